import fc from "fast-check";
import { parse, recognise } from "../../../../src/core/plan";
import {
  choose,
  measureSettingNames,
  noSettings,
  PRESET_NAME,
  settingsIn,
  settingsRows,
  trendPresets,
  type Choice,
  type MeasureChoice,
} from "../../../../src/core/plan/settings";
import { sheetOf } from "../../../book";

/** What a workbook says whose settings sheet has these rows. */
const said = (...rows: readonly (readonly (string | number)[])[]) =>
  settingsIn({
    name: "plan.xlsx",
    dateSystem: 1900,
    sheets: [sheetOf("RAG settings", [["Setting", "For", "Value", "Note"], ...rows.map((row) => [...row])])],
  });

const of = (about: MeasureChoice["about"], value: string | number, measure = "K3") =>
  said([measureSettingNames[about], measure, value]);

describe("a row about a measure", () => {
  test.each<[MeasureChoice["about"], string | number, object]>([
    ["better", "Lower", { better: "lower" }],
    ["target", 85, { target: 85 }],
    ["target", "85%", { target: 85 }],
    ["tolerance", "5 points", { amount: 5, of: "points" }],
    ["tolerance", "2.5 per cent of the target", { amount: 2.5, of: "target" }],
    ["baseline", 12, { values: 12 }],
    ["recalculation", "from April 2024", { period: "2024-04" }],
    ["recalculation", "Autumn 2024", { period: "Autumn 2024" }],
    // What Excel makes of "April 2024".
    ["recalculation", 45_383, { period: "2024-04" }],
    ["numbers", "20 or more", { enough: true }],
    ["actions", "actions 3.2, SF-10", { refs: ["3.2", "SF-10"] }],
    ["actions", "3.2; SF-10 and 4.1", { refs: ["3.2", "SF-10", "4.1"] }],
    ["actions", "Action 3.2, 3.2", { refs: ["3.2"] }],
    ["actions", 'actions "1, 2", "Send and return" and Candour', { refs: ["1, 2", "Send and return", "Candour"] }],
    ["other-actions", "actions 3.2", { refs: ["3.2"] }],
  ])("%s: %s", (about, value, wanted) =>
    expect(of(about, value).choices).toEqual([
      { kind: "measure", measure: "K3", about, at: "'RAG settings'!C2", ...wanted },
    ]),
  );

  test("85% that Excel keeps as 0.85 is 85", () => {
    const rows = [
      ["Setting", "For", "Value", "Note"],
      [measureSettingNames.target, "K3", 0.85],
    ];
    const sheet = sheetOf("RAG settings", rows, { formats: new Map([["C2", "0%"]]) });
    const { choices } = settingsIn({ name: "plan.xlsx", dateSystem: 1900, sheets: [sheet] });
    expect(choices).toMatchObject([{ about: "target", target: 85 }]);
  });

  test.each<[MeasureChoice["about"], string | number, string]>([
    ["better", "sideways", "none of: higher, lower, neither"],
    ["target", "soon", "“soon” is not a number"],
    ["tolerance", "5%", "may be points or per cent of the target"],
    ["baseline", 3, "at least 6 values"],
    ["recalculation", "when the clinic opened", "is not a period such as"],
    ["numbers", "plenty", "none of: 20 or more, fewer than 20"],
  ])("%s: %s is told, not guessed", (about, value, why) => {
    const { choices, unread } = of(about, value);
    expect(choices).toEqual([]);
    expect(unread[0]!.why).toContain(why);
  });

  test("of no measure is told", () => expect(of("target", 85, "").unread[0]!.why).toContain("names no measure"));

  test("two recalculations of one measure both hold; two targets do not", () => {
    const name = measureSettingNames.recalculation;
    expect(said([name, "K3", "from April 2024"], [name, "K3", "from May 2025"]).choices).toHaveLength(2);
    expect(said([measureSettingNames.target, "K3", 80], [measureSettingNames.target, "K3", 85]).choices).toEqual([]);
  });
});

test("a preset is read by its words", () =>
  expect(said([PRESET_NAME, "all measures", "making data count, 6 points"]).choices).toEqual([
    { kind: "trends", preset: "making-data-count-6" },
  ]));

