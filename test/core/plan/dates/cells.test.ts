import { readMilestones, type Milestone } from "../../../../src/core/plan/dates/milestones";
import { recurrenceWords } from "../../../../src/core/plan/dates/words";

/** "kind date|window «label» …" for each milestone; short, so that a table of cells can be read. */
function told({ kind, date, window, done, label, unclear, recurrence, ongoing }: Milestone): string {
  const span = window === null || window.from === window.to ? "" : ` ${window.from}..${window.to}`;
  return [
    `${kind} ${date ?? "-"}${span}`,
    ...(done ? ["done"] : []),
    ...(label === null ? [] : [`«${label}»`]),
    ...(unclear === null ? [] : [`?${unclear}?`]),
    ...(recurrence === null ? [] : [recurrenceWords(recurrence)]),
    ...(ongoing ? ["ongoing"] : []),
  ].join(" ");
}
const read = (text: string) => readMilestones(text).map(told);
const month = (of: string, last: number) => `${of}-${last} ${of}-01..${of}-${last}`;

describe("several dates run together", () => {
  test.each<[string, string[]]>([
    ["May 2025 October 2027", [`by ${month("2025-05", 31)}`, `by ${month("2027-10", 31)}`]],
    ["May 2025October 2027", [`by ${month("2025-05", 31)}`, `by ${month("2027-10", 31)}`]],
    ["October 2027 families, young carers and", [`by ${month("2027-10", 31)} «families, young carers and»`]],
    ["October 2027families and carers", [`by ${month("2027-10", 31)} «families and carers»`]],
    ["October 2025 June 2025", [`by ${month("2025-10", 31)}`, `by ${month("2025-06", 30)}`]],
    [
      "Jan / Feb 25 April 2025 Summer term 2025 Dec 2025",
      [
        "by 2025-02-28 2025-01-01..2025-02-28",
        `by ${month("2025-04", 30)}`,
        "by 2025-07-22 2025-04-22..2025-07-22",
        `by ${month("2025-12", 31)}`,
      ],
    ],
    ["30 June and 31 October 2025", ["by 2025-06-30", "by 2025-10-31"]],
    ["April and September 2025", [`by ${month("2025-04", 30)}`, `by ${month("2025-09", 30)}`]],
    ["1. March 2025\n2. June 2025", [`by ${month("2025-03", 31)} «1»`, `by ${month("2025-06", 30)} «2»`]],
    ["12 May, 31 May 2024", ["by 2024-05-12", "by 2024-05-31"]],
  ])("%j", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("done, to be done, and what nobody can know", () => {
  test.each<[string, string[]]>([
    ["May 2025 – completed", [`by ${month("2025-05", 31)} done`]],
    ["May 2025 (done)\nJuly 2025", [`by ${month("2025-05", 31)} done`, `by ${month("2025-07", 31)}`]],
    ["May 2025 – completed July 2025", [`by ${month("2025-05", 31)} done`, `by ${month("2025-07", 31)}`]],
    ["May 2025 completed July 2025", [`by ${month("2025-05", 31)}`, `by ${month("2025-07", 31)}`]],
    ["Not completed May 2025", [`by ${month("2025-05", 31)} «Not completed»`]],
    ["May 2025 – complete the audit", [`by ${month("2025-05", 31)} «complete the audit»`]],
    ["Complete May 2025", [`by ${month("2025-05", 31)}`]],
    [
      "Audits - Completed by April 2025 Reviews – Completed by May 2025 Training & guides – completed by June 2025",
      [
        `by ${month("2025-04", 30)} «Audits»`,
        `by ${month("2025-05", 31)} «Reviews»`,
        `by ${month("2025-06", 30)} «Training & guides»`,
      ],
    ],
    [
      "Completed May 2025 Ongoing sample checks from July 2025",
      [`by ${month("2025-05", 31)} done`, "from 2025-07-01 2025-07-01..2025-07-31 «Ongoing sample checks» ongoing"],
    ],
    ["Completed May 2025 then ongoing upkeep", [`by ${month("2025-05", 31)} done ongoing`]],
    ["First reports sent May 2025 then ongoing upkeep", [`by ${month("2025-05", 31)} «First reports sent» ongoing`]],
    [
      "May 2025 audit plan complete July 2025\nTrial from July 2025",
      [
        `by ${month("2025-05", 31)} ?audit plan complete?`,
        `by ${month("2025-07", 31)}`,
        "from 2025-07-01 2025-07-01..2025-07-31 «Trial»",
      ],
    ],
  ])("%j", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("beginnings, bounds and what comes again", () => {
  test.each<[string, string[]]>([
    ["Trial from May 2025\nQuarterly", ["from 2025-05-01 2025-05-01..2025-05-31 «Trial»", "recurring - quarterly"]],
    ["From May 2025", ["from 2025-05-01 2025-05-01..2025-05-31"]],
    ["Delivery from May 2025", ["from 2025-05-01 2025-05-01..2025-05-31 «Delivery»"]],
    ["May 2025 onwards", ["from 2025-05-01 2025-05-01..2025-05-31"]],
    ["May 2025 – ongoing", ["from 2025-05-01 2025-05-01..2025-05-31 ongoing"]],
    ["May 2025 at the earliest", ["from 2025-05-01 2025-05-01..2025-05-31"]],
    ["not before May 2025", ["from 2025-05-01 2025-05-01..2025-05-31"]],
    ["after May 2025", ["from 2025-06-01"]],
    ["from May 2025 to July 2026", ["by 2026-07-31 2025-05-01..2026-07-31"]],
    ["First meeting – May 2025, then monthly", ["recurring 2025-05-01 2025-05-01..2025-05-31 «First meeting» monthly"]],
    ["Quarterly from May 2025", ["from 2025-05-01 2025-05-01..2025-05-31 «Quarterly» quarterly"]],
    ["Area forum –; termly meetings Termly audit meetings", ["recurring - termly"]],
    ["every other week", ["recurring - fortnightly"]],
    ["Six-monthly", ["recurring - half-yearly"]],
    ["bi-monthly", ["recurring -"]],
    ["Ongoing", ["open - ongoing"]],
    ["before September 2025", ["by 2025-08-31"]],
    ["by the start of the autumn term 2025", ["by 2025-09-03"]],
    ["no later than 3rd March 2025", ["by 2025-03-03"]],
    ["w/c 3 March 2025", ["by 2025-03-09 2025-03-03..2025-03-09"]],
    ["Friday 28th March 2025", ["by 2025-03-28"]],
    ["28/03/2025 00:00:00", ["by 2025-03-28"]],
    ["2025-03-28T10:30:00Z", ["by 2025-03-28"]],
    ["Sept 25: launch", ["by 2025-09-30 2025-09-01..2025-09-30 «launch»"]],
    ["🔴March 2025", ["by 2025-03-31 2025-03-01..2025-03-31"]],
  ])("%j", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("stretches", () => {
  test.each<[string, string]>([
    ["May – July 2025", "by 2025-07-31 2025-05-01..2025-07-31"],
    ["May - June 2025", "by 2025-06-30 2025-05-01..2025-06-30"],
    ["June/July 2025", "by 2025-07-31 2025-06-01..2025-07-31"],
    ["June/July/August 25", "by 2025-08-31 2025-06-01..2025-08-31"],
    ["December/January 2026", "by 2026-01-31 2025-12-01..2026-01-31"],
    ["between June and September 2025", "by 2025-09-30 2025-06-01..2025-09-30"],
    ["Sep 1 - Dec 3, 2026", "by 2026-12-03 2026-09-01..2026-12-03"],
    ["Mar 31, '26 – Jun 30, '26", "by 2026-06-30 2026-03-31..2026-06-30"],
    ["Nov 3 to Feb 6, 2026", "by 2026-02-06 2025-11-03..2026-02-06"],
    ["3 – 7 March 2025", "by 2025-03-07 2025-03-03..2025-03-07"],
    ["May 2025 – July 2025", "by 2025-07-31 2025-05-01..2025-07-31"],
    ["school years 2023-27", "by 2027-08-31 2023-09-01..2027-08-31"],
    ["FY 2024/25", "by 2025-03-31 2024-04-01..2025-03-31"],
    ["during the 24/25 academic year", "by 2025-08-31 2024-09-01..2025-08-31"],
    ["during the Autumn term 2025", "by 2025-12-19 2025-09-03..2025-12-19"],
    ["Spring term 2024/25", "by 2025-04-04 2025-01-06..2025-04-04"],
  ])("%j", (text, expected) => expect(read(text)).toEqual([expected]));

  test("three dates with dashes are a list", () =>
    expect(read("April 2025 - June 2025 - September 2025")).toHaveLength(3));
});

describe("what belongs to a date", () => {
  test.each<[string, string[]]>([
    [
      "May 2025 for printing December 2025 for reporting on impact",
      [`by ${month("2025-05", 31)} «printing»`, `impact ${month("2025-12", 31)} «reporting on impact»`],
    ],
    ["Equality impact assessment June 2025", [`by ${month("2025-06", 30)} «Equality impact assessment»`]],
    ["June 2025 – set the baseline", [`by ${month("2025-06", 30)} «set the baseline»`]],
    [
      "Survey – April 2025 Partners to agree the new form – May/June 2025",
      [`by ${month("2025-04", 30)} «Survey»`, "by 2025-06-30 2025-05-01..2025-06-30 «Partners to agree the new form»"],
    ],
    [
      "Audits\nMay 2025\nReviews\nJune 2025",
      [`by ${month("2025-05", 31)} «Audits»`, `by ${month("2025-06", 30)} «Reviews»`],
    ],
    ["Phase 2 March 2025", [`by ${month("2025-03", 31)} «Phase 2»`]],
    ["16 of 20 schools by May 2025", [`by ${month("2025-05", 31)} «16 of 20 schools»`]],
    ["see 2.10: 4,420 places by May 2025", [`by ${month("2025-05", 31)} «see 2.10: 4,420 places»`]],
  ])("%j", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("told to be unreadable, never guessed", () => {
  test.each([
    "2017-22",
    "2023-25",
    "2023/24",
    "early December",
    "early in the spring term",
    "Spring 2026",
    "winter 2025",
    "within 12 months",
    "October half term 2025",
    "Q3 2025",
    "FY25",
    "24-Apr",
    "12 May",
    "March 31",
    "31 December 1899",
    "31/12/1900",
    "2.10",
    "3.4",
    "1.3.12.4",
    "4,420",
    "16 of 20",
    "2025 places",
    "45536",
  ])("%s", (text) => expect(read(text)).toEqual(["unknown -"]));

  test("early in a term: the term is known, the day is not", () =>
    expect(read("early in the autumn term 2025")).toEqual(["unknown - 2025-09-03..2025-12-19"]));
  test("early in a month is the month, which is as near as the words go", () =>
    expect(read("early November 2025")).toEqual([`by ${month("2025-11", 30)}`]));
  test("a vague line beside a date is told too", () =>
    expect(read("March 2025\nin the new year\nFebuary 2026")).toEqual([
      `by ${month("2025-03", 31)}`,
      "unknown -",
      "unknown -",
    ]));
});

test("a partnership's own table of terms goes before the one that comes along", () => {
  const terms = [{ term: "autumn", year: 2025, from: "2025-09-01", to: "2025-12-17" }] as const;
  expect(readMilestones("end of the Autumn Term 2025", { terms }).map(({ date }) => date)).toEqual(["2025-12-17"]);
  expect(readMilestones("Autumn Term 2031").map(({ window }) => window)).toEqual([
    { from: "2031-09-01", to: "2031-12-20" },
  ]);
});
