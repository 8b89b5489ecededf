import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const DONE = "Action complete and impactful";
const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const row = (ref: CellValue, title = "Set up a panel", status = ON): CellValue[] => [
  ref,
  title,
  "Head of SEND",
  "March 2026",
  status,
  "Impact not yet seen",
  "Panel meets",
];

const layoutOf = (rows: CellValue[][], extras = {}) => recognise(bookOf({ Plan: rows }, { Plan: extras }))[0]!;
const planOf = (rows: CellValue[][], extras = {}, system: 1900 | 1904 = 1900) => {
  const book = bookOf({ Plan: rows }, { Plan: extras }, system);
  return parse(book, recognise(book));
};

describe("an action plan", () => {
  test("under a title block, its cells keep their addresses", () => {
    const { actions } = planOf([["Improvement plan"], [], HEADER, row("1.1")]);
    expect(actions.map(({ ref, area, at }) => [ref, area, at.ref, at.actionStatus])).toEqual([
      ["1.1", "1", "Plan!A4", "Plan!E4"],
    ]);
  });

  test("merged headings give the area; closing sentences and repeated headers are no actions", () => {
    const merges = [3, 6].map((r) => ({ row: r, column: 0, rows: 1, columns: 7 }));
    const plan = planOf(
      [
        ["Plan"],
        [],
        HEADER,
        ["Priority 2: Waiting times"],
        row("A"),
        HEADER,
        ["Something new"],
        row("B"),
        ["Please do not add rows."],
      ],
      { merges },
    );
    expect(plan.actions.map(({ ref, area }) => [ref, area])).toEqual([
      ["A", "2"],
      ["B", "Something new"],
    ]);
    expect(plan.layout[0]!.rows.map(({ kind }) => kind)).toEqual([
      "heading",
      "data",
      "repeated-header",
      "heading",
      "data",
      "note",
    ]);
  });

  test("without merges known, a row with one cell is a heading all the same", () => {
    expect(planOf([HEADER, ["Area 3 – Placements"], row("X")], { merges: null }).actions[0]!.area).toBe("3");
  });

  test("a reference alone is an action that was begun", () =>
    expect(planOf([HEADER, row("1.1"), ["1.2"], row("1.3")]).actions).toHaveLength(3));

  test("a lead merged over three rows holds for each of them", () => {
    const rows = [HEADER, row("1.1"), [...row("1.2")], [...row("1.3")]];
    rows[2]![2] = null;
    rows[3]![2] = null;
    const { actions } = planOf(rows, { merges: [{ row: 1, column: 2, rows: 3, columns: 1 }] });
    expect(actions.map(({ leads, at }) => [leads[0]?.text, at.leads])).toEqual(
      Array(3).fill(["Head of SEND", "Plan!C2"]),
    );
  });

  test("two columns headed RAG are told apart by what they hold", () => {
    const columns = layoutOf([
      ["No", "Action", "RAG", "Impact"],
      ["1", "Do it", "Variable", ON],
      ["2", "Do more", "Impact not yet seen", ON],
    ]).columns;
    expect(columns.map(({ field }) => field)).toEqual(["ref", "title", "impactStatus", "actionStatus"]);
  });

  test("a status column in the words of another scheme is not read, and that is said", () => {
    const { columns, why } = layoutOf([
      ["Ref", "Action required", "RAG", "Impact"],
      ["1", "Do it", "G", "Impact not yet seen"],
      ["2", "Do more", "B", "Impact is variable"],
      ["3", "Do most", "G", null],
    ]);
    expect(columns.map(({ field }) => field)).toEqual(["ref", "title", "actionStatus", "impactStatus"]);
    expect(why).toContain(
      "the states in column “RAG” are not read, as it holds other words than the scheme's (“G”, “B”)",
    );
  });

  test("a reference twice gives two keys", () => {
    expect(planOf([HEADER, row("1.1"), row("1.1"), row("1.2")]).actions.map(({ key }) => key)).toEqual([
      "1.1 (Plan!2)",
      "1.1 (Plan!3)",
      "1.2",
    ]);
  });
});

