import { isClosed, registers, type RegisterKind, type RegisterRow } from "../../plan/registers";
import { longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import type { BoardBlock, BoardInput, BoardSheet } from "../pack";
import { registerTable, rowsOf, tableNameOf } from "./register-table";

const KINDS = ["requests", "escalations", "challenges"] as const satisfies readonly RegisterKind[];
type Kind = (typeof KINDS)[number];

/** What reviewers asked for, what was escalated, and the questions that were put; null where no register holds any. */
export function requests(input: BoardInput, subtitle: string): BoardSheet | null {
  const kept = KINDS.flatMap((kind) => blocksOf(input, kind));
  if (kept.length === 0) return null;
  const tables = kept.filter(({ kind }) => kind === "table").length;
  return {
    id: "requests",
    title: "Requests and escalations",
    orientation: "landscape",
    ...(tables === 1 && { repeat: KINDS.map(tableNameOf).find((name) => hasTable(kept, name))! }),
    blocks: [
      { kind: "title", text: "Requests and escalations" },
      { kind: "text", text: subtitle, look: "quiet" },
      ...kept,
    ],
  };
}

const hasTable = (blocks: readonly BoardBlock[], name: string) =>
  blocks.some((block) => block.kind === "table" && block.name === name);

function blocksOf(input: BoardInput, kind: Kind): readonly BoardBlock[] {
  const rows: readonly RegisterRow<Kind>[] = rowsOf(input, kind, (row) => isOpen(row as RegisterRow<Kind>));
  if (rows.length === 0) return [];
  const open = rows.filter(isOpen);
  const { one, many, title } = registers[kind];
  const late = open.filter((row) => "due" in row && row.due?.date != null && row.due.date < input.asAt.date).length;
  const overdue = late > 0 ? `, ${late} of them past the date on ${longDay(input.asAt.date)}` : "";
  return [
    { kind: "heading", text: title },
    {
      kind: "text",
      text: `${counted(rows.length, one, many)}, ${open.length} not stated as closed or answered${overdue}.`,
    },
    registerTable(kind, rows as readonly RegisterRow[] as never),
  ];
}

const isOpen = (row: RegisterRow<Kind>) => !isClosed(row) && row.status !== "answered";
