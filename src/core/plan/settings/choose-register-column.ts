import { squash } from "../squash";
import { placesChosen, type HeadedColumn, type PlacesChosen } from "./columns-chosen";
import { choose, type PartnershipSettings, type RegisterColumnChoice } from "./settings";
import { headingsOf } from "./sheet-choices";

/** What was chosen of the columns of a register's sheet; capitals do not count. */
export function registerColumnChoices(
  { choices }: PartnershipSettings,
  sheet: string,
): readonly RegisterColumnChoice[] {
  return choices.filter(
    (choice): choice is RegisterColumnChoice & { readonly note?: string } =>
      choice.kind === "register-column" && choice.sheet.toLowerCase() === sheet.toLowerCase(),
  );
}

/**
 * Where the chosen columns of a register's sheet stand. One whose heading is gone is not looked for by its place: what
 * stands there now may be another column.
 */
export function registerColumnsChosen(
  settings: PartnershipSettings,
  { sheet, columns }: { readonly sheet: string; readonly columns: readonly HeadedColumn[] },
): Pick<PlacesChosen<RegisterColumnChoice>, "found" | "lost"> {
  const { found, renamed, lost } = placesChosen(registerColumnChoices(settings, sheet), columns);
  return { found, lost: [...renamed.map(({ choice }) => choice), ...lost] };
}

/**
 * The settings once somebody has said which column of its register a column is (null: not to be read). Earlier choices
 * about the same column, and about another one for the same, give way.
 */
export function chooseRegisterColumn(
  settings: PartnershipSettings,
  table: { readonly sheet: string; readonly columns: readonly HeadedColumn[] },
  column: number,
  means: string | null,
): PartnershipSettings {
  const { found, lost } = registerColumnsChosen(settings, table);
  const isSame = (choice: RegisterColumnChoice) =>
    means !== null && choice.means !== null && squash(choice.means) === squash(means);
  const old: readonly unknown[] = [
    ...found.filter((one) => one.column === column || isSame(one.choice)).map((one) => one.choice),
    ...lost.filter(isSame),
  ];
  const choices = settings.choices.filter((choice) => !old.includes(choice));
  const heading = headingsOf(table)[column] ?? "";
  return choose({ ...settings, choices }, { kind: "register-column", sheet: table.sheet, column, heading, means });
}
