import { cellRef, splitCellRef, type CellRef, type SheetSnapshot, type Snapshot } from "../../workbook";
import { groupBy } from "../../group-by";
import type { Action, Heading, Layout, RowSaying, SheetLayout } from "../plan";
import { registersOf, type Register } from "../registers/register";
import type { AreaWords } from "./area-words";
import { besidesTables, mayTellOfAreas } from "./beside-tables";
import { areaLabel, isStatement, labelledText } from "./label";
import { areasCalled } from "./known-areas";

type Read = {
  readonly actions: readonly Action[];
  readonly headings: readonly Heading[];
  readonly registers: readonly Register[];
};

/**
 * What the workbook says of its areas: by rows of the plan with a label of their own, above the plan and on sheets beside it
 * by lines and tables that name the area, in columns of the plan, and in the register of what families said.
 */
export function areaWordsIn(book: Snapshot, layout: Layout, read: Read): readonly AreaWords[] {
  const called = areasCalled(read.actions, read.headings);
  const found = book.sheets.flatMap((sheet) => {
    const tables = layout.filter((one) => one.sheet === sheet.name);
    const plans = tables.filter(({ role, headerRow, turn }) => role === "actions" && headerRow !== null && !turn);
    const [first] = plans;
    if (first === undefined) return mayTellOfAreas(sheet, tables) ? besidesTables(sheet, { called, area: null }) : [];
    const rows = sheet.values.slice(0, first.headerRow!);
    const area = onlyAreaOf(sheet.name, read.actions);
    return [
      ...besidesTables({ ...sheet, values: rows }, { called, area }),
      ...plans.flatMap((one) => inPlan(sheet, one, read, called)),
    ];
  });
  return unlikeEachOther([
    ...found,
    ...inColumns(read.actions),
    ...mergedOver(layout, read.actions),
    ...saidByFamilies(read, called),
  ]);
}

/** The area of all actions of a sheet; null where there are several, or none. */
function onlyAreaOf(sheet: string, actions: readonly Action[]): string | null {
  const areas = new Set(actions.flatMap((action) => (action.sheet === sheet ? [action.area] : [])));
  return areas.size === 1 ? [...areas][0]! : null;
}

type Called = (text: string) => string | null;

/** What rows of a plan's table say, and what stands in the cells of its headings. */
function inPlan(sheet: SheetSnapshot, layout: SheetLayout, read: Read, called: Called): readonly AreaWords[] {
  const areaAt = placesOf(sheet, read);
  const found: AreaWords[] = [];
  for (const { row, kind, says } of layout.rows) {
    const lines = says ?? (kind === "heading" ? inHeading(sheet, row) : []);
    for (const { number, goesOn, column, ...line } of lines) {
      const at = cellRef(sheet.name, row, column);
      const last = found.at(-1);
      if (goesOn && last?.kind === line.kind) found[found.length - 1] = withMore(last, line.text, at);
      const area = goesOn ? null : number === undefined ? areaAt(row) : called(number);
      if (area !== null) found.push({ area, kind: line.kind, text: line.text, at: [at], action: null });
    }
  }
  return found;
}

const withMore = (words: AreaWords, text: string, at: CellRef): AreaWords => ({
  ...words,
  text: `${words.text}\n${text}`,
  at: [...words.at, at],
});

/**
 * The area in which a row stands: that of the next action below it, if no heading of another area parts them, else that of
 * the last action above.
 */
function placesOf({ name }: SheetSnapshot, { actions, headings }: Read): (row: number) => string | null {
  const rows = actions.filter(({ sheet }) => sheet === name).sort((a, b) => a.row - b.row);
  const heads = headings.flatMap(({ at, area }) => {
    const { sheet, row } = splitCellRef(at);
    return sheet === name ? [{ row, area }] : [];
  });
  const [rowsBack, headsBack] = [[...rows].reverse(), [...heads].sort((a, b) => b.row - a.row)];
  const headOf = (row: number) => headsBack.find((head) => head.row <= row)?.area;
  return (row) => {
    const next = rows.find((action) => action.row > row);
    const last = rowsBack.find((action) => action.row < row);
    const isUnder = (action: Action | undefined) => action !== undefined && headOf(action.row) === headOf(row);
    const isBelowHead = heads.some((head) => head.row <= row && (last === undefined || head.row > last.row));
    if (isUnder(next) && (isBelowHead || last === undefined)) return next!.area;
    return isUnder(last) && !isBelowHead ? last!.area : null;
  };
}

