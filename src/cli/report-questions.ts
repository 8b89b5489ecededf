import type { Plan } from "../core/plan";
import { SETTINGS_TITLE } from "../core/plan/settings";

/** What is to be confirmed, one line each, and where that is done; empty where nothing is. */
export function toBeConfirmed({ questions }: Plan): string[] {
  if (questions.length === 0) return [];
  const how =
    `Answer in the pane's Setup, or by a row on the sheet “${SETTINGS_TITLE}”` +
    ` (${[...new Set(questions.map(({ kind }) => ROWS[kind]))].join(", ")}). Then it is not asked again.`;
  return [...questions.map(({ message }) => message), how];
}

/** The rows of the settings sheet that answer each kind of question. */
const ROWS: { readonly [K in Plan["questions"][number]["kind"]]: string } = {
  sheet: "Setting “Sheet”",
  column: "Setting “Column”",
  colours: "Setting “Colour of an action status” or “Colour of an impact status”",
  words: "Setting “Word for an action status” or “Word for an impact status”",
};

/** How many notes about settings and colours are shown. */
const SHOWN = 10;

/** What the keepers of the workbook should know about its settings and colours. */
export function aboutSettings({ notes }: Plan): string[] {
  const more = notes.length - SHOWN;
  return [
    ...notes.slice(0, SHOWN).map(({ message, at }) => (at[0] === undefined ? message : `${message} (${at[0]})`)),
    ...(more > 0 ? [`And ${more} more like these.`] : []),
  ];
}
