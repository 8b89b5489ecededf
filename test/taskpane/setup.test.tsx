/** @jest-environment jsdom */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError } from "../../src/core";
import { Pane } from "../../src/taskpane/components/Pane";
import type { View } from "../../src/taskpane/state";
import { fakeHost, foreignPlan, smallPlan, type FakeSheet } from "./fake-host";
import { ready } from "./ready";

jest.mock("../../src/core/rules", () => ({
  ...jest.requireActual("../../src/core/rules"),
  ...jest.requireActual("./fake-core"),
}));
jest.mock("../../src/core/board", () => jest.requireActual("./fake-core"));

type Options = { readonly sheets?: FakeSheet[]; readonly view?: View; readonly readOnly?: boolean };

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const tab = (name: string | RegExp) => screen.getByRole("tab", { name });
const said = () => document.querySelector(".unseen[role=status]")?.textContent;

/** Opens the pane on a view, which checks the workbook at once. */
function open({ sheets = foreignPlan(), view = "setup", readOnly = false }: Options = {}) {
  const fake = fakeHost(sheets);
  const user = userEvent.setup();
  render(<Pane host={fake.host} today={() => "2025-07-01"} version="9.9.9" view={view} readOnly={readOnly} />);
  return { ...fake, user };
}

async function openSetup(options: Options = {}) {
  const pane = open(options);
  await screen.findByRole("heading", { name: "How this workbook is read" });
  return pane;
}

type User = ReturnType<typeof userEvent.setup>;

/** Unfolds what has these words in its line. */
async function unfold(user: User, words: string | RegExp) {
  const all = [...document.querySelectorAll("summary")];
  await user.click(all.find(({ textContent }) => (textContent ?? "").match(words))!);
}

const untilTried = () => waitFor(() => expect(screen.queryByText("Trying it out…")).toBeNull());

async function choose(user: User, label: RegExp, option: string) {
  await user.selectOptions(screen.getByLabelText(label), option);
  await untilTried();
}

/** Says that the foreign sheet is a plan and what its columns are. */
async function mapTheColumns(user: User) {
  await unfold(user, /^Our plan/);
  await choose(user, /^This sheet is/, "Action plan");
  const columns: readonly (readonly [string, string])[] = [
    ["The thing", "Action"],
    ["Person", "Designated lead"],
    ["Finish line", "Due date"],
    ["Weather", "Action status"],
    ["Felt by families", "Impact status"],
  ];
  for (const [heading, field] of columns) {
    await unfold(user, new RegExp(`^[A-E] ${heading}`));
    await choose(user, new RegExp(`Reads as.*${heading}`), field);
  }
}

async function save(user: User) {
  await user.click(button("Save…"));
  await user.click(button("Save to RAG settings"));
  await screen.findByRole("heading", { name: /^Saved on/ });
}

