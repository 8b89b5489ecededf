import { chooseColumn, parse, recognise, withColumnsAsTheyStand } from "../../../../src/core/plan";
import { choose, noSettings, type Choice, type PartnershipSettings } from "../../../../src/core/plan/settings";
import type { CellValue, Snapshot } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const column = (at: number | null, heading: string, field: string | null): Choice =>
  ({ kind: "column", sheet: "Plan", column: at, heading, field }) as Choice;
const SETTINGS = [
  column(1, "Was", "title"),
  column(2, "Bis", "due"),
  column(3, "RAG", "actionStatus"),
  column(4, "RAG", "impactStatus"),
].reduce(choose, noSettings);

const ROWS: CellValue[][] = [
  ["1.1", "Recruit a nurse", "30 April 2025", "Off track", "Impact is variable"],
  ["1.2", "Train the panel", "31 May 2025", "On track", "Impact not yet seen"],
  ["1.3", "Publish the offer", "30 June 2025", "On track", "Impact not yet seen"],
];
/** The plan of these headings, whose columns are of the old ones in this order; null is a new column. */
const version = (headings: readonly (string | null)[], order: readonly (number | null)[] = [0, 1, 2, 3, 4]): Snapshot =>
  bookOf({
    Plan: [[...headings], ...ROWS.map((row) => order.map((from) => (from === null ? "new" : row[from]!)))],
  });
const OLD = ["Ref", "Was", "Bis", "RAG", "RAG"];
const read = (book: Snapshot, settings: PartnershipSettings = SETTINGS) =>
  parse(book, recognise(book, settings), settings);
const wanted = read(version(OLD)).actions.map(({ title, finalDue, actionStatus, impactStatus }) => ({
  ...{ title, finalDue, actionStatus, impactStatus },
}));

test("the mapping holds in the version that it was made for", () => {
  expect(wanted[0]).toEqual({
    title: "Recruit a nurse",
    finalDue: "2025-04-30",
    actionStatus: "in-progress-off-track",
    impactStatus: "variable",
  });
  expect(read(version(OLD)).notes).toEqual([]);
});

describe("in a new version of the sheet the mapping holds", () => {
  test.each<[string, Snapshot]>([
    ["with a column added before", version(["Neu", ...OLD], [null, 0, 1, 2, 3, 4])],
    ["with a column added between twins", version(["Ref", "Was", "Bis", "RAG", "Neu", "RAG"], [0, 1, 2, 3, null, 4])],
    ["with its columns moved", version(["Bis", "Ref", "Was", "RAG", "RAG"], [2, 0, 1, 3, 4])],
    ["with other capitals and line breaks", version(["Ref", "WAS", "bis\n", "Rag ", "RAG"])],
    [
      "under a title",
      { ...version(OLD), sheets: bookOf({ Plan: [["Our plan"], [], ...version(OLD).sheets[0]!.values] }).sheets },
    ],
  ])("%s", (_, book) => {
    const { actions, notes, questions } = read(book);
    expect(actions).toMatchObject(wanted);
    expect([notes, questions]).toEqual([[], []]);
  });

  test("with a heading renamed, which is told; saved as it stands it is not told again", () => {
    const book = version(["Ref", "Was zu tun ist", "Bis", "RAG", "RAG"]);
    const { actions, notes, questions, layout } = read(book);
    expect(actions).toMatchObject(wanted);
    expect(questions).toEqual([]);
    expect(notes).toMatchObject([{ kind: "renamed", at: ["Plan!B1"] }]);
    expect(notes[0]!.message).toContain("is now headed “Was zu tun ist”");
    const after = read(book, withColumnsAsTheyStand(SETTINGS, layout));
    expect(after.actions).toMatchObject(wanted);
    expect(after.notes).toEqual([]);
    expect(withColumnsAsTheyStand(SETTINGS, read(version(OLD)).layout)).toEqual(SETTINGS);
  });

  test("with a heading renamed and a column added, where the columns on both sides moved together", () => {
    const book = version(["Ref", "Was", "Neu", "Frist bis", "RAG", "RAG"], [0, 1, null, 2, 3, 4]);
    const apart = read(book);
    expect(apart.notes).toMatchObject([{ kind: "lost" }]);
    const moved = version(["Neu", "Ref", "Was", "Frist bis", "RAG", "RAG"], [null, 0, 1, 2, 3, 4]);
    const { actions, notes } = read(moved);
    expect(actions).toMatchObject(wanted);
    expect(notes).toMatchObject([{ kind: "renamed", at: ["Plan!D1"] }]);
  });

  test("with a heading deleted, for its place and its twins stand", () => {
    const { actions, notes } = read(version(["Ref", null, "Bis", "RAG", "RAG"]));
    expect(actions).toMatchObject(wanted);
    expect(notes).toMatchObject([{ kind: "renamed" }]);
  });
});

