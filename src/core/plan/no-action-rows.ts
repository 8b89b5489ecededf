import { areaNumber } from "./area-number";
import type { CellValue } from "../workbook";
import { squash } from "./squash";

/** What a row of a plan holds in the columns that are understood, as texts. */
export type RowTexts = {
  readonly ref: string;
  readonly title: string;
  /** Whether it says by when. */
  readonly dated: boolean;
  /** What a column for the sort of entry says that it is; empty where there is none. */
  readonly sort: string;
  /** All its cells that hold something. */
  readonly filled: () => readonly string[];
};

/**
 * Whether a row in the columns of a plan is no action: it rates a whole area, shows how a row is to be filled in, or says who
 * signed. `total` sums up, a `note` is told and not read; null: it may be an action.
 */
export function noAction(row: RowTexts, isFirst: boolean): "total" | "note" | null {
  if (namesAnotherSort(row.sort) || isExample(row) || isSignature(row) || (isFirst && isHint(row))) return "note";
  return isOverall(row) ? "total" : null;
}

/** Entries that a column "Type" sorts from the actions. */
const OF_ANOTHER_SORT = /^(?:risk|issue|assumption|dependenc(?:y|ie)|decision|kpi|measure|metric|indicator)s?$/;

/** Whether a cell of such a column says that its row is no action. */
export const namesAnotherSort = (sort: CellValue): boolean =>
  typeof sort === "string" && sort !== "" && OF_ANOTHER_SORT.test(squash(sort));

/** Whether the cells below a heading say what sort of entry each row is. */
export const sortsEntries = (heading: string): boolean =>
  /^(?:(?:entry|item|row) )?(?:type|kind|raid)(?: of (?:entry|item))?$/.test(squash(heading));

const RATED = "(?:b?rag|rating|status|position|progress|assessment|judgement|summary|score)";
const OVERALL = new RegExp(`^(?:overall|summary)(?: ${RATED}){0,2}(?: (?:for|of) .*)?$`);
const BARE = new RegExp(`^(?:overall|summary)(?:$| ${RATED})`);
const ENDS_OVERALL = new RegExp(`\\b(?:overall|summary)(?: ${RATED}){0,2}$`);

/** "PRIORITY 1 OVERALL", "Overall RAG for priority 2": without a reference and a date of its own. */
function isOverall({ ref, title, dated }: RowTexts): boolean {
  if (dated || (ref !== "" && title !== "" && areaNumber(ref) === null)) return false;
  if (!/overall|summary/i.test(title || ref)) return false;
  const words = squash(title || ref);
  const isBare = BARE.test(words);
  const isOfArea = /\b(?:priority|area|theme|workstream|objective|plan|outcome)\b/.test(words);
  if (OVERALL.test(words)) return isBare || isOfArea;
  return areaNumber(title || ref) !== null && ENDS_OVERALL.test(words);
}

const EXAMPLE_REF = /^\W*(?:e\.?\s?g\b|ex\b\.?|example|sample)/i;
const EXAMPLE =
  /^["'“‘([]*(?:e\.\s?g\.?|eg[.:,]|for example\b\s*[:,–—-]|(?:worked )?example(?: action| row| \d+)?\s*[:–—-]|example$)/i;

function isExample({ ref, title }: RowTexts): boolean {
  return EXAMPLE_REF.test(ref) || EXAMPLE.test(title);
}

const SIGNED =
  /^(?:signed(?: off)?|approved|agreed|authori[sz]ed|countersigned|prepared|completed|compiled|reviewed|checked|submitted)(?: by| on)?(?: \([^)]*\))?\s*[:…_]|^(?:signature|sign[- ]off)\b\s*[:…_]/i;

function isSignature({ ref, title }: RowTexts): boolean {
  return (ref === "" && SIGNED.test(title)) || SIGNED.test(ref);
}

/** What says how a cell is to be filled in. */
const FILL_IN =
  /^(?:please|select|choose|pick|drop ?-?down|enter|insert|type in|free text|e\.?g\.?[ ,]|max(?:imum)?\b|auto(?:matic)?\b|dd ?[/.-] ?mm|mm ?[/.-] ?yy|(?:name and )?job title$|unique (?:number|id)|number$|text$|date$)|\b(?:max(?:imum)?\.? \d+ (?:words|characters)|from (?:the )?(?:list|drop ?-?down))\b/i;

/** Cells of which nearly all are hints stand right below the headings. */
function isHint(row: RowTexts): boolean {
  const filled = row.filled();
  const hints = filled.filter((text) => /^[([<].*[)\]>]$/.test(text) || FILL_IN.test(text));
  return filled.length >= 3 && hints.length * 5 >= filled.length * 4;
}
