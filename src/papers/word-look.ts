import type { IStylesOptions } from "docx";

/** Page and margins in twentieths of a point: A4. */
export const PAGE = { short: 11906, long: 16838, margin: 1020 } as const;

/** The room between the margins. */
export const roomOf = (orientation: "portrait" | "landscape") =>
  (orientation === "portrait" ? PAGE.short : PAGE.long) - 2 * PAGE.margin;

const BLUE = "1D3557";
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: BLUE },
  paragraph: { keepNext: true, spacing: { before, after: 80 } },
});

/**
 * Word's own styles by their own names, so that the styles of a council's template take their place; everything that
 * looks like something does so by them.
 */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Arial", size: 22, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 100 } },
    },
    title: { run: { size: 40, bold: true, color: BLUE }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(32, 200),
    heading2: heading(26, 240),
    heading3: heading(22, 200),
    hyperlink: { run: { color: "0B4F9E" } },
  },
  paragraphStyles: [
    {
      ...{ id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", quickFormat: true },
      run: { size: 20, bold: true },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
    ...[1, 2].map((level) => ({
      ...{ id: `TOC${level}`, name: `toc ${level}`, basedOn: "Normal", next: "Normal" },
      paragraph: { spacing: { after: 40 }, indent: { left: 220 * (level - 1) } },
    })),
    {
      id: "TOCHeading",
      name: "TOC Heading",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 26, bold: true, color: BLUE },
    },
    {
      ...{ id: "ListBullet", name: "List Bullet", basedOn: "Normal", quickFormat: true },
      run: { size: 18 },
      paragraph: { spacing: { after: 40 } },
    },
    ...["Header", "Footer"].map((name) => ({
      ...{ id: name, name: name.toLowerCase(), basedOn: "Normal" },
      run: { size: 18 },
      paragraph: { spacing: { after: 0 } },
    })),
  ],
};

const LINE = `w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"`;
const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];

/** Word's grid for tables, which the library has no way to say: the type in it is smaller than in the text. */
export const TABLE_GRID = [
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:uiPriority w:val="39"/>`,
  `<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>`,
  `<w:tblPr><w:tblBorders>${SIDES.map((side) => `<w:${side} ${LINE}/>`).join("")}</w:tblBorders>`,
  `<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
].join("");
