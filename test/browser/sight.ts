import type { Frame, Page } from "playwright-core";
import { LOOKS } from "./keyboard";

/** What Office says of its theme, by the names of the preview's list. */
const THEMES: { readonly [theme: string]: { readonly [name: string]: number } } = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x000000 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff },
  black: { bodyBackgroundColor: 0x000000, bodyForegroundColor: 0xffffff },
};

/** The part of Office's own script that asks Excel for its theme, and keeps the answer for some seconds. */
type Theming = {
  readonly OSF?: { readonly DDA: { readonly _OsfControlContext?: { GetOfficeThemeInfo: () => string } } };
  readonly Office?: { readonly context?: { readonly officeTheme?: { [name: string]: string } } };
};

/** Gives the pane one of the looks while it stays open: it asks Office when it comes back into view. */
export async function wear(page: Page, pane: Frame, [, theme, options]: (typeof LOOKS)[number]): Promise<void> {
  const { colorScheme = "light", forcedColors = "none" } = options;
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
  await pane.evaluate((colours) => {
    const { OSF, Office } = window as unknown as Theming;
    const excel = OSF?.DDA._OsfControlContext;
    if (excel !== undefined) excel.GetOfficeThemeInfo = () => JSON.stringify(colours);
    const kept = Office?.context?.officeTheme ?? {};
    for (const [name, colour] of Object.entries(colours)) kept[name] = `#${colour.toString(16).padStart(6, "0")}`;
    window.dispatchEvent(new Event("focus"));
  }, THEMES[theme]!);
  const look = forcedColors === "active" ? "contrast" : theme === "light" ? "light" : "dark";
  await pane.locator(`.pane-${look}, .shell`).first().waitFor();
  await settled(pane);
}

/** Colours go down from one element to those in it, a frame each. */
function settled(pane: Frame): Promise<void> {
  return pane.evaluate(async () => {
    const changing = () => document.getAnimations().some((animation) => animation instanceof CSSTransition);
    for (let still = 0, frames = 0; still < 3 && frames < 60; frames++) {
      await new Promise(requestAnimationFrame);
      still = changing() ? 0 : still + 1;
    }
  });
}

/** What is wrong with the pane's text as it stands: what is cut off, lies upon another or makes the pane scroll sideways. */
export async function misprints(pane: Frame, size = 1): Promise<string[]> {
  const found = await pane.evaluate((times) => {
    const all = [...document.querySelectorAll<HTMLElement>("body *")];
    const before = all.map((element) => element.style.cssText);
    if (times !== 1) {
      const sizes = all.map((element) => {
        const { fontSize, lineHeight } = getComputedStyle(element);
        return [parseFloat(fontSize), parseFloat(lineHeight)] as const;
      });
      all.forEach((element, i) => {
        const [font, line] = sizes[i]!;
        // With less motion wanted everything else changes a moment later, too late to be measured.
        element.style.setProperty("transition", "none", "important");
        element.style.fontSize = `${times * font}px`;
        if (!Number.isNaN(line)) element.style.lineHeight = `${times * line}px`;
      });
    }
    const named = (element: Element) => `${element.tagName} ${(element.textContent ?? "").trim().slice(0, 60)}`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(".unseen") === null;
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) {
      const wide = all.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
      const names = wide
        .slice(0, 3)
        .map((element) => `${element.tagName}.${element.className.toString().slice(0, 40)}`);
      found.push(`the pane scrolls sideways: ${scrollWidth} of ${innerWidth}: ${names.join(" > ")}`);
    }
    for (const element of all) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      if (!isSeen(element) || (element.textContent ?? "").trim() === "" || element.matches("select, option, svg *"))
        continue;
      const isWide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isHigh = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const isTold = textOverflow === "ellipsis" && element.closest("[title], [aria-label]") !== null;
      if ((isWide || isHigh) && !isTold) found.push(`cut off: ${named(element)}`);
    }
    for (const element of all.filter(
      (one) => one.matches("select, input:not([type=checkbox], [type=radio])") && isSeen(one),
    )) {
      const room =
        element.clientHeight -
        parseFloat(getComputedStyle(element).paddingTop) -
        parseFloat(getComputedStyle(element).paddingBottom);
      if (room + 1 < parseFloat(getComputedStyle(element).fontSize))
        found.push(`too low for its words: ${element.tagName} ${element.getAttribute("aria-label") ?? element.id}`);
    }
    type Box = { readonly rect: DOMRect; readonly of: Element; readonly words: string };
    const boxes: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const of = node.parentElement!;
      const words = (node.textContent ?? "").trim();
      if (
        words === "" ||
        !isSeen(of) ||
        of.closest("option, textarea, noscript, .save-bar, .sticky, header, svg") !== null
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      boxes.push(...[...range.getClientRects()].map((rect) => ({ rect, of, words })));
    }
    boxes.sort((a, b) => a.rect.top - b.rect.top);
    boxes.forEach((one, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j]!.rect.top < one.rect.bottom; j++) {
        const other = boxes[j]!;
        const high = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        if (wide > 2 && high > 0.4 * Math.min(one.rect.height, other.rect.height))
          found.push(`one upon the other: ${one.words.slice(0, 40)} | ${other.words.slice(0, 40)}`);
      }
    });
    all.forEach((element, i) => (element.style.cssText = before[i]!));
    return [...new Set(found)];
  }, size);
  await settled(pane);
  return found;
}

