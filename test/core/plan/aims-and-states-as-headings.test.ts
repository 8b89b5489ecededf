import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const OFF = "Action in progress, off track";
const SEEN = "Impact not yet seen";
const WORDS = [
  "Map what each district has",
  "Train the panel that agrees places",
  "Publish the local offer for families",
  "Agree the pathway with health",
];
const planOf = (rows: CellValue[][], extras = {}, name = "Plan") => {
  const book = bookOf({ [name]: rows }, { [name]: extras });
  return parse(book, recognise(book));
};
const STATES = ["Lead", "Due date", "Action status", "Impact status"];
const states = (i: number): CellValue[] => ["Head of SEND", `2027-03-0${i + 1}`, i === 1 ? OFF : ON, SEEN];
const under = (headings: CellValue[], cells: (i: number) => CellValue[], more: CellValue[] = []): CellValue[][] => [
  [...headings, ...STATES, ...more],
  ...WORDS.map((_, i) => [...cells(i), ...states(i)]),
];
const named = (rows: CellValue[][], extras = {}, name = "Plan") =>
  planOf(rows, extras, name).actions.map(({ ref, title, area }) => [ref, title, area]);
const ALL = WORDS.map((title, i) => [`A${i + 1}`, title, null]);

describe("a heading of an aim over the only column that says what is done", () => {
  test.each([
    "Objective",
    "Our objective",
    "Aim",
    "Goal",
    "Outcome",
    "Outcomes",
    "Recommendation",
    "What we want to achieve",
    "Ambition",
    "Objectives for 2027",
    "Desired outcome",
  ])("%s is the action", (heading) =>
    expect(named(under(["Ref", heading], (i) => [`A${i + 1}`, WORDS[i]!]))).toEqual(ALL),
  );

  test("with an aim for each area beside it, the finer one is the action", () => {
    const rows = under(["Ref", "Aim", "Objective"], (i) => [
      `A${i + 1}`,
      i < 2 ? "Good help early" : "A fair system",
      WORDS[i]!,
    ]);
    expect(named(rows).map(([ref, title]) => [ref, title])).toEqual(ALL.map(([ref, title]) => [ref, title]));
  });

  test("an objective beside the action stays its area", () => {
    const rows = under(["Ref", "Objective", "Action"], (i) => [
      `A${i + 1}`,
      i < 2 ? "Help comes early to families" : "The system is fair to all",
      WORDS[i]!,
    ]);
    expect(named(rows).map(([, title]) => title)).toEqual(WORDS);
    expect(named(rows)[0]![2]).toBe("Help comes early to families");
  });

  test("an outcome beside the action stays what success is", () => {
    const rows = under(["Ref", "Action", "Outcome"], (i) => [
      `A${i + 1}`,
      WORDS[i]!,
      `Families tell us so in survey ${i}`,
    ]);
    expect(named(rows)).toEqual(ALL);
  });

  test("an objective that several rows share is no action of theirs", () => {
    const rows = under(["Ref", "Objective"], (i) => [
      `A${i + 1}`,
      i < 2 ? "Help comes early to families" : "The system is fair to all",
    ]);
    expect(named(rows).map(([, title]) => title)).toEqual([null, null, null, null]);
  });
});

describe("references that are named as the actions are", () => {
  test.each([
    ["Strategic ref", "Strategic action"],
    ["Strategic action ref", "Strategic action"],
    ["Strategic action no", "Strategic action"],
    ["Strategic reference", "Strategic priority action"],
  ])("%s beside %s", (ref, title) => {
    const plan = planOf(under([ref, title], (i) => [`A${i + 1}`, WORDS[i]!]));
    expect(plan.actions.map((one) => [one.ref, one.title])).toEqual(ALL.map(([r, t]) => [r, t]));
  });

  test("on a sheet of that name", () => {
    const rows = under(["Strategic ref", "Action"], (i) => [`A${i + 1}`, WORDS[i]!]);
    expect(named(rows, {}, "Strategic plan").map(([ref]) => ref)).toEqual(["A1", "A2", "A3", "A4"]);
  });

  test("beside a reference of its own it is that of another plan", () => {
    const rows = under(["Ref", "Strategic ref", "Action"], (i) => [`1.${i + 1}`, `A${i + 1}`, WORDS[i]!]);
    expect(named(rows).map(([ref]) => ref)).toEqual(["1.1", "1.2", "1.3", "1.4"]);
  });

  test("one that several actions have is that of another plan", () => {
    const rows = under(["Strategic ref", "Delivery action"], (i) => [i < 2 ? "A1" : "A2", WORDS[i]!]);
    expect(named(rows).map(([ref]) => ref)).toEqual([null, null, null, null]);
  });
});

