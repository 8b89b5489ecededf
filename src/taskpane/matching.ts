import { rules, type Finding, type Rule, type Severity } from "../core";

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule that made a finding; undefined for a finding of no known rule. */
export function ruleOf({ rule }: Finding): Rule | undefined {
  return byId.get(rule);
}

/** The findings of one severity (null: all) whose message, place or rule holds every word that is sought. */
export function matching(findings: readonly Finding[], severity: Severity | null, search: string): readonly Finding[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (severity !== null && finding.severity !== severity) return false;
    const text = [finding.message, ...finding.at, ruleOf(finding)?.title ?? ""].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
