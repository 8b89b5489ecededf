import fc from "fast-check";
import {
  choose,
  columnsChosen,
  isSettingsSheet,
  limits,
  limitsOf,
  noSettings,
  settingsIn,
  settingsRows,
  settingsSheet,
  subjectOf,
  wordsOf,
  type Limit,
  type PartnershipSettings,
} from "../../../src/core/plan/settings";
import { readActionStatus } from "../../../src/core/plan/statuses";
import { defaultSettings, type Settings } from "../../../src/core/rules";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf, sheetOf } from "../../book";
import { anyChoice } from "./setup/choices";

const HEADER = ["Setting", "For", "Value", "Note"];
const read = (...rows: CellValue[][]) => settingsIn(bookOf({ "RAG settings": [["RAG settings"], HEADER, ...rows] }));
const bookWith = (settings: PartnershipSettings) => bookOf({ "RAG settings": settingsRows(settings) });

describe("the settings sheet", () => {
  test("is known by its header under its title, or by its name; a table of others with such a header is not", () => {
    const known = (name: string, rows: CellValue[][]) => isSettingsSheet(sheetOf(name, rows));
    expect(known("RAG settings", [HEADER])).toBe(true);
    expect(known("Sheet7", [["RAG Settings"], [], HEADER])).toBe(true);
    expect(known("rag settings", [["Note", "Value", "For", "Setting"]])).toBe(true);
    expect(known("Printer", [["Settings"], HEADER])).toBe(false);
    expect(known("RAG settings", [["Setting", "Value"]])).toBe(false);
    expect(known("RAG settings", [])).toBe(false);
  });

  test("reads each kind of row, as an officer may have typed it", () => {
    const settings = read(
      ["Word for an action status", "Green", "action in progress - on track", "agreed in May"],
      ["word for an impact status", 2, "Variable", null],
      ["Colour of an action status", "Off track", "c00000", null],
      ["Colours of the impact statuses", "all states", "not a key", null],
      ["Sheet", "Risk log", "Not read", null],
      ["Heading row", "Tracker", "4", null],
      [null, null, null, null],
      ["Column", "Tracker!E: RAG (May)", "Action status", null],
      ["Column", "Tracker: Notes: internal", "not read", null],
      ["Limit", "An update is out of date after so many days", 120, null],
      ["Limit", "smallNumber", "10", null],
      ["Profile", null, "scrutiny", null],
      ["Strict", "all checks", true, null],
    );
    expect(settings.unread).toEqual([]);
    expect(settings.choices).toEqual([
      { kind: "word", scale: "actionStatus", word: "Green", status: "in-progress-on-track", note: "agreed in May" },
      { kind: "word", scale: "impactStatus", word: "2", status: "variable" },
      { kind: "colour", scale: "actionStatus", status: "in-progress-off-track", colour: "#C00000" },
      { kind: "no-colours", scale: "impactStatus" },
      { kind: "sheet", sheet: "Risk log", role: "other" },
      { kind: "heading-row", sheet: "Tracker", row: 3 },
      { kind: "column", sheet: "Tracker", column: 4, heading: "RAG (May)", field: "actionStatus" },
      { kind: "column", sheet: "Tracker", column: null, heading: "Notes: internal", field: null },
      { kind: "limit", limit: "staleAfterDays", value: 120 },
      { kind: "limit", limit: "smallNumber", value: 10 },
      { kind: "profile", profile: "improvement-board" },
      { kind: "strict", strict: true },
    ]);
    expect(limitsOf(settings)).toEqual({ staleAfterDays: 120, smallNumber: 10 });
    expect(readActionStatus("green", wordsOf(settings).actionStatus)?.status).toBe("in-progress-on-track");
  });

  test.each([
    [["Colour", "x", "y"], "no setting has this name"],
    [["Word for an action status", "Done", "Complete"], "not one of the five action statuses"],
    [["Word for an impact status", "High", "Action not yet started"], "not one of the three impact statuses"],
    [["Word for an action status", " ", "Off track"], "names no word"],
    [["Colour of an action status", "On track", "amber"], "not a colour such as"],
    [["Column", "Tracker", "due date"], "sheet and heading"],
    [["Column", "Tracker: When", "whenever"], "no field"],
    [["Sheet", "Tracker", "plan?"], "none of: action plan"],
    [["Heading row", "Tracker", 0], "not the number of a row"],
    [["Limit", "smallNumber", -1], "not a whole number from 0 to 100"],
    [["Limit", "smallNumber", 2.5], "not a whole number"],
    [["Limit", "largest", 5], "no limit has this name"],
    [["Profile", "all checks", "Cabinet"], "none of: Leadership, Partnership board"],
    [["Strict", "all checks", "rather"], "“yes” and “no” are"],
  ])("%j is kept unread, and the reason told", (row, why) => {
    const settings = read(row as CellValue[]);
    expect(settings.choices).toEqual([]);
    expect(settings.unread).toEqual([
      { at: "'RAG settings'!A3", cells: [...row, null], why: expect.stringContaining(why) },
    ]);
  });

  test("two rows that contradict each other hold neither; one that says the same twice holds once", () => {
    const word = (status: string) => ["Word for an action status", "Done", status];
    const twice = read(word("Action complete and impactful"), word("Action complete, impact not yet seen"));
    expect(twice.choices).toEqual([]);
    expect(twice.unread.map(({ why }) => why)).toEqual([
      expect.stringContaining("'RAG settings'!A4"),
      expect.stringContaining("'RAG settings'!A3"),
    ]);
    expect(read(word("Off track"), word("off-track")).choices).toHaveLength(1);
  });

  test("a workbook without one has no settings", () =>
    expect(settingsIn(bookOf({ Plan: [["Ref", "Action"]] }))).toEqual(noSettings));

  test("is drawn as a plain sheet that repeats its header on each page", () => {
    const spec = settingsSheet(choose(noSettings, { kind: "limit", limit: "smallNumber", value: 10 }));
    expect(spec.rows.map(({ cells }) => cells[0]?.value)).toEqual([
      "RAG settings",
      expect.stringContaining("one setting to a row"),
      undefined,
      "Setting",
      "Limit",
    ]);
    expect(spec.page.titleRows).toEqual({ from: 3, to: 3 });
  });
});

