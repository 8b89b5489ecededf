import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const OFF = "Action in progress, off track";
const NEW = "Action not yet started";
const UNSEEN = "Impact not yet seen";
const VARIABLE = "Impact is variable";

const LEFT = ["Ref", "Action", "Lead", "Due date"];
const acts = (first: readonly CellValue[], second: readonly CellValue[]): CellValue[][] => [
  ["1.1", "Publish the local offer", "Head of SEND", "March 2026", ...first],
  ["1.2", "Train the panel", "Head of SEND", "March 2026", ...second],
];
const planOf = (rows: CellValue[][]) => {
  const book = bookOf({ Plan: rows });
  return parse(book, recognise(book));
};
const statesOf = (headings: readonly string[], first: readonly CellValue[], second: readonly CellValue[]) =>
  planOf([[...LEFT, ...headings], ...acts(first, second)]).actions.map(({ actionStatus }) => actionStatus);

const CURRENT = ["in-progress-on-track", "in-progress-off-track"];

describe("a bracket that says of which time a column is", () => {
  test.each([
    ["Status (previous)", "Status (current)"],
    ["RAG (prev)", "RAG (curr)"],
    ["RAG (prev.)", "RAG (now)"],
    ["Status (old)", "Status (new)"],
    ["Status [Old]", "Status [New]"],
    ["Status (last board)", "Status (this board)"],
    ["Status (at last meeting)", "Status (at this meeting)"],
    ["Status (forecast)", "Status (actual)"],
    ["Status (year end forecast)", "Status (current)"],
    ["Action status (initial)", "Action status (latest)"],
    ["RAG rating (baseline)", "RAG rating (now)"],
    ["Status (target)", "Status"],
    ["RAG prev", "RAG"],
    ["Old status", "New status"],
  ])("%s is not the status where %s is", (other, now) => {
    expect(statesOf([other, now], [NEW, ON], [NEW, OFF])).toEqual(CURRENT);
    expect(statesOf([now, other], [ON, NEW], [OFF, NEW])).toEqual(CURRENT);
  });

  test.each([
    ["Impact (previous)", "Impact (current)"],
    ["Impact (forecast)", "Impact (actual)"],
    ["Impact rating (expected)", "Impact rating"],
  ])("%s is not the impact where %s is", (other, now) => {
    const rows = [
      [...LEFT, "Action status", other, now],
      ...acts([ON, UNSEEN, VARIABLE], [ON, UNSEEN, VARIABLE]),
    ] as CellValue[][];
    expect(planOf(rows).actions.map(({ impactStatus }) => impactStatus)).toEqual(["variable", "variable"]);
  });

  test.each(["RAG (against target)", "Status (on target?)", "Status (since last meeting)", "RAG (last updated)"])(
    "%s is a status of the day",
    (heading) => expect(statesOf([heading], [ON], [OFF])).toEqual(CURRENT),
  );

  test.each([
    ["Due date (original)", "Due date (revised)"],
    ["Deadline (baseline)", "Deadline (extended)"],
    ["Due date (original)", "Due date (current)"],
    ["Due date - original", "Due date - revised"],
    ["To be completed by (original)", "To be completed by (revised)"],
  ])("%s is not when the action is due where %s is", (other, now) => {
    const day = (headings: string[], dates: string[]) =>
      planOf([
        ["Ref", "Action", "Lead", ...headings, "Status"],
        ["1.1", "Publish the local offer", "Head of SEND", ...dates, ON],
        ["1.2", "Train the panel", "Head of SEND", ...dates, OFF],
      ]).actions.map(({ finalDue, originalDue }) => [finalDue, originalDue[0]?.date]);
    const due = [
      ["2026-03-31", "2025-09-30"],
      ["2026-03-31", "2025-09-30"],
    ];
    expect(day([other, now], ["September 2025", "March 2026"])).toEqual(due);
    expect(day([now, other], ["March 2026", "September 2025"])).toEqual(due);
  });
});

test("of a column whose states are the scheme's it is not said that it holds other words", () => {
  const { layout } = planOf([[...LEFT, "Status 1", "Status 2"], ...acts([ON, NEW], [OFF, NEW])]);
  expect(layout[0]!.why).not.toContain("other words than the scheme's");
  expect(layout[0]!.why).toContain("the states in column “Status 2” are not read, as those in column “Status 1” are");
});

describe("columns of months without a year", () => {
  test.each([
    ["RAG Oct", "RAG Nov", "RAG Dec"],
    ["Oct RAG", "Nov RAG", "Dec RAG"],
    ["Action status Oct", "Action status Nov", "Action status Jan"],
    ["Status (September)", "Status (November)", "Status (February)"],
  ])("of %s, %s and %s the last is read", (...headings) => {
    expect(statesOf(headings, [NEW, NEW, ON], [NEW, ON, OFF])).toEqual(CURRENT);
  });

  test("the last that holds anything", () =>
    expect(statesOf(["RAG Oct", "RAG Nov", "RAG Dec"], [NEW, ON, null], [NEW, OFF, null])).toEqual(CURRENT));

  test("the first where the months run backwards", () =>
    expect(statesOf(["RAG Dec", "RAG Nov", "RAG Oct"], [ON, NEW, NEW], [OFF, NEW, NEW])).toEqual(CURRENT));

  test("also below a heading of two rows", () => {
    const rows = [
      [...LEFT, "RAG", null],
      [null, null, null, null, "Nov", "Jan"],
      ...acts([NEW, ON], [NEW, OFF]),
    ] as CellValue[][];
    expect(planOf(rows).actions.map(({ actionStatus }) => actionStatus)).toEqual(CURRENT);
  });

  test("also above one", () => {
    const rows = [
      [...LEFT, "Nov", null, "Jan", null],
      [null, null, null, null, "RAG", "Progress", "RAG", "Progress"],
      ...acts([NEW, "Scoping.", ON, "Published."], [NEW, "Scoping.", OFF, "Late."]),
    ] as CellValue[][];
    expect(planOf(rows).actions.map(({ actionStatus, progress }) => [actionStatus, progress])).toEqual([
      [CURRENT[0], "Published."],
      [CURRENT[1], "Late."],
    ]);
  });
});

