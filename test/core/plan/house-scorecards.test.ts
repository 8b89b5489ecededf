import fc from "fast-check";
import { parse, recognise } from "../../../src/core/plan";
import { kpiColumns } from "../../../src/core/plan/columns";
import { day, Page, type Put } from "../../workbooks/corpus/page";
import { compare } from "../../workbooks/corpus/score";
import { heads, lacks, over, says, typed, wants, type Typed } from "../../workbooks/corpus/scorecard";
import { Workbook } from "../../workbooks/corpus/workbook";

/** Names that say plainly what is better. */
const NAMES = [
  ["Plans issued within 20 weeks", "higher"],
  ["Annual reviews completed on time", "higher"],
  ["Parents satisfied with the plan", "higher"],
  ["Children waiting for a first appointment", "lower"],
  ["Complaints about plans", "lower"],
  ["Suspensions of pupils with a plan", "lower"],
  ["Tribunal appeals lodged", "lower"],
] as const;

const MISSING = [
  lacks("n/a", "not-applicable"),
  lacks("[c]", "suppressed"),
  lacks("<5", "suppressed"),
  lacks("TBC", "awaited"),
  lacks("not available", "unavailable"),
];

type Periods = { readonly periods: readonly string[]; readonly heads: readonly Put[]; readonly title: string | null };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]; // prettier-ignore

/** Ways of writing a month as a heading; all but the last two tell the year. */
const OF_MONTHS: readonly ((year: number, month: number) => Put)[] = [
  (year, month) => day(`${year}-${String(month).padStart(2, "0")}-01`, "mmm-yy"),
  (year, month) => day(`${year}-${String(month).padStart(2, "0")}-01`, "mmmm yyyy"),
  (year, month) => `${MONTHS[month - 1]}-${year % 100}`,
  (year, month) => `${MONTHS[month - 1]} ${year}`,
  (year, month) => `${LONG[month - 1]} ${year}`,
  (year, month) => `${year}-${String(month).padStart(2, "0")}`,
  (year, month) => `${String(month).padStart(2, "0")}/${year}`,
  (year, month) => year * 100 + month,
];

const anyMonths = fc
  .record({
    year: fc.integer({ min: 2022, max: 2026 }),
    first: fc.integer({ min: 1, max: 12 }),
    count: fc.integer({ min: 3, max: 9 }),
    write: fc.constantFrom(...OF_MONTHS),
  })
  .map(({ year, first, count, write }): Periods => {
    const all = Array.from({ length: count }, (_, i) => [year + Math.floor((first - 1 + i) / 12), ((first - 1 + i) % 12) + 1] as const); // prettier-ignore
    return {
      periods: all.map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
      heads: all.map(([y, m]) => write(y, m)),
      title: null,
    };
  });

/** The months of a financial year whose year only the title tells. */
const monthsOfTitle = fc
  .record({ year: fc.integer({ min: 2022, max: 2026 }), count: fc.integer({ min: 3, max: 12 }), counted: fc.boolean() })
  .map(({ year, count, counted }): Periods => {
    const all = Array.from({ length: count }, (_, i) => [year + Math.floor((3 + i) / 12), ((3 + i) % 12) + 1] as const);
    return {
      periods: all.map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
      heads: all.map(([, m], i) => (counted ? `M${i + 1}` : MONTHS[m - 1]!)),
      title: `SEND performance ${year}/${(year + 1) % 100}`,
    };
  });

const anyQuarters = fc
  .record({ year: fc.integer({ min: 2022, max: 2026 }), write: fc.integer({ min: 0, max: 2 }) })
  .map(({ year, write }): Periods => {
    const of = `${year}/${(year + 1) % 100}`;
    const short = `${year % 100}-${(year + 1) % 100}`;
    return {
      periods: [`${year}-Q2`, `${year}-Q3`, `${year}-Q4`, `${year + 1}-Q1`],
      heads: [1, 2, 3, 4].map((n) => [`Q${n} ${of}`, `${of} Q${n}`, `Q${n} ${short}`][write]!),
      title: null,
    };
  });

