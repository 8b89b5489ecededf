/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError, type CellRef, type SheetChange } from "../../src/core";
import { Pane } from "../../src/taskpane/components/Pane";
import type { View } from "../../src/taskpane/state";
import { QUIET_FOR } from "../../src/taskpane/use-auto-check";
import { fakeHost, smallPlan, type FakeSheet } from "./fake-host";
import { ready } from "./ready";

jest.mock("../../src/core/rules", () => ({
  ...jest.requireActual("../../src/core/rules"),
  ...jest.requireActual("./fake-core"),
}));
jest.mock("../../src/core/board", () => jest.requireActual("./fake-core"));

const cell = (at: string) => at as CellRef;
const A4 = cell("'Action Plan'!A4");
const E5 = cell("'Action Plan'!E5");

type Options = { readonly sheets?: FakeSheet[]; readonly view?: View; readonly readOnly?: boolean };

function open({ sheets = smallPlan(), view = "overview", readOnly = false }: Options = {}) {
  const fake = fakeHost(sheets);
  const user = userEvent.setup();
  const listeners = new Set<(change: SheetChange) => void>();
  const onChanged = async (listener: (change: SheetChange) => void) => {
    listeners.add(listener);
    return async () => void listeners.delete(listener);
  };
  const shared = { host: fake.host, today: () => "2025-07-01", version: "9.9.9", onChanged };
  const { unmount } = render(<Pane {...shared} view={view} readOnly={readOnly} />);
  const somebodyChanges = (sheet: string, what: SheetChange["what"]) =>
    act(() => listeners.forEach((listener) => listener({ sheet, what })));
  const somebodyTypes = () => somebodyChanges("Action Plan", "cells");
  return { ...fake, user, unmount, listeners, somebodyChanges, somebodyTypes };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const said = () => document.querySelector(".unseen[role=status]")?.textContent;

async function focusIsOn(heading: string) {
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: heading })));
}

async function checked(options: Options = {}) {
  const pane = open({ view: "findings", ...options });
  await screen.findByRole("heading", { name: /^[\d,]+ findings?$/ });
  return pane;
}

