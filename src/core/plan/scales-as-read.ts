import { isBlank } from "../workbook";
import type { Action, SheetLayout } from "./plan";
import type { Legend } from "./colours";
import { scaleOf, type ScaleWords } from "./colours/scale";
import type { SaidOfScale } from "./said-of-scale";
import { readActionStatus, readImpactStatus, wordKey } from "./statuses";

/** How many words are shown. */
const SHOWN = 3;

/**
 * The layout of a plan with the reason of each column of states that says what was really done with it: where words or
 * colours that only the workbook explains gave states, or some words of the scheme did, those are counted instead.
 *
 * @param actions those of the sheet
 * @param words the partnership's own words, which count as the scheme's
 * @param legends the workbook's own keys, of which the cells are told
 */
export function withScalesAsRead(
  layout: SheetLayout,
  actions: readonly Action[],
  words: ScaleWords,
  legends: readonly Legend[] = [],
): SheetLayout {
  const { scales = [] } = layout;
  if (scales.length === 0 || actions.length === 0) return layout;
  const why = scales.reduce((text, said) => {
    const told = asRead(said, actions, words, legends);
    return told === null ? text : text.replace(said.sentence, () => told);
  }, layout.why);
  return { ...layout, why };
}

/** What was read of one column; null where the sentence that stands says it already. */
function asRead(
  { field, named, sentence }: SaidOfScale,
  actions: readonly Action[],
  words: ScaleWords,
  legends: readonly Legend[],
) {
  const stated = actions.filter((action) => action[field] !== null && action.at[field] !== undefined);
  const isByColour = ({ raw }: Action) => isBlank(raw[field]) || (typeof raw[field] === "string" && !raw[field].trim());
  const texts = stated.filter((action) => !isByColour(action)).map(({ raw }) => String(raw[field]));
  const explained = [...new Set(texts.map((text) => text.trim()))].filter((text) => !isKnown(field, text, words));
  const colours = stated.length - texts.length;
  const isDenied = sentence.includes("not read") && stated.length > 0;
  if (explained.length === 0 && colours === 0 && !isDenied) return null;
  const how = [
    ...(explained.length > 0
      ? [`in words that the workbook explains (${shown(explained)}${explainedIn(field, explained, legends)})`]
      : []),
    ...(colours > 0 ? [texts.length === 0 ? "by its colours" : `${colours} of them by colour alone`] : []),
  ];
  return [`column ${named} states ${stated.length} of ${actions.length} actions`, ...how].join(", ");
}

/** The first and the last cell of the key that explains some words, as it is told behind them; empty where none does. */
function explainedIn(field: SaidOfScale["field"], words: readonly string[], legends: readonly Legend[]): string {
  const keys = new Set(words.map(wordKey));
  const at = legends.flatMap(({ entries }) =>
    entries.flatMap(({ mark, status, at }) =>
      mark !== null && scaleOf(status) === field && keys.has(wordKey(mark)) ? at.slice(-1) : [],
    ),
  );
  const cells = [...new Set([at[0], at.at(-1)])].filter((cell) => cell !== undefined);
  return cells.length === 0 ? "" : `; see ${cells.join(" to ")}`;
}

function isKnown(field: SaidOfScale["field"], text: string, words: ScaleWords): boolean {
  return field === "actionStatus"
    ? readActionStatus(text, words.actionStatus) !== null
    : readImpactStatus(text, words.impactStatus) !== null;
}

function shown(words: readonly string[]): string {
  const first = words.slice(0, SHOWN).map((word) => `“${word}”`);
  return first.join(", ") + (words.length > SHOWN ? " …" : "");
}
