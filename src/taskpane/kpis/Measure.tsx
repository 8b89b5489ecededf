import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Review } from "../../core";
import { assuranceWords, comparisonsOf, secondOpinionsOf, variationWords, type KpiTrend } from "../../core/trends";
import { Folded } from "../setup/Folded";
import { ResultHeading } from "../components/ResultHeading";
import type { Pane } from "../use-pane";
import { Ahead } from "./Ahead";
import { MeasureSettings } from "./MeasureSettings";
import { Compared, LeftOut, Said, ShowCells, ValueTable, WhyWithheld } from "./MeasureWords";
import { AssuranceSign, VariationSign } from "./TrendIcons";
import { TrendChart } from "./TrendPicture";

type Props = { readonly pane: Pane; readonly trend: KpiTrend; readonly review: Review };

/** One measure: its chart, what it says in full, its settings, its cells. */
export function Measure({ pane, trend, review }: Props) {
  const { kpi } = trend;
  const [anewFrom, setAnewFrom] = useState<string | null>(null);
  return (
    <div className="opened">
      <section className="opened-chart">
        <div className="row">
          <Button size="small" onClick={() => pane.openMeasure(null)}>
            All measures
          </Button>
          <ShowCells pane={pane} trend={trend} />
        </div>
        <ResultHeading pane={pane} of="kpis">
          {kpi.ref !== null && `${kpi.ref} `}
          {kpi.name}
        </ResultHeading>
        <p className="signs">
          <VariationSign trend={trend} />
          <AssuranceSign trend={trend} />
        </p>
        <Tried pane={pane} trend={trend} />
        <TrendChart trend={trend} />
        <Said trend={trend} />
        <WhyWithheld pane={pane} trend={trend} />
        <LeftOut pane={pane} trend={trend} />
        <Folded summary="The values as a table">{() => <ValueTable pane={pane} trend={trend} />}</Folded>
        {comparisonsOf(trend).length > 0 && (
          <Folded summary="The latest value beside others">{() => <Compared pane={pane} trend={trend} />}</Folded>
        )}
        {(trend.analysis !== null || secondOpinionsOf(trend).length > 0) && (
          <Folded summary="What might come, and what other tests say">
            {() => <Ahead trend={trend} onDrawAnew={setAnewFrom} />}
          </Folded>
        )}
      </section>
      <MeasureSettings pane={pane} trend={trend} review={review} anewFrom={anewFrom} />
    </div>
  );
}

/** Tells those who do not see the chart what became of it by what is tried. */
function Tried({ pane, trend }: Pick<Props, "pane" | "trend">) {
  const words = [variationWords(trend).words, assuranceWords(trend)?.words].filter((one) => one !== undefined);
  return (
    <p className="unseen" role="status">
      {pane.state.reviewedWith === null ? "" : `With what is tried: ${words.join(". ")}.`}
    </p>
  );
}
