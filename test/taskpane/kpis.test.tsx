/** @jest-environment jsdom */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CellValue } from "../../src/core";
import { Pane } from "../../src/taskpane/components/Pane";
import type { View } from "../../src/taskpane/state";
import { fakeHost, smallPlan, type FakeSheet } from "./fake-host";
import { ready } from "./ready";

jest.mock("../../src/core/rules", () => ({
  ...jest.requireActual("../../src/core/rules"),
  ...jest.requireActual("./fake-core"),
}));
jest.mock("../../src/core/board", () => jest.requireActual("./fake-core"));

const MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];
const HEADINGS = [...MONTHS, ...MONTHS.slice(0, 6)].map(
  (month, i) => `${month} ${i < 9 ? 2024 : i < 21 ? 2025 : 2026}`,
);

const rising = HEADINGS.map((_, i) => 240 + 5 * i);
const steady = HEADINGS.map((_, i) => 50 + (i % 2 === 0 ? 2 : -2));
const onTime = HEADINGS.map((_, i) => (i === 4 ? null : 60 + ((i * 7) % 5)));

function kpiSheet(): FakeSheet {
  const values: CellValue[][] = [
    ["Ref", "KPI", "Unit", "Target", "By when", ...HEADINGS],
    ["K1", "Children waiting over 18 weeks", "children", 100, "31 March 2026", ...rising],
    ["K2", "Part-time timetables", "pupils", 60, null, ...steady],
    ["K3", "Plans issued within 20 weeks", "%", 55, "31 March 2026", ...onTime],
  ];
  return { name: "KPIs", values };
}

type Options = { readonly sheets?: FakeSheet[]; readonly view?: View; readonly readOnly?: boolean };

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const said = () => document.querySelector(".unseen[role=status]")?.textContent;

/** Opens the pane on the measures, which checks the workbook at once. */
async function openKpis({ sheets = [kpiSheet()], view = "kpis", readOnly = false }: Options = {}) {
  const fake = fakeHost(sheets);
  const user = userEvent.setup();
  render(<Pane host={fake.host} today={() => "2025-09-30"} version="9.9.9" view={view} readOnly={readOnly} />);
  await waitFor(() => expect(said()).toMatch(/^Checked/));
  return { ...fake, user };
}

async function openMeasure(name: RegExp, options: Options = {}) {
  const pane = await openKpis(options);
  await pane.user.click(await screen.findByRole("button", { name }));
  return pane;
}

type User = ReturnType<typeof userEvent.setup>;

const untilTried = () => waitFor(() => expect(screen.queryByText("Trying it out…")).toBeNull());

async function save(user: User) {
  await untilTried();
  await user.click(button("Save…"));
  await user.click(button("Save to RAG settings"));
  await screen.findByRole("heading", { name: /^Saved on/ });
}

const itemOf = (name: RegExp) => screen.getByRole("button", { name }).closest("li")!;

describe("the list of measures", () => {
  test("says of each what its values say, the sign with its words, and how many say what", async () => {
    await openKpis();
    await screen.findByRole("heading", { name: "3 measures as at 30 September 2025" });
    screen.getByText("1 shows a signal; 1 shows none; for 1 no trend is claimed.");
    const waiting = itemOf(/^K1 /);
    within(waiting).getByText("A signal, for the worse");
    expect(waiting.textContent).toContain(
      "325 in September 2025; target at most 100 by 31 March 2026, not met in that month.",
    );
    expect(waiting.textContent).toContain("It has risen every month since April 2024: a signal");
    within(itemOf(/^K2 /)).getByText("No signal");
    within(itemOf(/^K3 /)).getByText("No trend claimed");
    expect(waiting.querySelector("svg.sparkline")).not.toBeNull();
  });

  test("a target that is met stands beside what the law asks for", async () => {
    await openKpis();
    await screen.findByRole("button", { name: /^K3 / });
    expect(itemOf(/^K3 /).textContent).toMatch(/met in that month; the law asks for 20 weeks in every case/);
  });

  test("calls nothing better or improving without a signal", async () => {
    await openKpis();
    await screen.findByRole("button", { name: /^K2 / });
    for (const name of [/^K2 /, /^K3 /]) expect(itemOf(name).textContent).not.toMatch(/better|improv|worse/i);
  });

  test("before the first check says what will be here", async () => {
    const fake = fakeHost([kpiSheet()]);
    const user = userEvent.setup();
    render(<Pane host={fake.host} today={() => "2025-09-30"} version="9.9.9" view="overview" />);
    await user.click(screen.getByRole("tab", { name: "KPIs" }));
    await screen.findByText(/usual ups and downs/);
    await user.click(button("Check plan"));
    await screen.findByRole("heading", { name: /^3 measures/ });
  });

  test("of a workbook without measures teaches how to keep them", async () => {
    const { user } = await openKpis({ sheets: smallPlan().filter(({ name }) => name !== "KPIs") });
    await screen.findByRole("heading", { name: "No measures were found" });
    await user.click(button("Say in Setup which one it is"));
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe("Setup");
  });
});