describe("a column headed as the action that holds its states", () => {
  test.each(["Deliverable", "What we will do", "Milestone", "Task", "Commitment"])(
    "%s beside Action and Impact",
    (title) => {
      const rows: CellValue[][] = [
        ["ID", title, "Lead", "Due date", "Action", "Impact", "Headline"],
        ...WORDS.map((words, i): CellValue[] => [
          `A${i + 1}`,
          words,
          ...states(i),
          `Work goes on in town ${i} as agreed.`,
        ]),
      ];
      const { actions } = planOf(rows);
      expect(actions.map((one) => [one.ref, one.title])).toEqual(ALL.map(([ref, words]) => [ref, words]));
      expect(actions.map((one) => [one.actionStatus, one.impactStatus])[1]).toEqual([
        "in-progress-off-track",
        "not-seen",
      ]);
      expect(actions[0]!.progress).toBe("Work goes on in town 0 as agreed.");
    },
  );

  test("lists to choose from are no plan", () => {
    const rows: CellValue[][] = [
      ["Action", "Impact", "Lead"],
      [ON, "Impact is variable", "Head of SEND"],
      [OFF, SEEN, "Chief Nurse"],
      ["Action not yet started", "Impact is felt at a system level", "DCO"],
      ["Action complete and impactful", null, null],
    ];
    expect(planOf(rows).actions).toEqual([]);
  });
});

describe("days below headings that may mean something else", () => {
  const day = (i: number) => 46_400 + 30 * i;
  const formats = (column: string) => ({ formats: new Map(WORDS.map((_, i) => [`${column}${i + 2}`, "dd/mm/yyyy"])) });
  const dues = (heading: string) => {
    const rows: CellValue[][] = [
      ["Ref", "Action", "Lead", heading, "Action status", "Impact status"],
      ...WORDS.map((words, i): CellValue[] => [`A${i + 1}`, words, "Head of SEND", day(i), ON, SEEN]),
    ];
    return planOf(rows, formats("D")).actions.map(({ due }) => due.length);
  };
  test.each(["Target", "Targets", "Goal", "Planned", "Completion", "Delivery", "Expected"])("%s", (heading) =>
    expect(dues(heading)).toEqual([1, 1, 1, 1]),
  );
  test.each(["Reviewed", "Raised", "Actual", "Created"])("%s is not when it is due", (heading) =>
    expect(dues(heading)).toEqual([0, 0, 0, 0]),
  );

  test.each(["Current date", "Current", "Date now", "Latest date", "New date"])(
    "%s beside an original date is in force",
    (heading) => {
      const rows: CellValue[][] = [
        ["Ref", "Action", "Lead", "Original date", heading, "Action status", "Impact status"],
        ["1.1", WORDS[0]!, "Head of SEND", "3 August 2026", "5 February 2027", OFF, SEEN],
        ["1.2", WORDS[1]!, "Head of SEND", "3 December 2026", "3 December 2026", ON, SEEN],
      ];
      expect(planOf(rows).actions.map(({ finalDue }) => finalDue)).toEqual(["2027-02-05", "2026-12-03"]);
    },
  );
});

describe("headings as tools write them", () => {
  const rowsOf = (...headings: string[]): CellValue[][] => [
    headings,
    ...WORDS.map((words, i): CellValue[] => [
      `A${i + 1}`,
      words,
      ...states(i),
      `The form was agreed by all ${i} towns.`,
    ]),
  ];
  test.each([
    [
      "Power BI",
      [
        "Plan[Ref]",
        "Plan[Action]",
        "Plan[Lead]",
        "Calendar[Due date]",
        "Plan[Action status]",
        "Plan[Impact status]",
        "Plan[Update]",
      ],
    ],
    [
      "Power BI with quotes",
      [
        "'SEND plan'[Ref]",
        "'SEND plan'[Action]",
        "'SEND plan'[Lead]",
        "'Due'[Due date]",
        "'SEND plan'[Action status]",
        "'SEND plan'[Impact status]",
        "'SEND plan'[Progress]",
      ],
    ],
    [
      "SharePoint",
      ["ActionRef", "ActionTitle", "ActionOwner", "TargetDate", "ActionStatus", "ImpactStatus", "LatestUpdate"],
    ],
    [
      "a data base",
      ["action_ref", "action_title", "action_owner", "target_date", "action_status", "impact_status", "latest_update"],
    ],
    [
      "small first letters",
      ["actionId", "actionName", "leadOfficer", "dueDate", "actionRAG", "impactRAG", "progressUpdate"],
    ],
  ])("%s", (_, headings) => {
    const { actions } = planOf(rowsOf(...headings));
    expect(actions.map(({ ref, title }) => [ref, title])).toEqual(ALL.map(([ref, title]) => [ref, title]));
    const [one] = actions;
    expect([
      one!.leads.map(({ text }) => text),
      one!.due.length,
      one!.actionStatus,
      one!.impactStatus,
      one!.progress,
    ]).toEqual([["Head of SEND"], 1, "in-progress-on-track", "not-seen", "The form was agreed by all 0 towns."]);
  });
});

