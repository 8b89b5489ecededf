import { isBlank } from "../../workbook";
import type { Kpi, Plan, Polarity } from "../../plan";
import { rule } from "../rule";
import { isHeldBack, kpisWith, nameOfKpi, quoted, set } from "../rows";

export default rule({
  id: "polarity-missing",
  subject: "measures",
  severity: "error",
  title: "Every measure says whether higher or lower is better",
  why: "Without it a rising line can be read as progress when it is the opposite.",
  needs: ["kpis.better"],
  fix: "offered",
  message: (d: {
    measure: string;
    name: string;
    text: string | null;
    inferred: Polarity | null;
    from: Kpi["betterFrom"];
  }) =>
    `${d.measure} (${quoted(d.name)}) ` +
    (d.text === null
      ? "does not say whether higher or lower is better. "
      : `says ${quoted(d.text)}, not whether higher or lower is better. `) +
    (d.inferred === null ? "Which is it?" : `${SUGGESTS[d.from ?? "name"]} ${d.inferred}. Is that so?`),

  check(plan, tell) {
    for (const { kpi, at } of kpisWith(plan, "better")) {
      if (kpi.betterFrom === "stated" || kpi.betterFrom === "chosen" || isHeldBack(plan, at[0])) continue;
      const inferred = kpi.better;
      const text = isBlank(kpi.raw.better) ? null : String(kpi.raw.better);
      const data = {
        measure: kpi.ref === null ? "A measure" : nameOfKpi(kpi),
        name: kpi.name,
        text,
        inferred,
        from: kpi.betterFrom,
      };
      if (inferred === null) {
        tell({ about: kpi.key, at, data });
      } else {
        const words = wordsFor(inferred, kpi, plan);
        const fix = { label: `Write ${quoted(words)}`, safe: false, edits: [set(kpi, "better", words)] };
        tell({ about: kpi.key, at, data, fix, severity: "warning" });
      }
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", name: "Children waiting over 18 weeks", better: null },
          { ref: "K2", better: "Higher is better" },
        ],
      },
      {
        kpis: [
          { ref: "K3", name: "Requests received", better: "n/k" },
          { ref: "K2", better: "Higher is better" },
        ],
      },
    ],
    good: [
      { kpis: [{ better: "Lower is better" }, { better: "↑" }, { name: "Requests received", better: "Neither" }] },
    ],
  },
});

const SUGGESTS = {
  chosen: "The settings say",
  stated: "The sheet says",
  name: "Its name suggests",
  target: "The words of its target suggest",
  baseline: "The way from its baseline to its targets suggests",
} as const;

/** The words that the sheet itself uses for this polarity. */
function wordsFor(polarity: Polarity, kpi: Kpi, { kpis }: Plan): string {
  const alike = kpis.find(
    ({ sheet, better, betterFrom }) => sheet === kpi.sheet && better === polarity && betterFrom === "stated",
  );
  const plain = { higher: "Higher is better", lower: "Lower is better", neither: "Neither" }[polarity];
  return alike === undefined ? plain : String(alike.raw.better).trim();
}
