import { listed, counted, quoted, type IsoDay, type Snapshot, type WorkbookHost } from "../core";
import { templateSheets } from "../core/template";
import type { Made } from "./state";
import type { Tell } from "./tasks";

/** The sheets that hold something: to such a workbook nothing is added. */
export function sheetsHolding({ sheets }: Snapshot): readonly string[] {
  const holds = (values: Snapshot["sheets"][number]["values"]) =>
    values.some((row) => row.some((value) => value !== null && value !== ""));
  return sheets
    .filter(({ values, drawings, tables }) => holds(values) || drawings === true || tables.length > 0)
    .map(({ name }) => name);
}

/** Adds the sheets one by one, telling each. An empty sheet that has the name of one of them stays as it is. */
export async function addTemplate(
  host: WorkbookHost,
  { dateSystem }: Snapshot,
  today: IsoDay,
  tell: Tell,
): Promise<Made> {
  const specs = templateSheets({ today, dateSystem });
  const titles: string[] = [];
  const onProgress = (done: number, all: number, title: string) => {
    titles.push(title);
    tell({ words: `Adding sheet ${done + 1} of ${all}: ${title}`, done: done / all, mayStop: false });
  };
  await host.putSheets(specs, { onProgress });
  return { holding: [], sheets: specs.map(({ title: wanted }, i) => ({ wanted, title: titles[i] ?? wanted })) };
}

/** What came of it, and how it is taken back. */
export function madeSentence({ holding, sheets }: Made): string {
  if (holding.length > 0)
    return `Nothing was added: a new monitoring workbook is for an empty workbook, and this one holds something on ${listed(holding.slice(0, SHOWN).map(quoted))}${holding.length > SHOWN ? " and elsewhere" : ""}. Open a new, blank workbook, then choose it there.`;
  const others = sheets.filter(({ wanted, title }) => wanted !== title);
  const beside = others.map(
    ({ wanted, title }) =>
      ` ${quoted(wanted)} was there already and was left alone, so the new one is ${quoted(title)}.`,
  );
  return `${counted(sheets.length, "sheet was", "sheets were")} added.${beside.join("")} If you do not want them, delete them, or close the workbook without saving it.`;
}

/** So many sheets are named. */
const SHOWN = 3;
