import { check, defaultSettings } from "../../../src/core/rules";
import { parse, recognise } from "../../../src/core/plan";
import type { Sketch } from "../../../src/core/rules/sketch";
import { workbookOf } from "../../sketch";

type Row = NonNullable<Sketch["actions"]>[number];

const ON = "Action in progress, on track";
const NOT = "Action not yet started";
const DONE = "Action complete and impactful";

function rulesAt(row: Row): readonly string[] {
  const book = workbookOf({ actions: [{ ref: "1.1", ...row }] });
  const { findings } = check(parse(book, recognise(book)), {
    asAt: "2025-09-30",
    settings: defaultSettings,
    changes: null,
  });
  return findings.map(({ rule }) => rule);
}

/** Words that say a thing, and words that look like it and do not. */
function inWords(rule: string, row: (words: string) => Row, loud: readonly string[], silent: readonly string[]) {
  describe(rule, () => {
    test.each(loud)("is found: “%s”", (words) => expect(rulesAt(row(words))).toContain(rule));
    test.each(silent)("is not found: “%s”", (words) => expect(rulesAt(row(words))).not.toContain(rule));
  });
}

inWords(
  "progress-placeholder",
  (progress) => ({ actionStatus: ON, progress }),
  [
    "Verbal update to be given at the meeting.",
    "Awaiting update from lead",
    "Update to be provided at Board",
    "No update received this month",
    "To be updated by AD",
    "Nil return",
    "As per last month",
    "Update awaited – chased 12/9",
    "Lead to update",
    "Please see separate paper",
    "Per last time",
    "Head of Service to provide a verbal update",
    "An update will be given at the next meeting.",
    "Update requested from health 4/9",
    "No commentary provided by the lead",
    "Unchanged since the last report",
    "Refer to previous comments",
    "Update outstanding",
    "Still awaiting progress update",
    "Further update required",
    "See attached report",
    "Nothing new to report",
    "To be confirmed at the board",
    "?",
    "…",
    "There has been no change since last quarter.",
  ],
  [
    "Update of the policy agreed by the forum in May.",
    "Awaiting update of the guidance by the department before the second part can be printed.",
    "No change to the timetable; the pilot runs until May.",
    "SENCOs to update provision maps each term; 40 have done so.",
    "See the new guide: 40 schools use it since May.",
    "The lead gave an update at the July board and the bands were agreed.",
    "Board to be updated on the bands, which were agreed in July with schools.",
    "Report of the audit received; ten actions follow from it.",
    "Update sessions held for 40 governors.",
    "As reported, 24 schools have signed up since last month.",
  ],
);

inWords(
  "in-progress-but-text-complete",
  (progress) => ({ actionStatus: ON, progress }),
  [
    "This action has now been completed and signed off by the delivery group.",
    "Action complete.",
    "This is now done and we propose to close it.",
    "Completed in July 2025. Recommend closure.",
    "Work finished; can be closed",
    "Fully delivered, request to move to blue.",
    "The guide has been completed and published; nothing further to do.",
    "Complete",
    "Closed at the July board.",
    "Objective achieved and embedded in business as usual.",
    "All elements of the action have been delivered.",
    "Guide published in May. No further work is required.",
    "The work was concluded in June.",
    "All milestones met. Propose closing this action.",
    "It has been completed in July.",
    "The project has moved into business as usual.",
    "Done in June 2025",
    "Guide in use in all schools; ready to close.",
    "Nothing left to do.",
    "We recommend that the action is closed.",
    "Completed and signed off.",
    "The piece of work is now complete, and schools have been told.",
  ],
  [
    "The first part of the work is complete.",
    "The work has been completed in two of five areas.",
    "This action will be closed in May.",
    "We do not yet recommend closure.",
    "Can be closed once the survey is in.",
    "Work nearly complete in the north.",
    "It has been delivered to 40 schools so far.",
    "Recruitment is complete and training has begun.",
    "We propose to close the old unit in July.",
    "No further work is needed on the first chapter; the second is being written.",
    "The aim is to complete the work by May.",
    "No further delays are expected.",
    "All parts of the guide are drafted; none is complete.",
    "The action is not complete.",
    "A first review has been completed and shared.",
    "The board asked “is it complete?” and was told that the second half is to come.",
    "The work is complete for phase 1.",
    "Project delivered by two providers each term.",
  ],
);