test.each([
  [ON, NEW, "Action complete"],
  ["In progress", ON, "Impact expected"],
])("an action whose states speak of progress is no second row of headings (%s)", (...states) => {
  const headings = ["Previous status", "Current status", "Forecast status"];
  const { actions } = planOf([[...LEFT, ...headings], ...acts(states, states)]);
  expect(actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2"]);
});

describe("two columns that could be the status alike", () => {
  const statusColumns = (headings: readonly string[], states: readonly CellValue[][]) => {
    const left = (i: number) => [`1.${i + 1}`, "Publish the local offer", "Head of SEND", "March 2026"];
    const { layout } = planOf([[...LEFT, ...headings], ...states.map((some, i) => [...left(i), ...some])]);
    return layout[0]!.columns.slice(LEFT.length).map(({ field, perhaps = [] }) => [field, perhaps]);
  };
  const UNLIKE = [
    [ON, NEW],
    [ON, OFF],
    [OFF, ON],
  ];

  test.each([
    ["LA status", "ICB status"],
    ["Status 1", "Status 2"],
    ["Service status", "Programme status"],
  ])("%s and %s: it is asked which", (...headings) =>
    expect(statusColumns(headings, UNLIKE)).toEqual([
      ["actionStatus", []],
      [null, ["actionStatus"]],
    ]),
  );

  test.each([
    ["Status", "Status (previous)"],
    ["Action status", "LA status"],
    ["RAG Nov", "RAG Oct"],
  ])("%s and %s: the first is meant", (...headings) =>
    expect(statusColumns(headings, UNLIKE).flatMap(([, perhaps]) => perhaps)).toEqual([]),
  );

  test("nobody is asked where both say the same", () =>
    expect(
      statusColumns(
        ["LA status", "ICB status"],
        [
          [ON, ON],
          [OFF, OFF],
          [NEW, NEW],
        ],
      ),
    ).toEqual([
      ["actionStatus", []],
      [null, []],
    ]));
});

describe("a status of the last update", () => {
  const questionsOf = (headings: readonly string[], first: readonly CellValue[], second: readonly CellValue[]) =>
    planOf([[...LEFT, ...headings], ...acts(first, second), ...acts(first, second)]).questions.map(
      ({ message }) => message,
    );

  test.each([
    "Status (last update)",
    "RAG at last update",
    "Last RAG",
    "Status at the last meeting",
    "RAG (last board)",
    "Action status – last report",
  ])("%s is the status where no other column is, and that is asked", (heading) => {
    expect(statesOf([heading], [ON], [OFF])).toEqual(CURRENT);
    expect(questionsOf([heading], [ON], [OFF])).toEqual([
      `Column E “${heading}” on “Plan” is read as the action status: its heading says that it is of the last update, and no other column is headed as the action status. What does it hold?`,
    ]);
  });

  test.each([
    ["Status (last update)", "Status"],
    ["RAG at last update", "RAG"],
    ["RAG at last update", "RAG now"],
    ["Last status", "This month's status"],
    ["Status at last meeting", "Current position RAG"],
  ])("%s is the previous one beside %s, and nothing is asked or called a date", (other, now) => {
    expect(statesOf([other, now], [NEW, ON], [NEW, OFF])).toEqual(CURRENT);
    expect(statesOf([now, other], [ON, NEW], [OFF, NEW])).toEqual(CURRENT);
    const { layout, unread } = planOf([[...LEFT, other, now], ...acts([NEW, ON], [NEW, OFF])]);
    expect(layout[0]!.columns[4]!.field).toBeNull();
    expect(unread).toEqual([]);
    expect(questionsOf([other, now], [NEW, ON], [NEW, OFF])).toEqual([]);
  });

  test("an impact of the last update is read so too, beside an action status of the day", () => {
    const plan = planOf([[...LEFT, "Action status", "Impact at last update"], ...acts([ON, VARIABLE], [ON, UNSEEN])]);
    expect(plan.actions.map(({ impactStatus }) => impactStatus)).toEqual(["variable", "not-seen"]);
    expect(plan.questions).toHaveLength(1);
  });

  test.each(["Previous status", "Status (previous)", "Forecast RAG", "Target status"])("%s alone is none", (heading) =>
    expect(statesOf([heading], [ON], [OFF])).toEqual([]),
  );

  test.each(["Last update", "Date of last update", "Status last updated on"])("%s is a date", (heading) => {
    const { actions } = planOf([[...LEFT, "Status", heading], ...acts([ON, "03/02/2026"], [OFF, "03/02/2026"])]);
    expect(actions.map(({ updated }) => updated)).toEqual(["2026-02-03", "2026-02-03"]);
  });
});
