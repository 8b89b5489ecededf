import { leadName, type Plan } from "../../plan";
import { groupLeads } from "../../plan/leads";
import { squash } from "../../plan/squash";
import type { Fix } from "../../workbook";
import { cellsOfLeads, leadPlaces, rewritten, type LeadPlace } from "../lead-places";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, quoted, type At } from "../rows";

/** More different leads than this are not compared with each other: each would be with each. */
const MOST = 400;

export default rule({
  id: "lead-spelt-differently",
  subject: "leads",
  severity: "advice",
  title: "A lead is written in one way",
  why: "Two spellings are two leads to everybody who sorts, filters or counts, and each is asked for half of the work.",
  needs: ["actions.leads"],
  fix: "offered",
  message: (d: { spellings: readonly string[] }) =>
    `${listed(d.spellings)} look like one lead written in ${d.spellings.length === 2 ? "two" : d.spellings.length} ways. Are they?`,

  check(plan, tell) {
    for (const spellings of spellingsOf(plan)) {
      const places = spellings.flat();
      const [first, ...others] = spellings.map(([{ lead }]) => leadName(lead)) as [string, ...string[]];
      const fix = fixOf(first, spellings);
      tell({
        about: squash(first),
        at: cellsOfLeads(places) as unknown as At,
        data: { spellings: [first, ...others].map(quoted) },
        ...(fix && { fix }),
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { leads: "Assistant Director Schools" },
          { leads: "AD Schools" },
          { leads: "Assistant Director Schools; Head of SEND and Inclusion" },
          { leads: "Head of SEND & Inclusion\nHead of SEND and Inclusion" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { leads: "Head of SEND" },
          { leads: "head of  SEND" },
          { leads: "Interim Head of SEND" },
          { leads: "Head of SEND, NCC" },
          { leads: "Head of SEND, ICB" },
          { leads: "AD Schools, NCC" },
        ],
      },
      {
        leadKey: [
          { code: "HSP", title: "Head of SEND Provision" },
          { code: "AEA", title: "Area Education Adviser" },
        ],
        actions: [{ leads: "HSP" }, { leads: "Head of SEND Provision" }],
      },
    ],
  },
});

/** For each lead that is written in several ways the places of each, the way used most first. */
function spellingsOf(plan: Plan): readonly (readonly [LeadPlace, ...LeadPlace[]])[][] {
  const places = leadPlaces(plan).filter(({ lead }) => lead.named && lead.title !== null);
  const byName = groupBy(places, ({ lead }) => squash(leadName(lead)));
  if (byName.size > MOST) return [];
  const one = new Map([...byName.values()].map((group) => [group[0].lead, group]));
  return groupLeads([...one.keys()])
    .filter((group) => group.length > 1)
    .map((group) => group.map((lead) => one.get(lead)!).sort((a, b) => b.length - a.length));
}

/** The way used most, put into the cells of the others, where it does not stand beside them already. */
function fixOf(kept: string, [most, ...others]: readonly (readonly [LeadPlace, ...LeadPlace[]])[]): Fix | null {
  const taken = new Set(most?.map(({ at }) => at));
  const edits = others.flatMap((places) => {
    const free = places.filter(({ at }) => !taken.has(at));
    return rewritten(free, (text) => free.reduce((words, { lead }) => replacedOnce(words, lead.text, kept), text));
  });
  const cells = new Set(edits.map(({ at }) => at));
  return edits.length === 0 || cells.size < edits.length
    ? null
    : { label: `Write ${quoted(kept)} in each`, safe: false, edits };
}

/** With the words replaced, where they stand once and are no part of longer ones. */
function replacedOnce(text: string, from: string, to: string): string {
  const place = text.indexOf(from);
  if (place < 0 || text.includes(from, place + 1)) return text;
  const [before, after] = [text.slice(0, place), text.slice(place + from.length)];
  const whole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after) && !/^ [\p{L}&]/u.test(after);
  return whole ? before + to + after : text;
}
