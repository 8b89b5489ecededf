import { day } from "./day";
import { chooseRole, enterAt, enterNext, expectSoon, focused, press, tabTo, told, toTabs, toView } from "./keyboard";
import { violations } from "./look";
import { goTo, setTheStage, textAt, toPane, type Preview } from "./stage";

setTheStage();

const ROLE = "Head of Assessment and Planning";
const REASON = "The forum asked for a second round";
const EVIDENCE = "58% of 120 parents said in October 2026 that they knew their officer, 41% in May (survey).";

/** Ten minutes of a lead between two meetings: evidence, a date that moves with its reason, a colleague who was quicker. */
day(
  "the lead's ten minutes",
  [
    preparesTheWorkbook,
    seesTheirActions,
    givesEvidence,
    movesTheDate,
    writes,
    keepsAColleaguesVersion,
    rowsStayPlain,
    partnerTypesByHand,
  ],
  { locale: "en-GB" },
);

async function type({ page }: Preview, at: string, text: string): Promise<void> {
  await goTo(page, `'Action Plan'!${at}`);
  if (text === "") await press(page, "Delete");
  else await page.keyboard.type(text);
  if (text !== "") await press(page, "Enter");
}

/** The evidence of 1.1 is empty, 1.2 has two dates of which one has passed, the day of 1.3 lies a year ahead. */
async function preparesTheWorkbook(preview: Preview): Promise<void> {
  await type(preview, "G7", "Impact is felt at a system level");
  await type(preview, "I7", "");
  await type(preview, "D8", "December 2025; September 2027");
  await type(preview, "F8", "Action in progress, off track");
  await type(preview, "A9", "1.4");
  await type(preview, "K10", "14/10/2027");
}

