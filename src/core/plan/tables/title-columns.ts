import { actionColumns, type ActionField } from "../columns";
import { fieldsMeant, plainHeading } from "../headings";
import { isReference } from "../references";
import { squash } from "../squash";

/**
 * Headings under which exports and lists keep either the action itself or more words about it: only what stands below
 * them tells which.
 */
const OPEN =
  /^(?:(?:item|card|record|ticket|work item|element) )?(?:name|item|summary|subject|headline|description|full description|details?)$|^primary(?: column)?$|^(?:action|task|activity) (?:description|details?|notes)$/;

/** How a heading names the action: outright, in a word that may mean more about it, or not at all. */
export function titleHeading(heading: string): "outright" | "open" | null {
  const words = plainHeading(heading);
  if (OPEN.test(words)) return "open";
  return fieldsMeant<ActionField>(heading, actionColumns)[0] === "title" ? "outright" : null;
}

/** How people begin what is to be done. */
const VERBS = new Set(
  (
    "achieve adopt agree align analyse appoint arrange ask assess assign audit begin book bring build buy carry change check circulate " +
    "clarify clear close co collate collect commission communicate complete conduct confirm consider consult continue coordinate " +
    "create cut define deliver deploy design develop devise draft draw embed enable engage ensure establish evaluate expand explore " +
    "extend facilitate fill finalise find fund gather give go hold identify implement improve include increase inform introduce " +
    "invite involve issue join keep launch lead learn list look maintain make manage map measure meet monitor move name obtain offer " +
    "open organise participate pilot plan prepare present produce promote provide publish put raise recommission recruit redesign " +
    "reduce refresh relaunch remove renew replace report rescope research resolve review revise roll run scope secure seek send set " +
    "share simplify sort source staff start stop streamline strengthen submit support survey take teach tell test track train trial undertake " +
    "update use visit work write"
  ).split(" "),
);

const beginsWithVerb = ([first = ""]: readonly string[]) => VERBS.has(squash(first).split(" ")[0] ?? "");

/** More words than this on average are a text about something. */
const SHORT = 25;

/** What the cells of a column say for its being the actions, from 0 to 6. `rows`: how many rows the table has. */
export function titlePoints(cells: readonly string[], rows: number): number {
  const words = cells.map((text) => text.split(/\s+/));
  const share = (count: number) => (cells.length === 0 ? 0 : count / cells.length);
  const filled = rows === 0 ? 0 : cells.length / rows;
  const average = share(words.reduce((sum, list) => sum + list.length, 0));
  return [
    filled >= 0.95 ? 2 : filled >= 0.8 ? 1 : 0,
    share(new Set(cells.map(squash)).size) >= 0.9 ? 1 : 0,
    share(words.filter((list) => list.length >= 3 || (list.length === 2 && beginsWithVerb(list))).length) >= 0.8
      ? 1
      : 0,
    average <= SHORT ? 1 : 0,
    share(words.filter(beginsWithVerb).length) >= 0.5 ? 1 : 0,
  ].reduce((sum, one) => sum + one, 0);
}

/** So many points make a column with an open heading the actions where no other column is. */
export const ENOUGH_POINTS = 5;

/** Whether a column that is headed as a reference holds words instead: "Item" of an export. */
export function holdsNoReferences(cells: readonly string[]): boolean {
  return cells.length >= 2 && cells.filter(isReference).length * 5 < cells.length;
}
