/**
 * The plan that both sample workbooks hold. Northmere and everyone in it are invented. Statuses are written by their
 * codes (C+ complete and impactful, C complete, OFF, ON, NS; SYS, VAR, NOT) and become the scheme's words on the sheet.
 */
export const asAt = "2026-10-31";

export const areas = [
  "Area 1: Plans on time and of good quality",
  "Area 2: Health advice and therapies",
  "Area 3: Inclusion and alternative provision",
  "Area 4: Preparing for adulthood",
  "Area 5: Leadership, data and co-production",
];

export const actions = [
  {
    ref: "1.1",
    title: "Recruit and train enough coordinators to issue every plan within 20 weeks.",
    leads: "Head of Assessment and Planning",
    due: "2026-04-30",
    status: "C+",
    impact: "SYS",
    progress:
      "All 14 coordinator posts have been filled since February 2026, and no coordinator holds more than 32 open assessments.",
    evidence:
      "Plans issued within 20 weeks rose from 48% in September 2025 to 78% in September 2026 (monthly return). In the June 2026 survey 71% of 240 parents knew who their coordinator was, against 39% a year before.",
    next: "Caseloads stay under quarterly review by the delivery group.",
    updated: "2026-10-14",
  },
  {
    ref: "1.2",
    title: "Audit a sample of new plans each month against one shared standard.",
    leads: "Head of Assessment and Planning\nDesignated Clinical Officer",
    due: "2027-01-31",
    status: "ON",
    impact: "VAR",
    progress:
      "Panels have met every month since March 2026 and have looked at 96 plans. A health adviser sat on seven panels out of eight.",
    evidence:
      "58% of the plans audited from July to September 2026 were good or better, against 41% from January to March. The gain is in education advice and not so far in health advice.",
    next: "From November 2026 every adviser receives a one-page summary of what made advice strong that month.",
    updated: "2026-10-20",
  },
  {
    ref: "1.3",
    title: "Bring down the number of annual reviews that wait for a decision, Years 6 and 9 first.",
    leads: "Head of Assessment and Planning",
    due: "2026-07-31",
    revised: "2027-02-28",
    status: "OFF",
    impact: "NOT",
    progress:
      "Behind the agreed pace: 412 reviews wait for a decision where the plan allowed for 250 by the end of July. A change of software took reviewers away for six weeks.",
    evidence: "Reviews waiting fell from 460 in May to 412 in September 2026. Families have not noticed a difference.",
    next: "Agency reviewers start on 9 November 2026; the delivery group sees clearance figures every week.",
    updated: "2026-10-19",
  },
  {
    ref: "1.4",
    title: "Give every family a named contact and a reply within five working days.",
    leads: "Parent Carer Forum Co-chair\nHead of Assessment and Planning",
    due: "March 2027 (all five teams)",
    status: "ON",
    impact: "NOT",
    progress: "The standard was agreed with the forum in June 2026 and three of the five teams use it.",
    evidence: "Reply times are measured from October 2026; the first figures reach the board in January 2027.",
    next: "The southern and coastal teams follow by 31 January 2027.",
    updated: "2026-10-22",
  },
  {
    ref: "2.1",
    title: "Give health advice for assessments within six weeks of the request.",
    leads: "Designated Clinical Officer",
    due: "2026-12-31",
    status: "ON",
    impact: "VAR",
    progress: "A single request route opened in April 2026 and a tracker shows every request by service.",
    evidence: "Advice on time reached 81% in September 2026, from 62% a year before. Paediatrics lags at 68%.",
    next: "Secretarial time for paediatrics doubles from November 2026.",
    updated: "2026-10-16",
  },
  {
    ref: "2.2",
    title: "Cut the wait for speech and language therapy to 18 weeks.",
    leads: "Head of Children's Therapies",
    due: "2026-06-30",
    revised: "2027-05-31",
    status: "OFF",
    impact: "NOT",
    progress:
      "Off the agreed path: 318 children wait longer than 18 weeks. Therapist posts stood vacant through the summer.",
    evidence: "The number waiting longer than 18 weeks grew from 255 in September 2025 to 318 in September 2026.",
    next: "Interviews on 12 November 2026; a group offer for early years begins on 11 January 2027.",
    updated: "2026-10-21",
  },
  {
    ref: "2.3",
    title: "Agree one neurodevelopmental pathway with a single way in.",
    leads: "Head of Joint Commissioning\nDesignated Clinical Officer",
    due: "2026-05-31",
    status: "C",
    impact: "NOT",
    progress: "Both executives agreed the pathway and it opened on 18 May 2026. 640 referrals have come by the single route.",
    evidence: "First appointments are no sooner than before; the first full comparison is due in January 2027.",
    next: "The board sees the length of wait for each pathway every quarter.",
    updated: "2026-10-15",
  },
  {
    ref: "2.4",
    title: "Offer training on communication needs to every early years setting.",
    leads: "Head of Children's Therapies\nEarly Years Inclusion Lead",
    due: "Summer term 2027",
    status: "NS",
    impact: "NOT",
    progress: "Not begun, because the trainers come from the therapist posts under 2.2.",
    next: "The early years forum agrees the content in February 2027.",
    updated: "2026-10-12",
  },
  {
    ref: "3.1",
    title: "Put the guide to ordinarily available support to use in every school.",
    leads: "Principal Educational Psychologist\nHeadteacher Representative",
    due: "2026-06-30",
    status: "C",
    impact: "NOT",
    progress: "The guide went to all 112 schools in May 2026, and each school has named the person who looks after it.",
    evidence: "Visits in September 2026 found the guide in use in 40 of the 62 schools seen. Families report no change so far.",
    next: "The spring 2027 survey asks families the same questions again.",
    updated: "2026-10-13",
  },
  {
    ref: "3.2",
    title: "Bring children on part-time timetables back into full-time education.",
    leads: "Head of Alternative Provision",
    due: "2027-07-31",
    status: "ON",
    impact: "VAR",
    progress: "A panel of schools and the council looks at every part-time timetable each month.",
    evidence:
      "Children on part-time timetables fell from 146 in September 2025 to 97 in September 2026. Secondary schools account for most of the fall.",
    next: "Independent settings join the panel from January 2027.",
    updated: "2026-10-23",
  },
  {
    ref: "3.3",
    title: "Open an outreach team for schools in each half of the area.",
    leads: "Head of Alternative Provision",
    due: "North: September 2026 (done)\nSouth: April 2027",
    status: "ON",
    impact: "NOT",
    progress: "The northern team opened in September 2026 and works with 22 schools. Posts for the south are advertised.",
    evidence: "Schools rate each visit; the first term's ratings are due in January 2027.",
    next: "The southern team is appointed by 31 January 2027.",
    updated: "2026-10-23",
  },
  {
    ref: "3.4",
    title: "Sign an agreement on fewer suspensions with all schools.",
    leads: "Assistant Director for Inclusion",
    due: "2026-09-30",
    revised: "2027-03-31",
    status: "OFF",
    impact: "VAR",
    progress: "Behind plan: 71 of 112 schools have signed, where all were expected by the end of September 2026.",
    evidence: "In 2025/26 suspensions fell by 9% in schools that had signed and rose by 6% in the others.",
    next: "The Director of Children's Services meets the remaining trusts in November 2026.",
    updated: "2026-10-20",
  },
  {
    ref: "4.1",
    title: "Begin planning for adulthood at every Year 9 review.",
    leads: "Head of Preparing for Adulthood",
    due: "2026-07-31",
    status: "C",
    impact: "NOT",
    progress: "Young people rewrote the form for the Year 9 review, and all reviews have used it since April 2026.",
    evidence: "208 reviews have used the new form. What young people think of it is being collected until December 2026.",
    next: "The January 2027 board hears what young people said.",
    updated: "2026-10-08",
  },
  {
    ref: "4.2",
    title: "Double the number of supported internships.",
    leads: "Head of Preparing for Adulthood\nHead of Employment and Skills",
    due: "Q2 2027/28",
    status: "ON",
    impact: "VAR",
    progress: "Places rose from 24 to 38 when the hospital and the bus company joined.",
    evidence: "Of the 24 interns who finished in July 2026, 15 were in paid work in October 2026.",
    next: "Ten more places are under discussion with employers for January 2027.",
    updated: "2026-10-26",
  },
  {
    ref: "4.3",
    title: "Agree how young people move from children's to adults' health services.",
    leads: "Designated Clinical Officer",
    due: "2027-06-30",
    status: "NS",
    impact: "NOT",
    progress: "Not begun, because the lead for adults' services takes up the post in January 2027.",
    next: "First meeting on 18 January 2027.",
    updated: "2026-10-12",
  },
  {
    ref: "5.1",
    title: "Give the board one shared set of measures each month.",
    leads: "Head of Performance and Insight",
    due: "2026-03-31",
    status: "C+",
    impact: "SYS",
    progress:
      "The same 12 measures have reached the board every month since January 2026, with one set of figures for council and health.",
    evidence:
      "Minutes record 11 decisions taken from the measures between January and September 2026, among them the extra coordinators. In the July 2026 survey of members 17 of 19, parents' representatives included, said that they rely on the same figures.",
    next: "The set is looked over once a year.",
    updated: "2026-10-09",
  },
  {
    ref: "5.2",
    title: "Write down how the partnership works with parents and young people, and keep to it.",
    leads: "Parent Carer Forum Co-chair\nProgramme Manager",
    due: "2027-01-31",
    status: "ON",
    impact: "NOT",
    progress: "A charter was drafted in workshops with 46 parents and 21 young people and is out for comment.",
    evidence: "Comments close on 20 November 2026. How the charter is used is to be tested in spring 2027.",
    next: "The board considers the charter on 14 December 2026.",
    updated: "2026-10-27",
  },
  {
    ref: "5.3",
    title: "Tell families each term what changed because of what they said.",
    leads: "Programme Manager\nParticipation Officer",
    due: "Summer term 2027",
    status: "NS",
    impact: "NOT",
    progress: "Not begun, because it follows the charter under 5.2.",
    next: "The first edition is planned for the spring term.",
    updated: "2026-10-12",
  },
];

