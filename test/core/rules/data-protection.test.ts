import fc from "fast-check";
import { identifiersIn, isNhsNumber } from "../../../src/core/rules/identifiers";
import { check, defaultSettings } from "../../../src/core/rules";
import { parse, recognise } from "../../../src/core/plan";
import { workbookOf } from "../../sketch";

const kinds = (text: string) => identifiersIn(text).map(({ kind, sure }) => `${sure ? "" : "perhaps "}${kind}`);

function found(progress: string, smallNumber = defaultSettings.smallNumber): string[] {
  const book = workbookOf({ actions: [{ ref: "1.1", progress }] });
  const { findings } = check(parse(book, recognise(book)), {
    asAt: "2025-04-01",
    settings: { ...defaultSettings, smallNumber },
    changes: null,
  });
  return findings.filter(({ rule }) => rule === "small-number-in-text").map(({ severity }) => severity);
}

describe("identifiers", () => {
  test.each([
    ["NHS number 943 476 5919", ["NHS number"]],
    ["943-476-5919", ["NHS number"]],
    ["9434765919", ["perhaps NHS number"]],
    ["nhs 9434765919", ["NHS number"]],
    ["UPN A123456789012", ["unique pupil number"]],
    ["DOB: 3/5/2014", ["date of birth"]],
    ["born 3rd May 2014", ["date of birth"]],
    ["D.O.B. 03.05.2014", ["date of birth"]],
    ["lives at KT1 2DN", ["perhaps postcode"]],
    ["A123456789013", ["perhaps unique pupil number"]],
    ["UPN: A123456789013", ["unique pupil number"]],
    ["EHCP number 20341", ["number of a plan or case"]],
    ["case ref: SEN/104233", ["number of a plan or case"]],
    ["the girl (3/5/2014) has moved", ["date of birth"]],
  ])("are seen in “%s”", (text, expected) => expect(kinds(text)).toEqual(expected));

  test.each([
    "943 476 5918",
    "0000000000",
    "call 020 7946 0958 or 07700 900123",
    "94347659190",
    "A12345678901",
    "I123456789012",
    "born in May",
    "KS2 and Year 6, K1 70%, Q4 2ND",
    "contract 1234567890",
    "plan number 3 of 4",
    "EHCP numbers rose to 4,420",
    "pupil visits (3/5/2024)",
    "case reference group",
    "The project was born. 3 May 2024: launch",
  ])("are not seen in “%s”", (text) => expect(kinds(text)).toEqual([]));

  test("a checked number fails when any one digit is changed", () => {
    const number = "9434765919";
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(number[place]) + by) % 10;
        expect(isNhsNumber(`${number.slice(0, place)}${digit}${number.slice(place + 1)}`)).toBe(false);
      }),
    );
  });

  test("a finding never repeats the number", () => {
    const book = workbookOf({ actions: [{ ref: "1.1", progress: "Child 943 476 5919 moved; UPN A123456789012." }] });
    const { findings } = check(parse(book, recognise(book)), {
      asAt: "2025-04-01",
      settings: defaultSettings,
      changes: null,
    });
    const [finding] = findings.filter(({ rule }) => rule === "identifier-in-text");
    expect(finding?.severity).toBe("error");
    expect(finding?.message).not.toMatch(/943|A123/);
    expect(finding?.message).toContain("a unique pupil number, A… (13 characters)");
    expect(findings.map(({ message }) => message).join()).not.toMatch(/943 476|A1234/);
  });
});

describe("small numbers", () => {
  test.each([
    ["2 pupils in Year 8 at one college returned", ["warning"]],
    ["Five children at Oakfield School were seen", ["warning"]],
    ["two more young people have a plan", ["advice"]],
    ["4 of the 60 children moved", ["advice"]],
    ["1 child", ["advice"]],
  ])("“%s” is told", (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    "6 pupils in Year 8 at one college",
    "Year 3 pupils",
    "Key Stage 2 pupils",
    "1 in 4 children",
    "children aged 2 to 4 children's groups",
    "ages 0–5 children",
    "1,004 children",
    "1.5 children for each place",
    "two children's homes",
    "one pupil referral unit and three pupil support officers",
    "three schools and 40 pupils",
    "three schools where pupils were asked",
    "5% of children",
    "every one child",
  ])("“%s” is not", (text) => expect(found(text)).toEqual([]));

  test("the limit is the setting's, and belongs to it", () => {
    expect(found("10 pupils at one school", 10)).toEqual(["warning"]);
    expect(found("11 pupils at one school", 10)).toEqual([]);
  });
});
