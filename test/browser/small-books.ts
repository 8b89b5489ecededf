import { writeXlsx } from "hucre";

type Row = readonly (string | number | null)[];

const HEADINGS = ["Ref", "Area", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const AREA = "Area 1: Plans are issued on time";
const SEEN = ["Action in progress, on track", "Impact is variable"] as const;

const action = (ref: string, lead: string, due: string, status: string, impact: string, update: string): Row => [
  ref,
  AREA,
  `Agree the pathway of step ${ref} with all schools`,
  lead,
  due,
  status,
  impact,
  update,
];

/** The lead of the small plan who has an action of which the date has passed. */
export const LEAD = "Head of Inclusion";

const ACTIONS: readonly Row[] = [
  action("1.1", LEAD, "31/01/2026", "Action in progress,on track", "Impact not yet seen", "A draft is with the heads."),
  action("1.2", LEAD, "30/09/2026", ...SEEN, "12/02/2026: The second school has joined."),
  action("1.3", "Head of SEND", "31/03/2026", "Action complete and impactful", "Impact not yet seen", ""),
  action("1.4", "Head of SEND", "", "Amber", "Impact is felt at a system level", "Waiting for the survey."),
  action(
    "1.5",
    "Head of Health Advice",
    "31/12/2025",
    "Action complete and impactful",
    "Impact is felt at a system level",
    "10/02/2026: In February 2026 the survey of 84 families found that 71% had advice in six weeks, 40% the year before.",
  ),
];

const MONTHS = ["Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026"];
const MEASURES: readonly Row[] = [
  ["K1", "Plans issued within 20 weeks", "%", 80, 61, 63, 66, 70, 74, 79, 83],
  ["K2", "Children waiting over 18 weeks for advice", "children", 100, 131, 128, 140, 133, 129, 137, 130],
  ["K3", "Parents who took part", "parents", 60, null, null, null, null, null, 41, null],
];

const bytes = async (sheets: readonly { readonly name: string; readonly rows: readonly Row[] }[]) =>
  Buffer.from(
    await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })) }),
  );

const PLAN = { name: "Action Plan", rows: [["Position as at 28 February 2026"], [], HEADINGS, ...ACTIONS] };
const KPIS = { name: "KPIs", rows: [["Ref", "KPI", "Unit", "Target", ...MONTHS], ...MEASURES] };

/** Workbooks that hold just enough for each state of the pane. */
export const books = {
  plan: () => bytes([PLAN, KPIS]),
  /** Without measures. */
  actionsOnly: () => bytes([PLAN]),
  blank: () => bytes([{ name: "Sheet1", rows: [] }]),
  noPlan: () =>
    bytes([
      {
        name: "Rota",
        rows: [
          ["Duty", "Who"],
          ["Front door", "Team A"],
        ],
      },
    ]),
  /** A plan in words of its own, of which the pane has to ask. */
  foreign: () =>
    bytes([
      {
        name: "Our plan",
        rows: [
          ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
          ["1", "Agree the joint pathway", LEAD, "30/09/2026", "Flying", "Some of us feel it"],
          ["2", "Train the front door team", LEAD, "31/12/2025", "Stuck", "Nobody feels it"],
          ["3", "Publish the offer", LEAD, "31/03/2026", "Landed", "All of us feel it"],
        ],
      },
    ]),
};
