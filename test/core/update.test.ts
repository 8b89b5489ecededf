import { parse, recognise } from "../../src/core/plan";
import { review } from "../../src/core/review";
import {
  actionAtCell,
  foreseen,
  nothingEntered,
  sameAction,
  updateFix,
  updateForm,
  type DateAnswer,
  type Entered,
} from "../../src/core/update";
import { withEdits, type CellRef, type CellValue, type Snapshot } from "../../src/core/workbook";
import { bookOf } from "../book";
import { corpus } from "../workbooks/corpus";

const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Evidence of impact"];
const ROWS: readonly (readonly CellValue[])[] = [
  [
    1.1,
    "Agree one way in to therapy",
    "Head of Therapies",
    "December 2024\nSeptember 2026",
    "Action in progress, off track",
    "Impact not yet seen",
    "Plan drafted.",
    null,
  ],
  [
    1.2,
    "Publish the offer",
    "Head of SEND",
    46_022,
    "Action in progress, on track",
    "Impact not yet seen",
    "  Draft out. ",
    "None so far",
  ],
  [1.3, "Train new staff", "Head of SEND", "June 2026", "Action not yet started", "Impact not yet seen", null, null],
];
const FORMATS = { formats: new Map([["D3", "dd/mm/yyyy"]]) };
const TODAY = "2026-03-28";

const plain = (head: readonly CellValue[] = HEAD, rows = ROWS, extras = {}) =>
  bookOf({ Plan: [head, ...rows] }, { Plan: { ...FORMATS, ...extras } });
/** The same with a column at the end. */
const withColumn = (name: string, values: readonly CellValue[], extras = {}) =>
  plain(
    [...HEAD, name],
    ROWS.map((row, i) => [...row, values[i] ?? null]),
    extras,
  );

const planOf = (book: Snapshot) => parse(book, recognise(book));

function opened(book: Snapshot, ref: string) {
  const plan = planOf(book);
  const action = plan.actions.find((one) => one.ref === ref)!;
  return { plan, form: updateForm(book, plan, action, TODAY) };
}

/** What an update changes, by the cell: what it holds afterwards. */
function updated(
  book: Snapshot,
  ref: string,
  entered: Partial<Omit<Entered, "dates">> & { readonly dates?: readonly DateAnswer[] },
) {
  const { plan, form } = opened(book, ref);
  const dates = new Map((entered.dates ?? []).map((answer, i) => [form.dates[i]!, answer]));
  const fix = updateFix(book, plan, form, { ...nothingEntered(form), ...entered, dates }, TODAY);
  if (fix === null) return null;
  const after = withEdits(book, fix.edits);
  return {
    cells: Object.fromEntries(fix.edits.map(({ at, to }) => [at.slice(at.indexOf("!") + 1), to])),
    plan: planOf(after),
    fix,
  };
}

