import { openToBoard } from "../../../src/core/board";
import type { Profile } from "../../../src/core/plan/settings";
import { review } from "../../../src/core/review";
import { bookOf } from "../../book";

const HEAD = ["No.", "Action ref", "What is escalated", "Escalated to", "Since", "Why", "Resolution", "Status"];

/** Whether an escalation to this addressee is offered to the reader. */
function offered(to: string, profile: Profile | null, meeting: string | null): boolean {
  const book = bookOf({
    Plan: [
      ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
      ["1.1", "Agree it", "Head of SEND", "31 January 2026", "Action in progress, off track", "Impact not yet seen"],
    ],
    Escalations: [HEAD, [1, "1.1", "Two posts stay vacant.", to, "1 September 2025", "No budget.", null, "Open"]],
  });
  const reviewed = review(book, { asAt: "2025-10-31", today: "2025-10-31", grading: { profile, strict: false } });
  const paper = meeting === null ? reviewed.paper : { ...reviewed.paper, meeting: { text: meeting, at: null } };
  return openToBoard({ ...reviewed, paper }).length > 0;
}

test.each<[to: string, profile: Profile | null, meeting: string | null]>([
  ["SEND Partnership Board", "partnership-board", null],
  ["Partnership Board (October)", "partnership-board", null],
  ["Local Area SEND & Inclusion Board", "partnership-board", null],
  ["SEND and AP Strategic Board", "partnership-board", null],
  ["Board", "partnership-board", null],
  ["THE BOARD", "improvement-board", null],
  ["Chair of the SEND Partnership Board", "partnership-board", null],
  ["Level 3 – SEND Board", "partnership-board", null],
  ["SEND Improvement Board", "improvement-board", null],
  ["Children's Scrutiny Committee", "improvement-board", null],
  ["Overview and Scrutiny", "improvement-board", null],
  ["Senior Leadership Team", "leadership", null],
  ["SLT", "leadership", null],
  ["ICB Executive Team", "leadership", null],
  ["DfE and NHS England", "stocktake", null],
  ["Health and Wellbeing Board", "partnership-board", "Health and Wellbeing Board, 12 November 2025"],
  ["Health & Wellbeing Board", null, "Northmere Health and Wellbeing Board"],
  ["Partnership Board", "partnership-board", "Northmere SEND Partnership Board – 12/11/2025"],
  ["Programme Board", "leadership", "SEND Programme Board"],
  ["Select Committee", "improvement-board", "Children, Families and Learning Select Committee"],
])("offered: %s, to %s, %s", (to, profile, meeting) => expect(offered(to, profile, meeting)).toBe(true));

test.each<[to: string, profile: Profile | null, meeting: string | null]>([
  ["Regional Director", "partnership-board", null],
  ["Director of Children's Services", "partnership-board", null],
  ["Programme Board", "partnership-board", null],
  ["SEND Improvement Board", "partnership-board", null],
  ["Trust board", "partnership-board", null],
  ["Governing Board", "partnership-board", null],
  ["ICB Quality Committee", "partnership-board", null],
  ["Health and Wellbeing Board", "partnership-board", null],
  ["Safeguarding Partnership Board", "partnership-board", null],
  ["Members of the forum on board", "partnership-board", null],
  ["SEND Partnership Board", "improvement-board", null],
  ["SEND Partnership Board", "leadership", null],
  ["Board", "leadership", null],
  ["SEND Partnership Board", "public", null],
  ["SEND Partnership Board", null, null],
  ["Partnership Board", "partnership-board", "SEND Improvement Board, 4 November 2025"],
  ["Cabinet Member", "improvement-board", null],
  ["ICB Board", "partnership-board", null],
])("not offered: %s, to %s, %s", (to, profile, meeting) => expect(offered(to, profile, meeting)).toBe(false));
