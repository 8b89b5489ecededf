import { EARLIEST_DAY, LATEST_DAY } from "../core/workbook";

/** Between which days a field for a date takes one: without it the year goes on to six digits while it is typed. */
export const DAYS = { min: EARLIEST_DAY, max: LATEST_DAY } as const;
