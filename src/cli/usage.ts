import { parseArgs } from "node:util";
import { profileCalled, profiles, type Grading } from "../core/plan/settings/profiles";
import { presets, type Better, type Preset } from "../core/trends";
import { listed } from "../core/words";

import { choicesOf, type PackOptions } from "./pack-options";
import { UsageError } from "./usage-error";

export { help } from "./help";
export { OutputError, UsageError } from "./usage-error";
export type { PackOptions } from "./pack-options";

type Reading = {
  readonly workbook: string;
  readonly previous: string | null;
  readonly asAt: string | null;
  readonly grading: Partial<Grading>;
  readonly json: boolean;
};

export type Command =
  | { readonly name: "help" | "version" }
  | ({ readonly name: "check" } & Reading)
  | ({ readonly name: "nudges" } & Reading)
  | {
      readonly name: "board";
      readonly workbook: string;
      readonly previous: string | null;
      readonly out: string;
      /** The same pack as a paper for Word or a web page, by the end of its name. */
      readonly paper: string | null;
      /** The same pack as a web page, beside the paper. */
      readonly html: string | null;
      readonly force: boolean;
      readonly asAt: string | null;
      readonly grading: Partial<Grading>;
      readonly choices: PackOptions;
      readonly json: boolean;
    }
  | ({ readonly name: "compare"; readonly paper: string; readonly choices: PackOptions } & Reading)
  | {
      readonly name: "form";
      readonly workbook: string;
      /** The lead, as named or as the beginning of it; `all` for each. */
      readonly lead: string;
      readonly out: string;
      readonly returnTo: string;
      readonly force: boolean;
    }
  | { readonly name: "merge"; readonly workbook: string; readonly returned: string }
  | {
      readonly name: "template";
      readonly out: string;
      readonly force: boolean;
      readonly asAt: string | null;
    }
  | {
      readonly name: "trends";
      readonly workbook: string;
      readonly asAt: string | null;
      readonly better: Better | null;
      readonly target: number | null;
      readonly runLength: number | null;
      readonly preset: Preset | null;
      readonly json: boolean;
    }
  | { readonly name: "rules"; readonly format: "text" | "markdown" | "json" };

/** The options of each command; true takes a value. */
const optionsOf = {
  check: { previous: true, "as-at": true, profile: true, strict: false, format: true },
  nudges: { previous: true, "as-at": true, profile: true, strict: false, format: true },
  board: {
    compare: true,
    out: true,
    paper: true,
    html: true,
    sections: true,
    lead: true,
    "state-errors": false,
    "read-by": true,
    force: false,
    previous: true,
    "as-at": true,
    profile: true,
    strict: false,
    format: true,
  },
  template: { out: true, force: false, "as-at": true },
  form: { lead: true, out: true, "return-to": true, force: false },
  merge: { form: true },
  trends: { "as-at": true, better: true, target: true, "run-length": true, preset: true, format: true },
  rules: { markdown: false, format: true },
} as const;

type Options = ReadonlyMap<string, string | true>;

/** What the words after the program's name ask for. Throws `UsageError`. */
export function commandOf(args: readonly string[]): Command {
  const [first] = args;
  if (first === undefined || first === "help" || args.includes("--help") || args.includes("-h"))
    return { name: "help" };
  if (first === "--version" || first === "-v") return { name: "version" };
  if (!isCommand(first))
    throw new UsageError(`There is no command “${first}”. The commands are ${listed(Object.keys(optionsOf))}.`);
  const { words, options } = split(first, args.slice(1));
  if (first === "rules") return { name: first, format: rulesFormat(words, options) };
  if (first === "template") return templateCommand(words, options);
  const workbook = oneWorkbook(first, words);
  if (first === "form") return formCommand(workbook, options);
  if (first === "merge") return { name: first, workbook, returned: formOf(options) };
  const json = oneOf(options, "format", ["json", "text"]) === "json";
  if (first === "trends") return { name: first, workbook, asAt: asAtOf(options), ...judgedBy(options), json };
  const [asAt, previous] = [asAtOf(options), previousOf(options, workbook)];
  const grading = { ...gradingOf(options), ...(options.has("lead") && { profile: "lead" as const }) };
  if (first !== "board") return { name: first, workbook, previous, asAt, grading, json };
  const choices = choicesOf(options);
  const compared = comparedOf(options);
  if (compared !== null) return { name: "compare", paper: compared, workbook, previous, asAt, grading, choices, json };
  const written = {
    ...{ out: outOf(first, options), paper: paperOf(options), html: htmlOf(options), force: options.has("force") },
    choices,
  };
  return { name: first, workbook, previous, ...written, asAt, grading, json };
}

