import { activate } from "./embedded-excel/model/book";
import type { Book, Sheet } from "./embedded-excel/model/types";
import { element } from "./dom";
import type { Attempt } from "./grid/editing";

/** Draws the tabs of the visible sheets and names the hidden ones. */
export function drawTabs(bar: HTMLElement, book: Book, attempt: Attempt): void {
  const focused = bar.contains(document.activeElement);
  const visible = book.sheets.filter(({ visibility }) => visibility === "Visible");
  const list = element("div", { role: "tablist", "aria-label": "Sheets" });
  list.append(...visible.map((sheet) => tab(sheet, sheet === book.active, attempt)));
  list.onkeydown = ({ key }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const next = step === undefined ? undefined : visible[visible.indexOf(book.active) + step];
    if (next) attempt(() => activate(next));
  };
  bar.replaceChildren(list, ...hiddenNote(book));
  if (focused) list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
}

function tab(sheet: Sheet, active: boolean, attempt: Attempt): HTMLElement {
  const made = element(
    "button",
    {
      role: "tab",
      type: "button",
      "aria-selected": String(active),
      "aria-controls": "grid",
      tabindex: active ? 0 : -1,
    },
    sheet.name,
  );
  if (sheet.tabColor) made.style.borderTopColor = sheet.tabColor;
  made.onclick = () => attempt(() => activate(sheet));
  return made;
}

function hiddenNote({ sheets }: Book): HTMLElement[] {
  const hidden = sheets.filter(({ visibility }) => visibility !== "Visible").map(({ name }) => name);
  return hidden.length === 0 ? [] : [element("span", { class: "hidden-sheets" }, `Hidden: ${hidden.join(", ")}`)];
}
