import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, type Finding, type Sketch } from "../../../src/core/rules";
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
