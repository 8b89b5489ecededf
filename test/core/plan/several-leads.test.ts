import { allLeadCells, leadCells, parse, recognise } from "../../../src/core/plan";
import { choose, noSettings, type Choice } from "../../../src/core/plan/settings";
import { setupOf } from "../../../src/core/plan/setup";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";

/** A plan whose columns for leads have these headings, with a row for each list of cells. */
function bookWith(headings: CellValue[], ...rows: CellValue[][]) {
  const cells = rows.map((leads, i) => [`1.${i + 1}`, `Open advice line ${i + 1}`, ...leads, "March 2026", ON]);
  return bookOf({ Plan: [["Ref", "Action", ...headings, "Due date", "Action status"], ...cells] });
}

function planWith(headings: CellValue[], ...rows: CellValue[][]) {
  const book = bookWith(headings, ...rows);
  return parse(book, recognise(book));
}

/** Each lead of the first action: its words, its organisation and the cell that it stands in. */
const leadsOf = (headings: CellValue[], ...cells: CellValue[]) => {
  const [{ leads, at }] = planWith(headings, cells).actions as [ReturnType<typeof planWith>["actions"][number]];
  return leads.map((lead) => [lead.text, lead.organisation, (lead.at ?? at.leads)!.replace("Plan!", "")]);
};

describe("columns that each name a lead", () => {
  test.each<[string, string, string | null, string | null]>([
    ["LA lead", "Health lead", "LA", "Health"],
    ["Local authority lead", "ICB lead", "Local authority", "ICB"],
    ["School lead", "Social care lead", "School", "Social care"],
    ["Education lead", "NHS Lead Officer", "Education", "NHS"],
    ["Lead (LA)", "Lead (Health)", "LA", "Health"],
    ["Lead – Education", "Lead – Social Care", "Education", "Social Care"],
    ["Lead officer (Council)", "Lead officer (ICB)", "Council", "ICB"],
    ["Strategic lead", "Operational lead", null, null],
    ["Lead 1", "Lead 2", null, null],
    ["Lead", "Health lead", null, "Health"],
    ["Health lead", "Lead", "Health", null],
  ])("%s and %s: both lead the action, in the order of the columns", (one, other, ofOne, ofOther) =>
    expect(leadsOf([one, other], "Head of Inclusion", "Designated Clinical Officer")).toEqual([
      ["Head of Inclusion", ofOne, "C2"],
      ["Designated Clinical Officer", ofOther, "D2"],
    ]),
  );

  test("three columns, with another between them", () =>
    expect(
      leadsOf(["LA lead", "Progress", "Health lead", "School lead"], "Head of SEND", "Begun.", "DCO", "Head teacher"),
    ).toEqual([
      ["Head of SEND", "LA", "C2"],
      ["DCO", "Health", "E2"],
      ["Head teacher", "School", "F2"],
    ]));

  test("an organisation that the cell states holds before that of the heading", () =>
    expect(leadsOf(["LA lead", "Health lead"], "Head of SEND, NCC", "DCO (Northmoor ICB)")).toEqual([
      ["Head of SEND, NCC", "NCC", "C2"],
      ["DCO (Northmoor ICB)", "Northmoor ICB", "D2"],
    ]));

  test("several leads in one of the cells are several", () =>
    expect(leadsOf(["LA lead", "Health lead"], "Head of SEND\nHead of Early Help", "DCO")).toEqual([
      ["Head of SEND", "LA", "C2"],
      ["Head of Early Help", "LA", "C2"],
      ["DCO", "Health", "D2"],
    ]));

  test("a cell that is blank or says n/a names nobody", () => {
    expect(leadsOf(["LA lead", "Health lead"], null, "DCO")).toEqual([["DCO", "Health", "D2"]]);
    expect(leadsOf(["LA lead", "Health lead"], "Head of SEND", "n/a")).toEqual([["Head of SEND", "LA", "C2"]]);
  });

  test("one post in both is one lead with both cells, of which no heading says whose it is", () => {
    const [action] = planWith(["LA lead", "Health lead", "School lead"], ["DCO", "DCO", "Head teacher"]).actions;
    expect(action!.leads.map(({ text, organisation }) => [text, organisation])).toEqual([
      ["DCO", null],
      ["Head teacher", "School"],
    ]);
    expect(leadCells(action!)).toEqual(["Plan!C2", "Plan!E2"]);
    expect(allLeadCells(action!)).toEqual(["Plan!C2", "Plan!E2", "Plan!D2"]);
    expect(leadsOf(["LA lead", "Health lead"], "Head of SEND", "head of SEND")).toEqual([["Head of SEND", null, "C2"]]);
  });

  test("posts that each organisation has are two, and so are those whose cells state two organisations", () => {
    expect(leadsOf(["LA lead", "Health lead"], "Director", "Director")).toHaveLength(2);
    expect(leadsOf(["LA lead", "Health lead"], "Service manager", "Service Manager")).toHaveLength(2);
    expect(leadsOf(["LA lead", "Health lead"], "Head of SEND, NCC", "Head of SEND, Northmoor ICB")).toHaveLength(2);
    expect(leadsOf(["LA lead", "Health lead"], "TBC", "TBC")).toHaveLength(2);
  });

  test("one post in both is one lead where the headings say no organisation", () => {
    expect(leadsOf(["Strategic lead", "Operational lead"], "Head of SEND", "Head of SEND")).toHaveLength(1);
  });

  test("the cells of rows that continue the action go to their own column", () => {
    const head = ["Ref", "Action", "LA lead", "Health lead", "Due date", "Action status"];
    const rows = [
      head,
      ["1.1", "Open the advice line", "Head of SEND", "DCO", "March 2026", ON],
      [null, null, "Head of Early Help", "Head of Therapies", null, null],
    ];
    const book = bookOf({ Plan: rows });
    const { actions } = parse(book, recognise(book));
    expect(actions.map(({ leads }) => leads.map(({ text, organisation }) => [text, organisation]))).toEqual([
      [
        ["Head of SEND", "LA"],
        ["Head of Early Help", "LA"],
        ["DCO", "Health"],
        ["Head of Therapies", "Health"],
      ],
    ]);
    expect(actions[0]!.joined).toEqual(expect.arrayContaining(["Plan!C3", "Plan!D2", "Plan!D3"]));
  });
});

