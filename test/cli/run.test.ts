import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readXlsx as readBook, writeXlsx, type WriteOptions } from "hucre";
import { mini } from "../hosts/xlsx/mini";
import manifest from "../../package.json";
import { run } from "../../src/cli/run";
import type { Terminal } from "../../src/cli/terminal";
import { boardJson, refusedJson, reviewJson, rulesJson, trendsJson } from "../../src/core/review-schema";
import { readXlsx } from "../../src/hosts/xlsx";

const clean = join(__dirname, "../../samples/clean-plan.xlsx");
const faulty = join(__dirname, "../../samples/monitoring-plan.xlsx");

async function rag(args: readonly string[], terminal: Partial<Terminal> = {}) {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    width: 100,
    bold: false,
    today: () => "2026-11-30",
    ...terminal,
  });
  return { code, out, err };
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rag-monitor-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("template", () => {
  const blank = () => join(folder, "New plan.xlsx");
  const made = (...more: string[]) => rag(["template", "--out", blank(), ...more]);

  test("writes a blank workbook that check finds nothing in, and says where to begin", async () => {
    const { code, out, err } = await made();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replace(/\s+/g, " ")).toMatch(
      /^16 sheets written to .*New plan\.xlsx: “Instructions”, “Action plan”, “KPIs”, /,
    );
    expect(out.replace(/\s+/g, " ")).toContain("begin with the sheet Instructions");
    const checked = await rag(["check", blank()]);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out.replace(/\s+/g, " ")).toContain(
      "There is nothing to read yet: the tables have their headings and no rows. Type the first row in 'Action plan'!A6 or KPIs!A4.",
    );
    expect(checked.out).not.toContain("looks like an action plan");
  });

  test("a file that is there is replaced only when told", async () => {
    await writeFile(blank(), "mine");
    const refused = await made();
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("exists already");
    expect(await readFile(blank(), "utf8")).toBe("mine");
    expect((await made("--force")).code).toBe(0);
    expect((await readdir(folder)).length).toBe(1);
  });

  test("the same day gives the same bytes, another financial year other months", async () => {
    const bytes = async (day: string) => {
      await made("--force", "--as-at", day);
      return readFile(blank());
    };
    const one = await bytes("2026-11-27");
    expect((await bytes("2026-11-27")).equals(one)).toBe(true);
    expect((await bytes("2027-04-01")).equals(one)).toBe(false);
  });
});

