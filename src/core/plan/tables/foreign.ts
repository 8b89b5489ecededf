import type { CellValue, SheetSnapshot } from "../../workbook";
import { wordCount } from "../../words";
import { remembering } from "../remembering";
import { squash } from "../squash";

/** A kind of sheet that looks like a plan and is none. */
type Foreign = {
  readonly name: string;
  /** Headings, as they stand after `squash`, of which it has several. */
  readonly headings: readonly RegExp[];
  /** How many of them say so. */
  readonly fewest: number;
  /** Headings that have such a word and are of something else. */
  readonly unlike?: RegExp;
};

const FOREIGN: readonly Foreign[] = [
  {
    name: "a risk register",
    headings: [
      /\b(?:likelihood|probability)\b/,
      /\b(?:inherent|residual|gross|net|current|target)\b.*\b(?:risk|score|rating)\b|\brisk (?:score|rating|level|matrix|owner|category|ref|id|no)\b|^(?:total )?(?:risk )?score\b/,
      /^(?:(?:key|description of|identified|the) )?risks?(?: description| event| title| identified)?$/,
      /\bmitigat\w+|\bcontrols?\b|\bcontingency\b|\btreatment\b/,
      /^(?:severity|consequences?|causes?|effects?|proximity)\b/,
    ],
    fewest: 2,
  },
  {
    name: "a log of risks and issues",
    headings: [
      /^(?:(?:key|description of|the) )?issues?(?: description| title| raised)?$|^issue (?:no|id|ref|number|log|owner)$/,
      /^(?:raid|risk or issue|risk issue|type of (?:entry|item)|assumptions?|dependenc\w+)\b/,
      /\b(?:raised|reported|identified|logged|escalated)\b/,
      /\b(?:to resolve|resolution|resolved|workaround)\b/,
      /\bmitigat\w+/,
    ],
    fewest: 2,
  },
  {
    name: "a log of decisions",
    headings: [
      /^(?:key )?decisions?\b|\bdecisions? (?:made|taken|by|date|no|ref)\b/,
      /\b(?:made|taken|agreed|approved) by\b/,
      /\brationale\b|\balternatives\b/,
    ],
    fewest: 2,
  },
  {
    name: "a log of meetings and what they decided",
    headings: [
      /^(?:date of )?meeting(?: date)?$|^(?:forum|board|committee)$/,
      /\bdecisions?\b|\bwhat was (?:agreed|decided)\b|^resolutions?$/,
    ],
    fewest: 2,
  },
  {
    name: "a list of actions from meetings",
    headings: [
      /^(?:date of )?meeting(?: date)?$|\bminutes?\b|\bagenda\b|\bmatters? arising\b|^raised at\b/,
      /\bdate (?:raised|logged|opened|agreed)\b|\b(?:raised|agreed|opened|logged) (?:on|by|at)\b/,
    ],
    fewest: 1,
  },
  {
    name: "a list of training",
    headings: [
      /^(?:training|courses?|sessions?|modules?|webinars?)\b|\btraining (?:title|course|session|topic|type|delivered|need)\b/,
      /\b(?:audience|attendees?|delegates?|participants?|for whom|cohort of staff|target group)\b/,
      /\b(?:number|no|numbers|total|staff) (?:of (?:staff |people )?)?(?:trained|attended|attending|booked|invited)\b|\btrained\b|^(?:places|booked|attended|attendance)\b/,
      /\b(?:trainer|facilitator|provider|delivered by|venue|location)\b/,
    ],
    fewest: 2,
  },
  {
    name: "a list of work on a computer system",
    headings: [
      /\bsprints?\b|\bstory points?\b|\bepics?\b/,
      /\bassignee\b|\bassigned to\b|\breporter\b/,
      /\b(?:ticket|bug|defect|release|version|environment|test case|user story)\b/,
      /^(?:key|summary)$/,
    ],
    fewest: 2,
  },
  {
    name: "a list of works",
    headings: [
      /\b(?:contractor|supplier)\b/,
      /^(?:site|building|room|property|premises|asset)\b/,
      /^(?:job|work order|order|snag|defect)\b/,
      /\b(?:quote|invoice|order value|po number)\b/,
    ],
    fewest: 2,
  },
  {
    name: "a budget",
    headings: [
      /\bbudget\b/,
      /\b(?:spend|spent|expenditure|actuals?|committed|outturn)\b/,
      /\bforecast\b/,
      /\bvariance\b/,
      /\b(?:allocation|income|grant)\b/,
    ],
    fewest: 2,
    // "Actual date" and "Forecast completion" are not money.
    unlike: /\b(?:date|day|completion|complete|finish|end|start|due|delivery|when|rag|status)\b(?<!to date)/,
  },
  {
    name: "a self-evaluation",
    headings: [
      /\b(?:grade|judg\w+|self evaluation|ofsted grade)\b/,
      /\bstrengths?\b|\bwhat (?:is|are) (?:working|going) well\b/,
      /\b(?:areas? (?:for|of) (?:development|improvement)|weakness\w*|even better if|to improve)\b/,
    ],
    fewest: 2,
  },
  {
    name: "a list of contacts",
    headings: [/\be ?mail\b/, /\b(?:telephone|phone|mobile|tel)\b/, /\b(?:job title|role|organisation|team|name)\b/],
    fewest: 2,
  },
  {
    name: "a record of versions",
    headings: [/^version\b/, /\bauthor\b|\bapproved by\b/, /\bchanges?\b|\bamendments?\b/],
    fewest: 2,
  },
];

