import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, type Finding, type Sketch } from "../../../src/core/rules";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";
import { workbookOf } from "../../sketch";

function found(sketch: Sketch, ...ids: readonly string[]): readonly Finding[] {
  const book = workbookOf(sketch);
  const context = { asAt: sketch.asAt ?? "2025-04-01", settings: defaultSettings, changes: null };
  const { findings } = check(parse(book, recognise(book)), context);
  return findings.filter(({ rule }) => ids.length === 0 || ids.includes(rule));
}

const localCells = ({ at }: Finding) => at.map((cell) => cell.slice(cell.indexOf("!") + 1));
const OF_SCHEME = { actionStatus: "Action in progress, on track" };

describe("a status in other words is one finding for the column", () => {
  test("capitals alone", () => {
    const actions = ["ACTION NOT YET STARTED", "action in progress, on track", "Action complete and Impactful"].map(
      (actionStatus, i) => ({ ref: `1.${i + 1}`, actionStatus }),
    );
    const findings = found({ actions: [...actions, OF_SCHEME] }, "action-status-reworded");
    expect(findings.map(localCells)).toEqual([["B2", "B3", "B4"]]);
    expect(findings[0]!.message).toMatch(/in a spelling of their own/);
    expect(findings[0]!.fix).toMatchObject({ safe: true });
  });

  test("each wording of the house is named with what it was taken for", () => {
    const words = ["On track", "Off track", "on track", "Not started", "Off-track"];
    const actions = words.map((actionStatus, i) => ({ ref: `1.${i + 1}`, actionStatus }));
    const findings = found({ actions }, "action-status-reworded");
    expect(findings.map(({ message }) => message)).toEqual([
      "B2, B3, B4, B5 and B6 hold the action status in words of their own: “On track” is read as “Action in progress, on track”, " +
        "“Off track” as “Action in progress, off track” and “Not started” as “Action not yet started”. Use the scheme's wording?",
    ]);
    expect(findings[0]!.fix).toMatchObject({ safe: false });
  });

  test("few other words among those of the scheme", () => {
    const actions = [{ actionStatus: "On track" }, { actionStatus: "off track" }, OF_SCHEME, OF_SCHEME, OF_SCHEME];
    const findings = found({ actions }, "action-status-reworded");
    expect(findings.map(localCells)).toEqual([["B2", "B3"]]);
  });
});

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const row = (ref: string, given: { status?: string | null; impact?: string | null; update?: string } = {}) =>
  [
    ref,
    `Agree thing ${ref}`,
    "Head of SEND",
    "31 March 2026",
    given.status === undefined ? "Action in progress, on track" : given.status,
    given.impact === undefined ? "Impact not yet seen" : given.impact,
    given.update ?? `The group on ${ref} met in May and agreed its plan with schools.`,
  ] as CellValue[];

function inBook(sheets: { readonly [name: string]: CellValue[][] }, ...ids: readonly string[]): readonly Finding[] {
  const book = bookOf(sheets);
  const context = { asAt: "2025-09-30", settings: defaultSettings, changes: null };
  return check(parse(book, recognise(book)), context).findings.filter(({ rule }) => ids.includes(rule));
}

test("a row under the heading of another area is no gap and no slip of the order besides", () => {
  const under = (area: string, ...refs: string[]) => [
    [`Priority ${area}: area ${area}`],
    ...refs.map((ref) => row(ref)),
  ];
  const first = under("1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6");
  const second = under("2", "2.1", "2.2", "2.3", "2.4", "2.5", "3.9");
  const third = under("3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6");
  const findings = inBook(
    { Plan: [HEADER, ...first, ...second, ...third] },
    "reference-against-heading",
    "references-out-of-order",
    "references-with-gap",
  );
  expect(findings.map(({ rule }) => rule)).toEqual(["reference-against-heading"]);
});

describe("blank statuses", () => {
  const four = ["1.1", "1.2", "1.3", "1.4"];

  test("of many rows are one finding with all of their cells; of few one each", () => {
    const many = inBook(
      { Plan: [HEADER, ...four.map((ref) => row(ref, { status: null })), row("1.5"), row("1.6")] },
      "action-status-missing",
    );
    expect(many.map(localCells)).toEqual([["E2", "E3", "E4", "E5"]]);
    const few = inBook(
      { Plan: [HEADER, ...four.slice(1).map((ref) => row(ref, { status: null })), row("1.5"), row("1.6")] },
      "action-status-missing",
    );
    expect(few.map(localCells)).toEqual([["E2"], ["E3"], ["E4"]]);
  });

  test("an impact that is stated for the whole is not asked for each part", () => {
    const parts = ["1(a)", "1(b)", "2(a)", "2(b)", "2(c)"].map((ref) => row(ref, { impact: null }));
    const plan = [HEADER, row("1"), ...parts.slice(0, 2), row("2"), ...parts.slice(2)];
    expect(inBook({ Plan: plan }, "impact-status-missing")).toEqual([]);
    const unstated = [HEADER, row("1", { impact: null }), ...parts.slice(0, 2), row("2"), ...parts.slice(2)];
    expect(inBook({ Plan: unstated }, "impact-status-missing").flatMap(localCells)).toEqual(["F2", "F3", "F4"]);
  });
});

test("the words of a house are asked about once for all sheets", () => {
  const sheet = (area: number) => [HEADER, ...[1, 2, 3].map((n) => row(`${area}.${n}`, { status: "On track" }))];
  const findings = inBook({ "Priority 1": sheet(1), "Priority 2": sheet(2) }, "action-status-reworded");
  expect(findings.map(({ at, message }) => [at.length, message.slice(0, 72)])).toEqual([
    [6, "6 cells on Priority 1 and Priority 2 hold the action status in words of "],
  ]);
  expect(findings[0]!.fix!.edits).toHaveLength(6);
});

test("actions that wait may wait for the same in the same words", () => {
  const waits = { status: "Action not yet started", update: "Begins when the funding is confirmed." };
  const plan = [HEADER, row("1.1", waits), row("1.2", waits), row("1.3"), row("1.4")];
  expect(inBook({ Plan: plan }, "update-copied")).toEqual([]);
  const works = { update: "The group met in May and agreed its plan." };
  const copied = [HEADER, row("1.1", works), row("1.2", works), row("1.3"), row("1.4")];
  expect(inBook({ Plan: copied }, "update-copied")).toHaveLength(1);
});
