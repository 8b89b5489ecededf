import { run } from "./run";
import { thisTerminal } from "./terminal";

// The code is set instead of exiting at once, so that a pipe gets all that was written.
void run(process.argv.slice(2), thisTerminal()).then((code) => {
  process.exitCode = code;
});