describe("an open measure", () => {
  test("has its chart, named by all that the trend says", async () => {
    await openMeasure(/^K1 /);
    const chart = screen.getByRole("img", { name: /^Children waiting over 18 weeks: 325 in September 2025/ });
    expect(chart.getAttribute("aria-label")).toContain("It has risen every month since April 2024");
    expect(chart.querySelectorAll(".line.target")).toHaveLength(1);
    expect(chart.querySelectorAll(".point.worse").length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: /^K1 / }));
  });

  test("goes back to its place in the list", async () => {
    const { user } = await openMeasure(/^K2 /);
    await user.click(button("All measures"));
    expect(document.activeElement).toBe(button(/^K2 /));
  });

  test("jumps to its cells", async () => {
    const { user, shown } = await openMeasure(/^K1 /);
    await user.click(button("Show the cells"));
    await user.click(screen.getByText("The values as a table"));
    const table = screen.getByRole("table", { name: /^The values of/ });
    const row = within(table).getByRole("row", { name: /April 2024 240/ });
    await user.click(within(row).getByRole("button"));
    expect(shown).toEqual(["KPIs!W2", "KPIs!F2"]);
  });

  test("keeps what might come behind a click", async () => {
    const { user } = await openMeasure(/^K1 /);
    expect(screen.queryByText(/unlikely/)).toBeNull();
    await user.click(screen.getByText("What might come, and what other tests say"));
    screen.getByText("The target is unlikely to be met by 31 March 2026: the trend does not reach it in time.");
    screen.getByText(/^So far it has tended to rise by 5.* each month \(95% interval: 5.* to 5.*\)\.$/);
    screen.getByText(
      /^From where the line through all values stands now \(.*\) it would have to fall by .* each month\.$/,
    );
  });

  test("of which nothing is claimed says what would help, and a word for it is tried at once", async () => {
    const { user, valuesOn } = await openMeasure(/^K3 /);
    screen.getByText(/Add columns with the numbers behind the values/);
    expect(screen.queryByText("What might come, and what other tests say")).toBeNull();
    await user.click(button("Confirm: 20 or more"));
    await untilTried();
    await screen.findByText("No signal");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: /^K3 / }));
    expect(valuesOn("RAG settings")).toBeNull();
    screen.getByText("1 choice is tried and not saved.");
  });
});

