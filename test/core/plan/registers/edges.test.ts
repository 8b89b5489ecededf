import { parse, recognise, registerRows, type Plan } from "../../../../src/core/plan";
import type { Block, CellValue, SheetSnapshot } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const STATES = ["Action in progress, on track", "Impact not yet seen"];
const PLAN: Rows = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ...["1.1", "1.2", "1.3", "1.4", "2.1", "2.2"].map((ref, i) => [
    ref,
    `Example action ${"abcdef"[i]}`,
    "Head of Inclusion",
    "31/03/2026",
    ...STATES,
  ]),
];

function read(
  sheets: { readonly [name: string]: Rows },
  extras: { readonly [name: string]: Partial<SheetSnapshot> } = {},
): Plan {
  const book = bookOf({ "The plan": PLAN, ...sheets }, extras);
  return parse(book, recognise(book));
}

const found = (plan: Plan) => plan.registers.map(({ sheet, kind, rows }) => `${sheet}: ${kind}, ${rows.length}`);
const rolesOf = ({ layout }: Plan) => layout.map(({ sheet, role }) => `${sheet}: ${role}`);
const banner = (row: number, columns: number): Block => ({ row, column: 0, rows: 1, columns });

describe("beside a plan", () => {
  test("evidence in the scheme's words is no second plan", () => {
    const plan = read({
      Evidence: [
        ["Action Ref", "Action", "Evidence", "Level of impact", "Date", "Source"],
        ["1.1", "Example action a", "Audit of 30 plans", "Impact is variable", "31/03/2025", "QA report"],
        ["1.2", "Example action b", "Survey of parents", "Impact is felt at a system level", "28/02/2025", "Forum"],
        ["1.3", "Example action c", "None yet", "Impact not yet seen", null, null],
      ],
    });
    expect(found(plan)).toEqual(["Evidence: evidence, 3"]);
    expect(plan.actions).toHaveLength(6);
    expect(registerRows(plan, "evidence").map(({ level }) => level)).toEqual(["variable", "system-level", "not-seen"]);
  });

  test("the board's own actions are no second plan", () => {
    const plan = read({
      "Board actions": [
        ["Ref", "Action", "Date agreed", "Owner", "Due date", "Status", "Update"],
        ["1", "Write to schools", "14/01/2025", "Chair", "28/02/2025", "Open", null],
        ["2", "Bring the audit", "14/01/2025", "QA Lead", "28/02/2025", "Closed", "Done"],
      ],
    });
    expect(found(plan)).toEqual(["Board actions: decisions, 2"]);
    expect(plan.actions).toHaveLength(6);
  });

  test.each<[string, Rows]>([
    [
      "Ofsted response",
      [
        ["Recommendation", "Response", "Action", "Lead", "Due date", "Action status"],
        ["Cut waits", "Agreed", "Buy sessions", "ICB Lead", "31/03/2026", "Action in progress, on track"],
        ["Hear families", "Agreed", "Hold forums", "Forum Chair", "31/03/2026", "Action in progress, on track"],
      ],
    ],
    [
      "Risk plan",
      [
        ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Risk", "Likelihood", "Mitigation"],
        ["7.1", "Buy sessions", "ICB Lead", "31/03/2026", ...STATES, "Price rises", 3, "Early tender"],
        ["7.2", "Hold forums", "Forum Chair", "31/03/2026", ...STATES, "Few come", 2, "Evenings"],
      ],
    ],
    [
      "Projects",
      [
        ["Ref", "Project", "Action", "Lead", "Due date", "Action status", "Evaluation"],
        ["8.1", "Hubs", "Open the hub", "AD", "31/03/2026", "Action in progress, on track", "Planned"],
        ["8.2", "Hubs", "Staff the hub", "AD", "31/03/2026", "Action not yet started", "Planned"],
      ],
    ],
  ])("“%s” with actions, leads and the scheme's states stays a plan", (name, rows) => {
    const plan = read({ [name]: rows });
    expect(found(plan)).toEqual([]);
    expect(plan.actions.filter(({ sheet }) => sheet === name)).toHaveLength(2);
  });

  test("a plan alone is none of the registers, whatever its sheet is called", () => {
    for (const name of ["Risks", "Evidence", "Previous actions", "Requests", "Projects"]) {
      const book = bookOf({ [name]: PLAN });
      expect(recognise(book).map(({ role }) => role)).toEqual(["actions"]);
    }
  });

  test("what may be the only plan is asked about, and no register", () => {
    const book = bookOf({
      "Board actions": [
        ["Action", "Date agreed", "Owner", "Due date", "Status"],
        ["Write to schools", "14/01/2025", "Chair", "28/02/2025", "Open"],
        ["Bring the audit", "14/01/2025", "QA Lead", "28/02/2025", "Closed"],
      ],
    });
    expect(recognise(book).map(({ role }) => role)).not.toContain("actions");
  });
});

