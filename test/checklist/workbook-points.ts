import { bodyOf, contrast, formsOf, inRange, onSheets, wordsOf, type Point } from "./point";
import type { ReadCell, ReadSheet } from "./read-workbook";
import { rangeOf } from "./read-workbook";
import { allOf, firstOf, wordsIn } from "./xml-tree";

/** What the cover names, as somebody stated it for every pack of this test. */
const ON_COVER = [
  "Partnership",
  "Meeting",
  "Report of",
  "Version",
  "Period covered",
  "Next update",
  "Marking",
  "Workbook",
  "As at",
];

const shownCells = (sheet: ReadSheet): readonly ReadCell[] => sheet.cells.filter(({ value }) => value !== null);
const isText = ({ value }: ReadCell) => typeof value === "string";

/** The table of numbers from which charts are drawn: a blank there is a gap in a line. */
/** The numbers behind charts, of a board’s pack those of the appendix too. */
const isForCharts = ({ name }: { readonly name: string }) => name.startsWith("Board_KPI_numbers");

/** The workbook and its sheets: points 1 to 13. */
export const workbookPoints: readonly Point[] = [
  {
    number: 1,
    holds:
      "the first sheet is a cover that says what the paper is, for which meeting, of which day and by whom, and leads to every sheet",
    ask: ({ book, profile }) => {
      const [cover, ...others] = book.sheets;
      expect(cover!.name).toBe("Cover");
      const names = cover!.cells.filter(({ column }) => column === 1).map(({ value }) => value);
      expect(names).toEqual(expect.arrayContaining(ON_COVER));
      expect(names.includes("Contact")).toBe(profile !== "public");
      const targets = cover!.links.map(({ to }) => to);
      expect(targets).toEqual(others.map(({ name }) => `'${name.replaceAll("'", "''")}'!A1`).map(unquoted(targets)));
    },
  },
  {
    number: 2,
    holds: "the contents name every sheet with what it shows, and every sheet has a name of its own that Excel takes",
    ask: ({ book }) => {
      const names = book.sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name) || /^sheet\d*$/i.test(name))).toEqual(
        [],
      );
      const cover = book.sheets[0]!;
      for (const { cell } of cover.links) {
        const [name, what] = [cover.at(cell.top, 1), cover.at(cell.top, 2)].map((each) => String(each?.value ?? ""));
        expect(names).toContain(name);
        expect(what!.length).toBeGreaterThan(15);
      }
      const told = cover.links.map(({ cell }) => String(cover.at(cell.top, 2)!.value));
      // Pages of areas and of recommendations are told apart by their names.
      const once = told.filter((what) => !/^(?:Its actions|What was recommended)/.test(what));
      expect(new Set(once).size).toBe(once.length);
    },
  },
  {
    number: 3,
    holds:
      "every table is marked as one, has a name that says what it is, and begins in the first column; none stands beside another",
    ask: ({ book }) => {
      const names = book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^Board_[A-Za-z]+(_\w+)?$/.test(name))).toEqual([]);
      expect(
        onSheets(book.sheets, ({ tables }) => tables.filter(({ range }) => range.left !== 1).map(({ name }) => name)),
      ).toEqual([]);
      const bordered = onSheets(book.sheets, ({ cells, tables }) =>
        cells
          .filter((cell) => cell.style.fill === "1D3557" && !tables.some(({ range }) => inRange(cell, range)))
          .map(({ value }) => value),
      );
      expect(bordered).toEqual([]);
    },
  },
  {
    number: 4,
    holds: "the first cell of each sheet is its title; beneath it stand where it comes from and how many tables it has",
    ask: ({ book }) => {
      for (const sheet of book.sheets) {
        const title = sheet.at(1, 1)!;
        expect(String(title.value).length).toBeGreaterThan(4);
        expect(title.style.font).toMatchObject({ bold: true, size: 16 });
        const above = sheet.cells
          .filter(({ row, column }) => column === 1 && row > 1 && row < 8)
          .map(({ value }) => String(value))
          .join("\n");
        if (sheet.name !== "Cover") expect(above).toMatch(/As at \d{1,2} \w+ \d{4}, from .+\.xlsx/);
        const count = sheet.tables.length;
        const said = `This sheet has ${count === 0 ? "no table" : count === 1 ? "1 table" : `${count} tables`}.`;
        expect(`${sheet.name}: ${wordsOf(sheet)}`).toContain(said);
      }
    },
  },
  {
    number: 5,
    holds: "each table has one row of headings, none of them blank and no two alike, in all three forms",
    ask: ({ book, word, page }) => {
      for (const sheet of book.sheets)
        for (const { range, columns } of sheet.tables) {
          const heads = columns.map((_, i) => String(sheet.at(range.top, range.left + i)?.value ?? ""));
          expect(heads.filter((head) => head.trim() === "" || /^Column\d+$/.test(head))).toEqual([]);
          expect(new Set(heads.map((head) => head.toLowerCase())).size).toBe(heads.length);
          expect(columns.map((column) => column.replace("_x000a_", "\n"))).toEqual(heads);
        }
      for (const { heads, rows, caption } of word.tables) {
        expect(`${caption}: ${heads}`).toMatch(/^Table \d+: .+: 1$/);
        const words = rows[0]!.map(wordsIn);
        expect(words.filter((head) => head.trim() === "")).toEqual([]);
        expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
      }
      for (const table of allOf(page, "table")) {
        const [head, ...others] = allOf(firstOf(table, "thead")!, "tr");
        expect(others).toEqual([]);
        const cells = head!.children;
        expect(cells.filter(({ name, attributes }) => name !== "th" || attributes.scope !== "col")).toEqual([]);
        expect(cells.filter((cell) => wordsIn(cell).trim() === "")).toEqual([]);
      }
    },
  },
  {
    number: 6,
    holds: "no cell of a table is merged, no row or column of one is blank, and nothing is hidden",
    ask: ({ book }) => {
      const merged = onSheets(book.sheets, ({ merges, tables }) =>
        merges.filter((merge) => tables.some(({ range }) => inRange({ row: merge.top, column: merge.left }, range))),
      );
      expect(merged).toEqual([]);
      const blank = onSheets(book.sheets, (sheet) =>
        sheet.tables.flatMap((table) => {
          const rows = bodyOf(sheet, table);
          const isBlank = (cells: readonly (ReadCell | undefined)[]) =>
            cells.every((cell) => (cell?.value ?? null) === null);
          const columns = table.columns.map((_, i) => rows.map((row) => row[i]));
          const drawn = sheet.charts.length > 0 ? table.columns.indexOf("Chart") : -1;
          return [
            ...(rows.length === 0 ? ["no rows"] : []),
            ...rows.filter(isBlank),
            ...columns.filter((column, i) => i !== drawn && isBlank(column) && !isForCharts(table)),
          ].map(() => table.name);
        }),
      );
      expect(blank).toEqual([]);
      expect(book.sheets.filter(({ state, hidden }) => state !== "visible" || hidden > 0)).toEqual([]);
    },
  },
  {
    number: 7,
    holds:
      "where a table has nothing to show it says so in words or by a sign that is explained; only gaps in the numbers of charts are blank, and the sheet says what they mean",
    ask: ({ book, word, page }) => {
      const blank = onSheets(book.sheets, (sheet) =>
        sheet.tables
          .filter((one) => !isForCharts(one))
          .flatMap((table) =>
            bodyOf(sheet, table).flatMap((row) =>
              row.flatMap((cell, i) =>
                (cell?.value ?? "") === "" && table.columns[i] !== "Chart" ? [`${table.name} ${table.columns[i]}`] : [],
              ),
            ),
          ),
      );
      expect(blank).toEqual([]);
      for (const sheet of book.sheets)
        if (sheet.tables.some(isForCharts)) expect(wordsOf(sheet)).toMatch(/[Aa] blank cell/);
      const emptyOf = (words: string) => words.trim() === "";
      expect(
        word.tables.flatMap(({ caption, rows }) =>
          rows
            .flat()
            .filter((cell) => emptyOf(wordsIn(cell)) && firstOf(cell, "drawing") === undefined)
            .map(() => caption),
        ),
      ).toEqual([]);
      const shown = [...allOf(page, "td"), ...allOf(page, "th")];
      expect(shown.filter((cell) => emptyOf(wordsIn(cell)) && firstOf(cell, "svg") === undefined)).toEqual([]);
    },
  },
  {
    number: 8,
    holds: "notes stand on a sheet of their own, in words; no raised figures and no asterisks stand for one",
    ask: ({ book }) => {
      expect(book.sheets.map(({ name }) => name)).toContain("Data notes");
      expect(
        onSheets(book.sheets, ({ cells }) => cells.filter(({ style }) => style.font.raised).map(({ value }) => value)),
      ).toEqual([]);
      const marked = onSheets(book.sheets, (sheet) =>
        sheet.tables.flatMap(({ columns }) => columns.filter((head) => /[*†‡¹²³⁴⁵]/.test(head))),
      );
      expect(marked).toEqual([]);
    },
  },
  {
    number: 9,
    holds:
      "words are in Arial of at least 10 points, titles of at least 12, left and wrapped; numbers stand right; nothing is slanted or in capitals but the marking",
    ask: ({ book, word }) => {
      const wrong = onSheets(book.sheets, (sheet) =>
        shownCells(sheet).flatMap((cell) => {
          const { font, align, wrap } = cell.style;
          const faults = [
            ...(font.name !== "Arial" || font.size < 10 || font.italic ? [`${font.name} ${font.size}`] : []),
            ...(typeof cell.value === "number" && align !== "right" ? ["number not right"] : []),
            ...(isText(cell) && align === "center" ? ["text in the middle"] : []),
            ...(isText(cell) && !wrap ? ["not wrapped"] : []),
          ];
          return faults.map((fault) => `${fault}: ${cell.value}`);
        }),
      );
      expect(wrong).toEqual([]);
      const heads = onSheets(book.sheets, ({ tables }) =>
        tables.flatMap(({ columns }) => columns.filter(isAllCapitals)),
      );
      expect(heads).toEqual([]);
      expect([...book.sheets.map(({ name }) => name), ...word.headings].filter(isAllCapitals)).toEqual([]);
      expect(
        onSheets(book.sheets, ({ charts }) =>
          charts.flatMap(({ sizes, title }) => sizes.filter((size) => size < 9).map((size) => `${title} ${size}`)),
        ),
      ).toEqual([]);
      expect(
        word.charts.flatMap(({ sizes, title }) => sizes.filter((size) => size < 8).map((size) => `${title} ${size}`)),
      ).toEqual([]);
      expect(allOf(word.body, "i")).toEqual([]);
    },
  },
  {
    number: 10,
    holds:
      "all words are read at a contrast of at least 4.5 to 1; a colour never says what words do not; each chart is described, and its numbers stand in a table",
    ask: ({ book, word, page }) => {
      const keys = book.sheets.flatMap(({ name, tables }) =>
        tables.filter((table) => table.name.startsWith("Board_Key_")).map(() => name),
      );
      expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
      const faint = onSheets(book.sheets, (sheet) =>
        shownCells(sheet)
          .filter(({ style }) => contrast(style.font.colour, style.fill) < 4.5)
          .map(({ value, style }) => `${value}: ${style.font.colour} on ${style.fill}`),
      );
      expect(faint).toEqual([]);
      expect(
        onSheets(book.sheets, ({ cells }) => cells.filter(({ style }) => !["none", "solid"].includes(style.pattern))),
      ).toEqual([]);
      const bare = onSheets(book.sheets, ({ cells }) =>
        cells
          .filter(({ style, value }) => style.fill !== "FFFFFF" && value === null)
          .map(({ row, column }) => `${row},${column}`),
      );
      expect(bare).toEqual([]);
      for (const sheet of book.sheets)
        for (const chart of sheet.charts) {
          expect(chart.altText.length).toBeGreaterThan(40);
          for (const { values, numbers } of chart.series) expect(numbersAt(sheet, values!)).toEqual(numbers);
        }
      expect(word.charts.filter(({ altText }) => altText.length <= 40)).toEqual([]);
      expect(word.charts).toHaveLength(book.sheets.flatMap(({ charts }) => charts).length);
      for (const cell of allOf(word.body, "tc")) {
        const fill = firstOf(cell, "shd")?.attributes["w:fill"] ?? "FFFFFF";
        for (const run of allOf(cell, "r"))
          expect(contrast(firstOf(run, "color")?.attributes["w:val"] ?? "0B0C0C", fill)).toBeGreaterThanOrEqual(4.5);
      }
      for (const picture of allOf(page, "svg")) expect(wordsIn(firstOf(picture, "desc")!).length).toBeGreaterThan(40);
      const style = wordsIn(firstOf(page, "style")!);
      for (const [, fill, colour] of style.matchAll(/\{background:#(\w{6});color:#(\w{6})/g))
        expect(contrast(fill!, colour!)).toBeGreaterThanOrEqual(4.5);
    },
  },
  {
    number: 11,
    holds: "no macro, no picture in place of words, no text box, no comment, and no link to outside",
    ask: ({ book, word, page }) => {
      const allowed =
        /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/(workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/|theme\/|worksheets\/|tables\/|charts\/|drawings\/))/;
      expect(book.parts.filter((part) => !allowed.test(part))).toEqual([]);
      expect(book.types).not.toMatch(/macro|vba|activeX|image\//i);
      expect(onSheets(book.sheets, ({ links }) => links.filter(({ to }) => to === "external"))).toEqual([]);
      expect(word.parts.filter((part) => /media\/|vba|embeddings|activeX/i.test(part))).toEqual([]);
      expect([...allOf(word.body, "txbx"), ...allOf(word.body, "pict")]).toEqual([]);
      const outside = ["img", "script", "iframe", "object", "link", "embed"];
      expect(outside.flatMap((name) => allOf(page, name))).toEqual([]);
      expect(allOf(page, "a").filter(({ attributes }) => !attributes.href!.startsWith("#"))).toEqual([]);
    },
  },
  {
    number: 12,
    holds: "the files say their title, their language and who made them, and open on the cover's first cell",
    ask: ({ book, word, page, pack }) => {
      expect(book.properties).toMatchObject({ title: pack.title, language: "en-GB", creator: "RAG Monitor" });
      expect(word.properties).toMatchObject({ title: pack.title, creator: "RAG Monitor" });
      expect([word.language, page.attributes.lang]).toEqual(["en-GB", "en-GB"]);
      expect(wordsIn(firstOf(page, "title")!)).toContain(pack.title);
      expect([book.firstSheet, book.sheets[0]!.active]).toEqual([0, "A1"]);
    },
  },
  {
    number: 13,
    holds: "no error of a formula, numbers are numbers, and every date is written as day, month in words and year",
    ask: (output) => {
      const { book } = output;
      expect(onSheets(book.sheets, ({ cells }) => cells.filter(({ type }) => type === "e"))).toEqual([]);
      const typed = onSheets(book.sheets, (sheet) =>
        sheet.tables.flatMap((table) =>
          table.columns.flatMap((head, i) => {
            const cells = bodyOf(sheet, table).flatMap((row) => row[i] ?? []);
            const numbers = cells.filter(({ value }) => typeof value === "number");
            const texts = cells.filter(({ value }) => typeof value === "string" && /^\d+([.,]\d+)?%?$/.test(value));
            return numbers.length > 0 ? texts.map(({ value }) => `${table.name} ${head}: ${value}`) : [];
          }),
        ),
      );
      expect(typed).toEqual([]);
      for (const [form, words] of formsOf(output)) {
        expect(
          `${form} ${/#(REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?|undefined|NaN|\[object/.exec(words)?.[0] ?? "none"}`,
        ).toBe(`${form} none`);
        expect(
          /\bAs at (?!\d{1,2} [A-Z][a-z]+ \d{4})[^\n]{0,12}/.exec(words.replace(/\bAs at(?=\n|$|:|\d)/gm, ""))?.[0],
        ).toBeUndefined();
      }
    },
  },
];

/** Excel writes a name without quotes where it needs none; both lead to the sheet. */
const unquoted = (written: readonly string[]) => (quoted: string) =>
  written.includes(quoted) ? quoted : quoted.replace(/^'(.*)'!/, "$1!");

const isAllCapitals = (words: string) => words.length > 4 && words === words.toUpperCase() && /[A-Z]{5}/.test(words);

/** The numbers of the cells that a chart names. */
function numbersAt(sheet: ReadSheet, reference: string): readonly (number | null)[] {
  const { top, bottom, left } = rangeOf(reference.slice(reference.lastIndexOf("!") + 1));
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const value = sheet.at(top + i, left)?.value ?? null;
    return typeof value === "number" ? value : null;
  });
}
