import { aimColumns } from "./aim-columns";
import type { ColumnNames } from "./column-names";
import { measureColumns } from "./measure-columns";
import { resultColumns } from "./result-columns";

/** The columns of a table of measures. Their order matters: earlier fields win where two match a heading equally well. */
export const kpiColumns = {
  ref: measureColumns.ref,
  name: measureColumns.name,
  definition: measureColumns.definition,
  area: measureColumns.area,
  unit: measureColumns.unit,
  better: measureColumns.better,
  baseline: aimColumns.baseline,
  targetDate: aimColumns.targetDate,
  standard: aimColumns.standard,
  comparator: aimColumns.comparator,
  target: aimColumns.target,
  period: resultColumns.period,
  numerator: resultColumns.numerator,
  denominator: resultColumns.denominator,
  cohort: resultColumns.cohort,
  value: resultColumns.value,
  rag: measureColumns.rag,
  trend: measureColumns.trend,
  source: measureColumns.source,
  frequency: measureColumns.frequency,
  leads: measureColumns.leads,
  comment: measureColumns.comment,
} as const satisfies Record<string, ColumnNames>;
