import { check, defaultSettings } from "../../../src/core/rules";
import { identifiersIn, isNhsNumber, isUln } from "../../../src/core/rules/identifiers";
import { childNamedIn } from "../../../src/core/rules/children-named";
import { parse, recognise } from "../../../src/core/plan";
import { boardPack } from "../../../src/core/board";
import { review } from "../../../src/core/review";
import { shownTexts } from "../board/as-text";
import { bookOf } from "../../book";
import { workbookOf } from "../../sketch";

const RULES = ["child-named", "family-recognisable", "identifier-in-text", "small-number-in-text"];

function pointing(progress: string): readonly string[] {
  const book = workbookOf({ actions: [{ ref: "1.1", progress }] });
  const { findings } = check(parse(book, recognise(book)), {
    asAt: "2025-04-01",
    settings: defaultSettings,
    changes: null,
  });
  return findings.flatMap(({ rule }) => (RULES.includes(rule) ? [rule] : []));
}

const NAMED = [
  "Case of J.S. (Year 4, Oak Lane) resolved.",
  "Tutor found for child A.B. (Y7).",
  "Placement for K.L. agreed with the panel.",
  "A.B.’s mum has been told.",
  "A. B., Year 9, is back in school.",
  "Pupil JS has moved to the new base.",
  "Young person K.L.M. now has transport.",
  "Mum of Samplo A. attended.",
  "Mother of Samplo came to the meeting.",
  "Dad of Samplo rang twice.",
  "The parents of Samplo have appealed.",
  "Parents of Oliver asked for a new review.",
  "The family of Samplo Examplo was visited.",
  "Foster carer of Samplo has been trained.",
  "Met with Samplo’s grandmother.",
  "Samplo’s mum rang on Monday.",
  "Samplo Examplo, Year 9, now attends full time.",
  "Samplo E. (Y7) starts in May.",
  "Jack (Year 4) is waiting for a place.",
  "EHCP for Oliver was finalised.",
];
const IN_PLACE = [
  "A tutor was found for the Ukrainian family in Little Snoring.",
  "The Traveller family at Northmoor Common now has a worker.",
  "A family in Northmoor whose twins have no school place was visited.",
  "One family from Long Barrow has appealed twice.",
  "The only deaf pupil at Little Barrow Primary has a radio aid.",
  "A looked-after child at Oak Lane Primary School was excluded.",
];
const FEW = [
  "We met 2 families in Northmoor village.",
  "Three families at Oak Lane Primary are waiting.",
  "Two families in a small village have no bus.",
];
const NUMBERED = [
  "ULN 1234567890 was wrong.",
  "The learner 9276308686 is not on roll.",
  "Unique learner number: 927 630 8686",
  "CIN number 55821 allocated.",
  "LAC 204518 was reviewed.",
  "EHCP-2231 reissued.",
  "Mosaic ID 123456 is open.",
  "Liquidlogic 1234567 closed.",
  "EHM 40211 stepped down.",
  "EHCP ref 2024/1187 was re-issued.",
  "Tribunal ref: SE/20241187",
  "See LCS record no. 220417",
];

test.each(NAMED)("a child is named: “%s”", (text) => expect(pointing(text)).toContain("child-named"));
test.each(IN_PLACE)("a family can be told: “%s”", (text) => expect(pointing(text)).toEqual(["family-recognisable"]));
test.each(FEW)("few families are counted: “%s”", (text) => expect(pointing(text)).toEqual(["small-number-in-text"]));
test.each(NUMBERED)("a number points to a child: “%s”", (text) =>
  expect(pointing(text)).toEqual(["identifier-in-text"]),
);

