import { TEMPLATE_TITLE, templateSheets } from "../core/template";
import { listed, quoted } from "../core/words";
import { writeXlsx } from "../hosts/xlsx/write";
import { exit, type Terminal } from "./terminal";
import { count, wrap } from "./text";
import type { Command } from "./usage";
import { placeFor, writeWhole } from "./write-file";

/** Writes a blank monitoring workbook and says what is in it and where to start. */
export async function template(
  { out, force, asAt }: Extract<Command, { name: "template" }>,
  terminal: Terminal,
): Promise<number> {
  const place = await placeFor(out, null, force);
  const today = asAt ?? terminal.today();
  const sheets = templateSheets({ today, dateSystem: 1900 });
  await writeWhole(place, await writeXlsx(sheets, today, TEMPLATE_TITLE));
  const lines = [
    `${count(sheets.length, "sheet")} written to ${out}: ${listed(sheets.map(({ title }) => quoted(title)))}.`,
    "Open it in Excel and begin with the sheet Instructions. Then type the first action on the sheet Action plan.",
  ];
  terminal.out(`${lines.map((line) => wrap(line, terminal.width)).join("\n")}\n`);
  return exit.ok;
}
