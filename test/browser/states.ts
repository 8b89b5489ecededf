import type { Frame, Page } from "playwright-core";
import { partnerForm, partnerSheets } from "../../src/core/partner-form";
import { parse, recognise, wantedLooks } from "../../src/core/plan";
import { usualLook } from "../../src/core/plan/scheme-look";
import { readXlsx, writeXlsx } from "../../src/hosts/xlsx";
import { told } from "./keyboard";
import { openAll } from "./look";
import { books, LEAD } from "./small-books";
import { goTo, restartedBy, XLSX, type Preview } from "./stage";

/** What the user sees, by name, and how it comes about from the state before it. */
export type State = readonly [name: string, reach: (stage: Preview) => Promise<unknown>];

/** States that are gone through in their order, each from the one before it. */
export type Walk = readonly [name: string, states: readonly State[]];

const tab =
  (name: string) =>
  ({ pane }: Preview) =>
    pane.getByRole("tab", { name }).click();
const button = (pane: Frame, name: string | RegExp) =>
  pane.getByRole("button", { name, ...(typeof name === "string" && { exact: true }) }).first();
const press =
  (name: string | RegExp) =>
  ({ pane }: Preview) =>
    button(pane, name).click();
const heading = (pane: Frame, name: string | RegExp) => pane.getByRole("heading", { name }).first().waitFor();
const text = (pane: Frame, words: RegExp | string) => pane.getByText(words).first().waitFor();
const trouble = async (page: Page, list: string, value: string) => {
  await page.locator("#trouble").evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.getByLabel(list).selectOption(value);
};
const open =
  (book: () => Promise<Buffer>, name = "Plan.xlsx") =>
  async ({ page }: Preview) => {
    const buffer = await book();
    await restartedBy(page, () => page.setInputFiles("#file", { name, mimeType: XLSX, buffer }));
  };
const check = async ({ pane }: Preview) => {
  await button(pane, /^Check (plan|again)$/).click();
  await told(pane, /^Checked/);
};
const choose =
  (label: string | RegExp, option: string) =>
  ({ pane }: Preview) =>
    pane.getByLabel(label).first().selectOption({ label: option });
const unfold =
  (words: string | RegExp) =>
  async ({ pane }: Preview) =>
    pane.locator("summary").filter({ hasText: words }).first().click();
/** One after the other. */
const all =
  (...steps: readonly ((stage: Preview) => Promise<unknown>)[]) =>
  async (stage: Preview) => {
    for (const step of steps) await step(stage);
  };
const see =
  (words: RegExp | string) =>
  ({ pane }: Preview) =>
    text(pane, words);

/** For whom the pack is. */
const reader = (pane: Frame, words: string) =>
  pane.locator("label.choice", { hasText: /^For/ }).getByRole("combobox").selectOption({ label: words });
const types =
  (at: string, words: string) =>
  async ({ page }: Preview) => {
    await goTo(page, at);
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  };
const everything = ({ pane }: Preview) => openAll(pane);
const saving = all(press("Save…"), ({ pane }) => button(pane, "Save to RAG settings").waitFor());
const saved = all(press("Save to RAG settings"), ({ pane }) => heading(pane, /^Saved on/));
const nextFails =
  (because: string) =>
  async ({ page }: Preview) => {
    await trouble(page, "because", because);
    await trouble(page, "Requests fail", "next");
  };
/** A request takes so many milliseconds. */
const slow =
  (latency: string) =>
  ({ page }: Preview) =>
    trouble(page, "Each request takes", latency);

