import { useMemo } from "react";
import type { Kpi, Review } from "../../core";
import type { MeasureChoice } from "../../core/plan/settings";
import { isPercentage } from "../../core/plan/kpis/reading";
import { isShare, measureCalled, targetSaid, type KpiTrend } from "../../core/trends";
import { ChoiceSelect, type Option } from "../setup/ChoiceSelect";
import { tried } from "../trial";
import type { Pane } from "../use-pane";
import { choiceFor, withChoice, withoutChoice } from "./amend";
import { ActionLinks } from "./ActionLinks";
import { Preset } from "./Preset";
import type { SettingProps } from "./setting-props";
import { Recalculations } from "./Recalculations";
import { ToleranceForm } from "./ToleranceForm";
import { ValueField } from "./ValueField";

type Props = {
  readonly pane: Pane;
  readonly trend: KpiTrend;
  readonly review: Review;
  /** The period from which somebody is about to draw the limits anew. */
  readonly anewFrom: string | null;
};

/** How the trend of one measure is judged, to be changed. Everything is tried at once and saved together. */
export function MeasureSettings({ pane, trend, review, anewFrom }: Props) {
  const { kpi } = trend;
  const { saved, trial } = pane.state;
  const settings = useMemo(() => tried(saved, trial), [saved, trial]);
  const measure = measureCalled(kpi);
  const form: SettingProps = {
    ...{ pane, trend },
    chosen: (about) => choiceFor(settings, kpi, about),
    put: (choice) =>
      pane.tryOut((now) => withChoice(now, kpi, { kind: "measure", measure, ...choice } as MeasureChoice)),
    drop: (about, period) => pane.tryOut((now) => withoutChoice(now, kpi, about, period)),
  };
  return (
    <section className="choices opened-settings">
      <h3>Settings of this measure</h3>
      <p className="quiet">What you change is tried at once; nothing is written before you save.</p>
      <BetterSelect {...form} />
      <TargetField {...form} />
      <ToleranceForm {...form} />
      {isShare(kpi) && <NumbersSelect {...form} />}
      <BaselineField {...form} />
      <Recalculations {...form} anewFrom={anewFrom} />
      <ActionLinks {...form} review={review} />
      <h3>For all measures</h3>
      <Preset pane={pane} preset={trend.settings.preset} />
    </section>
  );
}

const WAYS = { higher: "Higher is better", lower: "Lower is better", neither: "Neither: it only gives the setting" };
const OPEN = "";

function BetterSelect({ pane, trend: { kpi }, chosen, put, drop }: SettingProps) {
  const choice = chosen("better");
  const ways = Object.entries(WAYS).map(([value, words]): Option => ({ value, words }));
  return (
    <div className="choice">
      <ChoiceSelect
        pane={pane}
        label="Which way is better"
        value={choice?.better ?? OPEN}
        options={[{ value: OPEN, words: "As the workbook has it" }, ...ways]}
        onChoose={(value) =>
          value === OPEN ? drop("better") : put({ about: "better", better: value as keyof typeof WAYS })
        }
      />
      {choice === null && kpi.betterFrom !== "chosen" && <span className="quiet">{directionRead(kpi)}</span>}
    </div>
  );
}

/** What the workbook says of it, and how that is known. */
function directionRead({ better, betterWhy }: Kpi): string {
  if (better === null) return "The workbook does not say, so nothing is called better or worse.";
  return `${WAYS[better].replace(/:.*/, "")}${betterWhy ? `: ${betterWhy}` : ""}.`;
}

function TargetField({ trend: { kpi }, chosen, put, drop }: SettingProps) {
  const choice = chosen("target");
  const percent = isPercentage(kpi);
  const own = kpi.targetInstead === undefined ? kpi.target : kpi.targetInstead.of;
  const inSheet = own === null ? "The workbook names none." : `In the workbook: ${targetSaid(own)}.`;
  return (
    <ValueField
      label="Target instead of the workbook’s"
      value={choice?.target ?? null}
      problemWith={(value) => (percent && (value < 0 || value > 100) ? "Give a percentage from 0 to 100." : null)}
      {...(percent && { unit: "%" })}
      onUse={(target) => put({ about: "target", target })}
      hint={inSheet}
      back={choice === null ? undefined : { words: "Take it off", onBack: () => drop("target") }}
    />
  );
}

const NUMBERS: readonly Option[] = [
  { value: OPEN, words: "Nobody has said" },
  { value: "enough", words: "20 or more behind each value" },
  { value: "few", words: "Fewer than 20 behind some values" },
];

function NumbersSelect({ pane, chosen, put, drop }: SettingProps) {
  const choice = chosen("numbers");
  return (
    <div className="choice">
      <ChoiceSelect
        pane={pane}
        label="How many children or cases stand behind each value"
        value={choice === null ? OPEN : choice.enough ? "enough" : "few"}
        options={NUMBERS}
        onChoose={(value) => (value === OPEN ? drop("numbers") : put({ about: "numbers", enough: value === "enough" }))}
      />
      <span className="quiet">
        Of a few children one more or less moves a percentage a long way. Numbers that the workbook gives come first.
      </span>
    </div>
  );
}

const FEWEST = 6;

function BaselineField({ chosen, put, drop }: SettingProps) {
  const choice = chosen("baseline");
  return (
    <ValueField
      label="Draw the limits from the first so many values only"
      value={choice?.values ?? null}
      problemWith={(value) =>
        Number.isInteger(value) && value >= FEWEST ? null : `Give a whole number of at least ${FEWEST} values.`
      }
      onUse={(values) => put({ about: "baseline", values })}
      hint={
        choice === null
          ? "Empty: from all of them. NHS boards use the first 12 to 20 where a change is to be judged."
          : undefined
      }
      back={choice === null ? undefined : { words: "Use all values", onBack: () => drop("baseline") }}
    />
  );
}
