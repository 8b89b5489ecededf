import { squash } from "../plan";
import { remembering } from "../plan/remembering";

/** Whole texts that hold a place and say nothing, as they stand after `squash`. */
const WHOLE =
  /^(x+ )*((verbal |written |full |further |an? |progress )*updates? (to (follow|be (provided|given|confirmed))|awaited|pending|required|needed|tbc|due|at (the )?(meeting|board))( x+)*|verbal update|to follow|tb[cad]|to be (confirmed|advised|agreed|added|completed)|as (above|below|before|previous(ly)?)|see (above|below|previous( update)?|last( update)?)|no (change|update)s?( since last( (report|time|update|meeting))?)?|not? (further )?updates?( received)?|nothing to (report|add)|same as (above|before|last (time|report))|ditto|awaiting (an )?update|n a|na|none|nil|test|text here|enter text( here)?|insert( text)?( here)?|x+( x+)*)$/;

/** Pieces that never belong into a finished text, wherever they stand. */
const PIECE =
  /\blorem ipsum\b|(?<![\p{L}\d])x{2,}(?![\p{L}\d])|\[(insert|add|enter|tbc|name|date|figure)\b[^\]]*\]|<(insert|add|enter)\b[^>]*>|\?{3,}/iu;

/** Cheap: whether a text has a sign without which there is no such piece. */
const MAY_HOLD = /lorem|xx|[[<]|\?\?\?/i;

const LONGEST_PLACEHOLDER = 100;

/** Whether a text only holds a place: "update to follow", "TBC", "as above", "no change", "xx", lorem ipsum. */
export function isPlaceholder(text: string): boolean {
  return (text.length < LONGEST_PLACEHOLDER && isWhole(text)) || (MAY_HOLD.test(text) && PIECE.test(text));
}

const isWhole = remembering((text) => WHOLE.test(squash(text)));

/** Whether a cell for evidence says that there is none, or says nothing. */
export function saysNothing(text: string | null): boolean {
  if (text === null || isPlaceholder(text)) return true;
  return /^(none|nil|no evidence|not)( (yet|so far|at present|available|yet available|to date|evidence|collected|known))*$/.test(
    squash(text),
  );
}
