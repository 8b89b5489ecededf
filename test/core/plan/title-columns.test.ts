import { parse, recognise } from "../../../src/core/plan";
import { chooseColumn, noSettings } from "../../../src/core/plan/settings";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const STATES = ["Action in progress, on track", "Action not yet started", "Action in progress, off track"];
const SHORT = ["Open the advice line", "Train staff", "Map services"];
const MORE = ["With the forum and the health team, from a list that schools keep", null, "See the notes of March"];
const LEADS = ["Head of SEND", "DCO", "Head of Inclusion"];

type Column = readonly [heading: string, cells: readonly CellValue[]];

/** A plan with who, when and how it stands, and these columns before or behind them. */
function bookWith(before: readonly Column[], behind: readonly Column[] = []) {
  const rest: Column[] = [
    ["Owner", LEADS],
    ["Due date", ["March 2026", "April 2026", "May 2026"]],
    ["Status", STATES],
  ];
  const columns = [...before, ...rest, ...behind];
  return bookOf({
    Plan: [columns.map(([heading]) => heading), ...[0, 1, 2].map((i) => columns.map(([, c]) => c[i]!))],
  });
}

function planOf(...columns: Parameters<typeof bookWith>) {
  const book = bookWith(...columns);
  return parse(book, recognise(book));
}
const titles = (...columns: Parameters<typeof bookWith>) => planOf(...columns).actions.map(({ title }) => title);

describe("which column holds the actions, of several that could", () => {
  test.each<[string, string]>([
    ["Task Name", "Description"],
    ["Task Name", "Notes"],
    ["Action title", "Details"],
    ["Summary", "Description"],
    ["Item", "Description"],
    ["Name", "Description"],
    ["Title", "Description"],
    ["Subject", "Details"],
  ])("%s is, and %s is not, whichever comes first", (one, other) => {
    expect(
      titles([
        [one, SHORT],
        [other, MORE],
      ]),
    ).toEqual(SHORT);
    expect(
      titles([
        [other, MORE],
        [one, SHORT],
      ]),
    ).toEqual(SHORT);
    expect(titles([[one, SHORT]], [[other, MORE]])).toEqual(SHORT);
  });

  test.each(["Primary Column", "Primary", "Name", "Item", "Summary"])("%s alone is", (heading) =>
    expect(titles([[heading, SHORT]])).toEqual(SHORT),
  );

  test("a description is, where nothing else could be", () => expect(titles([["Description", SHORT]])).toEqual(SHORT));

  test("the description is where it is filled in and the summary hardly is", () =>
    expect(
      titles([
        ["Summary", [null, null, "Services"]],
        ["Description", SHORT],
      ]),
    ).toEqual(SHORT));

  test("an item that is a number is the reference", () => {
    const { actions } = planOf([
      ["Item", ["1.1", "1.2", "1.3"]],
      ["Description", SHORT],
    ]);
    expect(actions.map(({ ref, title }) => [ref, title])).toEqual(SHORT.map((title, i) => [`1.${i + 1}`, title]));
  });

  test("names of people are no actions", () =>
    expect(recognise(bookWith([["Name", ["J. Example", "A. Sample", "P. Specimen"]]]))[0]!.role).toBe("other"));

  test("the columns of who may be headed as exports head them", () => {
    const book = bookOf({
      Plan: [
        ["Item", "Person", "Status", "Due date"],
        ["Train staff", "DCO", STATES[0]!, "March 2026"],
        ["Map services", "DCO", STATES[1]!, "March 2026"],
      ],
    });
    expect(parse(book, recognise(book)).actions.map(({ leads }) => leads.map(({ text }) => text))).toEqual([
      ["DCO"],
      ["DCO"],
    ]);
  });

  test("what somebody chose holds", () => {
    const book = bookWith([
      ["Task Name", SHORT],
      ["Description", MORE],
    ]);
    const settings = chooseColumn(noSettings, recognise(book)[0]!, 1, "title");
    expect(parse(book, recognise(book, settings), settings).actions.map(({ title }) => title)).toEqual(MORE);
  });
});

describe("where cells do not settle it, it is asked", () => {
  const asked = (...columns: Parameters<typeof bookWith>) => planOf(...columns).questions.map(({ message }) => message);

  test("two full columns of short sentences", () =>
    expect(
      asked([
        ["Summary", SHORT],
        ["Description", ["Tell families where it is", "Teach them", "Draw a map of them"]],
      ]),
    ).toEqual([
      "Column A “Summary” on “Plan” is not read: its cells could be the actions no less than those of column B “Description”, which is read as them. What does it hold?",
    ]));

  test("topics below “Action title” and what is to be done below “Action description”", () =>
    expect(
      asked([
        ["Action title", ["Waits", "Staff", "Services"]],
        ["Action description", SHORT],
      ]),
    ).toEqual([
      "Column B “Action description” on “Plan” is not read: its cells could be the actions no less than those of column A “Action title”, which is read as them. What does it hold?",
    ]));

  test.each<[string, Column[]]>([
    [
      "a description that is mostly blank",
      [
        ["Task", SHORT],
        ["Description", MORE],
      ],
    ],
    [
      "details of every action",
      [
        ["Action", SHORT],
        ["Details", ["Of the county", "Of both teams", "Of the area"]],
      ],
    ],
    [
      "comments",
      [
        ["Action", SHORT],
        ["Comments", SHORT.map((text) => `${text} now`)],
      ],
    ],
  ])("nothing is asked about %s", (_, columns) => expect(asked(columns)).toEqual([]));
});
