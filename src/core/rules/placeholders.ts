import { compact } from "../words/compact";
import { squash } from "../plan";
import { remembering } from "../plan/remembering";

/** Whole texts that hold a place and say nothing, as they stand after `squash`. */
const WHOLE =
  /^(x+ )*((verbal |written |full |further |an? |progress )*updates? (to (follow|be (provided|given|confirmed))|awaited|pending|required|needed|tbc|due|at (the )?(meeting|board))( x+)*|verbal update|to follow|tb[cad]|to be (confirmed|advised|agreed|added|completed)|as (above|below|before|previous(ly)?)|see (above|below|previous( update)?|last( update)?)|no (change|update)s?( since last( (report|time|update|meeting))?)?|not? (further )?updates?( received)?|nothing to (report|add)|same as (above|before|last (time|report))|ditto|awaiting (an )?update|n a|na|none|nil|nil return|test|text here|enter text( here)?|insert( text)?( here)?|x+( x+)*)$/;

const UPDATE =
  "(?:(?:verbal|oral|written|full|further|new|an?|the|this|next|monthly|progress|latest) )*(?:updates?|commentary|narrative|position statement)";
const GIVEN =
  "(?:provided|given|confirmed|added|supplied|sent|shared|tabled|presented|circulated|received|advised|submitted|made|obtained|written)";
/** Where, when or by whom it is to come: "at the meeting", "from the lead", "this month", "chased 12/9". */
const WHENCE =
  "(?: (?:(?:at|in|on|by|from|before|for|with|to|of)(?: \\w+){1,4}|(?:this|next|last) \\w+|chased(?: \\w+){0,4}|verbally|shortly|soon|here|yet|nearer the time))*";
const BEFORE =
  "(?:(?:the )?(?:last|previous|prior|earlier) (?:months?|updates?|reports?|time|meetings?|quarters?|boards?|returns?|periods?|terms?|entry|comments?))";

/** Whole texts made of an update and whence it is to come, or that point elsewhere: nothing of the action is told. */
const TO_COME = compact(
  new RegExp(
    `^(?:please )?(?:${[
      `${UPDATE} (?:is |are |still |now |has been |being )*(?:to (?:follow|come|be ${GIVEN})|will (?:follow|be ${GIVEN})|awaited|pending|outstanding|required|needed|tbc|due|expected|requested|sought|chased|not (?:yet )?(?:received|provided|available))`,
      `(?:(?:still|currently|we are|i am) )*(?:await(?:ing|s)?|waiting (?:for|on)|chasing|chased|requested|requesting) ${UPDATE}`,
      `(?:there is )?no ${UPDATE} (?:was |has been |available |this |yet )*(?:${GIVEN}|available|to report|month|quarter|time)`,
      `(?:there (?:is|are|has been) )?(?:no change|nothing (?:new |further |else )*to (?:report|add|note)|no movement|unchanged|position unchanged|no further change)s?(?: (?:since|from|on) ${BEFORE})?`,
      `(?:there (?:is|are|has been|have been) )?no (?:further |new |other )*(?:updates?|news|developments?|movement|changes?|progress to report)(?: to report| to note)? (?:since|from|on) ${BEFORE}`,
      `(?:the )?(?:\\w+ ){0,3}(?:lead|officer|owner|manager|service|team|partners?|colleagues|head|health|icb|provider) (?:has|have) (?:not (?:yet )?|yet to )(?:respond|repl|updat|provid|submit|return|suppl|sen)\\w*(?: ${UPDATE}| to (?:the )?(?:request|chaser|reminder))?`,
      `(?:details?|information|figures|narrative|text|wording|commentary|more|content|entry) (?:to (?:come|follow|be ${GIVEN})|awaited|pending|outstanding|tbc)`,
      `(?:(?:the )?(?:lead|officer|owner|service|team) )?(?:chased|chaser sent|reminder sent|reminded|prompted)(?: (?:for|on|to|by|again|twice) ?(?:the |an? )?(?:${UPDATE})?)*(?: \\w+){0,4}`,
      `(?:(?:a|the|full|written|separate|verbal|oral) )*(?:papers?|reports?|presentations?|slides?|briefing|briefing note) (?:to be|will be|is to be|being) ${GIVEN}`,
      "(?:(?:still|currently|we are) )*(?:await(?:ing|s)|waiting (?:for|on)|pending) (?:(?:an?|the|any|some|further) )*(?:responses?|reply|replies|returns?|input|information|confirmation|figures|data|details|feedback|comments|contribution)",
      "see (?:the )?(?:\\w+ )?(?:notes?|comments?|narrative|column|sheet|tab|risk register|minutes)",
      "(?:updates?|news|report) (?:next (?:\\w+)|(?:at|by|in) (?:the )?(?:\\w+ )?(?:meeting|board|panel)|shortly|soon|later)",
      "(?:\\w+ ){1,4}(?:to|will) (?:report|brief|feed back|present|speak)(?: (?:orally|verbally|back))?(?= (?:at|to|in) (?:the )?(?:next )?(?:\\w+ )?(?:board|meeting|panel|group|committee)$)",
      "nothing further|nothing new|nothing|pending|outstanding|unknown|not known|later|blank|tb[cad]",
      "no (?:returns?|response|reply|submission|information|data|entry|input|progress report|narrative) (?:was |has been |yet )*(?:received|provided|given|available|submitted|supplied|entered)",
      `${UPDATE} (?:from|by) (?:the )?(?:\\w+ ){1,3}(?:is |are |still )*(?:awaited|pending|outstanding|due|to follow|requested|not (?:yet )?received)`,
      `(?:will|to|can) (?:update|brief|report)(?: (?:verbally|orally|the board|members|colleagues))*`,
      `(?:to be|will be|needs? to be) (?:updated|confirmed|provided|advised|supplied|added)`,
      `(?:\\w+ ){1,4}(?:to|will) (?:update|(?:provide|give|send|supply|add|submit|bring) ${UPDATE})(?: (?:board|us|members|colleagues))?`,
      `(?:position |same |status )?(?:as |same )?(?:as |per |as per |as in |as at |see |refer to |same as |unchanged (?:since|from) )${BEFORE}`,
    ].join("|")})${WHENCE}$`,
  ),
);