/** What a heading holds besides its name: a label on a further line, or in a further cell. */
function inHeading(sheet: SheetSnapshot, row: number): readonly RowSaying[] {
  const cells = (sheet.values[row] ?? []).flatMap((value, column) =>
    typeof value === "string" && value.trim() !== "" ? [{ value, column }] : [],
  );
  return cells.flatMap(({ value, column }, i): readonly RowSaying[] => {
    const label = inLines(value);
    if (label !== null) return [{ kind: label.kind, column, text: label.text }];
    const [next, alone] = [cells[i + 1], i === 0 ? null : labelledText(value)];
    return alone?.text === "" && next !== undefined && isStatement(next.value, alone.bare)
      ? [{ kind: alone.kind, column: next.column, text: next.value.trim() }]
      : [];
  });
}

/** The words behind a label that begins one of the lines of a cell. */
function inLines(value: string) {
  const lines = value.split("\n");
  for (const [i] of lines.entries()) {
    const label = labelledText(lines.slice(i).join("\n").trim());
    if (label !== null && isStatement(label.text, label.bare)) return label;
  }
  return null;
}

/** What columns of the plan say of the areas, each text once, and of each action what it means for families. */
function inColumns(actions: readonly Action[]): readonly AreaWords[] {
  return actions.flatMap(({ area, areaImpact, families, key, at }): readonly AreaWords[] => {
    if (area === null) return [];
    const impact = areaImpact !== null && at.areaImpact && isStatement(areaImpact);
    const meant = families !== null && at.families && isStatement(families);
    return [
      ...(impact
        ? [{ area, kind: "impact" as const, text: areaImpact, at: [at.areaImpact!] as const, action: null }]
        : []),
      ...(meant ? [{ area, kind: "families" as const, text: families, at: [at.families!] as const, action: key }] : []),
    ];
  });
}

/** An impact statement in one cell that is merged over all the actions of an area, and over no other, is the area's. */
function mergedOver(layout: Layout, actions: readonly Action[]): readonly AreaWords[] {
  const isHeaded = ({ sheet }: Action) =>
    layout.some(
      (one) =>
        one.sheet === sheet &&
        one.columns.some(({ field, header }) => field === "evidence" && areaLabel(header)?.kind === "impact"),
    );
  const byCell = groupBy(
    actions.filter(({ at }) => at.evidence !== undefined),
    ({ at }) => at.evidence!,
  );
  return [...byCell].flatMap(([at, over]): readonly AreaWords[] => {
    const [{ area, evidence }, second] = over as [Action, Action?];
    const isWhole = second !== undefined && area !== null && over.every((one) => one.area === area && isHeaded(one));
    if (!isWhole || evidence === null || over.length !== actions.filter((one) => one.area === area).length) return [];
    return isStatement(evidence) ? [{ area, kind: "impact", text: evidence, at: [at], action: null }] : [];
  });
}

/** What changed for families, by the register of what they said, where it names actions of an area or the area. */
function saidByFamilies({ actions, registers }: Read, called: Called): readonly AreaWords[] {
  const areaOf = new Map(actions.map(({ key, area }) => [key, area]));
  return registersOf({ registers }, "you-said").flatMap(({ rows }) =>
    rows.flatMap(({ said, did, changed, actions: refs, at }): readonly AreaWords[] => {
      if (changed === null || at.changed === undefined || !isStatement(changed)) return [];
      const areas = new Set(
        refs.flatMap(({ ref, isArea, actions: keys }) =>
          isArea ? (called(ref) ?? []) : keys.flatMap((key) => areaOf.get(key) ?? []),
        ),
      );
      const told = [
        ...(said === null ? [] : [`You said: ${said}`]),
        ...(did === null ? [] : [`We did: ${did}`]),
        `What changed: ${changed}`,
      ];
      const cells = [at.changed, ...[at.said, at.did].flatMap((cell) => cell ?? [])] as [CellRef, ...CellRef[]];
      return [...areas].map((area) => ({ area, kind: "families", text: told.join("\n"), at: cells, action: null }));
    }),
  );
}

/** Each text of an area once. */
function unlikeEachOther(all: readonly AreaWords[]): readonly AreaWords[] {
  const seen = new Set<string>();
  return all.filter(({ area, kind, text, at }) => {
    const [same, cell] = [`${kind} ${area} ${text}`, `${kind} ${area} ${at[0]}`];
    if (seen.has(same) || seen.has(cell)) return false;
    seen.add(same).add(cell);
    return true;
  });
}