const HARMLESS = [
  "Schools were visited in May (A.B.).",
  "J.S. to chase the provider by Friday.",
  "Updated by J.S. 12/9",
  "A.B. Smith, lead for Year 4, met the heads.",
  "“I now know whom to ring” – J.S.",
  "Child A has moved school; child X follows.",
  "Pupil PE kit and pupil AP places were costed. Child CP plans are reviewed.",
  "Pupil SEN profiles are in use in the U.K. and the U.S.",
  "Parents of Year 7 pupils were asked. Parents of Oakfield Park School met.",
  "The parents of Northmoor were written to. The parents of Surrey have a forum.",
  "Mothers of autistic twins met. The father of the scheme spoke.",
  "The Family of Schools in the north met. A family of measures was agreed.",
  "Family of Trusts signed. Carers of Children in Care were heard.",
  "Transport for London confirmed the routes. Placement for Learning is a charity.",
  "Improvement Programme (Year 2) is under way. Best Start, Year 2 is complete.",
  "White Rose Maths, Year 4, is now in use. Oak Lane, Year 9 pupils were asked.",
  "Autumn Term, Year 9 is the next. Delivery Plan, Year 2 has begun.",
  "Head Teacher, Year 6 lead and SENCO met.",
  "The family hub in Northmoor opened. Each family in Northmoor was written to.",
  "One family in three waits longer. A family in January told us.",
  "Families in Little Snoring were asked about the bus. 40 families in Northmoor village came.",
  "Two families took part in the design. One in four families in Northmoor village waits.",
  "A pupil at Oak Lane Primary made the film. Pupils at Oak Lane Academy were heard.",
  "A special school at Little Snoring opened. An autism base at Oak Lane Primary opened.",
  "The Ukrainian community in Little Snoring was met.",
  "There were 1,204 EHCPs in May; EHCP 2024 data are out. LAC 2023-24 return done.",
  "Number of EHCP 20341 in total. CIN: 55821 children in all areas.",
  "Action 204518 of the tracker, budget £204518, KPI 2231, ref EHCP-01.",
  "SEND2 2025 and CIN 2025/26 census. Mosaic 2024 upgrade is in.",
  "Contract 9276308686 was let. Call 020 7946 0000.",
  "Purchase order 4500123456 raised. Grant 31-2024.",
  "Autism Strategy 2024 and SEND Strategy 2023-26 adopted; Ordinarily Available Provision out.",
  "Ms A.B. of the trust and Dr C.D. met.",
  "Reviewed in P.E. and R.E. lessons by Year 4 teachers.",
  "Dads of Northmoor and Mums of Barrow are groups that meet weekly.",
];
test.each(HARMLESS)("nobody is meant: “%s”", (text) => expect(pointing(text)).toEqual([]));

test("initials in the column of leads are officers’", () => {
  const book = workbookOf({ actions: [{ ref: "1.1", leads: "A.B. / C.D.", progress: "Two visits in May." }] });
  const { findings } = check(parse(book, recognise(book)), {
    asAt: "2025-04-01",
    settings: defaultSettings,
    changes: null,
  });
  expect(findings.filter(({ rule }) => RULES.includes(rule))).toEqual([]);
});

test("what is found is never repeated whole", () => {
  for (const text of NUMBERED)
    for (const { masked } of identifiersIn(text)) expect(masked).toMatch(/^.… \(\d+ characters\)$/);
  const book = workbookOf({ actions: [{ ref: "1.1", progress: "Mum of Samplo A. attended." }] });
  const { findings } = check(parse(book, recognise(book)), {
    asAt: "2025-04-01",
    settings: defaultSettings,
    changes: null,
  });
  expect(findings.filter(({ rule }) => rule === "child-named").map(({ message }) => message)).not.toContain("Samplo");
});

describe("a unique learner number", () => {
  test("is known by its check digit", () => {
    expect(isUln("9276308686")).toBe(true);
    for (let digit = 0; digit < 10; digit++) expect(isUln(`927630868${digit}`)).toBe(digit === 6);
    expect([isUln("0000000042"), isUln("927630868"), isUln("92763086861")]).toEqual([false, false, false]);
  });

  test("is never a number of the NHS", () => expect(isNhsNumber("9276308686")).toBe(false));
});

test("a name that is long or a text that is huge is read in no time", () => {
  const long = `${"A. ".repeat(4000)} ${"Samplo ".repeat(4000)} child ${"Ab-".repeat(4000)} the family in ${"Oak ".repeat(4000)}`;
  const before = performance.now();
  childNamedIn(long);
  pointing(long.slice(0, 30_000));
  expect(performance.now() - before).toBeLessThan(1500);
});

test("the public edition shows none of it on any sheet", () => {
  const header = [
    "Ref",
    "Action",
    "Lead",
    "Due date",
    "Action status",
    "Impact status",
    "Progress update",
    "Next steps",
  ];
  const all = [...NAMED, ...IN_PLACE, ...FEW, ...NUMBERED];
  const rows = all.map((text, i) => [
    `1.${i + 1}`,
    `Agree thing ${i + 1}`,
    "Head of SEND",
    "31 January 2025",
    "Action in progress, off track",
    "Impact not yet seen",
    text,
    "The board decides in May.",
  ]);
  const reviewed = review(bookOf({ Plan: [header, ...rows] }), {
    asAt: "2025-03-28",
    today: "2025-03-28",
    grading: { profile: "public" },
  });
  const shown = shownTexts(boardPack(reviewed)).join("\n");
  expect(all.filter((text) => shown.includes(text.slice(0, 24)))).toEqual([]);
});
