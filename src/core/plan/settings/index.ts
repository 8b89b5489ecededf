export * from "./settings";
export * from "./profiles";
export { isSettingsSheet, settingsIn } from "./read-settings";
export { settingsRows, settingsSheet } from "./write-settings";
export { choiceName, columnsChosen, type ColumnsChosen, type HeadedColumn } from "./columns-chosen";
export { SETTINGS_TITLE, roleNames } from "./words";
export { chooseColumn, withColumnsAsTheyStand } from "./choose-column";
export { choicesFor, headingsOf, type SheetChoices } from "./sheet-choices";
export { settingsChange, type SettingsChange } from "./settings-change";
