import { actionColumns, type ActionField } from "../columns";
import { fieldsMeant, type HeadingCell } from "../headings";
import { squash } from "../squash";
import type { Header } from "./scales";

/** What stands between the two names of a heading that has two: "Lead and timescale", "Who / when", "Lead (deadline)". */
const BETWEEN = /\s*[/&+,;|(\r\n]\s*(?:and\s+)?|\s+[-–—]\s+|\s+(?:and|with|plus)\s+/i;

/** Beside who leads, a bare "date" is that of the action. */
const WHEN = /^(?:dates?|by|time|timing|times)$/;

/**
 * Whether a heading names exactly two things, one of which is who leads an action and the other when it is due.
 * "Lead and support" and "Due date and time" name one field.
 */
export function namesWhoAndWhen(heading: string): boolean {
  const parts = partsOf(heading);
  return parts.length === 2 && parts.some(isWho) && parts.some((part) => !isWho(part) && isWhen(part));
}

/** Whether a heading names who leads an action and when it is due among what else it names. */
export function namesBoth(heading: string): boolean {
  const parts = partsOf(heading);
  return parts.length > 1 && parts.some(isWho) && parts.some((part) => !isWho(part) && isWhen(part));
}

function partsOf(heading: string): readonly string[] {
  return heading
    .replace(/\(\s*and\s+/i, "(")
    .split(BETWEEN)
    .map((part) => part.replace(/[)\s]+$/, "").trim())
    .filter((part) => part !== "");
}

const isWho = (part: string) => fieldsMeant<ActionField>(part, actionColumns)[0] === "leads";
const isWhen = (part: string) =>
  WHEN.test(squash(part)) || fieldsMeant<ActionField>(part, actionColumns).includes("due");

type Fields = ReadonlyMap<number, ActionField>;

/** The fields of a header once a column that is headed by both who and when is known, and what that one holds besides. */
export type Joint = { readonly assigned: Fields; readonly also: Fields };

/**
 * Only where no other column is headed by one of the two; what somebody chose is all that its column holds.
 *
 * @param divided the row below divides the headings: who and when stand in columns of their own
 */
export function settleJoint(
  { ways, chosen }: Pick<Header, "ways" | "chosen">,
  assigned: Fields,
  divided: boolean,
): Joint {
  if (divided) return { assigned, also: new Map() };
  const column = ways.findIndex((way, at) => !chosen.has(at) && namesWhoAndWhen(ownWords(way)));
  const others = [...assigned].filter(([at]) => at !== column).map(([, field]) => field);
  if (column < 0 || others.includes("leads") || others.includes("due")) return { assigned, also: new Map() };
  return { assigned: new Map([...assigned, [column, "leads"]]), also: new Map([[column, "due"]]) };
}

/** Of a heading of two rows the lower one says what the column holds. */
function ownWords(way: HeadingCell | undefined): string {
  const forms: readonly unknown[] = Array.isArray(way) ? way : [way];
  return String((forms.length > 1 ? forms[1] : forms[0]) ?? "");
}
