import type { CellRef } from "../../workbook";
import { counted } from "../../words";
import { plainOf } from "../colours/scale";
import type { ActionField } from "../columns";
import { longDay } from "../dates/day";
import type { Milestone } from "../dates/milestones";
import { leadName } from "../leads";
import { measureInWords } from "../kpis/in-words";
import type { Action, Lead, Plan } from "../plan";
import { registerInWords } from "../registers/in-words";

/** What a cell is read as, in words that a person understands; null where it could not be read. */
export type Readings = (at: CellRef, raw: string) => string | null;

/** The longest text that is shown as it is. */
const LONGEST = 120;

/** What each cell of a plan was read as. A cell that was read and is none of these is its own words. */
export function readingsOf({ actions, kpis, unread, registers }: Plan): Readings {
  const said = new Map<CellRef, string | null>();
  for (const action of actions) {
    for (const [field, at] of Object.entries(action.at) as [ActionField, CellRef][])
      if (!said.has(at)) said.set(at, wordsOf(action, field));
    if (action.at.due !== undefined && action.at.due === action.at.leads) said.set(action.at.due, whoAndWhen(action));
    for (const at of new Set(action.leads.flatMap((lead) => lead.at ?? []))) said.set(at, leadsAt(action, at));
  }
  for (const kpi of kpis) for (const [at, words] of measureInWords(kpi)) said.set(at, words);
  for (const { at } of unread) said.set(at, null);
  for (const register of registers) for (const [at, words] of registerInWords(register)) said.set(at, words);
  return (at, raw) => {
    const words = said.get(at);
    return words === undefined ? shortened(raw) : words;
  };
}

/** Of a cell that holds both: "Head of SEND; 31 March 2025, open". */
const whoAndWhen = (action: Action) =>
  `${leadsAt(action, undefined) ?? "no lead"}; ${datesInWords(action.due) ?? "no date"}`;

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** A field of an action in words; null where its cell says something that could not be read. */
function wordsOf(action: Action, field: ActionField): string | null {
  switch (field) {
    case "due":
    case "originalDue":
    case "revisedDue":
      return datesInWords(action[field]);
    case "start":
      return action.start === null ? null : datesInWords([action.start]);
    case "updated":
      return action.updated === null ? null : longDay(action.updated);
    case "actionStatus":
    case "impactStatus": {
      const status = action[field];
      return status === null ? null : plainOf(status);
    }
    case "leads":
      return leadsAt(action, undefined);
    case "supportingLeads":
      return leadsInWords(action[field]);
    default: {
      const text = action[field];
      return text === null ? null : shortened(text);
    }
  }
}

/** `30 April 2024, done; 30 September 2026, open`; null where no date could be read. */
function datesInWords(dates: readonly Milestone[]): string | null {
  const known = dates.filter(({ date, kind }) => date !== null || kind !== "unknown");
  return known.length === 0 ? null : known.map(dateInWords).join("; ");
}

function dateInWords({ date, kind, done, asWritten }: Milestone): string {
  if (date === null) return `${asWritten} (${kind === "open" ? "without an end" : "again and again"})`;
  const day = longDay(date);
  if (kind === "from") return `from ${day}`;
  if (kind === "recurring") return `again and again from ${day}`;
  return `${day}, ${kind === "impact" ? "when the impact is due" : done ? "done" : "open"}`;
}

/** The leads that stand in a further cell, or without one, in the action's own. */
const leadsAt = (action: Action, at: CellRef | undefined) =>
  leadsInWords(action.leads.filter((lead) => lead.at === at));

function leadsInWords(leads: readonly Lead[]): string | null {
  if (leads.length === 0) return null;
  const names = leads.map((lead) => (lead.named ? leadName(lead) : `${lead.text} (not named yet)`));
  return leads.length === 1 ? names[0]! : `${counted(leads.length, "lead")}: ${names.join("; ")}`;
}