describe("the overview", () => {
  test("reads nothing before it is asked to, and says what it is for", () => {
    const { told } = open();
    expect(told.reads).toBe(0);
    screen.getByRole("heading", { name: "Check the plan in this workbook" });
  });

  test("says what was read and as at which date, then what was found", async () => {
    const { user } = open();
    await user.click(button("Check plan"));
    await focusIsOn("What was read");
    screen.getByText("Read 3 actions on “Action Plan” and 2 measures on “KPIs”.");
    screen.getByText(/As at 30 June 2025, from cell A1 of “Action Plan”\./);
    screen.getByText("1 action is past its date and not stated as complete.");
    screen.getByText("Settle first: 1.3.");
    expect(said()).toBe("Checked. 3 actions: 1 error, 2 warnings, 2 pieces of advice.");
    const status = screen.getByRole("table", { name: "Action status" });
    const counts = within(status)
      .getAllByRole("cell")
      .map((one) => Number(one.textContent));
    expect(counts).toEqual([0, 0, 0, 2, 1, 0]);
  });

  test("reading may be stopped while Excel does not answer, and the plan is then checked as if nothing had been", async () => {
    const { user, told } = open();
    let answer = () => {};
    told.beforeRead = () => new Promise((resolve) => (answer = resolve));
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await focusIsOn("Stopped");
    screen.getByText("Nothing was changed.", { selector: "p" });
    expect(screen.queryByText("That did not work")).toBeNull();
    answer();
    await act(async () => {});
    expect(screen.queryByText("What was read")).toBeNull();

    told.beforeRead = async () => {};
    await user.click(button("Check plan"));
    await focusIsOn("What was read");
    expect([told.reads, screen.queryByText("Stopped")]).toEqual([2, null]);
  });

  test("actions with delivery plans say how their parts stand, and each part leads to its cell", async () => {
    const [plan, ...others] = smallPlan();
    const header = ["Ref", "Action", "Lead", "Due date", "Action status"];
    const part = (ref: string, status: string | null) => [ref, `Step ${ref}`, "Head of Service", "May 2026", status];
    const delivery = [part("1.2.1", "Action in progress, off track"), part("1.2.2", null), part("1.2.3", null)];
    const sheets = [plan!, ...others, { name: "Delivery plan", values: [header, ...delivery] }];
    const { user, shown } = open({ sheets });
    await user.click(button("Check plan"));
    await focusIsOn("What was read");
    screen.getByText(/^3 actions of delivery plans are part of an action above\./);
    screen.getByText("How the parts of 1 action stand");
    screen.getByText(/3 parts: 1 in progress, off track; 2 not stated\./);
    await user.click(button("Select Action Plan 1.2"));
    await user.click(button("Select Delivery plan 1.2.1"));
    expect(shown).toEqual(["'Action Plan'!E5", "'Delivery plan'!E2"]);
    expect(screen.getByRole("heading", { name: /^How the 3 actions stand/ })).toBeTruthy();
  });

  test("a plan without parts has no section for them", async () => {
    const { user } = open();
    await user.click(button("Check plan"));
    await focusIsOn("What was read");
    expect(screen.queryByRole("heading", { name: "Delivery plans" })).toBeNull();
  });

  test("a count leads to its findings", async () => {
    const { user } = open();
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: /2 warnings/ }));
    await screen.findByText("Showing 2 of 5.");
    await focusIsOn("5 findings");
    expect(button(/2 warnings/).getAttribute("aria-pressed")).toBe("true");
  });

  test("another date is judged without reading again, and can be taken off", async () => {
    const { user, told } = open();
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: "Change the as-at date" }));
    const date = await screen.findByLabelText("Judge the plan as at");
    await user.clear(date);
    await user.type(date, "2025-10-15");
    await user.click(button("Use this date"));
    await screen.findByText(/As at 15 October 2025, the date you chose\./);
    screen.getByText("2 actions are past their dates and not stated as complete.");
    await user.click(button("Change the as-at date"));
    await user.click(await screen.findByRole("button", { name: "Use the workbook’s date" }));
    await screen.findByText(/As at 30 June 2025, from cell A1/);
    expect(told.reads).toBe(1);
  });

  test("a half-typed date is asked for, not judged by", async () => {
    const { user } = open();
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: "Change the as-at date" }));
    await user.clear(await screen.findByLabelText("Judge the plan as at"));
    await user.click(button("Use this date"));
    screen.getByText("Give a whole date: day, month and year.");
    screen.getByText(/As at 30 June 2025/, { selector: "p" });
  });

  test("a workbook without a plan: what was looked for, and why each sheet was not taken", async () => {
    const { user } = open({
      sheets: [
        {
          name: "Rota",
          values: [
            ["Monday", "Tuesday"],
            ["Ann", "Ben"],
          ],
        },
      ],
    });
    await user.click(button("Check plan"));
    await focusIsOn("No plan was recognised");
    screen.getByText("Rota");
    await user.click(button("Say which sheet holds the plan"));
    await focusIsOn("How this workbook is read");
    screen.getByText(/^Open the sheet that holds the plan and say what it is/);
  });

  test.each(["Findings", "Board"])("a workbook without a plan: %s leads to what was looked for", async (view) => {
    const { user } = open({ sheets: [{ name: "Rota", values: [["Monday"], ["Ann"]] }] });
    await user.click(button("Check plan"));
    await focusIsOn("No plan was recognised");
    await user.click(screen.getByRole("tab", { name: view }));
    await screen.findByText(/^No plan was recognised in this workbook\./);
    expect(screen.queryByRole("button", { name: "Build board summary" })).toBeNull();
    await user.click(button("See why, and what to do"));
    await focusIsOn("No plan was recognised");
  });

  test("an empty workbook is no failure", async () => {
    const { user } = open({ sheets: [{ name: "Sheet1", values: [] }] });
    await user.click(button("Check plan"));
    await screen.findByRole("heading", { name: "No plan was recognised" });
    expect(screen.queryByText("That did not work")).toBeNull();
    expect(screen.queryByRole("button", { name: "Say which sheet holds the plan" })).toBeNull();
    button("New monitoring workbook");
  });
});

