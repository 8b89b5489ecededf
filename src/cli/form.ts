import { leadCalled, leadFiles, leadsOf } from "../core/board";
import { partnerForm, partnerSheets } from "../core/partner-form";
import { review } from "../core/review";
import { writeXlsx } from "../hosts/xlsx/write";
import { openWorkbook } from "./open-workbook";
import { EACH_LEAD } from "./pack-choices";
import { exit, type Terminal } from "./terminal";
import { count, wrap } from "./text";
import { UsageError, type Command } from "./usage";
import { placeFor, writeEach } from "./write-file";

/** Writes one lead's actions, or each lead's, as a workbook to be filled in by whoever has no add-in. */
export async function form(
  { workbook, lead, out, returnTo, force }: Extract<Command, { name: "form" }>,
  terminal: Terminal,
): Promise<number> {
  const { book } = await openWorkbook(workbook);
  const today = terminal.today();
  const { plan, scheme } = review(book, { asAt: null, today });
  const known = leadsOf(plan).map((one) => one.lead);
  const wanted = lead === EACH_LEAD ? null : (leadCalled(plan, lead)?.lead ?? undefined);
  if (wanted === undefined || known.length === 0) {
    const names = known.length === 0 ? "It names none." : `The leads are: ${known.join("; ")}.`;
    throw new UsageError(`The plan names no lead called “${lead}”. ${names}`);
  }
  const places = wanted === null ? leadFiles(plan, out) : [{ lead: wanted, path: out }];
  const files = await Promise.all(
    places.map(async (one) => ({
      path: await placeFor(one.path, workbook, force),
      bytes: await writeXlsx(
        partnerSheets(partnerForm(book, plan, { lead: one.lead, made: today, returnTo }), scheme),
        today,
        `Update form: ${one.lead}`,
      ),
    })),
  );
  await writeEach(files);
  const lines = [
    `${count(files.length, "form")} written: ${files.map(({ path }) => path).join("; ")}.`,
    "Nothing was sent, and the plan was only read. What comes back is taken in by the add-in, under My actions; rag-monitor merge shows it beforehand.",
  ];
  terminal.out(`${lines.map((line) => wrap(line, terminal.width)).join("\n")}\n`);
  return exit.ok;
}
