import type { SheetSpec, Snapshot } from "../../workbook";
import { BUILT_WITH } from "../built-with";
import { FINGERPRINT } from "../fingerprint";
import { paperSays, type PaperSays } from "../paper-says";
import { oursIn } from "./redraw";
import { tokenOf } from "./token";

/** How the board sheets that stand in a workbook compare with those that would be drawn by now. */
export type StillMatches = {
  /** The fingerprint on the cover that stands there; null where it has none. */
  readonly fingerprint: string | null;
  /** Sheets on which something would be other, with how many cells; a sheet that is not there yet with all of its own. */
  readonly others: readonly { readonly title: string; readonly cells: number }[];
};

/** What the cover that stands in the workbook says of how it was built; null where there is none, or it does not say. */
export function coverSays(book: Snapshot): PaperSays | null {
  const rows = oursIn(book, "cover")?.values ?? [];
  return paperSays(rows.map(([name, said]) => [String(name ?? ""), String(said ?? "")]));
}

/** Null where no board sheet stands in the workbook. */
export function stillMatches(book: Snapshot, pack: readonly SheetSpec[]): StillMatches | null {
  const sheets = pack.map((spec) => ({ spec, there: oursIn(book, spec.id) }));
  if (sheets.every(({ there }) => there === null)) return null;
  const says = coverSays(book);
  const untold = new Set([FINGERPRINT, ...(says?.builtWith ? [] : [BUILT_WITH])]);
  const others = sheets.flatMap(({ spec, there }) => {
    const cells = missing(spec, there?.values ?? [], untold);
    return cells === 0 ? [] : [{ title: there?.name ?? spec.title, cells }];
  });
  return { fingerprint: says?.fingerprint ?? null, others };
}

/** How many cells of the sheet as it would be drawn are not on it, wherever they stand, but for facts told by themselves. */
function missing(
  { rows }: SheetSpec,
  values: Snapshot["sheets"][number]["values"],
  untold: ReadonlySet<unknown>,
): number {
  const counts = new Map<string, number>();
  for (const token of values.flatMap((row) => row.map(tokenOf))) counts.set(token, (counts.get(token) ?? 0) + 1);
  let others = 0;
  for (const { cells } of rows) {
    if (untold.has(cells[0]?.value)) continue;
    for (const token of cells.map((cell) => tokenOf(cell?.value ?? null))) {
      const left = counts.get(token) ?? 0;
      if (token !== "" && left === 0) others++;
      counts.set(token, left - 1);
    }
  }
  return others;
}