const isCommand = (word: string): word is keyof typeof optionsOf => Object.hasOwn(optionsOf, word);

/** How the trends are to be judged, where that is other than what the workbook says. */
function judgedBy(options: Options) {
  const target = options.get("target");
  if (typeof target === "string" && !/^-?\d+(\.\d+)?%?$/.test(target))
    throw new UsageError(`--target takes a number, for example 90, not “${target}”.`);
  const runLength = oneOf(options, "run-length", ["7", "6"]);
  return {
    better: oneOf(options, "better", ["higher", "lower", "neither"]),
    target: typeof target === "string" ? Number(target.replace("%", "")) : null,
    runLength: runLength === null ? null : Number(runLength),
    preset: oneOf(options, "preset", Object.keys(presets) as Preset[]),
  };
}

function oneOf<W extends string>(options: Options, name: string, allowed: readonly W[]): W | null {
  const word = options.get(name);
  if (word === undefined) return null;
  const found = allowed.find((one) => one === word);
  if (found === undefined) throw new UsageError(`--${name} can be ${listed(allowed, "or")}, not “${word}”.`);
  return found;
}

function split(command: keyof typeof optionsOf, args: readonly string[]) {
  const known: Readonly<Record<string, boolean>> = optionsOf[command];
  const config = Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, { type: value ? ("string" as const) : ("boolean" as const) }]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const takesValue = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (takesValue === undefined) {
      const names = Object.keys(known).map((name) => `--${name}`);
      throw new UsageError(`There is no option “${token.rawName}” for ${command}. It has ${listed(names)}.`);
    }
    if (options.has(token.name)) throw new UsageError(`${token.rawName} is given twice; give it once.`);
    options.set(token.name, valueOf(token, takesValue));
  }
  return { words, options };
}

