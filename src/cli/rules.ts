import { groupBy } from "../core/group-by";
import type { RulesJson } from "../core/review-schema";
import { explainAll, rules, type Rule, type Severity } from "../core/rules";
import { capital } from "../core/words";
import { exit, type Terminal } from "./terminal";
import { count, wrap } from "./text";
import type { Command } from "./usage";

/** Prints what is checked: a list for people, pages of Markdown with examples, or JSON. */
export function printRules({ format }: Extract<Command, { name: "rules" }>, terminal: Terminal): number {
  if (format === "json") terminal.out(`${JSON.stringify(rules.map(toJson), null, 2)}\n`);
  else terminal.out(format === "markdown" ? explainAll() : toText(terminal.width));
  return exit.ok;
}

function toJson({ id, subject, severity, title, why, fix }: Rule): RulesJson[number] {
  return { id, subject, severity, title, why, fix: fix ?? null };
}

const grades: { readonly [S in Severity]: string } = { error: "Error", warning: "Warning", advice: "Advice" };

function toText(width: number): string {
  const parts = [wrap(`${capital(count(rules.length, "check"))}.`, width)];
  for (const [subject, these] of groupBy(rules, ({ subject }) => subject)) {
    const lines = these.flatMap(({ id, severity, title, why }) => [
      wrap(`${grades[severity]}: ${title}`, width, "  • ", "    "),
      wrap(why, width, "    "),
      `    ${id}`,
    ]);
    parts.push([capital(subject), ...lines].join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}