/** The controls that look the same with the keyboard's focus as without. */
export async function unseenFocus(page: Page, pane: Frame): Promise<string[]> {
  // From a key on, the focus is drawn.
  await page.keyboard.press("Shift");
  return pane.evaluate(async () => {
    const SHOWN = [
      "outlineStyle",
      "outlineWidth",
      "outlineColor",
      "boxShadow",
      "borderColor",
      "borderBottomColor",
      "backgroundColor",
      "transform",
      "textDecorationLine",
    ] as const;
    const look = (element: Element): string => {
      const around: Element[] = [];
      for (let at: Element | null = element; at !== null && around.length < 3; at = at.parentElement) around.push(at);
      if (element.nextElementSibling !== null)
        around.push(element.nextElementSibling, ...element.nextElementSibling.children);
      return around
        .flatMap((one) =>
          [null, "::before", "::after"].map((part) => {
            const style = getComputedStyle(one, part);
            return SHOWN.map((name) => style[name]).join(" ");
          }),
        )
        .join("|");
    };
    const settled = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    const was = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const [left, top] = [scrollX, scrollY];
    const found = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]"),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(":disabled, [data-tabster-dummy]"),
    );
    was?.blur();
    await settled();
    // One of each kind: what is drawn alike shows its focus alike.
    const kinds = new Map(
      found.map((element) => [
        `${element.tagName} ${element.getAttribute("type")} ${element.className} ${element.parentElement!.className}`,
        element,
      ]),
    );
    const all = [...kinds.values()];
    const plain = all.map(look);
    const unseen: string[] = [];
    for (const [i, element] of all.entries()) {
      element.focus({ preventScroll: true });
      if (document.activeElement === element && look(element) === plain[i]) await settled();
      if (document.activeElement === element && look(element) === plain[i])
        unseen.push(
          `${element.tagName} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60)}`,
        );
    }
    if (was !== null && was.isConnected) was.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(left, top);
    return unseen;
  });
}

/** What moves although the user has asked for less motion, and bars of progress or signs of waiting without words. */
export function restless(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    // A bar of which nobody knows how far it is may grow faint and come back: it stays in its place.
    const still = new Set(["offset", "computedOffset", "easing", "composite", "opacity"]);
    const moving = document.getAnimations().filter(({ effect, playState }) => {
      const moves = (effect as KeyframeEffect)
        .getKeyframes()
        .some((frame) => Object.keys(frame).some((name) => !still.has(name)));
      return playState === "running" && Number(effect!.getComputedTiming().duration) > 1 && moves;
    });
    const wordless = [...document.querySelectorAll('[role="progressbar"], .fui-Spinner')].filter(
      (bar) =>
        (bar.getAttribute("aria-label") ?? bar.textContent ?? "").trim() === "" ||
        (bar.parentElement!.innerText ?? "").trim() === "",
    );
    return [
      ...moving.map(({ effect }) => `moves: ${((effect as KeyframeEffect).target as Element | null)?.className ?? ""}`),
      ...wordless.map((bar) => `without words: ${bar.outerHTML.slice(0, 100)}`),
    ];
  });
}
