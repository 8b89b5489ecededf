/** The heights of rows: those that a workbook sets, and those that LibreOffice finds its text to need. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { convert } from "./office.mjs";

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/**
 * The rows that are lower than their text, as `sheet3.xml row 8: 100 of 120 points`. A copy without any heights is
 * opened and saved by LibreOffice, which then fits them itself. Rows with merged cells are not fitted, so not compared.
 */
export async function rowsTooLow(workbook, folder) {
  const parts = unzipSync(await readFile(workbook));
  const sheets = Object.keys(parts).filter((name) => SHEET.test(name));
  const bare = Object.fromEntries(sheets.map((name) => [name, strToU8(textOf(parts, name).replace(HEIGHTS, ""))]));
  const copy = join(folder, "fitted.xlsx");
  const out = join(folder, "out");
  await writeFile(copy, zipSync({ ...parts, ...bare }));
  await convert(copy, "xlsx", out);
  const fitted = unzipSync(await readFile(join(out, "fitted.xlsx")));
  const compared = sheets.flatMap((name) => compare(name, textOf(parts, name), textOf(fitted, name)));
  return { rows: compared.length, tooLow: compared.filter(({ set, needed }) => set < needed - 1).map(say) };
}

const HEIGHTS = / ht="[\d.]+" customHeight="(?:1|true)"/g;

const textOf = (parts, name) => strFromU8(parts[name]);
const say = ({ name, row, set, needed }) => `${name.split("/").at(-1)} row ${row}: ${set} of ${needed} points`;

function compare(name, ours, fitted) {
  const needed = heightsOf(fitted);
  const merged = new Set([...ours.matchAll(/<mergeCell ref="[A-Z]+(\d+):/g)].map(([, row]) => Number(row)));
  return [...heightsOf(ours)].flatMap(([row, set]) =>
    merged.has(row) || !needed.has(row) ? [] : [{ name, row, set, needed: needed.get(row) }],
  );
}

/** Heights in points of the rows that hold cells, by row number. */
function heightsOf(sheet) {
  return new Map(
    [...sheet.matchAll(/<row ([^>]*)>(?=<c )/g)].flatMap(([, attributes]) => {
      const [, row] = /\br="(\d+)"/.exec(attributes) ?? [];
      const [, height] = /\bht="([\d.]+)"/.exec(attributes) ?? [];
      return row === undefined || height === undefined ? [] : [[Number(row), Number(height)]];
    }),
  );
}
