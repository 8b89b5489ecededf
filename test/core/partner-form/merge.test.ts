import fc from "fast-check";
import { chosenAtFirst, mergeFixes, mergeOf, mergeSentence, type Merge } from "../../../src/core/partner-form";
import { shortRef, valueIn, withEdits, type CellRef, type CellValue, type Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";
import { actionsOf, cellOf, changed, filledIn, formBook, planBook, planOf, ROWS, TODAY, withRows } from "./filled-in";

let form: Snapshot;
beforeAll(async () => {
  form = await formBook(planBook());
});

/** What a form that came back comes to. */
function merged(returned: Snapshot, book: Snapshot = planBook()): Merge {
  const merge = mergeOf(book, planOf(book), returned, TODAY);
  if (typeof merge === "string") throw new Error(merge);
  return merge;
}

/** The cells that are written once all that is chosen at first is, or what a test chooses. */
function written(merge: Merge, book: Snapshot = planBook(), chosen = chosenAtFirst(merge)) {
  const { fixes, cannot } = mergeFixes(book, planOf(book), merge, chosen, TODAY);
  const edits = fixes.flatMap((fix) => fix.edits);
  for (const { at, was } of edits) expect([at, valueIn(book, at)]).toEqual([at, was]);
  return { cells: Object.fromEntries(edits.map(({ at, to }) => [shortRef(at), to])), fixes, cannot };
}

const told = ({ told: all }: Merge) =>
  all.map(({ from, sentence }) => `${from === null ? "" : shortRef(from)}: ${sentence}`);

describe("a form that came back", () => {
  test("as it was sent changes nothing", () => {
    const merge = merged(form);
    expect([merge.rows, merge.told, merge.notes, merge.already, merge.meanwhile]).toEqual([[], [], [], 0, 0]);
  });

  test("is written as the form in the pane writes, with its day and the reason of a date", () => {
    const returned = filledIn(form, [
      ["1.2", "Action status", "Action complete, impact not yet seen"],
      ["1.2", "New update", "The offer is out."],
      ["1.2", "Evidence of impact", "Calls fell from 40 to 25 a week in March 2026."],
      ["1.2", "New date", 46_203],
      ["1.2", "Reason for the new date", "the printer is late"],
      ["1.1", "New date 2", "31/12/2026"],
      ["1.1", "Reason for the new date 2", "Co-production takes longer."],
      ["1.1", "New date", "Done"],
    ]);
    const merge = merged(returned);
    expect(told(merge)).toEqual([]);
    expect(written(merge).cells).toEqual({
      D2: "December 2024 (done)\nDecember 2026 (was September 2026)",
      G2: "28 March 2026: Date moved from September 2026 to 31 December 2026: Co-production takes longer.\nPlan drafted.",
      D3: 46_203,
      E3: "Action complete, impact not yet seen",
      G3: "28 March 2026: The offer is out. Date moved from 31 December 2025 to 30 June 2026: The printer is late.\nDraft out.",
      H3: "Calls fell from 40 to 25 a week in March 2026.",
    });
    expect(merge.rows[0]!.items[0]!.from).toBe(cellOf(form, "1.1", "New date"));
  });

  test("that was written and is taken in once more says that all of it stands there", () => {
    const returned = filledIn(form, [
      ["1.2", "New update", "The offer is out.\nIt is in three languages."],
      ["1.2", "New date", 46_203],
      ["1.2", "Reason for the new date", "the printer is late"],
      ["1.1", "New date", "done"],
      ["1.1", "New update", "Agreed."],
    ]);
    const book = planBook();
    const after = withEdits(
      book,
      written(merged(returned)).fixes.flatMap(({ edits }) => edits),
    );
    const again = merged(returned, after);
    expect([again.rows, told(again), again.already]).toEqual([[], [], 4]);
  });

  test("is told apart: what the partner changed, what the plan changed, what both did", () => {
    const book = changed(planBook(), {
      E2: "Action in progress, on track",
      E3: "Action not yet started",
      H3: "Two schools have said so.",
      G5: "Site found.",
    });
    const returned = filledIn(form, [
      ["1.2", "Action status", "Action complete, impact not yet seen"],
      ["1.2", "Evidence of impact", "Two schools have said so."],
      ["1.10", "New update", "Lease signed."],
      ["1.10", "Impact status", "Impact is variable"],
    ]);
    const merge = merged(returned, book);
    expect([merge.already, merge.meanwhile]).toEqual([1, 1]);
    expect(
      merge.rows
        .flatMap(({ items }) => items)
        .map(({ at, conflict, sent, returned: to, now }) => [shortRef(at), conflict, sent, to, now]),
    ).toEqual([
      ["E3", true, "Action in progress, on track", "Action complete, impact not yet seen", "Action not yet started"],
      ["F5", false, "Impact not yet seen", "Impact is variable", "Impact not yet seen"],
      ["G5", true, "", "Lease signed.", "Site found."],
    ]);
    expect(written(merge, book).cells).toEqual({ F5: "Impact is variable" });
    const all = new Set(merge.rows.flatMap(({ items }) => items.map(({ key }) => key)));
    expect(written(merge, book, all).cells).toEqual({
      E3: "Action complete, impact not yet seen",
      F5: "Impact is variable",
      G5: "28 March 2026: Lease signed.\nSite found.",
    });
    expect(mergeSentence(merge)).toBe(
      "Form for Head of SEND, made on 28 March 2026. 3 cells were filled in. 2 of them have changed in the plan meanwhile, too.",
    );
  });

  test("goes to its rows wherever they are, sorted on the form and moved in the plan", () => {
    const sorted = withRows(filledIn(form, [["1.10", "Impact status", "Impact is variable"]]), (rows) => [
      Array.from({ length: 14 }, () => null),
      ...[...rows].reverse(),
    ]);
    const book = planBook([["9.9", "A new first row", ...ROWS[3]!.slice(2)], ...ROWS]);
    expect(written(merged(sorted, book), book).cells).toEqual({ F6: "Impact is variable" });
  });

  test("goes to an action that was renumbered, and says so; of one whose words are others nothing is chosen", () => {
    const returned = filledIn(form, [
      ["1.2", "Impact status", "Impact is variable"],
      ["1.10", "Impact status", "Impact is variable"],
    ]);
    const book = changed(planBook(), { A3: "1.4", B5: "Close the third hostel" });
    const merge = merged(returned, book);
    expect(merge.rows.map(({ notes, doubt }) => [...notes, doubt])).toEqual([
      ["On the form this was 1.2; the plan has the same words as Action 1.4 now.", null],
      [
        "The plan says “Close the third hostel” of 1.10 now, the form “Open the second clinic”. Choose its cells only if that is the same action.",
      ],
    ]);
    expect(written(merge, book).cells).toEqual({ F3: "Impact is variable" });
  });

  test("says of each row that is gone, put in, doubled or mixed up what to do", () => {
    const [first, second, third] = [0, 1, 2];
    const returned = withRows(form, (rows) => [
      rows[second]!,
      rows[second]!,
      rows[third]!.map((value, column) => (column < 2 ? rows[first]![column]! : value)),
      ["9.9", "Something new", ...Array.from({ length: 12 }, () => null)],
    ]);
    expect(told(merged(returned))).toEqual([
      "A7: Row 7 of the form has the reference and the words of one action and the cell of another, as after sorting only some of the columns. Nothing of it is entered; ask whoever filled it in to put it right.",
      "A8: Row 8 of the form is none that was sent, so nothing of it is entered. If it is a new action, add it to the plan by hand.",
      "A6: Action 1.2 stands on the form more than once, in rows 5 and 6, so nothing of it is entered. Take out the rows that are not meant, then choose the file again.",
      ": Action 1.1 was taken out of the form. It stays in the plan as it is.",
    ]);
  });

  test("says of an action that is gone from the plan, or stands there twice, that nothing is entered", () => {
    const returned = filledIn(form, [["1.2", "Impact status", "Impact is variable"]]);
    const without = planBook([ROWS[0]!, ROWS[3]!]);
    expect(told(merged(returned, without))).toEqual([
      expect.stringMatching(
        /^A6: Action 1\.2 does not stand in the plan any more, neither by its reference nor by its words/,
      ),
    ]);
    const twice = planBook([...ROWS, ROWS[1]!]);
    expect(told(merged(returned, twice))[0]).toMatch(/^A6: Action 1\.2 stands in the plan more than once/);
    const other = planBook([...ROWS, [...ROWS[1]!.slice(0, 7), "Another row"]]);
    expect(written(merged(returned, other), other).cells).toEqual({ F3: "Impact is variable" });
  });

  test("says what cannot be read, and enters the rest", () => {
    const returned = filledIn(form, [
      ["1.2", "Action status", "Nearly there"],
      ["1.2", "Impact status", null],
      ["1.2", "New date", "in the summer"],
      ["1.2", "Reason for the new date", "Builders"],
      ["1.1", "New date", "30 June 2026"],
      ["1.1", "Reason for the new date 2", "No date here"],
      ["1.10", "Due date", "June 2027"],
      ["1.10", "New date", "done"],
      ["1.10", "Evidence of impact", "= 3 more families"],
    ]);
    const merge = merged(returned);
    expect(told(merge)).toEqual([
      expect.stringMatching(/^I5: .*gives 30 June 2026, and no reason stands under “Reason for the new date”\./),
      expect.stringMatching(/^M5: .*gives a reason, and no new date stands beside it\./),
      expect.stringMatching(/^C6: .*says “Nearly there”, which is no state of the scheme/),
      expect.stringMatching(/^D6: .*was emptied\. A state is changed by choosing another/),
      expect.stringMatching(/^I6: .*says “in the summer”, which is no day with its year\./),
      expect.stringMatching(/^I7: .*can be written beside one of several dates only\./),
      expect.stringMatching(/^H7: .*says “June 2027” where the date “June 2026” stood\./),
    ]);
    expect(written(merge).cells).toEqual({ H5: "= 3 more families" });
  });

  test("says of a formula, and of a text that a program took for one, that it was not read", () => {
    const cell = cellOf(form, "1.2", "New update");
    const own = actionsOf(form);
    const filled = filledIn(form, [["1.2", "New update", "#NAME?"]]);
    const sheets = filled.sheets.map((sheet) =>
      sheet.name === own.name ? { ...sheet, errors: new Set([shortRef(cell)]) } : sheet,
    );
    expect(told(merged({ ...filled, sheets }))).toEqual([
      expect.stringMatching(/^F6: F6 of the form holds an error, as where a text begins with = \+ - or @/),
    ]);
  });

  test("keeps what was written above or below the earlier update, and tells what was written over it", () => {
    const at = (value: CellValue) => written(merged(filledIn(form, [["1.2", "Progress", value]]))).cells;
    expect(at("Printed.\nDraft out.")).toEqual({ G3: "28 March 2026: Printed.\nDraft out." });
    expect(at("Draft out.\nPrinted.")).toEqual({ G3: "28 March 2026: Printed.\nDraft out." });
    const over = merged(filledIn(form, [["1.2", "Progress", "Quite another text"]]));
    expect(told(over)[0]).toMatch(/^E6: E6 of the form, the earlier update, was changed to “Quite another text”\./);
  });

  test("with columns put in, moved or taken out is read by its headings", () => {
    const returned = filledIn(form, [["1.10", "Impact status", "Impact is variable"]]);
    const own = actionsOf(returned);
    const moved = own.values.map((cells, row) => [row === 4 ? "My own note" : null, ...[...cells].reverse()]);
    const sheets = returned.sheets.map((sheet) => (sheet === own ? { ...sheet, values: moved } : sheet));
    const merge = merged({ ...returned, sheets });
    expect(written(merge).cells).toEqual({ F5: "Impact is variable" });
    expect(told(merge)).toEqual([expect.stringMatching(/^A5: Column A is none of the form’s and was not read\./)]);
    const cut = own.values.map((cells) => cells.filter((_, column) => column !== 6 && column !== 13));
    const less = returned.sheets.map((sheet) => (sheet === own ? { ...sheet, values: cut } : sheet));
    const rest = merged({ ...returned, sheets: less });
    expect(written(rest).cells).toEqual({ F5: "Impact is variable" });
    expect(told(rest)).toEqual([
      expect.stringMatching(/has no column “Evidence of impact” any more/),
      expect.stringMatching(/has no column “Cell in the plan” any more/),
    ]);
  });

  test("that is none of ours, of another plan, or without its sheet of what was sent is refused in a sentence", () => {
    const book = planBook();
    const plan = planOf(book);
    expect(mergeOf(book, plan, book, TODAY)).toMatch(
      /^“plan\.xlsx” is no update form, or its sheet “As sent” was taken out/,
    );
    expect(mergeOf(book, plan, { ...form, sheets: form.sheets.slice(0, 3) }, TODAY)).toMatch(/taken out/);
    const other = bookOf({ Plan: [ROWS[0]!, ["7.1", "Quite another thing", ...ROWS[1]!.slice(2)]] });
    expect(mergeOf(other, planOf(other), form, TODAY)).toMatch(
      /^“form\.xlsx” was made from “plan\.xlsx”, and none of its actions stands in this workbook\./,
    );
  });

  test("of a lead who has changed is said, and nothing of it is chosen", () => {
    const returned = filledIn(form, [["1.2", "Impact status", "Impact is variable"]]);
    const book = { ...changed(planBook(), { C3: "Head of Therapies" }), name: "Copy.xlsx" };
    const merge = merged(returned, book);
    expect(merge.notes).toEqual(["The form was made from “plan.xlsx”; this workbook is “Copy.xlsx”."]);
    expect(merge.rows[0]!.doubt).toMatch(/^The plan does not name Head of SEND as a lead of it any more\./);
    expect(written(merge, book).cells).toEqual({});
  });
});

const STATES = ["Action complete and impactful", "Action in progress, off track", "Action not yet started"];
const words = fc.constantFrom(
  "Sites agreed.",
  "=1+1",
  "-5 posts",
  "@all, begun",
  "+2 staff",
  "2.10",
  "Two\nlines",
  "1/2",
);
const edit = fc.oneof(
  fc.tuple(fc.constant("Action status"), fc.constantFrom(...STATES)),
  fc.tuple(fc.constant("New update"), words),
  fc.tuple(fc.constant("Evidence of impact"), words),
);
/** Plainer words: the plan has its columns still. */
const others = fc.oneof(
  fc.tuple(fc.constant("Action status"), fc.constantFrom(...STATES)),
  fc.tuple(
    fc.constantFrom("New update", "Evidence of impact"),
    fc.constantFrom("Sites agreed.", "Two schools say so.", "=1+1"),
  ),
);
const REFS = ["1.1", "1.2", "1.10"];
const COLUMNS: { readonly [heading: string]: string } = {
  "Action status": "E",
  "New update": "G",
  "Evidence of impact": "H",
};
const rowIn = (ref: string) => ({ "1.1": 2, "1.2": 3, "1.10": 5 })[ref]!;

test("whatever a partner fills in and a co-author changes: no edit is lost, and none invented", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...REFS), edit), { maxLength: 8 }),
      fc.array(fc.tuple(fc.constantFrom(...REFS), others), { maxLength: 5 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
      (byPartner, byOthers, turn, rowsAbove) => {
        const typed = new Map(byPartner.map(([ref, [heading, value]]) => [`${ref}|${heading}`, value]));
        const cells = Array.from(typed, ([key, value]) => [...key.split("|"), value] as [string, string, string]);
        const returned = withRows(filledIn(form, cells), (rows) => [...rows.slice(turn), ...rows.slice(0, turn)]);
        const theirs = Object.fromEntries(
          byOthers.map(([ref, [heading, value]]) => [`${COLUMNS[heading]}${rowIn(ref)}`, value]),
        );
        const before = changed(planBook(), theirs);
        const added = Array.from({ length: rowsAbove }, (_, n) => [
          `8.${n}`,
          `New work ${n} of ours`,
          ...ROWS[3]!.slice(2),
        ]);
        const [plan] = before.sheets;
        const book = planBook([...added, ...plan!.values.slice(1)]);
        const at = (key: string) =>
          `Plan!${COLUMNS[key.split("|")[1]!]}${rowIn(key.split("|")[0]!) + rowsAbove}` as CellRef;
        const merge = merged(returned, book);
        const items = merge.rows.flatMap((row) => row.items);
        // Each edit is offered, or stands there already; nothing else is offered.
        expect(merge.told).toEqual([]);
        const sentAs = (key: string) =>
          valueIn(planBook(), at(key).replace(/\d+$/, (n) => String(Number(n) - rowsAbove)) as CellRef);
        for (const [key, value] of typed) {
          const found = items.find((item) => item.at === at(key));
          const stands = String(valueIn(book, at(key)) ?? "") === value || value === sentAs(key);
          expect({ key, value, there: stands || found?.returned === value }).toEqual({ key, value, there: true });
        }
        for (const item of items) expect([...typed.keys()].map(at)).toContain(item.at);
        // What is written is what was chosen, and what others wrote stays unless somebody chose to replace it.
        const after = withEdits(
          book,
          written(merge, book).fixes.flatMap(({ edits }) => edits),
        );
        for (const [cell, value] of Object.entries(theirs)) {
          const ref = `Plan!${cell.replace(/\d+/, (n) => String(Number(n) + rowsAbove))}` as CellRef;
          const wasSent = String(valueIn(planBook(), `Plan!${cell}` as CellRef) ?? "");
          if (value !== wasSent) expect(valueIn(after, ref)).toBe(value);
        }
        const written1 = written(merge, book).fixes.flatMap(({ edits }) => edits.map((one) => one.at));
        expect(new Set(written1)).toEqual(new Set(items.filter(({ conflict }) => !conflict).map((item) => item.at)));
        expect(planOf(after).actions.length).toBe(planOf(book).actions.length);
      },
    ),
    { numRuns: 150 },
  );
});
