import type { Action, ActionField, IsoDay } from "../../plan";
import { groupBy } from "../../group-by";
import { isDayFirst, isEitherOrder, isMonthFirst } from "../../plan/dates/month-first";
import { longDay } from "../../plan/dates/day";
import { shortRef, type CellRef } from "../../workbook";
import { counted, quoted } from "../../words";
import { rule } from "../rule";
import { listed, type At } from "../rows";

const FIELDS = ["start", "due", "originalDue", "revisedDue", "updated"] as const satisfies readonly ActionField[];

/** So many texts are named; of the others it is said how many they are. */
const SHOWN = 3;

export default rule({
  id: "dates-turned-round",
  subject: "dates",
  severity: "warning",
  title: "No dates were turned round when a file was opened",
  why:
    "Excel reads the dates of a text file in the order of its own country. Where it can, it turns 04/05/2025 into a real date, silently the wrong one; " +
    "what it cannot read, such as 12/31/2025, stays a text. Those texts are all that gives it away.",
  needs: [],
  message: (d: { texts: readonly string[]; more: number; reals: number; first: string; cell: string; day: IsoDay }) =>
    `${listed([...d.texts, ...(d.more > 0 ? [counted(d.more, "more date")] : [])])} ${d.texts.length + d.more === 1 ? "is a text" : "are texts"} with the ${d.first} first, and all ${d.reals} real dates of the sheet are on the 1st to the 12th of a month. ` +
    `So it looks when Excel opens a file with dates in the order of another country: it turns day and month round where it can. Is ${d.cell} ${longDay(d.day)}, or ${longDay(turned(d.day))}? Check all of them against the file.`,

  check({ actions }, tell) {
    for (const [sheet, own] of groupBy(actions, (action) => action.sheet)) {
      const texts = textsOf(own);
      const reals = texts.length === 0 ? [] : realsOf(own);
      const first = orderOf(texts, reals);
      const example = reals.find(({ day }) => day !== turned(day));
      if (first === null || example === undefined) continue;
      const at = [...texts, ...reals].map(({ cell }) => cell) as [CellRef, ...CellRef[]] as At;
      const shown = texts.slice(0, SHOWN).map(({ cell, text }) => `${shortRef(cell)} ${quoted(text.trim())}`);
      const rest = { more: Math.max(0, texts.length - SHOWN), reals: reals.length, first };
      tell({ about: sheet, at, data: { texts: shown, ...rest, cell: shortRef(example.cell), day: example.day } });
    }
  },

  examples: {
    bad: [
      { actions: [{ due: "12/31/2025" }, { due: "2025-05-04" }, { due: "2025-12-05" }] },
      {
        actions: [
          { due: "31/12/2025" },
          { due: "2025-05-04" },
          { due: "2025-12-05" },
          { due: "2025-09-08" },
          { due: "2026-03-09" },
        ],
      },
    ],
    good: [
      { actions: [{ due: "12/31/2025" }, { due: "2025-05-04" }, { due: "2025-12-31" }] },
      {
        actions: [
          { due: "31/12/2025" },
          { due: "2025-05-01" },
          { due: "2025-06-01" },
          { due: "2025-08-01" },
          { due: "2025-09-08" },
        ],
      },
      { actions: [{ due: "12/31/2025" }, { due: "04/05/2025" }, { due: "2025-05-04" }, { due: "2025-12-05" }] },
    ],
  },
});

type Text = { readonly cell: CellRef; readonly text: string };
type Real = { readonly cell: CellRef; readonly day: IsoDay };

/** The dates of some actions that are texts in figures. */
function textsOf(actions: readonly Action[]): readonly Text[] {
  const texts: Text[] = [];
  for (const { at, raw } of actions)
    for (const field of FIELDS) {
      const [cell, text] = [at[field], raw[field]];
      if (cell === undefined || typeof text !== "string") continue;
      if (isMonthFirst(text) || isDayFirst(text) || isEitherOrder(text)) texts.push({ cell, text });
    }
  return texts;
}

/** Their real dates. */
function realsOf(actions: readonly Action[]): readonly Real[] {
  return actions.flatMap((action) =>
    FIELDS.flatMap((field): readonly Real[] => {
      const day = typeof action.raw[field] === "number" ? dayIn(action, field) : null;
      const cell = action.at[field];
      return day === null || cell === undefined ? [] : [{ cell, day }];
    }),
  );
}

function dayIn(action: Action, field: (typeof FIELDS)[number]): IsoDay | null {
  if (field === "updated") return action.updated;
  if (field === "start") return action.start?.date ?? null;
  return action[field][0]?.date ?? null;
}

/** So many real dates are needed. Of dates typed in English order many are on the first of a month. */
const FEWEST = { month: 2, day: 4 } as const;

/**
 * In which order a file stood that was opened in the other: of its dates those are texts whose second number is no month,
 * and all those are real dates that could be turned round. Null where anything speaks against that.
 */
function orderOf(texts: readonly Text[], reals: readonly Real[]): "month" | "day" | null {
  if (texts.length === 0 || !reals.every(({ day }) => dayNumber(day) <= 12)) return null;
  const first = texts.every(({ text }) => isMonthFirst(text))
    ? "month"
    : texts.every(({ text }) => isDayFirst(text))
      ? "day"
      : null;
  if (first === null || reals.length < FEWEST[first]) return null;
  const isUsual = first === "day" && reals.filter(({ day }) => dayNumber(day) === 1).length * 2 > reals.length;
  return isUsual ? null : first;
}

const dayNumber = (day: IsoDay) => Number(day.slice(8, 10));

/** The day with its numbers of day and month in each other's place. */
const turned = (day: IsoDay): IsoDay => `${day.slice(0, 5)}${day.slice(8, 10)}-${day.slice(5, 7)}` as IsoDay;