describe("how the workbook is read", () => {
  test("sheet by sheet, those that are read first, with the reason and the rows", async () => {
    const { user } = await openSetup({ sheets: smallPlan() });
    expect(
      screen
        .getAllByRole("heading", { level: 3 })
        .slice(0, 3)
        .map((one) => one.textContent),
    ).toEqual(["Action Plan", "KPIs", "Lists"]);
    screen.getByText("Drop-down lists, hidden");
    await unfold(user, /^Action Plan/);
    screen.getByText(/^Sure: /);
    screen.getByText("3 actions, 1 heading and 1 note.");
  });

  test("hidden rows are counted", async () => {
    const { user } = await openSetup();
    await mapTheColumns(user);
    screen.getByText("4 actions. 1 row is hidden and read all the same.");
  });

  test("column by column, with cells as they are read; a click on one shows it", async () => {
    const { user, shown } = await openSetup({ sheets: smallPlan() });
    await unfold(user, /^Action Plan/);
    await unfold(user, /^D Due date reads as due date/);
    const cells = screen.getByRole("table", { name: "Some of its cells" });
    within(cells).getByRole("row", { name: /D4 “31 March 2026” 31 March 2026, open/ });
    await user.click(within(cells).getByRole("button", { name: "Select Action Plan D4" }));
    expect(shown).toEqual(["'Action Plan'!D4"]);
  });

  test("what could not be read is marked in words, at the column and at the cell", async () => {
    const { user } = await openSetup();
    await mapTheColumns(user);
    const line = [...document.querySelectorAll("summary")].find(({ textContent }) => textContent?.includes("Weather"));
    expect(line?.textContent).toContain("reads as action status");
    expect(line?.textContent).toContain("not all read");
    const cells = screen.getAllByRole("button", { name: "Select Our plan D3" }).map((cell) => cell.closest("tr"));
    expect(cells.map((row) => row?.textContent)).toContainEqual(expect.stringMatching(/“Sunny”.*not read/));
  });

  test("a register by its name and its rows; its columns as they are read, and another kind to choose", async () => {
    const values = [
      ["Risk ID", "Risk", "Likelihood", "Mitigation", "Next review", "Status", "Linked action"],
      ["R1", "Staff leave", 4, "Succession plan", "31/10/2025", "Open", "9.9"],
    ];
    const { user } = await openSetup({ sheets: [...smallPlan(), { name: "Risks", values }] });
    expect(screen.getByText("Risk register, 1 row")).toBeTruthy();
    await unfold(user, /^Risks/);
    expect(screen.getByText(/^Sure: it has the headings of a risk register/)).toBeTruthy();
    await unfold(user, /^G Linked action/);
    expect(screen.getByText("9.9 (not in the plan)")).toBeTruthy();
    expect(screen.getByText("reads as “Action(s)”")).toBeTruthy();
    expect((screen.getByLabelText(/^Reads as \(column G/) as HTMLSelectElement).value).toBe("Action(s)");
    await unfold(user, /^D Mitigation/);
    await choose(user, /^Reads as \(column D/, "Consequence");
    await screen.findByText("reads as “Consequence”");
    await user.click(await ready("Save…"));
    expect(screen.getByText(/Risks!D: Mitigation/).closest("tr, li, p")?.textContent).toContain("Consequence");
    await choose(user, /^This sheet is/, "Register of escalations");
    expect(screen.getByText(/^Register of escalations, \d rows?$/)).toBeTruthy();
  });

  test("a workbook of a hundred sheets: those that are not read stand behind one line, and only what is open is drawn", async () => {
    const others = Array.from({ length: 100 }, (_, i) => ({
      name: `Minutes ${i + 1}`,
      values: [["Apologies"], ["None"]],
    }));
    const { user } = await openSetup({ sheets: [...smallPlan(), ...others] });
    expect(document.querySelectorAll("details.sheet").length).toBeLessThan(10);
    expect(screen.queryByText(/^Sure: /)).toBeNull();
    await unfold(user, "101 other sheets");
    expect(document.querySelectorAll("details.sheet").length).toBeGreaterThan(100);
  });
});

describe("a choice", () => {
  test("is tried at once and writes nothing; what it comes to is said", async () => {
    const { user, drawn, valuesOn, told } = await openSetup();
    await unfold(user, /^Our plan/);
    await choose(user, /^This sheet is/, "Action plan");
    screen.getByText(/^No row is read as an action yet\./);
    await unfold(user, /^A The thing/);
    await choose(user, /Reads as.*The thing/, "Action");
    await unfold(user, /^C Finish line/);
    await choose(user, /Reads as.*Finish line/, "Due date");
    screen.getByRole("row", { name: /C3 “31 March 2026” 31 March 2026, open/ });
    screen.getByRole("row", { name: /C6 “soon” not read/ });
    screen.getByText("3 choices are tried and not saved.");
    expect(said()).toMatch(/^Tried, not saved: /);
    expect([drawn, valuesOn("RAG settings")]).toEqual([[], null]);
    expect(told.reads).toBeLessThanOrEqual(2);
  });

  test("keeps the keyboard’s focus on what was chosen", async () => {
    const { user } = await openSetup();
    await unfold(user, /^Our plan/);
    await choose(user, /^This sheet is/, "Action plan");
    expect(document.activeElement).toBe(screen.getByLabelText(/^This sheet is/));
    expect(screen.getByLabelText<HTMLSelectElement>(/^This sheet is/).value).toBe("actions");
  });

  test("stays when the views are changed, is spoken of there, and no board sheet is built from it", async () => {
    const { user } = await openSetup({ sheets: smallPlan() });
    await unfold(user, /^Action Plan/);
    await unfold(user, /^D Due date/);
    await choose(user, /Reads as.*Due date/, "Not read");
    await user.click(tab("Board"));
    expect((await screen.findByRole("button", { name: "Build board summary" })).getAttribute("aria-disabled")).toBe(
      "true",
    );
    screen.getByText("1 choice is tried and not saved.");
    await user.click(tab(/^Overview/));
    screen.getByText(/1 choice is tried here and not saved\./);
    await user.click(button("Go to Setup"));
    await screen.findByText("1 choice is tried and not saved.");
    await user.click(tab(/^Overview/));
    await user.click(button("Check again"));
    await waitFor(() => expect(said()).toMatch(/^Checked again/));
    await user.click(tab("Setup"));
    await screen.findByText("1 choice is tried and not saved.");
  });

  test("is dropped by Discard, and everything is as saved", async () => {
    const { user } = await openSetup({ sheets: smallPlan() });
    await unfold(user, /^Action Plan/);
    await unfold(user, /^D Due date/);
    await choose(user, /Reads as.*Due date/, "Not read");
    await user.click(button("Discard"));
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>(/Reads as.*Due date/).value).toBe("due"));
    expect(screen.queryByText(/not saved\.$/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "How this workbook is read" }));
  });

  test("of another heading row is taken on Enter; a number that is none is asked for again", async () => {
    const { user } = await openSetup({ sheets: smallPlan() });
    await unfold(user, /^Action Plan/);
    const row = screen.getByLabelText(/headings of its columns/);
    await user.clear(row);
    await user.type(row, "0{Enter}");
    screen.getByText("Give a whole number from 1 to 1,048,576.");
    expect(screen.queryByText(/not saved/)).toBeNull();
    await user.clear(row);
    await user.type(row, "1{Enter}");
    await screen.findByText("1 choice is tried and not saved.");
  });

  test("of a limit is checked by and can be given back", async () => {
    const { user } = await openSetup({ sheets: smallPlan() });
    const days = screen.getByLabelText("An update is out of date after so many days");
    await user.clear(days);
    await user.type(days, "30{Enter}");
    await screen.findByText("1 choice is tried and not saved.");
    expect(document.activeElement).toBe(days);
    await user.click(button(/^Back to \d+$/));
    await waitFor(() => expect(screen.queryByText(/not saved/)).toBeNull());
    expect(document.activeElement).toBe(days);
    expect((days as HTMLInputElement).value).not.toBe("30");
  });
});

