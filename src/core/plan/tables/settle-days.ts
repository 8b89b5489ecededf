import type { ActionField } from "../columns";
import { plainHeading } from "../headings";
import { holdsDays } from "./holds-days";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

/** Words that may mean what is to be reached as well as when. */
const AIMED =
  /^(?:(?:our |the )?(?:target|goal|aim)s?|planned|plan|expected|completion|complete|delivery|deliver|finished|close|closure)$/;

/** Beside an original date: the one that holds today. */
const IN_FORCE =
  /^(?:current(?:ly)?|latest|now|new|present|revised)(?: (?:date|deadline|target|due|timescale))?$|^(?:date|deadline) now$/;

/**
 * When an action is due where its heading alone does not say so: "Target" over nothing but days, where no other column is
 * headed by the due date, and "Current" beside an original date. What somebody chose stays.
 */
export function settleDays(header: Header, assigned: Fields): Fields {
  const held = new Set(assigned.values());
  if (held.has("due") || held.has("revisedDue") || assigned.size < 3) return assigned;
  const [names, field] = held.has("originalDue") ? ([IN_FORCE, "revisedDue"] as const) : ([AIMED, "due"] as const);
  const columns = header.headings.flatMap((heading, column) =>
    typeof heading === "string" &&
    (assigned.get(column) ?? "area") === "area" &&
    !header.chosen.has(column) &&
    !header.beside.has(column) &&
    names.test(plainHeading(heading)) &&
    holdsDays(header, column)
      ? [column]
      : [],
  );
  return columns.length === 1 ? new Map([...assigned, [columns[0]!, field]]) : assigned;
}
