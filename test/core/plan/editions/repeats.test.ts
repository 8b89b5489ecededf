import { parse, recognise } from "../../../../src/core/plan";
import { choose, noSettings } from "../../../../src/core/plan/settings";
import { answer } from "../../../../src/core/plan/questions";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const ON = "Action in progress, on track";
const OFF = "Action in progress, off track";
const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Date updated"];
const WORDS = [
  "Publish the local offer",
  "Train every SENCo",
  "Agree the referral form",
  "Map short breaks",
  "Open a hub",
];

type Made = { readonly status?: string; readonly updated?: string; readonly words?: readonly string[] };

const rows = (n: number, { status = ON, updated = "", words = WORDS }: Made = {}): CellValue[][] =>
  Array.from({ length: n }, (_, i) => [
    `1.${i + 1}`,
    words[i]!,
    "Head of SEND",
    "March 2026",
    status,
    "Impact not yet seen",
    updated,
  ]);

const plan = (n = 5, made: Made = {}): CellValue[][] => [HEADER, ...rows(n, made)];

type Sheets = Record<string, CellValue[][]>;
const readOf = (sheets: Sheets, extras = {}, settings = noSettings) => {
  const book = bookOf(sheets, extras);
  const read = parse(book, recognise(book, settings), settings);
  return {
    counted: [...new Set(read.actions.map(({ sheet }) => sheet))],
    actions: read.actions.length,
    why: (sheet: string) => read.layout.find((one) => one.sheet === sheet)!.why,
    questions: read.questions.filter(({ kind }) => kind === "sheet"),
    asAt: read.asAt,
  };
};

describe("versions of one plan on several sheets", () => {
  test.each([
    ["Action Plan v1", "Action Plan v2"],
    ["Plan v1.9", "Plan v1.10"],
    ["2025-01", "2025-03"],
    ["Board 14.01.25", "Board 11.03.25"],
    ["January 2025", "March 2025"],
    ["Archive - previous plan", "Plan"],
    ["Old plan", "Plan"],
    ["Previous", "Current"],
    ["Plan (superseded)", "Improvement plan"],
    ["Autumn 2024", "Spring 2025"],
    ["Summer 2024", "Autumn 2024"],
    ["2023-24", "2024-25"],
    ["Q3 2024-25", "Q4 2024-25"],
  ])("of %s and %s only the second counts, wherever it stands", (old, now) => {
    for (const sheets of [
      { [old]: plan(), [now]: plan(5, { status: OFF }) },
      { [now]: plan(5, { status: OFF }), [old]: plan() },
    ]) {
      const { counted, actions, questions, why } = readOf(sheets);
      expect([counted, actions, questions]).toEqual([[now], 5, []]);
      expect(why(old)).toContain(`of the plan on “${now}”`);
    }
  });

  test("the day as at which each stands, in its title", () => {
    const titled = (day: string) => [[`Position as at ${day}`], [], ...plan()];
    const { counted, asAt } = readOf({ "Plan A": titled("14 January 2025"), "Plan B": titled("11 March 2025") });
    expect([counted, asAt?.at]).toEqual([["Plan B"], "'Plan B'!A1"]);
  });

  test("an earlier report does not say as at which day the plan stands", () =>
    expect(readOf({ Old: [["As at 14 January 2025"], [], ...plan()], Plan: plan() }).asAt).toBeNull());

  test("the last update of the rows", () =>
    expect(
      readOf({ A: plan(5, { updated: "20 March 2025" }), B: plan(5, { updated: "12 December 2024" }) }).counted,
    ).toEqual(["A"]));

  test("a hidden copy is none of the plan", () =>
    expect(readOf({ Copy: plan(), Plan: plan() }, { Copy: { state: "hidden" } }).counted).toEqual(["Plan"]));

  test("a plan that has grown since, and one that lost an action", () => {
    expect(readOf({ "Jan 2025": plan(3), "Mar 2025": plan(5) }).counted).toEqual(["Mar 2025"]);
    expect(readOf({ "Jan 2025": plan(5), "Mar 2025": plan(4) }).counted).toEqual(["Mar 2025"]);
  });

  test("words that were mended a little since", () => {
    const words = WORDS.map((text) => `${text} in every school`);
    expect(readOf({ v1: plan(), v2: plan(5, { words }) }).counted).toEqual(["v2"]);
  });

  test("of three versions the newest counts", () =>
    expect(readOf({ "Plan v2": plan(), "Plan v3": plan(), "Plan v1": plan() }).counted).toEqual(["Plan v3"]));

  test("a version of two tables is left out whole", () => {
    const two = [
      ...plan(3),
      [],
      ["Ref", "Action", "Owner", "By when", "Action status"],
      ["2.1", "Hold a panel", "Chair", "May 2026", ON],
    ];
    const { counted, actions } = readOf({ v1: two, v2: two });
    expect([counted, actions]).toEqual([["v2"], 4]);
  });

  test("other words under the same references are other actions", () => {
    const words = [
      "Set up a transport forum",
      "Write to families",
      "Tender advice",
      "Recruit two nurses",
      "Review panels",
    ];
    expect(readOf({ v1: plan(), v2: plan(5, { words }) }).counted).toEqual(["v1", "v2"]);
  });
});

