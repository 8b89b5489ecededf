import { changeCountsInWords, reportInWords } from "../../changes";
import { type Action } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { sectionNames } from "../../plan/settings";
import { saidOf, type KpiTrend } from "../../trends";
import { capital, counted } from "../../words";
import type { CellRef } from "../../workbook";
import { exceptionsOf, worstFirst, type Exception } from "../exceptions-of";
import { measuresRanked } from "../measures-ranked";
import type { BoardBlock, BoardInput, Fact } from "../pack";
import { recognisedIn, type Recognised } from "../recognition";
import { cellOf, cellsOf, dueCellOf, lookOf, shorten, textCell } from "./cells";
import { nameOf } from "./measure-cells";
import { cellsBehind } from "./trend-cells";

/** How many of each stand on the one page; the others are counted, and said to be elsewhere. */
const MOST = { exceptions: 5, measures: 5, recognised: 3 } as const;
/** What a headline may take, so that the page stays one. */
const LIMITS = { words: 250, evidence: 150, own: 300 } as const;

/** What has moved since the last report, counted. */
export function movementHeadline({ changes = null }: BoardInput): Fact {
  const words =
    changes === null
      ? "No earlier report is known, so there is nothing to compare yet."
      : `Since ${reportInWords(changes.since)}: ${changeCountsInWords(changes)}`;
  return { name: "Movement", cell: textCell(shorten(words, 2 * LIMITS.words)) };
}

/** The exceptions that a chair would ask about first, each with its reasons and its cells. */
export function exceptionHeadlines(input: BoardInput, nameLength: number): readonly BoardBlock[] {
  const found = worstFirst(exceptionsOf(input));
  if (found.length === 0)
    return [
      { kind: "heading", text: "Exceptions" },
      {
        kind: "text",
        text: "None of the actions read is off track, past its last date or in question for its status.",
      },
    ];
  const first = found.slice(0, MOST.exceptions);
  return [
    { kind: "heading", text: `Exceptions${ofAll(first.length, found.length, input, "exceptions")}` },
    { kind: "facts", facts: first.map((one) => exceptionFact(one, input, nameLength)) },
  ];
}

function exceptionFact(
  { action, offTrack, overdue, open, partsInTrouble }: Exception,
  input: BoardInput,
  nameLength: number,
): Fact {
  const { asAt } = input;
  const cells = [
    cellOf(action),
    ...(overdue ? [dueCellOf(action)] : []),
    ...open.flatMap(({ at }) => at),
    ...partsInTrouble.map(cellOf),
  ].filter((cell): cell is CellRef => cell !== undefined);
  const reasons = [
    ...(offTrack ? [`${lookOf(input)["in-progress-off-track"].symbol} off track`] : []),
    ...(overdue ? [`past its last date, ${longDay(action.finalDue!)}, on ${longDay(asAt.date)}`] : []),
    ...open.map(({ message }) => `in question: ${shorten(withoutStop(message), LIMITS.evidence)}`),
    ...(partsInTrouble.length > 0
      ? [`${counted(partsInTrouble.length, "part")} of its delivery plan off track or past the date`]
      : []),
  ];
  const distinct = [...new Set(cells)];
  return headline(action, nameLength, shorten(capital(reasons.join("; ")), LIMITS.words), distinct);
}

const withoutStop = (text: string) => text.replace(/[.]$/, "");

function headline(action: Action, nameLength: number, words: string, cells: readonly CellRef[]): Fact {
  const name = [action.ref, action.title].filter((part) => part !== null).join(" ") || action.key;
  return {
    name: shorten(name.replace(/\s+/g, " "), nameLength),
    cell: textCell(`${words} (${cellsOf(cells)})`, ...cells),
    namedBy: [action.at.ref, action.at.title].filter((cell) => cell !== undefined),
  };
}

/** Of the measures first what gets worse, then what misses its target, then what gets better. */
export function kpiHeadlines(input: BoardInput, nameLength: number): readonly BoardBlock[] {
  const known = measuresRanked(input.trends);
  if (known.length === 0) return [];
  const first = known.slice(0, MOST.measures);
  return [
    { kind: "heading", text: `Measures${ofAll(first.length, known.length, input, "trends")}` },
    { kind: "facts", facts: first.map((trend) => kpiFact(trend, nameLength)) },
  ];
}

function kpiFact(trend: KpiTrend, nameLength: number): Fact {
  const { facts, claims } = saidOf(trend);
  const cells = cellsBehind(trend);
  const { latest } = trend.reading;
  const own = `${trend.kpi.name}: `;
  const words = [...facts.slice(0, 1), ...claims.slice(0, 1)].join(" ");
  const said = capital(words.startsWith(own) ? words.slice(own.length) : words);
  const place = latest === null ? "" : ` (${latest.at})`;
  return {
    name: shorten(nameOf(trend.kpi).replace(/\s+/g, " "), nameLength),
    cell: textCell(`${shorten(said, LIMITS.words)}${place}`, ...cells),
    namedBy: [trend.kpi.at.ref, trend.kpi.at.name].filter((cell) => cell !== undefined),
  };
}

/** “: 5 of 12, all of them on KPI trends”; where all stand here, or the sheet is not in the pack, less. */
function ofAll(shown: number, all: number, { sectionsOn }: BoardInput, section: "exceptions" | "trends"): string {
  if (shown === all) return "";
  const where = sectionsOn === undefined || sectionsOn.has(section) ? `, all of them on ${sectionNames[section]}` : "";
  return `: ${shown} of ${all}${where}`;
}

/** What a person puts forward, with the evidence and who keeps it; nothing is put forward by the program. */
export function forRecognition(input: BoardInput, nameLength: number): readonly BoardBlock[] {
  const { recognised } = recognisedIn(input);
  const own = input.paper?.recognition;
  const heading: BoardBlock = { kind: "heading", text: "For recognition" };
  const facts = [
    ...recognised.slice(0, MOST.recognised).map((one) => recognisedFact(one, nameLength)),
    ...(own === undefined
      ? []
      : [{ name: "In the Board’s own words", cell: textCell(shorten(own.text, LIMITS.own), own.at ?? undefined) }]),
  ];
  if (facts.length === 0)
    return [heading, { kind: "text", text: "Nothing is put forward. The Board may add its own.", look: "quiet" }];
  const rest = recognised.slice(MOST.recognised).map(({ action }) => action.ref ?? action.key);
  const others: readonly BoardBlock[] =
    rest.length === 0 ? [] : [{ kind: "text", text: `Put forward, too: ${shorten(rest.join(", "), LIMITS.words)}.` }];
  return [heading, { kind: "facts", facts }, ...others];
}

function recognisedFact({ action, evidence, keptBy, kept }: Recognised, nameLength: number): Fact {
  const words =
    action.evidence === null ? "" : `${shorten(action.evidence.replace(/\s+/g, " ").trim(), LIMITS.evidence)} `;
  const cells = [cellOf(action), evidence.at, ...(kept === null ? [] : [kept])];
  const said = `${words}Evidence up to ${longDay(evidence.day)}. Put forward by ${keptBy}`;
  return headline(action, nameLength, said, [...new Set(cells)]);
}