describe("an update of an action", () => {
  test("that changes nothing is none, blanks around texts and all", () => {
    expect(updated(plain(), "1.2", {})).toBeNull();
    expect(updated(plain(), "1.1", { actionStatus: "in-progress-off-track", evidence: "  " })).toBeNull();
  });

  test("is written above the earlier one with its day, where no column has the day", () => {
    const { cells } = updated(plain(), "1.1", { progress: "Agreed by all partners." })!;
    expect(cells).toEqual({ G2: "28 March 2026: Agreed by all partners.\nPlan drafted." });
    expect(updated(plain(), "1.3", { progress: "Begun.\r\n" })!.cells).toEqual({ G4: "28 March 2026: Begun." });
  });

  test("does not get a second day where it begins with one, and gets one where it begins with a month", () => {
    expect(updated(plain(), "1.3", { progress: "27/03/2026 – begun." })!.cells).toEqual({ G4: "27/03/2026 – begun." });
    expect(updated(plain(), "1.3", { progress: "March 2026 cohort begun." })!.cells).toEqual({
      G4: "28 March 2026: March 2026 cohort begun.",
    });
  });

  test("is written over the last one and dated in its column, as the column has its days", () => {
    const dates = withColumn("Date updated", [46_000, 46_001, null], {
      formats: new Map([...FORMATS.formats, ["I2", "d mmm yy"], ["I3", "d mmm yy"]]),
    });
    const { cells, fix } = updated(dates, "1.3", { progress: "Begun." })!;
    expect(cells).toEqual({ G4: "Begun.", I4: 46_109 });
    expect(fix.edits.at(-1)!.format).toBe("d mmm yy");
    const texts = withColumn("Date updated", ["1 March 2026", "2 March 2026", null]);
    expect(updated(texts, "1.3", { evidence: "Fewer calls." })!.cells).toEqual({
      H4: "Fewer calls.",
      I4: "28 March 2026",
    });
  });

  test("puts right the day of the last one where it lies ahead, and nothing else with it", () => {
    // 28 March 2027, a year ahead.
    const ahead = withColumn("Date updated", [46_474, 46_001, null]);
    const { form } = opened(ahead, "1.1");
    expect(form.ahead).toEqual({ at: "Plan!I2", was: 46_474, day: "2027-03-28" });
    expect(opened(ahead, "1.2").form.ahead).toBeNull();
    expect(updated(ahead, "1.1", { day: "2026-03-14" })!.cells).toEqual({ I2: 46_095 });
    expect(updated(ahead, "1.1", { day: "2027-03-28" })).toBeNull();
    expect(updated(ahead, "1.1", { day: "2026-03-14", progress: "Agreed." })!.cells).toEqual({
      G2: "Agreed.",
      I2: 46_109,
    });
    expect(() => updated(ahead, "1.1", { day: "2026-03-29" })).toThrow(
      "An update cannot be of 29 March 2026. Give the day on which it was written, 28 March 2026 at the latest.",
    );
    expect(() => updated(ahead, "1.1", { day: "0026-03-14" })).toThrow(/^An update cannot be of /);
    expect(
      updated(withColumn("Date updated", ["28 March 2027", null, null]), "1.1", { day: "2026-03-14" })!.cells,
    ).toEqual({
      I2: "14 March 2026",
    });
  });

  test("of a status is in the words of the drop-down list, of the sheet, or of the scheme", () => {
    expect(updated(plain(), "1.3", { actionStatus: "complete-impactful" })!.cells).toEqual({
      E4: "Action complete and impactful",
    });
    const lists = { ...FORMATS, lists: new Map([["E4", "=Lists!$A$1:$A$3"]]) };
    const book = bookOf(
      { Plan: [HEAD, ...ROWS], Lists: [["Complete & impactful"], ["On track"], ["Off track"]] },
      { Plan: lists },
    );
    expect(updated(book, "1.3", { actionStatus: "in-progress-on-track" })!.cells).toEqual({ E4: "On track" });
    const own = plain(
      HEAD,
      ROWS.map((row) => row.map((value) => (value === "Action in progress, on track" ? "On track" : value))),
    );
    const { cells, plan } = updated(own, "1.3", { actionStatus: "in-progress-on-track" })!;
    expect(cells).toEqual({ E4: "On track" });
    expect(plan.actions[2]!.actionStatus).toBe("in-progress-on-track");
  });

  test("moves one date of several, keeps the first and says why in the update", () => {
    const { cells, plan } = updated(plain(), "1.1", {
      dates: [{ to: "2026-06-30", reason: "co-production takes longer" }],
    })!;
    expect(cells).toEqual({
      D2: "June 2026 (was December 2024)\nSeptember 2026",
      G2: "28 March 2026: Date moved from December 2024 to 30 June 2026: Co-production takes longer.\nPlan drafted.",
    });
    expect(plan.actions[0]!.due.filter(({ replaced }) => !replaced).map(({ date }) => date)).toEqual([
      "2026-06-30",
      "2026-09-30",
    ]);
  });

  test("says that a part is done, and moves another, in one text", () => {
    const dates: DateAnswer[] = ["done", { to: "2026-12-15", reason: "The second route starts later." }];
    const { cells, plan } = updated(plain(), "1.1", { dates })!;
    expect(cells.D2).toBe("December 2024 (done)\n15 December 2026 (was September 2026)");
    const [first, second] = plan.actions[0]!.due.filter(({ replaced }) => !replaced);
    expect([first!.done, second!.date]).toEqual([true, "2026-12-15"]);
  });

  test("of a date that is a real date stays one, in its own cell or in that of the revised date", () => {
    const moved: DateAnswer = { to: "2026-03-31", reason: "Waits for the budget" };
    const { cells, fix } = updated(plain(), "1.2", { dates: [moved] })!;
    expect(cells.D3).toBe(46_112);
    expect(fix.edits.find(({ at }) => at.endsWith("D3"))!.format).toBe("dd/mm/yyyy");
    const beside = updated(withColumn("Revised due date", []), "1.2", { dates: [moved] })!;
    expect(beside.cells).toEqual({
      G3: expect.stringContaining("to 31 March 2026: Waits for the budget."),
      I3: 46_112,
    });
    expect(beside.plan.actions[1]!.finalDue).toBe("2026-03-31");
  });

  test.each<[string, Snapshot, string, string]>([
    [
      "holds a formula",
      plain(HEAD, ROWS, { formulas: new Map([["G2", '="Plan drafted."']]) }),
      "1.1",
      "G2 (progress update) holds a formula",
    ],
    [
      "has no column",
      bookOf({ Plan: [HEAD.slice(0, 7), ...ROWS.map((row) => row.slice(0, 7))] }),
      "1.1",
      "no column for the evidence of impact",
    ],
  ])("is not offered for a cell that %s, and says so", (_, book, ref, why) => {
    expect(opened(book, ref).form.notOffered.join(" ")).toContain(why);
  });

  test("never writes a cell that stands for two rows", () => {
    const rows = ROWS.map((row, i) => (i === 1 ? row.map((value, c) => (c === 6 ? null : value)) : row));
    const merged = plain(HEAD, rows, { merges: [{ row: 1, column: 6, rows: 2, columns: 1 }] });
    for (const ref of ["1.1", "1.2"]) {
      const result = updated(merged, ref, { progress: "New." });
      expect(Object.keys(result?.cells ?? {})).not.toContain("G2");
    }
  });

  test.each<[string, CellValue, string[]]>([
    ["a text", "July 2026", ["July 2026"]],
    ["a real date", 46_022, ["31 December 2025"]],
  ])("asks of no date that stands in a further row of the action, where the first is %s", (_, date, asked) => {
    const [first, ...rest] = ROWS;
    const further = [null, "and keep to it", null, "September 2027", null, null, null, null];
    const rows = [first!.map((value, i) => (i === 3 ? date : value)), further, ...rest];
    const { form } = opened(plain(HEAD, rows, { formats: new Map([["D2", "dd/mm/yyyy"]]) }), "1.1");
    expect(form.dates.map(({ asWritten }) => asWritten)).toEqual(asked);
  });

  test("moves a date once more, and the one behind it", () => {
    const moved: DateAnswer = { to: "2027-03-31", reason: "The lease ends later" };
    const rows = ROWS.map((row, i) =>
      i === 0 ? row.map((value, c) => (c === 3 ? "June 2026 (was December 2024)\nSeptember 2026" : value)) : row,
    );
    const first = updated(plain(HEAD, rows), "1.1", { dates: [moved] })!;
    expect(first.cells.D2).toBe("March 2027 (was June 2026) (was December 2024)\nSeptember 2026");
    expect(first.plan.actions[0]!.finalDue).toBe("2027-03-31");
    const both = updated(plain(HEAD, rows), "1.1", { dates: [moved, moved] })!;
    expect(both.cells.D2).toBe("March 2027 (was June 2026) (was December 2024)\nMarch 2027 (was September 2026)");
  });

  test("moves no date where the reason could stand nowhere, and says so", () => {
    const without = (row: readonly CellValue[]) => row.filter((_, i) => i !== 6);
    const { form } = opened(plain(without(HEAD), ROWS.map(without)), "1.1");
    expect(form.dates).toEqual([]);
    expect(form.notOffered.join(" ")).toMatch(/no date is changed here/);
  });

  test("longer than a cell holds is refused with what to do, not written", () => {
    const rows = ROWS.map((row) => row.map((value, i) => (i === 6 ? "x".repeat(32_700) : value)));
    expect(() => updated(plain(HEAD, rows), "1.1", { progress: "y".repeat(80) })).toThrow(
      /G2 would hold 32,796 characters; a cell holds 32,767/,
    );
  });

  test("states of each cell what it replaces", () => {
    const { fix } = updated(plain(), "1.1", {
      progress: "Agreed.",
      evidence: "Parents say so.",
      actionStatus: "complete-impact-not-seen",
    })!;
    const book = plain();
    for (const { at, was } of fix.edits) expect(valueOf(book, at)).toBe(was);
  });
});

