import { plainPeriod } from "../../../../src/core/plan/kpis/period-spellings";
import { readPeriodWords } from "../../../../src/core/plan/kpis/period-words";

test.each([
  [202404, "2024-04", null],
  ["202412", "2024-12", null],
  ["2024 04", "2024-04", null],
  ["04/2024", "2024-04", null],
  ["2024/25 Q1", "2024-Q2", null],
  ["24/25 Q4", "2025-Q1", null],
  ["M3 24/25", "2024-06", null],
  ["Month 12 2024/25", "2025-03", null],
  ["AY 23-24", "2023/24", null],
  ["23-24", "2023/24", null],
  ["Current (Dec 2024)", "2024-12", "Current"],
  ["As at 31/03/2024", "2024-03-31", "As at"],
  ["Q1 (Apr-Jun 2024)", "2024-Q2", null],
  ["Month 6 (Sep 24)", "2024-09", null],
])("%j is the period %s", (text, period, words) =>
  expect(readPeriodWords(text, "", 1900)).toMatchObject({ period, words }),
);

// Ages, counts and other codes look like years and months.
test.each([202413, 202400, 12.5, "10/11", "12-13", "15-16", "15/20", "24/26", "2024/26", "13/2024", "M3", "Wk 12"])(
  "%j names no period of its own",
  (text) => expect(readPeriodWords(plainPeriod(text), "", 1900)).toBeNull(),
);