describe("a new monitoring workbook", () => {
  const rota: FakeSheet = { name: "Rota", values: [["Monday"], ["Ann"]] };

  test("an empty workbook gets its sheets, and the pane says where to type first", async () => {
    const { user, drawn, shown } = open({ sheets: [{ name: "Sheet1", values: [] }] });
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: "New monitoring workbook" }));
    await focusIsOn("There is nothing to read yet");
    expect([drawn[0], drawn[1], drawn.length]).toEqual(["Instructions", "Action plan", 16]);
    expect(said()).toMatch(/^16 sheets were added\. If you do not want them, delete them/);
    screen.getByText(/Type your first action in row 6 of “Action plan”\./);
    screen.getByText(/Type your first measure in row 4 of “KPIs”\./);
    await user.click(button("Go there on Action plan"));
    expect(shown).toEqual(["'Action plan'!A6"]);
    expect(screen.queryByRole("button", { name: "New monitoring workbook" })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "Board" }));
    await screen.findByText(/^There is nothing to read yet\./);
    await user.click(button("See where to begin"));
    await focusIsOn("There is nothing to read yet");
  });

  test("a workbook that holds something is left alone, which is said", async () => {
    const { user, drawn } = open({ sheets: [rota] });
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: "New monitoring workbook" }));
    await focusIsOn("No plan yet?");
    screen.getByText(/^Nothing was added: .* this one holds something on “Rota”\. Open a new, blank workbook/, {
      selector: "p",
    });
    expect(drawn).toEqual([]);
  });

  test("from Setup it leads to where to type first", async () => {
    const { user } = open({ sheets: [{ name: "Sheet1", values: [] }] });
    await user.click(screen.getByRole("tab", { name: "Setup" }));
    await user.click(await screen.findByRole("button", { name: "New monitoring workbook" }));
    await focusIsOn("There is nothing to read yet");
  });

  test("what goes wrong while sheets are added is said, and it can be tried again", async () => {
    const { user, told } = open({ sheets: [{ name: "Sheet1", values: [] }] });
    await user.click(button("Check plan"));
    await screen.findByRole("button", { name: "New monitoring workbook" });
    told.duringSheet = async () => {
      throw new HostError("structure-protected", "The workbook’s structure is protected, so no sheet can be added.");
    };
    await user.click(button("New monitoring workbook"));
    await focusIsOn("That did not work");
    screen.getByText(/^The workbook’s structure is protected/, { selector: "p" });
    expect(button("New monitoring workbook").getAttribute("aria-disabled")).not.toBe("true");
  });

  test("a workbook that is open for reading only gets none", async () => {
    const { user, drawn } = open({ sheets: [{ name: "Sheet1", values: [] }], readOnly: true });
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: "New monitoring workbook" }));
    expect(drawn).toEqual([]);
  });
});

