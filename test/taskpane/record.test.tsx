/** @jest-environment jsdom */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError } from "../../src/core";
import { HISTORY_HEADER } from "../../src/core/plan/history";
import { Pane } from "../../src/taskpane/components/Pane";
import type { View } from "../../src/taskpane/state";
import { fakeHost, smallPlan, type FakeSheet } from "./fake-host";
import { ready } from "./ready";

jest.mock("../../src/core/rules", () => ({
  ...jest.requireActual("../../src/core/rules"),
  ...jest.requireActual("./fake-core"),
}));
jest.mock("../../src/core/board", () => jest.requireActual("./fake-core"));

type Options = { readonly sheets?: FakeSheet[]; readonly view?: View; readonly readOnly?: boolean };

const SHEET = "RAG history";
const record = () => screen.findByRole("button", { name: /^Record this report/ });
const ROWS = "3 actions and 2 measures";
const ADDED = `30 June 2025: ${ROWS} added to “RAG history”. Recording this date again replaces them.`;
const said = () => document.querySelector(".unseen[role=status]")?.textContent;

/** What is shown with these words, besides what a screen reader is told. */
const visible = (words: RegExp) => screen.getByText(words, { ignore: ".unseen" });

/** Opens the pane on a checked workbook, as at 30 June 2025. */
async function open({ sheets = smallPlan(), view = "board", readOnly = false }: Options = {}) {
  const fake = fakeHost(sheets);
  const user = userEvent.setup();
  render(<Pane host={fake.host} today={() => "2025-07-01"} version="9.9.9" view={view} readOnly={readOnly} />);
  if (view === "overview") await user.click(screen.getByRole("button", { name: "Check plan" }));
  await screen.findByRole("heading", { name: "Record this report" });
  return { ...fake, user };
}

/** A workbook with the report of some earlier day. */
function withHistory(day: string): FakeSheet[] {
  const row = (cells: Partial<Record<(typeof HISTORY_HEADER)[number], string>>) =>
    HISTORY_HEADER.map((heading) => cells[heading] ?? null);
  const action = (ref: string, title: string, status: string, due: string) =>
    row({
      "Report date": day,
      Kind: "Action",
      Reference: ref,
      Title: title,
      "Action status": status,
      "Due date": due,
    });
  const values = [
    [SHEET],
    [...HISTORY_HEADER],
    action("1.1", "Agree the pathway", "Action not yet started", "31 March 2026"),
    action("1.2", "Train the teams", "Action in progress, on track", "30 June 2025"),
    action("1.9", "Ask the families", "Action not yet started", "31 March 2026"),
  ];
  return [...smallPlan(), { name: SHEET, values }];
}

test("the first report: what will be written is said, one press writes a new sheet, and it can be taken back", async () => {
  const { user, valuesOn, drawn } = await open();
  screen.getByText(
    "30 June 2025: 3 actions and 2 measures will be written, a row each, on a new sheet “RAG history” at the end of the workbook.",
  );
  await user.click(await record());
  await screen.findByRole("heading", { name: ADDED.replace("to “", "to the new sheet “") });
  expect(drawn).toEqual([SHEET]);
  expect(
    valuesOn(SHEET)
      ?.slice(4)
      .map((row) => row.slice(0, 3)),
  ).toEqual([
    ["30 June 2025", "Action", "1.1"],
    ["30 June 2025", "Action", "1.2"],
    ["30 June 2025", "Action", "1.3"],
    ["30 June 2025", "Measure", "K1"],
    ["30 June 2025", "Measure", "K2"],
  ]);
  await screen.findByText(
    "The report of 30 June 2025 is recorded on “RAG history” as it stands: 3 actions and 2 measures.",
  );
  await user.click(await ready("Take back"));
  await screen.findByRole("heading", { name: /^The report is taken off “RAG history” again\. The sheet itself stays/ });
  expect(
    valuesOn(SHEET)
      ?.slice(4)
      .flat()
      .filter((cell) => cell !== null),
  ).toEqual([]);
});

test("the next report goes below the last at one press, without a question", async () => {
  const { user, valuesOn } = await open({ sheets: withHistory("28 March 2025") });
  screen.getByText("30 June 2025: 3 actions and 2 measures will be added to “RAG history”, a row each.");
  await user.click(await record());
  await screen.findByRole("heading", { name: ADDED });
  expect(
    valuesOn(SHEET)
      ?.slice(2)
      .map(([day]) => day),
  ).toEqual([...Array.from({ length: 3 }, () => "28 March 2025"), ...Array.from({ length: 5 }, () => "30 June 2025")]);
});

