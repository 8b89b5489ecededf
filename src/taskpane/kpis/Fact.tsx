import { capital } from "../../core/words";
import { figureWithNumbers, type KpiTrend } from "../../core/trends";

/** The latest value and its target, as the trend says it; the measure's name stands above. */
export function Fact({ trend: { kpi, reading }, words }: { readonly trend: KpiTrend; readonly words: string }) {
  const said = capital(words.startsWith(`${kpi.name}: `) ? words.slice(kpi.name.length + 2) : words);
  const value = reading.latest === null ? "" : figureWithNumbers(kpi, reading.latest);
  if (value === "" || !said.startsWith(value)) return <p>{said}</p>;
  return (
    <p>
      <b>{value}</b>
      {said.slice(value.length)}
    </p>
  );
}
