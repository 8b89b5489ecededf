import fc from "fast-check";
import { settingsChange, settingsIn, type PartnershipSettings } from "../../../../src/core/plan";
import { choose, noSettings, settingsRows, subjectOf, type Choice } from "../../../../src/core/plan/settings";
import { actionStatuses } from "../../../../src/core/plan/scheme";
import { splitCellRef, type CellValue, type Snapshot } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";
import { anyChoice } from "./choices";

const HEADER = ["Setting", "For", "Value", "Note"];
const bookWith = (rows: readonly (readonly CellValue[])[], name = "RAG settings") => bookOf({ [name]: rows });

/** The book after the change; each edit must find what it says that it replaces, as a host demands. */
function saved(book: Snapshot, settings: PartnershipSettings): Snapshot {
  const change = settingsChange(book, settings);
  if (change === null) return book;
  if (change.kind === "new-sheet") {
    const rows = change.spec.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
    return { ...book, sheets: [...book.sheets, ...bookOf({ [change.spec.title]: rows }).sheets] };
  }
  const values = new Map(book.sheets.map(({ name, values }) => [name, values.map((row) => [...row])]));
  for (const { at, was, to } of change.fix.edits) {
    const { sheet, row, column } = splitCellRef(at);
    const rows = values.get(sheet)!;
    while (rows.length <= row) rows.push([]);
    expect({ at, holds: rows[row]![column] ?? null }).toEqual({ at, holds: was });
    rows[row]![column] = to;
  }
  return bookOf(Object.fromEntries(values));
}

const bySubject = (choices: readonly Choice[]) =>
  Object.fromEntries(choices.map((choice) => [subjectOf(choice), choice]));
const rowsOf = (book: Snapshot) => book.sheets[0]!.values;

const green = { kind: "word", scale: "actionStatus", word: "Green", status: "in-progress-on-track" } as const;
const days = { kind: "limit", limit: "staleAfterDays", value: 60 } as const;

describe("a workbook without a settings sheet", () => {
  test("gets a new one for the first choice, and none for no choice", () => {
    const book = bookOf({ Plan: [["Ref"]] });
    expect(settingsChange(book, noSettings)).toBeNull();
    expect(settingsChange(book, choose(noSettings, green))).toMatchObject({
      kind: "new-sheet",
      spec: { title: "RAG settings" },
    });
  });
});

describe("a settings sheet that people keep", () => {
  const kept: CellValue[][] = [
    ["RAG settings", null, null, null, null],
    [],
    ["Setting", "For", "Value", "Note", "Agreed by"],
    ["Word for an action status", "Green", "on track", "see minutes", "Board, May"],
    ["Our own list", "x", 5, null, "keep"],
    [null, null, null, null, "a remark"],
    ["Limit", "staleAfterDays", 90, null, null],
  ];
  const book = bookWith(kept);
  const now = settingsIn(book);

  test("is not touched by what it says already, in whatever words", () => {
    expect(settingsChange(book, now)).toBeNull();
    expect(settingsChange(book, [green, { ...days, value: 90 }].reduce(choose, noSettings))).toBeNull();
  });

  test("changes only the cells that change; notes, rows not understood, further columns and the order stay", () => {
    const settings = [{ ...green, status: "not-started" as const }, days].reduce<PartnershipSettings>(choose, now);
    const change = settingsChange(book, settings);
    expect(change).toMatchObject({ kind: "edits", fix: { safe: false } });
    expect(change?.kind === "edits" && change.fix.edits).toEqual([
      { at: "'RAG settings'!C4", was: "on track", to: "Action not yet started" },
      { at: "'RAG settings'!B7", was: "staleAfterDays", to: "An update is out of date after so many days" },
      { at: "'RAG settings'!C7", was: 90, to: 60 },
    ]);
    expect(rowsOf(saved(book, settings)).map((row) => row[4])).toEqual(kept.map((row) => row[4] ?? null));
  });

  test("has new choices below everything that it holds", () => {
    const after = saved(book, choose(now, { kind: "sheet", sheet: "Risk log", role: "other" }));
    expect(rowsOf(after).slice(0, kept.length)).toEqual(rowsOf(book));
    expect(rowsOf(after)[kept.length]).toEqual(["Sheet", "Risk log", "not read", null, null]);
  });

  test("leaves the row of a choice that is gone to a new one, unless more stands in it", () => {
    const without = (kind: Choice["kind"]) => ({
      ...now,
      choices: now.choices.filter((choice) => choice.kind !== kind),
    });
    const added = saved(book, choose(without("limit"), { kind: "no-colours", scale: "impactStatus" }));
    expect(rowsOf(added)).toHaveLength(kept.length);
    expect(rowsOf(added)[6]).toEqual(["Colours of the impact statuses", "all states", "not a key", null, null]);
    const word = saved(book, choose(without("word"), { kind: "no-colours", scale: "impactStatus" }));
    expect(rowsOf(word)[3]).toEqual([null, null, null, null, "Board, May"]);
    expect(rowsOf(word)).toHaveLength(kept.length + 1);
    expect(settingsIn(word).unread).toHaveLength(1);
  });

  test("without a column for notes keeps none", () => {
    const narrow = bookWith([["RAG settings"], ["Setting", "For", "Value"]]);
    const after = saved(narrow, choose(noSettings, { ...green, note: "agreed" }));
    expect(settingsIn(after).choices).toEqual([green]);
  });

  test("with its columns in another order is written in that order", () => {
    const other = bookWith([
      ["RAG settings"],
      ["Note", "Value", "For", "Setting"],
      ["n", "off track", "Red", "Word for an action status"],
    ]);
    const settings = choose(settingsIn(other), green);
    expect(rowsOf(saved(other, settings))[3]).toEqual([
      null,
      "Action in progress, on track",
      "Green",
      "Word for an action status",
    ]);
  });

  test("two rows that contradict each other stay until somebody chooses; then one of them says it and the other is blank", () => {
    const torn = bookWith([
      ["RAG settings"],
      HEADER,
      ["Word for an action status", "Done", "Action complete and impactful", null],
      ["Word for an action status", "Done", "Action complete, impact not yet seen", null],
    ]);
    const settings = settingsIn(torn);
    expect(settings.unread).toHaveLength(2);
    expect(rowsOf(saved(torn, choose(settings, days))).slice(0, 4)).toEqual(rowsOf(torn));
    const done = { ...green, word: "Done", status: "complete-impact-not-seen" } as const;
    const after = saved(torn, choose(settings, done));
    expect(settingsIn(after)).toMatchObject({ choices: [done], unread: [] });
  });

  test("is known whoever made it: by its header under its title, on a sheet of any name", () => {
    const own = bookWith([["RAG settings"], HEADER], "Sheet4");
    expect(settingsChange(own, choose(noSettings, green))).toMatchObject({
      kind: "edits",
      fix: { edits: [{ at: "Sheet4!A3" }, { at: "Sheet4!B3" }, { at: "Sheet4!C3" }] },
    });
  });
});