const BEFORE: readonly State[] = [
  ["Overview, nothing checked", async () => undefined],
  ["Findings, nothing checked", all(tab("Findings"), see(/^Nothing has been checked yet/))],
  ["My actions, nothing checked", all(tab("My actions"), see(/^Nothing has been checked yet/))],
  ["KPIs, nothing checked", all(tab("KPIs"), see(/^Nothing has been checked yet/))],
  ["Board, nothing checked", all(tab("Board"), see(/^Sheets for the board’s papers/))],
  ["Setup, nothing checked", all(tab("Setup"), see(/^Nothing has been checked yet/))],
  ["Excel refused", all(nextFails("busy"), press("Check plan"), see("That did not work"))],
  ["Excel refused, the details to be copied by hand", all(press("Copy details"), see("Press Ctrl+C to copy"))],
  [
    "Excel does not answer",
    all(
      async ({ pane }) => pane.evaluate(sooner),
      tab("Overview"),
      slow("5000"),
      press("Check plan"),
      see(/^Excel has not answered for 20 seconds/),
    ),
  ],
];

/** So that the pane need not be waited for: what it does after eight and after twenty seconds it does sooner. */
function sooner(): void {
  const later = window.setTimeout.bind(window);
  const waits: { readonly [wait: number]: number } = { 8_000: 1_000, 20_000: 0 };
  window.setTimeout = ((action: () => void, wait = 0) => later(action, waits[wait] ?? wait)) as typeof setTimeout;
}

const STARTS: readonly State[] = [
  [
    "Office’s script is blocked",
    all(
      ({ page }) => page.addInitScript(sooner),
      ({ page }) => trouble(page, "Office starts", "blocked"),
      see("Office’s own script could not be loaded"),
    ),
  ],
  [
    "Office never answers",
    all(({ page }) => trouble(page, "Office starts", "silent"), see(/^Excel has not answered, so/)),
  ],
  [
    "open for reading only",
    all(async ({ page, pane }) => {
      await restartedBy(page, () => trouble(page, "Office starts", "read-only"));
      await text(pane, /^This workbook is open for reading only/);
    }, check),
  ],
  ["Findings, for reading only", all(tab("Findings"), ({ pane }) => heading(pane, /findings$/), everything)],
  ["My actions, for reading only", all(tab("My actions"), ({ pane }) => heading(pane, "My actions"))],
  [
    "Setup, for reading only, with a choice",
    all(
      tab("Setup"),
      ({ pane }) => pane.getByLabel("Strict: every contradiction is an error").click(),
      see(/so they cannot be saved/),
    ),
  ],
  ["Board, for reading only", all(tab("Board"), ({ pane }) => heading(pane, "The pack"))],
];

const NO_PLAN: readonly State[] = [
  ["no plan was recognised", all(open(books.noPlan), check, ({ pane }) => heading(pane, "No plan was recognised"))],
  ["a new workbook is refused", all(press("New monitoring workbook"), see(/^Nothing was added/))],
  ["Findings without a plan", all(tab("Findings"), see(/^No plan was recognised/))],
  ["My actions without a plan", all(tab("My actions"), see(/^No plan was recognised/))],
  ["KPIs without a plan", all(tab("KPIs"), see(/^No plan was recognised/))],
  ["Board without a plan", all(tab("Board"), see(/^No plan was recognised/))],
  [
    "Setup without a plan, its sheets opened",
    all(tab("Setup"), ({ pane }) => heading(pane, "How this workbook is read"), everything),
  ],
  ["an empty workbook", all(open(books.blank), check, ({ pane }) => heading(pane, "No plan was recognised"))],
  [
    "a new workbook is made",
    all(press("New monitoring workbook"), ({ pane }) => heading(pane, "There is nothing to read yet"), everything),
  ],
  ["KPIs of a plan that is still blank", all(tab("KPIs"), see("See where to begin"))],
];

const QUESTIONS: readonly State[] = [
  [
    "questions on Overview",
    all(open(books.foreign), check, ({ pane }) => pane.locator(".question").first().waitFor(), everything),
  ],
  ["Findings, a question first", all(tab("Findings"), ({ pane }) => heading(pane, /questions? first$/))],
  ["My actions, a question first", all(tab("My actions"), ({ pane }) => heading(pane, /questions? first$/))],
  ["KPIs, a question first", all(tab("KPIs"), ({ pane }) => heading(pane, /questions? first$/))],
  ["Board, a question first", all(tab("Board"), ({ pane }) => heading(pane, /questions? first$/))],
  [
    "Setup, the questions among its parts",
    all(tab("Setup"), ({ pane }) => pane.locator(".question").first().waitFor(), everything),
  ],
];

