/** Pictures of the pane as it stands beside the sample in the preview, in Chromium. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { env, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const HEIGHT = 860;
/** The day on the pictures, two days after the report of the sample, so that they change only with the pane. */
const DAY = "2026-11-02T09:00:00";

/** Where the preview is served; the server is to be killed. */
async function serve() {
  const server = spawn(execPath, ["scripts/serve.mjs", "dist"], {
    ...{ cwd: root, env: { ...env, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] },
  });
  const [line] = await once(server.stdout, "data");
  return { server, address: String(line).trim() };
}

/** The pane once its tabs are there. */
async function started(page) {
  await page.frameLocator("#pane").getByRole("tab", { name: "Overview" }).waitFor();
  return page.frames().find((frame) => frame.url().includes("taskpane.html"));
}

async function narrow(page) {
  const splitter = page.getByRole("separator", { name: "Width of the task pane" });
  await splitter.focus();
  while ((await splitter.getAttribute("aria-valuenow")) !== "320") await page.keyboard.press("ArrowRight");
}

const open = (pane, name) => pane.getByRole("tab", { name }).click();
const below = (locator) => locator.evaluate((element) => element.scrollIntoView({ block: "start" }));
const button = (pane, name) => pane.getByRole("button", { name });
const heading = (pane, name) => pane.getByRole("heading", { name });

/** The form of an update, nothing entered. */
async function openForm(pane) {
  await open(pane, "My actions");
  await pane.getByLabel("Your role").selectOption("Head of Assessment and Planning");
  await button(pane, "Update 1.2").click();
  await heading(pane, "Update action 1.2").waitFor();
}

/** What is pictured: a name, the theme of Office, and the way there from a checked plan. */
const VIEWS = [
  ["pane-overview", "light", () => {}],
  [
    "pane-findings",
    "light",
    async (pane) => {
      await open(pane, "Findings");
      await button(pane, /^Fix all safe/).click();
      await heading(pane, /safe fix/).waitFor();
    },
  ],
  ["pane-update", "light", openForm],
  [
    "pane-before-writing",
    "dark",
    async (pane) => {
      await openForm(pane);
      await pane.getByLabel(/^Progress/).fill("The panel has met twice, and parents have seen the draft.");
      await button(pane, "See what will change").click();
      await heading(pane, /will change$/).waitFor();
    },
  ],
  [
    "pane-kpis",
    "light",
    async (pane) => {
      await open(pane, "KPIs");
      await pane.locator("li").getByRole("button").first().click();
      await pane.getByRole("img").first().waitFor();
    },
  ],
  [
    "pane-board",
    "light",
    async (pane) => {
      await open(pane, "Board");
      await below(pane.getByRole("group", { name: "Sections" }));
    },
  ],
];

/** The preview with the pane beside the sample: a finding whose cell is selected. */
async function besideTheWorkbook(browser, address, path) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 620 } });
  await page.clock.setFixedTime(DAY);
  await page.goto(`${address}preview/`);
  const pane = await started(page);
  await button(pane, "Check plan").click();
  await pane.getByText(/^Checked\./).waitFor({ state: "attached" });
  await open(pane, "Findings");
  await button(pane, "Next finding").click();
  await page.waitForTimeout(500);
  await page.screenshot({ path });
  await page.close();
}

/**
 * Takes a picture of each view of the pane, 320 pixels wide, and one of the pane beside the workbook. `keep` gets a name and
 * a function that takes the picture into a file.
 */
export async function picturePane(keep) {
  const [{ server, address }, found] = await Promise.all([serve(), findBrowser()]);
  // With the fonts of this machine: those that come with the browser have no symbols.
  const browser = await chromium.launch({ ...found, env: { ...found.env, FONTCONFIG_PATH: "/etc/fonts" } });
  try {
    for (const [name, theme, wayThere] of VIEWS) {
      const page = await browser.newPage({ viewport: { width: 1200, height: HEIGHT }, colorScheme: theme });
      await page.clock.setFixedTime(DAY);
      await page.goto(`${address}preview/`);
      await started(page);
      if (theme !== "light") {
        const loaded = page.waitForEvent("framenavigated", (frame) => frame !== page.mainFrame());
        await page.getByLabel("Office theme").selectOption(theme);
        await loaded;
      }
      const pane = await started(page);
      await narrow(page);
      await button(pane, "Check plan").click();
      await pane.getByText(/^Checked\./).waitFor({ state: "attached" });
      await wayThere(pane);
      await page.waitForTimeout(500);
      await keep(name, (path) => page.locator("#pane").screenshot({ path }));
      await page.close();
    }
    await keep("beside-the-workbook", (path) => besideTheWorkbook(browser, address, path));
  } finally {
    await browser.close();
    server.kill();
  }
}
