import { useRef } from "react";
import { saidOf, type KpiTrend } from "../../core/trends";
import { useFocus } from "../use-focus";
import type { Pane } from "../use-pane";
import { Fact } from "./Fact";
import { Preset } from "./Preset";
import { AssuranceSign, VariationSign } from "./TrendIcons";
import { Sparkline } from "./TrendPicture";

type Props = { readonly pane: Pane; readonly trends: readonly KpiTrend[] };

/** All measures, each with what its values say. */
export function MeasureList({ pane, trends }: Props) {
  return (
    <>
      <ul className="plain measures">
        {trends.map((trend) => (
          <MeasureItem key={trend.kpi.key} pane={pane} trend={trend} />
        ))}
      </ul>
      <section>
        <h2>How all trends are judged</h2>
        <Preset pane={pane} preset={trends[0]!.settings.preset} />
      </section>
    </>
  );
}

function MeasureItem({ pane, trend }: { readonly pane: Pane; readonly trend: KpiTrend }) {
  const button = useRef<HTMLButtonElement>(null);
  // From a measure that was open the keyboard goes on where it stands in the list.
  useFocus(pane, trend.kpi.key === pane.state.measure?.key ? "measure" : null, button);
  const { kpi } = trend;
  const { facts, claims } = saidOf(trend);
  const [fact, ...beside] = facts;
  return (
    <li className="measure">
      <div className="measure-head">
        <h3>
          <button ref={button} type="button" className="link" onClick={() => pane.openMeasure(kpi.key)}>
            {kpi.ref !== null && `${kpi.ref} `}
            {kpi.name}
          </button>
        </h3>
        <Sparkline trend={trend} />
      </div>
      <p className="signs">
        <VariationSign trend={trend} />
        <AssuranceSign trend={trend} />
      </p>
      <Fact trend={trend} words={fact!} />
      <p className="quiet">{[...beside, ...claims].join(" ")}</p>
    </li>
  );
}
