import type { Kpi } from "../plan";

/**
 * What the law asks for of what these measures count, whatever the partnership's own target is. Regulations: The Special
 * Educational Needs and Disability Regulations 2014; section: the Children and Families Act 2014.
 */
const LAW: readonly (readonly [about: RegExp, says: string])[] = [
  [
    /\b(?:ehcps?|ehc ?plans?|education,? health (?:and|&) care plans?|(?<!support )plans?|ehc ?nas?|(?:ehc )?needs assessments?)\b.*\b(?:with)?in (?:20|twenty)[ -]?weeks?\b/i,
    "the law asks for 20 weeks in every case, but for its exceptions (regulation 13)",
  ],
  [
    /\b(?:ep|psycholog\w+|health|medical|therap\w+|social care|statutory|professional)\b.*\badvice\b(?! line).*\b(?:on time|in time|timel\w+|(?:with)?in (?:6|six)[ -]?weeks?)\b/i,
    "the law asks for six weeks in every case, but for its exceptions (regulation 8)",
  ],
  [
    /\bannual reviews?\b.*\b(?:up to date|(?:with)?in (?:12|twelve)[ -]?months?)\b/i,
    "the law asks for a review of every plan within 12 months (section 44)",
  ],
];

/** What the law asks for of a measure, in words; null where it is none of those that are known here. */
export function lawOn({ name }: Kpi): string | null {
  return LAW.find(([about]) => about.test(name))?.[1] ?? null;
}
