import type { LeadKeyEntry } from "../../plan/leads";
import type { IsoDay, Lead, Plan } from "../../plan";
import { remembering } from "../../plan/remembering";
import { longDay } from "../../plan/dates/day";
import { cellsOfLeads, leadPlaces, rewritten, type LeadPlace } from "../lead-places";
import { rule } from "../rule";
import { listCells, type At } from "../rows";
import type { CellRef } from "../../workbook";

type Body = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly ended: IsoDay;
  readonly now: string;
  /** What may be written in the place of its name and of its short form. */
  readonly instead?: readonly (readonly [from: RegExp, to: string])[];
};

/** "former CCG", "previously the PCT": it is known to be gone. */
const FORMER = String.raw`(?<!\b(?:former|formerly|ex|previously|legacy|old)[- ](?:the )?)`;

/** Health and Social Care Act 2012 s.33–34 (1 April 2013); Health and Care Act 2022 s.14 (1 July 2022). */
const BODIES: readonly Body[] = [
  {
    name: "clinical commissioning group (CCG)",
    pattern: new RegExp(String.raw`${FORMER}\b(?:CCGs?|clinical commissioning groups?)\b`, "i"),
    ended: "2022-07-01",
    now: "their work went to the integrated care boards (ICB)",
    instead: [
      [/\bclinical commissioning group\b/gi, "Integrated Care Board"],
      [/\bCCG\b/g, "ICB"],
    ],
  },
  {
    name: "primary care trust (PCT)",
    pattern: new RegExp(String.raw`${FORMER}\b(?:PCTs?\b|primary care trusts?\b)`, "i"),
    ended: "2013-04-01",
    now: "their work is now done by the integrated care boards (ICB), councils’ public health teams and NHS England",
  },
  {
    name: "strategic health authority",
    pattern: new RegExp(String.raw`${FORMER}\bstrategic health authorit(?:y|ies)\b`, "i"),
    ended: "2013-04-01",
    now: "their work went to NHS England and others",
  },
];

const ANY = new RegExp(BODIES.map(({ pattern }) => pattern.source).join("|"), "i");
const namesAny = remembering((words) => ANY.test(words));

export default rule({
  id: "lead-of-former-body",
  subject: "leads",
  severity: "warning",
  title: "Leads belong to bodies that exist",
  why: "A body that has ended can be asked nothing. Until the plan names its successor, nobody in it may know that the action is theirs.",
  needs: ["actions.leads"],
  fix: "offered",
  message: (d: { cells: string; name: string; ended: IsoDay; now: string }) =>
    `${d.cells} ${/ and |,/.test(d.cells) ? "name" : "names"} a ${d.name}. There have been none since ${longDay(d.ended)}: ${d.now}. Who leads there now?`,

  check(plan, tell, { asAt }) {
    const places = leadPlaces(plan).filter(({ lead }) => namesAny(wordsOf(lead)));
    for (const body of BODIES) {
      if (asAt < body.ended) continue;
      const { cells, entries, fix } = namedIn(plan, places, body);
      if (cells.length === 0) continue;
      const at = cells as unknown as At;
      const { name, ended, now } = body;
      const data = { cells: listCells(entries.length > 0 ? entries : cells), name, ended, now };
      tell({ about: body.name, at, data, ...(fix && { fix }) });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2022-07-01",
        actions: [{ leads: "Head of Commissioning, Northmoor CCG; Head of SEND" }, { leads: "Director, PCT" }],
      },
    ],
    good: [
      { asAt: "2022-06-30", actions: [{ leads: "Head of Commissioning, Northmoor CCG" }] },
      {
        asAt: "2025-03-31",
        actions: [{ leads: "Head of Commissioning, Northmoor ICB" }, { leads: "Head of Commissioning (former CCG)" }],
      },
    ],
  },
});

/** Where a body is named: in the key to leads, whose code then stands in the cells, else in the cells themselves. */
function namedIn(plan: Plan, all: readonly LeadPlace[], { pattern, instead }: Body) {
  const entries = (plan.leadKey?.entries ?? []).filter((entry) => saysSo(entry, pattern)).map(({ at }) => at);
  const places = all.filter(({ lead }) => pattern.test(wordsOf(lead)));
  const cells: readonly CellRef[] = [...entries, ...cellsOfLeads(places)];
  // With a key the cells hold its codes, and the key is to be mended first.
  const change = (text: string) => (instead ?? []).reduce((words, [from, to]) => words.replace(from, to), text);
  const edits = entries.length > 0 ? [] : rewritten(places, change);
  const fix = { label: "Write the ICB in its place", safe: false, edits };
  return { cells, entries, fix: edits.length === 0 ? null : fix };
}

const wordsOf = ({ text, organisation }: Lead) => `${text} ${organisation}`;

const saysSo = ({ code, title, organisation }: LeadKeyEntry, pattern: RegExp) =>
  pattern.test(`${code} ${title} ${organisation ?? ""}`);
