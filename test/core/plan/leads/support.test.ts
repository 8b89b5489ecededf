import { parse, recognise } from "../../../../src/core/plan";
import { bookOf } from "../../../book";

/** The names of those who lead and of those who support, as a plan has them whose cell for leads holds `text`. */
function ledBy(text: string, further: string[] = [], heading = "Lead") {
  const headings = ["Ref", "Action", heading, "Due date", "Action status"];
  const rows = [text, ...further].map((lead, i) => [
    `1.${i + 1}`,
    `Open an advice line in area ${i + 1}`,
    lead,
    "May 2026",
    "Action in progress, on track",
  ]);
  const book = bookOf({ Plan: [headings, ...rows] });
  const [action] = parse(book, recognise(book)).actions;
  return [action?.leads.map((lead) => lead.text), action?.supportingLeads.map((lead) => lead.text)];
}

const A = "Head of SEND";
const B = "SENCO Network Lead";
const C = "Head of Data";

test.each<[string, string[], string[]]>([
  [`Lead: ${A} / Support: ${B}`, [A], [B]],
  [`Lead: ${A}\nSupport: ${B}`, [A], [B]],
  [`Lead – ${A}; Support – ${B}`, [A], [B]],
  [`Lead: ${A}, Support: ${B}, ${C}`, [A], [B, C]],
  [`${A} (supported by ${B})`, [A], [B]],
  [`${A} (support: ${B})`, [A], [B]],
  [`${A} [with support from ${B} and ${C}]`, [A], [B, C]],
  [`${A} (assisted by ${B})`, [A], [B]],
  [`${A} – support from ${B}`, [A], [B]],
  [`${A} - supported by ${B}`, [A], [B]],
  [`${A}, supported by ${B}`, [A], [B]],
  [`${A}, with support from ${B}, ${C}`, [A], [B, C]],
  [`${A}; support: ${B}, ${C}`, [A], [B, C]],
  [`${A}; supporting: ${B}`, [A], [B]],
  [`${A}\nSupporting officers: ${B}; ${C}`, [A], [B, C]],
  [`${A} (L), ${B} (S)`, [A], [B]],
  [`${A} (lead), ${C} (support)`, [A], [C]],
  [`${A} [lead]; ${C} [supporting]`, [A], [C]],
  [`${A} – lead; ${C} – support`, [A], [C]],
  [`${A}; ${C} to support`, [A], [C]],
  [`${A}, ${B} to support`, [A], [B]],
  [`${A} (supported by ${B}); ${C}`, [A, C], [B]],
  [`Owner: ${A}\nDeputy: ${C}`, [A], [C]],
  [`Joint lead: ${A} and ${C}`, [A, C], []],
  [`SRO: ${C}\nLead: ${A}`, [C, A], []],
  [`Support: ${B}`, [], [B]],
  ["Head of Learning Support", ["Head of Learning Support"], []],
  ["Support Services Manager", ["Support Services Manager"], []],
  ["Deputy Director – Commissioning & Quality", ["Deputy Director – Commissioning & Quality"], []],
  ["Head of Joint Commissioning (S)", ["Head of Joint Commissioning (S)"], []],
])("%j", (text, leads, supporting) => expect(ledBy(text)).toEqual([leads, supporting]));

test("who supports keeps the cell that says so, and the lead is the accountable one", () => {
  const book = bookOf({
    Plan: [
      ["Ref", "Action", "Lead", "Due date", "Action status"],
      ["1.1", "Open an advice line", `Lead: ${A}\nSupport: ${B}`, "May 2026", "Action in progress, on track"],
    ],
  });
  const [action] = parse(book, recognise(book)).actions;
  expect(action?.leads).toMatchObject([{ text: A, accountable: true }]);
  expect(action?.supportingLeads).toMatchObject([{ text: B, accountable: false, at: "Plan!C2" }]);
});

test("a column for those who support is read as before", () => {
  const headings = ["Ref", "Action", "Lead", "Supported by", "Due date", "Action status"];
  const book = bookOf({
    Plan: [
      headings,
      ["1.1", "Open an advice line", `${A} (supported by ${C})`, B, "May 2026", "Action in progress, on track"],
    ],
  });
  const [action] = parse(book, recognise(book)).actions;
  expect(action?.supportingLeads.map(({ text }) => text)).toEqual([C, B]);
});