describe("what is no plan", () => {
  test.each([
    [
      "a risk log",
      [
        ["ID", "Risk", "Owner", "Impact", "Status"],
        ["1", "Staff leave", "HR", "High", "Open"],
        ["2", "Late data", "BI", "Low", "Closed"],
      ],
    ],
    [
      "a training list",
      [
        ["Date", "Course", "Places"],
        ["May 2026", "Basics", 12],
      ],
    ],
    [
      "a lookup",
      [
        ["Code", "Title"],
        ["AD", "Assistant Director"],
      ],
    ],
  ])("%s", (_, rows) => expect(layoutOf(rows as CellValue[][]).role).toBe("other"));
  test("drop-down lists", () =>
    expect(
      layoutOf([
        ["Status", "Impact"],
        [DONE, "Impact is variable"],
        [ON, "Impact not yet seen"],
      ]).role,
    ).toBe("lists"));
  test("nothing at all", () => expect(layoutOf([]).role).toBe("empty"));
  test("a board sheet of ours, whatever stands in it", () =>
    expect(layoutOf([HEADER, row("1.1")], { ours: "exceptions" }).role).toBe("ours"));
  test("the reason is said", () =>
    expect(
      layoutOf([
        ["Code", "Title"],
        ["AD", "x"],
      ]).why,
    ).toContain("no row has the headings"));
});

describe("measures", () => {
  test("with months across, also where one heading is text", () => {
    const book = bookOf(
      {
        KPIs: [
          ["KPI no", "Measure", "Unit", "Target", 45536, "Oct 24"],
          ["K1", "Plans on time", "%", 70, 61, "n/a"],
        ],
      },
      { KPIs: { formats: new Map([["E1", "mmm yy"]]) } },
    );
    const [kpi] = parse(book, recognise(book)).kpis;
    expect(kpi!.points.map(({ period, value, missing, at }) => [period, value, missing, at])).toEqual([
      ["2024-09", 61, null, "KPIs!E2"],
      ["2024-10", null, "n/a", "KPIs!F2"],
    ]);
    expect(kpi!.target).toMatchObject({ operator: ">=", value: 70, asWritten: "70%" });
  });

  test("with one row for each value", () => {
    const book = bookOf(
      {
        Data: [
          ["Month", "Measure", "Numerator", "Denominator", "Value"],
          ["Sept 2024", "Reviews on time", 3, 4, 0.75],
          ["Oct 2024", "Reviews on time", 4, 4, 1],
          ["Oct 2024", "Complaints", null, null, 7],
        ],
      },
      {
        Data: {
          formats: new Map([
            ["E2", "0%"],
            ["E3", "0%"],
          ]),
        },
      },
    );
    const { kpis } = parse(book, recognise(book));
    expect(kpis.map(({ name, better, points }) => [name, better, points.map(({ value }) => value)])).toEqual([
      ["Reviews on time", "higher", [75, 100]],
      ["Complaints", "lower", [7]],
    ]);
    expect(kpis[0]!.points[0]).toMatchObject({ numerator: 3, denominator: 4 });
  });

  test("an unreadable value is kept as unread, with its cell", () => {
    const book = bookOf({
      KPIs: [
        ["Measure", "2024-09", "2024-10"],
        ["Plans on time", "70 or so", 71],
      ],
    });
    expect(parse(book, recognise(book)).unread).toEqual([{ at: "KPIs!B2", field: "value", raw: "70 or so" }]);
  });
});

describe("the report date", () => {
  test.each([
    [[["Position as at 28 March 2025 for the Board"]], "2025-03-28", "Plan!A1"],
    [[["Report date:", 45744]], "2025-03-28", "Plan!B1"],
    [[["Updated March 2025"]], null, null],
    [[["As at the end of term"]], null, null],
  ])("%j", (title, date, at) => {
    const plan = planOf([...(title as CellValue[][]), HEADER, row("1.1")], {
      formats: new Map([["B1", "dd/mm/yyyy"]]),
    });
    expect(plan.asAt).toEqual(date === null ? null : { date, at });
  });
});

test("a workbook of the 1904 date system gives the same days", () => {
  const rows = [
    [...HEADER, "Date updated"],
    [...row("1.1"), 45744 - 1462],
  ];
  expect(planOf(rows, { formats: new Map([["H2", "dd/mm/yyyy"]]) }, 1904).actions[0]!.updated).toBe("2025-03-28");
});

