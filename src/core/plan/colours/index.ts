export { colourKey, statusByColour, type ColourKey, type ColourKeyInput, type ScaleKey } from "./colour-key";
export { colourName, difference, hexOf, namedColour, type ColourName } from "./colour";
export { confirmColours, declineColours, keyInWords } from "./confirm";
export { fillsWanted } from "./fills-wanted";
export { legendIn, legendsIn, type Legend, type LegendEntry } from "./legend";
export { type ProposedColour } from "./proposed-key";
export { SCALES, type Scale, type ScaleWords, type Status } from "./scale";
export { type ColourNote, type KeyEntry } from "./stated-key";
export { statusReader, type StatusRead, type StatusReader, type StatusText } from "./status-reader";
