import {
  definitionOf,
  parse,
  recognise,
  type Milestone,
  type Register,
  type RegisterRef,
} from "../../../../src/core/plan";
import { bookOf } from "../../../book";
import type { KeptSheet } from "./sheets";
import { heldBack } from "./sheets-held-back";
import { known } from "./sheets-known";

/** A plan in the scheme's words, beside which the sheets stand. */
const PLAN = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ...["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "5.1"].map((ref, i) => [
    ref,
    `Example action ${"abcdefghijklm"[i]}`,
    "Head of Inclusion",
    "31/03/2026",
    "Action in progress, on track",
    "Impact not yet seen",
  ]),
];

function read({ name, rows, merges }: KeptSheet) {
  const book = bookOf({ "The plan": PLAN, [name]: rows }, merges ? { [name]: { merges } } : {});
  const layout = recognise(book);
  return { layout, plan: parse(book, layout) };
}

function shown(register: Register, row: number, field: string): unknown {
  const one = register.rows[row] as unknown as { readonly [field: string]: unknown };
  const value = one[field];
  const is = definitionOf(register.kind).columns[field]?.value;
  if (is === "day") return (value as Milestone | null)?.date ?? null;
  return is === "references" ? (value as readonly RegisterRef[]).map(({ ref }) => ref) : value;
}

describe.each([
  ["known", known],
  ["held back", heldBack],
] as const)("sheets %s", (_, sheets) => {
  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))("%s", (name, sheet) => {
    const { plan, layout } = read(sheet);
    const found = plan.registers.filter((one) => one.sheet === name);
    const first = found[0];
    expect(found.map(({ kind, rows }) => [kind, rows.length])).toEqual(
      sheet.is === null ? [] : [[sheet.is, sheet.count]],
    );
    for (const [row, field, value] of sheet.reads ?? [])
      expect([row, field, shown(first!, row, field)]).toEqual([row, field, value]);
    expect(layout.filter(({ sheet: one }) => one === "The plan").map(({ role }) => role)).toEqual(["actions"]);
  });
});
