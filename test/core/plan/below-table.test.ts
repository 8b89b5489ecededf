import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress"];
const act = (ref: CellValue, title = `Carry out ${ref}`): CellValue[] => [
  ref,
  title,
  "Head of SEND",
  "March 2026",
  ON,
  "Impact not yet seen",
  "Panel meets",
];
const PLAN = [HEADER, act("1.1"), act("1.2"), act("2.1")];
const NUMBERED = [HEADER, act(1), act(2), act(3)];

const refsOf = (rows: CellValue[][], extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book)).actions.map(({ ref, title }) => ref ?? title);
};
const OWN = ["1.1", "1.2", "2.1"];

/** What is told as looking like actions and standing apart. */
const apartIn = (rows: CellValue[][], extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book)).apart.map(({ at }) => at.join(" "));
};

describe("what stands below a plan is no action", () => {
  const below: { readonly [what: string]: CellValue[][] } = {
    "a key with codes": [
      ["Key"],
      ["A1", "Action complete and impactful"],
      ["A2", ON],
      [],
      ["I1", "Impact is variable"],
    ],
    "a key with numbers": [["Impact key"], [1, "Impact not yet seen"], [2, "Impact is variable"]],
    "numbered notes": [["Notes"], ["1", "Dates are the last of the month."], [2, "Action 2.1 was worded anew."]],
    "numbered notes without a heading": [
      ["1", "Dates are the last of the month."],
      [2, "2.1 was worded anew."],
    ],
    "a table of risks": [
      ["Risks"],
      ["Risk ref", "Risk", "Owner", "Mitigation", "Likelihood", "Impact", "Score"],
      ["R1", "Too few therapists", "Head of Therapy", "Locums", 4, 5, 20],
      ["R2", "System is late", "Head of Data", "By hand", 3, 3, 9],
    ],
    "a table of requests": [
      ["What the review asked"],
      ["No.", "Request", "Answer", "Date"],
      ["1", "Findings of the survey", "June Board", "June 2026"],
      ["2", "Waits by pathway", "Dashboard", "May 2026"],
    ],
  };
  for (const [what, rows] of Object.entries(below)) {
    test(`${what}, below a blank row`, () => expect(refsOf([...PLAN, [], ...rows])).toEqual(OWN));
    test(`${what}, below numbers alone`, () => expect(refsOf([...NUMBERED, [], ...rows])).toEqual(["1", "2", "3"]));
    test(`${what}, which nobody takes for actions that were left out`, () => {
      expect(apartIn([...PLAN, [], ...rows])).toEqual([]);
      expect(apartIn([...NUMBERED, [], ...rows])).toEqual([]);
    });
  }

  test("numbered notes at once below the last action", () =>
    expect(refsOf([...PLAN, ["1", "Dates are the last of the month."]])).toEqual(OWN));
});

test("an action of another series that was only begun is one, at once below the others", () =>
  expect(refsOf([...PLAN, ["SF-1", "To be worked out"]])).toEqual([...OWN, "SF-1"]));

describe("a gap ends no plan", () => {
  test("between areas, with and without headings", () => {
    expect(refsOf([...PLAN, [], act("2.2"), [], ["Priority 3: Inclusion"], act("3.1")])).toEqual([
      ...OWN,
      "2.2",
      "3.1",
    ]);
  });

  test("before actions of another kind of reference, or none", () =>
    expect(refsOf([...PLAN, [], act("SF-1"), [], act(null, "Buy a bus")])).toEqual([...OWN, "SF-1", "Buy a bus"]));

  test("before an action that was only begun", () =>
    expect(refsOf([...PLAN, [], ["2.2", "To be worked out"], ["2.3"]])).toEqual([...OWN, "2.2", "2.3"]));

  test("before numbers that start again under the next area, states or not", () => {
    const open = (ref: number) => [...act(ref).slice(0, 4), null, null, null];
    const rows = [HEADER, ["Priority 1: Voice"], act(1), open(2), [], ["Priority 2: Waits"], open(1), open(2)];
    expect(refsOf(rows)).toEqual(["1", "2", "1", "2"]);
  });

  test("before states in the words of another house", () => {
    const letters = (ref: string, letter: string) => [...act(ref).slice(0, 4), letter, null, null];
    const rows = [
      HEADER,
      letters("1.1", "G"),
      letters("1.2", "A"),
      act("1.3"),
      [],
      ["X9", "Buy a bus", null, null, "A"],
    ];
    expect(refsOf(rows)).toEqual(["1.1", "1.2", "1.3", "X9"]);
  });

  test("and the header may stand there once more in other words", () => {
    const again = ["No", "Actions", "Lead officer", "Deadline", "Status", "Impact", "Update"];
    expect(refsOf([...PLAN, [], again, act("3.1"), act("3.2")])).toEqual([...OWN, "3.1", "3.2"]);
  });

  test("after a key, the plan may go on", () =>
    expect(refsOf([...PLAN, [], ["Key"], ["A1", ON], [], act("3.1")])).toEqual([...OWN, "3.1"]));
});

