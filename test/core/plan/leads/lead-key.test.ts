import fc from "fast-check";
import { leadKeyIn } from "../../../../src/core/plan/leads";
import type { CellValue } from "../../../../src/core/workbook";
import { sheetOf } from "../../../book";
import { KEY, KEY_ROWS } from "./key";

const keyOf = (rows: readonly (readonly CellValue[])[], name = "Annex", extras = {}) =>
  leadKeyIn(sheetOf(name, rows, extras));
const pairs = (rows: readonly (readonly CellValue[])[], name?: string, extras = {}) =>
  keyOf(rows, name, extras)?.entries.map(({ code, title, organisation }) => [code, title, organisation]);

describe("a key in a table", () => {
  test("below its title, each entry with its cell", () => {
    expect(KEY).toMatchObject({
      sheet: "Leads",
      headerRow: 1,
      columns: [
        { column: 0, field: "code" },
        { column: 1, field: "title" },
        { column: 2, field: "organisation" },
      ],
    });
    expect(KEY.entries).toHaveLength(KEY_ROWS.length - 2);
    expect(KEY.entries[7]).toEqual({
      code: "DoP (CCG)",
      title: "Director of Purchasing: Children, Families and Maternity",
      organisation: "CCG",
      at: "Leads!A10",
    });
    expect(KEY.why).toContain("row 2");
  });

  test("columns in another order, and beside what it does not need", () =>
    expect(
      keyOf([
        [null, "Organisation", "Role", "Notes", "Abbreviation"],
        [null, "NCC", "Head of SEND", "Since May", "HoS"],
        [null, "NCC", "Director of Education", null, "DoE"],
        [null, "ICB", "Designated Clinical Officer", null, "DCO"],
      ]),
    ).toMatchObject({
      headerRow: 0,
      columns: [
        { column: 1, field: "organisation" },
        { column: 2, field: "title" },
        { column: 4, field: "code" },
      ],
      entries: [
        { code: "HoS", organisation: "NCC", at: "Annex!E2" },
        { code: "DoE" },
        { code: "DCO", organisation: "ICB" },
      ],
    }));

  test("organisations as headings between the rows", () =>
    expect(
      pairs([
        ["Code", "Title"],
        ["Council", null],
        ["AD", "Assistant Director for Learning"],
        ["HSP", "Head of SEND Provision"],
        ["Health partners:", null],
        ["DCO", "Designated Clinical Officer"],
      ]),
    ).toEqual([
      ["AD", "Assistant Director for Learning", "Council"],
      ["HSP", "Head of SEND Provision", "Council"],
      ["DCO", "Designated Clinical Officer", "Health partners"],
    ]));

  test("an organisation merged over its rows holds for each; a blank one is not known", () => {
    const rows = [
      ["Code", "Title", "Organisation"],
      ["AD", "Assistant Director for Learning", "Council"],
      ["HSP", "Head of SEND Provision", null],
      ["DCO", "Designated Clinical Officer", null],
    ];
    const merges = [{ row: 1, column: 2, rows: 2, columns: 1 }];
    expect(pairs(rows, "Annex", { merges })?.map(([, , organisation]) => organisation)).toEqual([
      "Council",
      "Council",
      null,
    ]);
  });

  test("without a header row", () =>
    expect(
      keyOf([
        ["AD", "Assistant Director for Learning"],
        ["HSP", "Head of SEND Provision"],
        ["DCO", "Designated Clinical Officer"],
      ]),
    ).toMatchObject({ headerRow: null, entries: [{ code: "AD", at: "Annex!A1" }, { code: "HSP" }, { code: "DCO" }] }));

  test("a label in words is an entry too", () =>
    expect(
      pairs([
        ["Lead", "Title"],
        ["AD", "Assistant Director"],
        ["HSP", "Head of SEND Provision"],
        ["School Lead", "Headteacher named by each phase"],
      ])?.at(-1),
    ).toEqual(["School Lead", "Headteacher named by each phase", null]));
});

