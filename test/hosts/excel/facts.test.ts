import { HostError } from "../../../src/core/workbook";
import { columnPoints, rowPoints } from "../../../src/hosts/excel/draw-style";
import { asHostError } from "../../../src/hosts/excel/errors";
import { isFormula } from "../../../src/hosts/excel/read-cells";
import { cellColour } from "../../../src/hosts/excel/read-fills";

test.each([
  ["solid", { color: "#a3141b", pattern: "Solid" }, "#A3141B"],
  ["white and solid", { color: "#FFFFFF", pattern: "Solid", tintAndShade: 0 }, "#FFFFFF"],
  ["no fill, which Excel calls white", { color: "#FFFFFF", pattern: "None" }, null],
  ["hatching over a colour", { color: "#FFFF00", pattern: "Gray25" }, "#FFFF00"],
  ["hatching over nothing", { color: "#FFFFFF", pattern: "Gray25", tintAndShade: 0 }, null],
  ["a gradient", { color: "#FFFF00", pattern: "LinearGradient" }, null],
  ["a colour without word of its pattern", { color: "#FFC000" }, "#FFC000"],
  ["white without word of its pattern, but tinted", { color: "#FFFFFF", tintAndShade: 0 }, "#FFFFFF"],
  ["white with nothing more", { color: "#FFFFFF" }, null],
  ["nothing at all", {}, null],
  ["an empty colour", { color: "" }, null],
] as const)("fill: %s", (_what, fill, colour) => {
  expect(cellColour(fill)).toBe(colour);
});

test.each([
  ["=1+1", 2, true],
  ["=A1", "", true],
  ["=1+1", "=1+1", false],
  ["=", "=", false],
  ["plain", "plain", false],
  [42, 42, false],
  ["", "", false],
])("%p with the value %p", (formula, value, expected) => {
  expect(isFormula(formula, value)).toBe(expected);
});

test.each([
  ["InvalidOperationInCellEditMode", "cell-being-edited"],
  ["AccessDenied", "sheet-protected"],
  ["ItemNotFound", "missing"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["ActivityLimitReached", "busy"],
  ["ApiNotFound", "not-supported"],
  ["InvalidOrTimedOutSession", "unknown"],
  ["SomethingNew", "unknown"],
])("Excel's %s becomes %s, with a sentence and details for support", (code, expected) => {
  const raw = Object.assign(new Error("secret cell text"), { code, debugInfo: { errorLocation: "Range.values" } });
  const error = asHostError(raw);
  expect(error).toBeInstanceOf(HostError);
  expect(error.code).toBe(expected);
  expect(error.message).toMatch(/^[A-Z].*\.$/);
  expect(error.details).toBe(`${code} at Range.values`);
  expect(`${error.message} ${error.details}`).not.toContain("secret");
});

test("our own errors pass unchanged; what is not Excel's is told as unknown", () => {
  const own = new HostError("missing", "No such sheet.");
  expect(asHostError(own)).toBe(own);
  expect(asHostError(new TypeError("x is undefined"))).toMatchObject({ code: "unknown" });
});

test("widths in characters and heights become points that Excel takes", () => {
  expect(columnPoints(10)).toBe(63.75);
  expect(columnPoints(400)).toBe(columnPoints(255));
  expect([rowPoints(18), rowPoints(900)]).toEqual([18, 409]);
});
