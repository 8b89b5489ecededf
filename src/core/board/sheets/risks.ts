import type { RegisterRow } from "../../plan/registers";
import { counted, listed } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerSheet, rowsOf } from "./register-table";

/** The risk register, the highest score first; null where the workbook keeps none. */
export function risks(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = [...rowsOf(input, "risks")].sort((a, b) => scoreOf(b) - scoreOf(a));
  const about = "Risks, their scores and what is done about them";
  return registerSheet("risks", rows, { id: "risks", title: "Risks", about, opening: opening(rows) }, subtitle);
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
