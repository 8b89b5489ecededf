import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const IDS: { readonly [word: string]: string } = {
  done: "complete-impactful",
  waiting: "complete-impact-not-seen",
  off: "in-progress-off-track",
  on: "in-progress-on-track",
  not: "not-started",
};

const WORDING: { readonly [word: string]: string } = {
  done: "Action complete and impactful",
  waiting: "Action complete, impact not yet seen",
  off: "Action in progress, off track",
  on: "Action in progress, on track",
  not: "Action not yet started",
};

type Key = CellValue[][];

/** The plan with the house's words for the states, in the order of `WORDING`, and a key. */
function planOf(words: readonly CellValue[], key: Key, heading: CellValue = "Status", sheet = "Key") {
  const rows = words.map((word, i) => [`1.${i + 1}`, `Open an advice line in area ${i + 1}`, "DCO", "May 2026", word]);
  const table = [["Ref", "Action", "Lead", "Due date", heading], ...rows];
  const book = bookOf(sheet === "" ? { Plan: [...table, [], [], ...key] } : { Plan: table, [sheet]: key });
  return parse(book, recognise(book));
}

const statesOf = (plan: ReturnType<typeof planOf>) => plan.actions.map(({ actionStatus }) => actionStatus);
const MEANT = Object.values(IDS);
const PHRASES = ["Finished – making a difference", "Finished", "Slipping", "Going to plan", "To begin"];
const meanings = Object.values(WORDING);

describe("the house's own words by its key", () => {
  test.each<[string, Key, string?]>([
    ["the word first", [["Status", "Meaning"], ...PHRASES.map((word, i) => [word, meanings[i]!])]],
    ["the meaning first", [["Scheme", "What we say"], ...PHRASES.map((word, i) => [meanings[i]!, word])]],
    ["without headings", PHRASES.map((word, i) => [word, meanings[i]!])],
    ["with a word between", PHRASES.map((word, i) => [word, "means", meanings[i]!])],
    ["with a sign between", PHRASES.map((word, i) => [meanings[i]!, "=", word])],
    [
      "with an explanation behind",
      PHRASES.map((word, i) => [word, meanings[i]!, "Agreed by the board in May, see paper 4"]),
    ],
    ["in one cell a line", PHRASES.map((word, i) => [`${word} = ${meanings[i]!}`])],
    ["in one cell with arrows", [[PHRASES.map((word, i) => `${word} → ${meanings[i]!}`).join("\n")]]],
    ["below the plan", PHRASES.map((word, i) => [null, word, meanings[i]!]), ""],
    ["in shorter words of the scheme", PHRASES.map((word, i) => [word, meanings[i]!.replace(/^Action /, "")])],
    ["two words for a state", PHRASES.map((word, i) => [`${word} / Other word ${i}`, meanings[i]!])],
    [
      "with a colour's name between",
      PHRASES.map((word, i) => [word, ["Blue", "Green", "Red", "Amber", "White"][i]!, meanings[i]!]),
    ],
    ["with a blank between", PHRASES.map((word, i) => [word, null, meanings[i]!])],
    ["across", [PHRASES, meanings]],
    [
      "across, with names",
      [
        ["We say", ...PHRASES],
        ["The scheme", ...meanings],
      ],
    ],
    ["in quotes", PHRASES.map((word, i) => [`“${word}”`, meanings[i]!])],
    ["with a dash in the meaning", PHRASES.map((word, i) => [word, meanings[i]!.replace(", ", " – ")])],
    ["on a sheet of another name", PHRASES.map((word, i) => [word, meanings[i]!]), "How to fill this in"],
  ])("%s", (_, key, ...[sheet]) => {
    const plan = planOf(PHRASES, key, "Status", sheet ?? "Key");
    expect(statesOf(plan)).toEqual(MEANT);
    expect(plan.questions.filter(({ kind }) => kind === "words")).toEqual([]);
  });

  test("it tells the cells of the key", () => {
    const plan = planOf(PHRASES, [["Status", "Meaning"], ...PHRASES.map((word, i) => [word, meanings[i]!])]);
    expect(plan.layout.find(({ role }) => role === "actions")?.why).toMatch(/see Key!A2 to Key!A6\)/);
  });

  test("a column is a scale by them that its heading does not name", () => {
    const rows = ["Everywhere", "In pockets", "Not so far", "In pockets"].map((word, i) => [
      ...[
        `1.${i + 1}`,
        `Open an advice line in area ${i + 1}`,
        "DCO",
        "May 2026",
        "Action in progress, on track",
        word,
      ],
    ]);
    const key = [
      ["Everywhere", "Impact is felt at a system level"],
      ["In pockets", "Impact is variable"],
      ["Not so far", "Impact not yet seen"],
    ];
    const headings = ["Ref", "Action", "Lead", "Due date", "Action status", "Difference made"];
    const book = bookOf({ Plan: [headings, ...rows], Key: key });
    const plan = parse(book, recognise(book));
    expect(plan.actions.map(({ impactStatus }) => impactStatus)).toEqual([
      "system-level",
      "variable",
      "not-seen",
      "variable",
    ]);
  });

  test("a word that the key gives two states is not read, and that is told", () => {
    const key = [...PHRASES.map((word, i) => [word, meanings[i]!]), [PHRASES[2]!, meanings[3]!]];
    const plan = planOf(PHRASES, key);
    expect(statesOf(plan)).toEqual([MEANT[0], MEANT[1], null, MEANT[3], MEANT[4]]);
    expect(plan.notes.map(({ message }) => message)).toEqual([expect.stringContaining("“Slipping” stands for")]);
  });

  test("what the plan does not say makes no conflict", () => {
    const key = PHRASES.map((word, i) => [word, meanings[i]!, "Lead officer"]);
    expect(planOf(PHRASES, key).notes).toEqual([]);
  });

  test("one line alone is no key", () => {
    expect(statesOf(planOf(PHRASES, [["Going to plan", meanings[3]!]]))).toEqual([null, null, null, null, null]);
  });

  test("the scheme's own wording is never turned round", () => {
    const key = [...PHRASES.map((word, i) => [word, meanings[i]!]), [meanings[2]!, meanings[3]!]];
    expect(statesOf(planOf(meanings, key))).toEqual(MEANT);
  });
});

