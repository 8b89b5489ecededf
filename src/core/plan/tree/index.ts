export { grow } from "./grow";
export { asHeading } from "./outline";
export { planTable, type PlanTable, type Row } from "./plan-tables";
export { notCountedAmong, partsStanding } from "./standing";
export { beneath, countedActions, noTree, partsIn, treeOf, underpinned, type Underpinned } from "./tree";