describe("limits", () => {
  test("are named as the checks name them, hold the defaults, and take their place", () => {
    expect(Object.keys(limits).sort()).toEqual(Object.keys(defaultSettings).sort());
    for (const limit of Object.keys(limits) as Limit[]) {
      expect(defaultSettings[limit]).toBeGreaterThanOrEqual(limits[limit].least);
      expect(defaultSettings[limit]).toBeLessThanOrEqual(limits[limit].most);
    }
    const used: Settings = { ...defaultSettings, ...limitsOf(read(["Limit", "smallNumber", 10])) };
    expect(used).toEqual({ ...defaultSettings, smallNumber: 10 });
  });
});

describe("settings that are written", () => {
  test("read back as the same choices, whatever they are", () =>
    fc.assert(
      fc.property(fc.array(anyChoice, { maxLength: 12 }), (list) => {
        const settings = list.reduce(choose, noSettings);
        expect(settingsIn(bookWith(settings))).toEqual({ ...settings, sheet: "RAG settings" });
      }),
    ));
  test("keep the rows that were not understood", () => {
    const settings = read(["My own list", "x", 5, "see minutes"], ["Limit", "smallNumber", 10, null]);
    const again = settingsIn(bookWith(settings));
    expect(again.choices).toEqual(settings.choices);
    expect(again.unread.map(({ cells }) => cells)).toEqual([["My own list", "x", 5, "see minutes"]]);
  });
  test("a new choice takes the place of the one about the same thing, and no other", () => {
    const first = { kind: "word", scale: "actionStatus", word: "Done", status: "complete-impactful" } as const;
    const other = { ...first, word: "Closed" };
    const changed = { ...first, word: "DONE", status: "complete-impact-not-seen" } as const;
    const settings = [first, other, changed].reduce<PartnershipSettings>(choose, noSettings);
    expect(settings.choices).toEqual([changed, other]);
    expect(subjectOf(first)).toBe(subjectOf(changed));
  });
});

describe("chosen columns in a new version of the sheet", () => {
  const settings: PartnershipSettings = {
    ...noSettings,
    choices: [
      { kind: "column", sheet: "Plan", heading: "What", column: 1, field: "title" },
      { kind: "column", sheet: "Plan", heading: "RAG", column: 3, field: "actionStatus" },
      { kind: "column", sheet: "Plan", heading: "RAG", column: 4, field: "impactStatus" },
      { kind: "column", sheet: "Plan", heading: "Spare", column: 5, field: null },
    ],
  };
  const chosen = (...headers: string[]) =>
    columnsChosen(
      settings,
      "plan",
      headers.map((header, column) => ({ column, header })).filter((c) => c.header !== ""),
    );
  const fieldsOf = (...headers: string[]) => Object.fromEntries(chosen(...headers).fields);

  test("stay where they are", () =>
    expect(fieldsOf("No", "What", "Who", "RAG", "RAG", "Spare")).toEqual({
      1: "title",
      3: "actionStatus",
      4: "impactStatus",
      5: null,
    }));
  test("move with an added column", () =>
    expect(fieldsOf("No", "New", "What", "Who", "rag", "RAG ", "Spare")).toEqual({
      2: "title",
      4: "actionStatus",
      5: "impactStatus",
      6: null,
    }));
  test("move with an added column that puts one heading where its twin stood", () =>
    expect(fieldsOf("No", "What", "New", "Who", "RAG", "RAG", "Spare")).toEqual({
      1: "title",
      4: "actionStatus",
      5: "impactStatus",
      6: null,
    }));
  test("are followed under a new heading while nothing has moved, and this is told", () => {
    const { fields, renamed, lost } = chosen("No", "Task", "Who", "RAG", "RAG", "Spare");
    expect(fields.get(1)).toBe("title");
    expect(renamed).toEqual([{ choice: settings.choices[0], column: 1, header: "Task" }]);
    expect(lost).toEqual([]);
  });
  test("are asked again when the heading has changed and others have moved", () => {
    const { fields, lost } = chosen("No", "New", "Task", "Who", "RAG", "RAG", "Spare");
    expect([...fields.values()]).not.toContain("title");
    expect(lost).toEqual([settings.choices[0]]);
  });
  test("of another sheet are none of this one's", () =>
    expect(columnsChosen(settings, "Plan 2", [{ column: 1, header: "What" }]).fields.size).toBe(0));
});
