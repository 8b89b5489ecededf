/** THE table of columns: for each field of actions and of measures, the headings by which people name it. */
export { actionColumns } from "./action-columns";
export type { ColumnNames } from "./column-names";
export { fieldNames, type ActionField, type KpiField } from "./field-names";
export { kpiColumns } from "./kpi-columns";