test("how a state is shown: a colour is taken at once, and one whose words nobody could read is not, and why", async () => {
  const { user } = await openSetup({ sheets: smallPlan() });
  await choose(user, /^Colours$/, "Greys, for copies without colour");
  await unfold(user, /^Action statuses$/);
  const state = within(screen.getByRole("group", { name: "Action in progress, off track" }));
  const field = state.getByLabelText("Colour, such as #FFC845");
  expect(field).toHaveProperty("value", "#4D4D4D");
  await user.clear(field);
  await user.type(field, "#FFEE00{Enter}");
  expect(state.getByRole("status").textContent).toMatch(/Contrast 1\.\d to 1: too low\. Words need at least 4\.5 to 1/);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  await user.click(state.getByRole("button", { name: "Use the words’ colour that reads best" }));
  await untilTried();
  expect(state.getByLabelText("Colour of the words on it")).toHaveProperty("value", "#0B0C0C");
  expect(state.getByRole("status").textContent).toMatch(/Contrast 16\.\d to 1: can be read/);
  const words = state.getByLabelText("Words");
  await user.clear(words);
  await user.type(words, "behind plan{Enter}");
  await untilTried();
  expect(button("Show them as the set has them")).toBeDefined();
  await user.click(tab(/^Overview/));
  expect(screen.getByText("Behind plan")).toBeDefined();
});