describe("findings", () => {
  test("opened by the ribbon, it checks at once and leaves the keyboard's focus alone", async () => {
    await checked();
    expect(document.activeElement).toBe(document.body);
    screen.getByText(/Read 3 actions on “Action Plan”.*As at 30 June 2025/);
  });

  test("come worst first, each with its place and its reason", async () => {
    await checked();
    const groups = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(groups).toEqual(["Errors to settle (1)", "Warnings (2)", "Advice (2)"]);
    const first = screen.getAllByRole("listitem")[0]!;
    within(first).getByText("1.3 is not yet started, and its impact is felt already.");
    within(first).getByText(/A board cannot act on two states/);
  });

  test("a click on a cell selects that cell in the workbook", async () => {
    const { user, shown } = await checked();
    await user.click(button("Select Action Plan F6"));
    expect(shown).toEqual(["'Action Plan'!F6"]);
    expect(button("Select Action Plan F6").getAttribute("aria-current")).toBe("true");
    expect(button("Select Action Plan E6").getAttribute("aria-current")).toBe("false");
  });

  test("are gone through one by one, each with its first cell selected, in the order in which they stand", async () => {
    const { user, shown } = await checked();
    expect(button("Previous finding").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Next finding"));
    screen.getByText("1 of 5");
    await user.click(button("Next finding"));
    await user.click(button("Previous finding"));
    expect(shown.map((at) => at === shown[0])).toEqual([true, false, true]);
    expect(shown[0]).toBe("'Action Plan'!E6");
    for (let i = 0; i < 6; i++) await user.click(button("Next finding"));
    screen.getByText("5 of 5");
    expect(button("Next finding").getAttribute("aria-disabled")).toBe("true");
    expect(shown).toHaveLength(7);
  });

  test("can be added to what the leads are asked, and taken out again", async () => {
    const { user } = await checked();
    const text = () => screen.queryByText(/^1\.1 is a number\.$/, { selector: "li li" });
    const add = screen.getAllByRole("button", { name: "Add to the questions for the leads" });
    const item = screen.getByText(/1\.1 is a number/).closest("li")!;
    expect(add.every((one) => screen.getAllByRole("listitem").some((li) => li.contains(one)))).toBe(true);
    await user.click(within(item).getByRole("button", { name: "Add to the questions for the leads" }));
    within(item).getByText("Stands in the text for Head of Service, below.");
    expect(document.activeElement).toBe(within(item).getByRole("button", { name: /^Take out of the questions/ }));
    await user.click(screen.getByText("Head of Service", { selector: "summary *, summary" }));
    expect(text()).not.toBeNull();
    await user.keyboard("{Tab}");
    await user.click(within(item).getByRole("button", { name: /^Take out of the questions/ }));
    expect(text()).toBeNull();
  });

  test("are put together by area, lead or what is asked; the choice stays while another view is looked at", async () => {
    const { user } = await checked();
    await user.selectOptions(screen.getByLabelText("Group by"), "Area");
    const headings = () => screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(headings().every((heading) => !/Errors|Warnings/.test(heading!))).toBe(true);
    const counts = headings().map((heading) => Number(/\((\d+)\)/.exec(heading!)![1]));
    expect(counts.reduce((a, b) => a + b)).toBe(5);
    await user.click(screen.getByRole("tab", { name: "Overview" }));
    await user.click(screen.getByRole("tab", { name: /^Findings/ }));
    expect((await screen.findByLabelText<HTMLSelectElement>("Group by")).value).toBe("area");
  });

  test("a click on the message selects the finding's first cell", async () => {
    const { user, shown } = await checked();
    await user.click(screen.getByText("1.3 is not yet started, and its impact is felt already."));
    expect(shown).toEqual(["'Action Plan'!E6"]);
  });

  test("the keyboard selects a finding's cell as the mouse does", async () => {
    const { user, shown } = await checked();
    button("Select KPIs G2").focus();
    await user.keyboard("{Enter}");
    expect(shown).toEqual(["KPIs!G2"]);
  });

  test("can be searched by word, reference and cell", async () => {
    const { user } = await checked();
    await user.type(screen.getByLabelText("Find a reference, cell or word"), "no such words");
    await screen.findByText("Nothing matches.");
    await user.clear(screen.getByLabelText("Find a reference, cell or word"));
    await user.type(screen.getByLabelText("Find a reference, cell or word"), "g2 K1");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    screen.getByText("Showing 1 of 5.");
  });

  test("a thousand are shown a hundred at a time", async () => {
    const [plan] = smallPlan();
    const rows = Array.from({ length: 1000 }, (_, i) => [
      `2.${i + 1}`,
      "Do it",
      "TBC",
      "31 March 2026",
      "Action not yet started",
      "Impact not yet seen",
      "x",
    ]);
    const { user } = await checked({ sheets: [{ ...plan!, values: [...plan!.values.slice(0, 3), ...rows] }] });
    expect(screen.getAllByRole("listitem")).toHaveLength(100);
    await user.click(button("Show 100 more of 900"));
    expect(screen.getAllByRole("listitem")).toHaveLength(200);
  }, 30_000);
});

describe("fixes", () => {
  const open1 = async (user: ReturnType<typeof userEvent.setup>, text: RegExp | string) => {
    const item = screen.getByText(text).closest("li")!;
    await user.click(within(item).getByText("Show fix (1 cell)"));
    return within(item);
  };

  test("shows before and after, changes the cell, and the finding goes", async () => {
    const { user, get } = await checked();
    const item = await open1(user, "1.2 says “on track”.");
    item.getByText("“on track”");
    item.getByText("“Action in progress, on track”");
    await user.click(item.getByRole("button", { name: "Apply: Use the scheme’s words" }));
    await focusIsOn("1 cell changed.");
    expect(get(E5)).toBe("Action in progress, on track");
    expect(screen.queryByText("1.2 says “on track”.")).toBeNull();
    expect(said()).toBe("1 cell changed.");
    await user.click(button("Close"));
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Findings (4)" }));
  });

  test("can be taken back, and the finding is there again", async () => {
    const { user, get } = await checked();
    await user.click(button("Fix all safe (2)"));
    await focusIsOn("2 safe fixes");
    await user.click(button("Apply to 2 cells"));
    await screen.findByRole("heading", { name: "2 cells changed." });
    expect([get(A4), get(E5)]).toEqual(["1.1", "Action in progress, on track"]);
    await user.click(await ready("Take back"));
    await screen.findByRole("heading", { name: "2 cells are as before." });
    expect([get(A4), get(E5)]).toEqual([1.1, "on track"]);
    screen.getByText("1.2 says “on track”.");
    expect(screen.queryByRole("button", { name: "Take back" })).toBeNull();
  });

  test("nothing is changed before Apply, nor by Not now", async () => {
    const { user, get } = await checked();
    await user.click(button("Fix all safe (2)"));
    await user.click(button("Not now"));
    expect(document.activeElement).toBe(button("Fix all safe (2)"));
    expect([get(A4), get(E5)]).toEqual([1.1, "on track"]);
  });

  test("a fix that changes a meaning is not among the safe ones", async () => {
    const { user, get } = await checked();
    await user.click(button("Fix all safe (2)"));
    await user.click(button("Apply to 2 cells"));
    await screen.findByRole("heading", { name: "2 cells changed." });
    expect(get(cell("KPIs!G2"))).toBe(0.58);
  });

  test("a cell that somebody else changed is left alone, with both values told", async () => {
    const { user, get, set, told } = await checked();
    told.beforeApply = () => set(E5, "off track");
    await user.click(button("Fix all safe (2)"));
    await user.click(button("Apply to 2 cells"));
    await screen.findByRole("heading", { name: "1 cell changed." });
    screen.getByText(/^E5 on “Action Plan” now holds “off track”, not “on track”\./);
    expect(get(E5)).toBe("off track");
  });

  test("what cannot be taken back any more is told, and stays on offer", async () => {
    const { user, set, get, told } = await checked();
    await user.click((await open1(user, "1.2 says “on track”.")).getByRole("button", { name: /^Apply/ }));
    await screen.findByRole("heading", { name: "1 cell changed." });
    set(E5, "someone’s words");
    await user.click(await ready("Take back"));
    await screen.findByRole("heading", { name: "Nothing was taken back." });
    expect(get(E5)).toBe("someone’s words");
    set(E5, "Action in progress, on track");
    await user.click(button("Try again"));
    await screen.findByRole("heading", { name: "1 cell is as before." });
    expect(get(E5)).toBe("on track");
    expect(told.fail).toBeNull();
  });

  test("a failure after the change still tells of the change", async () => {
    const { user, told } = await checked();
    told.beforeApply = () => (told.fail = new HostError("busy", "Excel is busy. Wait a moment and try again."));
    await user.click((await open1(user, "1.2 says “on track”.")).getByRole("button", { name: /^Apply/ }));
    await screen.findByText(
      /^The change was made, .* Excel is busy\. Wait a moment and try again\. Then check again\.$/,
      { selector: "p" },
    );
    screen.getByRole("heading", { name: "1 cell changed." });
    expect(button("Take back").getAttribute("aria-disabled")).not.toBe("true");
  });

  test("reading again after the change may be stopped: the change is told, and that the findings are those of before", async () => {
    const { user, get, told } = await checked();
    told.beforeRead = () => new Promise(() => {});
    await user.click((await open1(user, "1.2 says “on track”.")).getByRole("button", { name: /^Apply/ }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await focusIsOn("Stopped");
    screen.getByText(/^The change was made, and is told below; only reading the workbook again was stopped\./, {
      selector: "p",
    });
    screen.getByRole("heading", { name: "1 cell changed." });
    screen.getByText(/The workbook has changed since this check\./);
    expect(get(E5)).toBe("Action in progress, on track");
  });

  test("a read-only workbook is checked, and nothing is offered that would write", async () => {
    const { user } = await checked({ readOnly: true });
    screen.getByText(/open for reading only/);
    expect(screen.queryByRole("button", { name: /Fix all|Apply/ })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "Board" }));
    expect((await screen.findByRole("button", { name: "Build board summary" })).getAttribute("aria-disabled")).toBe(
      "true",
    );
  });
});

describe("the board", () => {
  test("says what will be built, and that errors will be stated", async () => {
    open({ view: "board" });
    await screen.findByRole("heading", { name: "3 sheets will be built" });
    screen.getByText(/1 error is still open: 1\.3\. Settle it first, or the cover will state it as not settled\./);
  });

  test("reads again, draws every sheet with its name, and may be done twice", async () => {
    const { user, drawn, told, set, shown } = open({ view: "board" });
    await screen.findByRole("heading", { name: "3 sheets will be built" });
    screen.getByText("No board sheets stand in this workbook yet.");
    const words: string[] = [];
    told.duringSheet = async () => {
      await act(async () => {});
      words.push(screen.getByRole("progressbar").getAttribute("aria-label") ?? "");
    };
    set(E5, "off track");
    await user.click(button("Build board summary"));
    await focusIsOn("The board summary is built");
    expect(words).toEqual([
      "Drawing sheet 1 of 4: Cover",
      "Drawing sheet 2 of 4: Summary",
      "Drawing sheet 3 of 4: KPIs",
      "Drawing sheet 4 of 4: RAG settings",
    ]);
    const built =
      "3 sheets built: “Cover”, “Summary” and “KPIs”. " +
      "3 actions: 1 in progress, off track; 1 in progress, on track; 1 not yet started.";
    expect(said()).toBe(built);
    screen.getByText(built, { selector: "p" });
    screen.getByText("The board sheets in this workbook match it.");
    screen.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/, { selector: "b" });
    await user.click(button("Go to Summary"));
    expect(shown).toEqual(["Summary!A1"]);
    await user.click(button("Build board summary"));
    await waitFor(() => expect(drawn).toHaveLength(7));
  });

  test("can be stopped between two sheets, and says that nothing was changed", async () => {
    const { user, drawn, told } = open({ view: "board" });
    await screen.findByRole("heading", { name: "3 sheets will be built" });
    told.duringSheet = async (index) => {
      if (index === 0) await user.click(await screen.findByRole("button", { name: "Cancel" }));
    };
    await user.click(button("Build board summary"));
    await focusIsOn("Stopped");
    expect(drawn).toEqual([]);
    screen.getByText("Nothing was changed.", { selector: "p" });
    expect(screen.queryByText("That did not work")).toBeNull();
    expect(screen.queryByText("The board summary is built")).toBeNull();
  });
});

