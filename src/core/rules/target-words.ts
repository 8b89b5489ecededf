import { squash, type Kpi } from "../plan";

/** Words of a target that is still to be agreed, as they stand after `squash`. */
const OPEN =
  /\b(tbc|tba|tbd|t b c|to be (agreed|confirmed|set|determined|decided|defined|advised|established|developed|finalised)|(not|never) (yet )?(been )?(agreed|set|confirmed|decided|defined)|(under|in) (discussion|development|negotiation|consultation)|awaiting (agreement|approval|sign off|baselines?|confirmation)|pending (agreement|approval|sign off|baselines?|confirmation)|subject to (\w+ ){0,3}(agreement|approval|sign off|confirmation))\b/;

/** Words by which it is said on purpose that there is no target. */
const NONE =
  /^(no targets?( (set|needed|required|applies))?|none( set)?|not applicable|n a|na|nil|monitor(ing)?( only)?|for (information|monitoring|context)( only)?|information only|contextual?( only)?|track only|)$/;

/** Whether the cell of a target says that it is still to be agreed: “TBC”, “to be set once the baseline is known”, “90% (TBC)”. */
export function isNotAgreed(text: string): boolean {
  return OPEN.test(squash(text));
}

/** Whether the cell says on purpose that there is no target: “monitor only”, “n/a”. */
export function saysNoTarget(text: string): boolean {
  return NONE.test(squash(text));
}

/** What the target's cell says in words; null where it holds a number, nothing, or there is no such cell. */
export function wordsOfTarget({ raw }: Kpi): string | null {
  const text = typeof raw.target === "string" ? raw.target.trim() : "";
  return text === "" ? null : text;
}

/** Whether a target gives a number, several by date, a change or a rhythm: something that it says when it is met. */
export function saysWhatIsMeant({ target }: Kpi): boolean {
  return (
    target !== null &&
    (target.value !== null ||
      target.frequency === true ||
      target.relative !== undefined ||
      (target.steps ?? []).length > 0)
  );
}
