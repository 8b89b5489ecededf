import type { Locator } from "playwright-core";
import { enterAt, enterNext, expectSoon, focused, press, tabTo, told, toView } from "./keyboard";
import { day } from "./day";
import { goTo, selection, setTheStage, sheetNames, textAt, type Preview } from "./stage";

setTheStage();

const LEAD = "Head of Assessment and Planning";
const SECOND = "School lead TBC";

/** The day of a programme officer before the papers close: from the workbook as it is to a recorded report. */
day(
  "the officer's day",
  [
    takesTheKeyAway,
    reads,
    answersOnce,
    seesWhatToSettle,
    asksTheLeads,
    fixesAllSafe,
    fixesOne,
    deletesTheOlderRow,
    dismisses,
    copiesTheText,
    records,
  ],
  {
    permissions: ["clipboard-read", "clipboard-write"],
  },
);

const finding = ({ pane }: Preview, words: RegExp | string): Locator => pane.locator("li.finding", { hasText: words });

/** This officer's workbook has no sheet that says what its colours mean; and one action waits for its second lead. */
async function takesTheKeyAway({ page }: Preview): Promise<void> {
  await goTo(page, "Key!A1");
  await press(page, "Shift+Space", ...Array<string>(20).fill("Control+-"));
  await goTo(page, "'Action Plan'!C10");
  await page.keyboard.type(`${LEAD}; ${SECOND}`);
  await press(page, "Enter");
}

