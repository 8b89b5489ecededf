import { parse, recognise, registerRows, type Plan } from "../../../../src/core/plan";
import { registersOf } from "../../../../src/core/plan/registers";
import {
  chooseRegisterColumn,
  noSettings,
  settingsIn,
  type PartnershipSettings,
} from "../../../../src/core/plan/settings";
import { settingsRows } from "../../../../src/core/plan/settings/write-settings";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const PLAN: Rows = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Agree it", "Head of SEND", "31/03/2026", "Action in progress, on track", "Impact not yet seen"],
];
const RISKS: Rows = [
  ["Risk ID", "Risk", "Likelihood", "Mitigation", "What worries us", "Note"],
  ["R1", "Staff leave", 4, "Succession plan", "Too few apply", "See the minutes"],
];

/** The workbook with these settings saved on its own sheet, read as the command line reads it. */
function read(settings: PartnershipSettings, risks: Rows = RISKS): Plan {
  const rows = settingsRows(settings) as CellValue[][];
  const book = bookOf({ Plan: PLAN, Risks: risks, ...(settings.choices.length > 0 && { "RAG settings": rows }) });
  const saved = settingsIn(book);
  expect(saved.unread).toEqual([]);
  return parse(book, recognise(book, saved), saved);
}

const tableOf = (plan: Plan) => plan.layout.find(({ sheet }) => sheet === "Risks")!;
const chosen = (settings: PartnershipSettings, column: number, means: string | null) =>
  chooseRegisterColumn(settings, tableOf(read(noSettings)), column, means);
const meaning = (plan: Plan) =>
  tableOf(plan).columns.map(({ header, means, chosen: by }) => [header, means ?? null, by]);

test("a column that nobody's heading explains is what somebody says it is, saved and read back", () => {
  const plan = read(chosen(noSettings, 4, "Cause"));
  expect(registerRows(plan, "risks").map(({ cause, mitigation }) => [cause, mitigation])).toEqual([
    ["Too few apply", "Succession plan"],
  ]);
  expect(meaning(plan)[4]).toEqual(["What worries us", "Cause", true]);
});

test("another column for the same gives way, one that is not to be read is not, and the later choice holds", () => {
  const twice = chosen(chosen(noSettings, 4, "Mitigation"), 5, "Mitigation");
  const plan = read(chosen(twice, 2, null));
  expect(registerRows(plan, "risks")[0]).toMatchObject({ mitigation: "See the minutes", likelihood: null });
  expect(meaning(plan)).toEqual([
    ["Risk ID", "No.", false],
    ["Risk", "Risk", false],
    ["Likelihood", null, true],
    ["Mitigation", null, false],
    ["What worries us", null, false],
    ["Note", "Mitigation", true],
  ]);
});

test("the choice follows its heading to another place, and rows are told apart by it", () => {
  const settings = chosen(noSettings, 4, "Cause");
  const moved = RISKS.map(([id, risk, likelihood, mitigation, worry]) => [
    id!,
    worry!,
    risk!,
    likelihood!,
    mitigation!,
  ]);
  expect(registerRows(read(settings, moved), "risks")[0]).toMatchObject({
    risk: "Staff leave",
    cause: "Too few apply",
  });
});

const notesOf = (plan: Plan) => plan.notes.map(({ message }) => message);

test("where its heading is gone nothing is read in its place, and the register, the heading and what to do are said", () => {
  const settings = chosen(noSettings, 4, "Cause");
  const other = RISKS.map(([id, risk, likelihood, mitigation]) => [
    id!,
    risk!,
    likelihood!,
    mitigation!,
    "Seen by whom",
  ]);
  for (const rows of [other, RISKS.map((row) => row.filter((_, column) => column !== 4))]) {
    const plan = read(settings, rows);
    expect(registerRows(plan, "risks")[0]).toMatchObject({ risk: "Staff leave", cause: null });
    expect(notesOf(plan)).toEqual([
      "Column E “What worries us” on Risks, chosen for “Cause” of the risk register, is not there any more: no column has that heading now, so none is read by this choice. Open the sheet below and choose the column again, or forget the choice.",
    ]);
  }
  expect(notesOf(read(settings))).toEqual([]);
});

test("so it is where the sheet is not read as a register any more", () => {
  const plan = read(chosen(noSettings, 4, "Cause"), [["Some words"], ["and others"]]);
  expect(notesOf(plan)).toEqual([expect.stringContaining("chosen for “Cause” of the register, is not there any more")]);
});

test("chosen again, the old choice is gone and nothing is noted", () => {
  const rows = RISKS.map(([id, risk, likelihood, mitigation, worry], row) => [
    ...[id!, risk!, likelihood!, mitigation!, row === 0 ? "Fears" : worry!],
  ]);
  const old = chosen(noSettings, 4, "Cause");
  const plan = read(chooseRegisterColumn(old, tableOf(read(old, rows)), 4, "Cause"), rows);
  expect(registerRows(plan, "risks")[0]).toMatchObject({ cause: "Too few apply" });
  expect(notesOf(plan)).toEqual([]);
});

test("words that this register has no column for change nothing", () => {
  const plan = read(chosen(noSettings, 4, "Something else"));
  expect(meaning(plan)[4]).toEqual(["What worries us", null, false]);
});

test("a sheet without one known heading, said to be a register with its row of headings, is read column by column", () => {
  const rows: Rows = [
    ["Wer", "Was", "Warum"],
    ["A", "Staff leave", "Too few apply"],
    ["B", "Money ends", "One year only"],
  ];
  const base: PartnershipSettings = {
    ...noSettings,
    choices: [
      { kind: "sheet", sheet: "Risks", role: "risks" },
      { kind: "heading-row", sheet: "Risks", row: 0 },
    ],
  };
  const table = tableOf(read(base, rows));
  expect(table.columns.map(({ header, field }) => [header, field])).toEqual([
    ["Wer", null],
    ["Was", null],
    ["Warum", null],
  ]);
  const plan = read(chooseRegisterColumn(chooseRegisterColumn(base, table, 1, "Risk"), table, 2, "Cause"), rows);
  expect(registersOf(plan, "risks").flatMap((one) => one.rows.map(({ risk, cause }) => [risk, cause]))).toEqual([
    ["Staff leave", "Too few apply"],
    ["Money ends", "One year only"],
  ]);
});