const anyYears = fc
  .record({ year: fc.integer({ min: 2018, max: 2023 }), write: fc.integer({ min: 0, max: 2 }) })
  .map(({ year, write }): Periods => {
    const years = [0, 1, 2].map((n) => [year + n, (year + n + 1) % 100] as const);
    return {
      periods: years.map(([from, to]) => `${from}/${to}`),
      heads: years.map(([from, to]) => [`${from}/${to}`, `AY ${from % 100}-${to}`, `${from}-${to}`][write]!),
      title: null,
    };
  });

const anyPeriods = fc.oneof(anyMonths, monthsOfTitle, anyQuarters, anyYears);

const anyMeasure = fc.record({
  percent: fc.boolean(),
  target: fc.integer({ min: 1, max: 99 }),
  baseline: fc.integer({ min: 1, max: 99 }),
  // Whole percentages above one: with 0 and 1 alone nobody could tell a share from a count.
  values: fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 2, max: 99 }) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...MISSING) }), { minLength: 12, maxLength: 12 }), // prettier-ignore
});

const FIELDS = ["ref", "name", "unit", "better", "target", "baseline", "comment", "rag", "trend", "blank"] as const;
type Field = (typeof FIELDS)[number];

/** Headings that mean one field only. */
const headingsOf = (field: "ref" | "name" | "unit" | "better" | "target" | "baseline" | "comment") => {
  const others = Object.entries(kpiColumns).filter(([name]) => name !== field);
  const elsewhere = new Set(others.flatMap(([, { is }]): readonly string[] => is));
  return kpiColumns[field].is.filter((heading: string) => !elsewhere.has(heading) && heading !== "direction");
};

const anyHeads = fc.record({
  ref: fc.constantFrom(...headingsOf("ref")),
  name: fc.constantFrom(...headingsOf("name")),
  unit: fc.constantFrom(...headingsOf("unit")),
  better: fc.constantFrom(...headingsOf("better")),
  target: fc.constantFrom(...headingsOf("target")),
  baseline: fc.constantFrom(...headingsOf("baseline")),
  comment: fc.constantFrom(...headingsOf("comment")),
  rag: fc.constantFrom("RAG", "Status", "BRAG"),
  trend: fc.constantFrom("Trend", "DoT", "YTD", "Direction of travel"),
  blank: fc.constant(null),
});

const upperFirst = (text: string) => text[0]!.toUpperCase() + text.slice(1);

const anyStyle = fc.record({
  heads: anyHeads,
  /** The describing columns in the order of the house, and how many of them stand left of the periods. */
  order: fc.shuffledSubarray([...FIELDS], { minLength: 4 }).filter((some) => some.includes("name")),
  left: fc.integer({ min: 1, max: FIELDS.length }),
  letters: fc.constantFrom(
    upperFirst,
    (text: string) => text.toUpperCase(),
    (text: string) => text.replaceAll(" ", "_"),
  ),
  corner: fc.record({ row: fc.integer({ min: 0, max: 8 }), column: fc.integer({ min: 0, max: 4 }) }),
  percent: fc.constantFrom(
    (value: number): Put => value,
    (value: number): Put => ({ value: value / 100, format: "0%" }),
    (value: number): Put => `${value}%`,
    (value: number): Put => `${value} %`,
  ),
  better: fc.constantFrom(
    { higher: "Higher is better", lower: "Lower is better" },
    { higher: "High", lower: "Low" },
    { higher: "↑", lower: "↓" },
    { higher: "Bigger", lower: "Smaller" },
  ),
  aim: fc.constantFrom(
    null,
    { higher: ["at least", ">="], lower: ["no more than", "<="] } as const,
    {
      higher: ["≥", ">="],
      lower: ["<", "<"],
    } as const,
  ),
  sections: fc.boolean(),
});

