import fc from "fast-check";
import { boardPack, type BoardBlock, type BoardCell } from "../../../src/core/board";
import type { Plan } from "../../../src/core/plan";
import { anyPlan } from "./any-plan";
import { action, heading, input, milestone, plan } from "./plans";

type Table = Extract<BoardBlock, { kind: "table" }>;

const blocksOf = (of: Plan, id = "summary") => boardPack(input(of)).sheets.find((one) => one.id === id)?.blocks ?? [];
const tableOf = (of: Plan, name: string) =>
  [...blocksOf(of), ...blocksOf(of, "by-area")].find(
    (block): block is Table => block.kind === "table" && block.name === name,
  )!;
const factsOf = (of: Plan) => blocksOf(of).flatMap((block) => (block.kind === "facts" ? block.facts : []));
const factOf = (of: Plan, name: string) => factsOf(of).find((one) => one.name === name)!.cell;
/** Where no action states an area there is nothing to tell by area. */
const withAreas = anyPlan.filter(({ actions }) => actions.some(({ area }) => area !== null));
const numbers = (row: readonly BoardCell[]) => row.slice(1).map(({ value }) => Number(value));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("the two tables", () => {
  test.each(["Board_Matrix", "Board_Areas"])("%s adds up to the number of actions in every plan", (name) => {
    fc.assert(
      fc.property(withAreas, (of) => {
        const rows = tableOf(of, name).rows.map(numbers);
        const body = rows.slice(0, -1);
        const totals = rows.at(-1)!;
        for (const row of rows) expect(sum(row.slice(0, -1))).toBe(row.at(-1));
        totals.forEach((total, i) => expect(sum(body.map((row) => row[i]!))).toBe(total));
        expect(totals.at(-1)).toBe(of.actions.length);
      }),
    );
  });

  test("every count leads back to one cell of each action that it counts", () => {
    fc.assert(
      fc.property(withAreas, (of) => {
        const cells = [...tableOf(of, "Board_Matrix").rows, ...tableOf(of, "Board_Areas").rows].flatMap((row) =>
          row.slice(1),
        );
        for (const { value, from = [] } of cells) expect(new Set(from).size).toBe(value);
      }),
    );
  });

  test("the matrix keeps the order of the scheme, off track above on track, not stated last", () => {
    const labels = tableOf(plan([action(5)]), "Board_Matrix").rows.map(([label]) => label!.value);
    expect(labels).toEqual([
      "★ complete and impactful",
      "✔ complete, impact not yet seen",
      "▲ in progress, off track",
      "► in progress, on track",
      "○ not yet started",
      "not stated",
      "Total",
    ]);
  });

  test("a status that is not stated is counted as that, on both scales", () => {
    const of = plan([action(5, { actionStatus: null, impactStatus: null })]);
    expect(numbers(tableOf(of, "Board_Matrix").rows[5]!)).toEqual([0, 0, 0, 1, 1]);
  });
});

describe("areas", () => {
  const labels = (of: Plan) => tableOf(of, "Board_Areas").rows.map(([label]) => label!.value);

  test("have the workbook's own headings, up to the first dash", () => {
    const of = plan([action(5, { area: "2" })], [], { headings: [heading("Priority 2: Waiting – for whom", "2")] });
    expect(labels(of)).toEqual(["Priority 2: Waiting", "Total"]);
  });

  test("without a heading have their number or their own words, and none comes last", () => {
    const of = plan([
      action(5, { area: null }),
      action(6, { area: "3" }),
      action(7, { area: "Preparing for adulthood" }),
    ]);
    expect(labels(of)).toEqual(["Area 3", "Preparing for adulthood", "No area stated", "Total"]);
  });

  test("a long heading ends at a word", () => {
    const of = plan([action(5)], [], { headings: [heading("word ".repeat(40).trim(), "1")] });
    expect(labels(of)[0]).toMatch(/^(word )+word…$/);
    expect(String(labels(of)[0]).length).toBeLessThanOrEqual(60);
  });
});