/** Whole texts that point to another paper, and tell nothing of what it says. */
const ELSEWHERE = compact(
  /^(?:please )?(?:see|refer to) (?:the )?(?:separate|attached|enclosed|covering|accompanying|linked) (?:papers?|reports?|updates?|documents?|notes?|sheets?)(?: (?:for|from|to|at|in|on|by)(?: (?:the|this|more|full|further))? [a-z]+){0,2}$/,
);

/** Signs that only fill the cell. */
const SIGNS = /^[\s?.…*_/\\–—-]+$/;

/** A dash or a stop, as people put it where there is nothing to say: as good as a blank cell. */
const DASHES = /^[\s._/\\–—-]+$/;

/** Whether a cell holds a dash and nothing else. */
export function isDash(text: string | null): boolean {
  return text !== null && text.trim() !== "" && DASHES.test(text);
}

/** Pieces that never belong into a finished text, wherever they stand. */
const PIECE =
  /\blorem ipsum\b|(?<![\p{L}\d])x{2,}(?![\p{L}\d])|\[(insert|add|enter|tbc|name|date|figure)\b[^\]]*\]|<(insert|add|enter)\b[^>]*>|\?{3,}/iu;

/** Cheap: rare signs, without one of which there is no such piece. */
const SIGNS_OF_PIECES = ["xx", "XX", "xX", "Xx", "[", "<", "???", "psum", "PSUM"];
const mayHoldPiece = (text: string) => SIGNS_OF_PIECES.some((sign) => text.includes(sign));

const LONGEST_PLACEHOLDER = 100;

/** Whether a text only holds a place: "update to follow", "TBC", "as above", "no change", "xx", lorem ipsum. */
export function isPlaceholder(text: string): boolean {
  return (text.length < LONGEST_PLACEHOLDER && holdsPlace(text)) || (mayHoldPiece(text) && PIECE.test(text));
}

const holdsPlace = remembering((text) => {
  const words = squash(text);
  return WHOLE.test(words) || TO_COME.test(words) || ELSEWHERE.test(words) || (text.trim() !== "" && SIGNS.test(text));
});

/** Whether a cell for evidence says that there is none, or says nothing. */
export function saysNothing(text: string | null): boolean {
  if (text === null || isPlaceholder(text)) return true;
  return !OTHERWISE.test(text) && NO_EVIDENCE.test(squash(text));
}

const NO_EVIDENCE =
  /^(none|nil|no evidence|not)( (yet|so far|at present|available|yet available|to date|evidence|collected|known))*$/;

/** Cheap: whether a text begins with another letter than these words do. */
const OTHERWISE = /^[a-mo-z]/i;
