import type { Severity } from "../core";

/** The severities, worst first, with the words and the symbol by which they are told apart without colour. */
export const severities: readonly {
  readonly id: Severity;
  readonly heading: string;
  readonly one: string;
  readonly many: string;
  readonly symbol: string;
}[] = [
  { id: "error", heading: "Errors to settle", one: "error", many: "errors", symbol: "■" },
  { id: "warning", heading: "Warnings", one: "warning", many: "warnings", symbol: "▲" },
  { id: "advice", heading: "Advice", one: "advice", many: "advice", symbol: "●" },
];
