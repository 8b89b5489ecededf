/** Plans of any size in our own words, the same each time. */
import { STYLE } from "./write-workbook.mjs";

const SUBJECTS = [
  "the family hub",
  "the early years team",
  "the case panel",
  "the therapies offer",
  "annual reviews",
  "the local offer",
  "the transition pathway",
  "alternative provision",
  "short breaks",
  "the inclusion fund",
  "the preparing for adulthood plan",
  "the feedback survey",
];
const DOINGS = [
  "has been agreed by all partners",
  "was shared with the parent carer forum",
  "is being tried in two localities",
  "waits for the funding decision",
  "was delayed by a vacancy that is now filled",
  "was reviewed with school leaders",
  "has a named owner in each service",
  "will be reported to the partnership in the spring",
  "now covers nine in ten settings",
  "has been costed for next year",
];
const VERBS = [
  "Redesign",
  "Publish",
  "Agree",
  "Widen",
  "Review",
  "Commission",
  "Train staff for",
  "Co-produce",
  "Evaluate",
  "Map",
];
const SEEN = [
  "Families told us that they wait less.",
  "Schools report fewer repeated requests.",
  "No change can be seen in the figures yet.",
  "Fewer reviews are late than a year ago.",
  "Young people said that they were listened to.",
];
const LEADS = [
  "Director of Children’s Services",
  "Designated Clinical Officer",
  "Head of SEND",
  "Head of Children’s Therapies",
  "Inclusion Service Manager",
  "Commissioning Manager",
  "College Principal",
  "Parent Carer Forum Chair",
];
const STATES = [
  ["Action in progress, on track", "Impact not yet seen", STYLE.green],
  ["Action complete and impactful", "Impact is felt at a system level", STYLE.green],
  ["Action in progress, off track", "Impact not yet seen", STYLE.red],
  ["Action complete, impact not yet seen", "Impact not yet seen", STYLE.amber],
  ["Action not yet started", "Impact not yet seen", STYLE.plain],
];
const WORDED = [
  "March 2026",
  "End of summer term 2026",
  "31st July 2026",
  "By Easter 2026",
  "Ongoing, review September 2026",
];
const HEADINGS = [
  "Ref",
  "Action",
  "Lead",
  "Start date",
  "Due date",
  "Action status",
  "Impact status",
  "Progress update",
  "Evidence of impact",
  "Date updated",
];
const WIDTHS = [8, 40, 28, 12, 14, 24, 24, 60, 50, 12];
/** 1 September 2024 as Excel keeps it. */
const FIRST_DAY = 45_536;

/** A generator of numbers below `n`, the same each time (Lehmer, 16807 modulo 2^31 − 1). */
function dice(seed) {
  let state = seed;
  return (n) => (state = (state * 16_807) % 2_147_483_647) % n;
}

/** @param sentences how many sentences an update has at least */
function action(ref, below, sentences) {
  const one = (list) => list[below(list.length)];
  const told = (n) =>
    Array.from({ length: n }, () =>
      `${one(SUBJECTS)} ${one(DOINGS)}`.replace(/^./, (letter) => letter.toUpperCase()),
    ).join(". ");
  const [status, impact, style] = one(STATES);
  const due = below(3) === 0 ? one(WORDED) : { value: FIRST_DAY + below(900), style: STYLE.day };
  return [
    ref,
    `${one(VERBS)} ${one(SUBJECTS)} so that ${one(SUBJECTS)} reaches locality ${below(1_000)}`,
    below(3) === 0 ? `${one(LEADS)}; ${one(LEADS)}` : one(LEADS),
    { value: FIRST_DAY + below(300), style: STYLE.day },
    due,
    { value: status, style },
    impact,
    `${told(sentences + below(3))}. Meeting ${below(9_000)} noted ${below(60)} families.`,
    `${one(SEEN)} ${told(Math.max(1, sentences - 1))}.`,
    { value: FIRST_DAY + 300 + below(60), style: STYLE.day },
  ];
}

/** So many sheets with so many actions each, below a title, in the style of most plans. */
export function planSheets(sheets, actions, { sentences = 3, stretched = false } = {}) {
  const below = dice(7);
  return Array.from({ length: sheets }, (_, n) => ({
    name: `Priority ${n + 1}`,
    titles: 1,
    widths: WIDTHS,
    stretched,
    list: { column: "F", source: "Not started,On track,Off track" },
    rows: [
      [{ value: `Priority ${n + 1}: ${SUBJECTS[n % SUBJECTS.length]}`, style: STYLE.heading }],
      HEADINGS.map((value) => ({ value, style: STYLE.heading })),
      ...Array.from({ length: actions }, (_, i) => action(`${n + 1}.${i + 1}`, below, sentences)),
    ],
  }));
}

const MONTHS = Array.from({ length: 18 }, (_, i) => {
  const month = ((i + 8) % 12) + 1;
  return `${String(month).padStart(2, "0")}/${2024 + Math.floor((i + 8) / 12)}`;
});

/** A sheet of so many measures over 18 months. */
export function measureSheet(measures) {
  const below = dice(11);
  return {
    name: "KPIs",
    titles: 1,
    widths: [8, 60, 10, 16, 10, ...MONTHS.map(() => 9)],
    stretched: false,
    list: { column: "C", source: "%,number" },
    rows: [
      [{ value: "What the partnership measures", style: STYLE.heading }],
      ["Ref", "Measure", "Unit", "Better", "Target", ...MONTHS].map((value) => ({ value, style: STYLE.heading })),
      ...Array.from({ length: measures }, (_, i) => [
        `K${i + 1}`,
        `Families of ${SUBJECTS[i % SUBJECTS.length]} in locality ${i} who were seen in time (%)`,
        "%",
        "Higher",
        80,
        ...MONTHS.map(() => 50 + below(400) / 10),
      ]),
    ],
  };
}
