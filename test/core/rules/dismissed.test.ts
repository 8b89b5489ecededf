import {
  choose,
  noSettings,
  settingsIn,
  settingsRows,
  type PartnershipSettings,
} from "../../../src/core/plan/settings";
import { boardPack } from "../../../src/core/board";
import { review, type Review } from "../../../src/core/review";
import { toJson } from "../../../src/core/review-json";
import { reviewJson } from "../../../src/core/review-schema";
import { factsMark } from "../../../src/core/rules";
import type { CellValue, Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADINGS = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Date updated"];
const row = (ref: string, impact: string): CellValue[] => [
  ref,
  `Do the thing of ${ref}`,
  "Head of SEND",
  "May 2027",
  "Action complete and impactful",
  impact,
  "1 January 2026",
];
const SEEN = "Impact is felt at a system level";
const NOT_SEEN = "Impact not yet seen";
const bookWith = (...rows: CellValue[][]) => bookOf({ Plan: [HEADINGS, ...rows] });
const before = bookWith(row("1.1", SEEN), row("1.2", NOT_SEEN));
const ID = "complete-impactful-but-impact-not-seen:1.2";
const ASAT = "2026-06-01";

const look = (book: Snapshot, partnership?: PartnershipSettings, asAt = ASAT) =>
  review(book, { asAt, today: asAt, ...(partnership && { partnership }) });
const idsOf = ({ findings }: Review) => findings.map(({ id }) => id);

function dismissing(until: string | null, id = ID, reason = "Evaluated in July (see minutes); “late” (1)") {
  const finding = look(before).findings.find((one) => one.id === id)!;
  return choose(noSettings, { kind: "dismissed", finding: id, reason, until, mark: factsMark(before, finding, ASAT) });
}

test("a finding that was dismissed is in no count and no list but its own", () => {
  const [open, after] = [look(before), look(before, dismissing(null))];
  expect(idsOf(open)).toContain(ID);
  expect(idsOf(after)).toEqual(idsOf(open).filter((id) => id !== ID));
  expect(after.summary.errors).toBe(open.summary.errors - 1);
  expect(after.dismissed).toMatchObject([{ finding: { id: ID }, until: null }]);
  const json = reviewJson.parse(toJson(after));
  expect(json.dismissed).toEqual([
    { id: ID, severity: "error", reason: "Evaluated in July (see minutes); “late” (1)", until: null },
  ]);
});

test("it is kept in the workbook as a row, and read from there", () => {
  const settings = dismissing("2026-07-01");
  const sheets = bookOf({ "RAG settings": settingsRows(settings) }).sheets;
  expect(settingsIn({ ...before, sheets }).choices).toEqual(settings.choices);
  expect(look({ ...before, sheets: [...before.sheets, ...sheets] }).dismissed).toHaveLength(1);
});

test("it comes back on the day of the next report, not before", () => {
  const settings = dismissing("2026-07-01");
  expect(idsOf(look(before, settings, "2026-06-30"))).not.toContain(ID);
  expect(idsOf(look(before, settings, "2026-07-01"))).toContain(ID);
  expect(look(before, settings, "2026-07-01").dismissed).toEqual([]);
});

test("it stays dismissed when rows move, and when another row says something else", () => {
  const settings = dismissing(null);
  const moved = bookWith(row("0.9", SEEN), row("1.2", NOT_SEEN), row("1.1", "Impact is variable"));
  expect(idsOf(look(moved, settings))).not.toContain(ID);
});

test("it comes back when one of its cells says something else", () => {
  const [reworded] = [bookWith(row("1.1", SEEN), [...row("1.2", NOT_SEEN).slice(0, 5), "impact: not seen yet", null])];
  expect(idsOf(look(reworded))).toContain(ID);
  expect(idsOf(look(reworded, dismissing(null)))).toContain(ID);
});

test("the days that pass do not bring it back, a number that changes by its point does", () => {
  const days = (n: number, day: string) =>
    ({
      id: "x",
      rule: "r",
      severity: "warning",
      message: `Row 7, ${n} days before ${day}: H7.`,
      at: ["Plan!A2"],
    }) as never;
  const mark = factsMark(before, days(93, "1 June 2026"), ASAT);
  expect(factsMark(before, days(1094, "2 June 2026"), "2026-06-02")).toBe(mark);
  const book = (value: CellValue) => bookOf({ Plan: [[], [value]] });
  const marks = [15, 1.5, -15, "15", null, "15%"].map((value) => factsMark(book(value), days(1, "x"), ASAT));
  expect(new Set(marks).size).toBe(marks.length);
});

test("the cover lists it with its reason, and says that no error is open but for it", () => {
  const said = JSON.stringify(boardPack(look(bookWith(row("1.2", NOT_SEEN)), dismissing(null))).sheets[0]!.blocks);
  expect(said).toContain("Found and dismissed, with the reason that was given");
  expect(said).toMatch(/An error\. [^"]* Dismissed for good: Evaluated in July/);
  expect(JSON.stringify(boardPack(look(before)).sheets[0]!.blocks)).not.toContain("dismissed");
});

test.each([
  ["", "x (for good; aaaaaa-bbbbbb)", "names no finding"],
  ["a:1", "Not collected in August", "dismiss it in the pane"],
  ["a:1", "(for good; aaaaaa-bbbbbb)", "no reason"],
  ["a:1", "x (until never ever; aaaaaa-bbbbbb)", "is no day"],
])("the row %s | %s dismisses nothing, and says why", (of, value, why) => {
  const book = bookOf({
    "RAG settings": [
      ["Setting", "For", "Value"],
      ["Dismissed finding", of, value],
    ],
  });
  expect(settingsIn(book)).toMatchObject({ choices: [], unread: [{ why: expect.stringContaining(why) }] });
});
