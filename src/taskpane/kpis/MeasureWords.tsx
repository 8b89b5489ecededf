import { Button } from "@fluentui/react-components";
import { counted } from "../../core";
import { capital } from "../../core/words";
import { longPeriod } from "../../core/plan/dates/day";
import { comparisonsOf, measureCalled, placesInWords, saidOf, withheldHelp, type KpiTrend } from "../../core/trends";
import { Place, Places } from "../components/Places";
import type { Pane } from "../use-pane";
import { withChoice } from "./amend";
import { Fact } from "./Fact";

type Props = { readonly pane: Pane; readonly trend: KpiTrend };

/** Goes to the cell of the latest value, else to the measure's name. */
export function ShowCells({ pane, trend: { kpi, reading } }: Props) {
  const at = reading.latest?.at ?? kpi.points[0]?.at ?? kpi.at.name;
  if (at === undefined) return null;
  return (
    <Button size="small" onClick={() => void pane.show(at)}>
      Show the cells
    </Button>
  );
}

/** What the trend says in full. */
export function Said({ trend }: { readonly trend: KpiTrend }) {
  const { facts, claims, basis } = saidOf(trend);
  const [fact, ...beside] = facts;
  return (
    <div className="said">
      <Fact trend={trend} words={fact!} />
      {[...beside, ...claims].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {basis !== null && <p className="quiet">{basis}</p>}
    </div>
  );
}

/** What would help where no trend is claimed, and the cells that show why. */
export function WhyWithheld({ pane, trend: { withheld, kpi } }: Props) {
  if (withheld === null) return null;
  const confirm = () => {
    pane.tryOut((now) =>
      withChoice(now, kpi, { kind: "measure", measure: measureCalled(kpi), about: "numbers", enough: true }),
    );
    // The button goes with the reason for it.
    pane.wantFocus("kpis");
  };
  return (
    <div className="panel said">
      <p>
        <b>What would help.</b> {withheldHelp[withheld.because]}
      </p>
      {withheld.because === "numbers-not-given" && (
        <div>
          <Button size="small" onClick={confirm}>
            Confirm: 20 or more
          </Button>
        </div>
      )}
      {withheld.at.length > 0 && <Places pane={pane} cells={withheld.at} />}
    </div>
  );
}

/** The latest value beside others. Two values are a difference, and no trend: that stands beside them. */
export function Compared({ pane, trend }: Props) {
  const compared = comparisonsOf(trend);
  if (compared.length === 0) return null;
  return (
    <div className="said">
      <ul className="plain">
        {compared.map(({ words, at }) => (
          <li key={words}>
            {capital(words)}. <Places pane={pane} cells={at} />
          </li>
        ))}
      </ul>
      <p className="quiet">These are differences between two values. They are no trend.</p>
    </div>
  );
}

/** Values that are no part of the series, and why. */
export function LeftOut({ pane, trend: { series } }: Props) {
  if (series.leftOut.length === 0) return null;
  return (
    <details>
      <summary>{counted(series.leftOut.length, "value is", "values are")} left out</summary>
      <ul className="plain">
        {series.leftOut.map(({ point, why }) => (
          <li key={point.at}>
            {longPeriod(point.period)}: {why}. <Place pane={pane} at={point.at} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every value with its cell and what marks it: what the chart shows, for those who do not see it. */
export function ValueTable({ pane, trend }: Props) {
  return (
    <table className="preview values">
      <caption className="unseen">The values of {trend.kpi.name}</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Value</th>
          <th scope="col">Signal</th>
          <th scope="col">Cell</th>
        </tr>
      </thead>
      <tbody>
        {placesInWords(trend).map(({ period, value, signal, at }) => (
          <tr key={period}>
            <th scope="row">{period}</th>
            <td>{value}</td>
            <td>{signal ?? ""}</td>
            <td>{at !== null && <Place pane={pane} at={at} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
