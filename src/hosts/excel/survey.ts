import { freeTitle, HostError, markOf, type SheetSpec } from "../../core/workbook";
import { ourSheets } from "./our-sheet";

/** One sheet of the pack and where it goes: onto a sheet of ours that is there, or onto a new one at the end. */
export type Target = {
  readonly spec: SheetSpec;
  readonly title: string;
  readonly there: Excel.Worksheet | null;
  /** Whether our mark is left from a sheet that the user deleted. */
  readonly staleMark: boolean;
};

/** Where everything goes. `freeName` gives a table a name that nothing in the workbook has yet. */
export type Survey = { readonly targets: readonly Target[]; readonly freeName: (wanted: string) => string };

/**
 * Looks at the workbook before anything is written: which sheets are ours, which titles and names are taken, and whether
 * drawing is possible at all.
 */
export async function survey(context: Excel.RequestContext, specs: readonly SheetSpec[]): Promise<Survey> {
  const { workbook } = context;
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name,items/id");
  workbook.names.load("items/name,items/formula");
  workbook.tables.load("items/name");
  await context.sync();

  const targets = targetsOf(specs, workbook.worksheets.items, workbook.names.items);
  if (workbook.protection.protected && targets.some(({ there }) => there === null)) {
    throw new HostError(
      "structure-protected",
      "The workbook’s structure is protected, so no sheet can be added. Choose Review, Protect Workbook to lift it, then build again; nothing was drawn.",
    );
  }
  const ours = targets.flatMap(({ there }) => there ?? []);
  await lookAt(context, ours);

  const ourTables = new Set(ours.flatMap(({ tables }) => tables.items.map(({ name }) => name)));
  const names = [...workbook.names.items.map(({ name }) => name), ...workbook.tables.items.map(({ name }) => name)];
  return { targets, freeName: namesBeside(names.filter((name) => !ourTables.has(name))) };
}

/** What stands on our sheets, to be removed; a sheet that the user has protected is not written. */
async function lookAt(context: Excel.RequestContext, ours: readonly Excel.Worksheet[]): Promise<void> {
  if (ours.length === 0) return;
  for (const sheet of ours) {
    sheet.protection.load("protected");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
  }
  await context.sync();
  const locked = ours.find(({ protection }) => protection.protected);
  if (locked === undefined) return;
  throw new HostError(
    "sheet-protected",
    `The sheet “${locked.name}” is protected, so it cannot be drawn again. Choose Review, Unprotect Sheet, then build again; nothing was drawn.`,
  );
}

function targetsOf(
  specs: readonly SheetSpec[],
  sheets: readonly Excel.Worksheet[],
  names: readonly Excel.NamedItem[],
): Target[] {
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
