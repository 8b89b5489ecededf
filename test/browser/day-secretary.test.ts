import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Frame, Locator } from "playwright-core";
import { localRef, type SheetSnapshot } from "../../src/core/workbook";
import { readXlsx } from "../../src/hosts/xlsx";
import { enterAt, enterNext, expectSoon, focused, tabTo, told, toTabs, toView } from "./keyboard";
import { day } from "./day";
import { goTo, selection, setTheStage, sheetNames, textAt, type Preview } from "./stage";

setTheStage();

const MEETING = "Partnership Board, 17 December 2026";
const ASKS = ["Agree by when the pathway is to open", "Decide who leads action 5.3"];
const NOTE = "Raised with the forum";
const CORRECTED = "Waiting lists were looked through in October.";
const BOARD = ["Cover", "Summary", "Exceptions", "KPI trends", "KPIs (2)"];

/** The hour of a board secretary: from the checked plan to sheets, to the cells behind a figure, to the paper for Word. */
day("the secretary's hour", [
  settlesOne,
  saysForWhom,
  seesWhatEachSectionHolds,
  keepsForRecognition,
  statesWhatTheBoardIsAskedTo,
  statesWhatIsOpen,
  saves,
  stopsBuilding,
  builds,
  asksWhatIsBehind,
  buildsAgain,
  takesTheSheets,
  takesThePaper,
  readsThePublicEdition,
]);

/** The contradiction of 1.1 has been settled by its lead, so that it can be put forward. */
async function settlesOne({ page, pane }: Preview): Promise<void> {
  await goTo(page, "'Action Plan'!G7");
  await page.keyboard.type("Impact is felt at a system level");
  await page.keyboard.press("Enter");
  await toTabs(page, pane);
  await enterNext(page, pane, /^Check plan$/);
  await told(pane, /^Checked/);
  await toView(page, pane, "Board");
  await pane.getByRole("heading", { name: "The pack" }).waitFor();
}

/** Types into the next field of that name, in place of what stands there; it counts once the keyboard has left the field. */
async function fills({ page, pane }: Preview, field: RegExp, text: string): Promise<void> {
  await tabTo(page, pane, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Waits until so many choices are tried, and what comes of them is shown. */
async function tried(pane: Frame, choices: number): Promise<void> {
  await pane.getByText(new RegExp(`^${choices} choices? (is|are) tried and not saved`)).waitFor();
  await pane.getByText("Trying it out…").first().waitFor({ state: "detached" });
}

/** What is chosen is tried at once; the day stays that of the report and says so. */
async function saysForWhom(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await tabTo(page, pane, /^For/);
  await page.keyboard.type("Partnership");
  await tried(pane, 1);
  await fills(preview, /^Meeting/, MEETING);
  await fills(preview, /^Marking/, "Official-sensitive");
  await page.keyboard.press("Tab");
  await tried(pane, 3);
  await pane.getByText(/Contents and key, as at 31 October 2026/).waitFor();
}

/** Each section says what it will hold, and those that are left out say why. */
async function seesWhatEachSectionHolds({ page, pane }: Preview): Promise<void> {
  const sections = pane.getByRole("group", { name: "Sections" });
  expect(await sections.innerText()).toMatch(
    /Exceptions\s+\d+ actions: .*2\.2.* off track; .*1\.2.* past the last date; .*2\.1.* with a status in question\./,
  );
  await enterAt(page, pane, /^\d+ sections for which the workbook holds nothing$/);
  await sections.getByText("Left out: no earlier report is recorded, so there is nothing to compare yet.").waitFor();
  await sections.getByText("Left out: the workbook holds nothing for it.").first().waitFor();
}

/** Offered is what has dated evidence and no open question; a role keeps it, or leaves it out. */
async function keepsForRecognition(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  const offers = pane.locator("section", { has: pane.getByRole("heading", { name: "For recognition" }) });
  const keep = offers.getByRole("checkbox", { name: /^Keep 1\.1 / });
  expect(await keep.isDisabled()).toBe(true);
  // 5.1 is complete and impactful, too, and has no evidence.
  expect(await offers.getByRole("checkbox", { name: /^Keep/ }).count()).toBe(1);
  await fills(preview, /^Kept by/, "Programme lead");
  await page.keyboard.press("Tab");
  await expectSoon(() => keep.isDisabled(), false);
  await toTabs(page, pane);
  await tabTo(page, pane, /^Keep 1\.1 /);
  await page.keyboard.press("Space");
  await tried(pane, 4);
  expect(await keep.isChecked()).toBe(true);
}

/** The words are the Board's own: none stand there before somebody types them. */
async function statesWhatTheBoardIsAskedTo(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await enterAt(page, pane, /^What the paper states/);
  const first = pane.getByRole("textbox", { name: "The first" });
  await first.waitFor();
  expect(await first.inputValue()).toBe("");
  await fills(preview, /^The first$/, ASKS[0]!);
  await page.keyboard.press("Enter");
  await tried(pane, 5);
  await fills(preview, /^One more$/, ASKS[1]!);
  await page.keyboard.press("Tab");
  await tried(pane, 6);
}

/** Errors that only the leads can settle are named one by one and stated, and the paper is no draft. */
async function statesWhatIsOpen({ page, pane }: Preview): Promise<void> {
  const open = pane.getByText(/errors are still open: .*4\.1.*2\.1.*5\.3.*\. Settle them first/);
  await open.waitFor();
  await enterAt(page, pane, /^Which \d+ errors$/);
  await pane.getByText(/Action 2\.1: “Amber\/Red” is not one of the five action statuses/).waitFor();
  await enterAt(page, pane, /^State them in the paper$/);
  await pane.getByText(/stated on the cover by choice\. The paper is\s+no draft/).waitFor();
}

async function saves({ page, pane }: Preview): Promise<void> {
  await enterAt(page, pane, /^Save…$/);
  await pane.getByRole("button", { name: "Save to RAG settings" }).waitFor();
  await enterNext(page, pane, /^Save to RAG settings$/);
  await told(pane, /[Ss]aved/);
  expect(await sheetNames(page)).toContain("RAG settings");
}

/** Long work says how far it is and can be stopped; then no sheet is left. */
async function stopsBuilding({ page, pane }: Preview): Promise<void> {
  const before = await sheetNames(page);
  await page.getByText("Trouble").first().click();
  await page.getByLabel("Each request takes").selectOption("200");
  await enterAt(page, pane, /^Build board summary$/);
  await pane
    .getByText(/^Drawing sheet \d+ of \d+: /)
    .first()
    .waitFor();
  await enterAt(page, pane, /^Cancel$/);
  await pane.getByRole("heading", { name: "Stopped" }).waitFor();
  expect(await focused(pane)).toBe("Stopped");
  await pane.getByText("Nothing was changed.", { exact: true }).last().waitFor();
  await page.getByLabel("Each request takes").selectOption("0");
  expect(await sheetNames(page)).toEqual(before);
  await enterNext(page, pane, /^Close$/);
}

async function builds({ page, pane }: Preview): Promise<void> {
  await enterAt(page, pane, /^Build board summary$/);
  await pane.getByRole("heading", { name: "The board summary is built" }).waitFor();
  expect(await focused(pane)).toBe("The board summary is built");
  // The counts that are told add up to the number of actions.
  const [, all, parts] = /\. (\d+) actions: ([^.]+)\./.exec(await pane.locator(".panel").first().innerText())!;
  const counts = parts!.split("; ").map((part) => Number.parseInt(part, 10));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(all));
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(BOARD));
}

