import manifest from "../../package.json";
import { refusalToJson } from "../core/refusal";
import { HostError } from "../core/workbook";
import { exit, type Terminal } from "./terminal";
import { commandOf, help, OutputError, UsageError, type Command } from "./usage";

/** Runs the command line; resolves to the exit code. Everything heavy is loaded only when a command needs it. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let json = false;
  try {
    const command = commandOf(args);
    json = "json" in command && command.json;
    return await dispatch(command, terminal);
  } catch (error) {
    return failed(error, json, terminal);
  }
}

async function dispatch(command: Command, terminal: Terminal): Promise<number> {
  switch (command.name) {
    case "help":
      terminal.out(help);
      return exit.ok;
    case "version":
      terminal.out(`${manifest.version}\n`);
      return exit.ok;
    case "check":
      return (await import("./check")).check(command, terminal);
    case "board":
      return (await import("./board")).board(command, terminal);
    case "compare":
      return (await import("./compare")).compare(command, terminal);
    case "form":
      return (await import("./form")).form(command, terminal);
    case "merge":
      return (await import("./merge")).merge(command, terminal);
    case "template":
      return (await import("./template")).template(command, terminal);
    case "nudges":
      return (await import("./nudges")).nudges(command, terminal);
    case "trends":
      return (await import("./trends")).trends(command, terminal);
    case "rules":
      return (await import("./rules")).printRules(command, terminal);
  }
}

function failed(error: unknown, json: boolean, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.err(`${error.message}\nrag-monitor --help shows all commands.\n`);
    return exit.usage;
  }
  if (error instanceof OutputError) {
    terminal.err(`${error.message}\n`);
    return exit.usage;
  }
  const refusal = error instanceof HostError ? refusalToJson(error) : null;
  if (refusal !== null) {
    if (json) terminal.out(`${JSON.stringify(refusal, null, 2)}\n`);
    else terminal.err(`${refusal.refused.message}\n`);
    return exit.refused;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`This is a fault of rag-monitor, not of your workbook. Nothing was changed. Please report:\n${trace}\n`);
  return exit.ourFault;
}