const FINDINGS: readonly State[] = [
  ["Overview", all(open(books.plan), check, everything)],
  [
    "Overview, the as-at date is asked for",
    all(
      press(/^Change the as-at date/),
      ({ pane }) => pane.getByLabel("Judge the plan as at").fill(""),
      press("Use this date"),
      see(/^Give a whole date/),
    ),
  ],
  [
    "Overview, a report recorded",
    all(press("Record this report"), ({ pane }) => heading(pane, /added to the new sheet/), everything),
  ],
  [
    "Overview, another report of the day",
    all(
      types("'Action Plan'!H4", "The heads have signed."),
      check,
      press("Record this report…"),
      see(/^Replace the report of/),
    ),
  ],
  ["Overview, what has changed since", all(press("Not now"), see(/“The heads have signed/))],
  ["Findings, every fold open", all(tab("Findings"), ({ pane }) => heading(pane, /findings$/), everything)],
  [
    "Findings, a finding put to the leads",
    all(press("Add to the questions for the leads"), see(/^Stands in the text/)),
  ],
  ["Findings, one by one", press("Next finding")],
  [
    "Findings, filtered to none",
    all(({ pane }) => pane.getByRole("searchbox").fill("no such words"), see("Nothing matches.")),
  ],
  [
    "Findings, filtered and grouped",
    all(
      ({ pane }) => pane.getByRole("searchbox").fill("1."),
      ({ pane }) => button(pane, /error/).click(),
      ({ pane }) => pane.getByLabel("Group by").selectOption({ index: 1 }),
    ),
  ],
  [
    "Findings, the safe fixes before they are applied",
    all(
      ({ pane }) => pane.getByRole("searchbox").fill(""),
      ({ pane }) => button(pane, /error/).click(),
      press(/^Fix all safe/),
      ({ pane }) => heading(pane, /safe fix/),
    ),
  ],
  ["Findings, a fix applied", all(press(/^Apply to/), ({ pane }) => button(pane, "Take back").waitFor())],
  ["Findings, a fix taken back", all(press("Take back"), ({ pane }) => heading(pane, /as before/))],
  ["Findings, one fix before it is applied", all(press("Close"), unfold("Show fix"))],
  [
    "Findings, a fix refused",
    all(types("'Action Plan'!F4", "Action not yet started"), press(/^Apply/), ({ pane }) =>
      heading(pane, "Nothing was changed."),
    ),
  ],
  [
    "a sheet that is protected",
    all(
      press("Close"),
      unfold("Dismiss…"),
      ({ pane }) => pane.getByLabel("Reason").first().fill("Known"),
      nextFails("denied"),
      press("Dismiss"),
      see("That did not work"),
    ),
  ],
  [
    "Findings, no reason to dismiss",
    all(
      press("Close"),
      unfold("Dismiss…"),
      ({ pane }) => pane.getByLabel("Reason").first().fill(""),
      press("Dismiss"),
      see(/^Give a reason/),
    ),
  ],
  [
    "Findings, dismissed",
    all(
      ({ pane }) => pane.getByLabel("Reason").first().fill("Known to the delivery group."),
      press("Dismiss"),
      see(/^Dismissed \(\d\)/),
      everything,
    ),
  ],
  [
    "the workbook has changed since",
    all(types("'Action Plan'!H5", "The third school has joined."), see(/has changed since this check/)),
  ],
];

