import { areaNumber } from "../area-number";
import type { Action, Heading } from "../plan";
import { squash } from "../squash";

/** Finds the area of the plan that a text names, as the actions have it; null where it names none or several. */
export type AreaCalled = (text: string) => string | null;

/** "Recommendation 2", "Priority area 2", "Area for improvement 2 – …": what an area or a recommendation is called by. */
const NUMBERED =
  /^(?:(?:our|strategic|improvement|ofsted|inspection|send) )*(?:area|priority(?: area| action)?|theme|workstream|strand|pillar|objective|recommendation)s?(?: (?:of|for) improvement)? (?:no |number )?[a-z]{0,3}(\d{1,2})\b/;

/** The number in the name of an area; null where it has none. */
export const numberOfArea = (text: string): string | null =>
  areaNumber(text.trim()) ??
  NUMBERED.exec(squash(text))?.[1] ??
  /^[a-z]{0,3}(\d{1,2})$/i.exec(text.trim())?.[1] ??
  null;

/** The areas of a plan's actions by their names and numbers. */
export function areasCalled(actions: readonly Pick<Action, "area">[], headings: readonly Heading[]): AreaCalled {
  const areas = [...new Set(actions.flatMap(({ area }) => area ?? []))];
  const byName = new Map<string, Set<string>>();
  const byNumber = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, area: string) =>
    key !== "" && map.set(key, (map.get(key) ?? new Set()).add(area));
  for (const area of areas) {
    const heading = headings.find((one) => one.area === area)?.text ?? null;
    for (const name of [area, ...(heading === null ? [] : [heading])]) {
      note(byName, squash(name), area);
      note(byName, squash(withoutNumber(firstLine(name))), area);
      note(byNumber, numberOfArea(firstLine(name)) ?? "", area);
    }
  }
  const only = (found: ReadonlySet<string> | undefined) => (found?.size === 1 ? [...found][0]! : null);
  return (text) => {
    const line = firstLine(text);
    const number = numberOfArea(line);
    if (number !== null) return only(byNumber.get(number));
    const [, leading] = /^\s*[a-z]{0,2}(\d{1,2})(?:[.):]|\s*[–—-]|\s)\s*\p{L}/iu.exec(line) ?? [];
    return (
      only(byName.get(squash(line))) ??
      only(byName.get(squash(withoutNumber(line)))) ??
      (leading === undefined ? null : only(byNumber.get(leading)))
    );
  };
}

const firstLine = (text: string) => text.trim().split("\n")[0]!;

/** "Area 2: Waiting times" -> "Waiting times"; "3. Leadership" -> "Leadership". */
const withoutNumber = (text: string) =>
  text.replace(/^\s*(?:(?:\p{L}+ ){0,4}\p{L}*\s*)?[a-z]{0,2}\d{1,2}\s*[.):–—-]*\s+/iu, "");
