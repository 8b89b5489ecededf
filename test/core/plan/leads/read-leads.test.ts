import fc from "fast-check";
import { leadName, readLeads, splitLeads, writeLeads } from "../../../../src/core/plan/leads";
import { KEY } from "./key";

const texts = (text: string, key = false) => readLeads(text, key ? KEY : null).map((lead) => lead.text);
const codes = (text: string) => readLeads(text, KEY).map(({ code, title }) => (title === null ? `${code}?` : code));

describe("with a key, codes part and are resolved", () => {
  test.each([
    ["AD", ["AD"]],
    ["HSP / HSPA", ["HSP", "HSPA"]],
    ["HSP/ HCX", ["HSP", "HCX"]],
    ["DoP (CCG)\nDNO/ DTO", ["DoP (CCG)", "DNO/DTO"]],
    ["HSP DNO/ DTO", ["HSP", "DNO/DTO"]],
    ["AEA HSP HSP", ["AEA", "HSP"]],
    ["AD DoP (CCG)", ["AD", "DoP (CCG)"]],
    ["HSPA/ DoP (CCG)/ PVN", ["HSPA", "DoP (CCG)", "PVN"]],
    ["AD, HSP & AEA", ["AD", "HSP", "AEA"]],
    ["AD and HSP", ["AD", "HSP"]],
    ["HSP\nAD DoP (CCG)", ["HSP", "AD", "DoP (CCG)"]],
    ["AEA / DD - YT", ["AEA", "DD – YT"]],
    ["DoP (CCG) DD-YT", ["DoP (CCG)", "DD – YT"]],
  ])("%j", (text, expected) => expect(codes(text)).toEqual(expected));

  test.each([
    ["AD/HAD SEN", ["AD", "HADSEN"]],
    ["AD/HS P/DD- YT", ["AD", "HSP", "DD – YT"]],
    ["DoP (CCG) DNO/D TO", ["DoP (CCG)", "DNO/DTO"]],
    ["AD\nDNO/D\nTO", ["AD", "DNO/DTO"]],
  ])("%j, broken by a blank or a line", (text, expected) => expect(codes(text)).toEqual(expected));

  test("two codes of the key are never one broken code", () => {
    const entry = KEY.entries[0]!;
    const key = { ...KEY, entries: ["AB", "CD", "ABCD"].map((code) => ({ ...entry, code })) };
    expect(readLeads("AB CD", key).map(({ code }) => code)).toEqual(["AB", "CD"]);
  });

  test.each([
    ["Schools lead / AD QZPP", ["Schools lead?", "AD QZPP?"]],
    ["HCX AD DoP (CCG) School Lead", ["HCX", "AD", "DoP (CCG)", "School Lead?"]],
    ["AD QZPP DoP (CCG)", ["AD QZPP?", "DoP (CCG)"]],
    ["AD / XQR", ["AD", "XQR?"]],
  ])("%j: what the key does not have stays and can be told", (text, expected) => expect(codes(text)).toEqual(expected));

  test.each([
    ["DoP CCG", "DoP (CCG)", "CCG"],
    ["AEAs", "AEA", "Council"],
    ["Interim AD", "AD", "Council"],
    ["AD (acting), NCC", "AD", "NCC"],
    ["Head of SEND Provision - ICB", "HSP", "ICB"],
    ["ICB", null, "ICB"],
  ])("%j is the key's %j of %j", (text, code, organisation) =>
    expect(readLeads(text, KEY)).toMatchObject([{ text, code, organisation }]),
  );

  test("a code within a longer title is no code", () =>
    expect(readLeads("AD Transformation (Inclusion), NCC", KEY)).toMatchObject([
      {
        text: "AD Transformation (Inclusion), NCC",
        code: null,
        title: "AD Transformation (Inclusion)",
        organisation: "NCC",
      },
    ]));

  test("title and organisation come from the key", () =>
    expect(readLeads("DoP (CCG)", KEY)).toEqual([
      {
        text: "DoP (CCG)",
        named: true,
        code: "DoP (CCG)",
        title: "Director of Purchasing: Children, Families and Maternity",
        organisation: "CCG",
        accountable: null,
      },
    ]));

  test("a title of the key is known by its words, and counts as its code", () => {
    expect(codes("Assistant director for learning & culture; AEA")).toEqual(["AD", "AEA"]);
    expect(codes("AD\nAssistant Director for Learning and Culture")).toEqual(["AD"]);
  });

  test("a key's title that holds commas and colons is not parted", () =>
    expect(codes("Director of Purchasing: Children, Families and Maternity / AD")).toEqual(["DoP (CCG)", "AD"]));

  test("lower case is a code only alone", () => {
    expect(codes("ad")).toEqual(["AD"]);
    expect(texts("Head of ad hoc projects", true)).toEqual(["Head of ad hoc projects"]);
  });

  test("an organisation and a mark belong to the code before them", () =>
    expect(readLeads("AD, NCC HSP (lead) / AEA TBC", KEY)).toMatchObject([
      { code: "AD", organisation: "NCC", accountable: null, named: true },
      { code: "HSP", organisation: "Council", accountable: true, named: true },
      { code: "AEA", named: false },
    ]));
});

