import fc from "fast-check";
import { asBuilt, boardPack, BUILT_WITH, builtWithWords, paperSays, type BoardInput } from "../../../src/core/board";
import { builtWithSaid, sectionsBuilt } from "../../../src/core/board/built-with";
import { noPackChoices, noSettings, profiles, sectionIds, type Choice } from "../../../src/core/plan/settings";
import { sectionsChosen } from "../../../src/core/board/which-sections";
import { review } from "../../../src/core/review";
import { bookOf } from "../../book";

const plan = bookOf({
  Plan: [
    ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
    [
      "1.1",
      "Agree the pathway",
      "Head of SEND",
      "31 March 2026",
      "Action in progress, on track",
      "Impact not yet seen",
    ],
    ["1.2", "Train the staff", "Head of Health", "31 March 2026", "Purple", "Impact not yet seen"],
  ],
});
const reviewed = review(plan, { asAt: "2025-06-30", today: "2025-06-30" });

const any = fc.record({
  profile: fc.option(fc.constantFrom(...profiles)),
  sections: fc.dictionary(fc.constantFrom(...sectionIds), fc.boolean()),
  lead: fc.option(fc.constantFrom("Head of SEND", "A “quoted”. Lead, and others", "X"), { nil: null }),
});

test("whatever is chosen can be read back from the words", () => {
  fc.assert(
    fc.property(any, ({ profile, sections, lead }) => {
      const chosen = { ...noPackChoices, sections: new Map(Object.entries(sections)) as never, lead };
      const input: BoardInput = { ...reviewed, grading: { profile, strict: false }, chosen };
      const said = builtWithSaid(builtWithWords(input))!;
      const on = sectionsChosen(input).map((one) => [one.id, one.on]);
      const again = { ...input, chosen: { ...chosen, sections: sectionsBuilt(input, said) } };
      expect(sectionsChosen(again).map((one) => [one.id, one.on])).toEqual(on);
      expect(said.lead).toBe(profile === "lead" ? lead : null);
    }),
  );
});

test.each([
  [{}, "The usual sections."],
  [{ summary: false }, "The usual sections without “Summary”."],
  [{ summary: false, leads: true }, "The usual sections without “Summary”, and with “Actions by lead”."],
  [{ leads: true }, "The usual sections and with “Actions by lead”."],
])("in words: %j", (sections, words) => {
  const chosen = { ...noPackChoices, sections: new Map(Object.entries(sections)) as never };
  expect(builtWithWords({ ...reviewed, chosen })).toBe(words);
});

test("words of others say nothing of it", () => {
  for (const words of [null, "", "Care and patience.", "not stated"]) expect(builtWithSaid(words)).toBeNull();
});

/** What the cover says, as it stands in every kind of paper. */
function coverOf(input: BoardInput): readonly (readonly [string, string])[] {
  return boardPack(input).sheets[0]!.blocks.flatMap((block) =>
    block.kind === "facts" ? block.facts.map(({ name, cell }) => [name, String(cell.value)] as const) : [],
  );
}
const by = (...choices: readonly Choice[]) =>
  review(plan, { asAt: null, today: "2025-06-30", partnership: { ...noSettings, choices } });
const summaryOff: Choice = { kind: "pack", about: "section", profile: null, section: "summary", on: false, at: null };

test("choices that were changed since do not count: the paper is built as it was", () => {
  const before = by(summaryOff);
  const says = paperSays(coverOf(before))!;
  const after = asBuilt(says, "2026-01-01", (how) => review(plan, how));
  expect(boardPack(after)).toEqual(boardPack(before));
  const unlike = asBuilt({ ...says, builtWith: null }, "2026-01-01", (how) => review(plan, how));
  expect(boardPack(unlike)).not.toEqual(boardPack(before));
});

test("errors that it states are stated, those that it does not are not, whatever was chosen since", () => {
  const open = by().findings.filter(({ severity }) => severity === "error");
  expect(open.length).toBeGreaterThan(0);
  const draft = paperSays(coverOf(by()))!;
  expect(draft.stated).toEqual({ all: false, on: null });
  const state = (input: BoardInput): BoardInput =>
    asBuilt({ ...draft, stated: { all: true, on: "2025-07-01" } }, "2026-01-01", () => input);
  const stated = state(by());
  const says = paperSays(coverOf(stated))!;
  expect(says.stated).toEqual({ all: true, on: "2025-07-01" });
  const fact = (input: BoardInput) => coverOf(input).find(([name]) => name === "Standing");
  expect(fact(asBuilt(says, "2026-01-01", () => by()))).toEqual(fact(stated));
  expect(fact(asBuilt(draft, "2026-01-01", () => state(by())))).toEqual(fact(by()));
});

test("it stands on the cover of a public edition, too", () => {
  const open: BoardInput = { ...reviewed, grading: { profile: "public", strict: false } };
  expect(coverOf(open)).toContainEqual([BUILT_WITH, "The usual sections."]);
});
