import { registersOf } from "../../plan";
import type { CellRef } from "../../workbook";
import { rule } from "../rule";

const WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** "The 18 SEND projects", "our twelve projects"; not "Phase 2 projects", nor a year. */
const STATED = new RegExp(
  String.raw`(?<!(?:phase|year|round|tranche|wave|table|annex|appendix|top|part|stage|[\d/.–-])\s*)\b(\d{1,3}|${WORDS.join("|")})\s+(?:[a-z-]+\s+){0,2}(?:projects|pilots)\b`,
  "i",
);

export default rule({
  id: "project-count-differs",
  subject: "registers",
  severity: "advice",
  title: "The register has as many projects as it says",
  why: "A number that was published is counted after. One project more or fewer should be told before somebody asks.",
  needs: [],
  message: (d: { sheet: string; words: string; stated: number; count: number }) =>
    `“${d.words}” says ${d.stated}, and “${d.sheet}” lists ${d.count}. ${d.count < d.stated ? "Which is missing, or has one ended" : "Which came in addition, or stands twice"}?`,

  check(plan, tell) {
    for (const { sheet, titles, rows, at } of registersOf(plan, "projects")) {
      const count = rows.filter(({ project }) => project !== null).length;
      const said = [...titles, { text: sheet, at }].flatMap(({ text, at: where }): readonly Said[] => {
        const number = STATED.exec(text)?.[1];
        return number === undefined ? [] : [{ words: text, stated: numberOf(number), at: where }];
      });
      const [first] = said;
      if (first === undefined || said.some(({ stated }) => stated === count)) continue;
      tell({ about: sheet, at: [first.at], data: { sheet, words: first.words, stated: first.stated, count } });
    }
  },

  examples: {
    bad: [
      {
        registers: [
          {
            kind: "projects",
            title: "Our 3 SEND projects",
            rows: [
              { project: "Travel training", evaluation: "Planned", carriedOnBy: "Head of Travel" },
              { project: "Link workers", evaluation: "Done", carriedOnBy: "Head of Inclusion" },
            ],
          },
        ],
      },
    ],
    good: [
      {
        registers: [
          {
            kind: "projects",
            title: "The two projects of phase 2",
            rows: [
              { project: "Travel training", evaluation: "Planned", carriedOnBy: "Head of Travel" },
              { project: "Link workers", evaluation: "Done", carriedOnBy: "Head of Inclusion" },
            ],
          },
        ],
      },
      {
        registers: [
          {
            kind: "projects",
            title: "Phase 2 projects",
            rows: [{ project: "Travel training", evaluation: "Planned", carriedOnBy: "Head of Travel" }],
          },
        ],
      },
    ],
  },
});

type Said = { readonly words: string; readonly stated: number; readonly at: CellRef };

const numberOf = (text: string) => (/\d/.test(text) ? Number(text) : WORDS.indexOf(text.toLowerCase()) + 1);
