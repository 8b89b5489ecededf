import fc from "fast-check";
import { isPointer, readSuccessMeasures, withPointers } from "../../../../src/core/plan/success";
import type { CellRef } from "../../../../src/core/workbook";

const at = (cell: string) => `Plan!${cell}` as CellRef;
const read = (...cells: string[]) => readSuccessMeasures(cells.map((text, i) => ({ at: at(`F${i + 2}`), text })));
const texts = (...cells: string[]) => read(...cells).map(({ text, under }) => (under ? `${under} > ${text}` : text));

const THREE = ["Waits are shorter", "Families are heard", "Schools know whom to ask"];

describe("bullets of every kind are kept apart", () => {
  test.each([
    "• Waits are shorter\n• Families are heard\n• Schools know whom to ask",
    "•Waits are shorter\n•Families are heard\n•Schools know whom to ask",
    "o Waits are shorter\no Families are heard\no Schools know whom to ask",
    "- Waits are shorter\n- Families are heard\n- Schools know whom to ask",
    "-Waits are shorter\n-Families are heard\n-Schools know whom to ask",
    "– Waits are shorter\n– Families are heard\n– Schools know whom to ask",
    "\uF0B7 Waits are shorter\n\uF0B7 Families are heard\n\uF0B7 Schools know whom to ask",
    "* Waits are shorter\n* Families are heard\n* Schools know whom to ask",
    "▪ Waits are shorter\r\n▪ Families are heard\r\n▪ Schools know whom to ask",
    "➢\u00a0Waits are shorter\n➢\u00a0Families are heard\n➢\u00a0Schools know whom to ask",
    "1. Waits are shorter\n2. Families are heard\n3. Schools know whom to ask",
    "1) Waits are shorter\n2) Families are heard\n3) Schools know whom to ask",
    "(1) Waits are shorter\n(2) Families are heard\n(3) Schools know whom to ask",
    "a) Waits are shorter\nb) Families are heard\nc) Schools know whom to ask",
    "(i) Waits are shorter\n(ii) Families are heard\n(iii) Schools know whom to ask",
    "Waits are shorter\nFamilies are heard\nSchools know whom to ask",
    "Waits are shorter\n\nFamilies are heard\n\nSchools know whom to ask",
    "• Waits are shorter • Families are heard • Schools know whom to ask",
    "•Waits are shorter•Families are heard•Schools know whom to ask",
    "1. Waits are shorter 2. Families are heard 3. Schools know whom to ask",
    "- Waits are shorter - Families are heard - Schools know whom to ask",
    "o Waits are shorter o Families are heard o Schools know whom to ask",
    "Waits are shorter; Families are heard; Schools know whom to ask",
    " • Waits are shorter\n  • Families are\n    heard\n • Schools know\nwhom to ask",
    "Waits are shorter\nFamilies are\nheard\nSchools know whom to ask",
    "•\tWaits are shorter\n•\tFamilies are heard\n\n•\tSchools know whom to ask",
  ])("%j", (cell) => expect(texts(cell)).toEqual(THREE));
});

describe("what is one stays one", () => {
  test.each([
    "Waits are shorter and families say so.",
    "Waits fall from 30 to 18 weeks. Families say so in the survey.",
    "At least 4.5 hours a week – more in term 2 – are kept free.",
    "Target: 70% of plans in 20 weeks",
    "Parents/carers (0-25) are heard; all.",
    "-5% of exclusions",
    "One o clock meetings are kept",
    "See the communications plan for how families are told",
  ])("%j", (cell) => expect(texts(cell)).toEqual([cell]));

  test("nothing is nothing", () => expect(texts("", " \n ", "•")).toEqual([]));
});

describe("words that lead into a list", () => {
  test("stand over its items", () =>
    expect(texts("The board will show that:\n• waits are shorter\n• families are heard")).toEqual([
      "The board will show that: > waits are shorter",
      "The board will show that: > families are heard",
    ]));
  test("a deeper list ends where the bullets come back", () =>
    expect(
      texts("• Waits are shorter\n• The board will show that:\no it asked\no it acted\n• Families are heard"),
    ).toEqual([
      "Waits are shorter",
      "The board will show that: > it asked",
      "The board will show that: > it acted",
      "Families are heard",
    ]));
  test("alone they are a measure as they are", () =>
    expect(texts("Measures to follow:")).toEqual(["Measures to follow:"]));
});

