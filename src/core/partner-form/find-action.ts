import { squash, type Action, type Plan } from "../plan";
import { sayTheSame } from "../plan/tree/words";
import { updateFields } from "../update";
import { quoted } from "../words";
import { valueIn, type Snapshot } from "../workbook";
import { textOf, type SentRow } from "./read";

/**
 * The action of the plan that a row of the form was made from, as the plan is now. `doubt`: why that is not certain;
 * `moved`: it has another reference by now. Without an action, why there is none.
 */
export type FoundAction =
  | { readonly action: Action; readonly doubt: string | null; readonly renumbered: boolean }
  | { readonly action: null; readonly why: string };

/** Looks an action up by its reference and its words, then by its words alone, at last by its reference alone. */
export function findAction(book: Snapshot, { actions }: Plan, sent: SentRow): FoundAction {
  const [ref, title] = [sent.said.get("ref") ?? "", sent.said.get("title") ?? ""];
  const name = nameOfSent(sent);
  const byRef = actions.filter((one) => ref !== "" && squash(one.ref ?? "") === squash(ref));
  const sameWords = (one: Action) => (title === "" ? one.title === null : sayTheSame(one.title, title));
  const both = alike(book, ref === "" ? [] : byRef.filter(sameWords), sent);
  if (both === "several") return { action: null, why: several(name) };
  if (both !== undefined) return { action: both, doubt: null, renumbered: false };
  const byWords = alike(book, title === "" ? [] : actions.filter(sameWords), sent);
  if (byWords === "several") return { action: null, why: several(name) };
  if (byWords !== undefined) return { action: byWords, doubt: null, renumbered: ref !== "" };
  const [only, ...more] = byRef;
  if (only === undefined)
    return {
      action: null,
      why: `${name} does not stand in the plan any more, neither by its reference nor by its words, so nothing of its row can be entered. If it goes on under another name, enter the update by hand.`,
    };
  if (more.length > 0) return { action: null, why: several(name) };
  const doubt = `The plan says ${quoted(short(only.title ?? ""))} of ${ref} now, the form ${quoted(short(title))}. Choose its cells only if that is the same action.`;
  return { action: only, doubt, renumbered: false };
}

/** What a row of the form is called. */
export function nameOfSent({ said, place }: SentRow): string {
  const [ref, title] = [said.get("ref") ?? "", said.get("title") ?? ""];
  if (ref !== "") return `Action ${ref}`;
  return title === "" ? `The action of ${place}` : `The action ${quoted(short(title))}`;
}

/** The only one; of several the only one whose cells say what the form was sent with. */
function alike(book: Snapshot, found: readonly Action[], { said }: SentRow): Action | "several" | undefined {
  if (found.length < 2) return found[0];
  const as = (action: Action) =>
    updateFields.every((field) => {
      const at = action.at[field];
      return textOf(at === undefined ? null : valueIn(book, at)) === (said.get(field) ?? "");
    });
  const [first, second] = found.filter(as);
  return first !== undefined && second === undefined ? first : "several";
}

const several = (name: string) =>
  `${name} stands in the plan more than once, and which row is meant cannot be told. Enter the update by hand, or take out the row that is not meant and choose the file again.`;

const SHOWN = 80;
const short = (text: string) => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`);