/** The 24 months of the measures. */
export const months = Array.from({ length: 24 }, (_, i) => {
  const month = 9 + i;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
});

/** The month of the baselines. */
export const baselineMonth = "2025-04-01";

const higher = "Higher is better";
const lower = "Lower is better";

/** So many of so many, month by month; the percentage beside them is worked out from them. */
const shares = (counted, all, decimals = 0) => ({
  numerators: counted,
  denominators: all,
  values: counted.map((one, i) => Number(((one / all[i]) * 100).toFixed(decimals))),
});

const fractions = (counted, all) => counted.map((one, i) => `${one} of ${all[i]}`);

/** Measures with numbers behind their percentages have these in two rows below them, as many partnerships keep them. */
export const kpis = [
  {
    name: "Plans issued within 20 weeks",
    area: 1,
    unit: "%",
    better: higher,
    target: "At least 85%",
    by: "2026-12-31",
    standard: "100%",
    of: ["plans issued within 20 weeks", "plans issued, exceptions left out"],
    ...shares(
      [28, 26, 24, 29, 27, 30, 28, 27, 29, 31, 29, 36, 35, 37, 34, 39, 42, 45, 46, 49, 52, 56, 58, 64],
      [66, 61, 54, 65, 64, 67, 64, 63, 64, 67, 62, 75, 70, 71, 67, 71, 72, 75, 73, 74, 75, 78, 77, 82],
    ),
    source: "Case system",
  },
  {
    name: "Plans audited as good or better",
    area: 1,
    unit: "%",
    better: higher,
    target: "At least 75%",
    by: "2027-03-31",
    // So few are audited each month that only the two numbers are kept.
    values: fractions(
      [4, 4, 3, 5, 4, 5, 4, 4, 4, 5, 4, 5, 5, 5, 5, 5, 5, 5, 6, 7, 7, 8, 8, 9],
      [10, 11, 9, 12, 11, 12, 10, 10, 11, 12, 10, 12, 12, 12, 12, 12, 13, 12, 13, 14, 14, 14, 14, 15],
    ),
    source: "Audits",
  },
  {
    name: "Annual reviews waiting for a decision",
    area: 1,
    unit: "Number",
    better: lower,
    target: "At most 150",
    by: "2027-02-28",
    values: [
      508, 511, 507, 512, 509, 506, 505, 502, 498, 495, 490, 488, 484, 480, 478, 475, 472, 468, 464, 460, 448, 436, 424,
      412,
    ],
    source: "Case system",
  },
  {
    name: "Health advice given within six weeks",
    area: 2,
    unit: "%",
    better: higher,
    target: "At least 80%",
    by: "2026-12-31",
    standard: "100%",
    of: ["advice given within six weeks", "advice given"],
    ...shares(
      [52, 54, 50, 55, 53, 56, 54, 55, 57, 56, 52, 60, 61, 60, 58, 62, 66, 69, 70, 74, 77, 79, 76, 85],
      [92, 94, 88, 95, 93, 96, 93, 96, 95, 95, 85, 97, 100, 95, 93, 98, 102, 103, 100, 103, 104, 103, 96, 105],
    ),
    source: "Request tracker",
  },
  {
    name: "Children waiting longer than 18 weeks for speech and language therapy",
    area: 2,
    unit: "Number",
    better: lower,
    target: "At most 100",
    by: "2027-05-31",
    values: [
      236, 238, 235, 239, 241, 238, 240, 243, 246, 249, 252, 255, 260, 266, 270, 275, 281, 288, 292, 297, 303, 309, 314,
      318,
    ],
    source: "Therapy service",
  },
  {
    name: "Children on part-time timetables",
    area: 3,
    unit: "Number",
    better: lower,
    target: "At most 60",
    by: "2027-07-31",
    values: [
      149, 153, 150, 154, 151, 153, 152, 151, 149, 150, 148, 146, 143, 140, 138, 134, 130, 126, 121, 117, 112, 108, 102,
      97,
    ],
    source: "School returns",
  },
  {
    name: "Suspensions for every 1,000 pupils with SEND",
    area: 3,
    unit: "Rate per 1,000",
    better: lower,
    target: "Below 30",
    by: "2027-07-31",
    values: [
      41.1, 41.5, 40.8, 41.4, 41, 41.5, 41.2, 41.6, 40.9, 41.1, 40.4, 40.8, 40.1, 39.7, 39.9, 39.2, 38.8, 38.9, 38.1,
      37.6, 37.8, 37.2, 36.9, 36.5,
    ],
    source: "School returns",
  },
  {
    name: "Young people aged 16 and 17 with a plan in education, employment or training",
    area: 4,
    unit: "%",
    better: higher,
    target: "At least 95%",
    by: "2027-03-31",
    of: ["young people in education, employment or training", "young people aged 16 and 17 with a plan"],
    ...shares(
      [371, 375, 372, 373, 369, 374, 374, 379, 376, 372, 377, 386, 383, 384, 388, 385, 381, 386, 387, 391, 388, 388, 384, 393],
      [408, 408, 409, 410, 410, 411, 411, 412, 413, 413, 414, 420, 421, 422, 422, 423, 423, 424, 425, 425, 426, 426, 427, 432],
    ),
    source: "Careers service",
  },
  {
    name: "Supported internship places",
    area: 4,
    unit: "Number",
    better: higher,
    target: "At least 48",
    by: "2027-09-30",
    values: [22, 22, 23, 23, 23, 24, 24, 24, 24, 24, 25, 25, 25, 26, 26, 28, 30, 30, 32, 34, 34, 36, 38, 38],
    source: "Skills team",
  },
  {
    name: "Parents who say that their child's needs are understood",
    area: 5,
    unit: "%",
    better: higher,
    target: "At least 65%",
    by: "2027-07-31",
    of: ["parents who agree", "parents who answered"],
    ...shares(
      [
        85, 90, 82, 91, 87, 92, 84, 89, 86, 90, 80, 93, 88, 94, 83, 131, 128, 136, 130, 139, 133, 127, 121, 142,
      ],
      [
        184, 188, 179, 190, 186, 192, 181, 187, 184, 188, 172, 194, 189, 193, 180, 236, 233, 241, 238, 246, 240, 232,
        217, 254,
      ],
    ),
    source: "Monthly survey",
    comment: "From January 2026 parents can also answer online: not comparable with earlier months.",
  },
  {
    name: "Complaints as a share of all plans",
    area: 5,
    unit: "%",
    better: lower,
    target: "Below 3%",
    by: "2027-03-31",
    of: ["complaints", "plans in force at the end of the month"],
    ...shares(
      [
        183, 181, 184, 182, 185, 184, 183, 181, 188, 180, 178, 179, 174, 172, 170, 165, 162, 157, 154, 149, 146, 140,
        138, 135,
      ],
      [
        2968, 2975, 2983, 2990, 2998, 3004, 3010, 3019, 3027, 3036, 3042, 3055, 3071, 3084, 3098, 3113, 3128, 3145,
        3162, 3180, 3199, 3217, 3230, 3251,
      ],
      1,
    ),
    source: "Complaints team",
  },
  {
    name: "Attendance at board meetings",
    area: 5,
    unit: "%",
    better: higher,
    target: "At least 90%",
    by: "2026-12-31",
    of: ["members who attended, or sent somebody", "members of the board"],
    ...shares(
      [19, 21, 20, 22, 19, 21, 20, 22, 21, 19, 18, 21, 20, 22, 21, 19, 22, 20, 21, 22, 20, 21, 19, 21],
      [24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24],
    ),
    source: "Minutes",
  },
];
