import { parse, recognise, type Plan } from "../../../../src/core/plan";
import { choose, noSettings, settingsIn, settingsRows, type Choice } from "../../../../src/core/plan/settings";
import type { CellValue, Snapshot } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const settingsOf = (...choices: Choice[]) => choices.reduce(choose, noSettings);
const column = (letter: number, heading: string, field: string | null, sheet = "Blatt"): Choice =>
  ({ kind: "column", sheet, column: letter, heading, field }) as Choice;

/** The book read with its choices handed over, and with the same choices on its own settings sheet. */
function bothWays(book: Snapshot, ...choices: Choice[]): Plan {
  const settings = settingsOf(...choices);
  const own = { ...book, sheets: [...book.sheets, ...bookOf({ "RAG settings": settingsRows(settings) }).sheets] };
  const handed = parse(book, recognise(book, settings), settings);
  const kept = parse(own, recognise(own));
  expect(settingsIn(own).choices).toEqual(settings.choices);
  expect(kept.actions).toEqual(handed.actions);
  expect(kept.kpis).toEqual(handed.kpis);
  return handed;
}

const FOREIGN: CellValue[][] = [
  ["Massnahmenliste", null, null, null, null],
  [],
  ["Nr", "Was", "Wer", "Bis", "Stand"],
  ["1.1", "Recruit a specialist nurse", "Head of Service", "30 April 2025", "laeuft"],
  ["1.2", "Publish the local offer", "SEND Officer", "31 May 2025", "fertig"],
  ["1.3", "Train the panel", "SEND Officer", "30 June 2025", "laeuft"],
];
const MAPPED: Choice[] = [
  column(0, "Nr", "ref"),
  column(1, "Was", "title"),
  column(2, "Wer", "leads"),
  column(3, "Bis", "due"),
  column(4, "Stand", "actionStatus"),
];
const WORDS: Choice[] = [
  { kind: "word", scale: "actionStatus", word: "laeuft", status: "in-progress-on-track" },
  { kind: "word", scale: "actionStatus", word: "fertig", status: "complete-impact-not-seen" },
];

describe("a sheet that was said to be a plan", () => {
  test("is none by itself", () => expect(recognise(bookOf({ Blatt: FOREIGN }))[0]!.role).toBe("other"));

  test("is read by the columns and words that were chosen", () => {
    const { actions, layout } = bothWays(
      bookOf({ Blatt: FOREIGN }),
      { kind: "sheet", sheet: "Blatt", role: "actions" },
      ...MAPPED,
      ...WORDS,
    );
    expect(layout[0]).toMatchObject({ role: "actions", headerRow: 2, chosen: true, confidence: 1 });
    expect(layout[0]!.columns.map(({ why, chosen }) => [why, chosen])).toEqual(
      MAPPED.map(() => ["you chose it", true]),
    );
    expect(actions.map(({ ref, title, finalDue, actionStatus }) => [ref, title, finalDue, actionStatus])).toEqual([
      ["1.1", "Recruit a specialist nurse", "2025-04-30", "in-progress-on-track"],
      ["1.2", "Publish the local offer", "2025-05-31", "complete-impact-not-seen"],
      ["1.3", "Train the panel", "2025-06-30", "in-progress-on-track"],
    ]);
    expect(actions[0]!.leads.map(({ text }) => text)).toEqual(["Head of Service"]);
  });

  test("is read by its columns alone, where nobody said it of the sheet", () =>
    expect(bothWays(bookOf({ Blatt: FOREIGN }), ...MAPPED, ...WORDS).actions).toHaveLength(3));

  test("shows its heading row for mapping, before any column is chosen", () => {
    const { layout, actions } = bothWays(bookOf({ Blatt: FOREIGN }), {
      kind: "sheet",
      sheet: "Blatt",
      role: "actions",
    });
    expect(layout[0]).toMatchObject({ role: "actions", headerRow: 2 });
    expect(layout[0]!.columns.map(({ header }) => header)).toEqual(["Nr", "Was", "Wer", "Bis", "Stand"]);
    expect(actions).toEqual([]);
  });

  test("has its heading row where somebody says", () => {
    const rows = [["Ref", "Action", "Lead", "Action status"], ["Kennung", "Was", "Wer", "Stand"], ...FOREIGN.slice(3)];
    const chosen: Choice[] = [{ kind: "heading-row", sheet: "Blatt", row: 1 }, column(1, "Was", "title")];
    const { layout } = bothWays(bookOf({ Blatt: rows }), ...chosen);
    expect(layout.filter(({ role }) => role === "actions")).toHaveLength(1);
    expect(layout[0]).toMatchObject({ headerRow: 1, chosen: true });
    expect(layout[0]!.columns.find(({ header }) => header === "Was")).toMatchObject({ field: "title", chosen: true });
  });
});

