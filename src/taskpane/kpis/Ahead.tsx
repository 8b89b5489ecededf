import { Button } from "@fluentui/react-components";
import { forecastInWords, secondOpinionsOf, suggestionInWords, suggestionOf, type KpiTrend } from "../../core/trends";

type Props = { readonly trend: KpiTrend; readonly onDrawAnew: (period: string) => void };

/** Whether the target will be met, what other tests say, and whether limits might be drawn anew: only for those who ask. */
export function Ahead({ trend, onDrawAnew }: Props) {
  const suggestion = suggestionOf(trend);
  return (
    <div className="said">
      {[...forecastInWords(trend), ...secondOpinionsOf(trend)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {suggestion !== null && (
        <>
          {suggestionInWords(trend, suggestion).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <div>
            <Button size="small" onClick={() => onDrawAnew(suggestion.period)}>
              Give the reason…
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