test("for whom the plan is judged is said when it is tried", async () => {
  const { user } = await openSetup({ sheets: smallPlan() });
  await choose(user, /^Judge the plan for/, "Partnership board");
  await waitFor(() => expect(said()).toMatch(/^Tried, not saved: .* Judged for the partnership board\./));
  await user.click(screen.getByLabelText(/^Strict/));
  await waitFor(() => expect(said()).toMatch(/Judged strictly for the partnership board/));
});

test("a meeting says at its field what is missing or cannot be; used, it is told; forgotten, the focus stays there", async () => {
  const { user } = await openSetup({ sheets: smallPlan() });
  const use = () => user.click(button("Use this meeting"));
  const wrong = (label: string, words: string) => {
    expect(document.activeElement).toBe(screen.getByLabelText(label));
    expect(screen.getByLabelText(label).getAttribute("aria-invalid")).toBe("true");
    screen.getByText(words);
  };
  await use();
  wrong("Name of the meeting", "Give the meeting a name.");
  await user.keyboard("Partnership board");
  await use();
  wrong("Meeting", "Give the day of the meeting.");
  await user.type(screen.getByLabelText("Meeting"), "2025-07-17");
  await user.type(screen.getByLabelText("Papers out"), "2025-07-18");
  await use();
  wrong("Papers out", "This day is later than the meeting.");
  await user.clear(screen.getByLabelText("Papers out"));
  await user.type(screen.getByLabelText("Papers out"), "2025-07-17");
  await use();
  await screen.findByText(/^Partnership board: papers out 17 July 2025; meeting 17 July 2025/);
  await waitFor(() => expect(said()).toMatch(/ Papers go out on Thursday 17 July, 17 days after this report; /));
  await user.click(button("Forget Partnership board, 17 July 2025"));
  await waitFor(() => expect(screen.queryByText(/not saved/)).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Meetings" }));
});

test("the days of a term are taken whole, and can be forgotten", async () => {
  const { user } = await openSetup({ sheets: smallPlan() });
  await user.click(button("Use these days"));
  screen.getByText(/^Give the first and the last day of that term/);
  await user.selectOptions(screen.getByLabelText("Term"), "Spring term");
  await user.type(screen.getByLabelText("First day"), "2026-01-05");
  await user.type(screen.getByLabelText("Last day"), "2026-03-27");
  await user.click(button("Use these days"));
  await screen.findByText("1 choice is tried and not saved.");
  expect(screen.getByText(/^Spring 2026: 5 January 2026 to 27 March 2026/)).not.toBeNull();
  await user.click(button("Save…"));
  screen.getByRole("row", { name: "Term Spring 2026 5 January 2026 to 27 March 2026" });
  await user.click(button("Forget Spring 2026"));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "School terms" }));
  await waitFor(() => expect(screen.queryByText(/not saved/)).toBeNull());
});