describe("where nothing tells which version is current", () => {
  const twins = { North: plan(), South: plan(5, { status: OFF }) };

  test("one is read, none is counted twice, and both are asked about", () => {
    const { counted, questions } = readOf(twins);
    expect(counted).toEqual(["North"]);
    expect(questions.map(({ id, urgent }) => [id, urgent])).toEqual([
      ["sheet:North", true],
      ["sheet:South", true],
    ]);
    expect(questions[1]!.message).toBe(
      "Sheets “North” and “South” have 5 actions in common, and nothing settles which of them is current. For now “North” is read and “South” is not. Do the actions on “South” count?",
    );
  });

  test("signs that contradict each other are no reason", () => {
    const { counted, questions } = readOf({
      "Plan v2": plan(5, { updated: "12 December 2024" }),
      "Plan v1": plan(5, { updated: "20 March 2025" }),
    });
    expect([counted, questions.length]).toEqual([["Plan v2"], 2]);
  });

  test("terms without a year may be of any", () =>
    expect(readOf({ Autumn: plan(), Spring: plan() })).toMatchObject({ counted: ["Spring"], questions: [{}, {}] }));

  test("answers settle it: another one, or both", () => {
    const says = (sheet: string, role: "actions" | "other", settings = noSettings) => {
      const question = readOf(twins, {}, settings).questions.find(({ id }) => id === `sheet:${sheet}`)!;
      return answer(settings, question, { kind: "sheet", role });
    };
    expect(readOf(twins, {}, says("North", "other"))).toMatchObject({ counted: ["South"], questions: [] });
    expect(readOf(twins, {}, says("South", "other"))).toMatchObject({ counted: ["North"], questions: [] });
    const south = says("South", "actions");
    expect(readOf(twins, {}, south)).toMatchObject({ counted: ["South"], questions: [{ id: "sheet:North" }] });
    expect(readOf(twins, {}, says("North", "actions", south))).toMatchObject({
      counted: ["North", "South"],
      questions: [],
    });
  });

  test("what somebody said is a plan is read beside a newer one, and that one is asked about", () => {
    const settings = choose(noSettings, { kind: "sheet", sheet: "v1", role: "actions" });
    expect(readOf({ v1: plan(), v2: plan() }, {}, settings)).toMatchObject({
      counted: ["v1"],
      questions: [{ id: "sheet:v2" }],
    });
  });
});

describe("views of a plan", () => {
  const HEADS = ["Ref", "Action", "Lead", "Action status", "Why", "What next"];
  const view = (title: string, refs: readonly number[]): CellValue[][] => [
    [title],
    [],
    HEADS,
    ...refs.map((i) => [`1.${i + 1}`, WORDS[i]!, "Head of SEND", OFF, "Vacancies", "Agency cover"]),
  ];

  test.each(["Exception report", "Highlight report – March 2025", "Off-track actions", "Summary for the Board"])(
    "%s shows actions once more",
    (title) => {
      const { counted, actions, questions, why } = readOf({ Plan: plan(), View: view(title, [1, 3]) });
      expect([counted, actions, questions]).toEqual([["Plan"], 5, []]);
      expect(why("View")).toBe("it shows 2 actions of the plan on “Plan” once more");
    },
  );

  test("what stands only there is not lost in silence", () => {
    const rows = [...view("Exception report", [1, 3]), ["9.9", "Buy a bus", "Head of SEND", OFF, "", ""]];
    const { counted, questions } = readOf({ Plan: plan(), View: rows });
    expect([counted, questions.map(({ id }) => id)]).toEqual([["Plan"], ["sheet:View"]]);
  });

  test("an exception report without a plan beside it is read", () =>
    expect(readOf({ View: view("Exception report", [0, 1]) }).actions).toBe(2));

  test("other actions on a sheet of that name are read", () => {
    const rows = [["Exception report"], [], HEADS, ["7.1", "Buy a bus", "Head of SEND", OFF, "", ""]];
    expect(readOf({ Plan: plan(), View: rows }).counted).toEqual(["Plan", "View"]);
  });

  test("completed actions that were moved to a sheet of their own count", () => {
    const done = rows(5).slice(3);
    expect(readOf({ Plan: plan(3), Completed: [HEADER, ...done] }).actions).toBe(5);
  });
});

describe("a delivery plan is no version of the strategic one", () => {
  const delivery = (title: string): CellValue[][] => [
    [title],
    [],
    HEADER,
    ...rows(5).flatMap((row, i) => [
      row,
      ...["a", "b"].map((step) => [`1.${i + 1}.${step === "a" ? 1 : 2}`, `Step ${step} of ${i}`, ...row.slice(2)]),
    ]),
  ];

  test.each(["Delivery plan", "Steps"])("%s", (title) =>
    expect(readOf({ Plan: plan(), Parts: delivery(title) })).toMatchObject({
      counted: ["Plan", "Parts"],
      questions: [],
    }),
  );
});
