import { remembering } from "../remembering";
import { isEstimate } from "./marks";

/** What a column beside others of its period or measure holds. `other`: words, ratings, differences; not read. */
export type Part = "value" | "numerator" | "denominator" | "target" | "other";

const PARTS: readonly (readonly [Part, RegExp])[] = [
  [
    "value",
    /^(%|actuals?|value|result|outturn|rate|performance|percentage|per ?cent|figure|reported|achieved|% ?(on time|met|in time|within timescale)|(on[- ]time|met|in time) ?(%|\(%\)|rate)|timeliness|score)$/i,
  ],
  ["numerator", /^(num\.?|numerator|n|on time|(number|no\.?) (on time|met)|met)$/i],
  ["denominator", /^(den\.?|denom\.?|denominator|d|total|cohort|out of|of|base|number due)$/i],
  ["target", /^(milestone|target|plan|planned|trajectory|goal|target %|profile)$/i],
  [
    "other",
    /^(rag|brag|status|dot|direction( of travel)?|comments?|commentary|notes?|variance|difference|change|trend|gap|\+\/-)$/i,
  ],
];

const COMPARATOR =
  /^(england|national|uk|stat(istical|\.)? neighbou?rs?|sn|sns|region(al)?|(inner |outer )?london|(south|north) (east|west)|(east|west) midlands|east of england|yorkshire and (the )?humber|peers?|peer group|benchmark|comparators?( group)?|comparisons?|cipfa( neighbours)?)( (average|avg\.?|mean|median|rate|%))?$/i;

/** Whether a label names others whose results stand beside ours: England, statistical neighbours. */
export function namesOthers(label: string): boolean {
  return COMPARATOR.test(label.trim().replace(/\s*[(:].*$/, ""));
}

/** Whether a label names all of a measure's groups together. */
export function namesAll(label: string): boolean {
  return /^(all|total|overall|whole( (cohort|area|service|system|county|borough|city|trust|school|local area))?|all (children|pupils|cyp|plans|cohorts?|groups?))$/i.test(
    label.trim(),
  );
}

/** What the heading of a column says that it holds beside a period or a measure; null when it says nothing of the kind. */
export const partOf: (heading: string) => Part | null = remembering((heading) => {
  const text = heading.trim();
  return PARTS.find(([, words]) => words.test(text))?.[0] ?? (text.length < 25 && isEstimate(text) ? "value" : null);
});

const PART_AND_WHAT =
  /^(?:(numerator|denominator)\s*(?::|[-–—]\s|\()\s*\S.*|\S.*?(?:\s[-–—]\s|[:(])\s*(numerator|denominator)\)?)$/i;

/** Which number behind a share a row is, where its label says what it counts, too: "Numerator: plans issued in time". */
export function partAndWhat(label: string): "numerator" | "denominator" | null {
  const [, before, behind] = PART_AND_WHAT.exec(label.trim()) ?? [];
  return ((before ?? behind)?.toLowerCase() as "numerator" | "denominator" | undefined) ?? null;
}