const PLAN: CellValue[][] = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Notes"],
  ["1.1", "Recruit a nurse", "Head of Service", "30 April 2025", "Action in progress, on track", "x"],
  ["1.2", "Train the panel", "SEND Officer", "30 June 2025", "Action not yet started", "y"],
];

describe("a sheet that was said not to be read", () => {
  const rows = [["Position as at 31 March 2025", null, null, null, null, null], ...PLAN];
  const leftOut: Choice = { kind: "sheet", sheet: "plan", role: "other" };

  test("is not, and says nothing of the report's date", () => {
    const book = bookOf({ Plan: rows });
    expect(bothWays(book).asAt?.date).toBe("2025-03-31");
    const plan = bothWays(book, leftOut);
    expect([plan.actions, plan.asAt]).toEqual([[], null]);
    expect(plan.layout[0]).toMatchObject({ role: "other", chosen: true, why: "you chose it" });
  });

  test("holds no key to letters or colours either", () => {
    const letters = PLAN.map((row, i) =>
      i === 0 ? row : [...row.slice(0, 4), i === 1 ? "Z" : "Action not yet started"],
    );
    const key: CellValue[][] = [["Z = complete and impactful; Y = on track"]];
    const book = bookOf({ Plan: letters, Key: key });
    expect(bothWays(book).actions[0]!.actionStatus).toBe("complete-impactful");
    expect(bothWays(book, { ...leftOut, sheet: "Key" } as Choice).actions[0]!.actionStatus).toBeNull();
  });
});

describe("a chosen column", () => {
  test("takes the field from the column that we took for it", () => {
    const rows = [
      ["Ref", "Action", "Lead", "Deadline", "Agreed by", "Action status"],
      ["1.1", "Recruit a nurse", "Head of Service", "30 April 2025", "31 May 2025", "Action in progress, on track"],
    ];
    expect(bothWays(bookOf({ Blatt: rows })).actions[0]!.finalDue).toBe("2025-04-30");
    const { actions, layout } = bothWays(bookOf({ Blatt: rows }), column(4, "Agreed by", "due"));
    expect(actions[0]!.finalDue).toBe("2025-05-31");
    expect(layout[0]!.columns.map(({ field }) => field)).toEqual([
      "ref",
      "title",
      "leads",
      null,
      "due",
      "actionStatus",
    ]);
  });

  test("that is not to be read is not", () => {
    const { actions } = bothWays(bookOf({ Plan: PLAN }), column(3, "Due date", null, "Plan"));
    expect(actions.map(({ due }) => due)).toEqual([[], []]);
  });

  test.each([["progress"], [null]])("of states is %s where somebody says so, and no status", (field) => {
    const { actions } = bothWays(bookOf({ Plan: PLAN }), column(4, "Action status", field, "Plan"), {
      ...{ kind: "sheet", sheet: "Plan", role: "actions" },
    });
    expect(actions.map(({ actionStatus, impactStatus }) => [actionStatus, impactStatus])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(actions[0]!.progress).toBe(field === null ? "x" : "Action in progress, on track");
  });
});