describe("without a key, only what is certain is parted", () => {
  test.each([
    "DNO/DTO",
    "HSP / HSPA",
    "AD DoP (CCG)",
    "Head of Health & Care",
    "Head of Health/Care Partnerships",
    "Deputy Chief Executive and Director of Children's Services",
    "Deputy Director, Children and Adults Learning Disabilities",
    "Head of Early Years and School Improvement Lead",
    "Associate Director – Children and Young People's Integrated Commissioning, Northmoor ICB",
    "Assistant Director (Policy, Head of Practice and Performance)",
    "Ann Example, Head of SEND, Ben Sample, Director of Education",
    "Head of SEND/EP",
    "Head of SEND, Early Help and Prevention",
    "Ann Example / Ben Sample",
    "Education, Health and Care Lead",
    "Head of NHS Partnerships",
    "HEAD OF SEND",
  ])("%j stays one", (text) => expect(texts(text)).toEqual([text]));

  test.each([
    ["• Head of SEND\n• Head of Early Help", ["Head of SEND", "Head of Early Help"]],
    ["1. Head of SEND\n2) Head of Early Help", ["Head of SEND", "Head of Early Help"]],
    ["Head of SEND; Director of Education", ["Head of SEND", "Director of Education"]],
    ["Head of SEND / Director of Education", ["Head of SEND", "Director of Education"]],
    [
      "Head of SEND, Director of Education and Head of Early Help",
      ["Head of SEND", "Director of Education", "Head of Early Help"],
    ],
    ["Head of SEND & Head of Early Help", ["Head of SEND", "Head of Early Help"]],
    ["Head of SEND and Principal Educational Psychologist", ["Head of SEND", "Principal Educational Psychologist"]],
    ["Schools lead / AD Inclusion", ["Schools lead", "AD Inclusion"]],
    [
      "Assistant Director RST (SEN Reform & EP), NCC Designated Clinical Officer, Northmoor Vale ICB",
      ["Assistant Director RST (SEN Reform & EP), NCC", "Designated Clinical Officer, Northmoor Vale ICB"],
    ],
    ["AD Commissioning NCC AD RST (Inclusion), NCC", ["AD Commissioning NCC", "AD RST (Inclusion), NCC"]],
    ["AD Commissioning, NCC and Virtual School Head, NCC", ["AD Commissioning, NCC", "Virtual School Head, NCC"]],
    ["AD RST (SEN\nReform & EP), NCC\nHead of SEND", ["AD RST (SEN Reform & EP), NCC", "Head of SEND"]],
    ["Head of Schools Planning\nand Admissions", ["Head of Schools Planning and Admissions"]],
    ["Head of Planning,\nNorthmoor ICB", ["Head of Planning, Northmoor ICB"]],
    [
      "Designated Clinical\nOfficer, Northmoor Vale\nICB\nHead of Data",
      ["Designated Clinical Officer, Northmoor Vale ICB", "Head of Data"],
    ],
    ["Assistant Director RST\n(SEN Reform & EP),\nNCC", ["Assistant Director RST (SEN Reform & EP), NCC"]],
    ["Associate Director Planning -\nHealth & Wellbeing", ["Associate Director Planning - Health & Wellbeing"]],
    ["Head of SEND,\nHead of Data", ["Head of SEND", "Head of Data"]],
    ["Head of SEND & Designated Clinical Officer", ["Head of SEND", "Designated Clinical Officer"]],
    [
      "Head of SEND, Early Help Manager and Virtual School Head",
      ["Head of SEND", "Early Help Manager", "Virtual School Head"],
    ],
    ["Head of Planning, Northmoor ICB LA lead TBC", ["Head of Planning, Northmoor ICB", "LA lead TBC"]],
    ["Director (Education) / Director (Health)", ["Director (Education)", "Director (Health)"]],
    ["Head of SEND, Northmoor CC, and Chief Nurse, ICB", ["Head of SEND, Northmoor CC", "Chief Nurse, ICB"]],
    ["Head of SEND *", ["Head of SEND"]],
    ["Head of SEND / LA lead (TBC)", ["Head of SEND", "LA lead (TBC)"]],
    ["head of send\nhead of early help", ["head of send", "head of early help"]],
    ["Head of\u00a0SEND ,  NCC", ["Head of SEND , NCC"]],
  ])("%j", (text, expected) => expect(texts(text)).toEqual(expected));

  test.each([
    ["Head of SEND, NCC", "Head of SEND", "NCC"],
    ["Head of SEND NCC", "Head of SEND", "NCC"],
    ["Head of Planning (ICB)", "Head of Planning", "ICB"],
    ["Assistant Director, Northmoor County Council (NCC)", "Assistant Director", "Northmoor County Council (NCC)"],
    ["LA: Head of SEND", "Head of SEND", "LA"],
    ["Head of SEND – LA", "Head of SEND", "LA"],
    ["AD Education (TBC from May)", "AD Education", null],
    ["TBC (Health)", null, null],
    ["Head of Service, SEND", "Head of Service, SEND", null],
    ["Designated Clinical Officer ICB", "Designated Clinical Officer", "ICB"],
    ["Designated Clinical Officer Northmoor ICB", "Designated Clinical Officer Northmoor ICB", null],
    ["Northmoor ICB", null, "Northmoor ICB"],
    ["LA lead TBC", null, "LA"],
    ["Head of SEND (vacant)", "Head of SEND", null],
  ])("%j: its title and organisation", (text, title, organisation) =>
    expect(readLeads(text)).toMatchObject([{ text, title, organisation }]),
  );

  test("a code is told as one", () =>
    expect(readLeads("DoP (CCG)")).toMatchObject([{ code: "DoP (CCG)", title: null }]));
});

