import { fieldNames, type ActionField, type KpiField } from "../plan";
import { listed } from "../words";
import type { NotChecked } from "./check";
import type { Need } from "./rule";

/** What a rule needs, as it stands in a list: "designated lead", "unit of measures", "earlier report". */
export function needName(need: Need): string {
  if (need === "reports") return "earlier report";
  const [table, field] = need.split(".") as ["actions" | "kpis", (ActionField | KpiField)?];
  if (field === undefined) return table === "kpis" ? "measures" : "actions";
  return fieldNames[field] + (table === "kpis" ? " of measures" : "");
}

/** What is not there, and the rules that are left out for want of it. */
export type Want = {
  readonly needs: readonly [Need, ...Need[]];
  /** The needs in words, as they follow on "no": "numerator or denominator of measures". */
  readonly names: string;
  readonly titles: readonly string[];
  /** A whole table or report is wanted: the rules are then so many that only their number is said, "3 checks need them". */
  readonly isWhole: boolean;
  readonly pronoun: "one" | "them";
};

/** The rules that were left out by what they want, each want once. */
export function wants(notChecked: readonly NotChecked[]): readonly Want[] {
  const byNames = new Map<string, { needs: Want["needs"]; titles: string[] }>();
  for (const { missing, title } of notChecked) {
    const names = namesOf(missing);
    const known = byNames.get(names);
    if (known) known.titles.push(title);
    else byNames.set(names, { needs: missing, titles: [title] });
  }
  return Array.from(byNames, ([names, { needs, titles }]) => ({
    needs,
    names,
    titles,
    isWhole: needs.every((need) => !need.includes(".")),
    pronoun: needs.includes("reports") ? "one" : "them",
  }));
}

/** What is not there, behind a "no": fields of measures share their words, anything else has a "no" of its own. */
function namesOf(needs: readonly Need[]): string {
  const ofMeasures = needs.filter((need) => need.startsWith("kpis."));
  const others = needs.filter((need) => !need.startsWith("kpis.")).map(needName);
  const fields = ofMeasures.map((need) => fieldNames[need.slice("kpis.".length) as KpiField]);
  return [...others, ...(fields.length === 0 ? [] : [`${listed(fields, "or")} of measures`])].join(" and no ");
}
