import type { ColumnLayout } from "../plan";
import type { RegisterTable } from "./find-registers";
import { definitionOf, type RegisterField } from "./register";

/** The headed columns of a register; those without a field are not read, and said to be. */
export function registerColumns({ kind, fields, headings }: RegisterTable): readonly ColumnLayout[] {
  const { columns } = definitionOf(kind);
  return headings.flatMap((header, column): readonly ColumnLayout[] => {
    if (header === "") return [];
    const field = (fields.get(column) ?? null) as RegisterField | null;
    const why =
      field === null ? "its heading is none of this register's" : `the heading means “${columns[field]!.heading}”`;
    const means = field === null ? {} : { means: columns[field]!.heading };
    return [{ column, header, field, why, confidence: SURE, chosen: false, ...means }];
  });
}

const SURE = 0.9;
