/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { isDark, useLook } from "../../src/taskpane/theme";

test("Office's theme by its word, else by its colour, else unknown", () => {
  expect(isDark({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" })).toBe(true);
  expect(isDark({ bodyBackgroundColor: "#262626" })).toBe(true);
  expect(isDark({ bodyBackgroundColor: "#E6E6E6" })).toBe(false);
  expect(isDark({ bodyBackgroundColor: "white" })).toBeNull();
  expect(isDark(undefined)).toBeNull();
});

test("Excel tells of no change of theme, so it is asked when the pane comes into view", () => {
  let dark = false;
  const { result } = renderHook(() => useLook(() => dark));
  expect(result.current).toBe("light");
  dark = true;
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(result.current).toBe("dark");
});

test("the user's contrast theme wins over Office's, Office's over the system's", () => {
  const on = new Set(["(forced-colors: active)", "(prefers-color-scheme: dark)"]);
  const query = (media: string) => ({
    matches: on.has(media),
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  Object.assign(globalThis, { matchMedia: query });
  expect(renderHook(() => useLook(() => false)).result.current).toBe("contrast");
  on.delete("(forced-colors: active)");
  expect(renderHook(() => useLook(() => false)).result.current).toBe("light");
  expect(renderHook(() => useLook(() => null)).result.current).toBe("dark");
});