describe("a key in lines", () => {
  test("under its organisations side by side, with colons and dashes mixed", () => {
    const key = keyOf([
      ["Key to leads"],
      ["Council", "Health", "Wider partners"],
      [
        "AD: Assistant Director for Learning\nAEA – Area Education Adviser\nDD – YT: Deputy Director for Youth Transitions",
        "DoP (CCG): Director of Purchasing: Children\nDNO/DTO: Designated Nursing Officer/Designated Therapy Officer",
        "Parent Voice Northmoor (PVN): Co-Chairs\n\nSchools:\nPC: Primary Chair\nSC - Secondary Chair",
      ],
    ]);
    expect(key?.entries.map(({ code, title, organisation, at }) => [code, title, organisation, at])).toEqual([
      ["AD", "Assistant Director for Learning", "Council", "Annex!A3"],
      ["AEA", "Area Education Adviser", "Council", "Annex!A3"],
      ["DD – YT", "Deputy Director for Youth Transitions", "Council", "Annex!A3"],
      ["DoP (CCG)", "Director of Purchasing: Children", "Health", "Annex!B3"],
      ["DNO/DTO", "Designated Nursing Officer/Designated Therapy Officer", "Health", "Annex!B3"],
      ["PVN", "Co-Chairs", "Parent Voice Northmoor", "Annex!C3"],
      ["PC", "Primary Chair", "Schools", "Annex!C3"],
      ["SC", "Secondary Chair", "Schools", "Annex!C3"],
    ]);
    expect(key).toMatchObject({ headerRow: null, columns: [] });
  });

  test("one to a cell, the organisation above or at the left", () => {
    expect(
      pairs([
        ["Key for leads"],
        ["Council:"],
        ["AD - Assistant Director"],
        ["HSP - Head of SEND Provision"],
        ["ICB"],
        ["DCO – Designated Clinical Officer"],
      ]),
    ).toEqual([
      ["AD", "Assistant Director", "Council"],
      ["HSP", "Head of SEND Provision", "Council"],
      ["DCO", "Designated Clinical Officer", "ICB"],
    ]);
    expect(
      pairs([
        ["Council", "AD: Assistant Director"],
        ["ICB", "DCO: Designated Clinical Officer\nDMO: Designated Medical Officer"],
      ]),
    ).toEqual([
      ["AD", "Assistant Director", "Council"],
      ["DCO", "Designated Clinical Officer", "ICB"],
      ["DMO", "Designated Medical Officer", "ICB"],
    ]);
  });

  test("run together in one line", () =>
    expect(
      pairs([
        [
          "AD: Assistant Director for Learning HSP: Head of SEND Provision AEA – Area Education Adviser DD – YT: Deputy Director for Youth Transitions",
        ],
      ]),
    ).toEqual([
      ["AD", "Assistant Director for Learning", null],
      ["HSP", "Head of SEND Provision", null],
      ["AEA", "Area Education Adviser", null],
      ["DD – YT", "Deputy Director for Youth Transitions", null],
    ]));

  test("a code broken over a line", () =>
    expect(
      pairs([
        ["AD: Assistant Director\nDD –\nYT: Deputy Director for Youth Transitions\nHSP: Head of SEND Provision"],
      ])?.[1],
    ).toEqual(["DD – YT", "Deputy Director for Youth Transitions", null]));

  test("a title with a dash or colon of its own stays whole", () =>
    expect(
      pairs([["AD – Assistant Director – Inclusion\nHSP: Head of SEND: Provision\nAEA – Area Lead: North"]])?.map(
        ([, title]) => title,
      ),
    ).toEqual(["Assistant Director – Inclusion", "Head of SEND: Provision", "Area Lead: North"]));
});