test("an Excel error is nobody's text", () => {
  const rows = [HEADER, row("1.1")];
  rows[1]![6] = "#REF!";
  const plan = planOf(rows, { errors: new Set(["G2"]) });
  expect(plan.actions[0]!.progress).toBeNull();
  expect(plan.errors).toEqual([{ at: "Plan!G2", error: "#REF!" }]);
});

describe("headers as people write them", () => {
  test("on two rows", () => {
    const plan = planOf([
      ["", "", "Status", "", "Progress", ""],
      ["Ref", "Description", "Action status", "Impact status", "Update", "Evidence"],
      ["1.1", "Set up a panel", ON, "Impact is variable", "It meets", "Minutes"],
    ]);
    expect(plan.actions[0]).toMatchObject({ ref: "1.1", actionStatus: "in-progress-on-track", progress: "It meets" });
  });

  test("on two rows that mean something only together", () => {
    const rows = [
      ["Action", "", "Accountable", "Due", "Action", "Impact"],
      ["ref", "description", "lead", "date", "status", "status"],
      ["1.1", "Set up a panel", "Head of SEND", "May 2026", ON, "Impact is variable"],
    ];
    expect(layoutOf(rows)).toMatchObject({ headerRow: 1 });
    expect(planOf(rows).actions).toMatchObject([
      { ref: "1.1", title: "Set up a panel", finalDue: "2026-05-31", impactStatus: "variable" },
    ]);
  });

  test.each(["BRAG rating", "Current assessment", "RAG judgement", "Status at March 2026", "Where we are now (RAG)"])(
    "“%s” above “Action” and “Impact” heads both scales, whatever their words",
    (over) => {
      const rows = [
        [null, null, null, null, over, null, null],
        ["Ref", "Action", "Lead", "Deadline", "Action", "Impact", "Update"],
        ["1.1", "Set up a panel", "Head of SEND", "May 2026", "Green", "Red", "It meets"],
        ["1.2", "Train the panel", "Head of SEND", "June 2026", "Red", "Red", "Booked"],
        ["1.3", "Publish the offer", "Head of SEND", "July 2026", "Amber", "Amber", "Drafted"],
      ];
      const fields = layoutOf(rows).columns.map(({ field }) => field);
      expect(fields).toEqual(["ref", "title", "leads", "due", "actionStatus", "impactStatus", "progress"]);
    },
  );

  test("a column for each report: the latest counts", () => {
    const rows = [
      ["Ref", "Action", "Lead", "Status Jan 26", "Status Mar 26", "Impact status"],
      ["1.1", "Set up a panel", "Head of SEND", "Action not yet started", ON, "Impact not yet seen"],
    ];
    expect(planOf(rows).actions).toMatchObject([
      { actionStatus: "in-progress-on-track", at: { actionStatus: "Plan!E2" } },
    ]);
  });
});

describe("rows that are no action of their own", () => {
  test("what continues an action is read with it, each cell told", () => {
    const more: CellValue[] = [null, null, "Designated Clinical Officer", "September 2027", null, null, "and reports"];
    const { actions } = planOf([HEADER, row("1.1"), more, row("1.2")]);
    expect(actions).toHaveLength(2);
    expect(actions[0]).toMatchObject({ finalDue: "2027-09-30", progress: "Panel meets\nand reports" });
    expect(actions[0]!.leads.map(({ text }) => text)).toEqual(["Head of SEND", "Designated Clinical Officer"]);
    expect(actions[0]!.joined).toEqual(["Plan!C3", "Plan!D3", "Plan!G3"]);
  });

  test("across a repeated header", () => {
    const more: CellValue[] = [null, null, null, "September 2027"];
    expect(planOf([HEADER, row("1.1"), HEADER, more]).actions).toMatchObject([{ finalDue: "2027-09-30" }]);
  });

  test("a legend and a remark below the table", () => {
    const rows = [HEADER, row("1.1"), [], ["Key:", "Blue means complete"], [null, null, "Checked by the office"]];
    expect(planOf(rows).actions).toHaveLength(1);
  });

  test("what stands below an Excel table", () => {
    const tables = [{ name: "Plan", block: { row: 0, column: 0, rows: 2, columns: 7 } }];
    expect(planOf([HEADER, row("1.1"), row("9.9")], { tables }).actions).toHaveLength(1);
  });

  test("themes within a numbered area keep the area", () => {
    const merges = [{ row: 1, column: 0, rows: 1, columns: 7 }];
    const rows = [HEADER, ["Priority 2: Waiting times"], ["Capacity"], row("A"), ["Quality"], row("B")];
    expect(planOf(rows, { merges }).actions.map(({ area }) => area)).toEqual(["2", "2"]);
  });
});