/** The form of the small plan as it comes back. */
async function returned(lead: string, column: string, words: string): Promise<Buffer> {
  const book = readXlsx(await books.plan(), "Plan.xlsx", wantedLooks);
  const form = partnerForm(book, parse(book, recognise(book)), { lead, made: "2026-02-28" });
  const sheets = partnerSheets(form, usualLook).map((sheet) => {
    const at = sheet.rows[3]?.cells.findIndex((cell) => cell?.value === column) ?? -1;
    const typed = (cells: (typeof sheet.rows)[number]["cells"]) =>
      cells.map((cell, c) => (c === at && cell ? { ...cell, value: words } : cell));
    return at < 0
      ? sheet
      : { ...sheet, rows: sheet.rows.map((row, r) => (r === 4 ? { ...row, cells: typed(row.cells) } : row)) };
  });
  return Buffer.from(await writeXlsx(sheets, "2026-02-28"));
}
const comesBack =
  (made: () => Promise<Buffer>) =>
  async ({ pane }: Preview) =>
    pane
      .getByLabel(/^A form that came back/)
      .setInputFiles({ name: "back.xlsx", mimeType: XLSX, buffer: await made() });

const ACTIONS: readonly State[] = [
  [
    "My actions, no role",
    all(open(books.plan), check, tab("My actions"), ({ pane }) => heading(pane, "My actions"), everything),
  ],
  [
    "My actions, a role that the workbook does not name",
    all(
      async ({ pane }) => pane.evaluate(() => localStorage.setItem("rag-monitor.role", "Head of Housing")),
      tab("KPIs"),
      tab("My actions"),
      see(/names no lead called/),
    ),
  ],
  ["My actions of a role", all(choose("Your role", LEAD), ({ pane }) => heading(pane, /^2 actions: /))],
  [
    "My actions, a row without an action",
    all(({ page }) => goTo(page, "'Action Plan'!B1"), press("Update the selected row"), see(/holds no action/)),
  ],
  [
    "My actions, the form",
    all(press("Close"), press(/^Update 1\.1/), ({ pane }) => heading(pane, /^Update action/), everything),
  ],
  ["My actions, nothing entered", all(press("See what will change"), see("Nothing has been changed yet."))],
  [
    "My actions, a date that moves without a reason",
    all(
      ({ pane }) => pane.getByLabel("Moved").first().check(),
      press("See what will change"),
      see(/^Give the new date/),
    ),
  ],
  [
    "My actions, before writing, with warnings",
    all(
      ({ pane }) =>
        pane
          .getByLabel(/^(The date stays|Still open)/)
          .first()
          .check(),
      ({ pane }) => pane.getByLabel(/^Progress|^New update/).fill("The heads agreed in principle."),
      press("See what will change"),
      ({ pane }) => heading(pane, /will change$/),
    ),
  ],
  [
    "My actions, both have changed the row",
    all(types("'Action Plan'!H4", "Signed by all."), press(/^Check again$/), ({ pane }) =>
      heading(pane, /^Someone else has changed this row/),
    ),
  ],
  [
    "My actions, written",
    all(press(/^Keep mine/), press("See what will change"), press("Write"), ({ pane }) => heading(pane, /updated/)),
  ],
  ["My actions, a form saved", all(press("Close"), press(/^Save the form/), see(/was handed to your browser/))],
  [
    "a file that is no form",
    all(comesBack(books.noPlan), ({ pane }) => heading(pane, /^(A form that came back|That did not work)$/)),
  ],
  [
    "a form that came back as it was sent",
    all(
      async ({ pane }) => {
        const away = button(pane, /^(Put the form away|Close)$/);
        await away.click();
      },
      comesBack(() => returned(LEAD, "nowhere", "")),
      see(/Form for Head of Inclusion/),
    ),
  ],
  [
    "a form of another lead with an update",
    all(
      press("Put the form away"),
      comesBack(() => returned("Head of SEND", "New update", "Room found.")),
      ({ pane }) => heading(pane, "What will be written"),
    ),
  ],
  [
    "a form of which the plan has changed the same cell",
    all(
      press("Put the form away"),
      comesBack(() => returned(LEAD, "New update", "Room found.")),
      see(/Both the form and the plan have changed it/),
    ),
  ],
  [
    "a form, chosen what it says",
    all(
      ({ pane }) => pane.getByLabel("Enter what the form says").first().check(),
      ({ pane }) => heading(pane, "What will be written"),
    ),
  ],
  ["a form written", all(press(/^Write \d/), ({ pane }) => heading(pane, /updated from the form/))],
  [
    "My actions, the action is gone",
    all(
      press("Close"),
      press("Put the form away"),
      press(/^Update 1\.2/),
      ({ pane }) => heading(pane, /^Update action/),
      async ({ page }) => {
        await goTo(page, "'Action Plan'!A5");
        await page.keyboard.press("Shift+Space");
        await page.keyboard.press("Control+-");
      },
      press(/^Check again$/),
      see(/does not stand where it stood/),
    ),
  ],
];

