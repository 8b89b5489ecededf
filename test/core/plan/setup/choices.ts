import fc from "fast-check";
import { fieldNames, type ActionField } from "../../../../src/core/plan/columns";
import { actionStatuses, impactStatuses } from "../../../../src/core/plan/scheme";
import {
  limits,
  profiles,
  roleNames,
  type Choice,
  type ChosenRole,
  type Limit,
} from "../../../../src/core/plan/settings";
import { wordKey } from "../../../../src/core/plan/statuses";

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((one) => one.trim())
  .filter((one) => one !== "" && wordKey(one) !== "");
const sheetName = text.map((one) => one.replace(/[:\\/?*[\]']/g, "").trim()).filter((one) => one !== "");
const actionId = fc.constantFrom(...actionStatuses.map(({ id }) => id));
const impactId = fc.constantFrom(...impactStatuses.map(({ id }) => id));
const onScale = fc.oneof(
  actionId.map((status) => ({ scale: "actionStatus" as const, status })),
  impactId.map((status) => ({ scale: "impactStatus" as const, status })),
);
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0").toUpperCase()}`);
const fields = fc.constantFrom(...(Object.keys(fieldNames) as ActionField[]), null);
/** A term that could be: it begins some days later than the earliest, and so does its break. */
function termOf(term: "autumn" | "spring" | "summer", year: number, half: boolean, later: number): Choice {
  const [start, end, off] = { autumn: ["09", "12", "10"], spring: ["01", "04", "02"], summer: ["04", "07", "05"] }[
    term
  ];
  const day = (month: string, of: number) => `${year}-${month}-${String(of).padStart(2, "0")}`;
  if (half) return { kind: "term", term, halfTerm: true, year, from: day(off!, 10 + later), to: day(off!, 14 + later) };
  return { kind: "term", term, year, from: day(start!, 1 + later), to: day(end!, 1 + later) };
}

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-02-${String(of).padStart(2, "0")}`);

/** Any choice that a settings sheet can hold. */
export const anyChoice: fc.Arbitrary<Choice> = fc
  .oneof(
    fc.tuple(onScale, text).map(([on, word]) => ({ kind: "word" as const, ...on, word })),
    fc.tuple(onScale, colour).map(([on, hex]) => ({ kind: "colour" as const, ...on, colour: hex })),
    onScale.map(({ scale }) => ({ kind: "no-colours" as const, scale })),
    fc
      .tuple(sheetName, fc.constantFrom(...(Object.keys(roleNames) as ChosenRole[])))
      .map(([sheet, role]) => ({ kind: "sheet" as const, sheet, role })),
    fc
      .tuple(
        fc.constantFrom("autumn", "spring", "summer"),
        fc.integer({ min: 2015, max: 2040 }),
        fc.boolean(),
        fc.nat(9),
      )
      .map(([name, year, half, later]) => termOf(name, year, half, later)),
    fc.tuple(sheetName, fc.nat(1e6)).map(([sheet, row]) => ({ kind: "heading-row" as const, sheet, row })),
    fc
      .tuple(sheetName, text, fc.option(fc.nat(16383)), fields)
      .map(([sheet, heading, column, field]) => ({ kind: "column" as const, sheet, heading, column, field })),
    fc
      .tuple(sheetName, fc.nat(16383), fields)
      .map(([sheet, column, field]) => ({ kind: "column" as const, sheet, heading: "", column, field })),
    fc
      .tuple(text, text, fc.option(day), fc.stringMatching(/^[0-9a-z]{6}-[0-9a-z]{6}$/))
      .map(([finding, reason, until, mark]) => ({ kind: "dismissed" as const, finding, reason, until, mark })),
    fc.tuple(text, day, fc.boolean(), fc.boolean()).map(([name, meeting, due, papers]) => ({
      kind: "meeting" as const,
      name,
      meeting,
      ...(due && { updatesDue: "2025-12-01" }),
      ...(papers && { papersOut: meeting }),
    })),
    fc.constantFrom(...profiles).map((profile) => ({ kind: "profile" as const, profile })),
    fc.boolean().map((strict) => ({ kind: "strict" as const, strict })),
    fc
      .constantFrom(...(Object.keys(limits) as Limit[]))
      .map((limit) => ({ kind: "limit" as const, limit, value: limits[limit].least + 3 })),
  )
  .chain((one) => fc.option(text, { nil: undefined }).map((note) => (note === undefined ? one : { ...one, note })));
