import type { Book } from "../../../preview/embedded-excel";
import type { CellRef, CellValue, Fix, PutOptions, SheetSpec, Snapshot, WorkbookHost } from "../../../src/core";
import { boardPack, layOut, redrawing } from "../../../src/core/board";
import { type Choice, settingsIn } from "../../../src/core/plan/settings";
import { wantedLooks } from "../../../src/core/plan/wanted-looks";
import { review } from "../../../src/core/review";
import { withGiven } from "../../../src/core/workbook";
import { chosenAtFirst, mergeFixes, mergeOf } from "../../../src/core/partner-form";
import { nothingEntered, updateFix, updateForm } from "../../../src/core/update";
import { recordReport, toRecord } from "../../../src/taskpane/record-report";
import { saveSettings } from "../../../src/taskpane/save-settings";
import { bookOf } from "../../book";
import { filledIn, formBook } from "../../core/partner-form/filled-in";
import { bookOfSnapshot } from "./book-of-snapshot";
import type { Stand } from "./stand";

type Stoppable = Pick<PutOptions, "cancelled">;

/** Something that a user has done to a workbook, from what was read of it. */
export type Operation = {
  readonly name: string;
  /** What was done before, so that the workbook is in that state. */
  readonly after: readonly Operation[];
  readonly writes: boolean;
  readonly run: (host: WorkbookHost, read: Snapshot, options?: Stoppable) => Promise<unknown>;
};

const TODAY = "2026-11-27";
const HEADER = ["Ref", "Area", "Action", "Action status", "Impact status", "Progress update", "Due date", "Lead"];

/** The workbook in which the operation is done. */
export async function baseOf(stand: Stand, { after }: Operation): Promise<Book> {
  const excel = await stand.open(smallPlan());
  for (const earlier of after) await earlier.run(stand.host, await stand.host.read());
  return excel.book;
}

/** Its states as they are coloured by hand. */
const FILLS = new Map([
  ["D2", "#5DBB63"],
  ["D3", "#C00000"],
]);

/** A small plan with things to mend. */
export function smallPlan(): Book {
  const row = (ref: string, status: string): CellValue[] => [
    ...[ref, "1 Early help", `Do what number ${ref} says`, status, "Impact not yet seen"],
    ...["We did a part of it", "31/03/2026", "Head of Inclusion"],
  ];
  return bookOfSnapshot(
    bookOf(
      {
        Plan: [HEADER, row("1.1", " in progress, on track"), row("1.2", "off Track"), row("1.3", "Action complete")],
        Notes: [["Kept by hand"], [1]],
      },
      { Plan: { fills: FILLS } },
    ),
  );
}

const reviewOf = (book: Snapshot) => review(book, { asAt: null, today: TODAY });

const edit = (at: string, was: CellValue, to: CellValue) => ({ at: at as CellRef, was, to });
const FIXES: readonly Fix[] = [
  { label: "", safe: true, edits: [edit("Plan!D2", " in progress, on track", "Action in progress, on track")] },
  { label: "", safe: true, edits: [edit("Plan!D3", "off Track", "2.10"), edit("Notes!A2", 1, "Two")] },
];

const SOME: ReadonlySet<string> = new Set(["cover", "exceptions"]);
const build = (book: Snapshot) => {
  const pack = layOut(boardPack(reviewOf(book))).filter(({ id }: SheetSpec) => SOME.has(id));
  return redrawing(book, pack, TODAY);
};

const op = (name: string, run: Operation["run"], after: readonly Operation[] = [], writes = true): Operation => ({
  ...{ name, run, after, writes },
});

const choosing = (sheet: string) => async (host: WorkbookHost, read: Snapshot) => {
  const settings = settingsIn(read);
  const choice: Choice = { kind: "sheet", sheet, role: "other" };
  return saveSettings(host, read, { ...settings, choices: [...settings.choices, choice] });
};

const update = op("update an action", (host, plain) => {
  const read = { ...plain, sheets: plain.sheets.map((one) => (one.name === "Plan" ? { ...one, fills: FILLS } : one)) };
  const { plan } = reviewOf(read);
  const form = updateForm(
    read,
    plan,
    plan.actions.find(({ ref }) => ref === "1.2")!,
    TODAY,
  );
  const entered = {
    ...nothingEntered(form),
    actionStatus: "in-progress-on-track" as const,
    progress: "We did the rest of it",
  };
  const fix = updateFix(read, plan, form, entered, TODAY)!;
  if (!fix.edits.some(({ fill }) => fill?.to === "#5DBB63")) throw new Error("its colour is to change with it");
  return host.apply([fix]);
});
const merge = op("write a form that came back", async (host, read) => {
  const { plan } = reviewOf(read);
  const form = await formBook(read, "", "Head of Inclusion");
  const news = (ref: string, words: string) => [ref, "New update", words] as const;
  const returned = filledIn(form, [news("1.1", "We did more of it"), news("1.3", "It is all done")]);
  const merged = mergeOf(read, plan, returned, TODAY);
  if (typeof merged === "string") throw new Error(merged);
  const { fixes } = mergeFixes(read, plan, merged, chosenAtFirst(merged), TODAY);
  if (fixes.length !== 2) throw new Error("two actions are to be written");
  return host.apply(fixes);
});
const fixAll = op("fix all", (host, read) => host.apply(withGiven(FIXES, read)));
const record = op("record the first report", (host, read) => recordReport(host, toRecord(read, reviewOf(read))));
const save = op("save the first settings", choosing("Notes"));
const buildFirst = op("build the board sheets", (host, read, options) => {
  const { sheets, again } = build(read);
  return host.putSheets(sheets, { ...options, again });
});
const typed = op("somebody types on a board sheet", async (host) => {
  await host.apply([{ label: "", safe: true, edits: [edit("Exceptions!M4", null, "Ask them")] }]);
});

export const OPERATIONS: readonly Operation[] = [
  op("check", (host, _, options) => host.read((book) => wantedLooks(book), options), [], false),
  op("fix one", (host, read) => host.apply(withGiven(FIXES.slice(0, 1), read))),
  fixAll,
  update,
  merge,
  record,
  op("record it again", record.run, [record, fixAll]),
  save,
  op("save other settings", choosing("Plan"), [save]),
  buildFirst,
  op("build them again", buildFirst.run, [buildFirst, fixAll, typed]),
];