describe("the rows of a register", () => {
  const HEADER = ["Risk ID", "Risk", "Likelihood", "Impact", "Score", "Mitigation", "Owner", "Linked actions"];

  test("headings between them, totals, repeated headings, notes and “none” are no rows; what goes on is joined", () => {
    const plan = read(
      {
        Risks: [
          ["Risk register"],
          ["Please score each risk before the board."],
          [],
          HEADER,
          ["Strategic risks"],
          ["R1", "Staff leave", 4, 4, 16, "Succession plan", "AD", "1.1"],
          [null, null, null, null, null, "Locum cover", null, null],
          ["R2", "Funding ends", 3, 3, 9, "Business case", "Finance", "1.2"],
          HEADER,
          ["Operational risks"],
          ["R3", "System late", 2, 2, 4, "Old system kept", "Systems Lead", null],
          ["R4", "None"],
          ["Total", null, 9, 9, 29],
          [],
          ["Note: scores are out of 25."],
        ],
      },
      { Risks: { merges: [banner(4, 8), banner(9, 8)] } },
    );
    expect(found(plan)).toEqual(["Risks: risks, 3"]);
    const [first] = registerRows(plan, "risks");
    expect(first!.mitigation).toBe("Succession plan\nLocum cover");
    expect(first!.joined).toEqual(["Risks!F7"]);
    expect(plan.layout[1]!.rows.map(({ kind }) => kind)).toEqual(
      "heading data continuation data repeated-header heading data note total blank note".split(" "),
    );
  });

  test("two registers below each other are two", () => {
    const plan = read({
      Governance: [
        ["Escalations"],
        ["Action ref", "Issue", "Escalated to", "Since", "Resolution"],
        ["1.1", "Vacancies", "ICB", "12/01/2025", null],
        [],
        ["Challenge log"],
        ["Date", "Question", "Asked by", "Answer", "Closed"],
        ["14/01/2025", "Why so late?", "Chair", "Vacancies", "Yes"],
        ["11/02/2025", "Is it better?", "Chair", null, "No"],
      ],
    });
    expect(found(plan)).toEqual(["Governance: escalations, 1", "Governance: challenges, 2"]);
  });

  test("“as above” is what the row above says, and a cell merged over rows holds for each", () => {
    const plan = read(
      {
        Requests: [
          ["Request", "Asked by", "Due", "Owner", "Response"],
          ["Waits by age", "DfE", "31/03/2025", "Data Lead", null],
          ["Waits by area", '"', "as above", null, null],
        ],
      },
      { Requests: { merges: [{ row: 1, column: 3, rows: 2, columns: 1 }] } },
    );
    const second = registerRows(plan, "requests")[1]!;
    expect([second.by, second.due?.date, second.owner, second.at.owner]).toEqual([
      "DfE",
      "2025-03-31",
      "Data Lead",
      "Requests!D2",
    ]);
  });

  test("dates in American order are read in it where the column shows it", () => {
    const plan = read({
      Requests: [
        ["Request", "Asked by", "Response due", "Response"],
        ...["03/14/2025", "03/25/2025", "04/30/2025", "05/06/2025"].map((due, i) => [
          `Question ${i}`,
          "DfE",
          due,
          null,
        ]),
      ],
    });
    expect(registerRows(plan, "requests").map(({ due }) => due?.date)).toEqual([
      "2025-03-14",
      "2025-03-25",
      "2025-04-30",
      "2025-05-06",
    ]);
  });

  test("what cannot be read is kept, and told", () => {
    const plan = read({
      Requests: [
        ["Request", "Asked by", "Response due", "Response", "Status"],
        ["Waits by age", "DfE", "after the holidays", null, "Purple"],
        ["Waits by area", "DfE", "TBC", null, "n/a"],
      ],
    });
    const [register] = plan.registers;
    expect(register!.unread.map(({ at, raw }) => [at, raw])).toEqual([
      ["Requests!C2", "after the holidays"],
      ["Requests!E2", "Purple"],
    ]);
    const [first] = registerRows(plan, "requests");
    expect([first!.due?.date, first!.raw.due, first!.status, first!.raw.status]).toEqual([
      null,
      "after the holidays",
      null,
      "Purple",
    ]);
  });

  test("no error and no blank of a formula is read as words", () => {
    const plan = read(
      { Risks: [HEADER, ["R1", "Staff leave", "#REF!", 4, null, "Plan", "AD", "1.1"]] },
      { Risks: { errors: new Set(["C2"]), uncalculated: new Set(["E2"]), formulas: new Map([["E2", "=C2*D2"]]) } },
    );
    const [row] = registerRows(plan, "risks");
    expect([row!.likelihood, row!.score]).toEqual([null, null]);
  });
});

