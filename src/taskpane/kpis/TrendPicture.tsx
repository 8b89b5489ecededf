import {
  drawingOf,
  sentenceOf,
  type DrawnPoint,
  type Drawing,
  type KpiTrend,
  type LegendEntry,
} from "../../core/trends";
import { useMeasured } from "./use-measured";

/** The height of a chart beside its width. */
const TALL = 0.68;

/** The chart of a measure with its words and what its signs mean. Its name is what the trend says. */
export function TrendChart({ trend }: { readonly trend: KpiTrend }) {
  const [place, { width, text }] = useMeasured<HTMLDivElement>();
  const height = Math.round(Math.min(Math.max(width * TALL, text * 15), 340));
  const drawing = drawingOf(trend, { width, height, text });
  return (
    <figure className="trend" ref={place}>
      {drawing === null ? (
        <p>There is no value to draw.</p>
      ) : (
        <>
          <Picture drawing={drawing} name={sentenceOf(trend)} />
          <figcaption>
            <Legend drawing={drawing} />
          </figcaption>
        </>
      )}
    </figure>
  );
}

/** The same without words, beside the sentence that says it. */
export function Sparkline({ trend }: { readonly trend: KpiTrend }) {
  const drawing = drawingOf(trend, { width: 96, height: 36, text: 0 });
  return drawing === null ? null : <Picture drawing={drawing} name={null} />;
}

function Picture({ drawing, name }: { readonly drawing: Drawing; readonly name: string | null }) {
  const { width, height, lines, points, texts, frame } = drawing;
  return (
    <svg
      className={name === null ? "drawn sparkline" : "drawn"}
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      {...(name === null ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      {frame?.steps.map((y) => (
        <path key={y} className="step" d={`M${frame.left} ${y}H${frame.right}`} />
      ))}
      {lines.map(({ of, spots, trial, past }, i) => (
        <path
          key={i}
          className={`line ${of}${trial ? " trial" : ""}${past ? " past" : ""}`}
          d={`M${spots.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}`}
        />
      ))}
      {points.map((point, i) => (
        <Point key={i} point={point} small={name === null} />
      ))}
      {texts.map(({ words, spot: [x, y], anchor, of }) => (
        <text key={`${of} ${words} ${x} ${y}`} className={of} textAnchor={anchor} {...{ x: round(x), y: round(y) }}>
          {words}
        </text>
      ))}
    </svg>
  );
}

const round = (number: number) => Number(number.toFixed(1));

function Point({ point, small }: { readonly point: DrawnPoint; readonly small: boolean }) {
  const { spot, shape, hollow, isLatest, words } = point;
  const size = shape === "plain" ? (isLatest ? 3.25 : 2.25) : small ? 2.25 : 4.5;
  return (
    <g
      className={`point ${shape}${hollow ? " trial" : ""}${isLatest ? " latest" : ""}`}
      transform={`translate(${round(spot[0])} ${round(spot[1])})`}
    >
      <Shape shape={shape} size={size} />
      {!small && <title>{words}</title>}
    </g>
  );
}

function Shape({ shape, size: s }: { readonly shape: DrawnPoint["shape"]; readonly size: number }) {
  switch (shape) {
    case "plain":
      return <circle r={s} />;
    case "better":
      return <path d={`M0 ${-s * 1.25}L${s * 1.25} 0 0 ${s * 1.25} ${-s * 1.25} 0z`} />;
    case "worse":
      return <rect x={-s} y={-s} width={2 * s} height={2 * s} />;
    case "both":
      return <path d={`M${-s} ${-s}H${s}L${-s} ${s}H${s}z`} />;
    case "high":
      return <path d={`M0 ${-s * 1.2}L${s * 1.2} ${s} ${-s * 1.2} ${s}z`} />;
    case "low":
      return <path d={`M0 ${s * 1.2}L${s * 1.2} ${-s} ${-s * 1.2} ${-s}z`} />;
  }
}

function Legend({ drawing: { legend } }: { readonly drawing: Drawing }) {
  if (legend.length === 0) return null;
  return (
    <ul className="plain legend">
      {legend.map((entry) => (
        <li key={`${entry.sign} ${entry.words}`}>
          <LegendSign entry={entry} />
          <span>{entry.words}</span>
        </li>
      ))}
    </ul>
  );
}

function LegendSign({ entry: { sign, trial } }: { readonly entry: LegendEntry }) {
  const drawn = `${trial ? " trial" : ""}`;
  return (
    <svg className="drawn" width="24" height="14" viewBox="-12 -7 24 14" aria-hidden="true">
      {sign === "gap" ? (
        <path className="line values" d="M-12 3L-5 0M5 -1L12 -4" />
      ) : sign === "recalculation" ? (
        <path className="line recalculation" d="M0 -7V7" />
      ) : sign === "better" || sign === "worse" || sign === "both" || sign === "high" || sign === "low" ? (
        <g className={`point ${sign}${drawn}`}>
          <Shape shape={sign} size={4.5} />
        </g>
      ) : (
        <path className={`line ${sign}${drawn}`} d="M-12 0H12" />
      )}
    </svg>
  );
}