describe("references", () => {
  test.each([
    [2.1, "0.00", "2.10"],
    [2.1, "", "2.1"],
    [1.1000000000000001, "", "1.1"],
    ["12b", "", "12b"],
    ["SF-10", "", "SF-10"],
  ])("%j in format “%s” is %s", (value, format, ref) =>
    expect(planOf([HEADER, row(value)], { formats: new Map(format ? [["A2", format]] : []) }).actions[0]!.ref).toBe(
      ref,
    ),
  );

  test("a date that was a reference is known from its neighbours", () => {
    const rows = [HEADER, row("1-1"), row(46054), row("1-3")]; // 1-2 typed: 1 February 2026
    expect(planOf(rows, { formats: new Map([["A3", "d-mmm"]]) }).actions.map(({ ref }) => ref)).toEqual([
      "1-1",
      "1-2",
      "1-3",
    ]);
  });

  test("a date among references of another kind stays unread", () => {
    const plan = planOf([HEADER, row("A1"), row(46054)], { formats: new Map([["A3", "d-mmm"]]) });
    expect(plan.actions[1]!.ref).toBeNull();
    expect(plan.unread).toEqual([{ at: "Plan!A3", field: "ref", raw: 46054 }]);
  });

  test("at the head of the action's words, where there is no column for them", () => {
    const rows = [
      ["Action", "Lead", "Action status"],
      ["1.4 Gather families' views", "Head of SEND", ON],
      ["2026 plan", "X", ON],
    ];
    expect(planOf(rows).actions).toMatchObject([
      { ref: "1.4", title: "Gather families' views", at: { ref: "Plan!A2" } },
      { ref: null, title: "2026 plan" },
    ]);
  });
});

describe("a reference that lost its zero", () => {
  test("is given back where its neighbours prove it, and only there", () => {
    const refs = (values: CellValue[]) =>
      planOf([HEADER, ...values.map((value) => row(value))]).actions.map(({ ref }) => ref);
    expect(refs(["2.1", "2.8", "2.9", 2.1, "2.11"])).toEqual(["2.1", "2.8", "2.9", "2.10", "2.11"]);
    expect(refs([2.1, 2.2, 2.3])).toEqual(["2.1", "2.2", "2.3"]);
    expect(refs(["2.9", 2.1, "2.10"])).toEqual(["2.9", "2.1", "2.10"]);
    expect(refs(["1.9", 2.1])).toEqual(["1.9", "2.1"]);
  });
});

describe("more than one table", () => {
  const kpis: CellValue[][] = [
    ["Measure", "Unit", "2026-01", "2026-02"],
    ["Plans on time", "%", 61, 64],
  ];

  test("an action plan above measures on one sheet", () => {
    const plan = planOf([["Priority 2: Waiting times"], HEADER, row("A"), [], ["How we measure it"], ...kpis]);
    expect(plan.layout.map(({ role, headerRow, lastRow }) => [role, headerRow, lastRow])).toEqual([
      ["actions", 1, 2],
      ["kpis", 5, 6],
    ]);
    expect(plan.actions.map(({ ref, area }) => [ref, area])).toEqual([["A", "2"]]);
    expect(plan.kpis.map(({ name }) => name)).toEqual(["Plans on time"]);
  });

  test("two plans with other columns, one below the other", () => {
    const second = ["No", "Task", "Owner", "Status"];
    const rows = [
      HEADER,
      row("A"),
      [],
      ["Priority 4 – Placements"],
      second,
      ["9", "Visit providers", "Head of Commissioning", ON],
    ];
    expect(planOf(rows).actions.map(({ ref, area, at }) => [ref, area, at.title])).toEqual([
      ["A", null, "Plan!B2"],
      ["9", "4", "Plan!B6"],
    ]);
  });

  test("a sheet for each priority, named so", () => {
    const book = bookOf({ "Priority 1": [HEADER, row("A")], "Priority 2": [HEADER, row("A")] });
    const { actions } = parse(book, recognise(book));
    expect(actions.map(({ area, key }) => [area, key])).toEqual([
      ["1", "A (Priority 1!2)"],
      ["2", "A (Priority 2!2)"],
    ]);
  });

  test("a header repeated under every priority is one table", () => {
    const rows = [["Priority 1"], HEADER, row("A"), ["Priority 2"], HEADER, row("B")];
    expect(planOf(rows).layout).toHaveLength(1);
    expect(planOf(rows).actions.map(({ area }) => area)).toEqual(["1", "2"]);
  });
});

