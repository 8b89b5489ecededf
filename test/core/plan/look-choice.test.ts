import { difference, NEAR } from "../../../src/core/plan/colours/colour";
import { SCALES, scaleOf, STATUSES } from "../../../src/core/plan/colours/scale";
import { contrastOf, LEAST_CONTRAST } from "../../../src/core/plan/contrast";
import { colourSets, lookIn, usualLook, type ColourSet } from "../../../src/core/plan/scheme-look";
import {
  choose,
  noSettings,
  schemeLookOf,
  settingsIn,
  settingsRows,
  type Choice,
  type LookChoice,
} from "../../../src/core/plan/settings";
import { bookOf } from "../../book";

type Unkinded = LookChoice extends infer C ? (C extends LookChoice ? Omit<C, "kind"> : never) : never;
const look = (choice: Unkinded) => ({ kind: "look", ...choice }) as Choice;
const sheetOf = (...rows: readonly (readonly string[])[]) =>
  settingsIn(bookOf({ "RAG settings": [["Setting", "For", "Value", "Note"], ...rows] }));

describe.each(Object.keys(colourSets) as ColourSet[])("the set of colours %s", (set) => {
  const shown = lookIn(set);

  test("can be read, and its states are told apart by their words, symbols and colours", () => {
    for (const status of STATUSES) {
      const { fill, text } = shown[status];
      expect(`${status} ${contrastOf(fill, text) >= LEAST_CONTRAST}`).toBe(`${status} true`);
    }
    for (const scale of SCALES) {
      const states = STATUSES.filter((status) => scaleOf(status) === scale);
      for (const one of states)
        for (const other of states)
          if (one !== other) expect(difference(shown[one].fill, shown[other].fill)).toBeGreaterThan(NEAR);
      expect(new Set(states.map((status) => shown[status].symbol)).size).toBe(states.length);
    }
  });
});

test("where nothing was chosen, the scheme's own words, symbols and colours are shown", () => {
  expect(schemeLookOf(noSettings)).toEqual(usualLook);
});

test("what was chosen is written to the settings sheet and read back from it", () => {
  const chosen = [
    look({ about: "set", set: "nhs" }),
    look({ about: "colour", status: "variable", fill: "#123456", text: "#FFFFFF" }),
    look({ about: "words", status: "in-progress-off-track", plain: "behind plan" }),
    look({ about: "symbol", status: "not-started", symbol: "□" }),
  ].reduce(choose, noSettings);
  const again = settingsIn(bookOf({ "RAG settings": settingsRows(chosen).map((row) => [...row]) }));
  expect(again.choices).toEqual(chosen.choices);
  expect(schemeLookOf(again)).toMatchObject({
    "complete-impact-not-seen": { fill: "#7FC97F" },
    variable: { fill: "#123456", text: "#FFFFFF" },
    "in-progress-off-track": { plain: "behind plan", symbol: "▲" },
    "not-started": { symbol: "□" },
  });
});

test("a fill alone gets the ink that is read better on it", () => {
  expect(sheetOf(["Colour shown", "Impact is variable", "#102030"]).choices).toEqual([
    look({ about: "colour", status: "variable", fill: "#102030", text: "#FFFFFF" }),
  ]);
  expect(schemeLookOf(sheetOf(["Colour shown", "Impact is variable", "FC0"])).variable.text).toBe("#0B0C0C");
});

test.each([
  [
    "words that cannot be read",
    ["Colour shown", "Impact is variable", "#FFC845, words in #FFFFFF"],
    /contrast is below 4\.5 to 1/,
  ],
  ["no colour", ["Colour shown", "Impact is variable", "teal"], /“teal” is not a colour/],
  ["no state", ["Words shown", "Green", "fine"], /“Green” is none of the statuses/],
  ["too long a symbol", ["Symbol shown", "Impact is variable", "abcd"], /1 to 3 characters/],
  ["no set", ["Colours shown", "all states", "pretty"], /“pretty” is no set of colours/],
])("%s is kept as a row that says nothing, and why", (_, row, why) => {
  const { choices, unread } = sheetOf(row);
  expect(choices).toEqual([]);
  expect(unread[0]!.why).toMatch(why);
});

test("two states that were given one name keep the scheme's words, and two with one symbol its symbols", () => {
  const twice = [
    look({ about: "words", status: "in-progress-off-track", plain: "Under way" }),
    look({ about: "words", status: "in-progress-on-track", plain: "under way" }),
    look({ about: "symbol", status: "variable", symbol: "◇" }),
  ].reduce(choose, noSettings);
  const shown = schemeLookOf(twice);
  expect(shown["in-progress-off-track"].plain).toBe("in progress, off track");
  expect(shown["in-progress-on-track"].plain).toBe("in progress, on track");
  expect([shown.variable.symbol, shown["not-seen"].symbol]).toEqual(["◐", "◇"]);
});