function valueOf(book: Snapshot, at: CellRef): CellValue {
  const [, letters, digits] = /!([A-Z]+)(\d+)$/.exec(at)!;
  return book.sheets[0]!.values[Number(digits) - 1]![letters!.charCodeAt(0) - 65]!;
}

describe("what would be found once it is written", () => {
  const options = { asAt: "2026-03-28", today: TODAY };

  function foreseenOf(entered: Partial<Omit<Entered, "dates">>) {
    const book = plain();
    const before = review(book, options);
    const action = before.plan.actions[0]!;
    const form = updateForm(book, before.plan, action, TODAY);
    const fix = updateFix(book, before.plan, form, { ...nothingEntered(form), ...entered }, TODAY)!;
    return foreseen(book, before.plan, action, fix.edits, options);
  }

  test("is told apart from what is found now", () => {
    const found = foreseenOf({ actionStatus: "complete-impactful" });
    expect(found.filter(({ isNew }) => isNew).map(({ finding }) => finding.rule)).toContain(
      "complete-impactful-but-impact-not-seen",
    );
    const still = foreseenOf({ progress: "Plan agreed by all partners." });
    expect(still.filter(({ isNew }) => isNew)).toEqual([]);
    expect(still.map(({ finding }) => finding.rule)).toContain("off-track-without-reason");
  });
});