describe("saving", () => {
  test("shows the rows first, writes a plain sheet, and can be taken back", async () => {
    const { user, drawn, valuesOn } = await openSetup();
    await mapTheColumns(user);
    await user.click(button("Save…"));
    const heading = screen.getByRole("heading", { name: "6 rows on RAG settings" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    screen.getByRole("row", { name: "Column Our plan!D: Weather action status" });
    expect(drawn).toEqual([]);
    await user.click(button("Save to RAG settings"));
    await screen.findByRole("heading", { name: "Saved on the new sheet “RAG settings”: 6 rows." });
    expect(drawn).toEqual(["RAG settings"]);
    expect(valuesOn("RAG settings")).toContainEqual(["Sheet", "Our plan", "action plan", null]);
    await waitFor(() => expect(screen.queryByText(/tried and not saved/)).toBeNull());

    await user.click(await ready("Take back"));
    await screen.findByRole("heading", { name: /^Taken off “RAG settings” again\./ });
    expect(valuesOn("RAG settings")!.flat()).not.toContain("Our plan");
  });

  test("to a sheet that is there writes only the rows that differ", async () => {
    const { user, drawn, valuesOn } = await openSetup();
    await mapTheColumns(user);
    await save(user);
    valuesOn("RAG settings")!.push(["Our own remark"]);
    await choose(user, /Reads as.*Person/, "Supporting lead");
    await user.click(button("Save…"));
    screen.getByRole("heading", { name: "1 row on RAG settings" });
    screen.getByRole("row", { name: /supporting lead \(was designated lead\)/ });
    await user.click(button("Save to RAG settings"));
    await screen.findByRole("heading", { name: "Saved on “RAG settings”: 1 row." });
    expect(drawn).toEqual(["RAG settings"]);
    expect(valuesOn("RAG settings")).toContainEqual(["Our own remark"]);
    await user.click(await ready("Take back"));
    await screen.findByRole("heading", { name: "“RAG settings” is as before." });
    expect(screen.getByLabelText<HTMLSelectElement>(/Reads as.*Person/).value).toBe("leads");
  });

  test("is refused whole where somebody else changed a row meanwhile; the choice stays", async () => {
    const { user, valuesOn, told } = await openSetup();
    await mapTheColumns(user);
    await save(user);
    await choose(user, /Reads as.*Person/, "Supporting lead");
    told.beforeApply = () => {
      const row = valuesOn("RAG settings")!.find((cells) => String(cells[1]).includes("Person"))!;
      row[2] = "risk";
    };
    await user.click(button("Save…"));
    await user.click(button("Save to RAG settings"));
    await screen.findByRole("heading", { name: "Nothing was saved." });
    // In the bar, and for those who hear the pane.
    await waitFor(() =>
      expect(
        screen.getAllByText(/now holds “risk”, not “designated lead”\..*check again, then save again\./),
      ).toHaveLength(2),
    );
    screen.getByText("1 choice is tried and not saved.");
  });

  test("where no sheet can be added: one sentence says what to do, and nothing that was chosen is lost", async () => {
    const { user, told } = await openSetup();
    await mapTheColumns(user);
    told.duringSheet = async () => {
      throw new HostError("structure-protected", "No sheet can be added.");
    };
    await user.click(button("Save…"));
    await user.click(button("Save to RAG settings"));
    await screen.findByText(/structure is protected, so the sheet RAG settings cannot be added\./, { selector: "p" });
    screen.getByText("6 choices are tried and not saved.");
    expect(screen.getByLabelText<HTMLSelectElement>(/Reads as.*Person/).value).toBe("leads");
  });

  test("a workbook for reading only: choices are tried, and it is said that they cannot be saved", async () => {
    const { user, drawn } = await openSetup({ readOnly: true });
    await mapTheColumns(user);
    screen.getByText(/6 choices are tried and not saved\. The workbook is open for reading only/);
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    expect(drawn).toEqual([]);
  });
});

/** The foreign plan with its columns said on its sheet of settings, so that its words are what is left to ask. */
function mappedPlan(): FakeSheet[] {
  const column = (letter: string, heading: string, field: string) => [
    "Column",
    `Our plan!${letter}: ${heading}`,
    field,
  ];
  return [
    ...foreignPlan(),
    {
      name: "RAG settings",
      values: [
        ["RAG settings"],
        ["Setting", "For", "Value", "Note"],
        ["Sheet", "Our plan", "action plan"],
        column("A", "The thing", "action"),
        column("B", "Person", "designated lead"),
        column("C", "Finish line", "due date"),
        column("D", "Weather", "action status"),
        column("E", "Felt by families", "impact status"),
      ],
    },
  ];
}

const WORD_QUESTION = /words of another scheme: “Sunny” and “Stormy”/;

/** Answers the question about the words of the action status. */
async function sayTheWords(user: User) {
  const question = within(screen.getByText(WORD_QUESTION).closest("li")!);
  await user.selectOptions(question.getByLabelText(/“Sunny”/), "Action in progress, on track");
  await user.selectOptions(question.getByLabelText(/“Stormy”/), "Action in progress, off track");
  await user.click(question.getByRole("button", { name: "Use these meanings" }));
}

describe("questions", () => {
  test("come before what is judged: no finding, no count, no board sheet, and why", async () => {
    const { user, drawn } = open({ sheets: mappedPlan(), view: "findings" });
    await screen.findByRole("heading", { name: /^\d questions? first$/ });
    expect(tab("Findings").textContent).toBe("Findings");
    expect(document.querySelectorAll(".finding")).toHaveLength(0);
    await user.click(tab("Board"));
    await screen.findByRole("heading", { name: /first$/ });
    expect(screen.queryByRole("button", { name: "Build board summary" })).toBeNull();
    await user.click(button(/^Answer/));
    await screen.findByText(WORD_QUESTION);
    expect(screen.queryByRole("heading", { name: "What was found" })).toBeNull();
    expect(drawn).toEqual([]);
  });

  test("an answer is saved at once, is not asked again, and can be taken back", async () => {
    const { user, valuesOn } = open({ sheets: mappedPlan(), view: "findings" });
    await user.click(await screen.findByRole("button", { name: /^Answer/ }));
    await screen.findByText(WORD_QUESTION);
    await sayTheWords(user);
    const result = await screen.findByRole("heading", { name: "Saved on “RAG settings”: 2 rows." });
    await waitFor(() => expect(document.activeElement).toBe(result));
    expect(said()).toMatch(/^Saved on “RAG settings”: 2 rows\./);
    expect(valuesOn("RAG settings")).toContainEqual([
      "Word for an action status",
      "Sunny",
      "Action in progress, on track",
    ]);
    await waitFor(() => expect(screen.queryByText(WORD_QUESTION)).toBeNull());
    await user.click(button("Check again"));
    await waitFor(() => expect(said()).toMatch(/^Checked again/));
    await waitFor(() => expect(screen.queryByText(WORD_QUESTION)).toBeNull());
    await user.click(await ready("Take back"));
    await screen.findByText(WORD_QUESTION);
  });

  test("words that are left open are asked again", async () => {
    const { user } = open({ sheets: mappedPlan(), view: "findings" });
    await user.click(await screen.findByRole("button", { name: /^Answer/ }));
    const question = within((await screen.findByText(WORD_QUESTION)).closest("li")!);
    expect(question.getByRole("button", { name: "Use these meanings" }).getAttribute("aria-disabled")).toBe("true");
    await user.selectOptions(question.getByLabelText(/“Sunny”/), "Action in progress, on track");
    await user.click(question.getByRole("button", { name: "Use 1 of 2 meanings" }));
    await screen.findByRole("heading", { name: "Saved on “RAG settings”: 1 row." });
  });

  test("can be set aside: what was waiting is shown, and they wait in Setup", async () => {
    const { user } = open({ sheets: mappedPlan(), view: "findings" });
    await user.click(await screen.findByRole("button", { name: "Show the findings without" }));
    await screen.findByRole("heading", { name: /^\d+ findings?$|^Nothing found$/ });
    await user.click(tab("Setup"));
    await screen.findByText(WORD_QUESTION);
  });

  test("an answer beside choices that are not saved is kept with them", async () => {
    const { user, drawn } = await openSetup();
    await mapTheColumns(user);
    screen.getByText(/An answer is kept with them until you save or discard them\./);
    await sayTheWords(user);
    await screen.findByText("8 choices are tried and not saved.");
    await waitFor(() => expect(screen.queryByText(WORD_QUESTION)).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "1 question" }));
    expect(drawn).toEqual([]);
    await save(user);
    await waitFor(() => expect(screen.queryByText(WORD_QUESTION)).toBeNull());
  });

  test("an answer that cannot be saved holds in the pane, and it is said that it is not saved", async () => {
    const sheets = mappedPlan();
    const { user, told } = open({ sheets, view: "findings" });
    await user.click(await screen.findByRole("button", { name: /^Answer/ }));
    await screen.findByText(WORD_QUESTION);
    const failure = new HostError("sheet-protected", "The sheet is protected. Lift it under Review, then try again.");
    told.beforeApply = () => {
      told.beforeApply = () => {};
      throw failure;
    };
    await sayTheWords(user);
    await screen.findByText(failure.message, { selector: "p" });
    await screen.findByText(/2 choices are tried here and not saved\./);
    await waitFor(() => expect(screen.queryByText(WORD_QUESTION)).toBeNull());
  });

  test("one that comes up while the board is being built stops it before anything is drawn", async () => {
    const sheets = mappedPlan();
    const own = ["Action in progress, on track", "Action in progress, off track"] as const;
    const weather = sheets[0]!.values.map((row) => row[3]);
    sheets[0]!.values.slice(2).forEach((row, i) => {
      row[3] = own[i % 2]!;
      row[4] = "Impact not yet seen";
    });
    const { user, drawn, told } = open({ sheets, view: "board" });
    await screen.findByRole("heading", { name: /will be built$/ });
    told.beforeRead = async () => sheets[0]!.values.forEach((row, i) => i > 1 && (row[3] = weather[i]!));
    await user.click(button("Build board summary"));
    await screen.findByRole("heading", { name: "1 question first" });
    expect(drawn).toEqual([]);
    expect(said()).toBe("Something is to be answered first. Nothing was drawn.");
  });
});

