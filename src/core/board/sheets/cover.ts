import { longDay } from "../../plan/dates/day";
import { dismissedCounted, gradingSentence, subjectOf, tellsReasons, type Dismissed, type Finding } from "../../rules";
import { howLong, MARKING, paperFacts, READ_BY, type Stated } from "../../plan/settings";
import { capital, counted } from "../../words";
import { BUILT_WITH, builtWithWords } from "../built-with";
import { standingOf } from "../draft";
import { FINGERPRINT, fingerprintOf } from "../fingerprint";
import type { BoardBlock, BoardInput, BoardSheet, Fact } from "../pack";
import { ownWords, withheldCells, withheldWords } from "../public-edition";
import { publicTexts } from "../public-texts";
import { orderFact } from "./recommendation-pages";
import { asks, stated } from "./asks";
import { cellsOf, notStated, textCell } from "./cells";

/** What the pack is, where it comes from, what is not settled, and how to read it. */
export function cover(input: BoardInput, others: readonly BoardSheet[], most = Infinity): BoardSheet {
  return {
    id: "cover",
    title: "Cover",
    about: "What this paper is, and what it asks for",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: "Improvement plan: monitoring report" },
      {
        kind: "text",
        text:
          "Where the actions and measures of the plan stand. Every figure and every quoted word comes from the workbook " +
          "named below; what it does not hold is given as “not stated”.",
      },
      {
        kind: "facts",
        facts: [
          ...paperFactsOf(input),
          { name: "Workbook", cell: textCell(input.plan.name) },
          asAtFact(input),
          ...standingFacts(input),
          ...gradingFacts(input),
          { name: BUILT_WITH, cell: textCell(builtWithWords(input)) },
          ...(input.grading?.profile === "stocktake" ? [orderFact(input)] : []),
          fingerprintFact(input),
          ...withheldFacts(input),
        ],
      },
      ...asks(input),
      { kind: "heading", text: "Contents" },
      { kind: "facts", facts: others.map(contentsFact) },
      ...openErrors(input, most),
      ...dismissedBlocks(input),
      ...aboutPeople(input),
    ],
  };
}

/** What the paper says of itself, as far as somebody stated it. */
function paperFactsOf({ paper, grading }: BoardInput): readonly Fact[] {
  const marking = paper?.marking === undefined ? [] : [{ name: MARKING, cell: stated(paper.marking, true) }];
  const all = Object.keys(paperFacts) as (keyof typeof paperFacts)[];
  // Whom the Board may ring is not for everybody.
  const fields = grading?.profile === "public" ? all.filter((field) => field !== "contact") : all;
  const facts = fields.flatMap((field): readonly Fact[] => {
    const said = paper?.[field];
    return said === undefined ? [] : [{ name: paperFacts[field], cell: stated(said) }];
  });
  return [...marking, ...facts, ...readFacts(grading, paper)];
}

/** Of a public edition who has read it; of a stocktake the months that it covers, stated or not. */
function readFacts(grading: BoardInput["grading"], paper: BoardInput["paper"]): readonly Fact[] {
  const must = (name: string, said: Stated | undefined): Fact => ({
    name,
    cell: said === undefined ? notStated() : stated(said),
  });
  if (grading?.profile === "public") return [must(READ_BY, paper?.readBy)];
  if (grading?.profile === "stocktake" && paper?.period === undefined) return [must(paperFacts.period, undefined)];
  return [];
}

function asAtFact({ asAt }: BoardInput): Fact {
  const source = {
    given: ", given for this report",
    workbook: asAt.at ? `, from the workbook, ${asAt.at}` : ", from the workbook",
    today: ", the day on which this report was built; no report date was found in the workbook",
  };
  const words = longDay(asAt.date) + (asAt.from === undefined ? "" : source[asAt.from]);
  return { name: "As at", cell: textCell(words, asAt.at ?? undefined) };
}

/** Whether it is a draft; what it states by choice, with the row of the settings that says so. */
function standingFacts(input: BoardInput): readonly Fact[] {
  const said = standingOf(input);
  return said === null ? [] : [{ name: "Standing", cell: textCell(said) }];
}

/** By this it is told later whether the paper still matches the workbook. */
function fingerprintFact(input: BoardInput): Fact {
  const { code, cells } = fingerprintOf(input);
  return { name: FINGERPRINT, cell: textCell(`${code}, of ${counted(cells, "cell")} that this report rests on`) };
}