describe("the settings of a measure", () => {
  test("which way is better is tried, saved as a row of the settings and read from it", async () => {
    const { user, valuesOn } = await openMeasure(/^K1 /);
    await user.selectOptions(screen.getByLabelText("Which way is better"), "Higher is better");
    await untilTried();
    await screen.findByText(/^A signal, for the better/);
    await save(user);
    expect(said()).toMatch(/^Saved on/);
    expect(valuesOn("RAG settings")).toContainEqual(
      expect.arrayContaining(["Measure: which way is better", "K1", "higher"]),
    );
    screen.getByText(/^A signal, for the better/);
  });

  test("limits are drawn anew only with a reason, which is written beside the period", async () => {
    const { user, valuesOn } = await openMeasure(/^K2 /);
    await user.selectOptions(screen.getByLabelText("Draw them anew from"), "January 2025");
    await user.click(button("Draw anew"));
    expect(screen.getByRole("alert").textContent).toBe("Say what changed then.");
    await user.type(screen.getByLabelText("What changed then"), "A new way of counting{Enter}");
    await untilTried();
    expect(document.querySelectorAll(".line.recalculation").length).toBeGreaterThan(0);
    await screen.findByText("limits drawn anew from January 2025: A new way of counting");
    await save(user);
    expect(valuesOn("RAG settings")).toContainEqual([
      "Measure: limits drawn anew",
      "K2",
      "from January 2025",
      "A new way of counting",
    ]);
    await user.click(button("Take off January 2025"));
    await untilTried();
    expect(document.querySelectorAll(".line.recalculation")).toHaveLength(0);
  });

  test("limits that cannot be drawn anew as chosen are told beside the period", async () => {
    const settings: FakeSheet = {
      name: "RAG settings",
      values: [
        ["Setting", "For", "Value", "Note"],
        ["Measure: limits drawn anew", "K2", "from January 2020", "A new way of counting"],
        ["Measure: limits drawn anew", "K2", "from June 2024", "A new team"],
      ],
    };
    await openMeasure(/^K2 /, { sheets: [kpiSheet(), settings] });
    const told = (period: string) => button(`Take off ${period}`).closest("li")!.textContent;
    expect(told("January 2020")).toContain(
      "They are not drawn anew there: the first value is that of April 2024, and before it there is nothing.",
    );
    expect(told("June 2024")).toContain(
      "They are drawn anew there, but there are only 2 values before it, and limits need 6.",
    );
  });

  test("a target, a tolerance and the first values are numbers that can be used, or it is said why not", async () => {
    const { user, valuesOn } = await openMeasure(/^K3 /);
    const target = screen.getByLabelText("Target instead of the workbook’s");
    await user.type(target, "120{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("Give a percentage from 0 to 100.");
    await user.clear(target);
    await user.type(target, "62.5{Enter}");
    await untilTried();
    await screen.findByText(/target at least 62.5%/);
    await user.selectOptions(screen.getByLabelText("What the tolerance is counted in"), "points of the value");
    await untilTried();
    const first = screen.getByLabelText("Draw the limits from the first so many values only");
    await user.type(first, "5{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("Give a whole number of at least 6 values.");
    await user.type(first, "{Backspace}12{Enter}");
    await save(user);
    const rows = valuesOn("RAG settings")!.map((row) => row.slice(0, 3));
    expect(rows).toContainEqual(["Measure: target", "K3", 62.5]);
    expect(rows).toContainEqual(["Measure: tolerance", "K3", "5 points"]);
    expect(rows).toContainEqual(["Measure: limits from the first values", "K3", 12]);
  });

  test("the rules hold for all measures", async () => {
    const { user, valuesOn } = await openKpis();
    await user.selectOptions(await screen.findByLabelText("Rules for all measures"), "Making Data Count, 6 points");
    await save(user);
    expect(valuesOn("RAG settings")).toContainEqual(
      expect.arrayContaining(["Trends", "all measures", "Making Data Count, 6 points"]),
    );
  });

  test("in a workbook that is open for reading only they are tried and not offered to be saved", async () => {
    const { user } = await openMeasure(/^K1 /, { readOnly: true });
    await user.selectOptions(screen.getByLabelText("Which way is better"), "Neither: it only gives the setting");
    await untilTried();
    await screen.findByText(/^A signal: high/);
    screen.getByText(/so they cannot be saved/);
    expect(screen.queryByRole("button", { name: "Save…" })).toBeNull();
    await user.click(button("Discard"));
    await untilTried();
    await screen.findByText("A signal, for the worse");
  });
});

describe("the actions that a measure shows", () => {
  function planSheet(): FakeSheet {
    const row = (ref: string, title: string, evidence: string | null) => [
      ...[ref, title, "Head of Service", "31 March 2026"],
      ...["Action in progress, on track", "Impact not yet seen", evidence],
    ];
    return {
      name: "Action Plan",
      values: [
        ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Evidence of impact"],
        row("1.1", "Agree the pathway", "K1 is to show it."),
        row("1.2", "Children waiting are seen by a nurse", null),
        row("1.3", "Publish the offer", null),
        row("1.4", "Publish the pathway", null),
      ],
    };
  }
  const section = () => screen.getByRole("heading", { name: "Actions that this measure shows" }).closest("section")!;
  const items = () =>
    within(section())
      .queryAllByRole("listitem")
      .map((item) => item.textContent!.replace(/Select Action Plan|Select RAG settings/g, ""));
  const open = (more: readonly CellValue[][] = []) =>
    openMeasure(/^K1 /, {
      sheets: [
        planSheet(),
        kpiSheet(),
        ...(more.length === 0
          ? []
          : [{ name: "RAG settings", values: [["Setting", "For", "Value", "Note"], ...more] }]),
      ],
    });

  test("are named in the plan, with the cell; words in common are only asked about", async () => {
    const { shown, user } = await open();
    expect(items()).toEqual([
      expect.stringMatching(/^1\.1 Agree the pathway .*It names the measure in .*G2/),
      expect.stringMatching(/^1\.2 Children waiting are seen by a nurse .*Words in common: “waiting”/),
    ]);
    await user.click(within(section()).getByRole("button", { name: "Select Action Plan G2" }));
    expect(shown).toEqual(["'Action Plan'!G2"]);
  });

  test("a suggestion is confirmed once: it is tried, saved in a row, and taken back with one click", async () => {
    const { user, valuesOn } = await open();
    await user.click(button("Confirm 1.2"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Actions that this measure shows" }));
    await untilTried();
    await waitFor(() => expect(items()[1]).toContain("Chosen here, not saved."));
    expect(screen.queryByText(/Words in common/)).toBeNull();
    expect(valuesOn("RAG settings")).toBeNull();
    await save(user);
    expect(valuesOn("RAG settings")).toContainEqual(expect.arrayContaining(["Measure: actions", "K1", "actions 1.2"]));
    await waitFor(() => expect(items()[1]).toMatch(/Chosen here in +C5 of the settings\./));
    await user.click(await ready("Take back"));
    await waitFor(() => expect(items()[1]).toContain("Words in common"));
    expect(valuesOn("RAG settings")!.flat()).not.toContain("actions 1.2");
  });

  test("a suggestion that is not meant is not made again, until somebody thinks better of it", async () => {
    const { user, valuesOn } = await open();
    await user.click(button("Not meant 1.2"));
    await untilTried();
    await waitFor(() => expect(screen.queryByText(/Words in common/)).toBeNull());
    await save(user);
    expect(valuesOn("RAG settings")).toContainEqual(
      expect.arrayContaining(["Measure: actions not meant", "K1", "actions 1.2"]),
    );
    await user.click(screen.getByText("1 action is said not to be meant"));
    await user.click(button("Take this back 1.2"));
    await screen.findByText(/Words in common/);
  });

  test("a link that the plan's words make is taken away by saying that it is not meant", async () => {
    const { user } = await open();
    await user.click(button("Not meant 1.1"));
    await waitFor(() => expect(within(section()).queryByText(/It names the measure/)).toBeNull());
    screen.getByText("No action is linked to it.");
  });

  test("one more is found by its reference or by words, and added to those of the row; Enter takes the only one", async () => {
    const { user, valuesOn } = await open([["Measure: actions", "K1", "actions 1.2", "as agreed in June"]]);
    const field = screen.getByLabelText(/^Add an action/);
    await user.type(field, "publish");
    within(section()).getByText("2 actions found.");
    await user.type(field, "{Enter}");
    await user.clear(field);
    await user.type(field, "1.3{Enter}");
    expect(document.activeElement).toBe(field);
    await waitFor(() => expect(items().join()).toContain("1.3 Publish the offer"));
    await user.type(field, "path pub");
    await user.click(button("Link 1.4 Publish the pathway"));
    await waitFor(() => expect(items().join()).toContain("1.4 Publish the pathway"));
    await save(user);
    expect(valuesOn("RAG settings")!.slice(1)).toEqual([
      ["Measure: actions", "K1", "actions 1.2, 1.3, 1.4", "as agreed in June"],
    ]);
    await user.type(field, "nothing of the kind");
    within(section()).getByText("No action has this reference or these words.");
  });

  test("what the settings name and the plan has no more is told, and can be taken away", async () => {
    const { user, valuesOn } = await open([["Measure: actions", "K1", "actions 9.9", null]]);
    expect(items().join()).toContain("9.9No action has this reference, so nothing is held against it.");
    await user.click(button("Take away 9.9"));
    await waitFor(() => expect(items().join()).not.toContain("9.9"));
    await save(user);
    expect(valuesOn("RAG settings")!.slice(1)).toEqual([[null, null, null, null]]);
  });

  test("of a workbook without actions is not spoken", async () => {
    await openMeasure(/^K1 /);
    expect(screen.queryByRole("heading", { name: "Actions that this measure shows" })).toBeNull();
  });
});
