import { isDitto } from "../plan/ditto";
import type { Action } from "../plan";
import { groupBy } from "../group-by";
import type { ScaleField } from "./other-schemes";
import { nameInside, nameOf, quoted, set, type At } from "./rows";
import { nearestWording } from "./wordings";

type Row = { readonly action: Action; readonly at: At };

/**
 * What to tell of cells whose words are none of a scale's: one word in several rows of a sheet is one question, with the
 * nearest wording of the scale where one is near.
 */
export function* strangeWords(rows: readonly Row[], field: ScaleField, wordings: readonly string[]) {
  for (const [word, same] of groupBy(rows, ({ action }) => wordOf(action, field))) {
    const [{ action }] = same;
    const text = String(action.raw[field]);
    const near = nearestWording(text, wordings);
    const edits = near === null ? [] : same.map((row) => set(row.action, field, near));
    const fix = near && { label: `Write ${quoted(near)}`, safe: false, edits };
    const actions = same.map((row, i) => (i === 0 ? nameOf(row.action) : nameInside(row.action)));
    const at = same.map((row) => row.at[0]) as unknown as At;
    yield { about: same.length === 1 ? action.key : word, at, data: { actions, text }, ...(fix && { fix }) };
  }
}

/** "As above" means another thing in each row. */
function wordOf(action: Action, field: ScaleField): string {
  const text = String(action.raw[field]);
  return isDitto(text) ? action.key : `${action.sheet} ${text.trim().toLowerCase()}`;
}
