import type { Block } from "../../../src/core/workbook";
import { ApiError } from "./errors";
import type { RangeRef, Sheet } from "./types";

/** A range that stays where it is. */
export function rangeRef(sheet: Sheet, at: Block): RangeRef {
  return { sheet, at };
}

/** A range that stays on its cells. */
export function following(sheet: Sheet, at: Block): RangeRef {
  const ref = rangeRef(sheet, at);
  sheet.followers.add(ref);
  return ref;
}

/** Where the range is now; an error if its cells or its sheet were deleted. */
export function blockNow({ sheet, at }: RangeRef): Block {
  if (at === null || sheet.deleted) {
    throw new ApiError(
      "InvalidReference",
      "This reference is not valid for the current operation: its cells were deleted.",
    );
  }
  return at;
}
