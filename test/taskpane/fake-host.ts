import {
  cellRef,
  HostError,
  splitCellRef,
  type Applied,
  type CellRef,
  type CellValue,
  type Fix,
  type PutOptions,
  type Refused,
  type SheetSnapshot,
  type SheetSpec,
  type SheetState,
  type Snapshot,
  type WorkbookHost,
} from "../../src/core";

export type FakeSheet = {
  readonly name: string;
  readonly state?: SheetState;
  readonly values: CellValue[][];
  readonly formats?: Readonly<Record<string, string>>;
  readonly fills?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  /** What it shows, where it is a sheet of ours. */
  readonly ours?: string;
};

/** A workbook in memory behind the port, with what a test wants to see and to upset. */
export function fakeHost(from: readonly FakeSheet[]) {
  const sheets = [...from];
  const shown: CellRef[] = [];
  const drawn: string[] = [];
  const told = {
    reads: 0,
    fail: null as Error | null,
    beforeRead: async () => {},
    beforeApply: () => {},
    duringSheet: async (_index: number) => {},
  };
  const rowOf = (at: CellRef) => {
    const { sheet, row, column } = splitCellRef(at);
    return { cells: sheets.find(({ name }) => name === sheet)?.values[row], column };
  };
  const get = (at: CellRef): CellValue => rowOf(at).cells?.[rowOf(at).column] ?? null;
  const set = (at: CellRef, value: CellValue) => {
    const { sheet, row, column } = splitCellRef(at);
    const values = sheets.find(({ name }) => name === sheet)?.values;
    if (!values) return;
    while (values.length <= row) values.push([]);
    values[row]![column] = value;
  };
  const failIfAsked = () => {
    if (told.fail) throw told.fail;
  };
  const host: WorkbookHost = {
    read: async () => {
      failIfAsked();
      told.reads++;
      await told.beforeRead();
      return bookOf(sheets);
    },
    apply: async (fixes) => {
      failIfAsked();
      told.beforeApply();
      const done: { fix: Fix; undo: Fix }[] = [];
      const refused: Refused[] = [];
      for (const fix of fixes) {
        const moved = fix.edits.find(({ at, was }) => get(at) !== was);
        if (moved) {
          refused.push({ fix, because: "changed", at: moved.at, found: get(moved.at) });
          continue;
        }
        for (const { at, to } of fix.edits) set(at, to);
        const edits = fix.edits.map(({ at, was, to }) => ({ at, was: to, to: was }));
        done.push({ fix, undo: { ...fix, edits } });
      }
      const applied: Applied = { applied: done, refused };
      return applied;
    },
    putSheets: async (specs: readonly SheetSpec[], { onProgress, cancelled }: PutOptions = {}) => {
      failIfAsked();
      for (const [index, { id, title, rows }] of specs.entries()) {
        if (cancelled?.()) {
          drawn.splice(drawn.length - index);
          throw new HostError("cancelled", "Stopped. Nothing was changed.", undefined, "as-before");
        }
        onProgress?.(index, specs.length, title, { id, mayStop: true });
        await told.duringSheet(index);
        drawn.push(title);
        if (rows.length > 0) sheets.push({ name: title, values: rows.map(valuesOf) });
      }
    },
    show: async (at) => {
      failIfAsked();
      shown.push(at);
    },
    selected: async () => {
      failIfAsked();
      return shown.at(-1) ?? cellRef(sheets[0]!.name, 0, 0);
    },
  };
  const valuesOn = (name: string) => sheets.find((sheet) => sheet.name === name)?.values ?? null;
  return { host, shown, drawn, told, get, set, valuesOn };
}

function valuesOf({ cells }: SheetSpec["rows"][number]): CellValue[] {
  return cells.map((cell) => cell?.value ?? null);
}

function bookOf(sheets: readonly FakeSheet[]): Snapshot {
  return { name: "Plan.xlsx", dateSystem: 1900, sheets: sheets.map(snapshotOf) };
}

function snapshotOf({
  name,
  state = "visible",
  values,
  formats = {},
  fills = {},
  hiddenRows = [],
  ours,
}: FakeSheet): SheetSnapshot {
  return {
    name,
    id: name,
    state,
    ours: ours ?? null,
    values: rectangular(values),
    formats: new Map(Object.entries(formats)),
    errors: new Set(),
    formulas: new Map(),
    fills: new Map(Object.entries(fills)),
    merges: [],
    hiddenRows,
    hiddenColumns: [],
    tables: [],
    lists: new Map(),
    protected: false,
  };
}

/** All rows as long as the longest, as a host hands them over. */
function rectangular(values: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = Math.max(0, ...values.map(({ length }) => length));
  return values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

/** A small plan: three actions under one heading, a note, two measures, a hidden list. */
export function smallPlan(): FakeSheet[] {
  return [
    {
      name: "Action Plan",
      values: [
        ["Improvement plan, as at 30 June 2025", null, null, null, null, null, null],
        ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"],
        ["Area 1: Earlier help", null, null, null, null, null, null],
        [
          1.1,
          "Agree the pathway",
          "Head of Service",
          "31 March 2026",
          "Action in progress, on track",
          "Impact not yet seen",
          "Drafted.",
        ],
        [
          "1.2",
          "Train the teams",
          "TBC",
          "30 September 2025",
          "on track",
          "Impact is variable",
          "Two of four teams trained.",
        ],
        [
          "1.3",
          "Publish the offer",
          "Head of Service",
          "31 May 2025",
          "Action not yet started",
          "Impact is felt at a system level",
          null,
        ],
        [null, null, null, null, null, null, null],
        ["Note: dates are those agreed in April.", null, null, null, null, null, null],
      ],
    },
    {
      name: "KPIs",
      values: [
        ["Ref", "KPI", "Unit", "Target", "Apr 2025", "May 2025", "Jun 2025"],
        ["K1", "Plans finished on time", "%", 70, 52, 55, 0.58],
        ["K2", "Children waiting", "number", 100, 140, 131, 128],
      ],
    },
    {
      name: "Lists",
      state: "hidden",
      values: [["Statuses"], ["Action in progress, on track"], ["Action not yet started"]],
    },
  ];
}

/** A plan with headings and states of its own that nothing tells the meaning of. */
export function foreignPlan(): FakeSheet[] {
  return [
    {
      name: "Our plan",
      values: [
        ["What we do together, position at 30 June 2025"],
        ["The thing", "Person", "Finish line", "Weather", "Felt by families"],
        ["Agree the pathway", "Head of Service", "31 March 2026", "Sunny", "Everywhere"],
        ["Train the teams", "Head of SEND", "30 September 2025", "Stormy", "Nowhere"],
        ["Publish the offer", "Head of Service", "31 May 2025", "Sunny", "Nowhere"],
        ["Recruit caseworkers", "Head of SEND", "soon", "Sunny", "Nowhere"],
      ],
      hiddenRows: [4],
    },
    { name: "Contacts", values: [["Somebody"], ["Somebody else"]] },
  ];
}
