/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { openBoard } from "./board-tab";
import { ready } from "./ready";

jest.mock("../../src/core/rules", () => ({
  ...jest.requireActual("../../src/core/rules"),
  ...jest.requireActual("./fake-core"),
}));
jest.mock("../../src/core/board", () => jest.requireActual("./fake-core"));

async function open() {
  const opened = await openBoard();
  const { user } = opened;
  const summary = () => [...document.querySelectorAll("summary")].find((one) => /paper states/.test(one.textContent!))!;
  await waitFor(() => expect(summary()).toBeDefined());
  await user.click(summary());
  await screen.findByLabelText("Meeting");
  return { ...opened, summary };
}

const field = (name: string) => screen.getByLabelText(name);

test("what is stated is tried on Enter or when the keyboard goes on, counted, and saved on the settings sheet", async () => {
  const { user, summary, valuesOn } = await open();
  expect(summary().textContent).toBe("What the paper states: nothing yet");
  await user.type(field("The first"), "decide on the  second clinic{Enter}");
  await screen.findByText("1 choice is tried and not saved.");
  expect(summary().textContent).toBe("What the paper states: 1 thing");
  await user.type(field("One more"), "note the report");
  await user.tab();
  await user.type(field("Meeting"), "SEND Board, 10 July 2025");
  await user.tab();
  await screen.findByText("3 choices are tried and not saved.");
  await user.click(await ready("Save…"));
  await user.click(await ready(/^Save to RAG settings/));
  await waitFor(() =>
    expect(valuesOn("RAG settings")?.filter(([name]) => name === "Paper")).toEqual([
      ["Paper", "The Board is asked to, 1", "decide on the second clinic", null],
      ["Paper", "The Board is asked to, 2", "note the report", null],
      ["Paper", "Meeting", "SEND Board, 10 July 2025", null],
    ]),
  );
});

test("what the registers address to the board is offered, and put to it only by a person", async () => {
  const { user } = await open();
  expect(screen.queryByText(/Open in the registers/)).toBeNull();
  await user.type(field("Meeting"), "SEND Board{Enter}");
  await screen.findByText(/Escalation 1: “Two posts stay vacant\.” \(to the Board\)/);
  expect((field("The first") as HTMLTextAreaElement).value).toBe("");
  await user.click(await ready("Put it to the Board Two posts stay vacant."));
  await waitFor(() => expect((field("1.") as HTMLTextAreaElement).value).toBe("Two posts stay vacant."));
  expect(screen.queryByText(/Open in the registers/)).toBeNull();
});

test("an ask that is taken off or emptied leaves no gap in the numbers", async () => {
  const { user } = await open();
  for (const [i, text] of ["decide A", "note B", "agree C"].entries()) {
    await user.type(field(i === 0 ? "The first" : "One more"), `${text}{Enter}`);
    await waitFor(() => expect((field(`${i + 1}.`) as HTMLTextAreaElement).value).toBe(text));
  }
  await user.click(screen.getByRole("button", { name: "Take off note B" }));
  await waitFor(() => expect((field("2.") as HTMLTextAreaElement).value).toBe("agree C"));
  await user.clear(field("1."));
  await user.tab();
  await waitFor(() => expect((field("1.") as HTMLTextAreaElement).value).toBe("agree C"));
  expect(screen.queryByLabelText("2.")).toBeNull();
});