describe("a key in the heading of its column", () => {
  const LETTERS = ["B", "G", "R", "A", "W"];
  test.each<[string, string, CellValue[]]>([
    [
      "letters in brackets",
      "RAG (B = complete and impactful, G = complete, impact not yet seen, R = off track, A = on track, W = not started)",
      LETTERS,
    ],
    [
      "numbers behind the name",
      "Status 1=complete and impactful 2=complete, impact not yet seen 3=off track 4=on track 5=not started",
      [1, 2, 3, 4, 5],
    ],
    [
      "numbers as text",
      "Status 1=complete and impactful 2=complete, impact not yet seen 3=off track 4=on track 5=not started",
      ["1", "2", "3", "4", "5"],
    ],
    [
      "lines",
      "Progress rating\nB: complete and impactful\nG: complete, impact not yet seen\nR: off track\nA: on track\nW: not started",
      LETTERS,
    ],
    [
      "colour words",
      "BRAG (Blue – complete and impactful; Green – complete, impact not yet seen; Red – off track; Amber – on track; White – not started)",
      ["Blue", "Green", "Red", "Amber", "White"],
    ],
    [
      "means between, behind a colon",
      "Status: B means complete and impactful, G means complete, impact not yet seen, R means off track, A means on track, W means not started",
      LETTERS,
    ],
    [
      "square brackets",
      "Action status [B=complete and impactful; G=complete, impact not seen; R=off track; A=on track; W=not started]",
      LETTERS,
    ],
    [
      "a colon",
      "RAG rating: B = complete and impactful, G = complete, impact not seen, R = off track, A = on track, W = not started",
      LETTERS,
    ],
    [
      "words of its own",
      "Status (Finished – making a difference = complete and impactful; Finished = complete, impact not seen; Slipping = off track; Going to plan = on track; To begin = not started)",
      PHRASES,
    ],
  ])("%s", (_, heading, words) => expect(statesOf(planOf(words, [], heading, ""))).toEqual(MEANT));

  test("other headings keep what stands behind them", () => {
    const plan = planOf(["May 2026", "June 2026", "July 2026"], [], "Revised date – if changed: new date", "");
    expect(plan.actions[0]?.revisedDue.map(({ date }) => date)).toEqual(["2026-05-31"]);
  });
});
