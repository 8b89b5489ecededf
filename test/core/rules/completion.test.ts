import { parse, recognise } from "../../../src/core/plan";
import { completionOf } from "../../../src/core/rules/completion";
import { workbookOf } from "../../sketch";

const completionIn = (due: string, progress: string | null) => {
  const book = workbookOf({ actions: [{ due, progress, actionStatus: "Action complete and impactful" }] });
  const found = completionOf(parse(book, recognise(book)).actions[0]!);
  return found && `${found.from} ${found.to} ${found.at}`;
};

describe("when an action was completed", () => {
  test.each<[string, string | null, string | null]>([
    ["January 2025 – completed", null, "2025-01-01 2025-01-31 Actions!E2"],
    ["January 2025", null, null],
    ["May 2024 – completed\nMarch 2026", null, null],
    ["January 2025", "Completed on 3 March 2025. In use.", "2025-03-03 2025-03-03 Actions!F2"],
    ["January 2025", "The action was closed in May 2025.", "2025-05-01 2025-05-31 Actions!F2"],
    ["January 2025", "Guide printed. This action was completed in May 2025.", "2025-05-01 2025-05-31 Actions!F2"],
    ["January 2025", "Completed in two areas in May 2025.", null],
    ["January 2025", "Completed phase one in May 2025.", null],
    ["January 2025", "Completed by May 2025.", null],
    ["January 2025", "Completed. The next audit is in May 2025.", null],
    ["January 2025", "Completed between March 2025 and May 2025, in steps.", "2025-03-01 2025-05-31 Actions!F2"],
    ["January 2025", "The first audit was completed in May 2025.", null],
  ])("%s | %s", (due, progress, completion) => {
    expect(completionIn(due, progress)).toBe(completion);
  });
});