describe("an action among others", () => {
  const bookOfStyle = (name: RegExp) => corpus.map((style) => style()).find((one) => name.test(one.name))!.book;

  test.each([/Rydal/, /Duddon/])("is told from its neighbours by its own cells, in %s", (name) => {
    const book = bookOfStyle(name);
    const plan = planOf(book);
    for (const action of plan.actions) {
      expect(sameAction(plan, action)?.key).toBe(action.key);
      for (const cell of Object.values(action.at)) {
        const others = plan.actions.filter((one) => one !== action && Object.values(one.at).includes(cell));
        if (others.length === 0) expect([cell, actionAtCell(plan, cell)?.key]).toEqual([cell, action.key]);
      }
    }
  });

  test("is that of the row of a cell beside it, and none where there is none", () => {
    const plan = planOf(plain());
    expect(actionAtCell(plan, "Plan!Z3" as CellRef)?.ref).toBe("1.2");
    expect(actionAtCell(plan, "Plan!A1" as CellRef)).toBeUndefined();
    expect(actionAtCell(plan, "Elsewhere!A3" as CellRef)).toBeUndefined();
  });

  test("is not the same once another stands in its cells", () => {
    const [now, then] = [planOf(plain()), planOf(plain(HEAD, [ROWS[1]!, ROWS[0]!, ROWS[2]!]))];
    expect(sameAction(now, then.actions[0]!)).toBeUndefined();
    expect(sameAction(now, then.actions[2]!)?.ref).toBe("1.3");
  });
});

test.each(["62027-03-01", "0027-06-30", "1999-12-31", "2100-01-01"])(
  "a date of the year %s was typed by mistake: nothing is written, and the sentence says so",
  (to) => {
    const moved = { to, reason: "Moved" };
    for (const ref of ["1.1", "1.2"])
      expect(() => updated(plain(), ref, { dates: [moved] })).toThrow(/^The year of the new date .* 2000 .* 2099/);
  },
);

describe("states that are coloured by hand", () => {
  const states = ["off track", "on track", "on track", "not yet started", "off track"].map((words) =>
    words === "not yet started" ? "Action not yet started" : `Action in progress, ${words}`,
  );
  const rows = states.map((state, i) => [
    `1.${i + 1}`,
    `Do thing ${i + 1}`,
    "Head of SEND",
    null,
    state,
    "Impact not yet seen",
  ]);
  const [RED, GREEN, GREY] = ["#C00000", "#5DBB63", "#D9D9D9"];
  const painted = (colours: readonly (string | null)[], extras = {}) =>
    bookOf(
      { Plan: [HEAD.slice(0, 6), ...rows] },
      { Plan: { fills: new Map(colours.flatMap((one, i) => (one === null ? [] : [[`E${i + 2}`, one]]))), ...extras } },
    );
  const fillFor = (book: Snapshot, actionStatus: Entered["actionStatus"], ref = "1.1") => {
    const { plan, form } = opened(book, ref);
    return updateFix(book, plan, form, { ...nothingEntered(form), actionStatus }, TODAY)!.edits[0]!.fill;
  };

  test("a cell gets the colour of the state's other cells with it, and the check then finds nothing against it", () => {
    const book = painted([RED!, GREEN!, GREEN!, null, RED!]);
    expect(fillFor(book, "in-progress-on-track")).toEqual({ was: RED, to: GREEN, ink: { like: "Plan!E3" } });
    expect(fillFor(book, "not-started")).toEqual({ was: RED, to: null, ink: { like: "Plan!E5" } });
    expect(fillFor(book, "in-progress-off-track", "1.4")).toEqual({ was: null, to: RED, ink: { like: "Plan!E2" } });
    const { plan, form } = opened(book, "1.1");
    const { edits } = updateFix(
      book,
      plan,
      form,
      { ...nothingEntered(form), actionStatus: "in-progress-on-track" },
      TODAY,
    )!;
    expect(withEdits(book, edits).sheets[0]!.fills.get("E2")).toBe(GREEN);
  });

  test.each([
    ["that has no cell yet", [RED, GREEN, GREEN, null, RED], "complete-impactful"],
    ["whose cells differ", [RED, GREEN, GREY, null, RED], "in-progress-on-track"],
    ["of which the cells before differ", [RED, GREEN, GREEN, null, GREY], "in-progress-on-track"],
    ["that looks the same: the column has one colour", [GREY, GREY, GREY, GREY, GREY], "in-progress-on-track"],
    ["without any colour in the column", [null, null, null, null, null], "in-progress-on-track"],
  ] as const)("no colour is made up for a state %s", (_, colours, to) => {
    expect(fillFor(painted(colours as readonly (string | null)[]), to)).toBeUndefined();
  });

  test("on a protected sheet the colour stays: an unlocked cell takes a value alone", () => {
    expect(
      fillFor(painted([RED!, GREEN!, GREEN!, null, RED!], { protected: true }), "in-progress-on-track"),
    ).toBeUndefined();
  });
});
