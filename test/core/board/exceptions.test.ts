import fc from "fast-check";
import { boardPack, type BoardBlock, type BoardInput } from "../../../src/core/board";
import { anyPlan } from "./any-plan";
import { action, error, input, milestone, plan, without } from "./plans";
import { readLeads } from "../../../src/core/plan/leads";

type Table = Extract<BoardBlock, { kind: "table" }>;

const sheetOf = (of: BoardInput) => boardPack(of).sheets.find(({ id }) => id === "exceptions")!;
const tableOf = (of: BoardInput) => sheetOf(of).blocks.find((block): block is Table => block.kind === "table");
const rowsOf = (of: BoardInput) => tableOf(of)?.rows.map((row) => row.map(({ value }) => value)) ?? [];
const sentences = (of: BoardInput) =>
  sheetOf(of).blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));

const late = milestone("December 2024", "2024-12-31");

describe("what stands here", () => {
  test("off track, overdue, or an open error about a status; in the order of the workbook", () => {
    const on = action(5, { ref: "1" });
    const off = action(6, { ref: "2", actionStatus: "in-progress-off-track" });
    const overdue = action(7, { ref: "3", due: [late], finalDue: late.date });
    const done = action(8, { ref: "4", actionStatus: "complete-impactful", due: [late], finalDue: late.date });
    const doubted = action(9, { ref: "5" });
    const findings = [error([doubted.at.impactStatus!, doubted.at.actionStatus!], "Both cannot hold.")];
    const rows = rowsOf(input(plan([on, off, overdue, done, doubted]), { findings }));
    expect(rows.map(([ref]) => String(ref).slice(0, 1))).toEqual(["2", "3", "5"]);
  });

  test("a warning, or an error about another cell, brings no action here", () => {
    const one = action(5);
    const warning = { ...error([one.at.actionStatus!], "Look again."), severity: "warning" as const };
    expect(rowsOf(input(plan([one]), { findings: [warning, error([one.at.updated!], "No date.")] }))).toEqual([]);
  });

  test("the reasons are counted, also where an action has two", () => {
    const both = action(5, { actionStatus: "in-progress-off-track", due: [late], finalDue: late.date });
    expect(sentences(input(plan([both, action(6, { actionStatus: null })])))[1]).toBe(
      "1 of 2 actions: 1 reported off track; 1 past the last date and not stated as complete; 0 with a status in " +
        "question. An action may stand here for more than one reason. The action status of 1 action is not stated.",
    );
  });

  test("none: one sentence that claims no more than was looked at", () => {
    expect(sentences(input(plan([action(5, { actionStatus: null })])))[1]).toBe(
      "None of the 1 action read is reported off track, past its last date without completion, or in question for its " +
        "status. The action status of 1 action is not stated.",
    );
  });
});

describe("what was dismissed", () => {
  const [one, two] = [action(5), action(6)];
  const gone = (finding: ReturnType<typeof error>) => ({ finding, reason: "Agreed with the chair.", until: null });
  const status = gone(error([one.at.actionStatus!], "Both cannot hold."));
  const told = (dismissed: readonly ReturnType<typeof gone>[], profile: "public" | null = null) =>
    sentences({
      ...input(plan([one, two])),
      dismissed,
      grading: { profile, strict: false } as NonNullable<BoardInput["grading"]>,
    }).filter((text) => text.includes("dismissed"));

  test("an error about a status is missing here, and the sheet says so with the number", () => {
    expect(told([status])).toEqual([
      "1 error about a status was dismissed and is not counted here. The cover tells each with its reason.",
    ]);
    expect(told([status, gone(error([two.at.impactStatus!], "It is too early."))])).toEqual([
      "2 errors about a status were dismissed and are not counted here. The cover tells each with its reason.",
    ]);
  });

  test("in public the cover only counts", () => {
    expect(told([status], "public")[0]).toMatch(/The cover counts what was dismissed\.$/);
  });

  test("what would have brought no action here is no matter of this sheet", () => {
    const warning = gone({ ...error([one.at.actionStatus!], "Look again."), severity: "warning" });
    expect(told([])).toEqual([]);
    expect(told([warning, gone(error([one.at.updated!], "No date."))])).toEqual([]);
  });
});