test("every choice reads back from the row that is written for it", () => {
  const about = fc.oneof(
    fc.record({ about: fc.constant("better" as const), better: fc.constantFrom("higher", "lower", "neither") }),
    fc.record({ about: fc.constant("target" as const), target: fc.integer({ min: -500, max: 5000 }) }),
    fc.record({
      about: fc.constant("tolerance" as const),
      amount: fc.constantFrom(0, 1, 2.5, 10),
      of: fc.constantFrom("points", "target"),
    }),
    fc.record({ about: fc.constant("baseline" as const), values: fc.integer({ min: 6, max: 60 }) }),
    fc.record({
      about: fc.constant("recalculation" as const),
      period: fc.constantFrom("2024-04", "2024-Q2", "Autumn 2024", "2023/24", "2024-07-09"),
    }),
    fc.record({ about: fc.constant("numbers" as const), enough: fc.boolean() }),
    fc.record({
      about: fc.constantFrom("actions" as const, "other-actions" as const),
      refs: fc.uniqueArray(
        fc.oneof(
          fc.constantFrom("3.2", "SF-10", "12b", "1.1, 1.2", "A and B", "Action 4", 'The "big" one', "and"),
          fc.stringMatching(/^[\w.,;"-]([\w.,;" -]{0,8}[\w.,;"-])?$/),
        ),
        { minLength: 1 },
      ),
    }),
  );
  const measure = fc.constantFrom("K3", "Reviews on time", "12");
  const choice = fc.oneof(
    fc.tuple(measure, about).map(([of, rest]) => ({ kind: "measure", measure: of, ...rest }) as Choice),
    fc.constantFrom(...Object.keys(trendPresets)).map((preset) => ({ kind: "trends", preset }) as Choice),
  );
  fc.assert(
    fc.property(choice, (one) => {
      const rows = settingsRows(choose(noSettings, one));
      expect(
        settingsIn({ name: "plan.xlsx", dateSystem: 1900, sheets: [sheetOf("RAG settings", rows)] }).choices,
      ).toMatchObject([one]);
    }),
  );
});

describe("an action that a measure is linked to", () => {
  const notes = (...refs: readonly string[]) => {
    const book = {
      name: "plan.xlsx",
      dateSystem: 1900 as const,
      sheets: [
        sheetOf("Plan", [
          ["Ref", "Action", "Lead", "Due date", "Status"],
          ["3.1", "Open a clinic", "Head of Therapies", "1 May 2025", "Action in progress, on track"],
          ["3.2", "Train officers", "Head of Therapies", "1 May 2025", "Action in progress, on track"],
        ]),
        sheetOf("KPIs", [
          ["Ref", "Measure", "Jan 2025", "Feb 2025", "Mar 2025"],
          ["K3", "Reviews on time", 61, 63, 64],
        ]),
        sheetOf("RAG settings", [
          ["Setting", "For", "Value"],
          [measureSettingNames.actions, "K3", `actions ${refs.join(", ")}`],
        ]),
      ],
    };
    return parse(book, recognise(book)).notes.map(({ message, at }) => [message, ...at]);
  };

  test("is told where it is not there, with the cell of the setting", () =>
    expect(notes("3.1", "3.9", "4.4")).toEqual([
      [
        "No action has the reference “3.9” and “4.4” that the settings name for the measure “K3”. If it was renumbered, change it on the settings sheet too.",
        "'RAG settings'!C2",
      ],
    ]));

  test("is not mentioned where it is", () => expect(notes("3.1", "3.2")).toEqual([]));
});

describe("a measure that something was chosen for", () => {
  const notes = (...names: readonly string[]) => {
    const measures = sheetOf("KPIs", [
      ["Measure", "Jan 2025", "Feb 2025", "Mar 2025"],
      ...names.map((name) => [name, 61, 63, 64]),
    ]);
    const chosen = sheetOf("RAG settings", [
      ["Setting", "For", "Value", "Note"],
      [measureSettingNames.target, "Reviews on time", 80],
      [measureSettingNames.tolerance, "Reviews on time", "5 points"],
    ]);
    const book = { name: "plan.xlsx", dateSystem: 1900 as const, sheets: [measures, chosen] };
    return parse(book, recognise(book)).notes;
  };

  test("is told where it is not there", () =>
    expect(notes("Plans on time", "Complaints")).toEqual([
      {
        kind: "lost",
        message:
          "No measure is called “Reviews on time”, so 2 settings for it are not used. Write its reference or its name as the sheet has it, or delete the row of the settings.",
        at: ["'RAG settings'!C2", "'RAG settings'!C3"],
      },
    ]));

  test("is told where there are two of the name", () => {
    const [note, ...others] = notes("Reviews on time", "Reviews on time", "Complaints");
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      kind: "shared",
      at: ["'RAG settings'!C2", "'RAG settings'!C3", "KPIs!A2", "KPIs!A3"],
    });
    expect(note!.message).toContain(
      "2 measures are called “Reviews on time”, and 2 settings for it hold for all of them.",
    );
  });

  test("is not mentioned where all is well", () => expect(notes("Reviews on time", "Complaints")).toEqual([]));
});