inWords(
  "not-started-but-work-reported",
  (progress) => ({ actionStatus: NOT, progress }),
  [
    "Three focus groups with 40 parents were held in May and the first draft has been circulated.",
    "Draft written and shared with heads.",
    "Project manager in post since June; two workshops held.",
    "First meeting took place on 4 September.",
    "Consultation launched in July and 230 replies received.",
    "Scoping under way; provider appointed.",
    "Survey sent and 120 replies received.",
    "Discussions with the trust have begun.",
    "Working group has met twice.",
    "Staff trained in the new model.",
    "Needs mapped in three localities.",
    "Specification drafted by the commissioner.",
    "Interviews held in May with families.",
    "Tendering is under way.",
    "Two officers recruited in August.",
    "Headteachers were consulted in June.",
  ],
  [
    "Begins when the funding is confirmed.",
    "No meetings have been held yet.",
    "To start once a manager is in post.",
    "Will be drafted after the summer.",
    "The appointed provider starts in May.",
    "Held over until the new year.",
    "On hold; budget held by health.",
    "Not started: staff are to be trained in spring first.",
    "Planned for the spring term.",
    "Workshops will be held in May.",
    "Consultation is due to begin in March.",
    "A trained team is needed before it can begin.",
    "Nobody has been recruited.",
    "Waiting until the lead is appointed.",
    "Meeting booked for 12 November with the provider.",
    "A scoping meeting has been arranged.",
    "Depends on the survey held in 2023 by health.",
    "Health recruited two nurses last year; this action follows on from that.",
    "Awaiting data collected by schools in the autumn census.",
    "Lessons gathered from the pilot in the next county will shape it.",
    "The model was tested in a neighbouring area.",
    "Funding is held by the trust.",
    "To be commissioned in spring.",
    "The tender started by the last provider was withdrawn.",
    "Follows from the workshops held under action 1.2.",
    "We intend to use the needs mapped under the last plan.",
    "Interviews for the post are scheduled for 3 December.",
    "Cannot begin: funds already allocated, staff trained under the previous strategy have left.",
    "Lead post held vacant until April.",
    "Data collected by the trust shows why this is needed.",
    "Discussions planned with heads.",
    "Awaiting the outcome of the consultation held by the department.",
    "Meetings with the trust start in January.",
  ],
);

inWords(
  "on-track-but-text-delayed",
  (progress) => ({ actionStatus: ON, progress }),
  [
    "Slipped by about two months as the provider pulled out.",
    "Running behind but still hope to finish.",
    "We have pushed the launch back to January owing to staff sickness.",
    "Paused until the new head starts.",
    "On hold pending legal advice.",
    "Timescale unlikely to be met.",
    "The deadline will not be met.",
    "Unlikely to meet the deadline of March.",
    "The milestone will be missed.",
    "The team has fallen behind since May.",
    "Training is running late.",
    "It is taking longer than planned to recruit.",
    "The tender is three weeks late.",
    "The launch was moved back to March.",
    "Work is held up by the IT supplier.",
    "We will not be finished on time.",
    "The start had to be postponed.",
    "Published later than planned, and the training follows in May.",
  ],
  [
    "The delay of last spring was made up in July; the team is back on the agreed timetable.",
    "No delays are expected and no slippage is reported this month.",
    "Recovered from the delay in recruitment; now two weeks ahead.",
    "Risk of delay was discussed and closed.",
    "The launch slipped in May but is back on track.",
    "Fell behind in spring; the team has since caught up.",
    "Nothing is running behind.",
    "The deadline will be met.",
    "Fewer reviews are running late.",
    "Children no longer wait longer than planned.",
    "The timetable is likely to be met.",
    "The offer was pushed out to schools; heads came back with comments.",
    "It is unlikely that the launch will be delayed.",
    "The guide follows families back to school.",
    "Work will be done on time.",
    "Reviews that were months late have been cleared.",
  ],
);

inWords(
  "complete-but-text-unfinished",
  (progress) => ({ actionStatus: DONE, progress }),
  ["The film remains to be made.", "The film is still to be cut, and nothing else.", "One letter remains outstanding."],
  [
    "All twenty letters are in use; nothing remains outstanding and no further work is needed.",
    "No element remains to be agreed.",
    "None of the letters is still outstanding.",
    "No outstanding actions; handed to business as usual.",
    "The remaining teams were trained in April, so this is finished.",
    "Outstanding issues were resolved in March; all done.",
  ],
);

inWords(
  "due-date-against-text",
  (progress) => ({ actionStatus: ON, due: "30 January 2026", progress }),
  [
    "Draft agreed with schools; the work will now be finished by March 2028.",
    "Completion now expected in March 2028.",
    "Expected to complete by the end of May 2028.",
    "New target date of 31 March 2028 agreed by the board.",
    "This will not be finished until 1 June 2028.",
    "Deadline extended to 31/03/2028.",
    "The project is likely to be completed in June 2027.",
    "Revised deadline: 31 March 2027.",
    "Now due to finish in April 2027.",
    "Bids were high. Completion has slipped to May 2027.",
    "Deferred to September 2027.",
    "The action cannot be completed before July 2027.",
    "Anticipated completion date is June 2027.",
    "Work is forecast to end in May 2027.",
  ],
  [
    "The draft will be finished by March 2027.",
    "The review of the work will be completed by March 2027.",
    "Was due by March 2025; the work will be finished by January 2026.",
    "The original deadline of March 2027 was brought forward.",
    "Phase 2 of the project is expected to be completed in June 2027.",
    "The next meeting date is 3 March 2026.",
    "The contract runs until March 2028.",
    "Start date moved to October 2026.",
    "The new provider begins in March 2027.",
    "The work will be reviewed in March 2027.",
    "Year 6 pupils move up in September 2027.",
    "Funding was extended to March 2028.",
  ],
);
