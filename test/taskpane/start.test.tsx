/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StartScreen } from "../../src/taskpane/components/StartScreen";
import { startFailures, startOffice, type Start, type StartFailure, type StartOptions } from "../../src/taskpane/start";

const never = new Promise<never>(() => {});
const inExcel = { onReady: async () => ({ host: "Excel" }) };

/** Starts with what is given and lets `time` pass; every state that was shown, in order. */
async function started(options: Partial<StartOptions>, time = 20_000): Promise<readonly Start[]> {
  const shown: Start[] = [];
  const all = { office: () => inExcel, meetsFloor: () => true, isReadOnly: () => false, ...options };
  void startOffice(all, (start) => shown.push(start));
  await jest.advanceTimersByTimeAsync(time);
  return shown;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("starts at once when Office answers from within Excel", async () => {
  expect(await started({}, 0)).toEqual([{ kind: "ready", readOnly: false }]);
});

test("a workbook for reading only still starts, and says so", async () => {
  expect(await started({ isReadOnly: async () => true }, 0)).toEqual([{ kind: "ready", readOnly: true }]);
});

test("Office's script never comes: blocked, at the limit and not before", async () => {
  expect(await started({ office: () => undefined }, 7_999)).toEqual([]);
  expect(await started({ office: () => undefined }, 8_000)).toEqual([{ kind: "blocked" }]);
});

test("Office's script comes and keeps silent", async () => {
  expect(await started({ office: () => ({ onReady: () => never }) })).toEqual([{ kind: "silent" }]);
});

test("asking whether the workbook is read-only may hang as well", async () => {
  expect(await started({ isReadOnly: () => never })).toEqual([{ kind: "silent" }]);
});

test("an answer that comes after the limit still opens the pane", async () => {
  const late = () => new Promise<{ host: string }>((resolve) => setTimeout(() => resolve({ host: "Excel" }), 12_000));
  expect(await started({ office: () => ({ onReady: late }) })).toEqual([
    { kind: "silent" },
    { kind: "ready", readOnly: false },
  ]);
});

test("a script that is slow but within the limit is waited for", async () => {
  let office: typeof inExcel | undefined;
  setTimeout(() => (office = inExcel), 5_000);
  expect(await started({ office: () => office })).toEqual([{ kind: "ready", readOnly: false }]);
});

test.each([null, "Word", undefined])("host %p is not Excel", async (host) => {
  expect(await started({ office: () => ({ onReady: async () => ({ host }) }) })).toEqual([{ kind: "not-excel" }]);
});

test("an Excel below the floor is too old", async () => {
  expect(await started({ meetsFloor: () => false })).toEqual([{ kind: "too-old" }]);
});

test("a failing start is a failure with words, not a blank pane", async () => {
  const shown = await started({ office: () => ({ onReady: () => Promise.reject(new Error("no")) }) });
  expect(shown).toEqual([{ kind: "silent" }]);
});

test.each(Object.keys(startFailures) as StartFailure[])(
  "%s: one sentence, what to do, and a way to try again",
  async (failure) => {
    jest.useRealTimers();
    const retry = jest.fn();
    render(<StartScreen failure={failure} onRetry={retry} />);
    expect(screen.getByRole("alert").textContent).toBe(startFailures[failure].wrong + startFailures[failure].todo);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  },
);
