import { z } from "zod";
import { registerKinds, type RegisterKind } from "./plan";
import { address, row, text } from "./schema-parts";

export const registerKind = z.enum(registerKinds as [RegisterKind, ...RegisterKind[]]);

/** A reference in a register, with the keys of the actions that have it; none where the plan has no such action. */
const registerRef = z.object({ ref: z.string(), actions: z.array(z.string()), isArea: z.boolean() });

/**
 * A register beside the plan. A row has a value for each column that the register has: a day as ISO day, a state by its id, a
 * reference list, a number or the words; null where the cell is blank or could not be read.
 */
export const register = z.object({
  kind: registerKind,
  sheet: z.string(),
  at: address,
  columns: z.array(z.object({ column: z.string(), header: z.string(), field: text })),
  rows: z.array(
    z.object({
      row,
      values: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(registerRef)])),
      at: z.record(z.string(), address),
    }),
  ),
  /** Cells that hold something which their column cannot mean. */
  unread: z.array(address),
});
