import fc from "fast-check";
import { longDay } from "../../../../src/core/plan/dates/day";
import { milestoneOfDay, readMilestones } from "../../../../src/core/plan/dates/milestones";
import { readPeriod } from "../../../../src/core/plan/dates/periods";
import { defaultTerms, isTerm } from "../../../../src/core/plan/dates/terms";
import { writeMilestones } from "../../../../src/core/plan/dates/write-milestones";

const fragment = fc.oneof(
  fc.constantFrom(
    ..."March 2025|Sept 24|'25|31|31 May 2024|3/4/25|2025-04-03|Q1 2024/25|Q3 2024|2023/24|academic year|Autumn term 2024|Spring 2025|by|from|to|–|-|/|,|;|\n|and|&|(|)|:|before|after|w/c|end of|early|completed|complete|done|then|monthly|ongoing|quarterly|onwards|at the earliest|TBC|impact|reporting on impact|Guide|draft report|for|Phase 2|2.10|4,420|16 of 20|May|May/June|2026|until|between|every two weeks|to be completed by|was|now|originally|revised to|extended from|✓|2025-03|03/25|Q1-Q2 2025/26|É|🔴".split(
      "|",
    ),
  ),
  fc.string({ maxLength: 4 }),
);
const anyText = fc
  .array(fc.tuple(fragment, fc.constantFrom(" ", " ", "", "\u00a0")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));

test("no text throws; dates are real, lie in their window and stand in the text in the order given", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      readPeriod(text, "", 1900);
      let place = 0;
      for (const { asWritten, date, window, precision, kind } of readMilestones(text)) {
        const at = text.indexOf(asWritten, place);
        expect(at).toBeGreaterThanOrEqual(place);
        place = at + asWritten.length;
        expect(date === null || window !== null).toBe(true);
        expect(window === null).toBe(precision === "none");
        if (window === null) continue;
        expect(window.from <= window.to).toBe(true);
        for (const day of [window.from, window.to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        if (date !== null) expect([window.from, window.to]).toContain(date);
        else expect(kind).toBe("unknown");
      }
    }),
    { numRuns: 3000 },
  );
});

test("long texts take time in proportion to their length", () => {
  for (const piece of ["–", " ", "March ", "1", "(", "then ", "completed ", "3 – ", "a,", "½\n", "May / "]) {
    const text = piece.repeat(32_000 / piece.length);
    const started = performance.now();
    readMilestones(`${text} March 2025 ${text}`);
    expect(performance.now() - started).toBeLessThan(3000);
  }
});

const label = fc.constantFrom(null, "Guide for families", "Training of 12 schools", "Impact review", "Quarterly audit");
const spelling = fc.constantFrom(
  "March 2025",
  "31 May 2024",
  "3/4/25",
  "Sept 24",
  "April – June 2025",
  "Autumn term 2025",
  "Spring term 2024/25",
  "Q2 2025/26",
  "academic year 2024/25",
  "before September 2025",
  "w/c 3 March 2025",
  "early in the autumn term 2025",
  "Spring 2025",
  "12 May",
);
const part = fc
  .record({
    label,
    lead: fc.constantFrom("", "by ", "from ", "by the end of ", "was ", "originally ", "now "),
    date: spelling,
    claim: fc.constantFrom("", " – completed", " ✓", " – now TBC"),
    then: fc.constantFrom("", ", then monthly", ", then every 6 weeks", " then ongoing work", " onwards"),
  })
  .map(
    ({ label: words, lead, date, claim, then }) =>
      `${words === null ? "" : `${words} – `}${lead}${date}${claim}${then}`,
  );
const cell = fc.array(fc.oneof(part, fc.constantFrom("Ongoing", "Quarterly", "TBC")), { minLength: 1, maxLength: 4 });

test("what is read is written so that it reads the same", () => {
  const meant = (text: string) => readMilestones(text).map((one) => ({ ...one, asWritten: "" }));
  fc.assert(
    fc.property(cell, (parts) => {
      const text = parts.join("\n");
      expect(meant(writeMilestones(readMilestones(text)))).toEqual(meant(text));
    }),
    { numRuns: 2000 },
  );
});

test("words that nobody can place stay where they are", () => {
  const text = "May 2025 audit plan complete June 2025";
  expect(readMilestones(text).map(({ unclear }) => unclear)).toEqual(["audit plan complete", null]);
  expect(writeMilestones(readMilestones(text))).toBe(text);
});

test("a label that ends like a claim does not become one", () => {
  const milestones = [{ ...milestoneOfDay("2025-03-28", "28 March 2025"), label: "training completed" }];
  expect(readMilestones(writeMilestones(milestones))).toEqual(milestones);
});

test("every real day reads back from its long form", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(readMilestones(longDay(day))).toEqual([milestoneOfDay(day, longDay(day))]);
    }),
  );
});

test("the terms that come along are terms", () => {
  expect(defaultTerms.filter((term) => !isTerm(term))).toEqual([]);
  expect(isTerm({ term: "spring", year: 2025, from: "2025-04-31", to: "2025-05-31" })).toBe(false);
});
