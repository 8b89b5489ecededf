import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx, type WriteOptions } from "hucre";
import { run } from "../../src/cli/run";
import { readXlsx } from "../../src/hosts/xlsx";
import { HEAD, LEAD, ROWS, TODAY } from "../core/partner-form/small-plan";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rag-monitor-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function rag(...args: readonly string[]) {
  let [out, err] = ["", ""];
  const terminal = { width: 400, bold: false, today: () => TODAY };
  const code = await run(args, { ...terminal, out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}

async function planFile(rows = ROWS): Promise<string> {
  const file = join(folder, "plan.xlsx");
  const sheets = [{ name: "Plan", rows: [HEAD, ...rows].map((row) => [...row]) }];
  await writeFile(file, await writeXlsx({ sheets } as unknown as WriteOptions));
  return file;
}

test("form writes one lead's workbook, or one for each, and never over another file", async () => {
  const plan = await planFile();
  const out = join(folder, "form.xlsx");
  const made = await rag("form", plan, "--lead", LEAD, "--out", out, "--return-to", "the office");
  expect([made.code, made.err]).toEqual([0, ""]);
  expect(made.out).toMatch(/^1 form written: .*form\.xlsx\.\nNothing was sent, and the plan was only read\./);
  const form = readXlsx(new Uint8Array(await readFile(out)), "form.xlsx");
  expect(form.sheets[0]!.values.flat().join("\n")).toMatch(/send it back to: the office/);
  expect((await rag("form", plan, "--lead", LEAD, "--out", out)).code).toBe(2);
  expect((await rag("form", plan, "--lead", LEAD, "--out", plan, "--force")).err).toMatch(/is the plan itself/);
  expect((await rag("form", plan, "--lead", "all", "--out", join(folder, "f.xlsx"))).out).toMatch(/^2 forms written/);
  expect((await rag("form", plan, "--lead", "Nobody", "--out", out)).err).toMatch(
    /^The plan names no lead called “Nobody”\. The leads are: /,
  );
});

test("merge prints what a form would change and writes nothing", async () => {
  const plan = await planFile();
  const out = join(folder, "form.xlsx");
  await rag("form", plan, "--lead", LEAD, "--out", out);
  await planFile(ROWS.map((row) => row.map((value) => (value === "None so far" ? "Two schools say so." : value))));
  const before = await readFile(plan);
  const { code, out: said } = await rag("merge", plan, "--form", out);
  expect(code).toBe(0);
  expect(said).toBe(
    `Form for ${LEAD}, made on 28 March 2026. Nothing was filled in that could be entered.\n1 cell was changed in the plan since the form was made, and not on the form. It stays as it is.\n\nNothing was written. To enter it, open plan.xlsx in Excel and choose the form under My actions.\n`,
  );
  expect(await readFile(plan)).toEqual(before);
  const refused = await rag("merge", plan, "--form", plan);
  expect([refused.code, refused.err]).toEqual([3, expect.stringMatching(/^“plan\.xlsx” is no update form/)]);
  expect((await rag("merge", plan)).err).toMatch(/^Say which form came back/);
});