describe("what looks like an action and stands apart is told", () => {
  test("rows with another kind of reference and a lead or a date, block by block", () => {
    const rows = [
      ...PLAN,
      [],
      ["X7", "Publish a guide", "Head of SEND"],
      ["X8", "Print the guide", null, "June 2026"],
      [],
      ["Y1", "Buy a bus", "Head of Transport"],
    ];
    expect(refsOf(rows)).toEqual(OWN);
    expect(apartIn(rows)).toEqual(["Plan!A6 Plan!A7", "Plan!A9"]);
  });

  test("one row among notes that outnumber it", () => {
    const notes = [
      ["1", "Dates are the last of the month."],
      ["2", "2.1 was worded anew."],
      ["3", "See the minutes."],
    ];
    const rows = [...PLAN, [], ...notes, [null, "Buy a bus", "Head of Transport", "June 2026"]];
    expect(refsOf(rows)).toEqual(OWN);
    expect(apartIn(rows)).toEqual(["Plan!B9"]);
  });

  test("rows below the end of an Excel table", () => {
    const tables = [{ name: "Plan", block: { row: 0, column: 0, rows: 3, columns: 7 } }];
    expect(refsOf(PLAN, { tables })).toEqual(["1.1", "1.2"]);
    expect(apartIn(PLAN, { tables })).toEqual(["Plan!A4"]);
  });

  test("not signatures, remarks, totals, numbered columns and contacts", () => {
    const below: CellValue[][][] = [
      [
        ["Prepared by", "SEND team", null, "March 2026"],
        ["Approved by", "Board"],
      ],
      [["Note: all dates are by the end of the month", null, null, "March 2026"]],
      [
        ["Total actions", 3],
        ["Number complete", 1],
      ],
      [["Contact", "send.team", "Head of SEND"]],
      [["Next review", null, null, "June 2026"]],
      [
        [null, "Next review of this plan", null, "June 2026"],
        [null, "SRO of the programme", "Director"],
        [null, "Version 3"],
      ],
      [
        ["Green", ON, null, null, ON],
        ["Red", "Action in progress, off track"],
      ],
    ];
    for (const rows of below) expect([rows[0]![0], apartIn([...PLAN, [], ...rows])]).toEqual([rows[0]![0], []]);
  });
});

describe("what stands below measures is no measure", () => {
  const TABLE: CellValue[][] = [
    ["No.", "Measure", "Target", "Oct 24", "Nov 24", "Dec 24"],
    ["1", "Calls answered in a day (%)", 90, 62, 65, 64],
    ["2", "Visits made", 40, 31, 35, 37],
  ];
  const names = (rows: CellValue[][]) => {
    const book = bookOf({ Measures: rows });
    return parse(book, recognise(book)).kpis.map(({ name }) => name);
  };
  const OWN_NAMES = ["Calls answered in a day (%)", "Visits made"];
  const notes: CellValue[][] = [
    ["1", "Counted from the new telephone system."],
    ["2", "Visits of all partners."],
  ];
  const key: CellValue[][] = [["RAG key"], ["Green", "At or above target"], ["Red", "Below target"]];

  test("notes and keys, below a gap or at once", () => {
    expect(names([...TABLE, [], ...notes, [], ["Source: case system."], [], ...key])).toEqual(OWN_NAMES);
    expect(names([...TABLE, ...notes])).toEqual(OWN_NAMES);
  });

  test("more measures below a gap are read, one without values too", () =>
    expect(names([...TABLE, [], ["3", "Plans issued", 50, 1, 2, 3], [], ["4", "Families asked"]])).toEqual([
      ...OWN_NAMES,
      "Plans issued",
      "Families asked",
    ]));
});

test("the record of a document's versions above a plan is no measure", () => {
  const record: CellValue[][] = [
    ["Improvement plan"],
    [],
    ["Version", "Date", "Owner", "Status"],
    ["1.0", "March 2025", "Programme office", "Approved"],
    ["1.1", "January 2026", "Programme office", "Draft"],
    [],
  ];
  const book = bookOf({ Plan: [...record, ...PLAN] });
  const { actions, kpis, layout } = parse(book, recognise(book));
  expect([actions.length, kpis.length, layout.map(({ role }) => role)]).toEqual([3, 0, ["actions"]]);
});
