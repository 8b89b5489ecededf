import { actionStatuses, impactStatuses } from "../../../src/core";
import { addMonths, serialOfDay } from "../../../src/core/plan/dates/day";
import type { Rows } from "./filled";

const day = (iso: string) => serialOfDay(iso, 1900);
const [CI, C, OFF, ON, NS] = actionStatuses.map(({ wording }) => wording);
const [SYSTEM, VARIABLE, NOT_SEEN] = impactStatuses.map(({ wording }) => wording);

const same = {
  "Designated lead": "Head of Assessment and Planning",
  "Supporting leads": "Designated Clinical Officer",
  "Start date": day("2026-01-05"),
  "Date updated": day("2026-11-20"),
};

/** An action in each state, as an officer should write it; the last reference is one that a number would lose. */
export const GOOD_ACTIONS: Rows = [
  {
    ...same,
    Ref: "1.1",
    Area: "1 Timely plans",
    Action: "Recruit and train enough coordinators to issue every plan within 20 weeks.",
    "Due date": day("2026-06-30"),
    "Action status": CI!,
    "Impact status": SYSTEM!,
    "Progress update": "All 14 coordinator posts have been filled since February 2026.",
    "Evidence of impact":
      "Plans issued within 20 weeks rose from 48% in September 2025 to 78% in September 2026 (monthly return). In the June 2026 survey 71% of 240 parents knew who their coordinator was, against 39% a year before.",
    "Next steps": "Caseloads stay under quarterly review.",
    "Success criteria": "At least 85% of plans are issued within 20 weeks.",
  },
  {
    ...same,
    Ref: "1.2",
    Area: "1 Timely plans",
    Action: "Agree one neurodevelopmental pathway with a single way in.",
    "Due date": day("2026-05-29"),
    "Action status": C!,
    "Impact status": NOT_SEEN!,
    "Progress update": "Both executives agreed the pathway and it opened on 18 May 2026.",
    "Next steps": "The first full comparison of waits is due in January 2027.",
    "Success criteria": "Families wait less long for a first appointment.",
  },
  {
    ...same,
    Ref: "1.3",
    Area: "1 Timely plans",
    Action: "Cut the wait for speech and language therapy to 18 weeks.",
    "Due date": day("2026-07-31"),
    "Revised due date": day("2027-05-28"),
    "Action status": OFF!,
    "Impact status": NOT_SEEN!,
    "Progress update":
      "Behind the agreed path, because two therapist posts stood vacant through the summer; agency therapists start on 7 December 2026.",
    "Next steps": "Interviews on 8 December 2026.",
    "Success criteria": "No child waits longer than 18 weeks.",
  },
  {
    ...same,
    Ref: "2.1",
    Area: "2 Good plans",
    Action: "Audit a sample of new plans each month against one shared standard.",
    "Due date": day("2027-01-29"),
    "Action status": ON!,
    "Impact status": VARIABLE!,
    "Progress update": "Panels have met every month since March 2026 and have looked at 96 plans.",
    "Evidence of impact":
      "58% of the plans audited from July to September 2026 were good or better, against 41% from January to March. The gain is in education advice and not so far in health advice.",
    "Next steps": "From December 2026 every adviser receives a summary of what made advice strong.",
    "Success criteria": "At least 75% of audited plans are good or better.",
  },
  {
    ...same,
    Ref: "2.10",
    Area: "2 Good plans",
    Action: "Offer training on communication needs to every early years setting.",
    "Start date": day("2027-01-11"),
    "Due date": day("2027-07-16"),
    "Action status": NS!,
    "Impact status": NOT_SEEN!,
    "Progress update": "Not begun, because the trainers take up their posts in January 2027.",
    "Next steps": "The early years forum agrees the content in February 2027.",
    "Success criteria": "Every setting has taken part.",
  },
];

const counted = [28, 26, 24, 29, 27, 30, 28, 27, 29, 31, 29, 36, 35, 37, 34, 39, 42, 45, 46];
const all = [66, 61, 54, 65, 64, 67, 64, 63, 64, 67, 62, 75, 70, 71, 67, 71, 72, 75, 73];
const byMonth = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, i) => [String(day(addMonths("2025-04-01", i))), value]));

/** A percentage with the two numbers behind it, to the last month. */
export const GOOD_MEASURES: Rows = [
  {
    "KPI no": "K1",
    "Key performance indicator": "Plans issued within 20 weeks",
    Definition: "Of the plans issued in the month, those issued within 20 weeks; exceptions are left out.",
    Area: "1",
    Unit: "%",
    Polarity: "Higher is better",
    "Baseline (March 2025)": 41,
    Target: "At least 85%",
    "Target date": day("2027-03-31"),
    "Statutory standard": "100%",
    Source: "Case system",
    Lead: "Head of Performance",
    ...byMonth(counted.map((one, i) => Math.round((one / all[i]!) * 100))),
  },
  { "Key performance indicator": "Numerator: plans issued within 20 weeks", ...byMonth(counted) },
  { "Key performance indicator": "Denominator: plans issued", ...byMonth(all) },
];
