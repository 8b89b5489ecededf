import { definitionOf, fieldNames, type ActionField, type RegisterKind } from "../plan";
import { longDay } from "../plan/dates/day";
import type { CellValue } from "../workbook";
import { needName } from "./needs";
import type { Rule } from "./rule";
import type { Sketch } from "./sketch";

/** The page of one rule, in Markdown: what should be so, why, what it looks at, and examples. */
export function explain(rule: Rule): string {
  const { id, title, severity, why, needs, fix, examples } = rule;
  const parts = [
    `### ${title}`,
    `\`${id}\` · ${severity}${fix ? ` · ${FIXES[fix]}` : ""}`,
    why,
    ...(needs.length > 0 ? [`Looks at: ${needs.map(needName).join(", ")}.`] : []),
    "Found:",
    ...examples.bad.map(tableOf),
    "Not found:",
    ...examples.good.map(tableOf),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The pages of the rules, by subject. */
export function explainRules(rules: readonly Rule[]): string {
  const head = [
    "# What is checked",
    "Written by `npm run docs` from the rules themselves; their examples are run by the tests. A rule that needs a column which the workbook does not have is left out, and said to be.",
  ].join("\n\n");
  const subjects = [...new Set(rules.map(({ subject }) => subject))];
  const chapters = subjects.map((subject) => {
    const pages = rules.filter((rule) => rule.subject === subject).map(explain);
    return `## ${subject[0]!.toUpperCase()}${subject.slice(1)}\n\n${pages.join("\n")}`;
  });
  return `${head}\n\n${chapters.join("\n")}`;
}

const FIXES = { safe: "safe fix", offered: "fix offered" } as const;

/** A sketch as tables, that of a delivery plan by itself. */
function tableOf({
  asAt,
  earlier = [],
  parts = [],
  fills = [],
  key = [],
  leadKey = [],
  cover = [],
  settings = [],
  registers = [],
  ...now
}: Sketch): string {
  const tables = [
    ...(now.actions !== undefined || now.kpis !== undefined || registers.length === 0
      ? [tableWith(rowsOf(now), fills)]
      : []),
    ...(parts.length > 0 ? ["In the delivery plan:", tableWith(parts)] : []),
    ...registers.flatMap(({ kind, title, rows }) => [
      `In the ${definitionOf(kind).name}${title === undefined ? "" : ` (“${title}”)`}:`,
      tableWith(rows.map((row) => headed(kind, row))),
    ]),
    ...(settings.length > 0 ? ["In the settings:", tableWith(settings.map(asSetting))] : []),
    ...earlier.flatMap(({ on, ...then }) => [`In the report of ${longDay(on)}:`, tableWith(rowsOf(then))]),
  ];
  const leads = leadKey.map(({ code, title }) => `${code} is ${title}`).join(", ");
  const before = [
    ...(asAt === undefined ? [] : [`As at ${longDay(asAt)}:`]),
    ...(leads === "" ? [] : [`Key to leads: ${leads}.`]),
    ...(cover.length === 0 ? [] : [`The cover says: ${cover.map((line) => `“${line}”`).join(" ")}`]),
  ];
  const stated = key.map(([colour, words]) => `${colour} is “${words}”`);
  const below = key.length === 0 ? [] : [`The key: ${stated.join("; ")}.`];
  return [...before, ...tables, ...below].join("\n\n");
}

/** A row of a register under the headings of its columns. */
const headed = (kind: RegisterKind, row: { readonly [field: string]: CellValue }) =>
  Object.fromEntries(Object.entries(row).map(([field, cell]) => [definitionOf(kind).columns[field]!.heading, cell]));

const asSetting = ([setting, of, value, note]: readonly string[]) => ({
  ...{ Setting: setting, For: of, Value: value },
  ...(note !== undefined && { Note: note }),
});

function rowsOf({ actions = [], kpis = [] }: Pick<Sketch, "actions" | "kpis">): readonly object[] {
  return [...actions, ...kpis.map(({ values, ...fields }) => ({ ...fields, ...values }))];
}

/** A table whose columns are those that its rows name. */
function tableWith(some: readonly object[], fills: NonNullable<Sketch["fills"]> = []): string {
  const rows = some as readonly Cells[];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => (column in fieldNames ? fieldNames[column as ActionField] : column))),
    line(columns.map(() => "---")),
    ...rows.map((row, i) => line(columns.map((column) => shown(row[column], column) + fillOf(fills[i], column)))),
  ].join("\n");
}

function fillOf(fills: { readonly [column: string]: string | undefined } | undefined, column: string): string {
  const fill = fills?.[column];
  return fill === undefined ? "" : ` on ${fill}`;
}

type Cells = { readonly [column: string]: CellValue | undefined };

/** A cell as it looks; a trailing blank and a reference kept as a number are shown, because they may be the fault. */
function shown(value: CellValue | undefined, column: string): string {
  if (value === null) return "*blank*";
  if (typeof value === "number" && column === "ref") return `${value} (a number)`;
  if (typeof value !== "string") return String(value ?? "");
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDay(value);
  return value
    .replace(/ $/, "␠")
    .replace(/\n/g, "<br>")
    .replaceAll("|", "\\|")
    .replace(/([*<](?!br>))/g, "\\$1");
}
