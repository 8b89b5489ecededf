import { boardPack, layOut, sectionsOf } from "../../../src/core/board";
import { errorMark, noSettings, settingsIn, type Choice, type Profile } from "../../../src/core/plan/settings";
import { settingsRows } from "../../../src/core/plan/settings/write-settings";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";
import { shownTexts } from "./as-text";

const HEADER = ["Ref", "Area", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Risk"];
const row = (ref: string, status: string, lead = "Head of SEND (Council)"): CellValue[] => [
  ...[ref, "1", `Agree pathway ${ref}`, lead, "31 March 2026", status, "Impact not yet seen"],
  ...["A first draft is out.", "Staff may leave."],
];
const PLAN = [
  HEADER,
  row("1.1", "Action in progress, on track"),
  row("1.2", "Purple"),
  row("1.3", "Mauve", "Head of Health (NHS)"),
];

const off = (section: "exceptions" | "areas", profile: Profile | null = null): Choice => ({
  ...{ kind: "pack", about: "section", profile, section, on: false, at: null },
});

function judged(profile: Profile | null, ...choices: readonly Choice[]) {
  const settings = settingsRows({ ...noSettings, choices }) as CellValue[][];
  const book = bookOf({ Plan: PLAN, ...(choices.length > 0 && { "RAG settings": settings }) });
  return review(book, { asAt: "2025-06-30", today: "2025-06-30", grading: { profile } });
}
const idsOf = (of: ReturnType<typeof judged>) => boardPack(of).sheets.map(({ id }) => id);
const factsOn = (of: ReturnType<typeof judged>, id: string) =>
  boardPack(of)
    .sheets.find((sheet) => sheet.id === id)!
    .blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
const factOn = (of: ReturnType<typeof judged>, id: string, name: string) =>
  factsOn(of, id).find((fact) => fact.name === name)?.cell.value;

describe("sections", () => {
  test("one that is chosen off is not in the pack, the data notes name it, and no sheet sends the reader there", () => {
    const of = judged(null, off("exceptions"), off("areas"));
    expect(idsOf(of)).toEqual(["cover", "summary", "kpis", "balance", "notes"]);
    expect(factOn(of, "notes", "Sections left out by choice")).toBe("“Exceptions” and “A page for each area”");
    expect(shownTexts(boardPack(of)).join("\n")).not.toContain("all of them on Exceptions");
  });

  test("a choice for one reader leaves the packs of others as they are", () => {
    const choice = off("exceptions", "leadership");
    expect(idsOf(judged("leadership", choice))).not.toContain("exceptions");
    expect(idsOf(judged("partnership-board", choice))).toContain("exceptions");
  });

  test("the leads' page is off in a board's pack unless somebody chooses it, and in no public one", () => {
    const on: Choice = {
      ...{ kind: "pack", about: "section", profile: "partnership-board", section: "leads", on: true, at: null },
    };
    expect(idsOf(judged("partnership-board"))).not.toContain("leads");
    expect(idsOf(judged("partnership-board", on))).toContain("leads");
    expect(idsOf(judged("leadership"))).toContain("leads");
    expect(idsOf(judged("public", { ...on, profile: "public" } as Choice))).not.toContain("leads");
  });

  test("each says whether the workbook holds something for it, on or off", () => {
    const states = sectionsOf(judged(null, off("exceptions")));
    const of = (id: string) => states.find((state) => state.id === id)!;
    expect(of("exceptions")).toMatchObject({ on: false, usual: true, sheets: [{ id: "exceptions" }] });
    expect(of("voice")).toMatchObject({ on: true, sheets: [] });
  });

  test("the rows of the settings sheet can be read again", () => {
    const choices = [off("exceptions"), off("areas", "public")];
    const book = bookOf({ "RAG settings": settingsRows({ ...noSettings, choices }) as CellValue[][] });
    expect(settingsIn(book).choices).toEqual(
      choices.map((choice, i) => ({ ...choice, at: `'RAG settings'!C${5 + i}` })),
    );
    const by = (words: string) =>
      settingsIn(
        bookOf({
          "RAG settings": [
            ["Setting", "For", "Value"],
            ["Section", words, "off"],
          ],
        }),
      );
    expect(by("Scrutiny: Risks").choices).toMatchObject([{ section: "risks", profile: "improvement-board" }]);
    expect(by("Everybody: Risks").unread).toHaveLength(1);
  });
});

describe("errors that stay open", () => {
  const errorsOf = (of: ReturnType<typeof judged>) => of.findings.filter(({ severity }) => severity === "error");
  const stating = (marks: readonly string[]): Choice => ({
    ...{ kind: "pack", about: "errors", day: "2025-06-30", marks, at: null },
  });

  test("make the paper a draft, on every page, until somebody chooses to state them", () => {
    const of = judged("partnership-board");
    expect(errorsOf(of).length).toBeGreaterThan(1);
    const pack = boardPack(of);
    expect(pack.draft).toBe(true);
    for (const { page } of layOut(pack)) {
      expect(page.header).toMatch(/^DRAFT – /);
      expect(page.footer).toMatch(/^DRAFT – /);
    }
    expect(factOn(of, "cover", "Standing")).toMatch(/^Draft\. \d+ errors are neither settled nor stated in the paper/);
  });

  test("are named on the cover by choice, and then the paper is no draft", () => {
    const marks = errorsOf(judged("partnership-board")).map(errorMark);
    const of = judged("partnership-board", stating(marks));
    expect(boardPack(of)).not.toHaveProperty("draft");
    expect(factOn(of, "cover", "Standing")).toBe(
      `${marks.length} errors are not settled, and stated below. That was chosen on 30 June 2025.`,
    );
    for (const { message } of errorsOf(of))
      expect(factsOn(of, "cover").some(({ cell }) => String(cell.value).startsWith(message))).toBe(true);
  });

  test("of which one is new since the choice make it a draft again", () => {
    const [first, ...others] = errorsOf(judged("partnership-board")).map(errorMark);
    expect(first).toMatch(/^\w{6}-\w{6}$/);
    const of = judged("partnership-board", stating(others));
    expect(boardPack(of).draft).toBe(true);
    expect(factOn(of, "cover", "Standing")).toMatch(new RegExp(`^Draft\\. 1 of ${others.length + 1} errors are`));
  });

  test("a plan without errors is no draft, and its cover says nothing of it", () => {
    const book = bookOf({ Plan: [HEADER, row("1.1", "Action in progress, on track")] });
    const of = review(book, { asAt: "2025-06-30", today: "2025-06-30" });
    expect(of.summary.errors).toBe(0);
    expect(boardPack(of)).not.toHaveProperty("draft");
    expect(factOn(of, "cover", "Standing")).toBeUndefined();
  });
});

describe("briefings", () => {
  const briefed = (lead: string): Choice => ({ kind: "pack", about: "lead", lead, at: null });

  test("each lead has a page, in the order of the plan, about their own actions", () => {
    const of = judged("lead");
    expect(idsOf(of)).toEqual(["cover", "briefing1", "briefing2", "notes"]);
    expect(boardPack(of).draft).toBeUndefined();
    expect(layOut(boardPack(of)).map(({ title }) => title)[1]).toBe("Head of SEND (Council)");
  });

  test("one lead's briefing holds nothing of the others' actions, on no sheet", () => {
    const pack = boardPack(judged("lead", briefed("Head of Health")));
    expect(pack.sheets.map(({ id }) => id)).toEqual(["cover", "briefing1", "notes"]);
    const texts = shownTexts(pack).join("\n");
    expect(texts).toContain("1.3 Agree pathway 1.3");
    expect(texts).toContain("Mauve");
    expect(texts).not.toMatch(/Agree pathway 1\.[12]|Purple/);
  });

  test("what has passed on the way to the last date is asked about, of the action and not of the person", () => {
    const dates = "December 2024; September 2026";
    const plan = [HEADER, row("2.1", "Action in progress, off track").map((cell, i) => (i === 4 ? dates : cell))];
    const of = review(bookOf({ Plan: plan }), {
      asAt: "2025-03-28",
      today: "2025-03-28",
      grading: { profile: "lead" },
    });
    const texts = shownTexts(boardPack(of)).join("\n");
    expect(texts).toContain("December 2024 has passed. Is that part done, moved or still open?");
    expect(texts).toContain("1 action. Due next: 2.1, by 30 September 2026. Something to look at: 1 action.");
    expect(texts).not.toMatch(/\byou are late\b|failed to/i);
  });

  test("a lead whom the plan does not name any more has no page, and that is said", () => {
    const texts = shownTexts(boardPack(judged("lead", briefed("Head of Transport")))).join("\n");
    expect(texts).toContain("No action of the plan names “Head of Transport” as a lead.");
  });
});
