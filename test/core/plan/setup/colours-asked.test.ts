import { answer, parse, recognise } from "../../../../src/core/plan";
import { noSettings, type PartnershipSettings } from "../../../../src/core/plan/settings";
import type { CellValue, Snapshot } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const [ON, OFF] = ["Action in progress, on track", "Action in progress, off track"];
const [GREEN, RED, TEAL] = ["#00B050", "#C00000", "#008080"];

/** A plan whose states stand on these fills, with a legend on these where there is one. */
function planOn(fills: readonly string[], legend: readonly string[] | null = null): Snapshot {
  const rows: CellValue[][] = [
    ["Ref", "Action", "Lead", "Due date", "Action status"],
    ...[ON, OFF, ON, OFF, ON].map((state, i) => [`1.${i + 1}`, `Task ${i}`, "SEND Officer", "May 2026", state!]),
  ];
  const filled = fills.map((fill, i) => [`E${i + 2}`, fill] as const);
  const key: CellValue[][] = [
    [null, ON!],
    [null, OFF!],
  ];
  return bookOf(
    { Plan: rows, ...(legend && { Key: key }) },
    {
      Plan: { fills: new Map(filled) },
      ...(legend && {
        Key: {
          fills: new Map([
            ["A1", legend[0]!],
            ["A2", legend[1]!],
          ]),
        },
      }),
    },
  );
}
const agreeing = (on: string, off: string) => [on, off, on, off, on];
const read = (book: Snapshot, settings: PartnershipSettings = noSettings) =>
  parse(book, recognise(book, settings), settings);

describe("colours that stand beside the words", () => {
  const book = planOn(agreeing(GREEN!, RED!));
  const [question] = read(book).questions;

  test("are asked about once, in a sentence, and are not urgent", () => {
    expect(question).toMatchObject({
      kind: "colours",
      id: "colours:actionStatus",
      urgent: false,
      scale: "actionStatus",
    });
    expect(question!.message).toBe(
      "Beside the words of the action status this workbook uses red for in progress, off track; green for in progress, on track. Use the same in the papers?",
    );
  });
  test.each([[true], [false]])("are not asked about again once somebody said %s", (use) => {
    const settings = answer(noSettings, question!, { kind: "colours", use });
    expect(settings.choices.map(({ kind }) => kind)).toEqual(use ? ["colour", "colour"] : ["no-colours"]);
    expect(read(book, settings).questions).toEqual([]);
  });
  test("are not asked about where a legend says the same, nor where they agree on nothing", () => {
    expect(read(planOn(agreeing(GREEN!, RED!), [GREEN!, RED!])).questions).toEqual([]);
    expect(read(planOn([GREEN!, GREEN!, RED!, RED!, GREEN!])).questions).toEqual([]);
  });
});

describe("a key that has changed", () => {
  test("is announced, and the new colours are asked about once, though the legend still says the old ones", () => {
    const book = planOn(agreeing(TEAL!, RED!), [GREEN!, RED!]);
    const { questions, notes } = read(book);
    expect(notes).toMatchObject([{ kind: "colours", message: expect.stringContaining("are now") as string }]);
    expect(questions).toMatchObject([{ kind: "colours" }]);
    const settings = answer(noSettings, questions[0]!, { kind: "colours", use: true });
    expect(read(book, settings).questions).toEqual([]);
  });
  test("of the settings is announced when the cells take another colour", () => {
    const before = read(planOn(agreeing(GREEN!, RED!)));
    const settings = answer(noSettings, before.questions[0]!, { kind: "colours", use: true });
    const { questions, notes } = read(planOn(agreeing(TEAL!, RED!)), settings);
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringContaining("“in progress, on track”; the cells that say so are now"),
    ]);
    expect(questions).toMatchObject([{ kind: "colours" }]);
    const again = answer(settings, questions[0]!, { kind: "colours", use: true });
    expect(again.choices).toHaveLength(2);
    expect(read(planOn(agreeing(TEAL!, RED!)), again)).toMatchObject({ questions: [], notes: [] });
  });
});
