import { DARK, LIGHT, type OfficeTheme } from "./embedded-excel";

/** Office's black theme, which is also what it tells of when the system shows high contrast. */
const BLACK: OfficeTheme = {
  bodyBackgroundColor: "#000000",
  bodyForegroundColor: "#ffffff",
  controlBackgroundColor: "#000000",
  controlForegroundColor: "#ffffff",
};

/** The theme that Office tells the pane of. */
export function themeNamed(name: string): OfficeTheme {
  return { dark: DARK, black: BLACK }[name] ?? LIGHT;
}
