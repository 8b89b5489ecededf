import { resolveColour } from "../../../src/hosts/xlsx/colours";

/** dark 1, light 1, dark 2, light 2, accents 1 to 6, link, followed link: as the theme's file lists them. */
const OFFICE_2007 = "000000 FFFFFF 1F497D EEECE1 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");
const OFFICE_2013 = "000000 FFFFFF 44546A E7E6E6 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** The tints of the five rows of Excel's colour picker, as Excel stores them. */
const TINTS = [0.79998168889431442, 0.59999389629810485, 0.39997558519241921, -0.249977111117893, -0.499984740745262];

test("a literal colour keeps its six digits, without alpha", () => {
  expect(resolveColour({ rgb: "a3141b" }, undefined)).toBe("#A3141B");
  expect(resolveColour({ rgb: "FFA3141B" }, undefined)).toBe("#A3141B");
  expect(resolveColour({ rgb: "00A3141B" }, undefined)).toBe("#A3141B");
});

test("theme numbers 0 and 1, 2 and 3 are swapped against the theme's file", () => {
  const shown = [0, 1, 2, 3, 4, 9].map((theme) => resolveColour({ theme }, OFFICE_2007));
  expect(shown).toEqual(["#FFFFFF", "#000000", "#EEECE1", "#1F497D", "#4F81BD", "#F79646"]);
});

test.each([
  ["2007", OFFICE_2007, 4, "DCE6F1 B8CCE4 95B3D7 366092 244062"],
  ["2007", OFFICE_2007, 5, "F2DCDB E6B8B7 DA9694 963634 632523"],
  ["2007", OFFICE_2007, 6, "EBF1DE D8E4BC C4D79B 76933C 4F6228"],
  ["2007", OFFICE_2007, 7, "E4DFEC CCC0DA B1A0C7 60497A 403151"],
  ["2007", OFFICE_2007, 8, "DAEEF3 B7DEE8 92CDDC 31869B 215967"],
  ["2007", OFFICE_2007, 9, "FDE9D9 FCD5B4 FABF8F E26B0A 974706"],
  ["2007", OFFICE_2007, 3, "C5D9F1 8DB4E2 538DD5 16365C 0F243E"],
  ["2013", OFFICE_2013, 4, "DDEBF7 BDD7EE 9BC2E6 2F75B5 1F4E78"],
  ["2013", OFFICE_2013, 5, "FCE4D6 F8CBAD F4B084 C65911 833C0C"],
  ["2013", OFFICE_2013, 6, "EDEDED DBDBDB C9C9C9 7B7B7B 525252"],
  ["2013", OFFICE_2013, 7, "FFF2CC FFE699 FFD966 BF8F00 806000"],
  ["2013", OFFICE_2013, 8, "D9E1F2 B4C6E7 8EA9DB 305496 203764"],
  ["2013", OFFICE_2013, 9, "E2EFDA C6E0B4 A9D08E 548235 375623"],
  ["2013", OFFICE_2013, 3, "D6DCE4 ACB9CA 8497B0 333F4F 222B35"],
])("the colour picker of Office %s: theme %#", (_year, themeColours, theme, swatches) => {
  const shown = TINTS.map((tint) => resolveColour({ theme, tint }, themeColours));
  expect(shown.join(" ").replaceAll("#", "")).toBe(swatches);
});

test("the greys of the colour picker: white darkened, black lightened", () => {
  const white = [-0.05, -0.15, -0.25, -0.35, -0.5].map((tint) => resolveColour({ theme: 0, tint }, OFFICE_2007));
  const black = [0.5, 0.35, 0.25, 0.15, 0.05].map((tint) => resolveColour({ theme: 1, tint }, OFFICE_2007));
  expect(white).toEqual(["#F2F2F2", "#D9D9D9", "#BFBFBF", "#A6A6A6", "#808080"]);
  expect(black).toEqual(["#808080", "#595959", "#404040", "#262626", "#0D0D0D"]);
});

test("the whole way down is black, the whole way up white", () => {
  expect(resolveColour({ rgb: "4F81BD", tint: -1 }, undefined)).toBe("#000000");
  expect(resolveColour({ rgb: "4F81BD", tint: 1 }, undefined)).toBe("#FFFFFF");
});

test("indexed colours: the standard palette, the system's two, the workbook's own", () => {
  const shown = [0, 8, 10, 22, 63, 64, 65].map((indexed) => resolveColour({ indexed }, undefined));
  expect(shown).toEqual(["#000000", "#000000", "#FF0000", "#C0C0C0", "#333333", "#000000", "#FFFFFF"]);
  expect(resolveColour({ indexed: 1 }, undefined, ["111111", "222222"])).toBe("#222222");
});

test("what the workbook does not say is null, never a guess", () => {
  expect(resolveColour(undefined, OFFICE_2007)).toBeNull();
  expect(resolveColour({}, OFFICE_2007)).toBeNull();
  expect(resolveColour({ theme: 4 }, undefined)).toBeNull();
  expect(resolveColour({ theme: 40 }, OFFICE_2007)).toBeNull();
  expect(resolveColour({ indexed: 81 }, undefined)).toBeNull();
  expect(resolveColour({ rgb: "red" }, undefined)).toBeNull();
});
