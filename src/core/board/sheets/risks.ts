import type { RegisterRow } from "../../plan/registers";
import { counted, listed } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerTable, rowsOf, tableNameOf } from "./register-table";

/** The risk register, the highest score first; null where the workbook keeps none. */
export function risks(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = [...rowsOf(input, "risks")].sort((a, b) => scoreOf(b) - scoreOf(a));
  if (rows.length === 0) return null;
  return {
    id: "risks",
    title: "Risks",
    orientation: "landscape",
    repeat: tableNameOf("risks"),
    blocks: [
      { kind: "title", text: "Risks" },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: opening(rows) },
      registerTable("risks", rows),
    ],
  };
}

function opening(rows: readonly RegisterRow<"risks">[]): string {
  const lacking = [
    ["a mitigation", rows.filter(({ mitigation }) => mitigation === null).length],
    ["an owner", rows.filter(({ owner }) => owner === null).length],
  ] as const;
  const without = lacking.flatMap(([what, count]) => (count > 0 ? [`${count} without ${what}`] : []));
  const order = rows.some(({ score }) => score !== null) ? " The highest score comes first." : "";
  return `${counted(rows.length, "risk")}${without.length > 0 ? `, ${listed(without)}` : ""}.${order}`;
}

/** A risk without a score stands behind those that have one. */
const scoreOf = ({ score }: RegisterRow<"risks">) => score ?? Number.MIN_SAFE_INTEGER;
