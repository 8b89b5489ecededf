export { grow } from "./grow";
export { planTable, type PlanTable, type Row } from "./plan-tables";
export { partsStanding } from "./standing";
export { countedActions, noTree, partsIn, treeOf, underpinned, type Underpinned } from "./tree";
