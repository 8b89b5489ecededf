/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CellRef, SheetChange } from "../../src/core";
import { Pane } from "../../src/taskpane/components/Pane";
import { QUIET_FOR } from "../../src/taskpane/use-auto-check";
import { fakeHost, smallPlan } from "./fake-host";
import { ready } from "./ready";

const cell = (address: string) => `'Action Plan'!${address}` as CellRef;

async function openChecked() {
  const fake = fakeHost(smallPlan());
  const user = userEvent.setup();
  const listeners: ((change: SheetChange) => void)[] = [];
  const onChanged = async (listener: (change: SheetChange) => void) => {
    listeners.push(listener);
    return async () => {};
  };
  render(<Pane host={fake.host} today={() => "2025-06-30"} version="9.9.9" view="overview" onChanged={onChanged} />);
  await user.click(await ready(/^Check/));
  await section();
  /** Excel tells of a change; then the plan is checked by itself. */
  const rested = async (count: number) => {
    act(() => listeners.forEach((listener) => listener({ sheet: "Action Plan", what: "cells" })));
    await waitFor(async () => expect(await lines()).toHaveLength(count), { timeout: QUIET_FOR + 5_000 });
  };
  return { ...fake, user, rested };
}

async function section() {
  const heading = await screen.findByRole("heading", { name: "Changed since the last check" });
  return heading.closest("section")!;
}

const lines = async () =>
  within(await section())
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

async function checkAgain(user: ReturnType<typeof userEvent.setup>, reads: { readonly reads: number }) {
  const before = reads.reads;
  await user.click(await ready(/^Check again|^Check plan/));
  await ready(/^Check again|^Check plan/);
  expect(reads.reads).toBeGreaterThan(before);
}

describe("changed since the last check", () => {
  test("has nothing to compare with at first, and says with what it compares", async () => {
    await openChecked();
    expect((await section()).textContent).toMatch(/Compared with the first check since this pane was opened/);
    expect((await section()).textContent).toMatch(/Nothing has changed so far\./);
  });

  test("lists by action what somebody typed by hand, each with the way to its cell, and blames nobody", async () => {
    const { user, set, told, shown } = await openChecked();
    set(cell("G5"), "Three of four teams trained.");
    await checkAgain(user, told);
    expect(await lines()).toEqual([
      expect.stringMatching(/^Action 1\.2, Train the teams \(1 cell\)/),
      "Select Action Plan G5 Progress update: was “Two of four teams trained.”, is now “Three of four teams trained.”",
    ]);
    expect((await section()).textContent).not.toMatch(/error|warning/i);
    await user.click(within(await section()).getByRole("button", { name: "Select Action Plan G5" }));
    expect(shown.at(-1)).toBe(cell("G5"));
    await checkAgain(user, told);
    expect(await lines()).toEqual([]);
    expect((await section()).textContent).toMatch(/the check before this one that you asked for/);
  });

  test("gathers what checks that run by themselves see, and leaves out what the pane wrote", async () => {
    const { user, set, rested } = await openChecked();
    set(cell("G5"), "Three of four teams trained.");
    await rested(2);
    set(cell("D6"), "30 June 2025");
    await rested(4);
    await user.click(screen.getByRole("tab", { name: /^Findings/ }));
    await user.click(await ready(/^Fix all safe/));
    await user.click(await ready(/^Apply to 2 cells/));
    await screen.findByRole("heading", { name: /changed\.$/ });
    await user.click(screen.getByRole("tab", { name: "Overview" }));
    expect(await lines()).toHaveLength(4);
  }, 20_000);
});
