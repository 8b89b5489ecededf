import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx as readBook, writeXlsx } from "hucre";
import { run } from "../../src/cli/run";
import { compareJson } from "../../src/core/review-schema";

const sample = (name: string) => join(__dirname, "../../samples", name);

async function rag(...args: readonly string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ...{ width: 100, bold: false, today: () => "2026-11-30" },
  });
  return { code, out: out.replace(/\s+/g, " ").trim(), raw: out, err };
}

let folder: string;
const at = (name: string) => join(folder, name);
const KINDS = ["pack.xlsx", "paper.docx", "paper.html"] as const;
const board = (plan: string, ...more: string[]) => rag("board", plan, ...more, "--out", at("pack.xlsx"));

let first: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rag-compare-"));
  await copyFile(sample("plan-with-registers.xlsx"), at("plan.xlsx"));
  await board(at("plan.xlsx"), "--paper", at("paper.docx"));
  first = await readFile(at("pack.xlsx"));
  await board(at("plan.xlsx"), "--paper", at("paper.html"), "--force");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the same plan and day give the same bytes in all three, whenever they are built", async () => {
  const again = { out: at("again-pack.xlsx"), word: at("again.docx"), page: at("again.html") };
  jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), doNotFake: ["setImmediate", "nextTick", "setTimeout"] });
  try {
    await rag("board", at("plan.xlsx"), "--out", again.out, "--paper", again.word);
    await rag("board", at("plan.xlsx"), "--out", again.out, "--paper", again.page, "--force");
  } finally {
    jest.useRealTimers();
  }
  const isSame = async (a: string, b: string) => (await readFile(a)).equals(await readFile(b));
  expect((await readFile(again.out)).equals(first)).toBe(true);
  expect(await isSame(again.word, at("paper.docx"))).toBe(true);
  expect(await isSame(again.page, at("paper.html"))).toBe(true);
});

/** The plan saved by another program, with other values in some cells. */
async function resaved(name: string, changes: { readonly [cell: string]: string } = {}): Promise<string> {
  const { sheets } = await readBook(await readFile(at("plan.xlsx")));
  const all = sheets.map(({ name: sheet, rows }) => ({
    name: sheet,
    rows: rows.map((row, r) =>
      row.map((value, c) => changes[`${sheet}!${String.fromCharCode(65 + c)}${r + 1}`] ?? value),
    ),
  }));
  await writeFile(at(name), await writeXlsx({ sheets: all }));
  return at(name);
}

/** A cell of the plan that holds a state, and the reference of its action. */
async function stateCell(): Promise<{ cell: string; ref: string }> {
  const { sheets } = await readBook(await readFile(at("plan.xlsx")));
  const plan = sheets.find(({ name }) => name === "Action Plan")!;
  const header = plan.rows.findIndex((row) => row.includes("Action status"));
  const column = plan.rows[header]!.indexOf("Action status");
  const row = plan.rows.findIndex(
    (cells, r) => r > header && String(cells[column]).startsWith("Action in progress, on"),
  );
  return { cell: `Action Plan!${String.fromCharCode(65 + column)}${row + 1}`, ref: String(plan.rows[row]![0]) };
}

test.each(KINDS)("%s matches the workbook that it was built from, also under another name", async (paper) => {
  await copyFile(at("plan.xlsx"), at("copy.xlsx"));
  const { code, out, err } = await rag("board", "--compare", at(paper), at("copy.xlsx"));
  expect(err).toBe("");
  expect(out).toMatch(
    new RegExp(
      `^“${paper}” matches “copy.xlsx”, as at 31 October 2026\\. The cells that it rests on are the same \\(fingerprint [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\)\\.$`,
    ),
  );
  expect(code).toBe(0);
});

