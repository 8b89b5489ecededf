import { readActionStatus, readImpactStatus, synonymMap } from "../../../src/core/plan/statuses";

describe("a cell that says what the state was and what it is", () => {
  test.each([
    ["Was: Action not yet started\nNow: Action in progress, on track", "in-progress-on-track"],
    ["Was: Action in progress, off track\nNow: Action in progress, on track", "in-progress-on-track"],
    ["Previously: Action complete, impact not yet seen; now: Action complete and impactful", "complete-impactful"],
    ["Action in progress, on track → Action in progress, off track", "in-progress-off-track"],
    ["In progress, off track -> In progress, on track", "in-progress-on-track"],
    ["Action complete and impactful (was action in progress, on track)", "complete-impactful"],
    ["Off track (previously on track)", "in-progress-off-track"],
    ["Previously not started, now on track", "in-progress-on-track"],
    ["Now: off track / Was: on track", "in-progress-off-track"],
    ["Last quarter: off track; this quarter: on track", "in-progress-on-track"],
    ["Not started (was: not started)", "not-started"],
  ])("%j", (text, status) => expect(readActionStatus(text)).toEqual({ status, exact: false }));

  test.each([
    ["Impact not yet seen → Impact is variable", "variable"],
    ["Was: Impact is variable\nNow: Impact is felt at a system level", "system-level"],
  ])("%j", (text, status) => expect(readImpactStatus(text)).toEqual({ status, exact: false }));

  test("in words of a house", () => {
    const words = synonymMap<"in-progress-on-track" | "in-progress-off-track">([
      ["Green", "in-progress-on-track"],
      ["Amber", "in-progress-off-track"],
    ]);
    expect(readActionStatus("Amber → Green", words)).toEqual({ status: "in-progress-on-track", exact: false });
  });

  test.each([
    "Was: Action not yet started",
    "Now: the hub is open → Action complete",
    "On track → off track → on track",
    "Red → Green",
    "Moving from on track to off track now that staff have left",
  ])("%j says none", (text) => expect(readActionStatus(text)).toBe(null));
});