/** A figure on the summary leads to each of its cells, with the actions that they are of. */
async function asksWhatIsBehind({ page, pane }: Preview): Promise<void> {
  await enterAt(page, pane, /^Go to Summary$/);
  await goTo(page, "Summary!F14");
  await enterAt(page, pane, /^What is behind the selected figure\?$/);
  await pane.getByText(/was taken or counted from \d+ cells/).waitFor();
  const places = pane.locator(".places", { hasText: "1.1" }).first();
  await expectSoon(async () => /1\.1\s+Select Action Plan\s+F7/.test(await places.innerText()), true);
  await tabTo(page, pane, /^Select Action Plan F7$/);
  await page.keyboard.press("Enter");
  await expectSoon(() => selection(page), "Action Plan!F7");
}

/** The cells of the board sheets as a copy of the workbook has them. */
async function boardCells({ page }: Preview): Promise<ReadonlyMap<string, string>> {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy" }).click();
  const { sheets } = readXlsx(new Uint8Array(await bytesOf(await saved)), "copy.xlsx");
  return new Map(sheets.filter(({ name }) => BOARD.includes(name)).flatMap(cellsOf));
}

const bytesOf = async (download: Download) => readFile(await download.path());

const cellsOf = ({ name, values }: SheetSnapshot) =>
  values.flatMap((cells, row) =>
    cells.map((value, column): [string, string] => [`${name}!${localRef(row, column)}`, String(value ?? "")]),
  );

/** Built again after a cell was put right: what differs rests on that cell, and a note stays where it was typed. */
async function buildsAgain(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await goTo(page, "Exceptions!M4");
  await page.keyboard.type(NOTE);
  await page.keyboard.press("Enter");
  const before = await boardCells(preview);
  await goTo(page, "'Action Plan'!H13");
  await page.keyboard.type(CORRECTED);
  await page.keyboard.press("Enter");
  await told(pane, /^Checked again/);
  await enterAt(page, pane, /^Build board summary$/);
  await told(pane, /built/);
  const after = await boardCells(preview);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const other = [...after].filter(([at, value]) => before.get(at) !== value);
  const quoting = other.filter(([, value]) => value.includes(CORRECTED));
  const rest = other.filter(([, value]) => !value.includes(CORRECTED));
  expect(quoting.length).toBeGreaterThan(0);
  // Beside what quotes the cell only the mark of the workbook is another.
  expect(rest.map(([at, value]) => [at.split("!")[0], /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/.test(value)])).toEqual(
    rest.map(() => ["Cover", true]),
  );
  expect(await textAt(preview, "Exceptions!M4")).toBe(NOTE);
}

