import fc from "fast-check";
import type { EmbeddedExcel } from "../../../preview/embedded-excel";
import { CoAuthor, type CoAuthorAct, pickFrom } from "../../../preview/embedded-excel/co-author";
import { type Fix, HostError, type Review, type Snapshot } from "../../../src/core";
import { boardPack, layOut, redrawing } from "../../../src/core/board";
import { type Choice, settingsIn } from "../../../src/core/plan/settings";
import { wantedLooks } from "../../../src/core/plan/wanted-looks";
import { review } from "../../../src/core/review";
import { factsMark } from "../../../src/core/rules/dismissed";
import { withGiven } from "../../../src/core/workbook";
import { safeFixes } from "../../../src/taskpane/fixes";
import { recordReport, toRecord } from "../../../src/taskpane/record-report";
import { saveSettings } from "../../../src/taskpane/save-settings";
import { smallPlan } from "./operations";
import { differing, openStand, type Stand, stateOf } from "./stand";

/** So many walks; without the variable as many as a quick run has time for. */
const WALKS = Number(process.env.WALKS ?? 0);
const QUICK_MS = 15_000;

const TODAY = "2026-11-27";
const SOME: ReadonlySet<string> = new Set(["cover", "exceptions"]);

let stand: Stand;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(async () => {
  process.on("unhandledRejection", note);
  stand = await openStand();
});
afterAll(async () => {
  await stand.close();
  process.off("unhandledRejection", note);
});

const STEPS = ["check", "fix", "fix all", "take back", "dismiss", "record", "save", "build", "type", "other"] as const;
type Step = { readonly what: (typeof STEPS)[number]; readonly seed: number; readonly others: boolean };

const steps = fc.array(
  fc.record({
    what: fc.constantFrom<Step["what"]>(...STEPS),
    seed: fc.nat(),
    /** Whether somebody else is at work between the calls of this step. */
    others: fc.boolean(),
  }),
  { minLength: 3, maxLength: 12 },
);

/** A workbook with two people and the pane at it, and what must be so whatever they do. */
class Walk {
  private read: { readonly book: Snapshot; readonly review: Review } | null = null;
  /** What would take back the last fixes, and the workbook before them, as long as nobody else has changed it since. */
  private undo: { readonly fixes: readonly Fix[]; before: ReadonlyMap<string, string> | null } = {
    fixes: [],
    before: null,
  };
  /** What people typed and have not done away with themselves. */
  private typed: readonly string[] = [];
  readonly log: string[] = [];

  constructor(private readonly excel: EmbeddedExcel) {}

  async step({ what, seed, others }: Step): Promise<void> {
    const pick = pickFrom(seed);
    const people = new CoAuthor(this.excel.book, pick);
    this.excel.between.clear();
    if (others)
      this.excel.between.set("every", () => {
        if (pick(3) === 0) this.act(people);
      });
    this.log.push(what);
    try {
      await this.does(what, people, pick);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.log.push(`${error.left}: ${error.message}`);
      expect(error.left).toMatch(/^as-before$|^in-part$/);
    }
    this.excel.between.clear();
    const there = this.texts();
    expect({ lost: this.typed.filter((text) => !there.includes(text)), log: this.log }).toEqual({
      lost: [],
      log: this.log,
    });
  }

  /** Somebody does something by hand. What they do away with is theirs to do away with. */
  private act(people: CoAuthor, acts?: readonly CoAuthorAct[]): void {
    const before = this.texts();
    const told = people.act(acts);
    if (told === null) return;
    this.log.push(told);
    this.undo.before = null;
    const after = this.texts();
    const gone = before.filter((text) => !after.includes(text));
    const isNew = (text: string) => text.startsWith("Theirs") && !before.includes(text);
    this.typed = [...this.typed.filter((text) => !gone.includes(text)), ...after.filter(isNew)];
  }