describe("sentences", () => {
  test("the sum is printed, and a reference on two rows is named", () => {
    const of = plan([
      action(5, { ref: "4.2" }),
      action(6, { ref: "4.2", actionStatus: null }),
      action(7, { ref: null }),
    ]);
    expect(factOf(of, "Counted").value).toBe(
      "0 + 0 + 0 + 2 + 0 + 1 = 3 actions: the rows add up to the number of actions read. " +
        "References that stand on more than one row, each row counted: 4.2. Rows without a reference: 1.",
    );
  });

  test("overdue is from the day after the last date, and never when complete", () => {
    const due = (row: number, day: string, actionStatus: "in-progress-on-track" | "complete-impactful" | null) =>
      action(row, { ref: `1.${row}`, actionStatus, finalDue: day, due: [milestone(day, day)] });
    const of = plan([
      due(1, "2025-03-27", "in-progress-on-track"),
      due(2, "2025-03-28", "in-progress-on-track"),
      due(3, "2024-01-01", "complete-impactful"),
      due(4, "2024-01-01", null),
    ]);
    expect(factOf(of, "Overdue").value).toBe(
      "2 actions whose last date has passed, not stated as complete on 28 March 2025: 1.1 (27 March 2025) and 1.4 (1 January 2024).",
    );
  });

  test("after twelve actions the rest are counted, and all of them are behind the sentence", () => {
    const late = Array.from({ length: 15 }, (_, i) =>
      action(i + 5, { ref: `${i}`, finalDue: "2025-03-27", due: [milestone("2025-03-27", "2025-03-27")] }),
    );
    const { value, from } = factOf(plan(late), "Overdue");
    expect(value).toMatch(/^15 actions .* on 28 March 2025: .* 11 \(27 March 2025\) and 3 more\.$/);
    expect(from).toHaveLength(15);
  });

  test("an action whose date cannot be read is named", () => {
    const of = plan([action(5, { ref: "F4", finalDue: null })]);
    expect(factOf(of, "No date").value).toBe("1 action without a date that could be read: F4.");
  });

  test("without actions one sentence stands in place of empty tables", () => {
    expect(blocksOf(plan([])).map(({ kind }) => kind)).toEqual(["title", "text", "text"]);
  });
});

test.each([
  ["summary", "Board_Matrix", "Action status", "in progress, on track: 1 impact not yet seen."],
  ["by-area", "Board_Areas", "Area", "Area 1: 1 in progress, on track and 1 not stated."],
])(
  "the chart of %s leaves out the totals and tells its numbers to who does not see it",
  (id, table, categories, said) => {
    const blocks = blocksOf(plan([action(5), action(6, { actionStatus: null })]), id);
    const chart = blocks.find(({ kind }) => kind === "chart");
    expect(chart).toMatchObject({ kind: "chart", skipLast: 1, table, categories });
    expect(chart).toHaveProperty("altText", expect.stringContaining(said));
  },
);

test("what a chair asks about first stands first among the exceptions, each with its cells; the rest are counted", () => {
  const late = { finalDue: "2025-03-27", due: [milestone("2025-03-27", "2025-03-27")] };
  const off = { actionStatus: "in-progress-off-track" } as const;
  const of = plan([
    ...Array.from({ length: 5 }, (_, i) => action(5 + i, { ref: `1.${i}`, ...late })),
    action(20, { ref: "2.1", ...off }),
    action(21, { ref: "2.2", ...off, ...late }),
  ]);
  const headings = blocksOf(of).flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings).toContain("Exceptions: 5 of 7, all of them on Exceptions");
  const named = factsOf(of).filter(({ name }) => /^\d\.\d /.test(name));
  expect(named.map(({ name }) => name.slice(0, 3))).toEqual(["2.2", "2.1", "1.0", "1.1", "1.2"]);
  expect(named[0]!.cell.value).toMatch(
    /^▲ off track; past its last date, 27 March 2025, on 28 March 2025 \('Action plan'![A-Z]+22, [A-Z]+22\)$/,
  );
  expect(named[0]!.cell.from).toHaveLength(2);
});

test("nothing has moved where no earlier report is known, and nothing is put forward that nobody kept", () => {
  const of = plan([
    action(5, { actionStatus: "complete-impactful", evidence: "Waits fell to 8 weeks in March 2025." }),
  ]);
  expect(factOf(of, "Movement").value).toBe("No earlier report is known, so there is nothing to compare yet.");
  const texts = blocksOf(of).flatMap((block) => (block.kind === "text" ? [block.text] : []));
  expect(texts).toContain("Nothing is put forward. The Board may add its own.");
});