describe("what a row says", () => {
  const full = action(12, {
    ref: "2.1",
    title: "Train every case officer",
    actionStatus: "in-progress-off-track",
    impactStatus: "variable",
    due: [late, milestone("September 2026", "2026-09-30")],
    finalDue: "2026-09-30",
    revisedDue: [milestone("June 2025", "2025-06-30")],
    progress: "Two of five courses held.",
    risk: "Families wait longer.",
    nextSteps: "Book the other three.",
    updated: "2025-03-21",
    leads: readLeads("Head of SEN\nTBC"),
  });

  test("the workbook's words stand as they are, with their cells", () => {
    expect(rowsOf(input(plan([full])))[0]).toEqual([
      "2.1 Train every case officer",
      "▲ in progress, off track",
      "Impact: variable (D13).\nDates: December 2024; September 2026 (J13); revised to June 2025 (I13).\nUpdated: 21 March 2025 (L13).",
      "Two of five courses held.",
      "Families wait longer.",
      "Book the other three.\nRevised date: June 2025",
      "Head of SEN;\nTBC",
      "'Action plan'!C13",
    ]);
    const [row] = tableOf(input(plan([full])))!.rows;
    expect(row![3]!.from).toEqual([full.at.progress]);
  });

  test("what the workbook does not hold is not stated", () => {
    const bare = action(5, {
      ref: "1",
      title: null,
      impactStatus: null,
      actionStatus: "in-progress-off-track",
      leads: [],
    });
    expect(rowsOf(input(plan([bare])))[0]).toEqual([
      "1",
      "▲ in progress, off track",
      "Impact: not stated (D6).\nDates: not stated (J6).\nUpdated: not stated (L6).",
      "not stated",
      "not stated",
      "not stated",
      "not stated",
      "'Action plan'!C6",
    ]);
  });

  test("columns that the workbook does not have are said once", () => {
    const of = input(plan([without(full, "risk", "nextSteps")]));
    expect(sentences(of).at(-1)).toContain("The workbook has no column for risk and next steps.");
  });

  test("a status that is not of the scheme is given as typed, with its cell", () => {
    const typed = action(5, {
      actionStatus: null,
      due: [late],
      finalDue: late.date,
      raw: { actionStatus: " RED/AMBER " },
    });
    expect(rowsOf(input(plan([typed])))[0]![2]).toContain("Status as typed: “RED/AMBER” (C6).");
  });

  test("an open error is told in the words of its finding", () => {
    const findings = [error([full.at.actionStatus!, full.at.impactStatus!], "E5 and F5 cannot both hold.")];
    expect(rowsOf(input(plan([full]), { findings }))[0]![2]).toMatch(/^In question: E5 and F5 cannot both hold\.\n/);
  });

  test("a very long update ends at a word and names the cell that holds the rest", () => {
    const long = action(5, { actionStatus: "in-progress-off-track", progress: "word ".repeat(400) });
    const why = String(rowsOf(input(plan([long])))[0]![3]);
    expect(why).toMatch(/word… \(the rest stands in 'Action plan'!Q6\)$/);
    expect(why.length).toBeLessThan(620);
  });
});

describe("nothing is said that the plan does not hold", () => {
  const facts = [
    /^Past its last date, \d+ \w+ \d{4}, on 28 March 2025; not stated as complete\.$/,
    /^Impact: (not stated|felt at a system level|variable|not yet seen) \(D\d+\)\.$/,
    /^Dates: (not stated|[\d-]+) \(J\d+\)\.$/,
    /^Updated: not stated \(L\d+\)\.$/,
  ];

  /** Whether the cell shows the text, or its beginning with the address of the rest. */
  const shows = (value: string, text: string | null): boolean => {
    if (text === null || text.trim() === "") return value === "not stated";
    const [, start] = /^(.*)… \(the rest stands in 'Action plan'![A-Z]+\d+\)$/su.exec(value) ?? [];
    return value === text || (start !== undefined && start.length > 100 && text.startsWith(start));
  };

  test("in any plan, each cell holds its action's own words or one of our fixed phrases", () => {
    fc.assert(
      fc.property(anyPlan, (of) => {
        for (const [name, , what, why, soWhat, next, lead, cell] of rowsOf(input(of)).map((row) => row.map(String))) {
          const own = of.actions.find(({ at }) => at.actionStatus === cell)!;
          for (const line of what!.split("\n")) expect(facts.some((fact) => fact.test(line))).toBe(true);
          expect(shows(name!, [own.ref, own.title].filter((part) => part !== null).join(" "))).toBe(true);
          expect(shows(why!, own.progress)).toBe(true);
          expect(shows(soWhat!, own.risk)).toBe(true);
          expect(shows(next!, own.nextSteps)).toBe(true);
          expect(lead).toBe(own.leads[0]?.text ?? "not stated");
        }
      }),
    );
  });
});