/** The sheets alone, to be sent: nothing of the plan is in the file. */
async function takesTheSheets({ page, pane }: Preview): Promise<void> {
  const saved = page.waitForEvent("download", { timeout: 30_000 });
  await enterAt(page, pane, /^Save the sheets as a workbook$/);
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/board sheets 2026-10-31\.xlsx$/);
  const names = strFromU8(unzipSync(new Uint8Array(await bytesOf(download)))["xl/workbook.xml"]!);
  expect(names).toContain('name="Exceptions"');
  expect(names).not.toContain('name="Action Plan"');
  await pane
    .getByText(/“[^”]*\.xlsx” was handed to your browser/)
    .last()
    .waitFor();
}

const wordsOf = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&apos;/g, "'");

/** The paper for Word: headings, real tables, charts with their words, marking and pages; and the sentences on measures. */
async function takesThePaper({ page, pane }: Preview): Promise<void> {
  const saved = page.waitForEvent("download", { timeout: 30_000 });
  await enterAt(page, pane, /^Save the paper for Word$/);
  const parts = unzipSync(new Uint8Array(await bytesOf(await saved)));
  const part = (name: RegExp) =>
    Object.entries(parts).flatMap(([at, bytes]) => (name.test(at) ? [strFromU8(bytes)] : []));
  const document = part(/^word\/document\.xml$/)[0]!;
  const words = wordsOf(document);
  for (const said of [...ASKS, MEETING, "Not settled at the time of writing", CORRECTED]) expect(words).toContain(said);
  expect(words).not.toContain("DRAFT");
  // A signal is said to be one; where few stand behind a percentage none is claimed and none is shown.
  expect(words).toMatch(/It has risen every month since December 2025: a signal, not month-to-month variation/);
  expect(words).toMatch(/No trend is claimed/);
  expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>/);
  expect(document).toMatch(/<w:tblHeader\/>/);
  const drawings = [...document.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag);
  expect(drawings.length).toBeGreaterThan(0);
  expect(drawings.filter((tag) => !/ descr="[^"]{20,}"/.test(tag))).toEqual([]);
  for (const margin of [/^word\/header\d*\.xml$/, /^word\/footer\d*\.xml$/])
    expect(part(margin).some((xml) => wordsOf(xml).includes("OFFICIAL-SENSITIVE"))).toBe(true);
  expect(part(/^word\/footer\d*\.xml$/).some((xml) => /PAGE/.test(xml) && /NUMPAGES/.test(xml))).toBe(true);
}

/** What could point to a child is left out and named; nobody's own words without a tick, no file before a role has read it. */
async function readsThePublicEdition(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await toTabs(page, pane);
  await tabTo(page, pane, /^For/);
  await page.keyboard.type("Public");
  await pane.getByRole("heading", { name: "Left out of this edition" }).waitFor();
  const left = pane.locator("section", { has: pane.getByRole("heading", { name: "Left out of this edition" }) });
  expect(await left.innerText()).toMatch(/I9 tells of “2 children in Year 6 at one school/);
  expect(await left.innerText()).toMatch(/it cannot tell whether a child could be recognised/);
  await pane
    .getByText(/^A named role must read this edition before it is published\./)
    .first()
    .waitFor();
  const save = pane.getByRole("button", { name: "Save the paper for Word" });
  await expectDisabled(save, true);
  await enterAt(page, pane, /^In people’s own words: 0 of \d+ may be shown$/);
  await pane
    .getByRole("checkbox", { name: /^1\.1, / })
    .first()
    .waitFor();
  await enterAt(page, pane, /^In people’s own words/);
  await toTabs(page, pane);
  await fills(preview, /^Public edition read by/, "Head of News");
  await page.keyboard.press("Tab");
  await pane
    .getByText(/^A named role must read this edition/)
    .first()
    .waitFor({ state: "detached" });
  await enterAt(page, pane, /^Save…$/);
  await enterNext(page, pane, /^Save to RAG settings$/);
  await told(pane, /[Ss]aved/);
  await expectSoon(() => save.getAttribute("aria-disabled").then((disabled) => disabled === "true"), false);
}

const expectDisabled = async (button: Locator, disabled: boolean) =>
  expect((await button.getAttribute("aria-disabled")) === "true").toBe(disabled);
