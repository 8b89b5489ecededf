import fc from "fast-check";
import { parse, recognise } from "../../../src/core/plan";
import { actionColumns } from "../../../src/core/plan/columns";
import { actionStatuses, actionStatusOf, impactStatuses, impactStatusOf } from "../../../src/core/plan/scheme";
import { Page } from "../../workbooks/corpus/page";
import { planTable, type Column, type PlanRow } from "../../workbooks/corpus/plan-table";
import type { Act } from "../../workbooks/corpus/pool";
import { compare } from "../../workbooks/corpus/score";
import * as spellings from "../../workbooks/corpus/spellings";
import { roles, themes } from "../../workbooks/corpus/texts";
import { Workbook } from "../../workbooks/corpus/workbook";

const WORDS = Object.values(themes).flatMap(({ actions }) => [...actions]);
const ROLES = [...roles.council, ...roles.health, ...roles.others];
/**
 * Titles that cannot be half of another. Slashes and commas stand within titles too ("Children, Schools and Families"),
 * so only between these do they plainly part two leads.
 */
const UNMISTAKABLE = /^(Head of|Director of|Designated|Assistant Director|Principal)\b/;
const AREAS = Object.values(themes).map(({ name }) => name);

const anyDay = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);

const anyAction = fc.record({
  words: fc.constantFrom(...WORDS),
  leads: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }),
  due: fc.uniqueArray(anyDay, { minLength: 1, maxLength: 3, selector: (day) => day.slice(0, 7) }),
  status: fc.constantFrom(...actionStatuses.map(({ id }) => id)),
  impact: fc.constantFrom(...impactStatuses.map(({ id }) => id)),
  updated: anyDay,
});

/** Areas with their actions, numbered 1.1, 1.2, 2.1 and so on. */
const anyPlan = fc
  .uniqueArray(fc.constantFrom(...AREAS), { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => fc.array(anyAction, { minLength: 1, maxLength: 5 }).map((list) => ({ name, list }))),
    ),
  )
  .map((areas) =>
    areas.map(({ name, list }, area) =>
      list.map(({ words: [title, progress, evidence], ...rest }, n): Act => {
        const number = String(area + 1);
        return { ...rest, ref: `${number}.${n + 1}`, area: [number, name], title, progress, evidence };
      }),
    ),
  );

type Field = "ref" | "title" | "leads" | "due" | "actionStatus" | "impactStatus" | "progress" | "evidence" | "updated";
const FIELDS: readonly Field[] = [
  "ref",
  "title",
  "leads",
  "due",
  "actionStatus",
  "impactStatus",
  "progress",
  "evidence",
  "updated",
];

/** Ways of writing several dates in one cell; a real date is one by itself. */
const DATES = [
  spellings.longDate,
  spellings.slashed,
  spellings.dotted,
  spellings.ordinal,
  spellings.monthName,
  spellings.shortMonth,
  spellings.endOfMonth,
  spellings.realDate(),
  spellings.realDate("d mmm yyyy"),
];

const upperFirst = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const CASES = [
  upperFirst,
  (text: string) => text.toUpperCase(),
  (text: string) => text.replace(/\b[a-z]/g, (a) => a.toUpperCase()),
];

const anyStyle = fc.record({
  heads: fc.record(
    Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom(...actionColumns[field].is)])) as {
      [F in Field]: fc.Arbitrary<string>;
    },
  ),
  order: fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length }),
  letters: fc.constantFrom(...CASES),
  corner: fc.record({ row: fc.integer({ min: 0, max: 12 }), column: fc.integer({ min: 0, max: 5 }) }),
  title: fc.boolean(),
  areas: fc.constantFrom("merged", "plain", "none"),
  themes: fc.boolean(),
  headerAgain: fc.boolean(),
  gaps: fc.boolean(),
  dates: fc.constantFrom(...DATES),
  between: fc.constantFrom("\n", "\r\n", "; ", " / ", "/", ", "),
  system: fc.constantFrom(1900 as const, 1904 as const),
});

