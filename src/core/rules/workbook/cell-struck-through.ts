import { splitCellRef, type CellRef } from "../../workbook";
import { fieldNames, type Action, type ActionField, type Plan, type StruckCell } from "../../plan";
import { listRanges } from "../ranges";
import { groupBy } from "../../group-by";
import { quoted, type At } from "../rows";
import { rule } from "../rule";

type Data = {
  readonly cells: string;
  readonly count: number;
  readonly sheet: string;
  readonly field: string;
  readonly text: string;
  readonly kept: boolean;
};

export default rule({
  id: "cell-struck-through",
  subject: "workbook",
  severity: "warning",
  title: "What a cell of the plan says is not struck through",
  why: "What is struck through no longer holds, and what holds instead is not written down. A board must not read an old date, lead or status as the current one.",
  needs: [],
  message: ({ cells, count, sheet, field, text, kept }: Data) => {
    const one = count === 1;
    const what = `${cells} on ${sheet} (${field}${one ? ` ${text}` : ""}) ${one ? "is" : "are"} struck through, `;
    return kept
      ? `${what}but the rest of ${one ? "its row is" : "their rows are"} not, so ${one ? "the row was" : "the rows were"} counted. Is ${one ? "it" : "each of them"} withdrawn?`
      : `${what}so ${one ? "it was" : "they were"} read as blank. Write what holds today, or take the line off.`;
  },

  check(plan, tell) {
    const lacking = lackingIn(plan);
    const cells = [...plan.struck.cells].filter(([at, { how, withRow, field }]) => {
      return how === "all" && !withRow && (field !== "originalDue" || lacking.has(at));
    });
    const groups = groupBy(cells, ([at, { field }]) => `${splitCellRef(at).sheet} ${field}`);
    for (const [about, group] of groups) {
      const [[first, { field, raw }]] = group;
      const at = group.map(([cell]) => cell) as unknown as At;
      const kept = NAMING.has(field);
      const { sheet } = splitCellRef(first);
      const data = {
        cells: listRanges(at),
        count: at.length,
        sheet,
        field: fieldNames[field],
        text: quotedRaw(raw),
        kept,
      };
      tell({ about, at, data, severity: at.some((cell) => lacking.has(cell)) ? "error" : "warning" });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", leads: "Head of SEND" }], struck: [{ leads: "all" }] },
      { actions: [{ ref: "1.1", due: "March 2025", revisedDue: "June 2026" }], struck: [{ due: "all" }] },
      {
        actions: [
          { ref: "1.1", progress: "Panel meets." },
          { ref: "1.2", progress: "Guide drafted." },
        ],
        struck: [{ progress: "all" }, { progress: "all" }],
      },
      { actions: [{ ref: "1.1", title: "Publish a guide" }], struck: [{ title: "all" }] },
    ],
    good: [
      { actions: [{ due: "June 2026", originalDue: "March 2025" }], struck: [{ originalDue: "all" }] },
      { actions: [{ ref: "1.1", progress: "Panel meets." }], struck: [{ progress: "part" }] },
    ],
  },
});

/** By these a row is known: they are read though they are struck through. */
const NAMING = new Set<StruckCell["field"]>(["ref", "title", "area", "parent", "name", "cohort", "period"]);

const quotedRaw = (raw: StruckCell["raw"]) => (typeof raw === "string" ? quoted(raw) : "");

/** The struck cells that leave an action without what every action must have. */
function lackingIn({ actions, struck }: Plan): ReadonlySet<CellRef> {
  const isLacking: { readonly [F in ActionField]?: (action: Action) => boolean } = {
    due: ({ finalDue }) => finalDue === null,
    revisedDue: ({ finalDue }) => finalDue === null,
    originalDue: ({ finalDue }) => finalDue === null,
    leads: ({ leads }) => leads.length === 0,
    actionStatus: ({ actionStatus }) => actionStatus === null,
  };
  if (struck.cells.size === 0) return new Set();
  return new Set(
    actions.flatMap((action) =>
      Object.entries(isLacking).flatMap(([field, lacks]) => {
        const at = action.at[field as ActionField];
        return at !== undefined && lacks(action) ? [at] : [];
      }),
    ),
  );
}
