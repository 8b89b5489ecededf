import {
  freeTitle,
  HostError,
  markOf,
  type PutOptions,
  type Redrawn,
  type SheetSpec,
  splitCellRef,
} from "../../core/workbook";
import { lookAgain } from "./look-again";
import { ourSheets } from "./our-sheet";
import type { Target } from "./target";

/** Where everything goes. `freeName` gives a table a name that nothing in the workbook has yet. */
export type Survey = {
  readonly targets: readonly Target[];
  readonly freeName: (wanted: string) => string;
  /** A sheet by the name that it had when it was looked at. */
  readonly sheetOf: (name: string) => Excel.Worksheet;
};

/**
 * Looks at the workbook before anything is written: which sheets are ours, which titles and names are taken, and whether
 * drawing is possible at all.
 */
export async function survey(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  { again = new Map<string, Redrawn>(), onlyNew = false }: Pick<PutOptions, "again" | "onlyNew"> = {},
): Promise<Survey> {
  const { workbook } = context;
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name,items/id,items/protection/protected");
  workbook.names.load("items/name,items/formula");
  workbook.tables.load("items/name");
  await context.sync();

  const found = targetsOf(specs, workbook.worksheets.items, workbook.names.items);
  const wanted = found.map((target): Target => ({ ...target, again: again.get(target.spec.id) }));
  const there = wanted.find((target) => target.there !== null);
  if (onlyNew && there !== undefined)
    throw new HostError(
      "busy",
      `Somebody has added the sheet “${there.title}” meanwhile. Check again, then try again.`,
    );
  if (workbook.protection.protected && wanted.some(({ there }) => there === null)) {
    throw new HostError(
      "structure-protected",
      "The workbook’s structure is protected, so no sheet can be added. Choose Review, Protect Workbook to lift it, then build again.",
    );
  }
  refuseProtected(wanted, workbook.worksheets.items);
  const recoloured = await lookAgain(context, wanted, workbook.worksheets.items);
  const targets = wanted.map((target) =>
    target.again && recoloured.has(target.spec.id) ? { ...target, again: { ...target.again, isSame: false } } : target,
  );

  const ours = targets.flatMap(({ there }) => there ?? []);
  const ourTables = new Set(ours.flatMap(({ tables }) => tables.items.map(({ name }) => name)));
  const names = [...workbook.names.items.map(({ name }) => name), ...workbook.tables.items.map(({ name }) => name)];
  const byName = new Map(workbook.worksheets.items.map((sheet) => [sheet.name, sheet]));
  const sheetOf = (name: string) => byName.get(name) ?? workbook.worksheets.getItem(name);
  return { targets, freeName: namesBeside(names.filter((name) => !ourTables.has(name))), sheetOf };
}

/** A sheet that the user has protected is not written. */
function refuseProtected(targets: readonly Target[], sheets: readonly Excel.Worksheet[]): void {
  const written = new Set(
    targets.flatMap(({ there, again }) => [
      ...(there === null ? [] : [there.name]),
      ...[...(again?.aside ?? []), ...(again?.also ?? [])].map(({ at }) => splitCellRef(at).sheet),
    ]),
  );
  const locked = sheets.find(({ name, protection }) => protection.protected && written.has(name));
  if (locked === undefined) return;
  throw new HostError(
    "sheet-protected",
    `The sheet “${locked.name}” is protected, so it cannot be drawn again. Choose Review, Unprotect Sheet, then build again.`,
  );
}

function targetsOf(
  specs: readonly SheetSpec[],
  sheets: readonly Excel.Worksheet[],
  names: readonly Excel.NamedItem[],
): Omit<Target, "again">[] {
  const marks = ourSheets(names);
  const taken = sheets.map(({ name }) => name);
  return specs.map((spec) => {
    const mark = markOf(spec.id);
    const there = spec.handedOver ? undefined : sheets.find(({ name }) => marks.get(name.toLowerCase()) === spec.id);
    if (there !== undefined) return { spec, title: there.name, there, staleMark: false };
    const title = freeTitle(spec.title, taken);
    taken.push(title);
    return { spec, title, there: null, staleMark: names.some(({ name }) => name === mark) };
  });
}

/** Excel compares names without case. */
function namesBeside(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    let name = wanted;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${wanted}_${n}`;
    used.add(name.toLowerCase());
    return name;
  };
}
