/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import { BusyBar } from "../../src/taskpane/components/BusyBar";
import type { Busy } from "../../src/taskpane/state";
import type { Pane } from "../../src/taskpane/use-pane";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const paneWith = (busy: Busy | null) => ({ state: { busy }, stop: () => {} }) as unknown as Pane;
const reading: Busy = { words: "Reading the workbook…", done: null, mayStop: false };
const pass = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1_000));
const waiting = () => screen.queryByRole("alert")?.textContent ?? null;

test("after 20 seconds without an answer of Excel the bar says what may be the matter and what to do", () => {
  const { rerender } = render(<BusyBar pane={paneWith(reading)} />);
  pass(19);
  expect(waiting()).toBeNull();
  pass(1);
  expect(waiting()).toMatch(
    /^Excel has not answered for 20 seconds\. .*close the pane, open it again and check the plan/,
  );
  rerender(<BusyBar pane={paneWith(null)} />);
  expect(waiting()).toBeNull();
});

test("whatever is heard meanwhile begins the wait anew", () => {
  const { rerender } = render(<BusyBar pane={paneWith({ ...reading, words: "Drawing sheet 1 of 2: Cover" })} />);
  pass(15);
  rerender(<BusyBar pane={paneWith({ ...reading, words: "Drawing sheet 2 of 2: Summary" })} />);
  pass(15);
  expect(waiting()).toBeNull();
  pass(5);
  expect(waiting()).not.toBeNull();
});

test("a step that is too short to be told is told once it is not short", () => {
  const { container } = render(<BusyBar pane={paneWith({ ...reading, quiet: true })} />);
  expect(container.textContent).toBe("");
  pass(20);
  expect(container.textContent).toContain("Reading the workbook…");
  expect(waiting()).not.toBeNull();
});