describe("what is no key to leads", () => {
  const sheets: Record<string, CellValue[][]> = {
    "a legend of statuses": [
      ["Code", "Meaning"],
      ["B", "Action complete and impactful"],
      ["G", "Complete, impact not yet seen"],
      ["R", "In progress, off track"],
      ["A", "In progress, on track"],
    ],
    "a legend in lines": [
      ["RAG key"],
      ["R: off track, escalate to the lead officer"],
      ["A: on track"],
      ["G: complete"],
    ],
    "a list for drop-downs": [["Leads"], ["Head of SEND"], ["Director of Education"], ["Designated Clinical Officer"]],
    "two lists side by side": [
      ["Lead", "Organisation"],
      ["Head of SEND", "NCC"],
      ["Director of Education", "NCC"],
      ["Designated Clinical Officer", "ICB"],
    ],
    "organisations beside roles": [
      ["NCC", "Head of SEND"],
      ["NCC", "Director of Education"],
      ["ICB", "Designated Clinical Officer"],
      ["ICB", "Director of Nursing"],
    ],
    "a glossary": [
      ["Abbreviation", "Meaning"],
      ["EHCP", "Education, Health and Care Plan"],
      ["AP", "Alternative Provision"],
      ["SENCO", "Special Educational Needs Coordinator"],
      ["CWD", "Children with Disabilities"],
      ["DSR", "Dynamic Support Register"],
    ],
    "a glossary in lines": [
      ["EHCP – Education, Health and Care Plan"],
      ["AP – Alternative Provision"],
      ["DCO – Designated Clinical Officer"],
      ["CWD – Children with Disabilities"],
    ],
    "a plan": [
      ["Ref", "Action", "Lead", "Due date", "Action status"],
      ["1.1", "Publish a guide", "AD", "May 2026", "On track"],
      ["1.2", "Appoint a Head of SEND", "HSP", "June 2026", "On track"],
    ],
    "a plan whose references are codes": [
      ["Code", "Lead", "Action"],
      ["SF1", "Head of SEND", "Publish a guide"],
      ["SF2", "Director of Education", "Hold a forum"],
      ["SF3", "Head of Early Help", "Train staff"],
    ],
    "a risk log": [
      ["Code", "Role", "Risk", "Status"],
      ["AA", "Head of SEND", "Delay", "Open"],
      ["AB", "Head of Data", "Gap", "Open"],
      ["AC", "Head of HR", "Loss", "Closed"],
    ],
    "measures with owners": [
      ["Code", "Owner", "Target"],
      ["KA", "Head of SEND", 0.5],
      ["KB", "Head of Data", 0.6],
      ["KC", "Director of Education", 0.7],
    ],
    "a list of contacts": [
      ["Name", "Role", "Organisation"],
      ["Ann Example", "Head of SEND", "NCC"],
      ["Ben Sample", "Director of Education", "NCC"],
      ["Cy Pattern", "Head of Data", "NCC"],
    ],
    notes: [
      ["Notes"],
      ["AD: to confirm who attends."],
      ["The report goes to the Board in May. HSP: see above."],
      ["Figures are provisional."],
    ],
    "a single line": [["AD: Assistant Director"]],
    numbers: [
      [1, 2],
      [3, 4],
    ],
    nothing: [],
  };
  test.each(Object.entries(sheets))("%s", (name, rows) => expect(keyOf(rows, name)).toBeNull());
});

test("any sheet is searched without a throw, and every entry's cell lies in it", () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.string({ maxLength: 15 }),
    fc.constantFrom(
      "Code",
      "Title",
      "Lead",
      "Role",
      "AD",
      "HSP",
      "Head of SEND",
      "AD: Assistant Director",
      "ICB",
      "Schools:",
      "A – B – C: D",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }), (rows) => {
      for (const { at } of keyOf(rows)?.entries ?? []) {
        expect(Number(/\d+$/.exec(at)?.[0])).toBeLessThanOrEqual(rows.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a large sheet that is no key is passed over quickly", () => {
  const row = ["AD: see the note", "Head of SEND – North", "x ".repeat(200), 7, "Lead: AD\nSupport: HSP"];
  for (const rows of [900, 50_000]) {
    const started = performance.now();
    expect(keyOf(Array.from({ length: rows }, () => [...row, ...row]))).toBeNull();
    expect(performance.now() - started).toBeLessThan(3000);
  }
});
