import type { CellRef } from "../../workbook";
import { counted, listed, quoted } from "../../words";
import { NO_WORDS, readOn, SCALES, type Scale } from "../colours/scale";
import { isDitto } from "../ditto";
import type { Action } from "../plan";
import { wordKey } from "../statuses";
import type { Asked } from "./asked";
import type { AskedWord, Question } from "./question";
import { suggestedStatus } from "./suggested-status";

/** A word comes so often before it is taken for one of a scheme; fewer are slips, and findings of their own. */
const OFTEN = 3;

/** More words than this in a cell are a sentence. */
const LONGEST = 40;

/** The words of other schemes in the status columns of the plans, all of a scale in one question. */
export function wordQuestions({ actions }: Asked): readonly Question[] {
  return SCALES.flatMap((scale) => {
    const words = wordsNotRead(actions, scale);
    const rows = words.reduce((sum, { count }) => sum + count, 0);
    const filled = actions.filter(({ raw }) => textIn(raw[scale]) !== "").length;
    const isScheme = words.some(({ count }) => count >= OFTEN) || (rows >= OFTEN && rows * 3 >= filled);
    if (!isScheme) return [];
    const name = scale === "actionStatus" ? "action status" : "impact status";
    const shown = listed([
      ...words.slice(0, 5).map(({ word }) => quoted(word)),
      ...(words.length > 5 ? ["others"] : []),
    ]);
    const message = `${counted(rows, "action has an", "actions have an")} ${name} in words of another scheme: ${shown}. Which state of the scheme does each of them stand for?`;
    const at = words.flatMap((word) => word.at.slice(0, 1));
    const urgent = rows * 2 >= filled;
    return [{ kind: "words", id: `words:${scale}`, message, at, urgent, scale, words }];
  });
}

const textIn = (value: unknown) => (value === null || value === undefined ? "" : String(value).trim());

/** Words of this scheme, but of the other scale: the column is in doubt then, not its words. */
function isOfOther(scale: Scale, text: string): boolean {
  return readOn(scale === "actionStatus" ? "impactStatus" : "actionStatus", text, NO_WORDS) !== null;
}

function wordsNotRead(actions: readonly Action[], scale: Scale): readonly AskedWord[] {
  const words = new Map<string, { word: string; at: CellRef[] }>();
  for (const action of actions) {
    if (action[scale] !== null) continue;
    const text = textIn(action.raw[scale]);
    const at = action.at[scale];
    if (text === "" || text.length > LONGEST || at === undefined) continue;
    if (isOfOther(scale, text) || isDitto(text)) continue;
    const known = words.get(wordKey(text));
    if (known) known.at.push(at);
    else words.set(wordKey(text), { word: text, at: [at] });
  }
  return [...words.values()]
    .map(({ word, at }) => ({ word, count: at.length, at, suggested: suggestedStatus(scale, word) }))
    .sort((a, b) => b.count - a.count);
}
