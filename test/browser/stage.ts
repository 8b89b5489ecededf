import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Locator,
  type Page,
} from "playwright-core";

export const root = join(__dirname, "../..");

/** The kind of file that a workbook is. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The user's day in all browser tests, two days after the report of the sample, so that they stay true. */
export const TODAY = "2026-11-02";

jest.setTimeout(60_000);

/** The preview in a fresh browser profile, and all that happened in it that should not. */
export type Preview = {
  readonly page: Page;
  /** The task pane. */
  readonly pane: Frame;
  /** A cell of the sheet on show, by its address, as long as it is in view. */
  readonly cell: (address: string) => Locator;
  /** Errors on the console, exceptions, requests that failed or left the page's own origin. */
  readonly troubles: readonly string[];
};

let server: ChildProcess | null = null;
let browser: Browser | null = null;
let address = "";

/** Serves what was built and starts a browser, once for the tests of a file. */
export function setTheStage(): void {
  beforeAll(async () => {
    if (!existsSync(join(root, "dist/preview/index.html"))) throw new Error("Build first: npm run build");
    [address, browser] = await Promise.all([serve(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });
}

function serve(): Promise<string> {
  const started = spawn(process.execPath, ["scripts/serve.mjs", "dist"], {
    cwd: root,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = started;
  return new Promise((done, failed) => {
    started.stdout.once("data", (line: Buffer) => done(line.toString().trim()));
    started.once("exit", () => failed(new Error("The server did not start.")));
  });
}

function launch(): Promise<Browser> {
  const found = JSON.parse(
    execFileSync(process.execPath, ["scripts/find-browser.mjs"], { cwd: root, encoding: "utf8" }),
  );
  return chromium.launch({ ...found, env: { ...process.env, ...found.env } });
}

/** Opens the preview on the sample, with the pane started beside it; closes it when `use` is through. */
export async function withPreview(use: (preview: Preview) => Promise<void>, options: BrowserContextOptions = {}) {
  if (browser === null) throw new Error("Call setTheStage first.");
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  try {
    await context.clock.setFixedTime(`${TODAY}T09:00:00`);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const troubles = watch(page);
    await page.goto(`${address}preview/`);
    const pane = await started(page);
    await use({ page, pane, cell: (at) => page.locator(`[data-cell="${at}"]`), troubles });
  } finally {
    await context.close();
  }
}

/** The pane's frame, once its tabs are there. */
export async function started(page: Page): Promise<Frame> {
  await page.frameLocator("#pane").getByRole("tab", { name: "Overview" }).waitFor();
  const frame = page.frames().find((found) => found.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The preview shows no task pane.");
  return frame;
}

/** Does something that makes the pane's page load anew, and waits until it has. */
export async function restartedBy(page: Page, action: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent("framenavigated", (frame) => frame !== page.mainFrame());
  await Promise.all([loaded, action()]);
  await started(page);
}

function watch(page: Page): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    // What a page was still fetching when it was left is given up by the browser: no trouble.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(address).origin && protocol !== "data:") troubles.push(`elsewhere: ${request.url()}`);
  });
  return troubles;
}

/** The text of a cell of the sheet on show, scrolled to by the name box. */
export async function textAt({ page, cell }: Preview, at: string): Promise<string> {
  await goTo(page, at);
  await drawn(page);
  return cell(at.slice(at.lastIndexOf("!") + 1)).innerText();
}

/**
 * Goes to a cell with the keys that Excel has for it, from wherever the keyboard is; once more where the pane, which has just
 * come to a result, has taken the keyboard meanwhile.
 */
export async function goTo(page: Page, at: string): Promise<void> {
  const there = page.locator(`[data-cell="${at.slice(at.lastIndexOf("!") + 1)}"][aria-selected="true"]`);
  const sheet = /^'?(.*?)'?!/.exec(at)?.[1];
  const tabs = page.getByRole("tablist", { name: "Sheets" });
  const front = tabs.getByRole("tab", { selected: true, ...(sheet !== undefined && { name: sheet, exact: true }) });
  for (const timeout of [3_000, 20_000]) {
    await toSheet(page);
    await page.keyboard.press("Control+g");
    await page.keyboard.type(at);
    await page.keyboard.press("Enter");
    const arrived = await Promise.all([front.waitFor({ timeout }), there.waitFor({ timeout })]).then(
      () => true,
      () => false,
    );
    if (arrived) return;
  }
  throw new Error(`${at} is not selected`);
}

/** Whether the keyboard is in the pane, in the grid or elsewhere on the page. */
const whereKeysGo = (page: Page) =>
  page.evaluate(() => (document.activeElement?.id === "pane" ? "pane" : (document.activeElement?.id ?? "")));

/** Takes the keyboard to the grid; again where a result of the pane has just taken it. */
export const toSheet = (page: Page) => keysTo(page, "grid");

/** Takes the keyboard to the pane, to where it was there. */
export const toPane = (page: Page) => keysTo(page, "pane");

async function keysTo(page: Page, part: "grid" | "pane"): Promise<void> {
  for (let n = 0; n < 20; n++) {
    if ((await whereKeysGo(page)) === part) return;
    await page.keyboard.press("F6");
    await page.waitForTimeout(20 * n);
  }
  throw new Error(`The keyboard does not come to the ${part}`);
}

/** Waits until the grid shows what was done before: it is drawn with the next frame. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The sheet in front, and what is selected on it. */
export async function selection(page: Page): Promise<string> {
  await drawn(page);
  const sheet = await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { selected: true }).innerText();
  return `${sheet}!${await page.getByLabel("Selected cells").inputValue()}`;
}

/** The names of the sheets that have a tab. */
export async function sheetNames(page: Page): Promise<string[]> {
  await drawn(page);
  return page.getByRole("tablist", { name: "Sheets" }).getByRole("tab").allInnerTexts();
}