type HouseStyle = typeof anyStyle extends fc.Arbitrary<infer S> ? S : never;

/** The leads of an action that this house can name in one cell without doubt; always one. */
function namedBy(between: string, { leads }: Act): readonly string[] {
  const plain = leads.filter((role) => /[\n;]/.test(between) || UNMISTAKABLE.test(role));
  return plain.length > 0 ? plain : leads.slice(0, 1);
}

function columnsOf({ heads, order, letters, dates, between }: HouseStyle): readonly Column[] {
  const isDate = typeof dates("2026-03-01").put === "object";
  const datesOf = ({ due }: Act) => (isDate ? due.slice(0, 1) : due);
  const columns: { readonly [F in Field]: Omit<Column, "head"> } = {
    ref: { cell: ({ ref }) => ref, read: ({ ref }) => ({ ref }) },
    title: { cell: ({ title }) => title, read: ({ title }) => ({ title }) },
    leads: { cell: (act) => namedBy(between, act).join(between), read: (act) => ({ leads: namedBy(between, act) }) },
    due: {
      cell: (act) =>
        isDate
          ? dates(act.due[0]!).put
          : datesOf(act)
              .map((iso) => dates(iso).put)
              .join("\n"),
      read: (act) => ({ due: datesOf(act).map((iso) => dates(iso).days) }),
    },
    actionStatus: {
      cell: ({ status }) => actionStatusOf(status!).wording,
      read: ({ status: actionStatus }) => ({ actionStatus }),
    },
    impactStatus: {
      cell: ({ impact }) => impactStatusOf(impact!).wording,
      read: ({ impact: impactStatus }) => ({ impactStatus }),
    },
    progress: { cell: ({ progress }) => progress, read: ({ progress }) => ({ progress }) },
    evidence: { cell: ({ evidence }) => evidence, read: ({ evidence }) => ({ evidence }) },
    updated: {
      cell: ({ updated }) => spellings.realDate()(updated).put,
      read: ({ updated }) => ({ updated }),
    },
  };
  return order.map((field) => ({ head: letters(heads[field]), ...columns[field] }));
}

function rowsOf(areas: readonly (readonly Act[])[], style: HouseStyle): readonly PlanRow[] {
  // Only in these columns does a heading that is not merged stand apart from words that continue the row above.
  const headable = ["ref", "title"].includes(style.order[0]!);
  return areas.flatMap((acts, i): readonly PlanRow[] => {
    const name = `Priority ${i + 1}: ${acts[0]!.area!.at(-1)}`;
    const heading: PlanRow[] =
      style.areas === "merged" ? [{ banner: name }] : style.areas === "plain" && headable ? [{ cells: [name] }] : [];
    return [
      ...(style.gaps && i > 0 ? [{ cells: [] }] : []),
      ...heading,
      ...(style.headerAgain && i > 0 ? [{ again: true as const }] : []),
      ...(style.themes && style.areas === "merged" ? [{ cells: ["What comes first"] }] : []),
      ...acts,
    ];
  });
}

/** Whatever a house's headings, order, corner, dates and separators: the same plan is read. */
test("a plan laid out in any house style reads back as the same plan", () => {
  fc.assert(
    fc.property(anyPlan, anyStyle, (areas, style) => {
      const book = new Workbook("any house style", style.system);
      const page = book.add(new Page("It's a plan", style.corner.column, style.title ? 0 : style.corner.row));
      if (style.title) {
        page.put("Improvement plan 2025 to 2027");
        page.skip(style.corner.row);
      }
      planTable(book, page, columnsOf(style), rowsOf(areas, style));
      const made = book.done();
      const wrong = compare(made, parse(made.book, recognise(made.book))).filter(({ right }) => !right);
      expect(wrong.map(({ cell, field, want, got }) => ({ cell, field, want, got }))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