const KPIS: readonly State[] = [
  [
    "a part that could not be loaded",
    all(
      open(books.plan),
      check,
      ({ page }) => page.route("**/js/*.js", (route) => route.abort()),
      tab("KPIs"),
      see(/^This part of RAG Monitor could not be loaded/),
      ({ page }) => page.unroute("**/js/*.js"),
    ),
  ],
  ["the measures", all(open(books.plan), check, tab("KPIs"), ({ pane }) => heading(pane, /^3 measures/), everything)],
  ["a measure without a trend", all(press(/^K3 /), ({ pane }) => heading(pane, /^K3/), everything)],
  ["a measure opened", all(press("All measures"), press(/^K1 /), ({ pane }) => heading(pane, /^K1/), everything)],
  ["a measure, limits drawn anew without a reason", all(press("Draw anew"), see(/^Choose the first period/))],
  [
    "a measure, a target that cannot be",
    all(
      ({ pane }) => pane.getByLabel(/^Target instead/).fill("180"),
      ({ pane }) => pane.getByLabel(/^Target instead/).press("Enter"),
      see(/^Give a percentage/),
    ),
  ],
  ["a measure, an action sought", ({ pane }) => pane.getByLabel(/^Add an action/).fill("1.")],
  [
    "a measure, a choice tried",
    all(
      ({ pane }) => pane.getByLabel(/^Target instead/).fill("85"),
      choose("Which way is better", "Lower is better"),
      see(/tried and not saved/),
    ),
  ],
  ["a measure, before the choice is saved", saving],
  ["a measure, the choice saved", saved],
  [
    "a workbook without measures",
    all(open(books.actionsOnly), check, tab("KPIs"), ({ pane }) => heading(pane, "No measures were found")),
  ],
];

const BOARD: readonly State[] = [
  [
    "Board, every fold open",
    all(open(books.plan), check, tab("Board"), ({ pane }) => heading(pane, "The pack"), everything),
  ],
  [
    "Board, what the Board is asked",
    all(
      ({ pane }) => pane.getByLabel("The first").fill("Agree the revised date"),
      ({ pane }) => pane.getByLabel("The first").press("Tab"),
      see(/^1 choice is tried/),
    ),
  ],
  [
    "Board, errors stated in the paper",
    all(press(/^State (it|them) in the paper/), see(/stated on the cover by choice/)),
  ],
  [
    "Board, for the partnership board",
    all(({ pane }) => reader(pane, "Partnership board"), see(/^3 choices are tried/)),
  ],
  [
    "Board, for a stocktake",
    all(
      ({ pane }) => reader(pane, "Stocktake"),
      ({ pane }) =>
        pane
          .getByLabel(/^Period/)
          .first()
          .waitFor(),
    ),
  ],
  [
    "Board, for each lead",
    all(
      ({ pane }) => reader(pane, "Lead"),
      ({ pane }) => pane.getByLabel("Briefing for").first().waitFor(),
      everything,
    ),
  ],
  [
    "Board, the public edition that nobody has read",
    all(({ pane }) => reader(pane, "Public"), see(/^A named role must read/), everything),
  ],
  [
    "Board, the public edition that a role has read",
    all(
      ({ pane }) => pane.getByLabel("Public edition read by").fill("Head of News"),
      ({ pane }) => pane.getByLabel("Public edition read by").press("Enter"),
      ({ pane }) =>
        pane
          .getByText(/^A named role must read/)
          .first()
          .waitFor({ state: "detached" }),
    ),
  ],
  ["Board, before the choices are saved", saving],
  ["Board, the choices saved", saved],
  [
    "Board, being built",
    all(
      ({ pane }) => reader(pane, "Nobody in particular"),
      see(/tried and not saved/),
      saving,
      saved,
      slow("200"),
      press("Build board summary"),
      see(/^Drawing sheet/),
      slow("5000"),
    ),
  ],
  ["Board, stopped", all(slow("0"), press("Cancel"), see(/^Stopped/))],
  ["Board, built", all(press("Build board summary"), ({ pane }) => heading(pane, "The board summary is built"))],
  [
    "Board, nothing is behind the selected cell",
    all(press("What is behind the selected figure?"), ({ pane }) =>
      pane.locator('[role="tabpanel"][aria-busy="false"]').waitFor(),
    ),
  ],
  [
    "Board, what is behind a figure",
    all(
      ({ page }) => goTo(page, "Summary!F14"),
      press("What is behind the selected figure?"),
      see(/was taken or counted/),
    ),
  ],
  ["Board, a paper saved", all(press("Save the paper as a web page"), see(/should be among your downloads/))],
];

