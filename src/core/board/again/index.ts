export { redrawing, type KeptCells, type Redrawing } from "./redraw";
export { ASIDE_TITLE } from "./aside";
