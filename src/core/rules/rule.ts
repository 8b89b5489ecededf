import type { Changes } from "../changes";
import type { ActionField, IsoDay, KpiField, Plan } from "../plan";
import type { KpiTrend } from "../trends";
import type { CellRef, Fix } from "../workbook";
import type { Settings } from "./settings";
import type { Sketch } from "./sketch";

export type Severity = "error" | "warning" | "advice";

export type Finding = {
  /** Stable between runs even when rows move: `<rule>:<subject>`. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Cells to show; the first is the one to select. */
  readonly at: readonly [CellRef, ...CellRef[]];
  readonly fix?: Fix;
};

export type Context = {
  /** The day the plan is judged for. */
  readonly asAt: IsoDay;
  readonly settings: Settings;
  /** The cut-off of the last report by the partnership's calendar; null or left out where that does not say. */
  readonly lastCutOff?: IsoDay | null;
  /** What has moved since the last report; null where none is known. */
  readonly changes: Changes | null;
  /** The trends of the plan's measures; left out where a rule is asked alone. */
  readonly trends?: readonly KpiTrend[];
  /** The cells of which the rules that this one gives way to have told; left out where a rule is asked alone. */
  readonly told?: ReadonlySet<CellRef>;
};

/** What a rule looks at. A column that no sheet has, or no earlier report, makes the rule "not checked", said once. */
export type Need = `actions.${ActionField}` | `kpis.${KpiField}` | "actions" | "kpis" | "reports";

/** The subjects, in the order in which a plan is read. */
export type Subject =
  | "references"
  | "leads"
  | "dates"
  | "statuses"
  | "status and impact"
  | "status and dates"
  | "evidence"
  | "movement"
  | "commentary"
  | "delivery plans"
  | "measures"
  | "values"
  | "actions and measures"
  | "data protection"
  | "registers"
  | "workbook";

type Hit<D> = {
  /** What the finding is about: an action's or KPI's key, or a sheet. Makes the id. */
  readonly about: string;
  readonly at: readonly [CellRef, ...CellRef[]];
  readonly data: D;
  readonly fix?: Fix;
  /** Only where one rule has two grades; otherwise the rule's own severity holds. */
  readonly severity?: Severity;
};

type Definition<D> = {
  readonly id: string;
  readonly subject: Subject;
  readonly severity: Severity;
  /** What should be so, in one short sentence. */
  readonly title: string;
  /** Why a board should care, in words that a board secretary understands. */
  readonly why: string;
  readonly needs: readonly Need[];
  /** Rules and subjects that speak of the same fault better; its check leaves `told` cells alone. */
  readonly givesWayTo?: readonly string[];
  /** Whether it offers changes: `safe` when some of them may be applied in bulk, `offered` when each is to be looked at. */
  readonly fix?: "safe" | "offered";
  /** One or two plain sentences that name the place and the value, and blame nobody. */
  readonly message: (data: D) => string;
  /**
   * Tells each hit. It is called and not yielded: a generator that walks through all rows once is never made quick by the
   * engine, and takes many times as long.
   */
  readonly check: (plan: Plan, tell: (hit: Hit<D>) => void, context: Context) => undefined;
  /** Run by the tests and shown on the rule's page. `bad` holds the smallest failing case, `good` the boundary. */
  readonly examples: { readonly bad: readonly Sketch[]; readonly good: readonly Sketch[] };
};

export type Rule = Omit<Definition<never>, "message" | "check"> & {
  readonly check: (plan: Plan, context: Context) => Finding[];
};

/** Ties a rule's message to its check and hides the data type, so that all rules fit one list. */
export function rule<D>({ message, check, ...meta }: Definition<D>): Rule {
  return {
    ...meta,
    check: (plan, context) => {
      const found: Finding[] = [];
      const tell = ({ about, at, data, fix, severity = meta.severity }: Hit<D>) =>
        found.push({
          id: `${meta.id}:${about}`,
          rule: meta.id,
          severity,
          message: message(data),
          at,
          ...(fix && { fix }),
        });
      check(plan, tell, context);
      return found;
    },
  };
}
