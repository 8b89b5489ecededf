import type { KpiField } from "../columns";
import { polarityWithWord, readPolarity } from "../kpis/polarity";
import type { Column } from "./column-reader";

type Fields = ReadonlyMap<number, KpiField>;

/**
 * A column "Direction" says which way is better, or which way the figures went. Arrows that go against what the measures'
 * names say is better, or both ways for one measure, tell how it moved: then the column is the direction of travel.
 *
 * @param headings as `squash` leaves them
 * @param column what a column holds below the header
 */
export function withTravel(fields: Fields, headings: readonly string[], column: (at: number) => Column): Fields {
  const at = [...fields].find(([, field]) => field === "better")?.[0];
  const name = [...fields].find(([, field]) => field === "name")?.[0];
  if (at === undefined || name === undefined) return fields;
  if (headings[at] !== "direction") return withTrend(fields, headings);
  const [names, arrows] = [column(name).map(String), column(at).map(String)];
  if (names.length !== arrows.length || !(goAgainst(names, arrows) || goBothWays(names, arrows))) return fields;
  const others = [...fields].filter(([one]) => one !== at);
  return new Map(others.some(([, field]) => field === "trend") ? others : [...others, [at, "trend"]]);
}

/** Beside a column that says which way is better, "Direction" is which way the figures went. */
function withTrend(fields: Fields, headings: readonly string[]): Fields {
  const at = headings.indexOf("direction");
  if (at < 0 || fields.has(at) || [...fields.values()].includes("trend")) return fields;
  return new Map([...fields, [at, "trend"]]);
}

/** A name that misleads is rare; arrows that follow the figures are as often against it as not. */
function goAgainst(names: readonly string[], arrows: readonly string[]): boolean {
  const pairs = names.flatMap((name, i) => {
    const [named, said] = [polarityWithWord(name)?.better, readPolarity(arrows[i]!)];
    return named === undefined || said === null || said === "neither" ? [] : [named === said];
  });
  const against = pairs.filter((agree) => !agree).length;
  return against > 0 && against * 3 >= pairs.length;
}

function goBothWays(names: readonly string[], arrows: readonly string[]): boolean {
  const said = new Map<string, string>();
  return names.some((name, i) => {
    const way = readPolarity(arrows[i]!);
    if (way === null || way === "neither") return false;
    const before = said.get(name);
    said.set(name, way);
    return before !== undefined && before !== way;
  });
}
