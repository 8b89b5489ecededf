import { parse, recognise } from "../../../src/core/plan";
import { workbookOf } from "../../sketch";

const explainedBy = (progress: string, beside: string | null = null) => {
  const book = workbookOf({ actions: [{ evidence: progress, progress: beside }] });
  return [...parse(book, recognise(book)).abbreviations];
};

describe("what a workbook explains", () => {
  test.each<[string, readonly string[]]>([
    ["The Quality and Transition Visits Board (QTVB) met.", ["QTVB"]],
    ["QTVB (Quality and Transition Visits Board)", ["QTVB"]],
    ["QTVB: quality and transition visits board", ["QTVB"]],
    ["QTVB = Quality and Transition Visits Board", ["QTVB"]],
    ["Health, care and education plans (HCEPs) are late.", ["HCEP"]],
    ["Speech and language therapy (SaLT)", ["SaLT"]],
    ["The new panel (QTVB) met.", []],
    ["QTVB: the panel met twice", []],
    ["The QTVB met (see minutes).", []],
  ])("%s", (text, found) => expect(explainedBy(text)).toEqual(found));

  test("the words beside it in a list", () => {
    const book = workbookOf({ actions: [{ progress: "The QTVB met." }] });
    const values = [
      ["Glossary", null],
      ["QTVB", "The board that sees to visits"],
      ["JXQ", null],
    ];
    const glossary = { ...book.sheets[0]!, name: "Glossary", id: "Glossary", values, formats: new Map() };
    const whole = { ...book, sheets: [...book.sheets, glossary] };
    expect([...parse(whole, recognise(whole)).abbreviations]).toEqual(["QTVB"]);
  });

  test("among the actions only where the initials are its letters", () => {
    expect(explainedBy("QTVB", "Quality and transition visits board")).toEqual(["QTVB"]);
    expect(explainedBy("QTVB", "Parents were heard in May")).toEqual([]);
  });
});
