import { isStatement, labelledText } from "../../../../src/core/plan/areas/label";

const SAID = "Families wait 14 weeks for a first appointment; a year ago they waited 22.";

const kindOf = (line: string) => {
  const read = labelledText(line);
  return read === null
    ? null
    : read.text === ""
      ? `${read.kind}, alone`
      : isStatement(read.text, read.bare)
        ? read.kind
        : null;
};

/** What has changed, or what impact there is, in the words of partnerships. */
const IMPACT = [
  `IMPACT STATEMENT – ${SAID}`,
  `Impact statment: ${SAID}`,
  `Imapct Statement; ${SAID}`,
  `1.0 Impact statement: ${SAID}`,
  `Impact Statement (March 2026): ${SAID}`,
  `Impact statement - Priority 2: ${SAID}`,
  `Priority 2 impact statement: ${SAID}`,
  `Impact statement for Area of Improvement 2 : ${SAID}`,
  `Our impact so far: ${SAID}`,
  `Impact to date - ${SAID}`,
  `Impact (what has changed): ${SAID}`,
  `What difference has this made? ${SAID}`,
  `So what difference have we made for children and families?\n${SAID}`,
  `What's changed as a result? ${SAID}`,
  `What is different now? ${SAID}`,
  `What has changed for children and young people: ${SAID}`,
  `Impact on children, young people & their families: ${SAID}`,
  `Impact for families – ${SAID}`,
  `Difference made: ${SAID}`,
  `The difference we have made: ${SAID}`,
  `What impact has this had on families? ${SAID}`,
  `What impact are we having? ${SAID}`,
  `Summary of impact: ${SAID}`,
  `Impact summary (Autumn 2025): ${SAID}`,
  `Evidence of impact for this area: ${SAID}`,
  `Impact seen since the last stocktake: ${SAID}`,
  `Overall impact of this priority: ${SAID}`,
  `Impact narrative – ${SAID}`,
  `**Impact statement**: ${SAID}`,
  `What has improved since inspection? ${SAID}`,
  `Statement of Impact:${SAID}`,
  `Impact achieved (July 2025 – Dec 2025): ${SAID}`,
];

/** What that means for families. */
const FAMILIES = [
  `What does this mean for families? ${SAID}`,
  `What this means for families, children and young people: ${SAID}`,
  `What this means to parents/carers – ${SAID}`,
  `What it means for you: ${SAID}`,
  `What does this mean for you and your child? ${SAID}`,
  `WHAT THIS MEANS FOR FAMILES: ${SAID}`,
  `What will families notice? ${SAID}`,
  `What families can expect: ${SAID}`,
  `So what for families? ${SAID}`,
  `What this means for CYP and families (plain English): ${SAID}`,
  `How this helps families: ${SAID}`,
  `How does this area affect children and their families? ${SAID}`,
  `Meaning for families - ${SAID}`,
  `What have families noticed so far? ${SAID}`,
  `What does Priority 1 mean for parents and carers? ${SAID}`,
  `In plain English for families: ${SAID}`,
  `What this means for children with SEND: ${SAID}`,
];

/** What looks like one of them and is none. */
const NEITHER = [
  `Impact rating: High, because many families are waiting`,
  `Impact RAG – amber in two of three localities`,
  `Impact assessment: Equality impact assessment was done in May`,
  `Equality impact: no group is affected more than another`,
  `Financial impact: the posts cost £120,000 a year`,
  `Impact of not acting: families would wait longer still`,
  `Impact on budget: none is expected this year`,
  `Expected impact: waits of 18 weeks by July 2026`,
  `Impact measure: average wait in weeks, each month`,
  `How will we measure impact? By a survey of families`,
  `What difference will this make? Families will wait less`,
  `What we want to be different: shorter waits for all`,
  `What success looks like for families: shorter waits`,
  `Impact statement: TBC following the June board`,
  `Impact: Low to medium`,
  `Risk impact: 4 out of 5 at present`,
  `Families were told what this means in May: letters went out`,
  `Parents and carers: the forum meets monthly in the town hall`,
  `What families told us: letters are hard to read`,
  `What this means for the budget: nothing changes this year`,
  `Impact lead: Head of Quality and Performance`,
  `Date impact expected: by the end of July 2026`,
  `Impact evidence link: the shared folder of the board`,
  `Changes since last report: the due date of 1.2 was moved`,
  `What has changed since last month: two dates were revised`,
  `Outcome: Children wait no longer than 18 weeks for help`,
];

test.each(IMPACT)("what has changed in an area: %s", (line) => expect(kindOf(line)).toBe("impact"));
test.each(FAMILIES)("what it means for families: %s", (line) => expect(kindOf(line)).toBe("families"));
test.each(NEITHER)("neither: %s", (line) => expect(kindOf(line)).toBe(null));
