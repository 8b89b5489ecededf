import { Select } from "@fluentui/react-components";
import { plainNumber } from "../../core/plan/kpis/figure";
import type { KpiTrend } from "../../core/trends";
import type { SettingProps } from "./setting-props";
import { ValueField } from "./ValueField";

/** How far short of its target a value may fall and still be amber. 5 % of 90 is 4.5 points, so the unit is always said. */
export function ToleranceForm({ trend, chosen, put, drop }: SettingProps) {
  const choice = chosen("tolerance");
  const { amount, of } = choice ?? trend.settings.tolerance;
  return (
    <ValueField
      label="Amber when the target is missed by no more than"
      value={amount}
      problemWith={(value) => (value < 0 ? "Give 0 or more." : null)}
      onUse={(value) => put({ about: "tolerance", amount: value, of })}
      hint={ratingOf(trend)}
      back={choice === null ? undefined : { words: "Back to the usual", onBack: () => drop("tolerance") }}
    >
      <Select
        size="small"
        className="beside"
        aria-label="What the tolerance is counted in"
        value={of}
        onChange={(_, { value }) => put({ about: "tolerance", amount, of: value as typeof of })}
      >
        <option value="points">points of the value</option>
        <option value="target">per cent of the target</option>
      </Select>
    </ValueField>
  );
}

/** What the tolerance makes of the latest value. */
function ratingOf({ distance, settings, reading, target }: KpiTrend): string {
  const usual = settings.isUsualTolerance ? "This is the usual; no national rule sets one." : "";
  if (distance === null) return usual;
  if (distance.rag === "none") return `${usual} The latest value is not rated: ${distance.because}.`.trim();
  const gap = distance.gap ?? 0;
  if (gap >= 0) return `${usual} It makes no difference to the latest value.`.trim();
  const by = `${plainNumber(-gap, Number.isInteger(gap) ? 0 : 1)} ${(reading.latest?.value ?? 0) > (target?.value ?? 0) ? "above" : "below"} the target`;
  return `${usual} The latest value is rated ${distance.rag}: ${by}.`.trim();
}