type OptionToken = {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function valueOf({ rawName, value, inlineValue }: OptionToken, takesValue: boolean): string | true {
  if (!takesValue) {
    if (value !== undefined) throw new UsageError(`${rawName} stands alone; leave out “=${value}”.`);
    return true;
  }
  const swallowed = value?.startsWith("-") && !inlineValue;
  if (!value || swallowed) throw new UsageError(`${rawName} needs a value after it.`);
  return value;
}

function oneWorkbook(command: string, words: readonly string[]): string {
  const [workbook, ...more] = words;
  if (!workbook) throw new UsageError(`Say which workbook to read: rag-monitor ${command} PLAN.xlsx`);
  if (more.length > 0) {
    throw new UsageError(
      `One workbook at a time: “${words.join("”, “")}” are ${words.length}. Put a name with spaces in quotation marks.`,
    );
  }
  return workbook;
}

/** The paper that is to be held against the workbook; then nothing is written. */
function comparedOf(options: Options): string | null {
  const paper = options.get("compare");
  if (typeof paper !== "string") return null;
  const other = ["out", "paper", "html", "force"].find((name) => options.has(name));
  if (other !== undefined)
    throw new UsageError(`--compare writes nothing; leave out --${other}, or build the pack by itself.`);
  if (!/\.(xlsx|xlsm|docx|html?)$/i.test(paper))
    throw new UsageError(`--compare takes a pack or a paper (.xlsx, .docx or .html), not “${paper}”.`);
  return paper;
}

function rulesFormat(words: readonly string[], options: Options): "text" | "markdown" | "json" {
  if (words.length > 0) throw new UsageError(`rules reads no workbook; leave out “${words.join(" ")}”.`);
  const format = oneOf(options, "format", ["json", "markdown", "text"]);
  if (options.has("markdown") && format !== null && format !== "markdown") {
    throw new UsageError(`--markdown and --format ${format} ask for two things; give one of them.`);
  }
  return options.has("markdown") || format === "markdown" ? "markdown" : format === "json" ? "json" : "text";
}

function asAtOf(options: Options): string | null {
  const day = options.get("as-at");
  if (day === undefined) return null;
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw new UsageError(`--as-at takes a day as year-month-day, for example 2026-10-31, not “${day}”.`);
  }
  const time = Date.parse(`${day}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (!real) throw new UsageError(`There is no such day as ${day}. Check the month and the day of --as-at.`);
  if (day < "2000" || day >= "2100")
    throw new UsageError(`--as-at ${day} is not between 2000 and 2099. Check the year.`);
  return day;
}

/** What was asked for; what was not is left to the workbook. */
function gradingOf(options: Options): Partial<Grading> {
  const name = options.get("profile");
  const strict = options.has("strict") ? { strict: true } : {};
  if (typeof name !== "string") return strict;
  const profile = profileCalled(name);
  if (profile === null) throw new UsageError(`There is no profile “${name}”. The profiles are ${listed(profiles)}.`);
  return { profile, ...strict };
}

function previousOf(options: Options, workbook: string): string | null {
  const previous = options.get("previous");
  if (typeof previous !== "string") return null;
  if (previous === workbook)
    throw new UsageError("--previous names the plan itself. Give the copy that was kept at the last report.");
  return previous;
}

function templateCommand(words: readonly string[], options: Options): Command {
  if (words.length > 0) throw new UsageError(`template reads no workbook; leave out “${words.join(" ")}”.`);
  return { name: "template", out: outOf("template", options), force: options.has("force"), asAt: asAtOf(options) };
}

function formCommand(workbook: string, options: Options): Command {
  const [lead, to] = [options.get("lead"), options.get("return-to")];
  if (typeof lead !== "string")
    throw new UsageError("Say for which lead: rag-monitor form PLAN.xlsx --lead NAME --out FORM.xlsx (or --lead all)");
  const returnTo = typeof to === "string" ? to : "";
  return { name: "form", workbook, lead, out: outOf("form", options), returnTo, force: options.has("force") };
}

function formOf(options: Options): string {
  const form = options.get("form");
  if (typeof form !== "string")
    throw new UsageError("Say which form came back: rag-monitor merge PLAN.xlsx --form FORM.xlsx");
  return form;
}

function outOf(command: "board" | "template" | "form", options: Options): string {
  const out = options.get("out");
  if (typeof out !== "string") throw new UsageError(OUT_MISSING[command]);
  if (!/[^/\\]\.xlsx$/i.test(out)) throw new UsageError(`--out must name a workbook that ends in .xlsx, not “${out}”.`);
  return out;
}

function paperOf(options: Options): string | null {
  const paper = options.get("paper");
  if (typeof paper !== "string") return null;
  if (/[^/\\]\.(docx|html)$/i.test(paper)) return paper;
  throw new UsageError(
    `--paper must name a Word document that ends in .docx, or a web page that ends in .html, not “${paper}”.`,
  );
}

function htmlOf(options: Options): string | null {
  const page = options.get("html");
  if (typeof page !== "string") return null;
  if (/[^/\\]\.html$/i.test(page)) return page;
  throw new UsageError(`--html must name a web page that ends in .html, not “${page}”.`);
}

const OUT_MISSING = {
  board: "Say where the board sheets go: rag-monitor board PLAN.xlsx --out PACK.xlsx",
  form: "Say where the form goes: rag-monitor form PLAN.xlsx --lead NAME --out FORM.xlsx",
  template: "Say where the new workbook goes: rag-monitor template --out PLAN.xlsx",
};
