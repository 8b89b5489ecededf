import type { ActionField, ColumnLayout, KpiField, SheetLayout } from "../../core";
import { choose, columnsChosen, subjectOf, type PartnershipSettings } from "../../core/plan/settings";

/**
 * The settings once a column is to be read as something else. An earlier choice for the same column goes, also where
 * the column stood elsewhere then or had another heading: two choices would be one too many.
 */
export function chooseColumn(
  settings: PartnershipSettings,
  { sheet, columns }: Pick<SheetLayout, "sheet" | "columns">,
  { column, header }: Pick<ColumnLayout, "column" | "header">,
  field: ActionField | KpiField | null,
): PartnershipSettings {
  const without = (subject: string) => ({
    ...settings,
    choices: settings.choices.filter((choice) => subjectOf(choice) !== subject),
  });
  const decides = (one: PartnershipSettings) => columnsChosen(one, sheet, columns).fields.has(column);
  const earlier = settings.choices.find(
    (choice) => choice.kind === "column" && decides(settings) && !decides(without(subjectOf(choice))),
  );
  const kept = earlier === undefined ? settings : without(subjectOf(earlier));
  return choose(kept, { kind: "column", sheet, column, heading: header, field });
}
