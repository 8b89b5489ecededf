import { actionStatuses, impactStatuses, registerStateNames, type StateOf, type StateScale } from "../plan";
import type { Allowed, SheetSpec } from "../workbook";
import { cell, fieldStyle, headerStyle, page, wordsRow } from "./looks";

const stateWords = <S extends StateScale>(scale: S): readonly string[] =>
  Object.values(registerStateNames[scale] as { readonly [T in StateOf<S>]: string });

/** What the drop-downs offer, each list under its heading. */
const lists = {
  actionStatus: { heading: "Action status", words: actionStatuses.map(({ wording }) => wording) },
  impactStatus: { heading: "Impact status", words: impactStatuses.map(({ wording }) => wording) },
  better: { heading: "Which way is better", words: ["Higher is better", "Lower is better", "Neither"] },
  progress: { heading: "How it stands", words: stateWords("progress") },
  evaluation: { heading: "Evaluation", words: stateWords("evaluation") },
  level: { heading: "Level of impact", words: stateWords("level") },
  sort: { heading: "Kind of evidence", words: stateWords("sort") },
  course: { heading: "Where it is going", words: stateWords("course") },
} as const satisfies { readonly [list: string]: { readonly heading: string; readonly words: readonly string[] } };

export type ListName = keyof typeof lists;

const names = Object.keys(lists) as readonly ListName[];
const ID = "template-lists";
const WIDTHS = names.map((name) => Math.max(...lists[name].words.map((word) => word.length), 16) + 4);

/** The sheet that the drop-downs take their words from: cells, because the scheme's words hold commas. */
export function listsSheet(): SheetSpec {
  const height = Math.max(...names.map((name) => lists[name].words.length));
  const headings = names.map((name) => cell(lists[name].heading, headerStyle));
  const rows = Array.from({ length: height }, (_, row) =>
    names.map((name) => {
      const word = lists[name].words[row];
      return word === undefined ? null : cell(word, fieldStyle);
    }),
  );
  return {
    id: ID,
    title: "Lists",
    columns: WIDTHS,
    rows: [headings, ...rows].map((cells) => wordsRow(cells, WIDTHS)),
    merges: [],
    tables: [],
    charts: [],
    page: page("Words of the drop-down lists", 0),
    handedOver: true,
    frozen: { rows: 1, columns: 0 },
  };
}

/** The choice of a list's words, from its cells. */
export function choiceOf(name: ListName): Allowed {
  const from = { row: 1, column: names.indexOf(name), rows: lists[name].words.length, columns: 1 };
  return { kind: "list", sheet: ID, from };
}

/** Whether a column of a register is filled from a list. */
export function isList(value: string): value is ListName {
  return Object.hasOwn(lists, value);
}
