import { holds } from "./faults";
import { setTheStage } from "./stage";
import { walks } from "./states";

setTheStage();

holds(walks.slice(5));