  /** All texts of the workbook, those within others as well: what is put aside may be told with its formula. */
  private texts(): readonly string[] {
    return this.excel.book.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
    );
  }

  private async does(what: Step["what"], people: CoAuthor, pick: (many: number) => number): Promise<void> {
    if (what === "type") return this.act(people, ["types into a cell"]);
    if (what === "other") return this.act(people);
    const { host } = stand;
    if (what === "check" || this.read === null || ["record", "build"].includes(what)) await this.check();
    const { book, review: found } = this.read!;
    switch (what) {
      case "fix":
      case "fix all": {
        const all = safeFixes(found.findings);
        const some = what === "fix all" || all.length === 0 ? all : [all[pick(all.length)]!];
        const before = stateOf(this.excel.book);
        // What is undone must be what stood there, unless somebody else is at work meanwhile.
        const mark = { fixes: [] as readonly Fix[], before: before as typeof before | null };
        this.undo = mark;
        const { applied } = await host.apply(withGiven(some, book));
        this.undo = { fixes: applied.map(({ undo }) => undo).reverse(), before: mark.before };
        return;
      }
      case "take back": {
        const { fixes, before } = this.undo;
        const { refused } = await host.apply(fixes);
        if (before !== null && this.undo.before !== null && fixes.length > 0) {
          expect(refused).toEqual([]);
          expect(differing(stateOf(this.excel.book), before)).toEqual([]);
        }
        this.undo = { fixes: [], before: null };
        return;
      }
      case "dismiss": {
        const finding = found.findings[pick(Math.max(1, found.findings.length))];
        if (finding === undefined) return;
        const mark = factsMark(book, finding, TODAY);
        return this.save({ kind: "dismissed", finding: finding.id, reason: "Agreed", until: "2027-03-31", mark });
      }
      case "save":
        return this.save({ kind: "limit", limit: "staleAfterDays", value: 30 + pick(60) });
      case "record": {
        const report = toRecord(book, found);
        if (report.change === null) return;
        // Recording a day again is agreed to, and replaces what is read of it, whoever typed that.
        if (report.change.kind === "edits") {
          const replaced = new Set(report.change.fix.edits.map(({ was }) => was));
          this.typed = this.typed.filter((text) => !replaced.has(text));
        }
        await recordReport(host, report);
        return this.changed();
      }
      case "build": {
        const { sheets, again } = redrawing(
          book,
          layOut(boardPack(found)).filter(({ id }) => SOME.has(id)),
          TODAY,
        );
        await host.putSheets(sheets, { again });
        return this.changed();
      }
    }
  }

  private async check(): Promise<void> {
    const book = await stand.host.read((one) => wantedLooks(one));
    this.read = { book, review: review(book, { asAt: null, today: TODAY }) };
  }

  private async save(choice: Choice): Promise<void> {
    const { book } = this.read!;
    const settings = settingsIn(book);
    await saveSettings(stand.host, book, { ...settings, choices: [...settings.choices, choice] });
    this.changed();
  }

  private changed(): void {
    this.undo = { ...this.undo, before: null };
  }
}

let walks = 0;

async function walkThrough(all: Parameters<Walk["step"]>[0][]): Promise<void> {
  walks++;
  const walk = new Walk(await stand.open(smallPlan()));
  for (const step of all) await walk.step(step);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(unhandled).toEqual([]);
}

test("whatever the pane's user and a co-author do in whatever order: no edit is lost, nothing fails unheard, undo restores", async () => {
  let latest = Promise.resolve();
  await fc.assert(
    fc.asyncProperty(steps, (all) => (latest = walkThrough(all))),
    WALKS > 0
      ? { numRuns: WALKS, seed: Date.now() & 0x7fffffff }
      : { numRuns: 1_000, interruptAfterTimeLimit: QUICK_MS, markInterruptAsFailure: false },
  );
  // When the time is up, the walk that is under way goes on to its end, and counts.
  await latest;
  if (WALKS > 0) process.stdout.write(`${walks} walks.\n`);
}, 3_600_000);