describe("the colours beside the words", () => {
  const GREEN = "#92D050";
  const RED = "#FF0000";

  function colouredPlan(): FakeSheet[] {
    const [plan, ...rest] = smallPlan();
    const states = ["Action in progress, on track", "Action in progress, off track"] as const;
    const rows = Array.from({ length: 8 }, (_, i) => [
      `2.${i + 1}`,
      "Do it",
      "Head of Service",
      "31 March 2026",
      states[i % 2]!,
      "Impact not yet seen",
      "Begun.",
    ]);
    const fills = Object.fromEntries(rows.map((_, i) => [`E${i + 3}`, i % 2 === 0 ? GREEN : RED]));
    return [{ ...plan!, values: [...plan!.values.slice(0, 2), ...rows], fills }, ...rest];
  }

  const QUESTION = /Beside the words of the action status this workbook uses red .*green/;

  test("are asked about once, before the findings, with Yes and No", async () => {
    const { user, valuesOn } = open({ sheets: colouredPlan(), view: "overview" });
    await user.click(button("Check plan"));
    const question = within((await screen.findByText(QUESTION)).closest("li")!);
    question.getByRole("button", { name: "No" });
    await user.click(question.getByRole("button", { name: "Yes" }));
    await screen.findByRole("heading", { name: "Saved on the new sheet “RAG settings”: 2 rows." });
    await waitFor(() => expect(screen.queryByText(QUESTION)).toBeNull());
    expect(valuesOn("RAG settings")?.flat()).toEqual(expect.arrayContaining([GREEN, RED]));
    await user.click(button("Check again"));
    await waitFor(() => expect(said()).toMatch(/^Checked again/));
    expect(screen.queryByText(QUESTION)).toBeNull();
  });

  test("declined, they are not asked about again, and Setup says so and can ask again", async () => {
    const { user } = open({ sheets: colouredPlan(), view: "overview" });
    await user.click(button("Check plan"));
    const question = within((await screen.findByText(QUESTION)).closest("li")!);
    await user.click(question.getByRole("button", { name: "No" }));
    await screen.findByRole("heading", { name: /^Saved on the new sheet/ });
    await user.click(tab("Setup"));
    await screen.findByText("You said that their colours mean nothing. They are not read.");
    await user.click(button(/^Ask again about the colours of the action statuses/));
    await screen.findByText(QUESTION);
  });
});
