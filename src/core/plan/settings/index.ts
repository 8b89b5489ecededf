export * from "./settings";
export * from "./profiles";
export { lookSubject, LOOK_LIMITS, sameIn, canBeRead, type LookChoice } from "./look-choice";
export { howLong, type Dismissal } from "./dismissal";
export * from "./measure-choice";
export { chosenDirections } from "./chosen-directions";
export { isCycle, meetingDays, stepNames, steps, type Meeting, type Step } from "./meeting";
export {
  paperFacts,
  paperImplications,
  paperTexts,
  MARKING,
  ASK,
  READ_BY,
  paperName,
  type PaperChoice,
  type PaperDetails,
  type PaperField,
  type Stated,
} from "./paper";
export {
  publicAreaFields,
  publicFields,
  type PackChoice,
  type PublicAreaField,
  type PublicField,
  type PublicSubject,
} from "./pack-choice";
export { errorMark, noPackChoices, packChoicesFor, textMark, type PackChoices } from "./pack-choices";
export { sectionCalled, sectionIds, sectionNames, type SectionId } from "./sections";
export { isSettingsSheet, lostSettings, settingsIn, settingsSheetIn } from "./read-settings";
export { DRAWN_SETTING, drawnEdits, drawnIn, drawnRows } from "./drawn-rows";
export { settingsRows, settingsSheet } from "./write-settings";
export { choiceName, columnsChosen, placesChosen, type ColumnsChosen, type HeadedColumn } from "./columns-chosen";
export { SETTINGS_HEADER, SETTINGS_TITLE, roleNames } from "./words";
export { chooseRegisterColumn } from "./choose-register-column";
export { chooseColumn, withColumnsAsTheyStand } from "./choose-column";
export { choicesFor, headingsOf, type SheetChoices } from "./sheet-choices";
export { settingsChange, type SettingsChange } from "./settings-change";