test("a number is written as a plain one, also where a percentage stood", () => {
  const rows = [HEADER, ["Measure: target", "K3", 0.85, null]];
  const book = bookOf({ "RAG settings": rows }, { "RAG settings": { formats: new Map([["C2", "0%"]]) } });
  const settings = settingsIn(book);
  expect(settingsChange(book, settings)).toBeNull();
  const change = settingsChange(
    book,
    choose(settings, { kind: "measure", measure: "K3", about: "target", target: 90 }),
  );
  expect(change).toMatchObject({ fix: { edits: [{ was: 0.85, to: 90, format: "General" }] } });
});

describe("whatever is chosen", () => {
  const choices = fc.array(anyChoice, { maxLength: 10 }).map((list) => list.reduce(choose, noSettings));
  const noise: fc.Arbitrary<CellValue[]> = fc.tuple(
    fc.constantFrom("Agreed", "Our list", "Setting"),
    fc.string({ maxLength: 8 }),
    fc.oneof(fc.integer(), fc.constant(null)),
  );

  test("a new sheet says it when it is read", () =>
    fc.assert(
      fc.property(choices, (settings) => {
        const after = settingsIn(saved(bookOf({ Plan: [["Ref"]] }), settings));
        expect(after.choices).toEqual(settings.choices);
      }),
    ));

  test("edits make an older sheet say it, keep every row that was not understood, and then nothing is left to do", () =>
    fc.assert(
      fc.property(choices, choices, fc.array(noise, { maxLength: 3 }), (before, after, rows) => {
        const book = bookWith([...settingsRows(before), ...rows]);
        const saidBefore = settingsIn(book);
        const said = settingsIn(saved(book, after));
        const notes = bySubject(saidBefore.choices);
        const wanted = after.choices.map((choice) => {
          const note = choice.note ?? notes[subjectOf(choice)]?.note;
          return note === undefined ? choice : { ...choice, note };
        });
        expect(bySubject(said.choices)).toEqual(bySubject(wanted));
        expect(said.unread.map(({ cells }) => cells)).toEqual(saidBefore.unread.map(({ cells }) => cells));
        expect(settingsChange(saved(book, after), after)).toBeNull();
      }),
    ));

  test("a cell that a colleague changed in between is named with what it held", () => {
    const [status] = actionStatuses;
    const book = bookWith([["RAG settings"], HEADER, ["Word for an action status", "Green", status.wording, null]]);
    const change = settingsChange(book, choose(settingsIn(book), green));
    expect(change?.kind === "edits" && change.fix.edits).toEqual([
      { at: "'RAG settings'!C3", was: status.wording, to: "Action in progress, on track" },
    ]);
  });
});
