export { redrawing, type KeptCells, type Redrawing } from "./redraw";
export { ASIDE_TITLE } from "./aside";
export { behindCell, type Behind } from "./behind";
export { coverSays, stillMatches, type StillMatches } from "./still-matches";