describe("states by colour", () => {
  const GREEN = "#5DBB63";
  const rows: CellValue[][] = [HEADER, row("1.1"), [...row("1.2").slice(0, 4), null, "Impact is variable"]];
  const legend: CellValue[][] = [
    ["Key", "Meaning"],
    ["Green", "Action in progress, on track"],
    ["Red", "Action in progress, off track"],
    ["Blue", "Action complete and impactful"],
  ];
  const fills = new Map([["E3", GREEN]]);

  test("are read where the workbook has a key to them, and the source is told", () => {
    const book = bookOf({ Plan: rows, Key: legend }, { Plan: { fills } });
    const { actions } = parse(book, recognise(book));
    expect(actions.map(({ actionStatus, statusSource }) => [actionStatus, statusSource])).toEqual([
      ["in-progress-on-track", "text"],
      ["in-progress-on-track", "colour"],
    ]);
  });

  test("are not read without one", () => {
    const book = bookOf({ Plan: rows }, { Plan: { fills } });
    expect(parse(book, recognise(book)).actions[1]).toMatchObject({ actionStatus: null, statusSource: null });
  });
});

test("leads are told by the workbook's own key", () => {
  const key: CellValue[][] = [
    ["Code", "Role", "Organisation"],
    ["HSEN", "Head of SEND", "Council"],
    ["DCO", "Designated Clinical Officer", "NHS board"],
    ["PCF", "Parent carer forum chair", "Forum"],
  ];
  const lead = (codes: string) => row("1.1").map((cell, i) => (i === 2 ? codes : cell));
  const book = bookOf({ Plan: [HEADER, lead("HSEN/DCO")], Leads: key });
  const plan = parse(book, recognise(book));
  expect(plan.layout.map(({ role }) => role)).toEqual(["actions", "lead-key"]);
  expect(plan.actions[0]!.leads.map(({ code, title }) => [code, title])).toEqual([
    ["HSEN", "Head of SEND"],
    ["DCO", "Designated Clinical Officer"],
  ]);
});

test("a month is its first day where a start is meant, and its last where an end is", () => {
  const rows = [
    ["Ref", "Action", "Lead", "Start date", "Due date", "Action status"],
    ["1.1", "Do it", "X", "May 2026", "May 2026", ON],
  ];
  const [action] = planOf(rows).actions;
  expect([action!.start!.date, action!.finalDue]).toEqual(["2026-05-01", "2026-05-31"]);
});

test("an update written for a week is of its first day", () => {
  const rows = [
    [...HEADER, "Date updated"],
    [...row("1.1"), "w/c 2 March 2026"],
  ];
  expect(planOf(rows).actions[0]!.updated).toBe("2026-03-02");
});

