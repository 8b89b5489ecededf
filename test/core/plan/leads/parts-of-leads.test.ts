import { parse, recognise } from "../../../../src/core/plan";
import { withoutKey } from "../../../../src/core/plan/key-in-heading";
import { withPartsInWords } from "../../../../src/core/plan/leads";
import { columnName, type CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

/** What somebody has to do with an action: answers for it, does it, helps, is only asked or told. */

const DIRECTOR = "Director of Education";
const SEND = "Head of SEND";
const SCHOOLS = "Head of Schools";
const FORUM = "Parent carer forum";
const REST: CellValue[] = ["31 March 2027", "Action in progress, on track", "Impact not yet seen"];

type Cells = readonly CellValue[];

function planOf(headings: Cells, rows: readonly Cells[], above: readonly Cells[] = []) {
  const head = ["Ref", "Action", ...headings, "Due date", "Action status", "Impact status"];
  const cells = rows.map((own, i): CellValue[] => [`1.${i + 1}`, `Open the hub in district ${i + 1}`, ...own, ...REST]);
  const book = bookOf({ Plan: [...above, head, ...cells] });
  return parse(book, recognise(book));
}

/** The leads of the actions, the accountable one with a plus; behind a stroke those who support. */
const whoIn = ({ actions }: ReturnType<typeof planOf>) =>
  actions.map(({ leads, supportingLeads }) => {
    const own = leads.map(({ text, accountable }) => text + (accountable === true ? "+" : ""));
    return [own.join("; "), ...supportingLeads.map(({ text }) => text)].join(" | ");
  });

describe("a heading that says what letters behind the leads mean is that of the leads", () => {
  const cells = [`${SEND} (A), ${SCHOOLS} (S)`, `${DIRECTOR} (A)\n${SEND} (S)`, `${SCHOOLS} (S); ${SEND} (A)`];
  test.each([
    "Leads (A) accountable (S) support",
    "Leads (A = accountable, S = support)",
    "Lead(s) [A]ccountable [S]upporting",
    "Leads: A – accountable; S – supporting",
    "Leads\n(A) = Accountable lead\n(S) = Supporting lead",
    "Lead officers (A) lead (S) support",
    "Responsible: (A) accountable officer, (S) supporting officers",
    "Who? (A) Accountable (S) Supporting (C) Consulted (I) Informed",
    "Lead (A) and supporting (S) officers",
    "Owner: A: accountable, S: assists",
  ])("%j", (heading) => {
    const plan = planOf(
      [heading],
      cells.map((cell) => [cell]),
    );
    expect(whoIn(plan)).toEqual([`${SEND}+ | ${SCHOOLS}`, `${DIRECTOR}+ | ${SEND}`, `${SEND}+ | ${SCHOOLS}`]);
    expect(plan.layout[0]!.columns[2]).toMatchObject({ field: "leads", header: heading });
  });

  test.each([
    ["RAG (R) red (A) amber (G) green", "RAG"],
    ["Accountable (A) / responsible (R)", "Accountable / responsible"],
    ["Lead (LA)", "Lead (LA)"],
    ["Cost (A) actual", "Cost (A) actual"],
  ])("%j is headed %j", (heading, expected) => expect(withoutKey(heading)).toBe(expected));
});

describe("letters in a cell", () => {
  const heading = "Leads (A) accountable (R) responsible (S) support (I) informed";
  test.each([
    ["Head of SEND (A/R), Board (I)", `${SEND}+`],
    ["(A) Head of SEND (S) Head of Schools", `${SEND}+ | ${SCHOOLS}`],
    ["A: Head of SEND; S: Head of Schools; I: Board", `${SEND}+ | ${SCHOOLS}`],
    ["R – Head of SEND\nA – Director of Education", `${SEND}; ${DIRECTOR}+`],
    ["Head of SEND – A; Head of Schools – S", `${SEND}+ | ${SCHOOLS}`],
    ["Head of SEND [R] and Director of Education [A]", `${SEND}; ${DIRECTOR}+`],
    ["R: Head of SEND\nA: Head of SEND", `${SEND}+`],
    ["Head of SEND", SEND],
    ["Head of SEND (X)", `${SEND} (X)`],
  ])("%j", (cell, expected) => expect(whoIn(planOf([heading], [[cell]]))).toEqual([expected]));

  test("that no heading explains mean what they do in a RACI table, where A and R stand together", () => {
    expect(whoIn(planOf(["Leads"], [[`${DIRECTOR} (A), ${SEND} (R), ${FORUM} (C)`], [`${SEND} (A)`]]))).toEqual([
      `${DIRECTOR}+; ${SEND}`,
      `${SEND} (A)`,
    ]);
  });
  test("leave a text without letters as it stands", () =>
    expect(withPartsInWords("Head of SEND, A. Team – A", "Leads")).toBe("Head of SEND, A. Team – A"));
});

describe("the columns of a RACI table", () => {
  const [r, a, c, i] = [
    [SEND, SCHOOLS],
    [DIRECTOR, DIRECTOR],
    [FORUM, FORUM],
    ["Cabinet member", "Board"],
  ];
  const rows = [0, 1].map((at) => [r![at]!, a![at]!, c![at]!, i![at]!]);
  const expected = [`${SEND}; ${DIRECTOR}+`, `${SCHOOLS}; ${DIRECTOR}+`];

  test.each([
    [["R", "A", "C", "I"]],
    [["(R)", "(A)", "(C)", "(I)"]],
    [["Responsible", "Accountable", "Consulted", "Informed"]],
    [["Responsible (R)", "Accountable (A)", "Consulted (C)", "Informed (I)"]],
    [["Who is responsible?", "Who is accountable?", "Who is consulted?", "Who is informed?"]],
    [["Responsible person", "Accountable person", "Consult", "Inform"]],
  ])("%j name who does it and who answers for it, and no lead besides", (headings) => {
    const { layout, questions, ...plan } = planOf(headings, rows);
    expect(whoIn({ layout, questions, ...plan })).toEqual(expected);
    expect(layout[0]!.columns.map(({ field }) => field).slice(2, 6)).toEqual(["leads", "leads", null, null]);
    expect(layout[0]!.confidence).toBeLessThanOrEqual(1);
    expect(questions).toEqual([]);
  });
  test("under a heading of their own", () =>
    expect(whoIn(planOf(["R", "A", "C", "I"], rows, [[null, null, "RACI"]]))).toEqual(expected));
  test("with one for who supports", () => {
    const own = rows.map(([one, two, ...others]) => [one!, "Admissions team", two!, ...others]);
    expect(whoIn(planOf(["R", "S", "A", "C", "I"], own))).toEqual(expected.map((text) => `${text} | Admissions team`));
  });
  test("the accountable before the responsible", () => {
    const own = rows.map(([one, two, ...others]) => [two!, one!, ...others]);
    expect(whoIn(planOf(["A", "R", "C", "I"], own))).toEqual([`${DIRECTOR}+; ${SEND}`, `${DIRECTOR}+; ${SCHOOLS}`]);
  });
  test("of one who does it and answers for it: one lead, with both cells", () => {
    const plan = planOf(["Responsible", "Accountable"], [[SEND, SEND]]);
    expect(whoIn(plan)).toEqual([`${SEND}+`]);
    expect(plan.actions[0]!.leads[0]!.alsoAt).toEqual(["Plan!D2"]);
  });
  test("in one column, a line for each", () =>
    expect(
      whoIn(
        planOf(
          ["RACI"],
          rows.map(([r, a, c, i]) => [`R: ${r}\nA: ${a}\nC: ${c}\nI: ${i}`]),
        ),
      ),
    ).toEqual(expected));

  test("a column for each of the people, in which stand the letters", () => {
    const people = [DIRECTOR, SEND, SCHOOLS, "ICB lead"];
    const plan = planOf(people, [
      ["A", "R", "C", "I"],
      ["A", "C", "R", "I"],
      ["I", "A/R", "R", null],
    ]);
    expect(whoIn(plan)).toEqual([`${DIRECTOR}+; ${SEND}`, `${DIRECTOR}+; ${SCHOOLS}`, `${SEND}+; ${SCHOOLS}`]);
    expect(plan.actions[2]!.at.leads).toBe("Plan!D4");
    expect(plan.actions[2]!.leads.map(({ at }) => at ?? null)).toEqual([null, "Plan!E4"]);
    expect(plan.questions).toEqual([]);
  });
  test("no letter is a lead beside a column that names them", () => {
    const plan = planOf(
      ["Lead", "LA", "Health", "Schools"],
      [
        [SEND, "A", "R", "C"],
        [SCHOOLS, "R", "A", "I"],
      ],
    );
    expect(whoIn(plan)).toEqual([SEND, SCHOOLS]);
  });
});

describe("are no RACI table", () => {
  test("columns for the colours of a status", () => {
    const { layout } = planOf(
      ["Lead", "R", "A", "G"],
      [
        [SEND, "x", null, null],
        [SEND, null, "x", null],
      ],
    );
    expect(layout[0]!.columns.filter(({ duty }) => duty)).toEqual([]);
  });
  test.each([[["LA rating", "Health rating"]], [["LA", "Health"]]])("%j with red and amber", (headings) => {
    const { layout } = planOf(
      ["Lead", ...headings],
      [
        [SEND, "R", "A"],
        [SEND, "A", "R"],
      ],
    );
    expect(layout[0]!.columns.filter(({ duty }) => duty).map(({ column }) => columnName(column))).toEqual([]);
  });
});
