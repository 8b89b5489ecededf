import { parse, recognise } from "../../../../src/core/plan";
import { readLeads } from "../../../../src/core/plan/leads";
import { bookOf } from "../../../book";

const texts = (text: string, known: readonly string[] = []) =>
  readLeads(text, null, new Set(known)).map((lead) => lead.text);

describe("a comma, a slash or an ampersand between two that are plainly leads", () => {
  test.each([
    ["DCO, HoC", ["DCO", "HoC"]],
    ["HoS, PEP, DCO", ["HoS", "PEP", "DCO"]],
    ["VSH & PEP", ["VSH", "PEP"]],
    ["VSH and PEP", ["VSH", "PEP"]],
    ["TM+DSCO", ["TM", "DSCO"]],
    ["AD-E, PEP", ["AD-E", "PEP"]],
    ["SM(EY), HoC", ["SM(EY)", "HoC"]],
    ["AF, BT, CD", ["AF", "BT", "CD"]],
    ["SALT, CAMHS", ["SALT", "CAMHS"]],
    ["A Firth, B Toor", ["A Firth", "B Toor"]],
    ["A Firth/B Toor", ["A Firth", "B Toor"]],
    ["A. Firth & B. Toor", ["A. Firth", "B. Toor"]],
    ["A.J. Firth, B O'Toor", ["A.J. Firth", "B O'Toor"]],
    ["A Firth and B Toor-Lane", ["A Firth", "B Toor-Lane"]],
    ["Firth A, Toor B", ["Firth A", "Toor B"]],
    ["Ms Firth, Mr Toor", ["Ms Firth", "Mr Toor"]],
    ["Dr Firth / Cllr Toor", ["Dr Firth", "Cllr Toor"]],
  ])("%j is several", (text, expected) => expect(texts(text)).toEqual(expected));

  test.each([
    "Director of Education, Skills and Work",
    "Head of SEND, Exampleshire Council",
    "Head of Service, SEND",
    "Director of Education, Children and Families",
    "HoS, SEND",
    "AD, CYPS",
    "AD/SEND",
    "DMO/DCO",
    "DCO/DMO",
    "DCS / DASS",
    "HoS/PCFC",
    "AF/BT",
    "DCO, ICB",
    "HoC, Northmoor ICB",
    "SEN & EP",
    "SEND/AP",
    "T&L",
    "AD SEN & EP",
    "AD Schools (SEN, EP)",
    "A Firth, Head of SEND",
    "A Firth, DCO",
    "A Firth, SCC",
    "Firth, A",
    "A/B",
    "Early Years, Schools and Inclusion",
    "Cllr Firth, Lead Member",
  ])("%j is one", (text) => expect(texts(text)).toEqual([text]));

  test("what the workbook names alone elsewhere is a lead of its own", () => {
    expect(texts("Early Help, Virtual School")).toEqual(["Early Help, Virtual School"]);
    expect(texts("Early Help, Virtual School", ["early help", "virtual school"])).toEqual([
      "Early Help",
      "Virtual School",
    ]);
    expect(texts("Anna Firth, Ben Toor", ["anna firth", "ben toor"])).toEqual(["Anna Firth", "Ben Toor"]);
    expect(texts("HoS/PCFC", ["pcfc"])).toEqual(["HoS", "PCFC"]);
    expect(texts("HoS / PCFC/ VSH", ["hos", "vsh"])).toEqual(["HoS", "PCFC", "VSH"]);
    expect(texts("AF/BT", ["af"])).toEqual(["AF", "BT"]);
    expect(texts("DMO/DCO", ["dco"])).toEqual(["DMO/DCO"]);
    expect(texts("DMO/DCO", ["dmo", "dco"])).toEqual(["DMO", "DCO"]);
    expect(texts("Anna Firth and Ben Toor", ["anna firth", "ben toor"])).toEqual(["Anna Firth", "Ben Toor"]);
    expect(texts("Early Help, Virtual School", ["virtual school"])).toEqual(["Early Help, Virtual School"]);
    expect(texts("Head of Education, Skills and Work", ["head of education"])).toEqual([
      "Head of Education, Skills and Work",
    ]);
  });
});

function plan(leads: readonly string[], ...more: readonly (readonly string[])[]) {
  const rows = leads.map((lead, i) => [
    `1.${i + 1}`,
    `Widen the offer of short breaks in locality ${i + 1}`,
    lead,
    "June 2025",
    "Action in progress, on track",
    "Impact not yet seen",
  ]);
  const book = bookOf({
    Plan: [["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"], ...rows],
    ...(more.length > 0 && { Abbreviations: more }),
  });
  return parse(book, recognise(book));
}

test("a plan's own cells say which leads stand alone", () => {
  const { actions } = plan(["Early Help", "Virtual School", "Early Help, Virtual School", "Early Help, Schools"]);
  expect(actions.map(({ leads }) => leads.map(({ text }) => text))).toEqual([
    ["Early Help"],
    ["Virtual School"],
    ["Early Help", "Virtual School"],
    ["Early Help, Schools"],
  ]);
  const coded = plan(["DCO, HoC", "HoS/DCO", "HoS/VSH"]).actions;
  expect(coded.map(({ leads }) => leads.map(({ text }) => text))).toEqual([
    ["DCO", "HoC"],
    ["HoS", "DCO"],
    ["HoS/VSH"],
  ]);
});

const GLOSSARY = [
  ["EHCP", "Education, Health and Care Plan"],
  ["HoS", "Head of SEND"],
  ["PfA", "Preparing for Adulthood"],
  ["DCO", "Designated Clinical Officer"],
  ["SALT", "Speech and Language Therapy"],
  ["VSH", "Virtual School Head"],
  ["NDT", "Neurodevelopmental Team"],
];

describe("a list of abbreviations is a key to leads where its short forms are those of the leads", () => {
  test.each([
    ["Acronym", "Meaning"],
    ["Initials", "Stands for"],
    ["Short form", "Full title"],
    ["Abbreviation", "In full"],
    ["Abbreviation", "Explanation"],
    ["Term", "Meaning"],
  ])("headed %j and %j", (short, full) => {
    const { actions, layout, leadKey } = plan(["HoS", "DCO, HoS", "HoS/VSH"], [short, full], ...GLOSSARY);
    expect(layout.find(({ sheet }) => sheet === "Abbreviations")?.role).toBe("lead-key");
    expect(actions.map(({ leads }) => leads.map(({ title }) => title))).toEqual([
      ["Head of SEND"],
      ["Designated Clinical Officer", "Head of SEND"],
      ["Head of SEND", "Virtual School Head"],
    ]);
    expect(leadKey?.entries.map(({ code }) => code)).toEqual(["HoS", "DCO", "VSH"]);
    expect(leadKey?.why).toContain("3 of its codes stand in the column of leads");
  });

  test("initials of people are a key, too", () => {
    const { actions } = plan(["AF", "BT/AF"], ["Initials", "Name"], ["AF", "Anna Firth"], ["BT", "Ben Toor"]);
    expect(actions[1]!.leads.map(({ title }) => title)).toEqual(["Ben Toor", "Anna Firth"]);
  });

  test("other abbreviations are none", () => {
    const { layout, leadKey } = plan(
      ["Head of SEND", "Early Help Manager"],
      ["Acronym", "Meaning"],
      ...GLOSSARY.filter((_, i) => i % 2 === 0),
    );
    expect(layout.find(({ sheet }) => sheet === "Abbreviations")?.role).toBe("glossary");
    expect(leadKey).toBeNull();
  });
});