test.each(["TBC", "LA lead TBC", "Head of SEND – vacant", "To be appointed", "Health lead tba"])(
  "“%s” is nobody yet",
  (text) => expect(readLeads(text)).toMatchObject([{ text, named: false }]),
);

test("a lead is called by its role where the key has it, else as written", () =>
  expect(readLeads("AEA\nXQR\nHead of SEND, NCC\nAEA TBC", KEY).map(leadName)).toEqual([
    "Area Education Adviser",
    "XQR",
    "Head of SEND, NCC",
    "AEA TBC",
  ]));

test("a named lead counts once, posts to be named each", () => {
  expect(texts("Head of SEND\nHead of SEND")).toEqual(["Head of SEND"]);
  expect(texts("TBC\nTBC")).toEqual(["TBC", "TBC"]);
});

test.each(["", " ", "-", "–", "n/a", "None", "\n\n", "/", ".", "?"])("%j is nobody", (text) =>
  expect(readLeads(text)).toEqual([]),
);

describe("who is accountable", () => {
  const said = (text: string) => readLeads(text).map((lead) => [lead.text, lead.accountable]);
  test.each<[string, [string, boolean | null][]]>([
    [
      "Head of SEND (lead)\nHead of Early Help",
      [
        ["Head of SEND", true],
        ["Head of Early Help", null],
      ],
    ],
    [
      "Lead: Head of SEND; Support: Head of Early Help; Head of Data",
      [
        ["Head of SEND", true],
        ["Head of Early Help", false],
        ["Head of Data", false],
      ],
    ],
    [
      "Lead:\nHead of SEND\nSupport:\nHead of Data",
      [
        ["Head of SEND", true],
        ["Head of Data", false],
      ],
    ],
    ["Head of SEND (accountable), NCC", [["Head of SEND, NCC", true]]],
    [
      "Head of SEND supported by Designated Clinical Officer",
      [
        ["Head of SEND", null],
        ["Designated Clinical Officer", false],
      ],
    ],
    [
      "Leads: Head of SEND / Director of Education",
      [
        ["Head of SEND", null],
        ["Director of Education", null],
      ],
    ],
    ["School Lead", [["School Lead", null]]],
  ])("%j", (text, expected) => expect(said(text)).toEqual(expected));
});

