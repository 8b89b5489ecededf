import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

export type Look = "light" | "dark" | "contrast";

export const themes: { readonly [L in Look]: Theme } = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** What Office says of its theme; nothing where it does not tell. */
export type OfficeThemeLike = { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string };

/** Whether Office shows itself dark; null when it does not tell. */
export function isDark(theme: OfficeThemeLike | undefined): boolean | null {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return parseInt(red, 16) + parseInt(green, 16) + parseInt(blue, 16) < 3 * 128;
}

/**
 * The look of the pane: the user's contrast theme first, then Office's theme, then the system's. Excel sends no event
 * when its theme changes, so it is asked again whenever the pane comes back into view.
 */
export function useLook(officeIsDark: () => boolean | null): Look {
  return useSyncExternalStore(watch, () => {
    if (matches(CONTRAST)) return "contrast";
    return (officeIsDark() ?? matches(DARK)) ? "dark" : "light";
  });
}

function matches(query: string): boolean {
  return typeof matchMedia === "function" && matchMedia(query).matches;
}

function watch(changed: () => void): () => void {
  const queries = typeof matchMedia === "function" ? [CONTRAST, DARK].map((query) => matchMedia(query)) : [];
  for (const query of queries) query.addEventListener("change", changed);
  document.addEventListener("visibilitychange", changed);
  window.addEventListener("focus", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
    document.removeEventListener("visibilitychange", changed);
    window.removeEventListener("focus", changed);
  };
}