describe("references", () => {
  const refsOf = (cell: CellValue) => {
    const plan = read({
      Risks: [
        ["Risk", "Likelihood", "Mitigation", "Linked action"],
        ["Staff leave", 3, "Plan", cell],
      ],
    });
    return registerRows(plan, "risks")[0]!.actions.map(
      ({ ref, actions, isArea }) => `${ref}${isArea ? " area" : actions.length === 0 ? "?" : ""}`,
    );
  };

  test.each<[CellValue, string[]]>([
    ["1.2; 1.4", ["1.2", "1.4"]],
    ["1.2 & 1.3", ["1.2", "1.3"]],
    ["Action 1.2", ["1.2"]],
    ["Actions 1.2, 1.3 and 2.1", ["1.2", "1.3", "2.1"]],
    ["1.1 to 1.3", ["1.1", "1.2", "1.3"]],
    ["1.1-1.3", ["1.1", "1.2", "1.3"]],
    ["1.1 – 2.1", ["1.1", "2.1"]],
    ["1.2\n1.2", ["1.2"]],
    ["1.2 / 2.1", ["1.2", "2.1"]],
    ["1.2 Example action b", ["1.2"]],
    [1.2, ["1.2"]],
    ["1.9, 7.1", ["1.9?", "7.1?"]],
    ["2", ["2 area"]],
    ["Area 2", ["2 area"]],
    ["n/a", []],
    ["None", []],
    ["All actions", []],
    ["We will publish 12 reports by March", []],
    ["See action 1.3 for the training", ["1.3"]],
    [null, []],
  ])("%j", (cell, refs) => {
    expect(refsOf(cell)).toEqual(refs);
  });
});

describe("what somebody chose", () => {
  const SETTINGS = (name: string, role: string): Rows => [
    ["Setting", "For", "Value", "Note"],
    ["Sheet", name, role, null],
  ];

  test("a sheet is the register that it is said to be, by what of its headings is known", () => {
    const rows: Rows = [
      ["Threat", "Chance", "Response"],
      ["Staff leave", "High", "Plan"],
    ];
    expect(found(read({ Other: rows }))).toEqual([]);
    expect(found(read({ Other: rows, "RAG settings": SETTINGS("Other", "risk register") }))).toEqual([
      "Other: risks, 1",
    ]);
  });

  test("a register is left unread where somebody says so, and none where no heading fits", () => {
    const rows: Rows = [
      ["Risk", "Likelihood", "Mitigation"],
      ["Staff leave", 3, "Plan"],
    ];
    const left = read({ Risks: rows, "RAG settings": SETTINGS("Risks", "not read") });
    expect([found(left), rolesOf(left)[1]]).toEqual([[], "Risks: other"]);
    const strange = read({
      Sheet9: [
        ["Alpha", "Beta"],
        ["a", "b"],
      ],
      "RAG settings": SETTINGS("Sheet9", "glossary"),
    });
    expect([found(strange), rolesOf(strange)[1]]).toEqual([[], "Sheet9: glossary"]);
  });

  test("headings over two rows stay known when the sheet is chosen", () => {
    const rows: Rows = [
      [null, "Risk", null, "Assessment", null, "Response"],
      ["No", "Title", "Cause", "Probability", "Severity", "Mitigation"],
      ["SR01", "Contract ends", "Retender", "Likely", "Major", "Bridge agreed"],
    ];
    const plan = read({ RR: rows, "RAG settings": SETTINGS("RR", "risk register") });
    expect(registerRows(plan, "risks").map(({ risk, number }) => [number, risk])).toEqual([["SR01", "Contract ends"]]);
  });
});

test("the key to the leads stays one beside a glossary", () => {
  const plan = read({
    Leads: [
      ["Code", "Title"],
      ["HoI", "Head of Inclusion"],
      ["AD", "Assistant Director"],
    ],
    Glossary: [
      ["Term", "Meaning"],
      ["EHCP", "Education, health and care plan"],
    ],
  });
  expect(rolesOf(plan)).toEqual(["The plan: actions", "Leads: lead-key", "Glossary: glossary"]);
});
