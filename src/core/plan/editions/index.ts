export { withoutRepeats } from "./without-repeats";