describe("check", () => {
  test("JSON is one object that its schema accepts, and nothing else", async () => {
    const { code, out, err } = await rag(["check", faulty, "--format", "json"]);
    const json = reviewJson.parse(JSON.parse(out));
    expect(json).toEqual(JSON.parse(out));
    expect(json).toMatchObject({ workbook: "monitoring-plan.xlsx", asAt: "2026-10-31", reads: "plan-and-kpis" });
    expect(json.summary.errors).toBeGreaterThan(0);
    expect({ code, err }).toEqual({ code: 1, err: "" });
  });

  test("an earlier file says what has moved; without one nothing is said of it", async () => {
    const told = await rag(["check", faulty, "--previous", clean]);
    expect(told.out).toContain("What has moved since the report of");
    expect((await rag(["check", faulty])).out).not.toContain("What has moved");
    const json = async (...more: string[]) =>
      reviewJson.parse(JSON.parse((await rag(["check", faulty, "--format", "json", ...more])).out)).changes;
    expect(await json()).toBeNull();
    const kept = join(folder, "spring.xlsx");
    await copyFile(faulty, kept);
    expect(await json("--previous", kept)).toEqual([]);
    expect((await json("--previous", clean))!.length).toBeGreaterThan(0);
  });

  test("an earlier file that holds no plan is refused, and says which file that is", async () => {
    const path = join(folder, "empty.xlsx");
    await writeFile(path, mini(""));
    const { code, out } = await rag(["check", faulty, "--previous", path, "--format", "json"]);
    expect(code).toBe(3);
    expect(refusedJson.parse(JSON.parse(out)).refused.message).toContain("given with --previous");
  });

  test("a plan without errors leaves with 0", async () => {
    expect(await rag(["check", clean])).toMatchObject({ code: 0, err: "" });
  });

  test("text says what was read before it judges, and the day, and groups findings from worst to mildest", async () => {
    const { out } = await rag(["check", faulty]);
    const order = [
      "As at 31 October 2026, the date in 'Action Plan'!A2",
      "What was read",
      "18 actions",
      "Errors (",
      "Warnings (",
    ];
    const places = order.map((text) => out.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(out).toContain("Lists (hidden): lists for drop-downs");
  });

  test("every finding of the JSON stands in the text with its first cell", async () => {
    const { findings } = reviewJson.parse(JSON.parse((await rag(["check", faulty, "--format", "json"])).out));
    const { out } = await rag(["check", faulty], { width: 10_000 });
    for (const { message, at, rule } of findings) {
      expect(out).toContain(`  ${at[0]}`);
      expect(out).toContain(`    ${message.replace(/\s+/g, " ")}\n`);
      expect(out).toContain(`    ${rule}\n`);
    }
  });

  test.each([40, 80])("no line is wider than %i columns unless one word is", async (width) => {
    const { out } = await rag(["check", faulty], { width });
    for (const line of out.split("\n")) {
      if ([...line].length > width)
        expect(
          line
            .trim()
            .replace(/^• /, "")
            .replace(/'[^']+'!/g, ""),
        ).not.toContain(" ");
    }
  });

  test("bold type only where the terminal has it", async () => {
    expect((await rag(["check", clean])).out).not.toContain("\u001B");
    expect((await rag(["check", clean], { bold: true })).out).toContain("\u001B[1mWhat was read\u001B[22m");
  });

  test("another day gives another judgement, and says whose day it is", async () => {
    const { out } = await rag(["check", clean, "--as-at", "2027-12-31"]);
    expect(out).toContain("As at 31 December 2027, as you asked.");
    expect(out).toMatch(/\d+ past their dates and not stated as complete\./);
  });

  test("checks of a whole table that is not there are counted, not listed", async () => {
    const [plan] = (await readBook(await readFile(clean), { readStyles: true })).sheets;
    const file = join(folder, "plan.xlsx");
    await writeFile(file, await writeXlsx({ sheets: [plan] } as unknown as WriteOptions));
    const { out } = await rag(["check", file], { width: 200 });
    expect(out).toMatch(/ {2}• No measures: \d\d checks that need them\.\n/);
    expect(out).not.toContain("no measures.");
  });
});

describe("formulas that no program has calculated", () => {
  const texts = (cells: readonly string[]) =>
    cells.map((cell) => (cell.startsWith("<") ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join("");
  const headings = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
  const action = (ref: string, due: string) =>
    texts([
      ref,
      `Set up panel ${ref}`,
      "Head of SEND",
      due,
      "Action not yet started",
      "Impact not yet seen",
      "Planned.",
    ]);
  const check = async (due: string) => {
    const file = join(folder, "plan.xlsx");
    const rows = [texts(headings), action("1.1", due), action("1.2", "March 2027")];
    await writeFile(file, mini(rows.map((cells) => `<row>${cells}</row>`).join("")));
    const json = await rag(["check", file, "--format", "json"]);
    const { findings } = reviewJson.parse(JSON.parse(json.out));
    const about = findings.filter(({ at }) => at.includes("One!D2")).map(({ rule }) => rule);
    return { code: json.code, about, out: (await rag(["check", file], { width: 500 })).out };
  };

  test("are an error of their own, not a due date that is missing", async () => {
    const { code, about, out } = await check("<c><f>EDATE(A9,6)</f></c>");
    expect({ code, about }).toEqual({ code: 1, about: ["formula-not-calculated"] });
    expect(out).toContain("D2 on One holds a formula without a result");
    expect(out).toContain("Open the workbook in Excel, save it, and check it again.");
  });

  test("differ from a formula whose result is nothing, and from one with a result", async () => {
    const nothing = await check('<c t="str"><f>IF(A9="","",A9)</f><v></v></c>');
    expect(nothing).toMatchObject({ code: 1, about: ["due-date-missing"] });
    expect(await check('<c t="str"><f>A9</f><v>March 2027</v></c>')).toMatchObject({ code: 0, about: [] });
  });
});

describe("refused files leave with 3", () => {
  const refused: readonly [string, string, () => Promise<string>][] = [
    ["a missing file", "not-found", async () => join(folder, "gone.xlsx")],
    ["a folder", "not-a-workbook", async () => folder],
    ["a file inside a file", "not-found", async () => join(clean, "plan.xlsx")],
    ["a text", "not-a-workbook", () => written("a,b\n1,2\n")],
    ["a picture", "not-a-workbook", () => written(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))],
    ["a table of texts with a quotation mark that is never closed", "damaged", () => written('a,b,c\n1,2,"3\n')],
    ["an empty file", "damaged", () => written("")],
    ["half a workbook", "damaged", async () => written((await readFile(clean)).subarray(0, 5000))],
  ];
  const written = async (content: string | Uint8Array) => {
    const file = join(folder, "plan.xlsx");
    await writeFile(file, content);
    return file;
  };

  test.each(refused)("%s: %s", async (_, code, file) => {
    const path = await file();
    const json = await rag(["check", path, "--format", "json"]);
    const { refused } = refusedJson.parse(JSON.parse(json.out));
    expect({ code: json.code, err: json.err, because: refused.code }).toEqual({ code: 3, err: "", because: code });
    const text = await rag(["check", path]);
    expect(text).toEqual({ code: 3, out: "", err: `${refused.message}\n` });
    expect(text.err).not.toMatch(/Error|undefined|\bat .*:\d+/);
  });

  test("nothing is written for a plan that cannot be read", async () => {
    const out = join(folder, "pack.xlsx");
    expect((await rag(["board", join(folder, "gone.xlsx"), "--out", out])).code).toBe(3);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("CSV files", () => {
  const PLAN = [
    "Ref,Action,Lead,Due date,Action status,Impact status,Progress",
    '2.9,"Open the family hub, then review",DCO,31/03/2026,"Action in progress, on track",Impact not yet seen,Two rooms ready',
    '2.10,Publish the offer,DCS,31/12/2025,"Action in progress, on track",Impact is variable,Draft – £5k agreed',
  ].join("\r\n");
  const MEASURES = "Measure,Unit,Polarity,Target,Sep 2025,Oct 2025,Nov 2025\nPlans on time,%,Higher,60%,45%,48%,52%\n";
  const written = async (name: string, content: string | Uint8Array) => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };

  test("a plan is checked, its cells named by the sheet that Excel would open", async () => {
    const windows1252 = Buffer.from(PLAN.replace("–", "\u0096"), "latin1");
    const file = await written("North plan.csv", windows1252);
    const { code, out } = await rag(["check", file, "--as-at", "2026-01-31"]);
    expect(code).toBe(1);
    expect(out).toContain("'North plan': 2 actions with 2 references in rows 2 to 3, under the headings of row 1.");
    expect(out).toContain("'North plan'!");
    const json = await rag(["check", file, "--as-at", "2026-01-31", "--format", "json"]);
    const { findings, workbook } = reviewJson.parse(JSON.parse(json.out));
    expect(workbook).toBe("North plan.csv");
    expect(findings.find(({ rule }) => rule === "on-track-but-overdue")?.at).toContain("'North plan'!E3");
    expect(findings.map(({ rule }) => rule)).not.toContain("reference-kept-as-number");
  });

  test("what is to be confirmed stands before what was read, with how that is done, and fails nothing", async () => {
    const rows = [1, 2, 3].map((n) => `1.${n},Publish the offer,DCS,31/12/2026,${n < 3 ? "Green" : "Red"},Agreed`);
    const file = await written("plan.csv", ["Ref,Action,Lead,Due date,Action status,Progress", ...rows].join("\n"));
    const { out } = await rag(["check", file]);
    const told = out.replace(/\s+/g, " ");
    expect(told).toContain(
      "To be confirmed • 3 actions have an action status in words of another scheme: “Green” and “Red”.",
    );
    expect(told).toContain("by a row on the sheet “RAG settings” (Setting “Word for an action status”");
    expect(out.indexOf("To be confirmed")).toBeLessThan(out.indexOf("What was read"));
    const without = await rag(["check", clean]);
    expect(without.out).not.toContain("To be confirmed");
    expect(without.code).toBe(0);
  });

  test("that numbers are texts in a text file is no finding", async () => {
    const plan = await written("plan.csv", PLAN.replace("2.9,", "SF-10,"));
    expect((await rag(["check", plan])).out).not.toContain("as a number");
    const kpis = await written("kpis.csv", MEASURES.replace("48%", "48 per cent"));
    const { out } = await rag(["check", kpis, "--format", "json"]);
    const json = reviewJson.parse(JSON.parse(out));
    expect(json.reads).toBe("kpis");
    expect(json.findings.map(({ rule }) => rule)).not.toContain("value-typed-as-text");
  });

  test("a board pack is built of a plan and of measures", async () => {
    for (const [name, content, sheets] of [
      ["plan.csv", PLAN, ["cover", "summary", "exceptions"]],
      ["kpis.csv", MEASURES, ["cover", "kpis"]],
    ] as const) {
      const file = await written(name, content);
      const out = join(folder, `${name}.xlsx`);
      const { code, out: text } = await rag(["board", file, "--out", out]);
      expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining(`of ${name}`) });
      const pack = readXlsx(new Uint8Array(await readFile(out)), "pack.xlsx");
      expect(pack.sheets.map(({ ours }) => ours)).toEqual(expect.arrayContaining([...sheets]));
    }
  });

  test("a file whose name says something else is read as what it is, and that is said", async () => {
    const workbook = await written("plan.csv", await readFile(clean));
    expect(await rag(["check", workbook])).toMatchObject({
      code: 0,
      out: expect.stringContaining("Despite its name this is an Excel workbook"),
    });
    const text = await written("plan.xlsx", PLAN);
    expect((await rag(["check", text])).out).toContain("Despite its name this is no Excel workbook");
    const usual = await written("usual.csv", PLAN);
    expect((await rag(["check", usual])).out).not.toContain("Despite its name");
  });
});

describe("trends", () => {
  const series = async (text: string) => {
    const path = join(folder, "waits.csv");
    await writeFile(path, text);
    return path;
  };
  const waits = "period,value\n" + [50, 51, 49, 50, 52, 48, 51, 60].map((v, i) => `2026-0${i + 1},${v}`).join("\n");

  test("a series of periods and values has one, judged as was asked", async () => {
    const path = await series(waits);
    const { code, out, err } = await rag(["trends", path, "--better", "lower", "--target", "55", "--format", "json"]);
    const json = trendsJson.parse(JSON.parse(out));
    expect(json).toEqual(JSON.parse(out));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(json.kpis).toHaveLength(1);
    expect(json.kpis[0]).toMatchObject({
      better: "lower",
      target: { value: 55 },
      trend: { variation: { kind: "concern" }, rag: "red", withheld: null, missing: [], settings: { runLength: 7 } },
    });
    const told = await rag(["trends", path, "--better", "higher"]);
    expect(told.out).toContain("for the better");
  });

  test("numbers behind the values are read beside them", async () => {
    const rows = [40, 42, 38, 45, 44, 46, 50].map((n, i) => `2026-0${i + 1},${n}%,${n},100`);
    const path = await series(["period,value,numerator,denominator", ...rows].join("\n"));
    expect((await rag(["trends", path, "--better", "higher"])).out).toContain("No signal");
  });

  test.each([
    ["period,numerator,denominator", ""],
    ["period,value,numerator,denominator", ","],
  ])("a share is worked out from its two numbers where no cell holds it: %s", async (heading, blank) => {
    const rows = [40, 42, 38, 45, 44, 46, 50].map((n, i) => `2026-0${i + 1},${blank}${n},80`);
    const path = await series([heading, ...rows, `2026-08,${blank}3,0`].join("\n"));
    const { out } = await rag(["trends", path, "--better", "higher", "--format", "json", "--as-at", "2026-09-01"]);
    const { kpis } = trendsJson.parse(JSON.parse(out));
    expect(kpis).toHaveLength(1);
    expect(kpis[0]).toMatchObject({ unit: "%", points: { length: 8 } });
    expect(kpis[0]!.points.map(({ value }) => value)).toEqual([50, 52.5, 47.5, 56.25, 55, 57.5, 62.5, null]);
  });

  test("a workbook's measures are told in its order; a direction for all of them is refused", async () => {
    const { out } = await rag(["trends", faulty]);
    expect(out.indexOf("K1 ")).toBeLessThan(out.indexOf("K2 "));
    const all = await rag(["trends", faulty, "--better", "lower"]);
    expect(all).toMatchObject({ code: 2, out: "" });
    expect(all.err).toContain("for a file with one measure");
  });

  test("a file without measures says so", async () => {
    const path = await series("name,address\nA,B\n");
    expect((await rag(["trends", path])).out).toContain("No measures could be read");
  });
});

describe("board", () => {
  test("writes the sheets, leaves the plan as it was, and says what stays open", async () => {
    const before = await readFile(faulty);
    const out = join(folder, "pack.xlsx");
    const { code, out: text, err } = await rag(["board", faulty, "--out", out]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(text).toContain("As at 31 October 2026");
    expect(text).toContain("Not settled, and stated on the cover");
    expect((await readFile(faulty)).equals(before)).toBe(true);
    const pack = readXlsx(new Uint8Array(await readFile(out)), "pack.xlsx");
    expect(pack.sheets.map(({ ours }) => ours)).toEqual([
      ...["cover", "summary", "exceptions", "kpis", "trends"],
      ...["by-area", "area1", "area2", "area3", "area4", "area5", "notes"],
    ]);
    expect(await readdir(folder)).toEqual(["pack.xlsx"]);
  });

  test("JSON names the sheets and the errors that are open", async () => {
    const out = join(folder, "pack.xlsx");
    const { code, out: text } = await rag(["board", faulty, "--out", out, "--format", "json"]);
    const json = boardJson.parse(JSON.parse(text));
    const { findings } = reviewJson.parse(JSON.parse((await rag(["check", faulty, "--format", "json"])).out));
    expect(code).toBe(0);
    expect(json).toMatchObject({ workbook: "monitoring-plan.xlsx", asAt: "2026-10-31", out });
    expect(json.openErrors).toEqual(findings.filter(({ severity }) => severity === "error"));
  });

  test("the sections, and that errors are stated, can be chosen; what is unknown is refused with what there is", async () => {
    const out = join(folder, "pack.xlsx");
    const chosen = ["--sections", "summary,KPI trends", "--state-errors", "--format", "json"];
    const { code, out: text } = await rag(["board", faulty, "--out", out, ...chosen]);
    expect(code).toBe(0);
    const json = boardJson.parse(JSON.parse(text));
    expect(json).toMatchObject({ draft: false, files: [out] });
    expect(json.sheets.map(({ id }) => id)).toEqual(["cover", "summary", "trends", "notes"]);
    const refused = await rag(["board", faulty, "--out", out, "--force", "--sections", "summary,gossip"]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/no section “gossip”\. The sections are .*summary/);
  });

  test("a briefing for one lead, and a file for each; a lead whom nobody names is refused with those who are", async () => {
    const out = join(folder, "briefing.xlsx");
    const all = await rag(["board", clean, "--out", out, "--lead", "all", "--format", "json"]);
    const { files, profile } = boardJson.parse(JSON.parse(all.out));
    expect(profile).toBe("lead");
    expect(files.length).toBeGreaterThan(2);
    expect((await readdir(folder)).sort()).toEqual(files.map((path) => basename(path)).sort());
    const lead = /^briefing, (.+)\.xlsx$/.exec(basename(files[0]!))![1]!;
    const one = await rag(["board", clean, "--out", out, "--lead", lead.slice(0, 30)]);
    expect(one.out).toContain("3 sheets built");
    const refused = await rag(["board", clean, "--out", out, "--force", "--lead", "Head of Nothing"]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain(lead);
    const twice = await rag(["board", clean, "--out", out, "--force", "--lead", lead, "--profile", "public"]);
    expect(twice.err).toContain("Leave one of them out");
  });

  test.each(["paper.docx", "paper.html"])("writes the same as %s, says so, and leaves no other file", async (name) => {
    const [out, paper] = [join(folder, "pack.xlsx"), join(folder, name)];
    const { code, out: text, err } = await rag(["board", faulty, "--out", out, "--paper", paper]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(text.replace(/\s+/g, " ")).toContain(`The same as a paper in ${paper}.`);
    expect((await readdir(folder)).sort()).toEqual(["pack.xlsx", name].sort());
    const start = (await readFile(paper)).subarray(0, 15).toString("latin1");
    expect(start).toMatch(name.endsWith(".html") ? /^<!doctype html>/ : /^PK/);
    const again = await rag(["board", faulty, "--out", out, "--paper", paper, "--force", "--format", "json"]);
    expect(boardJson.parse(JSON.parse(again.out))).toMatchObject({ out, paper });
  });

  test("writes a paper for Word and a web page at once", async () => {
    const [out, paper, html] = ["pack.xlsx", "paper.docx", "paper.html"].map((name) => join(folder, name));
    const { code, out: text } = await rag(["board", faulty, "--out", out!, "--paper", paper!, "--html", html!]);
    expect(code).toBe(0);
    expect(text.replace(/\s+/g, " ")).toContain(`The same as a paper in ${paper}. The same as a web page in ${html}.`);
    expect(await readdir(folder)).toEqual(["pack.xlsx", "paper.docx", "paper.html"]);
    expect((await readFile(html!)).subarray(0, 15).toString("latin1")).toBe("<!doctype html>");
  });

  test("a paper that exists is replaced only with --force, and then nothing else is written either", async () => {
    const [out, paper] = [join(folder, "pack.xlsx"), join(folder, "paper.html")];
    await writeFile(paper, "somebody's work");
    const refused = await rag(["board", clean, "--out", out, "--paper", paper]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("Give --paper another name, or --force");
    expect(await readdir(folder)).toEqual(["paper.html"]);
    expect(await readFile(paper, "utf8")).toBe("somebody's work");
  });

  test("the same plan and day give the same bytes", async () => {
    const [first, second] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
    await rag(["board", clean, "--out", first]);
    await rag(["board", clean, "--out", second], { today: () => "2031-01-01" });
    expect((await readFile(first)).equals(await readFile(second))).toBe(true);
  });

  test("never writes over the plan, and over another file only with --force", async () => {
    const plan = join(folder, "plan.xlsx");
    await writeFile(plan, await readFile(clean));
    const itself = await rag(["board", plan, "--out", plan, "--force"]);
    expect(itself).toMatchObject({ code: 2, out: "" });
    expect(itself.err).toContain("is the plan itself");
    const other = join(folder, "other.xlsx");
    await writeFile(other, "somebody's work");
    expect(await rag(["board", plan, "--out", other])).toMatchObject({ code: 2, out: "" });
    expect(await readFile(other, "utf8")).toBe("somebody's work");
    expect((await rag(["board", plan, "--out", other, "--force"])).code).toBe(0);
    expect(await readFile(plan)).toEqual(await readFile(clean));
  });

  test("a workbook without a plan or measures gives no pack", async () => {
    const pack = join(folder, "pack.xlsx");
    await rag(["board", clean, "--out", pack]);
    const again = await rag(["board", pack, "--out", join(folder, "again.xlsx")]);
    expect(again).toMatchObject({ code: 3, out: "" });
    expect(again.err).toContain("there is nothing to build");
    expect(await readdir(folder)).toEqual(["pack.xlsx"]);
  });
});

describe("rules", () => {
  test("JSON has every rule once, in the schema's shape", async () => {
    const json = rulesJson.parse(JSON.parse((await rag(["rules", "--format", "json"])).out));
    expect(json.length).toBeGreaterThan(20);
    expect(new Set(json.map(({ id }) => id)).size).toBe(json.length);
    expect(json.find(({ id }) => id === "reference-kept-as-number")?.fix).toBe("safe");
    expect(json.find(({ id }) => id === "action-status-missing")?.fix).toBeNull();
  });

  test("text and Markdown name every rule", async () => {
    const json = rulesJson.parse(JSON.parse((await rag(["rules", "--format", "json"])).out));
    const text = (await rag(["rules"], { width: 10_000 })).out;
    const markdown = (await rag(["rules", "--markdown"])).out;
    for (const { id, title } of json) {
      expect(text).toContain(`${title}\n`);
      expect(markdown).toContain(id);
      expect(markdown).toContain(title);
    }
  });
});

describe("the rest", () => {
  test("help goes to standard output and leaves with 0; so does the version", async () => {
    expect(await rag(["--help"])).toMatchObject({ code: 0, err: "" });
    expect(await rag(["--version"])).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
  });

  test("wrong usage says a sentence on standard error, prints nothing else, and leaves with 2", async () => {
    const { code, out, err } = await rag(["check", clean, "--before", faulty]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(
      "There is no option “--before” for check. It has --previous, --as-at, --profile, --strict and --format.",
    );
  });

  test("a fault of our own says so and leaves with 70", async () => {
    const broken = () => {
      throw new TypeError("cannot read properties of undefined");
    };
    const { code, err } = await rag(["check", clean], { today: broken });
    expect(code).toBe(70);
    expect(err).toContain("This is a fault of rag-monitor, not of your workbook.");
  });
});
