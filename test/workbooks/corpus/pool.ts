import type { ActionStatus, ImpactStatus } from "../../../src/core/plan/scheme";
import { roles, themes, type Theme } from "./texts";

/** One action as the partnership means it, before any house style. `due`: ISO days; null: nothing was said. */
export type Act = {
  readonly ref: string;
  readonly area: readonly string[] | null;
  readonly title: string;
  readonly leads: readonly string[];
  readonly due: readonly string[];
  readonly status: ActionStatus | null;
  readonly impact: ImpactStatus | null;
  readonly progress: string;
  readonly evidence: string;
  readonly updated: string;
};

const STATES: readonly (readonly [ActionStatus, ImpactStatus])[] = [
  ["in-progress-on-track", "not-seen"],
  ["complete-impactful", "system-level"],
  ["in-progress-off-track", "not-seen"],
  ["in-progress-on-track", "variable"],
  ["complete-impact-not-seen", "not-seen"],
  ["not-started", "not-seen"],
  ["complete-impactful", "system-level"],
  ["in-progress-on-track", "not-seen"],
];

const DUE = [
  "2026-03-31",
  "2026-07-17",
  "2025-12-12",
  "2026-09-30",
  "2027-03-26",
  "2026-05-29",
  "2026-11-30",
  "2026-01-23",
];
const UPDATED = ["2026-02-03", "2026-01-19", "2026-02-11", "2026-01-28", "2026-02-06"];
const ROLES = [...roles.council, ...roles.health, ...roles.others];

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

/**
 * A partnership's plan: so many actions of each theme, numbered by area. `turn` makes two partnerships with the same
 * themes differ in leads, dates and statuses.
 */
export function plan(turn: number, list: readonly Theme[], each = 3): readonly Act[] {
  return list.flatMap((theme, area) => {
    const { name, actions } = themes[theme];
    return Array.from({ length: each }, (_, n): Act => {
      const i = turn * 7 + area * 5 + n * 3;
      const [title, progress, evidence] = at<readonly [string, string, string]>(actions, n + turn);
      const [status, impact] = at(STATES, i);
      const leads = i % 3 === 0 ? [at(ROLES, i), at(ROLES, i + 9)] : [at(ROLES, i)];
      return {
        ref: `${area + 1}.${n + 1}`,
        area: [String(area + 1), name],
        title,
        leads,
        due: [at(DUE, i)],
        status,
        impact,
        progress,
        evidence,
        updated: at(UPDATED, i),
      };
    });
  });
}

/** The actions of each area, in order, with the area's name. */
export function byArea(acts: readonly Act[]): readonly { readonly name: string; readonly acts: readonly Act[] }[] {
  const names = [...new Set(acts.map(({ area }) => area?.at(-1) ?? ""))];
  return names.map((name) => ({ name, acts: acts.filter(({ area }) => area?.at(-1) === name) }));
}
