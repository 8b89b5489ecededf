import { subjectOf, type PartnershipSettings } from "../../core/plan/settings";
import { cellsOf } from "../../core/plan/settings/words";
import type { Trial } from "../trial";

/** A row of the settings as it will be: `value` null when it is taken off, `was` null when it is new. */
export type RowToSave = {
  readonly setting: string;
  readonly of: string;
  readonly value: string | null;
  readonly was: string | null;
  /** The reason that stands beside it; null where there is none. */
  readonly note: string | null;
};

/** What saving changes, row by row, in the words of the sheet. */
export function rowsToSave(saved: PartnershipSettings, trial: Trial): readonly RowToSave[] {
  if (trial === null) return [];
  const known = new Map(saved.choices.map((choice) => [subjectOf(choice), cellsOf(choice)]));
  const put = trial.put.map((choice): RowToSave => {
    const [setting, of, value] = cellsOf(choice);
    const was = known.get(subjectOf(choice))?.[2];
    return {
      ...{ setting, of, value: String(value), note: choice.note ?? null },
      was: was === undefined || was === value ? null : String(was),
    };
  });
  const drop = trial.drop.flatMap((subject): RowToSave[] => {
    const row = known.get(subject);
    return row === undefined ? [] : [{ setting: row[0], of: row[1], value: null, was: String(row[2]), note: null }];
  });
  return [...put, ...drop];
}
