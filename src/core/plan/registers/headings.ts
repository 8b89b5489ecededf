import { plainHeading } from "../headings";
import { remembering } from "../remembering";
import type { Alternative, RegisterDefinition } from "./definition";
import { definitionOf, registerKinds } from "./register";
import type { RegisterKind } from "./register-names";

/** The ways of reading each heading of a row: one of a single row, three of a heading over two rows. */
export type Headings = readonly (readonly string[])[];

/** The fields of a row of headings by column, and how many of them their own words say. */
export type Matched = { readonly fields: ReadonlyMap<number, string>; readonly strict: number };

/** What a row of headings is taken for. */
export type Verdict = {
  readonly kind: RegisterKind;
  readonly fields: ReadonlyMap<number, string>;
  /** Its headings are enough by themselves; else the sheet says what it is, too. */
  readonly isSure: boolean;
  /** The sheet's name or a title says what it is. */
  readonly isNamed: boolean;
};

/** The longest heading; longer texts are sentences. */
const LONGEST = 60;

/** For each kind the fields that a heading means outright, and those that it means only on a sheet that says what it is. */
const meanings = remembering(
  (heading): { readonly [K in RegisterKind]: readonly [strict: readonly string[], loose: readonly string[]] } => {
    const of = (kind: RegisterKind) => {
      const columns = Object.entries(definitionOf(kind).columns);
      const strict = columns.flatMap(([field, { words }]) => (words.test(heading) ? [field] : []));
      const loose = columns.flatMap(([field, { loosely }]) => (loosely?.test(heading) ? [field] : []));
      return [strict, loose] as const;
    };
    return Object.fromEntries(registerKinds.map((kind) => [kind, of(kind)])) as unknown as ReturnType<typeof meanings>;
  },
);

/** The fields of a kind that the headings mean, each once, from left to right; loose words come after all others. */
export function matchHeadings(kind: RegisterKind, headings: Headings, isSaid: boolean): Matched {
  const fields = new Map<number, string>();
  const taken = new Set<string>();
  const plain = headings.map((ways) => ways.map(plainHeading).filter((text) => text !== "" && text.length <= LONGEST));
  const give = (which: 0 | 1) =>
    plain.forEach((ways, column) => {
      if (fields.has(column)) return;
      const field = ways.flatMap((way) => meanings(way)[kind][which]).find((one) => !taken.has(one));
      if (field === undefined) return;
      fields.set(column, field);
      taken.add(field);
    });
  give(0);
  const strict = fields.size;
  if (isSaid) give(1);
  return { fields, strict };
}

/** What the headings are those of, by themselves or with what the sheet's name and titles say; null: of no register. */
export function verdictOn(headings: Headings, name: string, titles: string): Verdict | null {
  const texts = headings.map((ways) => plainHeading(ways[0] ?? ""));
  const verdicts = registerKinds.flatMap((kind): readonly (Verdict & { readonly weight: number })[] => {
    const definition = definitionOf(kind);
    const isNamed = definition.says.test(name) || definition.says.test(titles);
    const isSaid = isNamed || texts.some((text) => definition.saidByHeading?.test(text) === true);
    if (definition.never !== undefined && texts.some((text) => definition.never!.test(text))) return [];
    const { fields, strict } = matchHeadings(kind, headings, isSaid);
    const isSure = isMet(definition, "sure", fields, strict);
    if (!isSure && !(isSaid && isMet(definition, "said", fields, fields.size))) return [];
    return [{ kind, fields, isSure, isNamed, weight: fields.size + (isNamed ? NAMED : 0) }];
  });
  const [best, next] = verdicts.sort((a, b) => b.weight - a.weight);
  if (best === undefined || (next !== undefined && next.weight === best.weight && !best.isNamed)) return best ?? null;
  return best;
}

/** What the name of a sheet adds to its headings, in headings. */
const NAMED = 3;

function isMet(
  definition: RegisterDefinition,
  which: "sure" | "said",
  fields: ReadonlyMap<number, string>,
  count: number,
): boolean {
  const known = new Set([...fields.values()].slice(0, count));
  return definition[which].some((alternative) => hasEach(alternative, known));
}

/** Whether each place of the alternative has a field of its own. */
function hasEach([first, ...rest]: Alternative, known: ReadonlySet<string>): boolean {
  if (first === undefined) return true;
  return first.split("|").some((field) => {
    if (!known.has(field)) return false;
    return hasEach(rest, new Set([...known].filter((one) => one !== field)));
  });
}