describe("what is lost", () => {
  test("is told, and asked where another column looks like it", () => {
    const book = version(["Neu", "Ref", "Action", "Bis", "RAG", "RAG"], [null, 0, 1, 2, 3, 4]);
    const { notes, questions, actions } = read(book);
    expect(notes).toMatchObject([{ kind: "lost" }]);
    expect(notes[0]!.message).toContain("Column B “Was” on Plan, chosen for the action, is not there any more.");
    expect(questions).toMatchObject([{ kind: "column", column: 2, header: "Action", options: ["title", null] }]);
    expect(actions[0]!.title).toBe("Recruit a nurse");
    const settled = read(book, chooseColumn(SETTINGS, read(book).layout[0]!, 2, "title"));
    expect([settled.notes, settled.questions]).toEqual([[], []]);
  });

  test("of a whole sheet is told once, with how much it was", () => {
    const book = bookOf({ "Plan May": version(OLD).sheets[0]!.values });
    const { notes } = read(book);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ kind: "lost", at: [] });
    expect(notes[0]!.message).toContain("No sheet is called “Plan” any more, so 4 settings are not used");
  });

  test("on a sheet that was said not to be read is of no interest", () =>
    expect(
      read(version(["a", "b", "c", "d", "e"]), choose(SETTINGS, { kind: "sheet", sheet: "Plan", role: "other" })).notes,
    ).toEqual([]));
});

describe("several tables on a sheet", () => {
  const again = (headings: readonly string[]): Snapshot => {
    const rows = version(OLD).sheets[0]!.values;
    return bookOf({
      Plan: [
        ...rows,
        [],
        ["Priority 2"],
        [...headings],
        ...ROWS.map((row) => [`2${String(row[0]).slice(1)}`, ...row.slice(1)]),
      ],
    });
  };
  test("have the columns that were chosen, each by its own headings", () => {
    const { actions, notes, layout } = read(again(["Nr", "Was", "Bis", "RAG", "RAG"]));
    expect(layout.filter(({ role }) => role === "actions")).toHaveLength(2);
    expect(actions).toMatchObject([...wanted, ...wanted]);
    expect(notes).toEqual([]);
  });
  test("a heading of the first is not taken for renamed in the second", () => {
    const { layout, notes } = read(again(["Ref", "Action", "Due date", "Action status", "Lead"]));
    const second = layout.filter(({ role }) => role === "actions")[1]!;
    expect(second.columns.map(({ field }) => field)).toEqual(["ref", "title", "due", "actionStatus", "leads"]);
    expect(notes).toEqual([]);
  });
});

test("headings of two rows are chosen by both together, and no row of them alone", () => {
  const top = ["Action", "Action", "Due", "Action", "Impact"];
  const book = bookOf({ Plan: [top, ["no", "required", "date", "RAG", "RAG"], ...ROWS] });
  const [table] = recognise(book);
  expect(table!.columns.map(({ header }) => header)).toContain("Impact RAG");
  const settings = chooseColumn(noSettings, table!, 4, null);
  expect(settings.choices).toEqual([column(4, "Impact RAG", null)]);
  const { actions, layout } = read(book, settings);
  expect(actions.map(({ impactStatus }) => impactStatus)).toEqual([null, null, null]);
  expect(actions.map(({ actionStatus }) => actionStatus)).toEqual(wanted.map(({ actionStatus }) => actionStatus));
  expect(layout[0]!.columns[4]).toMatchObject({ field: null, chosen: true, why: "you chose it" });
});

test("a column without a heading can be chosen, and keeps its place", () => {
  const settings = choose(SETTINGS, column(0, "", "ref"));
  const book = version([null, "Was", "Bis", "RAG", "RAG"]);
  expect(read(book, settings).actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "1.3"]);
});