/** What was read stands before any judgement: sheets, rows, day and where it comes from. */
async function reads({ page, pane }: Preview): Promise<void> {
  await enterAt(page, pane, /^Check plan$/);
  await told(pane, /^Checked/);
  await expectSoon(() => focused(pane), "What was read");
  await pane.getByRole("heading", { name: "When actions were last updated" }).waitFor();
  const words = await pane.getByRole("tabpanel").innerText();
  const order = [
    /Read 18 rows with 17 references on “Action Plan” and 12 measures on “KPIs”\./,
    /5 rows are headings and row 30 is a note\./,
    /“Lists” is hidden and holds drop-downs\./,
    /As at 31 October 2026, from cell A2 of “Action Plan”\./,
    /Beside the words of the action status this workbook uses /,
    /Settle first: /,
    /were last updated/,
  ];
  const places = order.map((one) => words.search(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  await tabTo(page, pane, /^Change/);
}

/** What the colours mean is asked in one question, and once. */
async function answersOnce({ page, pane }: Preview): Promise<void> {
  const question = pane.getByText(
    /^Beside the words of the action status this workbook uses .*Use the same in the papers\?$/,
  );
  expect(await question.innerText()).toMatch(
    /dark blue for complete and impactful; light blue for complete, impact not yet seen; .*green for in progress, on track/,
  );
  await enterNext(page, pane, /^Yes$/);
  await told(pane, /^Saved on the new sheet “RAG settings”/);
  await question.waitFor({ state: "detached" });
  await enterAt(page, pane, /^Check again$/);
  await told(pane, /^Checked again/);
  expect(await question.count()).toBe(0);
}

/** The worst first; a status that nobody states is counted and named, never guessed from a colour. */
async function seesWhatToSettle({ pane }: Preview): Promise<void> {
  const words = await pane.getByRole("tabpanel").innerText();
  expect(words).toMatch(
    /Settle first: 1\.1, .*1\.3 \(stands twice\).*\.\s+2 action statuses are not stated \(2\.1 and 5\.3\)\./,
  );
  expect(words).toMatch(/Not stated\s+2\n/);
}

/** A contradiction has no answer of ours: both cells are named, and it is put to the leads. */
async function asksTheLeads(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await toView(page, pane, "Findings");
  await pane.getByRole("heading", { name: /^\d+ findings$/ }).waitFor();
  const contradiction = finding(
    preview,
    "Action 1.1: F7 says complete and impactful, G7 says the impact is not yet seen.",
  );
  expect(await contradiction.innerText()).toMatch(/Which one does the evidence in I7 support\?/);
  expect(await contradiction.getByText(/^Show fix/).count()).toBe(0);
  for (const cell of ["F7", "G7"]) {
    await enterNext(page, pane, new RegExp(`^Select Action Plan ${cell}$`));
    await expectSoon(() => selection(page), `Action Plan!${cell}`);
  }
  const colour = finding(
    preview,
    "Action 2.1: “Amber/Red” is not one of the five action statuses and counts as not stated.",
  );
  expect(await colour.getByText(/^Show fix/).count()).toBe(0);
  await enterAt(page, pane, /^Add to the questions for the leads$/);
  expect(await focused(pane)).toBe("Take out of the questions for the leads");
  await finding(preview, "Reference “1.3” stands in A9")
    .getByText(/^Stands in the text for /)
    .waitFor();
}

/** What changes no meaning goes together, before and after shown, and can be taken back. */
async function fixesAllSafe(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await enterAt(page, pane, /^Fix all safe \(1\)$/);
  const heading = pane.getByRole("heading", { name: "1 safe fix" });
  await heading.waitFor();
  expect(await focused(pane)).toBe("1 safe fix");
  const panel = pane.locator(".panel", { has: heading });
  expect(await panel.innerText()).toMatch(/F27\s+“Action in progress,on track”\s+“Action in progress, on track”/);
  expect(await textAt(preview, "'Action Plan'!F27")).toBe("Action in progress,on track");
  await enterNextInPane(preview, /^Apply to 1 cell$/);
  await told(pane, /^1 cell changed\./);
  await pane.getByRole("button", { name: "Take back" }).waitFor();
  expect(await textAt(preview, "'Action Plan'!F27")).toBe("Action in progress, on track");
}

/** Back from the sheet to the pane, and on. */
async function enterNextInPane({ page, pane }: Preview, wanted: RegExp): Promise<void> {
  await press(page, "F6");
  await enterNext(page, pane, wanted);
}

/** A number on another scale is asked about by itself, with the number in the answer. */
async function fixesOne(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await enterAt(page, pane, /^Select KPIs AA20$/);
  await enterNext(page, pane, /^Show fix \(1 cell\)$/);
  await enterNext(page, pane, /^Apply: .*56/);
  await told(pane, /^1 cell changed\./);
  expect(await textAt(preview, "KPIs!AA20")).toBe("56");
}

/** What is done in the sheet is checked by itself, and the selection stays where it is. */
async function deletesTheOlderRow(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await goTo(page, "'Action Plan'!A9");
  await press(page, "Shift+Space", "Control+-");
  await told(pane, /^Checked again\. 17 actions: .*; 1\.3 stands once\.$/);
  await finding(preview, "Reference “1.3” stands in A9").waitFor({ state: "detached" });
  expect(await selection(page)).toBe("Action Plan!A9:XFD9");
  await goTo(page, "'Action Plan'!A9");
}

/** A month that is blank in several measures is one finding; set aside with its reason, it stands in a list of its own. */
async function dismisses(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  const month = finding(preview, /August 2025 has no value in 5 measures/);
  expect(await pane.locator("li.finding", { hasText: "August 2025" }).count()).toBe(1);
  await enterAt(page, pane, /^Select KPIs T26$/);
  await enterNext(page, pane, /^Dismiss…$/);
  await month.getByLabel("Reason").waitFor();
  await tabTo(page, pane, /^Reason/);
  await page.keyboard.type("Nothing was counted in August");
  await press(page, "Enter");
  const list = pane.locator("details", { has: pane.locator("summary", { hasText: "Dismissed (1)" }) });
  await list.waitFor();
  expect(await sheetNames(page)).toContain("RAG settings");
  await enterAt(page, pane, /^Dismissed \(1\)$/);
  await list.getByText(/Nothing was counted in August/).waitFor();
  const all = pane.locator("li.finding", { hasText: "August 2025 has no value" });
  expect(await all.count()).toBe(await list.locator(all).count());
}

/** The text for a lead names their actions, asks who joins them, and blames nobody; nothing is sent. */
async function copiesTheText({ page, pane }: Preview): Promise<void> {
  await enterAt(page, pane, new RegExp(`^Copy the text for ${LEAD}$`));
  await pane.getByText("Copied.").waitFor();
  const text = await pane.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(new RegExp(`^For: ${LEAD}\\s[^]*\\bAction 1\\.`));
  expect(text).toContain(`names “${SECOND}” as lead`);
  expect(text).not.toMatch(/late\b|failed/i);
  await enterAt(page, pane, /^Copy the text for Designated Clinical Officer$/);
  await expectSoon(async () => /Action 2\.1, .*\n- “Amber\/Red” is not one of the five/.test(await clipboard()), true);
  function clipboard() {
    return pane.evaluate(() => navigator.clipboard.readText());
  }
}

/** The report is recorded, so that the next one can be held against it. */
async function records({ page, pane }: Preview): Promise<void> {
  await toView(page, pane, "Overview");
  await enterNext(page, pane, /^Record this report$/);
  await pane
    .getByRole("heading", {
      name: /^31 October 2026: 17 actions and 12 measures added to the new sheet “?RAG history”?\. Recording this date again replaces them\.$/,
    })
    .waitFor();
  expect(await sheetNames(page)).toContain("RAG history");
}
