import { changesSince } from "../../../src/core/changes";
import { parse, recognise } from "../../../src/core/plan";
import { profiles, type Grading } from "../../../src/core/plan/settings";
import {
  check,
  defaultSettings,
  demands,
  gradingSentence,
  isContradiction,
  rules,
  usualSettings,
  type Sketch,
} from "../../../src/core/rules";
import { graded } from "../../../src/core/rules/profiles";
import { workbookOf } from "../../sketch";

function checked(sketch: Sketch, grading?: Partial<Grading>) {
  const book = workbookOf(sketch);
  const plan = parse(book, recognise(book));
  const context = { asAt: "2025-04-01", settings: defaultSettings, changes: changesSince(plan, [], "2025-04-01") };
  return check(plan, context, { profile: null, strict: false, ...grading });
}

const severitiesOf = (sketch: Sketch, grading?: Partial<Grading>) =>
  Object.fromEntries(checked(sketch, grading).findings.map(({ rule, severity }) => [rule, severity]));

const offTrack: Sketch = {
  actions: [{ ref: "1.1", due: "May 2026", actionStatus: "Action in progress, off track", nextSteps: null }],
};
const smallNumber: Sketch = { actions: [{ ref: "1.1", progress: "3 pupils in Year 8 at one school." }] };
const contradiction: Sketch = {
  actions: [{ ref: "1.1", actionStatus: "Action complete, impact not yet seen", impactStatus: "Impact is variable" }],
};

test("every rule that a profile names is one", () => {
  const known = new Set(rules.map(({ id }) => id));
  const named = Object.values(demands).flatMap((one) => Object.keys(one.rules ?? {}));
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test("without a profile each rule has its own severity, and a board asks how what is off track will recover", () => {
  expect(severitiesOf(offTrack)["off-track-without-recovery"]).toBe("warning");
  for (const profile of ["partnership-board", "improvement-board", "stocktake"] as const)
    expect(severitiesOf(offTrack, { profile })["off-track-without-recovery"]).toBe("error");
  for (const profile of ["leadership", "lead", "public"] as const)
    expect(severitiesOf(offTrack, { profile })["off-track-without-recovery"]).toBe("warning");
});

test("whatever may point to a person is an error in public, and for nobody else", () => {
  for (const profile of profiles)
    expect(severitiesOf(smallNumber, { profile })["small-number-in-text"]).toBe(
      profile === "public" ? "error" : "warning",
    );
});

test("every rule of data protection is an error in public, whatever its own severity, also one that is yet to be written", () => {
  for (const severity of ["error", "warning", "advice"] as const) {
    const finding = { id: "new:1", rule: "new", severity, message: "…", at: ["A!A1"] } as never;
    const rule = { id: "new", subject: "data protection" } as const;
    expect(graded(rule, [finding], { profile: "public", strict: false })).toMatchObject([{ severity: "error" }]);
    expect(graded(rule, [finding], { profile: "stocktake", strict: true })).toMatchObject([{ severity }]);
  }
});

test("what is left out is counted, and is never an error or a warning", () => {
  const sketch: Sketch = {
    actions: [
      { ref: "1.1", actionStatus: "in progress - on track", impactStatus: "Impact not yet seen" },
      { ref: "1.1", actionStatus: "Amber-ish", impactStatus: "Impact not yet seen" },
    ],
  };
  const [all, shown] = [checked(sketch), checked(sketch, { profile: "public" })];
  const kept = new Set(shown.findings.map(({ id }) => id));
  const gone = all.findings.filter(({ id }) => !kept.has(id));
  expect(gone.map(({ rule }) => rule)).toContain("action-status-reworded");
  expect(gone.every(({ severity }) => severity === "advice")).toBe(true);
  expect(shown.leftOut).toBe(gone.length);
  expect(all.leftOut).toBe(0);
});

test("strict mode makes errors of contradictions that are warnings, and of nothing else", () => {
  const rule = "complete-impact-not-seen-but-variable";
  expect(severitiesOf(contradiction)[rule]).toBe("warning");
  expect(severitiesOf(contradiction, { strict: true })[rule]).toBe("error");
  expect(severitiesOf(offTrack, { strict: true })["off-track-without-recovery"]).toBe("warning");
  const advice: Sketch = {
    actions: [{ ref: "1.1", actionStatus: "Action complete and impactful", impactStatus: "Impact is variable" }],
  };
  expect(severitiesOf(advice, { strict: true })["complete-impactful-but-variable"]).toBe("advice");
});

test("these rules judge contradictions", () => {
  const own = rules.filter((rule) => rule.severity === "warning" && isContradiction(rule)).map(({ id }) => id);
  expect(own).toContain("complete-impact-not-seen-but-variable");
  expect(own).toContain("on-track-but-parts-off-track");
  expect(own).not.toContain("off-track-without-revised-date");
  expect(own).not.toContain("part-of-unclear");
});

test("errors come first also when a profile made them", () => {
  const sketch: Sketch = { actions: [{ ref: "1.1", leads: "TBC", due: "May 2026" }, ...smallNumber.actions!] };
  const [first] = checked(sketch, { profile: "public" }).findings;
  expect(first).toMatchObject({ severity: "error" });
});

test("updates are asked for as often as the reader meets", () => {
  const days = (profile: (typeof profiles)[number] | null) => usualSettings(profile).staleAfterDays;
  expect([null, ...profiles].map(days)).toEqual([92, 31, 62, 92, 183, 31, 92]);
});

test("for whom and how strictly is said, and what was left out for it", () => {
  const strictBoard = { profile: "partnership-board", strict: true } as const;
  expect(gradingSentence({ profile: null, strict: false }, 0)).toBeNull();
  expect(gradingSentence(strictBoard, 0)).toBe(
    "Judged strictly for the partnership board: contradictions count as errors.",
  );
  expect(gradingSentence({ profile: "public", strict: false }, 1)).toBe(
    "Judged for a public edition. Left out, as this reader need not see it: 1 finding.",
  );
});
