import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { boardPack, layOut, openErrors, type BoardPack } from "../../src/core/board";
import { reportOf } from "../../src/core/changes";
import { parse, recognise } from "../../src/core/plan";
import type { PastReport } from "../../src/core/plan/history";
import { choose, errorMark, profiles, settingsIn, type PaperChoice, type Profile } from "../../src/core/plan/settings";
import { review, type Review } from "../../src/core/review";
import { readXlsx } from "../../src/hosts/xlsx/read";
import { writeXlsx } from "../../src/hosts/xlsx";
import { htmlPaper } from "../../src/papers/html";
import { wordPaper } from "../../src/papers/word";
import { readPage, readWordFile, type ReadPaper } from "./read-paper";
import { readWorkbookFile, type ReadBook } from "./read-workbook";
import type { Element } from "./xml-tree";

const FOLDER = join(__dirname, "../../samples");

/** One pack in its three forms, each read back from its bytes, and what it was made from. */
export type Output = {
  readonly sample: string;
  readonly profile: Profile;
  readonly reviewed: Review;
  readonly pack: BoardPack;
  readonly book: ReadBook;
  readonly word: ReadPaper;
  readonly page: Element;
};

/** Every sample for every reader. */
export const OUTPUTS: readonly (readonly [sample: string, profile: Profile])[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".xlsx"))
  .flatMap((sample) => profiles.map((profile) => [sample, profile] as const));

const STATED: readonly (readonly [about: PaperChoice["about"], text: string])[] = [
  ["partnership", "Northmoor SEND Partnership"],
  ["meeting", "Partnership Board, 12 November 2026"],
  ["sponsor", "Director of Children’s Services"],
  ["contact", "Board secretary, Northmoor"],
  ["version", "Draft 2"],
  ["period", "May to October 2026"],
  ["nextUpdate", "28 January 2027"],
  ["financial", "None beyond the budget that was agreed in March."],
  ["equality", "The assessment of June is attached."],
  [{ ask: 1 }, "Note the progress since the last report."],
  [{ ask: 2 }, "Agree the recovery dates of the actions that are off track."],
  [{ ask: 3 }, "Decide what is to be done about each open escalation."],
];

/** What is stated for a paper; that for families needs no mark. */
function statedFor(profile: Profile): readonly PaperChoice[] {
  const marking = profile === "public" ? "Official" : "Official-sensitive";
  return [...STATED, ["marking", marking] as const, ["readBy", "Head of Communications"] as const].map(
    ([about, text]) => ({ kind: "paper", about, text, at: null }),
  );
}

/** The plan as it was: one action on track that is off track by now, another not begun. */
function reportBefore(sample: string, bytes: Uint8Array): readonly PastReport[] {
  if (sample !== "monitoring-plan.xlsx") return [];
  const book = readXlsx(bytes, sample);
  const then = reportOf(parse(book, recognise(book)), "2026-07-31");
  const actions = then.actions.map((action) =>
    action.actionStatus === "in-progress-off-track"
      ? { ...action, actionStatus: "in-progress-on-track" as const }
      : action.actionStatus === "complete-impact-not-seen"
        ? { ...action, actionStatus: "in-progress-on-track" as const }
        : action,
  );
  return [{ ...then, actions }];
}

/** Makes the pack of a sample for a reader and reads its three forms back. */
export async function outputOf(sample: string, profile: Profile): Promise<Output> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, sample)));
  const book = readXlsx(bytes, sample);
  const partnership = statedFor(profile).reduce(choose, settingsIn(book));
  const past = reportBefore(sample, bytes);
  const found = review(book, { asAt: null, today: "2026-11-01", partnership, grading: { profile }, past });
  // What is open is stated by choice, so that the paper is no draft.
  const stated = new Set(openErrors(found).open.map(errorMark));
  const reviewed = { ...found, chosen: { ...found.chosen, stated } };
  const pack = boardPack(reviewed);
  const asAt = reviewed.asAt.date;
  const sheets = layOut(pack);
  return {
    ...{ sample, profile, reviewed, pack },
    book: readWorkbookFile(await writeXlsx(sheets, asAt, pack.title)),
    word: readWordFile(await wordPaper(pack)),
    page: readPage(htmlPaper(pack)),
  };
}
