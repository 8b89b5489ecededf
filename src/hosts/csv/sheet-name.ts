/** Characters that no sheet's name may have, and an apostrophe at either end. */
const NOT_IN_A_NAME = /[\\/?*:[\]\p{Cc}]|^'+|'+$/gu;
const LONGEST = 31;

/** The name that the only sheet gets when Excel opens a text file: the file's without its ending, as far as it fits. */
export function sheetNameOf(file: string): string {
  const stem = file.replace(/\.[^.]*$/, "");
  const name = stem.replace(NOT_IN_A_NAME, "").trim().slice(0, LONGEST).replace(/'+$/, "").trim();
  return name === "" ? "Sheet1" : name;
}
