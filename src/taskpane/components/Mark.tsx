import type { ReactNode } from "react";
import type { Severity } from "../../core";
import { severities } from "../severities";

const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.75 };

/** The symbols of the two scales and of the severities, drawn, because not every font has them. */
const SHAPES: { readonly [symbol: string]: ReactNode } = {
  "★": <path d="M8 1l2.1 4.6 5 .6-3.7 3.4 1 4.9L8 12.1l-4.4 2.4 1-4.9L.9 6.2l5-.6z" />,
  "✔": <path d="M2.5 8.5l3.5 3.5 7.5-8" {...line} strokeWidth={2.25} />,
  "▲": <path d="M8 2l6.5 12h-13z" />,
  "►": <path d="M3 2l11 6-11 6z" />,
  "○": <circle cx="8" cy="8" r="5.5" {...line} />,
  "◆": <path d="M8 1l7 7-7 7-7-7z" />,
  "◐": (
    <>
      <circle cx="8" cy="8" r="5.5" {...line} />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" />
    </>
  ),
  "◇": <path d="M8 2l6 6-6 6-6-6z" {...line} />,
  "■": <rect x="2" y="2" width="12" height="12" rx="1" />,
  "●": <circle cx="8" cy="8" r="6" />,
};

/** A symbol as a small picture in the colour of the text. It says nothing that the words beside it do not say. */
export function Mark({ symbol }: { readonly symbol: string }) {
  const shape = SHAPES[symbol];
  if (shape === undefined) return <span aria-hidden="true">{symbol}</span>;
  return (
    <svg className="mark" viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" aria-hidden="true">
      {shape}
    </svg>
  );
}

/** The same before a sentence, with the word for those who hear it. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  return (
    <>
      <SeverityMark severity={severity} />
      <span className="unseen">{severities.find(({ id }) => id === severity)?.one}: </span>
    </>
  );
}

/** The mark of a severity, in its colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity ${severity}`}>
      <Mark symbol={severities.find(({ id }) => id === severity)?.symbol ?? ""} />
    </span>
  );
}
