/** Why the pane cannot work here. */
export type StartFailure = "blocked" | "silent" | "not-excel" | "too-old";

export type Start = { readonly kind: "ready"; readonly readOnly: boolean } | { readonly kind: StartFailure };

/** The little of Office.js that starting needs. */
export type OfficeLike = { onReady(): Promise<{ readonly host: unknown }> };

export type StartOptions = {
  /** Office.js once its script has run, undefined before. */
  readonly office: () => OfficeLike | undefined;
  /** Whether this Excel has what the add-in needs. */
  readonly meetsFloor: () => boolean;
  readonly isReadOnly: () => boolean | Promise<boolean>;
  /** How long Office may take, in milliseconds. */
  readonly limit?: number;
};

/** How long Office may take to start before the pane says that something is wrong. */
export const START_LIMIT = 8_000;
const POLL = 100;

/**
 * Starts Office and tells what came of it. Office keeps silent for ever when one of its files is blocked, so a time
 * limit speaks instead; if the answer comes after all, `show` is called again with it.
 */
export async function startOffice(options: StartOptions, show: (start: Start) => void): Promise<void> {
  const limit = options.limit ?? START_LIMIT;
  // A start that fails has not answered either.
  const answer = whenReady(options).catch((): Start => ({ kind: "silent" }));
  const first = await Promise.race([answer, after(limit)]);
  if (first !== "late") return show(first);
  show({ kind: options.office() === undefined ? "blocked" : "silent" });
  show(await answer);
}

async function whenReady({ office, meetsFloor, isReadOnly }: StartOptions): Promise<Start> {
  let found = office();
  if (found === undefined) {
    await Promise.race([scriptsRun(), after(POLL)]);
    found = office();
  }
  while (found === undefined) {
    await after(POLL);
    found = office();
  }
  const { host } = await found.onReady();
  if (host !== "Excel") return { kind: "not-excel" };
  if (!meetsFloor()) return { kind: "too-old" };
  return { kind: "ready", readOnly: await knownReadOnly(isReadOnly) };
}

/** Once the scripts that the page names have run: Office.js is the last of them, where nothing holds it up. */
function scriptsRun(): Promise<unknown> {
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", resolve, { once: true });
  });
}

/** Excel does not answer while a cell is being typed into; what cannot be written will be told when it is tried. */
async function knownReadOnly(isReadOnly: StartOptions["isReadOnly"]): Promise<boolean> {
  try {
    return await isReadOnly();
  } catch {
    return false;
  }
}

function after(milliseconds: number): Promise<"late"> {
  return new Promise((resolve) => setTimeout(() => resolve("late"), milliseconds));
}

/** One sentence for what is wrong and one for what to do. */
export const startFailures: { readonly [F in StartFailure]: { readonly wrong: string; readonly todo: string } } = {
  blocked: {
    wrong: "Office’s own script could not be loaded, so RAG Monitor cannot reach the workbook.",
    todo: "Check the connection and try again. If it stays so, ask IT to allow appsforoffice.microsoft.com.",
  },
  silent: {
    wrong: "Excel has not answered, so RAG Monitor cannot reach the workbook.",
    todo: "Try again. If it stays so, close and reopen the workbook, or ask IT whether part of Office’s script is blocked.",
  },
  "not-excel": {
    wrong: "This page works inside Excel, and it is not inside Excel now.",
    todo: "Open the workbook in Excel and choose Check plan on the Home tab of the ribbon.",
  },
  "too-old": {
    wrong: "This version of Excel is too old for RAG Monitor.",
    todo: "Use Excel 2021 or later, Excel of Microsoft 365, or Excel on the web. The workbook is unchanged.",
  },
};
