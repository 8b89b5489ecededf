import fc from "fast-check";
import { recording, reportOf } from "../../../src/core/changes";
import { parse, recognise, type Plan } from "../../../src/core/plan";
import { HISTORY_HEADER, historyIn, isHistorySheet } from "../../../src/core/plan/history";
import { splitCellRef, type CellValue, type SheetSpec, type Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const planIn = (book: Snapshot): Plan => parse(book, recognise(book));
const rowsOf = (spec: SheetSpec) => spec.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));

/** The workbook after its report for a day was recorded. */
function recorded(book: Snapshot, date: string): Snapshot {
  const change = recording(book, planIn(book), date);
  if (change === null) return book;
  if (change.kind === "new-sheet")
    return { ...book, sheets: [...book.sheets, ...bookOf({ "RAG history": rowsOf(change.spec) }).sheets] };
  const sheets = book.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) }));
  for (const { at, was, to } of change.fix.edits) {
    const { sheet: name, row, column } = splitCellRef(at);
    const { values } = sheets.find((one) => one.name === name)!;
    while (values.length <= row) values.push(HISTORY_HEADER.map(() => null));
    expect(values[row]![column] ?? null).toBe(was);
    values[row]![column] = to;
  }
  return { ...book, sheets };
}

const PLAN: readonly (readonly CellValue[])[] = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Evidence", "Updated"],
  [
    "1.1",
    "Publish the offer",
    "DCO; Head of SEND",
    "31 March 2025",
    "Action in progress, on track",
    "Impact not yet seen",
    "Drafted.",
    null,
    "14 March 2025",
  ],
  ["2.10", "Merge the lists", "=Lead", "May 2025", "Action not yet started", "Impact not yet seen", null, null, null],
];
const KPIS = [
  ["Measure", "Target", "Jan 2025", "Feb 2025"],
  ["Plans on time", "60%", "51%", "53%"],
];
const withPlan = (rows: readonly (readonly CellValue[])[]) => bookOf({ Plan: rows, KPIs: KPIS });
const book = withPlan(PLAN);

test("a recorded report reads back as the report, without the words themselves", () => {
  const { reports, unread } = historyIn(recorded(book, "2025-03-28"));
  const wanted = reportOf(planIn(book), "2025-03-28");
  const bare = (text: { readonly mark: string } | null) => text && { mark: text.mark, text: null };
  expect(unread).toEqual([]);
  expect(
    reports.map(({ actions, ...report }) => ({ ...report, actions: actions.map((one) => ({ ...one, at: null })) })),
  ).toMatchObject([
    {
      date: "2025-03-28",
      from: "history",
      actions: wanted.actions.map((one) => ({ ...one, progress: bare(one.progress), evidence: bare(one.evidence) })),
      measures: [{ name: "Plans on time", values: new Map([["2025-02", 53]]) }],
    },
  ]);
});

test("the sheet is no plan, and does not change what is read of the workbook", () => {
  const after = recorded(book, "2025-03-28");
  expect(isHistorySheet(after.sheets.at(-1)!)).toBe(true);
  expect(recognise(after).map(({ sheet, role }) => [sheet, role])).toEqual([
    ["Plan", "actions"],
    ["KPIs", "kpis"],
    ["RAG history", "history"],
  ]);
  expect(planIn(after).actions).toEqual(planIn(book).actions);
});

test("a second report goes below the first; the same day again takes the first one's place", () => {
  const both = recorded(recorded(book, "2025-03-28"), "2025-06-27");
  expect(historyIn(both).reports.map(({ date, actions, measures }) => [date, actions.length, measures.length])).toEqual(
    [
      ["2025-03-28", 2, 1],
      ["2025-06-27", 2, 1],
    ],
  );
  expect(recording(both, planIn(both), "2025-06-27")).toBeNull();
  const moved = PLAN.map((row) =>
    row.map((cell) => (cell === "Action not yet started" ? "Action in progress, off track" : cell)),
  );
  const again = recorded({ ...both, sheets: [...withPlan(moved).sheets, both.sheets.at(-1)!] }, "2025-03-28");
  expect(historyIn(again).reports.map(({ actions }) => actions[1]!.actionStatus)).toEqual([
    "in-progress-off-track",
    "not-started",
  ]);
  expect(again.sheets.at(-1)!.values).toHaveLength(both.sheets.at(-1)!.values.length);
});

test("a report of fewer rows leaves none of the former ones, and none of another day's is touched", () => {
  const both = recorded(recorded(book, "2025-03-28"), "2025-06-27");
  const fewer = recorded(
    { ...both, sheets: [...withPlan(PLAN.slice(0, 2)).sheets, both.sheets.at(-1)!] },
    "2025-03-28",
  );
  const { reports, unread } = historyIn(fewer);
  expect(unread).toEqual([]);
  expect(reports.map(({ actions }) => actions.map(({ ref }) => ref))).toEqual([["1.1"], ["1.1", "2.10"]]);
});

test("a report of more rows than before goes on below everything", () => {
  const both = recorded(recorded(book, "2025-03-28"), "2025-06-27");
  const more = [
    ...PLAN,
    ["2.11", "A third action", "DCO", "May 2025", "Action not yet started", null, null, null, null],
  ];
  const after = recorded({ ...both, sheets: [...withPlan(more).sheets, both.sheets.at(-1)!] }, "2025-03-28");
  expect(historyIn(after).reports.map(({ date, actions }) => [date, actions.map(({ ref }) => ref)])).toEqual([
    ["2025-03-28", ["1.1", "2.10", "2.11"]],
    ["2025-06-27", ["1.1", "2.10"]],
  ]);
});

test("rows that people wrote or broke are told, dates that Excel made real are read", () => {
  const history = bookOf({
    "RAG history": [
      ["RAG history"],
      HISTORY_HEADER,
      [45_744, "action", 2.1, "Merge the lists", "On track"],
      ["some day", "Action", "2.2", "Publish"],
      ["28 March 2025", "Risk", "2.3", "Train"],
    ],
  });
  const formats = new Map([["A3", "dd/mm/yyyy"]]);
  const { reports, unread } = historyIn({ ...history, sheets: [{ ...history.sheets[0]!, formats }] });
  expect(
    reports.map(({ date, actions }) => [date, actions.map(({ ref, actionStatus }) => [ref, actionStatus])]),
  ).toEqual([["2025-03-28", [["2.1", "in-progress-on-track"]]]]);
  expect(unread).toEqual(["'RAG history'!A4", "'RAG history'!A5"]);
});

test("whatever words, leads and references an action has, its record reads back the same", () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));
  fc.assert(
    fc.property(words, words, (title, progress) => {
      const rows = [PLAN[0]!, ["1.1", title, "DCO", "May 2025", "Action not yet started", null, progress, null, null]];
      const now = planIn(bookOf({ Plan: rows }));
      const [back] = historyIn(recorded(bookOf({ Plan: rows }), "2025-03-28")).reports;
      const [was] = reportOf(now, "2025-03-28").actions;
      if (was === undefined) return;
      expect(back!.actions[0]).toMatchObject({
        title: was.title,
        progress: was.progress && { mark: was.progress.mark },
      });
    }),
  );
});
