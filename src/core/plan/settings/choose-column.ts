import type { ActionField, KpiField } from "../columns";
import type { HeadedColumn } from "./columns-chosen";
import { choose, type ColumnChoice, type PartnershipSettings } from "./settings";
import { choicesFor, headingsOf } from "./sheet-choices";

/** A table as it stands now, by its headings. */
type Headed = { readonly sheet: string; readonly columns: readonly HeadedColumn[] };

/**
 * The settings once somebody has said what a column of a table holds (null: not to be read). Earlier choices about the
 * same column, whatever its heading or place was then, and about another column for the same field give way: two columns
 * never hold one field, but for the leads of an action, who may stand in several.
 */
export function chooseColumn(
  settings: PartnershipSettings,
  table: Headed,
  column: number,
  field: ActionField | KpiField | null,
): PartnershipSettings {
  const heading = headingsOf(table)[column] ?? "";
  const { found, renamed, lost } = choicesFor(settings, table.sheet).columnsUnder(headingsOf(table));
  const sameField = (choice: ColumnChoice) => field !== null && field !== "leads" && choice.field === field;
  const old: readonly unknown[] = [
    ...[...found, ...renamed].filter((one) => one.column === column || sameField(one.choice)).map((one) => one.choice),
    ...lost.filter(sameField),
  ];
  const choices = settings.choices.filter((choice) => !old.includes(choice));
  const choice: ColumnChoice = { kind: "column", sheet: table.sheet, column, heading, field };
  return choose({ ...settings, choices }, choice);
}

/**
 * The settings with every chosen column under the heading and in the place that it has by now, for saving: the next
 * change of the sheet is then followed from here.
 */
export function withColumnsAsTheyStand(settings: PartnershipSettings, tables: readonly Headed[]): PartnershipSettings {
  const choices = settings.choices.map((choice) => {
    if (choice.kind !== "column") return choice;
    const places = tables
      .filter(({ sheet }) => sheet.toLowerCase() === choice.sheet.toLowerCase())
      .flatMap((table) => {
        const headings = headingsOf(table);
        const { found, renamed } = choicesFor(settings, table.sheet).columnsUnder(headings);
        const place = [...found, ...renamed].find((one) => one.choice === choice);
        return place ? [{ column: place.column, heading: headings[place.column] ?? "" }] : [];
      });
    const [place, other] = places;
    return place === undefined || other !== undefined ? choice : { ...choice, ...place };
  });
  return { ...settings, choices };
}