test.each(KINDS)(
  "%s does not match once a state has changed: which lines are others, and the cells behind them",
  async (paper) => {
    const { cell, ref } = await stateCell();
    const changed = await resaved("changed.xlsx", { [cell]: "Action in progress, off track" });
    const { code, raw } = await rag("board", at("changed.xlsx"), "--compare", at(paper), "--format", "json");
    expect(code).toBe(1);
    const told = compareJson.parse(JSON.parse(raw));
    expect(told).toMatchObject({ matches: false, workbook: changed, asAt: "2026-10-31" });
    expect(told.fingerprint.paper).not.toBe(told.fingerprint.workbook);
    const parts = new Set(told.differences.map(({ part }) => part));
    expect([...parts]).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Summary/), expect.stringMatching(/Exceptions|exceptions/)]),
    );
    expect(told.differences.some(({ workbook, paper: was }) => was === null && workbook?.startsWith(`${ref} `))).toBe(
      true,
    );
    expect(told.differences.some(({ cells }) => cells.length > 0)).toBe(true);
    if (paper !== "paper.html") return;
    const text = await rag("board", at("changed.xlsx"), "--compare", at(paper));
    expect(text.out).toContain("does not match “changed.xlsx” any more");
    expect(text.out).toContain("cells that it rests on have changed since");
  },
);

test("saved again by another program the fingerprint is the same", async () => {
  await resaved("again.xlsx");
  const { raw } = await rag("board", at("again.xlsx"), "--compare", at("pack.xlsx"), "--format", "json");
  const { fingerprint } = compareJson.parse(JSON.parse(raw));
  expect(fingerprint.workbook).toBe(fingerprint.paper);
});