const roles = [
  "Head of SEND",
  "Director of Children's Services",
  "AD RST (Inclusion)",
  "Virtual School Head",
  "SEND Planning Manager",
  "Deputy Director – Commissioning & Quality",
  "Designated Clinical Officer",
];
const bodies = ["NCC", "Northmoor Vale ICB", "Northmoor County Council", "ICB"];

test("leads with their organisations are parted by whatever stands between them", () => {
  const lead = fc
    .tuple(fc.constantFrom(...roles), fc.constantFrom(...bodies))
    .map(([role, body]) => `${role}, ${body}`);
  const between = fc.constantFrom("\n", "; ", " / ", "/", ", ", " & ", " and ", " + ", " ", "\n• ");
  fc.assert(
    fc.property(fc.uniqueArray(lead, { minLength: 1, maxLength: 4 }), between, (leads, mark) =>
      expect(texts(leads.join(mark))).toEqual(leads),
    ),
  );
});

test("roles alone are parted by lines, semicolons and slashes", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }),
      fc.constantFrom("\n", ";", " / ", ", "),
      (leads, mark) => expect(texts(leads.join(mark))).toEqual(leads),
    ),
  );
});

const words = [
  ...KEY.entries.flatMap(({ code, title }) => [code, title]),
  ...[
    "Head of SEND",
    "Schools lead",
    "AD QZPP",
    "HAD SEN",
    "TBC",
    "(lead)",
    "(support)",
    "Support:",
    "Lead:",
    "NCC",
    "Northmoor ICB",
    "head",
    "LA",
  ],
];
const marks = [
  " ",
  "\n",
  "/",
  " / ",
  ", ",
  " & ",
  " and ",
  ";",
  "; ",
  " – ",
  "-",
  "(",
  ")",
  "•",
  "\r\n",
  "|",
  ".",
  "1. ",
  ":",
  "\u00a0",
  "\t",
];
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...marks)), { maxLength: 14 })
    .map((parts) => parts.join("")),
);
const anyKey = fc.constantFrom(null, KEY);

test("parting loses no letters", () => {
  const letters = (text: string) =>
    text.replace(/(?<![\p{L}\p{N}])(?:and|with)(?![\p{L}\p{N}])/gu, "").replace(/[^\p{L}]/gu, "");
  fc.assert(
    fc.property(anyText, anyKey, (text, key) => expect(letters(splitLeads(text, key).join(" "))).toBe(letters(text))),
    { numRuns: 2000 },
  );
});

test("leads read back from their own writing", () => {
  fc.assert(
    fc.property(anyText, anyKey, (text, key) => {
      const leads = readLeads(text, key);
      expect(readLeads(writeLeads(leads), key)).toEqual(leads);
    }),
    { numRuns: 3000, examples: [["(lead)DoP (CCG) and NCC", null]] },
  );
});

test("a cell as long as Excel allows is read in no time", () => {
  for (const text of [
    "Head of SEND, ".repeat(2300),
    "AD ".repeat(10900),
    "(".repeat(32767),
    "D ".repeat(16000),
    "a, ".repeat(10000),
  ]) {
    const started = performance.now();
    readLeads(text, KEY);
    readLeads(text);
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
