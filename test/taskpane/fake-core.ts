import type {
  BoardPack,
  CellRef,
  Finding,
  Fix,
  IsoDay,
  NotChecked,
  Plan,
  Review,
  Rule,
  SheetSpec,
} from "../../src/core";
import type { SectionState } from "../../src/core/board";
import { errorMark, type SectionId } from "../../src/core/plan/settings";

/** A few rules of our own, so that the pane's tests do not move when the real ones do. */
export const rules = [
  about("states-agree", "error", "Both states can hold", "A board cannot act on two states that exclude each other."),
  about("lead-named", "warning", "A lead is named", "Nobody can be asked about an action that nobody leads."),
  about("reference-text", "advice", "A reference is text", "Excel drops the last zero of 2.10."),
  about("status-wording", "advice", "The scheme’s own words", "Other words are counted apart."),
  about("value-scale", "warning", "One scale in a row", "A share among percentages bends every chart."),
];

function about(id: string, severity: Rule["severity"], title: string, why: string): Rule {
  return { id, subject: "statuses", severity, title, why, needs: [], examples: { bad: [], good: [] }, check: () => [] };
}

export function check({ actions, kpis }: Plan, { asAt }: { readonly asAt: IsoDay }) {
  const findings: Finding[] = [];
  const add = (
    rule: string,
    subject: string,
    message: string,
    at: CellRef,
    more: readonly CellRef[] = [],
    fix?: Fix,
  ) => {
    const severity = rules.find(({ id }) => id === rule)!.severity;
    findings.push({ id: `${rule}:${subject}`, rule, severity, message, at: [at, ...more], ...(fix && { fix }) });
  };
  for (const { key, at, raw, actionStatus, impactStatus, leads } of actions) {
    if (actionStatus === "not-started" && impactStatus === "system-level") {
      add("states-agree", key, `${key} is not yet started, and its impact is felt already.`, at.actionStatus!, [
        at.impactStatus!,
      ]);
    }
    if (leads.some(({ named }) => !named)) add("lead-named", key, `${key} has no named lead as at ${asAt}.`, at.leads!);
    if (typeof raw.ref === "number") {
      const edits = [{ at: at.ref!, was: raw.ref, to: String(raw.ref) }];
      add("reference-text", key, `${key} is a number.`, at.ref!, [], {
        label: "Keep the reference as text",
        safe: true,
        edits,
      });
    }
    if (raw.actionStatus === "on track") {
      const edits = [{ at: at.actionStatus!, was: "on track", to: "Action in progress, on track" }];
      const fix = { label: "Use the scheme’s words", safe: true, edits };
      add("status-wording", key, `${key} says “on track”.`, at.actionStatus!, [], fix);
    }
  }
  for (const { key, points } of kpis) {
    const odd = points.find(({ raw }) => typeof raw === "number" && raw < 1);
    if (!odd) continue;
    const edits = [{ at: odd.at, was: odd.raw, to: Math.round(Number(odd.raw) * 100) }];
    add("value-scale", key, `${key} holds ${odd.raw} among whole percentages.`, odd.at, [], {
      label: "Write it as a percentage",
      safe: false,
      edits,
    });
  }
  const worst = ["error", "warning", "advice"];
  findings.sort((a, b) => worst.indexOf(a.severity) - worst.indexOf(b.severity));
  const notChecked: readonly NotChecked[] = [
    { rule: "evidence", title: "Impact has evidence", missing: ["actions.evidence"] },
    { rule: "evidence-dated", title: "Evidence has a date", missing: ["actions.evidence"] },
  ];
  return { findings, notChecked, leftOut: 0 };
}

export { coverSays, redrawing, stillMatches } from "../../src/core/board/again";
export { asBuilt } from "../../src/core/board/paper-says";
export { builtWithWords } from "../../src/core/board/built-with";
export { fingerprintOf } from "../../src/core/board/fingerprint";

export function boardPack({ asAt, findings }: Review): BoardPack {
  const rows = findings.map(({ message }) => [{ value: message }]);
  return {
    title: "Board",
    asAt: asAt.date,
    sheets: [
      {
        id: "cover",
        title: "Cover",
        about: "What it is",
        orientation: "portrait",
        blocks: [{ kind: "table", name: "Open", caption: "Open", header: ["Open"], rows, widths: [1] }],
      },
      { id: "summary", title: "Summary", about: "Counts", orientation: "portrait", blocks: [] },
      { id: "kpis", title: "KPIs", about: "Measures", orientation: "landscape", blocks: [] },
    ],
  };
}

export function layOut({ sheets }: BoardPack): readonly SheetSpec[] {
  const page = { orientation: "portrait", titleRows: null, header: "", footer: "" } as const;
  return sheets.map(({ id, title }) => ({
    id,
    title,
    columns: [],
    rows: [],
    merges: [],
    tables: [],
    charts: [],
    page,
  }));
}

/** One matter that a register addresses to the reader, as soon as somebody says who meets. */
export const openToBoard = ({ paper }: Review) =>
  paper.meeting === undefined
    ? []
    : [{ name: "Escalation 1", text: "Two posts stay vacant.", about: "to the Board", at: ["Plan!A2" as CellRef] }];

export const ALWAYS = new Set(["notes"]);

export function openErrors({ findings, chosen }: Pick<Review, "findings" | "chosen">) {
  const open = findings.filter(({ severity }) => severity === "error");
  return { open, unstated: open.filter((error) => !chosen.stated.has(errorMark(error))) };
}

export const leadFiles = (_: unknown, path: string) => [{ lead: "Head of SEND", path }];
export const fileForLead = (path: string) => path;
export const leadsOf = () => [{ lead: "Head of SEND", actions: [] }];

/** Every action that is begun may be offered; the real conditions have tests of their own. */
export function recognitionOf({ plan }: Review) {
  const offers = plan.actions
    .filter(({ actionStatus }) => actionStatus === "in-progress-on-track")
    .map((action) => ({ action, evidence: { day: "2025-06-30", at: action.at.actionStatus! } }));
  return { offers, others: [] };
}

export function sectionsOf(review: Review): readonly SectionState[] {
  const { sections } = review.chosen;
  const [, ...sheets] = boardPack(review).sheets;
  const states = sheets.map((sheet) => ({ id: sheet.id as SectionId, sheets: [sheet] }));
  return [...states, { id: "risks" as const, sheets: [] }].map(({ id, sheets: own }) => ({
    ...{ id, on: sections.get(id) ?? true, usual: true, sheets: own },
  }));
}