test("a paper in which somebody has changed a figure does not match; one with a sentence more does, and that is said", async () => {
  const html = await readFile(at("paper.html"), "utf8");
  await writeFile(at("forged.html"), html.replace(/(<td class="[^"]*\bn"[^>]*>)\d+(<\/td>)/, "$177$2"));
  const forged = await rag("board", at("plan.xlsx"), "--compare", at("forged.html"));
  expect(forged.code).toBe(1);
  expect(forged.out).toContain("The paper was changed, or made by another version or with other choices: 1 line, in ");
  expect(forged.out).toMatch(/the paper says “[^”]*\b77\b[^”]*”, the workbook now gives “/);

  const parts = unzipSync(await readFile(at("paper.docx")));
  const body = strFromU8(parts["word/document.xml"]!);
  const more = "<w:p><w:r><w:t>The Board </w:t></w:r><w:r><w:t>noted this.</w:t></w:r></w:p><w:p>";
  parts["word/document.xml"] = strToU8(body.replace(/<w:p>(?=(?:(?!<w:p>|<w:tbl>).)*Contents)/s, more));
  await writeFile(at("noted.docx"), zipSync(parts));
  const noted = await rag("board", at("plan.xlsx"), "--compare", at("noted.docx"));
  expect(noted.out).toContain("Only in the paper, so perhaps added by somebody: 1 line");
  expect(noted.out).toContain("only in the paper: “The Board noted this.”");
  expect(noted.code).toBe(0);
});

test("judged for the readers of the paper and as at its day, whatever the settings say by now", async () => {
  await board(at("plan.xlsx"), "--profile", "public", "--strict", "--as-at", "2026-09-30", "--force");
  const { code, out } = await rag("board", at("plan.xlsx"), "--compare", at("pack.xlsx"));
  expect(out).toMatch(/^“pack\.xlsx” matches “plan\.xlsx”, as at 30 September 2026\./);
  expect(code).toBe(0);
});

describe("a paper says what it was built with, so that it is compared so without any option", () => {
  const BUILT = [
    [["--sections", "summary,exceptions"]],
    [["--profile", "partnership-board", "--sections", "summary,exceptions,kpis,areas,leads,risks,evidence,movement"]],
    [["--lead", "all"]],
    [["--state-errors", "--profile", "stocktake", "--strict"]],
    [["--profile", "public", "--read-by", "Head of Communications", "--as-at", "2026-09-30"]],
  ];
  test.each(BUILT)("%j", async (options) => {
    for (const name of await readdir(folder)) if (name.startsWith("built")) await rm(at(name));
    const [pack, word, page] = ["built.xlsx", "built.docx", "built.html"].map(at);
    await rag("board", at("plan.xlsx"), ...options, "--out", pack!, "--paper", word!, "--html", page!);
    const files = (await readdir(folder)).filter((name) => name.startsWith("built"));
    expect(new Set(files.map((name) => name.slice(-5)))).toEqual(new Set([".xlsx", ".docx", ".html"]));
    for (const file of [
      files[0]!,
      files.find((name) => name.endsWith("docx"))!,
      files.find((name) => name.endsWith("html"))!,
    ]) {
      const { code, out } = await rag("board", at("plan.xlsx"), "--compare", at(file));
      expect({ file, out, code }).toMatchObject({ out: expect.stringMatching(/ matches /), code: 0 });
    }
  });

  test("options that contradict it are followed, and it says so in a sentence", async () => {
    await board(at("plan.xlsx"), "--profile", "partnership-board", "--sections", "summary", "--force");
    const paper = ["board", at("plan.xlsx"), "--compare", at("pack.xlsx")] as const;
    const { out, code } = await rag(...paper, "--profile", "leadership", "--sections", "kpis", "--as-at", "2026-10-01");
    expect(out).toContain(
      "“pack.xlsx” was built as at 31 October 2026, for the partnership board and with only “Summary”, so what differs may come of " +
        "--as-at, --profile and --sections alone; leave them out to compare it as it was built.",
    );
    expect(code).toBe(1);
    const same = await rag(...paper, "--profile", "partnership-board", "--sections", "summary", "--format", "json");
    expect(compareJson.parse(JSON.parse(same.raw))).toMatchObject({ matches: true, notes: [] });
  });

  test("an earlier file has to be given again, and it says so", async () => {
    await board(at("plan.xlsx"), "--previous", sample("clean-plan.xlsx"), "--force");
    const without = await rag("board", at("plan.xlsx"), "--compare", at("pack.xlsx"));
    expect(without.out).toContain(
      "“pack.xlsx” was built with an earlier file of the plan; give that file with --previous",
    );
    const again = await rag(
      "board",
      at("plan.xlsx"),
      "--compare",
      at("pack.xlsx"),
      "--previous",
      sample("clean-plan.xlsx"),
    );
    expect(again.out).toMatch(/^“pack\.xlsx” matches /);
    expect(again.out).not.toContain("--previous");
  });

  test("a paper of a version that did not say it is compared by the options and the settings", async () => {
    await board(at("plan.xlsx"), "--sections", "summary", "--html", at("old.html"), "--force");
    const page = await readFile(at("old.html"), "utf8");
    const old = page.replace(/<div><dt>Built with<\/dt>.*?<\/div>/s, "");
    expect(old.length).toBeLessThan(page.length);
    await writeFile(at("old.html"), old);
    const paper = ["board", at("plan.xlsx"), "--compare", at("old.html")] as const;
    expect((await rag(...paper)).code).toBe(1);
    const { raw } = await rag(...paper, "--sections", "summary", "--format", "json");
    expect(compareJson.parse(JSON.parse(raw))).toMatchObject({ matches: true, differences: [] });
  });
});

test("what is no paper of ours is refused; nothing else may be asked for with it", async () => {
  const plan = at("plan.xlsx");
  expect(await rag("board", plan, "--compare", plan)).toMatchObject({
    code: 3,
    err: expect.stringContaining("has no fingerprint"),
  });
  await writeFile(at("notes.docx"), "no document");
  expect(await rag("board", plan, "--compare", at("notes.docx"))).toMatchObject({ code: 3 });
  expect(await rag("board", plan, "--compare", at("gone.html"))).toMatchObject({ code: 3 });
  expect((await rag("board", plan, "--compare", "x.pdf")).err).toContain("--compare takes a pack or a paper");
  const both = await rag("board", plan, "--compare", at("paper.html"), "--out", at("x.xlsx"));
  expect(both).toMatchObject({ code: 2, err: expect.stringContaining("--compare writes nothing; leave out --out") });
});
