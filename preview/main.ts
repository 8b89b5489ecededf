import { byId } from "./dom";
import { installEmbeddedExcel, openEmbeddedWorkbook, type BookEvent, type EmbeddedExcel } from "./embedded-excel";
import { saveXlsx } from "./embedded-excel/save/save-xlsx";
import { drawFormulaBar, makeBarEditable } from "./formula-bar";
import { makeEditable, type Attempt } from "./grid/editing";
import { showGrid } from "./grid/grid";
import { onWorkbookChosen } from "./open-workbook";
import { download } from "./download";
import { drawTabs } from "./sheet-tabs";
import { listenForShortcuts } from "./shortcuts";
import { makeResizable, openPane } from "./side-pane";
import { themeNamed } from "./themes";
import { makeTrouble, offerTrouble, type Start, startWanted } from "./trouble";

declare global {
  interface Window {
    /** Called by the pane's page, before Office.js starts in it. */
    connectExcel?: (pane: Window) => Start;
  }
}

const viewport = byId("grid", HTMLElement);
const frame = byId("pane", HTMLIFrameElement);
const message = byId("message", HTMLElement);
const theme = byId("theme", HTMLSelectElement);
const nameBox = byId("name-box", HTMLInputElement);
const formula = byId("formula", HTMLInputElement);
const tabs = byId("tabs", HTMLElement);
const trips = byId("trips", HTMLElement);

/** The Excel on show, and the end of all that listens to it. */
let current: { readonly excel: EmbeddedExcel; readonly stop: AbortController } | null = null;

/** Does something that Excel may refuse, and says so if it does. */
const attempt: Attempt = (action) => {
  try {
    action();
    say("");
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
    return false;
  }
};

function say(text: string, refusal = false): void {
  message.textContent = text;
  message.classList.toggle("refusal", refusal);
}

/** Shows a workbook in the grid and starts the pane anew beside it. */
function show(excel: EmbeddedExcel): void {
  current?.stop.abort();
  const stop = new AbortController();
  current = { excel, stop };
  const { book } = excel;
  makeTrouble(excel, say);
  const grid = showGrid(viewport, book, stop.signal);
  makeEditable(viewport, book, grid, attempt, stop.signal);
  makeBarEditable(nameBox, formula, book, attempt, () => viewport.focus());

  const draw = (): void => {
    grid.draw();
    drawTabs(tabs, book, attempt);
    drawFormulaBar(nameBox, formula, book);
  };
  const drawSoon = once(draw);
  const deaf = excel.onChange((event: BookEvent) => {
    if (event.kind !== "selection") grid.outdate();
    drawSoon();
    if (event.kind === "selection") requestAnimationFrame(() => grid.reveal(event.block));
  });
  // Reading changes nothing that could be listened to.
  const counting = setInterval(() => (trips.textContent = `${excel.counters.roundTrips} round trips`), 500);
  stop.signal.addEventListener("abort", () => {
    deaf();
    clearInterval(counting);
  });
  draw();
  openPane(frame, null);
}

/** Gathers all calls until the next frame into one. */
function once(action: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      action();
    });
  };
}

async function open(bytes: Uint8Array, name: string): Promise<void> {
  say(`Opening ${name} …`);
  try {
    show(await openEmbeddedWorkbook(bytes, name));
    say(`${name} is open. Changes stay in this page and are gone when it is closed, unless you save a copy.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
}

/** Hands the workbook as it stands to the browser, to be kept as a new file. */
async function saveCopy(): Promise<void> {
  if (current === null) return;
  const { book } = current.excel;
  try {
    download(await saveXlsx(book), book.name);
    say(`A copy of ${book.name} was saved, without tables, charts and drop-downs.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
}

const SLOW_START = 12_000;

const listenInPane = listenForShortcuts(viewport, nameBox, frame);

window.connectExcel = (pane) => {
  const start = startWanted();
  const firstAnswer = start === "slow" ? SLOW_START : start === "silent" ? Infinity : 0;
  listenInPane(pane);
  if (current) current.excel.book.readOnly = start === "read-only";
  if (current) installEmbeddedExcel(pane, current.excel, { theme: themeNamed(theme.value), firstAnswer });
  return start;
};
offerTrouble(
  () => current?.excel ?? null,
  say,
  () => openPane(frame, null),
);
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-opens]")) {
  button.onclick = () => openPane(frame, button.dataset.opens ?? null);
}
byId("save", HTMLButtonElement).onclick = () => void saveCopy();
theme.onchange = () => openPane(frame, null);
makeResizable(byId("splitter", HTMLElement));
onWorkbookChosen(open, (error) => say(error, true));
