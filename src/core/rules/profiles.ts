import type { Grading, Limit, Profile } from "../plan/settings";
import type { Finding, Severity, Subject } from "./rule";
import { defaultSettings, type Settings } from "./settings";

/** A grade of its own; `off` leaves the findings out; `no-advice` leaves out only what is advice by then. */
type Grade = Severity | "off" | "no-advice";

type Demands = {
  /** By the id of a rule, which goes before its subject. */
  readonly rules?: { readonly [id: string]: Grade };
  /** By subject, so that a rule that is added falls into its place. */
  readonly subjects?: { readonly [S in Subject]?: Grade };
  /** The usual limits for this reader; what the partnership set goes before them. */
  readonly limits?: { readonly [L in Limit]?: number };
};

/**
 * What each reader asks for; what a profile does not name keeps the rule's own severity. Updates are asked for as often
 * as the reader meets: monthly, each half term (two months), quarterly, twice a year. Boards ask of everything off track
 * how it will recover. A stocktake looks at impact, which the number of people trained does not show. What is only a matter
 * of form or of counting cells is no lead's to mend, and is settled before anything is published; there, whatever may point
 * to a person is an error.
 */
export const demands: { readonly [P in Profile]: Demands } = {
  leadership: { limits: { staleAfterDays: 31 } },
  "partnership-board": { rules: { "off-track-without-recovery": "error" }, limits: { staleAfterDays: 62 } },
  "improvement-board": { rules: { "off-track-without-recovery": "error" }, limits: { staleAfterDays: 92 } },
  stocktake: {
    rules: {
      "off-track-without-recovery": "error",
      "evidence-only-outputs": "error",
      "impact-awaited-for-long": "warning",
      "impact-forward-evidence-unchanged": "error",
    },
    limits: { staleAfterDays: 183 },
  },
  lead: {
    subjects: { references: "no-advice", values: "no-advice", workbook: "no-advice" },
    limits: { staleAfterDays: 31 },
  },
  public: {
    subjects: {
      "data protection": "error",
      references: "no-advice",
      statuses: "no-advice",
      commentary: "no-advice",
      values: "no-advice",
      workbook: "no-advice",
      // Registers are kept for the partnership; what they hold is not told in what is published.
      registers: "off",
    },
  },
};

/** The subjects in which two things that are stated can exclude each other; the rules that judge that say "but". */
const CONTRADICTORY: ReadonlySet<Subject> = new Set(["status and impact", "status and dates", "delivery plans"]);

/** Whether a rule's findings are contradictions, and not something that is missing: strict mode has them settled. */
export function isContradiction({ id, subject }: { readonly id: string; readonly subject: Subject }): boolean {
  return CONTRADICTORY.has(subject) && (subject === "status and impact" || id.includes("-but-"));
}

/** The findings of a rule as they weigh for a reader. Strict mode makes errors of contradictions that are warnings. */
export function graded(
  rule: { readonly id: string; readonly subject: Subject },
  findings: readonly Finding[],
  { profile, strict }: Grading,
): readonly Finding[] {
  const { rules = {}, subjects = {} } = profile === null ? {} : demands[profile];
  const grade = rules[rule.id] ?? subjects[rule.subject] ?? null;
  const isRaised = strict && isContradiction(rule);
  if (grade === null && !isRaised) return findings;
  return findings.flatMap((finding) => {
    const severity = severityBy(grade, finding.severity);
    if (severity === null) return [];
    return [{ ...finding, severity: isRaised && severity === "warning" ? "error" : severity }];
  });
}

function severityBy(grade: Grade | null, own: Severity): Severity | null {
  if (grade === "off") return null;
  if (grade === "no-advice") return own === "advice" ? null : own;
  return grade ?? own;
}

/** The limits that hold for a reader where the partnership set none. */
export function usualSettings(profile: Profile | null): Settings {
  return { ...defaultSettings, ...(profile === null ? {} : demands[profile].limits) };
}