/** Each of their actions says what it needs; nobody is ranked. */
async function seesTheirActions({ page, pane }: Preview): Promise<void> {
  await chooseRole(page, pane, ROLE);
  await pane.getByRole("heading", { name: "4 actions: 1.1, 1.2, 1.4 and 1.3" }).waitFor();
  const words = await pane.locator("section", { has: pane.getByRole("heading", { name: /^4 actions/ }) }).innerText();
  expect(words).toMatch(/3 of them have something to look at\./);
  expect(words).toContain("“December 2025” has passed. Is that part done, moved, or still open?");
  expect(words).not.toMatch(/\blate\b|Designated Clinical Officer \(/i);
}

async function opens({ page, pane }: Preview, ref: string): Promise<void> {
  await toView(page, pane, "My actions");
  await enterNext(page, pane, new RegExp(`^Update ${ref.replace(".", "\\.")}$`));
  await pane.getByRole("heading", { name: `Update action ${ref}` }).waitFor();
  expect(await focused(pane)).toBe(`Update action ${ref}`);
}

/** Types over what stands in a field. */
async function retypes({ page, pane }: Preview, field: RegExp, text: string): Promise<void> {
  await tabTo(page, pane, field);
  await press(page, "Control+A");
  await page.keyboard.type(text);
}

/** Both scales with what they mean; what only says what was done is advised on and may be written. */
async function givesEvidence(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await opens(preview, "1.1");
  const form = await pane.locator("form.update").innerText();
  expect(form).toMatch(/Action complete and impactful\s+All of it is done, and it makes the difference/);
  expect(form).toMatch(/Impact is felt at a system level\s+Families and services feel it across the whole area\./);
  expect(form).toContain("What changed? For whom? How do we know? Since when?");
  await retypes(preview, /^Evidence of impact/, "Two workshops were held for all officers");
  await enterNext(page, pane, /^See what will change$/);
  const panel = pane.locator(".panel", { has: pane.getByRole("heading", { name: /^I7 and K7 will change$/ }) });
  await panel.waitFor();
  expect(await panel.innerText()).toMatch(
    /The evidence tells what was done \(“Two workshops were held for all officers”\)\. Who noticed a difference/,
  );
  expect(await panel.innerText()).toContain("You may write it all the same.");
  expect(await panel.innerText()).toContain(
    "“Action complete and impactful” and “Impact is felt at a system level” stay",
  );
  expect(await panel.getByRole("button", { name: "Write" }).getAttribute("aria-disabled")).not.toBe("true");
  await tabTo(page, pane, /^Evidence of impact/, "Shift+Tab");
  await press(page, "Control+A");
  await page.keyboard.type(EVIDENCE);
  await enterNext(page, pane, /^See what will change$/);
  await panel.waitFor();
  expect(await panel.innerText()).not.toMatch(/tells what was done/);
  await enterNext(page, pane, /^Write$/);
  await told(pane, /^Row 7 of “Action Plan” updated, dated 2 November 2026\.$/);
  expect(await textAt(preview, "'Action Plan'!I7")).toBe(EVIDENCE);
}

/** A date that has passed is asked about; it never moves without its reason, and no status changes with it. */
async function movesTheDate(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await opens(preview, "1.2");
  await pane.getByText("This date has passed. Is that part done, moved, or still open?").waitFor();
  await tabTo(page, pane, /^Still open: /);
  await press(page, "ArrowUp");
  await pane.getByLabel("New date").waitFor();
  await tabTo(page, pane, /^New date/);
  await page.keyboard.type("06062027");
  await enterNext(page, pane, /^See what will change$/);
  await told(pane, /^Give the new date and the reason why it moves/);
  await tabTo(page, pane, /^Reason/, "Shift+Tab");
  await page.keyboard.type(REASON);
  await enterNext(page, pane, /^See what will change$/);
}

/** Each cell before and after, then all of it in one step. */
async function writes(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await expectSoon(() => focused(pane), "D8, H8 and K8 will change");
  const panel = pane.locator(".panel", { has: pane.getByRole("heading", { name: "D8, H8 and K8 will change" }) });
  const words = await panel.innerText();
  expect(words).toMatch(/D8\s+“December 2025; September 2027”\s+“6 June 2027 \(was December 2025\); September 2027”/);
  expect(words).toContain("“Action in progress, off track” and ");
  expect(words).toContain("stay: only you change them.");
  expect(await violations(pane)).toEqual([]);
  await enterNext(page, pane, /^Write$/);
  await told(pane, /^Row 8 of “Action Plan” updated, dated 2 November 2026\.$/);
  await pane.getByRole("button", { name: "Take back" }).waitFor();
  expect(await textAt(preview, "'Action Plan'!D8")).toBe("6 June 2027 (was December 2025); September 2027");
  expect(await textAt(preview, "'Action Plan'!H8")).toContain(REASON);
  expect(await textAt(preview, "'Action Plan'!F8")).toBe("Action in progress, off track");
}

/** What somebody else has written meanwhile is not overwritten: it is kept, and one other cell is put right. */
async function keepsAColleaguesVersion(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await opens(preview, "1.3");
  await retypes(preview, /^Progress/, "We have met all schools.");
  await type(preview, "H10", "Theirs was first.");
  await toPane(page);
  await enterNext(page, pane, /^See what will change$/);
  const conflict = pane.getByRole("heading", { name: /^Someone else has changed this row .* Nothing was written\.$/ });
  await pane
    .getByRole("heading", { name: /will change$/ })
    .or(conflict)
    .first()
    .waitFor({ timeout: 500 });
  if ((await conflict.count()) === 0) await enterNext(page, pane, /^Write$/);
  await conflict.waitFor();
  const both = await pane.getByRole("tabpanel").innerText();
  expect(both).toMatch(/The progress.* is now “Theirs was first\.”; when you opened it, it was “/);
  expect(await pane.getByLabel(/^Progress/).inputValue()).toBe("We have met all schools.");
  await enterAt(page, pane, /^Keep theirs/);
  await conflict.waitFor({ state: "detached" });
  expect(await pane.getByLabel(/^Progress/).inputValue()).toBe("Theirs was first.");
  await toTabs(page, pane);
  await tabTo(page, pane, /^Day of the last update/);
  await page.keyboard.type("10102026");
  await enterNext(page, pane, /^See what will change$/);
  await expectSoon(() => focused(pane), "K10 will change");
  await enterNext(page, pane, /^Write$/);
  await told(pane, /^Row 10 of “Action Plan” updated/);
  expect(await textAt(preview, "'Action Plan'!K10")).toBe("10 Oct 2026");
  expect(await textAt(preview, "'Action Plan'!H10")).toBe("Theirs was first.");
}

/** A row reads the same to whoever has no pane: plain texts and dates, and the drop-down is still there. */
async function rowsStayPlain(preview: Preview): Promise<void> {
  const { page } = preview;
  expect(await textAt(preview, "'Action Plan'!K8")).toBe("2 Nov 2026");
  for (const cell of ["F7", "F8", "G10"]) {
    await goTo(page, `'Action Plan'!${cell}`);
    await press(page, "F2");
    const offered = page.locator("datalist option");
    await offered.first().waitFor({ state: "attached" });
    expect(await offered.count()).toBe(cell.startsWith("F") ? 5 : 3);
    await press(page, "Escape");
  }
}

/** What is typed in plain Excel turns up at the next check, with nothing lost, as no fault. */
async function partnerTypesByHand(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await type(preview, "H24", "Three young people have moved over.");
  await toView(page, pane, "Overview");
  await enterAt(page, pane, /^Check again$/);
  await told(pane, /^Checked again/);
  const section = pane.locator("section", { has: pane.getByRole("heading", { name: "Changed since the last check" }) });
  await section.getByText(/Three young people have moved over/).waitFor();
  expect(await section.innerText()).toMatch(/Action 4\.3/);
}