/** Whether the row heads the record of a document's versions, as it stands above a plan. */
export function headsVersions(headings: readonly CellValue[]): boolean {
  const words = headings.flatMap((cell) => (cell === null || cell === "" ? [] : [squash(String(cell))]));
  return words.some((word) => /^version(?: no| number)?$/.test(word)) && words.every((word) => OF_A_VERSION.test(word));
}

const OF_A_VERSION =
  /^(?:version|date|author|owner|status|changes?|summary|description|comments?|notes|approved|issued|reviewed|amended|amendments?|by|no|number|of|the|made|review|next|and| )+$/;

/** What sort of sheet something else than a plan is, with the headings that say so, and whether more do than need to. */
export type ForeignKind = { readonly name: string; readonly said: readonly string[]; readonly isSure: boolean };

/** What sort of sheet the headings belong to; null where they could be a plan's. */
export function foreignKind(headings: readonly string[]): ForeignKind | null {
  const words = headings
    .map((text) => ({ text: text.replace(/\s+/g, " ").trim(), key: squash(text) }))
    .filter(({ text, key }) => key !== "" && key.length < 60 && !isSentence(text));
  const kinds = FOREIGN.flatMap(({ name, headings: patterns, fewest, unlike }) => {
    const own = unlike ? words.filter(({ key }) => !unlike.test(key)) : words;
    const said = patterns.flatMap((pattern) => own.find(({ key }) => saidBy(key).has(pattern))?.text ?? []);
    const distinct = [...new Set(said)];
    return distinct.length >= fewest ? [{ name, said: distinct, over: distinct.length - fewest }] : [];
  });
  const [most] = kinds.sort((a, b) => b.over - a.over);
  return most === undefined ? null : { name: most.name, said: most.said, isSure: most.over > 0 };
}

/** A heading has fewer words; what has more, or ends as a sentence does, is a row of the table itself. */
const MOST_WORDS = 7;

const isSentence = (text: string) => wordCount(text) > MOST_WORDS || (/[.!]$/.test(text) && wordCount(text) > 3);

/** What of all those kinds a heading says; the sheets of a workbook have the same headings over and over. */
const saidBy = remembering((key): ReadonlySet<RegExp> => {
  const patterns = FOREIGN.flatMap(({ headings }) => headings);
  return new Set(patterns.filter((pattern) => pattern.test(key)));
});

/** Whether a column says of each row whether it is a risk, an issue, an assumption and so on. */
export function sortsRisksAndIssues(sheet: SheetSnapshot, headerRow: number): boolean {
  const headings = sheet.values[headerRow] ?? [];
  return headings.some((heading, column) => {
    if (typeof heading !== "string" || !/^(?:type|category|raid|kind|entry)\b/.test(squash(heading))) return false;
    const words = sheet.values
      .slice(headerRow + 1, headerRow + 200)
      .flatMap((row) => (typeof row[column] === "string" && row[column] !== "" ? [squash(row[column])] : []));
    const ofRaid = words.filter((word) =>
      /^(?:risk|issue|assumption|dependency|decision|action|r|a|i|d)s?$/.test(word),
    );
    // A plan that marks a risk or two among its actions is none.
    const others = ofRaid.filter((word) => !/^a(?:ctions?)?$/.test(word));
    return new Set(ofRaid).size >= 2 && ofRaid.length * 2 >= words.length && others.length * 3 >= words.length;
  });
}

/** What a sheet is by its name; `weight` is how much that speaks against a plan where it is not sure. */
type Named = { readonly name: string; readonly isSure: boolean; readonly weight: number };

const sure = (name: string): Named => ({ name, isSure: true, weight: 3 });
const likely = (name: string): Named => ({ name, isSure: false, weight: 3 });
/** Tools give such names to every list. */
const perhaps = (name: string): Named => ({ name, isSure: false, weight: 1 });

/** Names of sheets that keep something other than a plan. */
const NAMES: readonly (readonly [pattern: RegExp, what: Named])[] = [
  [/\brisks?\b/, sure("a risk register")],
  [/\braid\b|\bissues?\b/, sure("a log of risks and issues")],
  [/\bdecisions?\b/, sure("a log of decisions")],
  [
    /\bminutes\b|\bmeetings?\b|\baction log\b|\bactions log\b|\bmatters arising\b/,
    likely("a list of actions from meetings"),
  ],
  [/\btraining\b|\bcpd\b/, likely("a list of training")],
  [/\bto ?do\b|\btasks?\b/, perhaps("a list of tasks")],
  [/\bbacklog\b|\bbugs?\b/, likely("a list of work on a computer system")],
  [/\bbudget\b|\bfinance\b/, likely("a budget")],
  [/\bcontacts?\b/, likely("a list of contacts")],
  [/\bgantt\b|\bproject plan\b/, likely("a timetable of work")],
];

/** What the name of a sheet says that it keeps, where that is not a plan. */
export function foreignName(sheet: string): Named | null {
  const name = squash(sheet);
  if (/\b(?:improvement|action|delivery|development) plan\b/.test(name)) return null;
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