function gradingFacts({ grading, leftOut = 0 }: BoardInput): readonly Fact[] {
  const said = grading === undefined ? null : gradingSentence(grading, leftOut);
  return said === null ? [] : [{ name: "The checks", cell: textCell(said) }];
}

/** What “left out” means on the sheets, and where it was done. */
function withheldFacts(input: BoardInput): readonly Fact[] {
  if (input.grading?.profile !== "public") return [];
  const texts = publicTexts(input);
  const pointing = [...withheldCells(input)];
  return [
    ...(pointing.length === 0
      ? []
      : [{ name: "Not shown", cell: textCell(withheldWords(cellsOf(pointing)), ...pointing) }]),
    ...(texts.length === 0 ? [] : [{ name: "In others’ words", cell: textCell(ownWords(texts)) }]),
  ];
}

function contentsFact({ id, title, about, appendix }: BoardSheet): Fact {
  return { name: title, cell: { value: appendix ? `${about} (appendix)` : about, look: "link", link: id } };
}

/** Each open error on a line of its own, with its cells. */
function openErrors({ findings, dismissed = [] }: BoardInput, most: number): readonly BoardBlock[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const heading: BoardBlock = { kind: "heading", text: NOT_SETTLED };
  if (errors.length === 0)
    return [heading, { kind: "text", text: `No error is open among the checks that were made${setAside(dismissed)}.` }];
  const more = errors.slice(most);
  const told: BoardBlock = { kind: "facts", facts: errors.slice(0, most).map(factOfFinding) };
  if (more.length === 0) return [heading, told];
  const cells = more.flatMap(({ at }) => at.slice(0, 1));
  const text = `${counted(more.length, "more is", "more are")} told in full in the data notes: ${cellsOf(cells)}.`;
  return [heading, told, { kind: "text", text, from: cells }];
}

const NOT_SETTLED = "Not settled at the time of writing";

/** The data notes with the errors for which the cover has no room. */
export function withRestOfErrors(notes: BoardSheet, { findings }: BoardInput, told: number): BoardSheet {
  const rest = findings.filter(({ severity }) => severity === "error").slice(told);
  if (rest.length === 0) return notes;
  const blocks: readonly BoardBlock[] = [
    { kind: "heading", text: `${NOT_SETTLED}, continued from the cover` },
    { kind: "facts", facts: rest.map(factOfFinding) },
  ];
  const at = notes.blocks.findIndex(({ kind }) => kind === "heading");
  return { ...notes, blocks: [...notes.blocks.slice(0, at), ...blocks, ...notes.blocks.slice(at)] };
}

const setAside = (dismissed: readonly Dismissed[]) =>
  dismissed.some(({ finding }) => finding.severity === "error") ? ", but for those that were dismissed" : "";

/** What somebody set aside, each with the reason that was given; errors are said to be such. In public a count. */
function dismissedBlocks({ dismissed = [], grading }: BoardInput): readonly BoardBlock[] {
  if (dismissed.length === 0) return [];
  if (grading !== undefined && !tellsReasons(grading))
    return [
      { kind: "heading", text: "Found and dismissed" },
      { kind: "text", text: dismissedCounted(dismissed) },
    ];
  const facts = dismissed.map(({ finding, reason, until }): Fact => {
    const error = finding.severity === "error" ? "An error. " : "";
    const said = `${error}${finding.message} Dismissed ${howLong(until)}: ${reason} (${cellsOf(finding.at)})`;
    return { name: capital(subjectOf(finding.rule) ?? "Finding"), cell: textCell(said, ...finding.at) };
  });
  return [
    { kind: "heading", text: "Found and dismissed, with the reason that was given" },
    { kind: "facts", facts },
  ];
}

/**
 * What could point to a person in words that this paper may quote. Errors stand above already. That nothing is listed
 * proves nothing: the checks find patterns, so the section is left out then and nothing is said of it.
 */
function aboutPeople({ findings }: BoardInput): readonly BoardBlock[] {
  const found = findings.filter(({ rule, severity }) => subjectOf(rule) === "data protection" && severity !== "error");
  if (found.length === 0) return [];
  return [
    { kind: "heading", text: "To be read before this paper leaves the Board: words that could point to a person" },
    { kind: "facts", facts: found.map(factOfFinding) },
  ];
}

/** What a finding is about, in a word or two, then the finding and where its cells stand. */
function factOfFinding({ rule, at, message }: Finding): Fact {
  return { name: capital(subjectOf(rule) ?? "Finding"), cell: textCell(`${message} (${cellsOf(at)})`, ...at) };
}