type House = typeof anyStyle extends fc.Arbitrary<infer S> ? S : never;
type Given = typeof anyMeasure extends fc.Arbitrary<infer M> ? M : never;

/** What the house writes into a describing column of a measure, and what is read of it. */
function described(house: House, field: Field, n: number, given: Given): { readonly cell: Put; readonly want: object } {
  const better = NAMES[n]![1];
  const number = (value: number): Put => (given.percent ? house.percent(value) : value);
  // A target that lies on the worse side of its baseline would deny what the name says.
  const start = (better === "higher" ? Math.min : Math.max)(given.baseline, given.target);
  const [words, operator] = house.aim?.[better] ?? [null, better === "higher" ? ">=" : "<="];
  switch (field) {
    case "ref":
      return { cell: `K${n + 1}`, want: { ref: `K${n + 1}` } };
    case "name":
      return { cell: NAMES[n]![0], want: {} };
    case "unit":
      return { cell: given.percent ? "%" : "children", want: { unit: given.percent ? "%" : "children" } };
    case "better":
      return { cell: house.better[better], want: {} };
    case "target": {
      const cell = words === null ? number(given.target) : `${words} ${given.target}${given.percent ? "%" : ""}`;
      return { cell, want: { target: { value: given.target, operator } } };
    }
    case "baseline":
      return { cell: number(start), want: { baseline: start } };
    case "comment":
      return { cell: "Figures as returned", want: {} };
    case "rag":
      return { cell: "Green", want: {} };
    case "trend":
      return { cell: "▲", want: {} };
    case "blank":
      return { cell: null, want: {} };
  }
}

function scorecard(house: House, { periods, heads: labels, title }: Periods, list: readonly Given[]) {
  const book = new Workbook("any scorecard");
  const page = book.add(new Page("Sheet", house.corner.column, title === null ? house.corner.row : 0));
  if (title !== null) page.put(title);
  if (title !== null) page.skip(house.corner.row);
  const [before, after] = [house.order.slice(0, house.left), house.order.slice(house.left)];
  const headOf = (field: Field): Put => (field === "blank" ? null : house.letters(house.heads[field]!));
  heads(book, page, [...before.map(headOf), ...labels, ...after.map(headOf)]);
  list.forEach((given, n) => {
    if (house.sections && n % 2 === 0) {
      const at = Math.max(0, before.indexOf("name"));
      page.put(...Array.from({ length: at }, () => null), `Section ${n / 2 + 1}`);
    }
    const cells = given.values.slice(0, periods.length).map((value): Typed => {
      if (typeof value !== "number") return value;
      return given.percent ? says(house.percent(value), value) : value;
    });
    const columns = (fields: readonly Field[]) => fields.map((field) => described(house, field, n, given));
    const [left, right] = [columns(before), columns(after)];
    const row = page.put(...left.map(({ cell }) => cell), ...cells.map(typed), ...right.map(({ cell }) => cell));
    wants(book, page, row, {
      name: NAMES[n]![0],
      better: NAMES[n]![1],
      values: over(periods, cells),
      ...Object.assign({}, ...[...left, ...right].map(({ want }) => want)),
      ...(house.order.includes("unit") ? {} : { either: ["unit"] }),
    });
  });
  return book.done();
}

/** Whatever a house's headings, order, corner, blank columns, periods, spellings of shares, targets and polarity. */
test("a scorecard laid out in any house style reads back as the same measures", () => {
  fc.assert(
    fc.property(
      anyStyle,
      anyPeriods,
      fc.array(anyMeasure, { minLength: 2, maxLength: NAMES.length }),
      (house, periods, list) => {
        const made = scorecard(house, periods, list);
        const wrong = compare(made, parse(made.book, recognise(made.book))).filter(({ right }) => !right);
        expect(wrong.map(({ cell, field, want, got }) => ({ cell, field, want, got }))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