describe("a sheet for each report", () => {
  const january = [HEADER, row("1.1"), row("1.2"), row("1.3")];
  const march = [HEADER, row("1.1"), row("1.2"), row("1.3"), row("1.4")];
  const read = (sheets: { readonly [name: string]: CellValue[][] }) => {
    const book = bookOf(sheets);
    return parse(book, recognise(book));
  };

  test("only the latest is the plan, and the earlier ones say so", () => {
    const plan = read({ "Jan 26": january, "Mar 26": march });
    expect(plan.actions.map(({ sheet }) => sheet)).toEqual(Array(4).fill("Mar 26"));
    expect(plan.layout[0]).toMatchObject({
      role: "other",
      why: "it is an earlier report of the plan on “Mar 26”, by the time that it names",
    });
  });

  test("later versions, years, and what is not named as old, come before the others", () => {
    expect(read({ "Plan v2": january, "Plan v3": march }).actions.map(({ sheet }) => sheet)).toEqual(
      Array(4).fill("Plan v3"),
    );
    expect(read({ "SDP 2025-26": march, "SDP 2024-25": january }).layout[1]!.role).toBe("other");
    expect(read({ "OLD plan": january, Plan: march }).layout[0]).toMatchObject({
      role: "other",
      why: "it is an earlier report of the plan on “Plan”, by its name",
    });
  });

  test("a sheet named as old with other actions is left aside and asked about; alone it is the plan", () => {
    const others = [HEADER, row("1.1", "A"), row("1.2", "B"), row("1.3", "C")];
    const plan = read({ "Archived plan": others, Plan: march });
    expect(plan.actions).toHaveLength(4);
    expect(plan.questions).toEqual([expect.objectContaining({ kind: "sheet", sheet: "Archived plan" })]);
    expect(read({ "Archived plan": others }).actions).toHaveLength(3);
  });

  test("without dates none is counted twice, and it is asked which one is the plan", () => {
    const plan = read({ Plan: january, "Plan (2)": march });
    expect([plan.actions.length, plan.questions.map(({ id }) => id)]).toEqual([3, ["sheet:Plan", "sheet:Plan (2)"]]);
  });

  test("with other words all are read", () => {
    const others = [HEADER, row("1.1", "A"), row("1.2", "B"), row("1.3", "C")];
    expect(read({ "Jan 26": others, "Mar 26": march }).actions).toHaveLength(7);
  });
});

describe("headings between the actions", () => {
  const header = ["", "", "Ref", "Action", "Lead", "Due date", "Action status"];
  const action = (ref: string) => ["", "", ref, `Do ${ref}`, "Head of SEND", "March 2026", ON];
  const areasOf = (rows: CellValue[][]) => {
    const { actions, headings } = planOf([header, ...rows]);
    return { areas: actions.map(({ ref, area }) => [ref, area]), headings: headings.map(({ text }) => text) };
  };

  test("without a number, in the table's first column away from column A", () =>
    expect(areasOf([["", "", "Waiting times"], action("A"), ["", "", "Good plans"], action("B")])).toEqual({
      areas: [
        ["A", "Waiting times"],
        ["B", "Good plans"],
      ],
      headings: ["Waiting times", "Good plans"],
    }));

  test("a number in one cell and its words in the next, and somebody who answers for the area", () =>
    expect(
      areasOf([
        ["", "", "Priority 1", "Waiting times"],
        action("A"),
        ["", "", "Priority 2: Good plans", "", "Director of Education"],
        action("B"),
      ]),
    ).toEqual({
      areas: [
        ["A", "1"],
        ["B", "2"],
      ],
      headings: ["Priority 1", "Priority 2: Good plans"],
    }));

  test("in a first column that is not understood", () => {
    const rows = [
      ["Strand of the vision", "Ref", "Action", "Lead", "Action status"],
      ["Waiting times"],
      ["", "A", "Do it", "X", ON],
    ];
    expect(planOf(rows).actions.map(({ area }) => area)).toEqual(["Waiting times"]);
  });

  test("words below an action in its own column still belong to it", () => {
    const rows = [action("A"), ["", "", "", "and do it well"], action("B")];
    expect(areasOf(rows).areas.map(([ref]) => ref)).toEqual(["A", "B"]);
  });
});

test("a numbered heading is one in whatever column it stands, and is never glued to the row above", () => {
  const header = ["", "Lead", "Ref", "Action", "Action status"];
  const rows = [header, ["", "X", "A", "Do it", ON], ["", "Priority 2: Waiting times"], ["", "Y", "B", "Do more", ON]];
  const { actions, headings } = planOf(rows);
  expect(actions.map(({ leads, area }) => [leads.map(({ text }) => text), area])).toEqual([
    [["X"], null],
    [["Y"], "2"],
  ]);
  expect(headings.map(({ at }) => at)).toEqual(["Plan!B3"]);
});
