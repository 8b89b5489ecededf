import { choose, subjectOf, type Choice, type PartnershipSettings } from "../core/plan/settings";
import { cellsOf } from "../core/plan/settings/words";

/**
 * What somebody has chosen in the pane and not saved: the choices that are other than those of the workbook, and what
 * those that are taken off were about. Kept as a difference, so that it stays right when the workbook's own settings
 * change meanwhile. Null: nothing.
 */
export type Trial = { readonly put: readonly Choice[]; readonly drop: readonly string[] } | null;

/** The settings with what is tried. */
export function tried(saved: PartnershipSettings, trial: Trial): PartnershipSettings {
  if (trial === null) return saved;
  const kept = { ...saved, choices: saved.choices.filter((choice) => !trial.drop.includes(subjectOf(choice))) };
  const known = bySubject(kept);
  // What the workbook says by now keeps the cell that says it.
  return trial.put.filter((choice) => !isSame(known.get(subjectOf(choice)), choice)).reduce(choose, kept);
}

const bySubject = ({ choices }: PartnershipSettings) =>
  new Map(choices.map((choice) => [subjectOf(choice), choice] as const));

/** What has to be tried so that the saved settings become the wanted ones. */
export function trialOf(saved: PartnershipSettings, wanted: PartnershipSettings): Trial {
  const known = bySubject(saved);
  const put = wanted.choices.filter((choice) => !isSame(known.get(subjectOf(choice)), choice));
  const subjects = new Set(wanted.choices.map(subjectOf));
  const drop = [...known.keys()].filter((subject) => !subjects.has(subject));
  return put.length + drop.length === 0 ? null : { put, drop };
}

/** The trial once the workbook's settings are others: what they say by now need not be tried any more. */
export function rebased(saved: PartnershipSettings, trial: Trial): Trial {
  return trialOf(saved, tried(saved, trial));
}

/** How many rows of the settings would change. */
export function unsavedCount(trial: Trial): number {
  return trial === null ? 0 : trial.put.length + trial.drop.length;
}

/** A note is the keepers' own: a choice without one says the same. */
function isSame(a: Choice | undefined, b: Choice): boolean {
  if (a === undefined || cellsOf(a).join("\n") !== cellsOf(b).join("\n")) return false;
  return b.note === undefined || a.note === b.note;
}