test("a report of the same day is replaced only after the question, and put back as it was", async () => {
  const { user, valuesOn } = await open({ sheets: withHistory("30 June 2025") });
  screen.getByText(/^A report of 30 June 2025 is recorded already, with 3 actions\. Recording again replaces it/);
  const before = valuesOn(SHEET)!.map((row) => [...row]);
  await user.click(await record());
  const question = screen.getByRole("group", { name: "Replace the recorded report" });
  expect(valuesOn(SHEET)).toEqual(before);
  await user.click(within(question).getByRole("button", { name: "Not now" }));
  expect(document.activeElement).toBe(await record());
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Replace it" }));
  await user.click(screen.getByRole("button", { name: "Replace it" }));
  await screen.findByRole("heading", { name: `30 June 2025: replaced on “RAG history” by ${ROWS} as they stand now.` });
  expect(
    valuesOn(SHEET)
      ?.slice(2)
      .map((row) => row[2]),
  ).toEqual(["1.1", "1.2", "1.3", "K1", "K2"]);
  await user.click(await ready("Take back"));
  await screen.findByRole("heading", { name: "“RAG history” holds the report of 30 June 2025 as it did before." });
  expect(valuesOn(SHEET)?.slice(0, 5)).toEqual(before);
});

test("a report of the same day that somebody recorded meanwhile is not replaced unasked", async () => {
  const { user, told, valuesOn } = await open({ sheets: withHistory("28 March 2025") });
  told.beforeRead = async () => {
    for (const row of valuesOn(SHEET)!.slice(2)) row[0] = "30 June 2025";
  };
  await user.click(await record());
  await waitFor(() => expect(said()).toMatch(/^A report of 30 June 2025 is recorded already.*Nothing was written\.$/));
  expect(valuesOn(SHEET)).toHaveLength(5);
});

test("a cell that changes at that moment: nothing is recorded, and that is said", async () => {
  const { user, told, valuesOn, set } = await open({ sheets: withHistory("28 March 2025") });
  told.beforeApply = () => set("'RAG history'!A6" as never, "typed");
  await user.click(await record());
  await screen.findByRole("heading", { name: "Nothing was recorded." });
  visible(/now holds “typed”, not blank\. It was left as it is; check again, then record again\./);
  expect(valuesOn(SHEET)).toHaveLength(6);
});

test("a protected structure is told in a sentence", async () => {
  const { user, host } = await open();
  host.putSheets = () => Promise.reject(new HostError("structure-protected", "No sheet can be added."));
  await user.click(await record());
  await screen.findByRole("heading", { name: "That did not work" });
  visible(/so the sheet RAG history cannot be added.*then record again\. Nothing was written\./);
});

test("a workbook for reading only keeps its button, which does nothing", async () => {
  const { user, drawn } = await open({ readOnly: true });
  await user.click(await record());
  expect(drawn).toEqual([]);
});

test("what has moved since the last report: counted, and each thing leads to its cell", async () => {
  const { user, shown } = await open({ sheets: withHistory("28 March 2025"), view: "overview" });
  await screen.findByRole("heading", { name: "What has moved since the report of 28 March 2025" });
  screen.getByText("1 action went forward, 1 is new, 1 is gone and 1 has a later date.");
  await user.click(screen.getByText("Show each"));
  const line = screen.getByText(/1\.2 is now due on 30 September 2025/).closest("li")!;
  await user.click(within(line).getByRole("button"));
  expect(shown).toEqual(["'Action Plan'!D5"]);
  screen.getByText("1.9 “Ask the families” is not in the plan any more.");
});

test("without an earlier report: how to get one", async () => {
  await open({ view: "overview" });
  await screen.findByText(/^No earlier report is known\. Record this report/);
});

test("once the first report is recorded, nobody is told to record it", async () => {
  const { user } = await open({ view: "overview" });
  await user.click(await record());
  await screen.findByText(
    "The report of 30 June 2025 is the first on record. The next one will show here what has moved since.",
  );
  expect(screen.queryByText(/^No earlier report is known/)).toBeNull();
});