describe("a heading over two columns for leads", () => {
  const ON_TWO_ROWS: CellValue[][] = [
    ["Ref", "Action", "Lead", null, "Due date", "Action status"],
    [null, null, "LA", "Health", null, null],
    ["1.1", "Open the advice line", "Head of SEND", "DCO", "March 2026", ON],
    ["1.2", "Close the waiting list", "Head of SEND", null, "March 2026", ON],
  ];
  const read = (rows: CellValue[][], merged: boolean) => {
    const merges = merged ? [{ row: 0, column: 2, rows: 1, columns: 2 }] : [];
    const book = bookOf({ Plan: rows }, { Plan: { merges } });
    return parse(book, recognise(book)).actions.map(({ leads }) => leads.map((lead) => [lead.text, lead.organisation]));
  };

  test.each([[true], [false]])("is divided by the row below it (merged: %s)", (merged) =>
    expect(read(ON_TWO_ROWS, merged)).toEqual([
      [
        ["Head of SEND", "LA"],
        ["DCO", "Health"],
      ],
      [["Head of SEND", "LA"]],
    ]),
  );

  test("a row with more than that is no heading", () => {
    const rows = ON_TWO_ROWS.map((row, i) => (i === 1 ? ["1.0", "Agree a plan", ...row.slice(2)] : row));
    expect(read(rows, true)).toHaveLength(3);
  });
});

