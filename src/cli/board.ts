import { basename } from "node:path";
import { boardPack, forOneLead, layOut, leadFiles, openErrors, whyDraft, type BoardPack } from "../core/board";
import { review, type Review } from "../core/review";
import { dismissedToJson, findingToJson } from "../core/review-json";
import type { BoardJson } from "../core/review-schema";
import { listed } from "../core/words";
import { HostError, type SheetSpec } from "../core/workbook";
import { writeXlsx } from "../hosts/xlsx/write";
import { openPrevious, openWorkbook } from "./open-workbook";
import { cellList, judgedSentence } from "./report";
import { exit, type Terminal } from "./terminal";
import { count, wrap } from "./text";
import { EACH_LEAD, withChoices } from "./pack-choices";
import { UsageError, type Command } from "./usage";
import { placeFor, writeEach } from "./write-file";

type BoardCommand = Extract<Command, { name: "board" }>;

/** Writes the board sheets to a new workbook and says what is in it and what is still open. The plan is only read. */
export async function board(command: BoardCommand, terminal: Terminal): Promise<number> {
  const { workbook, previous, asAt, grading, json } = command;
  const { book } = await openWorkbook(workbook);
  const past = previous === null ? [] : [await openPrevious(previous)];
  const judged = review(book, { asAt, today: terminal.today(), past, grading });
  if (judged.reads === "nothing") throw nothingToBuild(workbook);
  const reviewed = forOneLead(withChoices(judged, command.choices));
  const packs = packsOf(reviewed, command);
  const files = (await Promise.all(packs.map((one) => filesOf(one, command)))).flat();
  await writeEach(files);
  const [{ pack }] = packs;
  const built: Built = { pack, sheets: layOut(pack), files: files.map(({ path }) => path) };
  terminal.out(
    json
      ? `${JSON.stringify(toJson(reviewed, built, command), null, 2)}\n`
      : toText(reviewed, built, command, terminal),
  );
  return exit.ok;
}

/** What was built: of several packs the first, and all files. */
type Built = {
  readonly pack: BoardPack;
  readonly sheets: readonly SheetSpec[];
  readonly files: readonly string[];
};

/** A pack and where it goes. */
type Placed = {
  readonly pack: BoardPack;
  readonly out: string;
  readonly paper: string | null;
  readonly html: string | null;
};

/** One pack; or a briefing for each lead, each with a name of its own. */
function packsOf(reviewed: Review, { out, paper, html, choices }: BoardCommand): readonly [Placed, ...Placed[]] {
  if (choices.lead !== EACH_LEAD) return [{ pack: boardPack(reviewed), out, paper, html }];
  const named = (path: string | null) => (path === null ? null : leadFiles(reviewed.plan, path));
  const [papers, pages] = [named(paper), named(html)];
  const [first, ...more] = leadFiles(reviewed.plan, out).map(({ lead, path }, i): Placed => ({
    pack: boardPack({ ...reviewed, chosen: { ...reviewed.chosen, lead } }),
    out: path,
    paper: papers?.[i]?.path ?? null,
    html: pages?.[i]?.path ?? null,
  }));
  if (first === undefined) throw new UsageError("The plan names no lead, so there is nobody to brief.");
  return [first, ...more];
}

/** The bytes of a pack and of its papers, and where they go; refused before anything is written. */
async function filesOf({ pack, out, paper, html }: Placed, { workbook, force }: BoardCommand) {
  const place = await placeFor(out, workbook, force);
  const wanted = [
    ["--paper", paper],
    ["--html", html],
  ] as const;
  const papers = await Promise.all(
    wanted.flatMap(([option, path]) => (path === null ? [] : [placeFor(path, workbook, force, option)])),
  );
  const files = [{ path: place, bytes: await writeXlsx(layOut(pack), pack.asAt, pack.title) }];
  for (const path of papers) files.push({ path, bytes: await paperBytes(pack, path) });
  return files;
}

/** The pack as a paper, of the kind that its name ends in. */
async function paperBytes(pack: BoardPack, path: string): Promise<Uint8Array> {
  if (/\.html$/i.test(path)) return new TextEncoder().encode((await import("../papers/html")).htmlPaper(pack));
  return (await import("../papers/word")).wordPaper(pack);
}

function nothingToBuild(workbook: string): HostError {
  const what = `Nothing in “${basename(workbook)}” looks like an action plan or a list of measures, so there is nothing to build`;
  return new HostError("unsupported", `${what}. rag-monitor check says what each sheet was taken for.`);
}

function toJson(reviewed: Review, { pack, sheets, files }: Built, { out, paper, html }: BoardCommand): BoardJson {
  return {
    schema: 1,
    workbook: reviewed.plan.name,
    asAt: reviewed.asAt.date,
    ...reviewed.grading,
    out,
    paper,
    html,
    files: [...files],
    draft: pack.draft === true,
    sheets: sheets.map(({ id, title }) => ({ id, title })),
    openErrors: openErrors(reviewed).open.map(findingToJson),
    dismissed: dismissedToJson(reviewed),
  };
}

function toText(
  reviewed: Review,
  built: Built,
  { workbook, out, paper, html, choices }: BoardCommand,
  { width }: Terminal,
): string {
  const {
    plan: { kpis },
    summary: { actions, parts },
  } = reviewed;
  const { pack, sheets, files } = built;
  const beneath = parts > 0 ? `, underpinned by ${count(parts, "action")} of delivery plans,` : "";
  const titles = listed(sheets.map(({ title }) => title));
  const lines = [
    choices.lead === EACH_LEAD
      ? `${count(files.length, "file")} with a briefing for each lead: ${files.join("; ")}.`
      : `${count(sheets.length, "sheet")} built in ${out}: ${titles}.`,
    ...(paper === null || choices.lead === EACH_LEAD ? [] : [`The same as a paper in ${paper}.`]),
    ...(html === null || choices.lead === EACH_LEAD ? [] : [`The same as a web page in ${html}.`]),
    `From ${count(actions, "action")}${beneath} and ${count(kpis.length, "measure")} of ${basename(workbook)}. ${judgedSentence(reviewed)}`,
    ...(pack.draft ? [`A draft. ${whyDraft(reviewed).join(" ")} ${HOW_NO_DRAFT}`] : []),
  ].map((line) => wrap(line, width));
  const { open, unstated } = openErrors(reviewed);
  if (open.length === 0) return `${lines.join("\n")}\n`;
  const them = open.map(({ at, message }) => wrap(`${cellList(at)}: ${message}`, width, "  • ", "    "));
  const how = unstated.length === 0 ? "by choice " : "";
  const stated = wrap(`Not settled, and ${how}stated on the cover (${count(open.length, "error")}):`, width);
  return `${[...lines, stated, ...them].join("\n")}\n`;
}

const HOW_NO_DRAFT =
  "--state-errors states them in the paper; --read-by names the role that has read a public edition.";
