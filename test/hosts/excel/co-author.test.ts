import type { Book } from "../../../preview/embedded-excel";
import { deleteSheet, findSheet, renameSheet } from "../../../preview/embedded-excel/model/book";
import { cellAt } from "../../../preview/embedded-excel/model/cells";
import { writeEntries } from "../../../preview/embedded-excel/model/edits";
import { NOTHING_ALLOWED } from "../../../preview/embedded-excel/model/protection";
import { deleteCells, insertCells } from "../../../preview/embedded-excel/model/shift";
import { HostError } from "../../../src/core";
import { baseOf, OPERATIONS, type Operation } from "./operations";
import { copyOf, differing, openStand, type Stand, stateOf } from "./stand";

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const THEIRS = "Theirs";
type Act = readonly [name: string, does: (book: Book) => void];

const on = (book: Book, name: string) => findSheet(book, name);
const line = (row: number) => ({ row, column: 0, rows: 1, columns: 16_384 });
const types = (name: string, row: number, column: number): Act => [
  `types on ${name}`,
  (book) => {
    const sheet = on(book, name);
    if (sheet !== null) writeEntries(sheet, { row, column, rows: 1, columns: 1 }, () => THEIRS);
  },
];
const inRow = (name: string, does: "puts in" | "takes out", row: number): Act => [
  `${does} row ${row + 1} of ${name}`,
  (book) => {
    const sheet = on(book, name);
    if (sheet !== null) (does === "puts in" ? insertCells : deleteCells)(sheet, line(row), "row");
  },
];
const onSheet = (what: string, name: string, does: (sheet: NonNullable<ReturnType<typeof findSheet>>) => void): Act => [
  `${what} ${name}`,
  (book) => {
    const sheet = on(book, name);
    if (sheet !== null) does(sheet);
  },
];
const protects = (name: string) =>
  onSheet("protects", name, (sheet) => (sheet.protection = { options: NOTHING_ALLOWED, password: null }));

/** Row 3 of the plan is to be fixed, and D3 in it; the rest is what the operations write to. */
const ACTS: readonly Act[] = [
  types("Plan", 2, 3),
  types("Plan", 2, 5),
  inRow("Plan", "puts in", 1),
  inRow("Plan", "puts in", 2),
  inRow("Plan", "takes out", 1),
  inRow("Plan", "takes out", 2),
  onSheet("renames", "Plan", (sheet) => renameSheet(sheet, "Our plan")),
  onSheet("deletes", "Notes", deleteSheet),
  protects("Plan"),
  ...["RAG history", "RAG settings", "Exceptions"].flatMap((name): readonly Act[] => [
    types(name, 5, 2),
    types(name, 9, 12),
    inRow(name, "puts in", 4),
    inRow(name, "takes out", 5),
    onSheet("renames", name, (sheet) => renameSheet(sheet, `My ${name}`)),
    onSheet("deletes", name, deleteSheet),
    protects(name),
  ]),
];

const textsOf = (book: Book) => book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));

/** The plan's rows by their references, each as one text. */
function rowsOf(book: Book): ReadonlyMap<string, readonly unknown[]> {
  const sheet = on(book, "Plan") ?? on(book, "Our plan");
  if (sheet === null) return new Map();
  const rows = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => cellAt(sheet, row, column)?.value ?? null),
  );
  return new Map(rows.map((row) => [String(row[0]), row]));
}

type Case = { readonly operation: Operation; readonly base: Book; readonly act: Act; readonly trip: number };

/** Does the operation while somebody else acts just before one of its requests; what is wrong afterwards, or null. */
async function wrongWith({ operation, base, act: [, does], trip }: Case, after: Book): Promise<string | null> {
  const excel = await stand.open(copyOf(base));
  const read = await stand.host.read();
  excel.counters.reset();
  excel.between.set(trip, () => does(excel.book));
  const error: unknown = await operation.run(stand.host, read).then(
    () => null,
    (failure: unknown) => failure,
  );
  if (error !== null && !(error instanceof HostError)) return `no HostError: ${String(error)}`;
  const theirs = copyOf(base);
  does(theirs);
  if (textsOf(theirs).includes(THEIRS) && !textsOf(excel.book).includes(THEIRS)) return "what they typed is lost";
  if (error?.left === "as-before" && differing(stateOf(excel.book), stateOf(theirs)).length > 0)
    return `${error.message} Others: ${differing(stateOf(excel.book), stateOf(theirs))}`;
  return harmed(rowsOf(excel.book), rowsOf(theirs), rowsOf(after));
}

/** Each cell of the plan is theirs or as it was to be for its row, and no row is gone that they left. */
function harmed(now: ReturnType<typeof rowsOf>, theirs: typeof now, after: typeof now): string | null {
  for (const [ref, row] of theirs) {
    const found = now.get(ref);
    if (found === undefined) return `row ${ref} is gone`;
    const bad = found.findIndex((value, i) => value !== row[i] && value !== after.get(ref)?.[i]);
    if (bad >= 0) return `row ${ref} holds ${String(found[bad])}`;
  }
  return null;
}

test.each(OPERATIONS)(
  "$name: whatever somebody else does just before any request, nothing of theirs is lost and no other row written to",
  async (operation) => {
    const base = await baseOf(stand, operation);
    const excel = await stand.open(copyOf(base));
    const read = await stand.host.read();
    excel.counters.reset();
    await operation.run(stand.host, read);
    const { roundTrips } = excel.counters;
    const after = copyOf(excel.book);
    const wrong: string[] = [];
    for (const act of ACTS)
      for (let trip = 1; trip <= roundTrips; trip++) {
        if (!happens(act, base)) continue;
        const found = await wrongWith({ operation, base, act, trip }, after);
        if (found !== null) wrong.push(`${act[0]} before request ${trip} of ${roundTrips}: ${found}`);
      }
    expect(wrong).toEqual([]);
  },
  120_000,
);

const happens = ([, does]: Act, base: Book): boolean => {
  const copy = copyOf(base);
  does(copy);
  return differing(stateOf(copy), stateOf(base)).length > 0;
};
