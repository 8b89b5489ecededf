import { reportTimeIn } from "../../../src/core/plan/report-times";

const order = (text: string) => reportTimeIn(text)?.order ?? null;

describe("the time of which a name speaks", () => {
  test.each([
    ["Board 14.01.25", "2025-01-14"],
    ["20250114", "2025-01-14"],
    ["As at 14th January 2025", "2025-01-14"],
    ["Plan_2025-03-31", "2025-03-31"],
    ["2025-01", "2025-01-31"],
    ["Jan '25", "2025-01-31"],
    ["Status (March 2025)", "2025-03-31"],
    ["Spring term 2025", "2025-04-15"],
    ["Spring 2024/25", "2025-04-15"],
    ["Autumn 2024/25", "2024-12-31"],
    ["Q4 2024/25", "2025-03-31"],
    ["2023-24", "2024-08-31"],
    ["Plan 2024", "2024-12-31"],
    ["RAG Aut", "1"],
    ["Term 3", "3"],
  ])("%s", (text, wanted) => expect(order(text)).toBe(wanted));

  test.each([
    "Plan 2024-2027",
    "Plan 2024–2027",
    "1.1",
    "Action 12",
    "45/60/99",
    "Jan 24 and Mar 24",
    "Marsh 25",
    "Plan v2",
  ])("%s speaks of none, or of several", (text) => expect(order(text)).toBeNull());

  test("words beside it are told apart", () =>
    expect(reportTimeIn("Status at 31/03/2025 (draft)")).toMatchObject({ before: "status", after: "draft" }));

  test("terms of one year stand in its order, and so do school years", () => {
    const sorted = ["Autumn 2024", "Spring 2025", "Summer 2025", "Autumn 2025"];
    expect([...sorted].reverse().sort((a, b) => order(a)!.localeCompare(order(b)!))).toEqual(sorted);
  });
});
