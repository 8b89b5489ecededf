/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CrashGuard } from "../../src/taskpane/components/CrashGuard";

function Broken(): never {
  throw new RangeError("Ben, aged 9");
}

beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());

test("a pane that cannot be drawn says so, offers a way on, and tells nothing out of a cell", async () => {
  const user = userEvent.setup();
  const retry = jest.fn();
  render(
    <CrashGuard version="9.9.9" onRetry={retry}>
      <Broken />
    </CrashGuard>,
  );
  expect(screen.getByRole("alert").textContent).toMatch(/nothing else was changed\./);
  await user.click(screen.getByRole("button", { name: "Copy details" }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^RAG Monitor 9\.9\.9\nCode: RangeError/);
  expect(copied).not.toContain("Ben");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test("a pane that can be drawn is", () => {
  render(
    <CrashGuard version="9.9.9" onRetry={() => {}}>
      <p>All well</p>
    </CrashGuard>,
  );
  screen.getByText("All well");
});
