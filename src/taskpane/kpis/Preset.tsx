import { choose, trendPresets, type TrendPreset } from "../../core/plan/settings";
import { ChoiceSelect } from "../setup/ChoiceSelect";
import type { Pane } from "../use-pane";

const OPTIONS = Object.entries(trendPresets).map(([value, words]) => ({ value, words }));

const MEANS: { readonly [P in TrendPreset]: string } = {
  "making-data-count-7":
    "As NHS boards know it: seven values in a row on one side of the mean, or all rising or falling, are a signal.",
  "making-data-count-6":
    "As NHS boards know it, told sooner: six values in a row are a signal. It calls more often, and is more often wrong.",
  nhsrplotthedots:
    "As the R package of that name does it: single jumps are left out when the limits are worked out, so they are narrower.",
};

/** By which rules the trends of all measures are judged. */
export function Preset({ pane, preset }: { readonly pane: Pane; readonly preset: TrendPreset }) {
  return (
    <div className="choices">
      <ChoiceSelect
        pane={pane}
        label="Rules for all measures"
        value={preset}
        options={OPTIONS}
        onChoose={(value) => pane.tryOut((now) => choose(now, { kind: "trends", preset: value as TrendPreset }))}
      />
      <p className="quiet">{MEANS[preset]}</p>
    </div>
  );
}
