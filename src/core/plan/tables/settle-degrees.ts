import { wordCount } from "../../words";
import { cellsBelow } from "../below-header";
import { actionColumns, type ActionField } from "../columns";
import { assignFields, plainHeading } from "../headings";
import { squash } from "../squash";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

/** So many rows show what a column holds. */
const SAMPLE = 200;

/** Headings that ask for evidence and may be answered by how much: "Difference made", "Impact on families". */
const OF_IMPACT = /\b(?:difference|impact|changed|different)\b/;

/** How much a difference is, in the words that people have for it. */
const DEGREE =
  /^(?:(?:not (?:yet|known|clear)|none|no|nil|nothing|little|some|a (?:little|lot|bit)|partial(?:ly)?|partly|moderate|medium|emerging|mixed|variable|good|big|large|great|significant|major|small|minor|lots|much|high|low|strong|weak|limited|full(?:y)?|yes|too (?:early|soon)|unclear|unknown)\b.{0,24})$/;

/** A longer answer tells something, and one that comes once is no grade. */
const [FEW_WORDS, MOST_ANSWERS] = [4, 7];
const LONGEST = 80;

/**
 * A column that is headed as evidence of impact and says again and again how much ("None yet", "Some", "Big") is a scale in
 * other words than the scheme's: the impact status where no other column is, else none that is read. What somebody chose
 * stays.
 */
export function settleDegrees(header: Header, assigned: Fields): Fields {
  const held = [...assigned].find(([, field]) => field === "evidence")?.[0];
  if (held === undefined || header.chosen.has(held)) return assigned;
  if (!OF_IMPACT.test(plainHeading(String(header.headings[held] ?? ""))) || !holdsDegrees(header, held))
    return assigned;
  const isScale = ![...assigned.values()].includes("impactStatus");
  const settled = new Map<number, ActionField | null>(header.chosen as ReadonlyMap<number, ActionField | null>);
  return assignFields<ActionField>(header.ways, actionColumns, settled.set(held, isScale ? "impactStatus" : null));
}

function holdsDegrees({ sheet, row }: Header, column: number): boolean {
  const cells = cellsBelow(sheet, row, column, SAMPLE).map(String);
  // Most columns of evidence hold sentences, of which the first is enough.
  if (cells.length < 2 || cells.some((text) => text.length > LONGEST)) return false;
  const answers = cells.map(squash);
  if (!answers.every((text) => wordCount(text) <= FEW_WORDS)) return false;
  const distinct = new Set(answers);
  const degrees = answers.filter((text) => DEGREE.test(text)).length;
  const isMostly = degrees * 3 >= answers.length * 2;
  return distinct.size <= MOST_ANSWERS && (isMostly || (distinct.size > 1 && distinct.size * 3 <= answers.length));
}