describe("rows that continue an action", () => {
  test("go on with its list, each measure with its own cell", () =>
    expect(read("• Waits are shorter", "• Families are heard")).toEqual([
      { text: "Waits are shorter", at: at("F2") },
      { text: "Families are heard", at: at("F3") },
    ]));
  test("or with its sentence", () =>
    expect(texts("• Waits are shorter and", "families are heard")).toEqual([
      "Waits are shorter and families are heard",
    ]));
});

describe("what only points elsewhere", () => {
  test.each([
    ["As above", true],
    ["as above.", true],
    ["As above for 2.1 -2.6", true],
    ["As above 2.1 – 2.6", true],
    ["[See Priority 3 criteria]", true],
    ["See also 3.4 above", true],
    ["See 3.4 and 3.5", true],
    ["Same as 1.2", true],
    ["Ditto", true],
    ["As above, and families say so", false],
    ["Seen by families as fair", false],
    ["See the communications plan for how families are told", false],
    ["As 4 in 5 families say", false],
    ["Above 70% of plans are on time", false],
  ])("%j: %j", (text, expected) => expect(isPointer(text)).toBe(expected));

  const row = (ref: string, ...measures: string[]) => ({
    sheet: "Plan",
    ref,
    area: ref.split(".")[0]!,
    successMeasures: read(measures.join("\n")),
  });
  const ROWS = [
    row("1.1", "Waits are shorter"),
    row("1.2", "As above"),
    row("1.3", "As above"),
    row("2.1", "Families are heard"),
    row("2.2", "Schools know whom to ask"),
    row("2.3", "As above for 2.1 – 2.2"),
    row("2.4", "Fewer exclusions. See also 1.1 above"),
    row("2.5", "See Priority 1"),
    row("2.6", "See 7.7"),
    row("2.7", "See Priority 9"),
  ];
  const pointers = withPointers(ROWS).map(({ ref, successMeasures }) => [
    ref,
    successMeasures.flatMap(({ points }) => points ?? []),
  ]);

  test.each([
    ["1.1", []],
    ["1.2", [{ refs: ["1.1"], missing: [] }]],
    ["1.3", [{ refs: ["1.1"], missing: [] }]],
    ["2.3", [{ refs: ["2.1", "2.2"], missing: [] }]],
    ["2.4", [{ refs: ["1.1"], missing: [] }]],
    ["2.5", [{ refs: ["1.1", "1.2", "1.3"], missing: [] }]],
    ["2.6", [{ refs: [], missing: ["7.7"] }]],
    ["2.7", [{ refs: [], missing: ["Priority 9"] }]],
  ])("%s points to %j", (ref, expected) => expect(pointers).toContainEqual([ref, expected]));

  test("a measure before the pointer stays", () =>
    expect(withPointers(ROWS)[6]!.successMeasures.map(({ text }) => text)).toEqual([
      "Fewer exclusions.",
      "See also 1.1 above",
    ]));
});

const piece = fc.constantFrom(
  "•",
  "o",
  "-",
  "–",
  "1.",
  "2)",
  "(a)",
  "\n",
  " ",
  "\r\n",
  ":",
  ";",
  ".",
  "Waits",
  "are short",
  "As above",
  "See 1.1",
  "\uF0B7",
  "and",
);
const anyText = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(" ")),
);

test("no text throws, no word is lost and none is invented", () => {
  const letters = (text: string) => text.replace(/[^\p{Lu}]|(?<![\p{L}])[a-z](?![\p{L}])/gu, "");
  fc.assert(
    fc.property(anyText, (text) => {
      const measures = read(text);
      const leads = measures.map(({ under }, i) => (under && under !== measures[i - 1]?.under ? under : ""));
      const all = measures.map((one, i) => leads[i] + one.text).join(" ");
      expect(letters(all).length).toBeLessThanOrEqual(letters(text).length);
      for (const word of ["Waits", "short"]) expect(all.split(word)).toHaveLength(text.split(word).length);
    }),
    { numRuns: 2000 },
  );
});

test("long cells are read in time that grows with their length", () => {
  for (const part of [
    "• a ",
    "1. ",
    "- A ",
    "a; b c d;",
    "see ",
    "(",
    "o O ",
    "1.1 - ",
    ".",
    "\n",
    "• As above 1.1-\n",
  ]) {
    const text = part.repeat(32_000 / part.length);
    const started = performance.now();
    const measures = read(text);
    withPointers([{ sheet: "Plan", ref: "1.1", area: "1", successMeasures: measures }]);
    expect(performance.now() - started).toBeLessThan(2000);
  }
});