describe("other words for the story of an action", () => {
  test.each([
    "Log (newest first)",
    "Log",
    "Action log",
    "Running log (latest at top)",
    "Summary for the board",
    "Board summary",
    "Summary for members",
    "Headline",
    "Headlines this month",
  ])("%s", (heading) => {
    const rows = under(["Ref", "Action"], (i) => [`A${i + 1}`, WORDS[i]!], [heading]);
    const told = rows.map((row, i) => (i === 0 ? row : [...row, `Two of the ${i} towns have opened a hub.`]));
    expect(planOf(told).actions[0]!.progress).toBe("Two of the 1 towns have opened a hub.");
  });
  test.each(["Change log", "Risk log ref", "Issue log", "Decision log"])("%s is none", (heading) => {
    const rows = under(["Ref", "Action"], (i) => [`A${i + 1}`, WORDS[i]!], [heading]);
    const told = rows.map((row, i) => (i === 0 ? row : [...row, `Two of the ${i} towns have opened a hub.`]));
    expect(planOf(told).actions[0]!.progress).toBe(null);
  });
});

describe("a band over some headings ends with its merged cells", () => {
  test.each(["Remarks", "Comments", "Notes", "Update", "Narrative"])("%s beside it is the progress", (heading) => {
    const rows: CellValue[][] = [
      [null, null, null, null, "Status of action", null, null, null, null, "Status of impact", null, null, null],
      [
        "Ref",
        "Action",
        "Lead",
        "Due date",
        "Complete and impactful",
        "Complete, impact not yet seen",
        "In progress, off track",
        "In progress, on track",
        "Not yet started",
        "Felt at a system level",
        "Variable",
        "Not yet seen",
        heading,
      ],
      ...WORDS.map((words, i): CellValue[] => [
        ...[`A${i + 1}`, words, "Head of SEND", `2027-03-0${i + 1}`],
        ...[null, null, i === 1 ? "x" : null, i === 1 ? null : "x", null],
        ...[null, null, "x", `Town ${i} has opened its hub.`],
      ]),
    ];
    const merges = [
      { row: 0, column: 4, rows: 1, columns: 5 },
      { row: 0, column: 9, rows: 1, columns: 3 },
    ];
    const { actions } = planOf(rows, { merges });
    expect(actions.map(({ progress }) => progress)[1]).toBe("Town 1 has opened its hub.");
    expect(actions[0]!.evidence).toBe(null);
    expect(actions.map((one) => [one.actionStatus, one.impactStatus])[1]).toEqual([
      "in-progress-off-track",
      "not-seen",
    ]);
  });
});

describe("answers of how much under a heading of evidence", () => {
  const planUnder = (heading: string, answers: CellValue[], more: CellValue[] = []) => {
    const rows: CellValue[][] = [
      ["Ref", "Action", "Lead", "Due date", "Action status", ...more, heading, "Notes"],
      ...WORDS.map((words, i): CellValue[] => [
        ...[`A${i + 1}`, words, "Head of SEND", `2027-03-0${i + 1}`, i === 1 ? OFF : ON],
        ...more.map(() => SEEN),
        ...[answers[i % answers.length]!, "Two towns have begun."],
      ]),
    ];
    return planOf(rows);
  };
  const fieldOf = (heading: string, answers: CellValue[], more: CellValue[] = []) =>
    planUnder(heading, answers, more).layout[0]!.columns.find(({ header }) => header === heading)!.field;

  test.each([
    ["Difference made", ["None yet", "Some", "Big"]],
    ["Difference made", ["A lot", "A little", "Nothing yet"]],
    ["What difference has it made?", ["Too early", "Some", "Significant"]],
    ["What has changed", ["No", "Partly", "Yes"]],
    ["Impact on families", ["Low", "Medium", "High"]],
  ])("%s: %j is a scale in other words", (heading, answers) => {
    expect(fieldOf(heading, answers)).toBe("impactStatus");
    const { actions, questions } = planUnder(heading, answers);
    expect(actions.every(({ evidence }) => evidence === null)).toBe(true);
    const isRead = actions.some(({ impactStatus }) => impactStatus !== null);
    expect(isRead || questions.some(({ kind }) => kind === "words")).toBe(true);
  });

  test("beside the impact status it is no evidence", () =>
    expect(fieldOf("Difference made", ["None yet", "Some"], ["Impact status"])).toBe(null));

  test.each([
    ["Difference made", ["Waits fell from 40 to 31 weeks", "Families tell us that they are heard", "None yet"]],
    ["Evidence", ["Survey", "Audit", "Audit"]],
  ])("%s: %j stays evidence", (heading, answers) => expect(fieldOf(heading, answers)).toBe("evidence"));
});
