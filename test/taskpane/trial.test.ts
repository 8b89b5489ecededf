import type { CellRef } from "../../src/core";
import { choose, noSettings, type Choice } from "../../src/core/plan/settings";
import { rebased, tried, trialOf, unsavedCount } from "../../src/taskpane/trial";

const plan: Choice = { kind: "sheet", sheet: "Plan", role: "actions" };
const notes: Choice = { kind: "sheet", sheet: "Plan", role: "notes" };
const days = (value: number, note?: string): Choice => ({
  kind: "limit",
  limit: "staleAfterDays",
  value,
  ...(note !== undefined && { note }),
});
const saved = [plan, days(60, "agreed in May")].reduce(choose, noSettings);

test("what is wanted is what is saved with the trial, whichever rows are put, changed or taken off", () => {
  const wanted = [notes, days(30)].reduce(choose, noSettings);
  expect(tried(saved, trialOf(saved, wanted)).choices).toEqual([notes, days(30)]);
  expect(tried(saved, trialOf(saved, noSettings)).choices).toEqual([]);
  expect(unsavedCount(trialOf(saved, noSettings))).toBe(2);
});

test("what says the same as what is saved is no trial, whatever note the keepers have beside it", () => {
  expect(trialOf(saved, choose(saved, plan))).toBeNull();
  expect(trialOf(saved, choose(saved, days(60)))).toBeNull();
  expect(unsavedCount(trialOf(saved, choose(saved, days(60, "agreed in June"))))).toBe(1);
});

test("a trial stays when somebody else changes the settings, without undoing what they changed", () => {
  const trial = trialOf(saved, choose(saved, days(30)));
  const theirs = choose(saved, notes);
  expect(tried(theirs, rebased(theirs, trial)).choices).toEqual([notes, days(30)]);
});

test("nothing is left to try once it is saved", () => {
  const trial = trialOf(saved, choose(saved, days(30)));
  expect(rebased(choose(saved, days(30)), trial)).toBeNull();
});

test("what was saved meanwhile keeps the cell that says it", () => {
  const choice = { kind: "measure", measure: "K3", about: "target", target: 85 } as const;
  const saved = { ...noSettings, choices: [{ ...choice, at: "'RAG settings'!C5" as CellRef }] };
  expect(tried(saved, { put: [choice], drop: [] }).choices).toEqual(saved.choices);
  expect(tried(saved, { put: [{ ...choice, target: 90 }], drop: [] }).choices).toEqual([{ ...choice, target: 90 }]);
});