const SETUP: readonly State[] = [
  ["Setup", all(open(books.plan), check, tab("Setup"), ({ pane }) => heading(pane, "How this workbook is read"))],
  ["Setup, a meeting without a name", all(press("Use this meeting"), see("Give the meeting a name."))],
  ["Setup, a term without days", all(press("Use these days"), see(/^Give the first and the last day/))],
  [
    "Setup, a limit that cannot be",
    all(({ pane }) => pane.locator("input.short, .short input").last().fill("x"), see(/^Give a whole number/)),
  ],
  [
    "Setup, choices tried",
    all(({ pane }) => pane.getByLabel("Strict: every contradiction is an error").click(), see(/tried and not saved/)),
  ],
  ["Setup, before the choices are saved", saving],
  ["Setup, the choices saved", saved],
  [
    "Overview, choices that are not saved",
    all(
      ({ pane }) => pane.getByLabel("Strict: every contradiction is an error").click(),
      see(/tried and not saved/),
      tab("Overview"),
      see(/tried here and not saved/),
    ),
  ],
  ["Setup, every part opened", all(tab("Setup"), ({ pane }) => heading(pane, "How this workbook is read"), everything)],
  [
    "Setup, a colour on which no word can be read",
    all(({ pane }) => pane.getByLabel("Colour of the words on it").first().fill("#777777"), see(/: too low\./)),
  ],
];

/** The sample, in which there is more of everything. */
const SAMPLE: readonly State[] = [
  ["the sample, Overview", all(check, everything)],
  ["the sample, Findings", all(tab("Findings"), ({ pane }) => heading(pane, /findings$/), everything)],
  ["the sample, My actions", all(tab("My actions"), choose("Your role", "Head of Children's Therapies"), everything)],
  ["the sample, KPIs", all(tab("KPIs"), ({ pane }) => heading(pane, /^\d+ measures/), everything)],
  ["the sample, Board", all(tab("Board"), ({ pane }) => heading(pane, "The pack"), everything)],
  ["the sample, Setup", all(tab("Setup"), ({ pane }) => heading(pane, "How this workbook is read"), everything)],
];

/** Every state that a user can see, in walks from one to the next. */
export const walks: readonly Walk[] = [
  ["before anything is checked", BEFORE],
  ["how Office starts", STARTS],
  ["without a plan", NO_PLAN],
  ["with questions", QUESTIONS],
  ["findings and reports", FINDINGS],
  ["my actions", ACTIONS],
  ["measures", KPIS],
  ["the board’s papers", BOARD],
  ["setup", SETUP],
  ["the sample", SAMPLE],
];
