import fc from "fast-check";
import { parse, recognise } from "../../../src/core/plan";
import { defaultSettings, exampleDay, rules, type Sketch } from "../../../src/core/rules";
import { datedWordsOf } from "../../../src/core/rules/dated-words";
import { identifiersIn } from "../../../src/core/rules/identifiers";
import { workbookOf } from "../../sketch";

/** Sentences that no rule below tells of, as they stand around what one tells of. */
const AROUND = [
  "The panel met.",
  "Schools, parents and carers were asked; 12 of 40 said so!",
  "Résumé – see the annex (page 3).",
  "IT and HR agreed.",
  "\n• First point\n",
];
const around = fc.array(fc.constantFrom(...AROUND), { maxLength: 4 }).map((parts) => parts.join(" "));

/** Rules that first look for a piece of what they look for, since most texts have none. */
const LOOK_TWICE = [
  "child-named",
  "identifier-in-text",
  "family-recognisable",
  "small-number-in-text",
  "staff-named-off-track",
];

/** In other forms than the examples have. */
const MORE = [
  ["child-named", "Zoe’s EHC plan was finalised."],
  ["child-named", "Noah now attends school each day."],
  ["child-named", "The young person, Callum Samplo, took part."],
  ["child-named", "A place for Tegan was agreed."],
  ["child-named", "Archie (7) and Imogen, 14, spoke."],
  ["child-named", "We met Zofia and her parents."],
  ["child-named", "A pupil (A.B.) was moved."],
  ["child-named", "We heard from pupil A. B. in May."],
  ["child-named", "The mother of little Tegan asked for help."],
  ["staff-named-off-track", "Delayed, as Mr. Samplo is away."],
  ["staff-named-off-track", "Late since J. Samplova moved on."],
  ["staff-named-off-track", "Graham Samplo has the file."],
  ["staff-named-off-track", "Folake’s absence held it up."],
  ["staff-named-off-track", "Ingeborg, who is on maternity leave, had the file."],
] as const;

const found = (id: string, sketch: Sketch) => {
  const book = workbookOf(sketch);
  const rule = rules.find((one) => one.id === id)!;
  const context = { asAt: sketch.asAt ?? exampleDay, settings: defaultSettings, changes: null };
  return rule.check(parse(book, recognise(book)), context).length;
};

describe("a quick look at a text holds nothing back", () => {
  const texts = LOOK_TWICE.flatMap((id) =>
    rules
      .find((one) => one.id === id)!
      .examples.bad.flatMap(({ actions = [] }) => actions.flatMap(({ progress }) => progress ?? []))
      .map((text) => [id, text] as const),
  );

  test.each([...texts, ...MORE])("%s tells of “%s” whatever stands around it", (id, text) => {
    fc.assert(
      fc.property(around, around, (before, behind) => {
        const progress = `${before} ${text} ${behind}`;
        const row = { ref: "1.1", actionStatus: "Action in progress, off track", progress };
        expect(found(id, { actions: [row] })).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    "May 2025",
    "14 March 2026",
    "3/5/2025",
    "03.05.25",
    "autumn term 2025",
    "Q1 2025/26",
    "the end of 2025",
    "2025-09-30",
  ])("“%s” is a date with a year whatever stands around it", (date) => {
    fc.assert(
      fc.property(around, around, (before, behind) => {
        const progress = `${before} It was held in ${date}. ${behind}`;
        const book = workbookOf({ actions: [{ ref: "1.1", progress }] });
        const plan = parse(book, recognise(book));
        const dates = datedWordsOf(plan, plan.actions[0]!, /held/, "progress");
        expect(dates.map(({ asWritten }) => asWritten)).toContainEqual(expect.stringContaining(date.slice(-2)));
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    "of pupil ref10423",
    "case no.\n 10423",
    "child number : 1042331",
    "D.O.B is 3.5.14",
    "(born 3 May 2014)",
  ])("“%s” is a number or day of one child", (text) =>
    expect(identifiersIn(`The file ${text} was seen`)).toHaveLength(1),
  );
});
