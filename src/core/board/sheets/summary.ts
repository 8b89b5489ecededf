import { countedActions } from "../../plan";
import { isOnePage } from "../layout";
import type { BoardBlock, BoardInput, BoardSheet } from "../pack";
import { apart, matrix, matrixChart, overdue, reconciled, undated } from "./summary-counts";
import { exceptionHeadlines, forRecognition, kpiHeadlines, movementHeadline } from "./summary-headlines";

/** In characters: so wide that a headline is one line, and so narrow that a page in landscape can be read. */
const WIDTH = 206;

/** Characters that a name may have: it stands whole where the page has room for that. */
const NAME_LENGTHS = [120, 76, 38] as const;

/**
 * One page in landscape: the two scales against each other, what is past its date, what has moved, the exceptions and the
 * measures that a chair would ask about, and what a person puts forward. Counts, no percentages.
 */
export function summary(input: BoardInput, subtitle: string): BoardSheet {
  const [longest, shorter, shortest] = NAME_LENGTHS;
  const whole = [longest, shorter].map((length) => summaryWith(length, input, subtitle)).find(isOnePage);
  return whole ?? summaryWith(shortest, input, subtitle);
}

function summaryWith(nameLength: number, input: BoardInput, subtitle: string): BoardSheet {
  const none = "No actions could be read in the workbook, so there is nothing to count here.";
  return {
    id: "summary",
    title: "Summary",
    about: "The two scales, what moved, exceptions, measures",
    orientation: "landscape",
    leastWidth: WIDTH,
    blocks: [
      { kind: "title", text: "Summary: where the plan stands" },
      { kind: "text", text: subtitle, look: "quiet" },
      ...(countedActions(input.plan).length === 0
        ? [{ kind: "text", text: none } as const]
        : ofActions(input, nameLength)),
      ...kpiHeadlines(input, nameLength),
      ...(countedActions(input.plan).length === 0 ? [] : forRecognition(input, nameLength)),
    ],
  };
}

function ofActions(input: BoardInput, nameLength: number): readonly BoardBlock[] {
  const actions = countedActions(input.plan);
  return [
    { kind: "heading", text: "Action status by impact status" },
    matrix(actions, input),
    matrixChart(actions, input),
    {
      kind: "facts",
      facts: [
        reconciled(actions, input.plan.actions.length),
        ...apart(input.plan),
        overdue(input),
        undated(actions),
        movementHeadline(input),
      ],
    },
    ...exceptionHeadlines(input, nameLength),
  ];
}
