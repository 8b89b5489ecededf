import { parse, recognise } from "../../../src/core/plan";
import { readActionStatus, readImpactStatus } from "../../../src/core/plan/statuses";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

test.each<[string, string | null]>([
  ["In progress, off track but recoverable", "in-progress-off-track"],
  ["Off track, but recovery plan in place", "in-progress-off-track"],
  ["Off track – will not meet the deadline", "in-progress-off-track"],
  ["Off track (overdue by two weeks)", "in-progress-off-track"],
  ["Not started (awaiting funding)", "not-started"],
  ["Not yet started [start date agreed]", "not-started"],
  ["On track – but see risk 4", "in-progress-on-track"],
  ["On track but see the update", "in-progress-on-track"],
  ["In progress – on track (minor delays)", "in-progress-on-track"],
  ["On track (no issues)", "in-progress-on-track"],
  ["Complete and impactful (see evidence)", "complete-impactful"],
  ["Back on track", "in-progress-on-track"],
  ["No longer on track", "in-progress-off-track"],
  ["On track but likely to slip off track", null],
  ["On track, but at risk", null],
  ["On track (slipping)", null],
  ["On track (delays in the north)", null],
  ["On track (Amber)", "in-progress-on-track"],
  ["On track/off track", null],
  ["Off track – now back on track", "in-progress-on-track"],
  ["Was off track, now on track", "in-progress-on-track"],
  ["Previously off track; currently on track", "in-progress-on-track"],
  ["Was amber, now on track", "in-progress-on-track"],
  ["Now on track (was off track)", "in-progress-on-track"],
  ["Action in progress, on track (was off track)", "in-progress-on-track"],
  ["Action in progress, off track (previously: on track)", "in-progress-off-track"],
  ["On track, was off track last quarter", "in-progress-on-track"],
  ["Complete and impactful (last time complete, impact not seen)", "complete-impactful"],
  ["On track → off track", "in-progress-off-track"],
  ["Not started -> on track", "in-progress-on-track"],
  ["Moved from off track to on track", "in-progress-on-track"],
  ["Off track but now on track", "in-progress-on-track"],
  ["Off track last month, now on track", "in-progress-on-track"],
  ["Was on track, now delayed", null],
  ["On track to be delivered by May 2026", "in-progress-on-track"],
  ["In progress – on track to complete on time", "in-progress-on-track"],
  ["On track for completion in the autumn", "in-progress-on-track"],
  ["Not on track to deliver by the date", "in-progress-off-track"],
  ["On track to be completed but at risk", null],
  ["On track to slip", null],
  ["Was off track, now complete", null],
  ["On track now, may slip before May", null],
  ["Was on track", null],
  ["From June on track", null],
  ["Will be on track from May", null],
  ["On track to off track", null],
  ["Off track (not started)", null],
  ["Off track but now complete", null],
  ["Not started (partly)", null],
  ["Not on track (green)", null],
  ["Almost complete and impactful", null],
  ["In progress (on track in two areas)", null],
])("%j means %j", (text, status) => expect(readActionStatus(text)?.status ?? null).toBe(status));

test("a remark leaves an impact alone, too", () => {
  expect(readImpactStatus("Impact is variable (see section 3)")?.status).toBe("variable");
  expect(readImpactStatus("Impact not yet seen but see case studies")?.status).toBe("not-seen");
  expect(readImpactStatus("Impact is variable (not seen in the west)")).toBeNull();
  expect(readImpactStatus("Was not yet seen, now variable")?.status).toBe("variable");
  expect(readImpactStatus("Impact is variable (was not yet seen)")?.status).toBe("variable");
});

const HEADINGS = ["Ref", "Action", "Lead", "Due date"];

function statesIn(scales: CellValue[], cells: readonly CellValue[][], ...key: CellValue[][]) {
  const rows = cells.map((own, i) => [`1.${i + 1}`, `Open an advice line in area ${i + 1}`, "DCO", "May 2026", ...own]);
  const book = bookOf({ Plan: [[...HEADINGS, ...scales], ...rows], ...(key.length > 0 && { "Status codes": key }) });
  const plan = parse(book, recognise(book));
  return { plan, states: plan.actions.map(({ actionStatus, impactStatus }) => [actionStatus, impactStatus]) };
}

describe("codes that a key explains", () => {
  const key = [
    ["Code", "Action status"],
    ["A1", "Action complete and impactful"],
    ["A2", "Action complete, impact not yet seen"],
    ["A3", "Action in progress, off track but recoverable"],
    ["A4", "Action in progress, on track"],
    ["A5", "Action not yet started"],
    [],
    [],
    ["Code", "Impact status"],
    ["I1", "Impact is felt at a system level"],
    ["I2", "Impact is variable"],
    ["I3", "Impact not yet seen"],
  ];
  const cells = [
    ["A4", "I3"],
    ["A3", "I3"],
    ["A1", "I1"],
    ["A5", "I3"],
  ];

  test.each([[["Action status", "Impact status"]], [["Status", "Impact"]], [["Status Action", "Status Impact"]]])(
    "stand for its states under %j",
    (scales) =>
      expect(statesIn(scales, cells, ...key).states).toEqual([
        ["in-progress-on-track", "not-seen"],
        ["in-progress-off-track", "not-seen"],
        ["complete-impactful", "system-level"],
        ["not-started", "not-seen"],
      ]),
  );

  test("stay unknown without a key, and are asked about once for each scale", () => {
    const { plan, states } = statesIn(["Action status", "Impact status"], cells);
    expect(states).toEqual(cells.map(() => [null, null]));
    expect(plan.questions.filter(({ kind }) => kind === "words")).toHaveLength(2);
  });
});

test("“Action” and “Impact” below “Status” are the two scales, whatever stands below them", () => {
  const book = bookOf(
    {
      Plan: [
        ["Ref", "Action", "Lead", "Due date", "Status", null, "Narrative"],
        [null, null, null, null, "Action", "Impact", null],
        ...["On track", "Off track", "On track"].map((state, i) => [
          `1.${i + 1}`,
          `Open an advice line in area ${i + 1}`,
          "DCO",
          "May 2026",
          state,
          "Not yet seen",
          "Two lines open",
        ]),
      ],
    },
    { Plan: { merges: [{ row: 0, column: 4, rows: 1, columns: 2 }] } },
  );
  const [one] = recognise(book);
  expect(one!.columns.flatMap(({ field, column }) => (column === 4 || column === 5 ? [field] : []))).toEqual([
    "actionStatus",
    "impactStatus",
  ]);
});