describe("the views", () => {
  test("are one stop of the Tab key, and the arrow keys go round", async () => {
    const { user } = open();
    act(() => screen.getByRole("tab", { name: "Overview" }).focus());
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Setup", selected: true }));
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Findings", selected: true }));
    screen.getByText(/^Nothing has been checked yet\./);
    expect(screen.getAllByRole("tab").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test("say when the workbook has changed, and check again by themselves once it rests", async () => {
    const { user, somebodyTypes, told, set } = await checked();
    await user.click(button("Select Action Plan F6"));
    set(E5, "Action in progress, off track");
    await somebodyTypes();
    screen.getByText(/The workbook has changed since this check\./);
    expect(told.reads).toBe(1);
    await waitFor(() => expect(screen.queryByText(/The workbook has changed/)).toBeNull(), { timeout: 4 * QUIET_FOR });
    expect(told.reads).toBe(2);
    expect(said()).toMatch(/^Checked again\./);
    expect(document.activeElement).toBe(button("Select Action Plan F6"));
  });

  test("take a recoloured cell or a deleted sheet for a change, but not what is drawn on a sheet of ours or a new one", async () => {
    const [plan, ...others] = smallPlan();
    const { somebodyChanges } = await checked({
      sheets: [plan!, ...others, { ...others[0]!, name: "Summary", ours: "summary" }],
    });
    await somebodyChanges("Summary", "look");
    await somebodyChanges("Built a moment ago", "look");
    expect(screen.queryByText(/The workbook has changed/)).toBeNull();
    await somebodyChanges("KPIs", "gone");
    screen.getByText(/The workbook has changed since this check\./);
  });

  test("that cannot be read by themselves say so and wait for the next change", async () => {
    const { somebodyTypes, told } = await checked();
    told.fail = new HostError("cell-being-edited", "A cell is being typed into.");
    await somebodyTypes();
    await act(() => new Promise((done) => setTimeout(done, 1.5 * QUIET_FOR)));
    screen.getByText(/The workbook has changed since this check\./);
    expect(screen.queryByText(/A cell is being typed into/)).toBeNull();
    told.fail = null;
    await somebodyTypes();
    await waitFor(() => expect(screen.queryByText(/The workbook has changed/)).toBeNull(), { timeout: 4 * QUIET_FOR });
  }, 30_000);

  test("hide no mistake of this program behind a check that nobody asked for", async () => {
    const { somebodyTypes, told } = await checked();
    told.fail = new TypeError("no such thing");
    await somebodyTypes();
    await screen.findByText(/^RAG Monitor made a mistake and stopped\./, { selector: "p" }, { timeout: 4 * QUIET_FOR });
  }, 30_000);

  test("do not check by themselves while somebody types into the pane", async () => {
    const { user, somebodyTypes, told } = await checked();
    await user.click(screen.getByRole("searchbox"));
    await somebodyTypes();
    await act(() => new Promise((done) => setTimeout(done, 1.5 * QUIET_FOR)));
    screen.getByText(/The workbook has changed since this check\./);
    expect(told.reads).toBe(1);
    await user.click(screen.getAllByRole("button", { name: "Check again" })[0]!);
    await waitFor(() => expect(screen.queryByText(/The workbook has changed/)).toBeNull());
    expect(told.reads).toBe(2);
    expect(said()).toMatch(/^Checked again\. .* Nothing has changed\.$/);
  }, 30_000);

  test("listen no longer once the pane is gone", async () => {
    const { listeners, unmount } = await checked();
    expect(listeners.size).toBe(1);
    unmount();
    await waitFor(() => expect(listeners.size).toBe(0));
  });
});

describe("failures", () => {
  test("a host's own sentence is shown and announced; details only when asked for", async () => {
    const { user, told } = open();
    told.fail = new HostError(
      "cell-being-edited",
      "Press Enter or Esc to finish editing the cell, then try again.",
      "InvalidOperation",
    );
    await user.click(button("Check plan"));
    await focusIsOn("That did not work");
    expect(said()).toBe("Press Enter or Esc to finish editing the cell, then try again.");
    expect(screen.queryByText(/InvalidOperation/)).toBeNull();
    await user.click(button("Copy details"));
    expect(await navigator.clipboard.readText()).toBe("RAG Monitor 9.9.9\nCode: cell-being-edited\nInvalidOperation");
    told.fail = null;
    await user.click(button("Check plan"));
    await screen.findByRole("heading", { name: "What was read" });
    expect(screen.queryByText("That did not work")).toBeNull();
  });

  test("a mistake of our own says so, and its details hold nothing out of a cell", async () => {
    const { user, told } = open();
    told.fail = new TypeError("cannot read “Ben, aged 9”");
    await user.click(button("Check plan"));
    await screen.findByText(/RAG Monitor made a mistake and stopped\./, { selector: "p" });
    await user.click(button("Copy details"));
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^RAG Monitor 9\.9\.9\nCode: TypeError/);
    expect(copied).not.toContain("Ben");
  });

  test("where copying is forbidden the details are shown, ready to be copied by hand", async () => {
    const { user, told } = open();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    told.fail = new HostError("busy", "Excel is busy.");
    await user.click(button("Check plan"));
    await user.click(await screen.findByRole("button", { name: "Copy details" }));
    const shown = await screen.findByLabelText<HTMLTextAreaElement>("Press Ctrl+C to copy");
    expect(shown.value).toBe("RAG Monitor 9.9.9\nCode: busy");
  });

  test("a hidden sheet's cell cannot be shown: the sentence says it, the list stays", async () => {
    const { user, told } = await checked();
    told.fail = new HostError("sheet-hidden", "The sheet is hidden. Unhide it to see the cell.");
    await user.click(button("Select Action Plan E6"));
    await screen.findByText("The sheet is hidden. Unhide it to see the cell.", { selector: "p" });
    expect(screen.getAllByRole("listitem")).toHaveLength(5);
  });

  test("a second click while it works starts nothing", async () => {
    const { user, told } = open();
    let go = () => {};
    told.beforeRead = () => new Promise((resolve) => (go = resolve));
    await user.dblClick(button("Check plan"));
    screen.getByText("Reading the workbook…", { selector: ".busy span" });
    go();
    await screen.findByRole("heading", { name: "What was read" });
    expect(told.reads).toBe(1);
  });
});