describe("a lead and the lead organisation", () => {
  test("are one lead with its organisation", () =>
    expect(leadsOf(["Lead officer", "Lead organisation"], "Head of SEND", "Northmoor Council")).toEqual([
      ["Head of SEND", "Northmoor Council", "C2"],
    ]));

  test("in either order, whatever the organisation's name is", () =>
    expect(leadsOf(["Lead agency", "Lead"], "Northmoor Family Voice", "Head of SEND")).toEqual([
      ["Head of SEND", "Northmoor Family Voice", "D2"],
    ]));

  test("are paired in their order where there are as many of both", () =>
    expect(leadsOf(["Lead officer", "Lead organisation"], "Head of SEND\nDCO", "NCC\nICB")).toEqual([
      ["Head of SEND", "NCC", "C2"],
      ["DCO", "ICB", "C2"],
    ]));

  test("stand apart where nobody can say whose it is", () =>
    expect(leadsOf(["Lead officer", "Lead organisation"], "Head of SEND\nDCO", "NCC")).toEqual([
      ["Head of SEND", null, "C2"],
      ["DCO", null, "C2"],
      ["NCC", "NCC", "D2"],
    ]));

  test("without an officer the organisation leads", () =>
    expect(leadsOf(["Lead officer", "Lead organisation"], null, "NCC")).toEqual([["NCC", "NCC", "D2"]]));
});

describe("what is no further lead", () => {
  test.each([
    ["Supporting lead"],
    ["Supporting leads"],
    ["Lead job title"],
    ["Lead's email"],
    ["Lead contact"],
    ["Previous lead"],
    ["Lead update"],
    ["Who is this for?"],
    ["Leadership group"],
  ])("%s beside Lead", (heading) =>
    expect(leadsOf(["Lead", heading], "Head of Inclusion", "Designated Clinical Officer")).toEqual([
      ["Head of Inclusion", null, "C2"],
    ]),
  );

  test("supporting leads stay apart", () => {
    const [action] = planWith(["LA lead", "Health lead", "Supporting leads"], ["Head of SEND", "DCO", "SENCO"]).actions;
    expect(action!.leads.map(({ text }) => text)).toEqual(["Head of SEND", "DCO"]);
    expect(action!.supportingLeads.map(({ text }) => text)).toEqual(["SENCO"]);
  });
});

describe("in Setup", () => {
  const headings = ["LA lead", "Health lead", "Partner"];
  const book = bookWith(headings, ["Head of SEND", "DCO", "Forum chair"], ["Head of SEND", "TBC", "Forum chair"]);
  const column = (place: number, heading: string, field: "leads" | null): Choice => ({
    ...{ kind: "column", sheet: "Plan", column: place, heading, field },
  });
  const textsWith = (...choices: Choice[]) => {
    const settings = choices.reduce(choose, noSettings);
    const { actions } = parse(book, recognise(book, settings), settings);
    return actions[0]!.leads.map(({ text }) => text);
  };

  test("each cell shows the leads of its own column", () => {
    const plan = parse(book, recognise(book));
    const { columns } = setupOf(book, plan, noSettings).sheets[0]!;
    const shown = columns
      .filter(({ field }) => field === "leads")
      .map(({ preview }) => preview.map(({ reads }) => reads));
    expect(shown).toEqual([["Head of SEND"], ["DCO", "TBC (not named yet)"]]);
  });

  test("a column that was chosen as a lead stands beside those that the headings name", () =>
    expect(textsWith(column(4, "Partner", "leads"))).toEqual(["Head of SEND", "DCO", "Forum chair"]));

  test("a column that was chosen not to be read is not", () =>
    expect(textsWith(column(3, "Health lead", null))).toEqual(["Head of SEND"]));

  test("two columns may be chosen as leads", () => {
    const both = [column(4, "Partner", "leads"), column(3, "Health lead", "leads")];
    expect(textsWith(...both)).toEqual(["Head of SEND", "DCO", "Forum chair"]);
    const settings = both.reduce(choose, noSettings);
    const [layout] = recognise(book, settings);
    expect(layout!.columns.filter(({ chosen }) => chosen).map(({ why }) => why)).toEqual([
      "you chose it",
      "you chose it",
    ]);
  });
});
