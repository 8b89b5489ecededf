import { commandOf, help, UsageError } from "../../src/cli/usage";

const refused = (line: string) => {
  try {
    commandOf(line.split(" ").filter(Boolean));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`“${line}” was accepted`);
};

describe("commandOf", () => {
  test("reads the options of check, in any order and with or without =", () => {
    const wanted = {
      name: "check",
      workbook: "plan.xlsx",
      previous: null,
      asAt: "2026-10-31",
      grading: {},
      json: true,
    };
    expect(commandOf(["check", "plan.xlsx", "--as-at", "2026-10-31", "--format", "json"])).toEqual(wanted);
    expect(commandOf(["check", "--format=json", "--as-at=2026-10-31", "plan.xlsx"])).toEqual(wanted);
  });

  test("the plan as it was before is another file", () => {
    expect(commandOf(["check", "plan.xlsx", "--previous", "spring.xlsx"])).toMatchObject({ previous: "spring.xlsx" });
    expect(commandOf(["board", "plan.xlsx", "--out", "p.xlsx", "--previous=spring.xlsx"])).toMatchObject({
      previous: "spring.xlsx",
    });
  });

  test.each([
    ["--profile partnership-board", { profile: "partnership-board" }],
    ["--profile=Scrutiny --strict", { profile: "improvement-board", strict: true }],
    ["--strict", { strict: true }],
  ])("%s says for whom it is judged", (line, grading) => {
    expect(commandOf(["check", "plan.xlsx", ...line.split(" ")])).toMatchObject({ grading });
    expect(commandOf(["board", "plan.xlsx", "--out", "p.xlsx", ...line.split(" ")])).toMatchObject({ grading });
  });

  test("trends takes how they are judged", () => {
    expect(commandOf(["trends", "waits.csv", "--better", "lower", "--target=55.5%", "--run-length", "6"])).toEqual({
      ...{ name: "trends", workbook: "waits.csv", asAt: null, preset: null, json: false },
      ...{ better: "lower", target: 55.5, runLength: 6 },
    });
  });

  test("a workbook may begin with a dash after --", () => {
    expect(commandOf(["check", "--", "-plan.xlsx"])).toMatchObject({ workbook: "-plan.xlsx" });
  });

  test("board takes where the sheets go, and replaces only when told", () => {
    expect(commandOf(["board", "plan.xlsx", "--out", "pack.XLSX"])).toEqual({
      name: "board",
      workbook: "plan.xlsx",
      previous: null,
      out: "pack.XLSX",
      paper: null,
      html: null,
      choices: { sections: null, lead: null, stateErrors: false, readBy: null },
      force: false,
      asAt: null,
      grading: {},
      json: false,
    });
    expect(commandOf(["board", "plan.xlsx", "--out", "pack.xlsx", "--force"])).toMatchObject({ force: true });
  });

  test.each([
    ["rules", "text"],
    ["rules --markdown", "markdown"],
    ["rules --format markdown", "markdown"],
    ["rules --format json", "json"],
  ])("%s prints %s", (line, format) => {
    expect(commandOf(line.split(" "))).toEqual({ name: "rules", format });
  });

  test.each([[""], ["--help"], ["-h"], ["help"], ["check --help"], ["check a.xlsx --nonsense --help"]])(
    "“%s” asks for help",
    (line) => expect(commandOf(line.split(" ").filter(Boolean))).toEqual({ name: "help" }),
  );

  test("leap days exist only in leap years", () => {
    expect(commandOf(["check", "a.xlsx", "--as-at", "2028-02-29"])).toMatchObject({ asAt: "2028-02-29" });
    expect(refused("check a.xlsx --as-at 2026-02-29")).toContain("There is no such day as 2026-02-29");
  });

  test.each([
    ["check a.xlsx --as-at 31/10/2026", "2026-10-31, not “31/10/2026”"],
    ["check a.xlsx --as-at 2026-13-01", "no such day"],
    ["check a.xlsx --before b.xlsx", "There is no option “--before” for check"],
    ["check a.xlsx --previous a.xlsx", "names the plan itself"],
    ["check a.xlsx --as-at 0202-10-31", "not between 2000 and 2099"],
    ["check a.xlsx --as-at 2100-01-01", "not between 2000 and 2099"],
    [
      "check a.xlsx --profile cabinet",
      "“cabinet”. The profiles are leadership, partnership-board, improvement-board, stocktake, lead and public.",
    ],
    ["check a.xlsx --profile", "--profile needs a value"],
    ["check a.xlsx --strict=no", "--strict stands alone"],
    ["rules --strict", "no option “--strict” for rules"],
    ["check a.xlsx --as-at", "--as-at needs a value"],
    ["check a.xlsx --as-at= ", "--as-at needs a value"],
    ["check a.xlsx --as-at --format json", "--as-at needs a value"],
    ["check a.xlsx --as-at 2026-10-31 --as-at 2026-10-30", "--as-at is given twice"],
    ["check a.xlsx --format xml", "json or text, not “xml”"],
    ["check a.xlsx --before b.xlsx", "There is no option “--before” for check"],
    ["check a.xlsx -x", "There is no option “-x” for check"],
    ["check a.xlsx --out b.xlsx", "There is no option “--out” for check"],
    ["check", "Say which workbook to read"],
    ["check a.xlsx b.xlsx", "“a.xlsx”, “b.xlsx” are 2"],
    ["board a.xlsx", "Say where the board sheets go"],
    ["board a.xlsx --out", "--out needs a value"],
    ["board a.xlsx --out pack.xls", "ends in .xlsx, not “pack.xls”"],
    ["board a.xlsx --out folder/.xlsx", "ends in .xlsx"],
    ["board a.xlsx --out p.xlsx --force=yes", "--force stands alone"],
    ["board a.xlsx --out p.xlsx --force=", "--force stands alone"],
    ["board a.xlsx --out p.xlsx --paper p.pdf", "ends in .docx, or a web page that ends in .html, not “p.pdf”"],
    ["board a.xlsx --out p.xlsx --paper folder/.docx", "ends in .docx"],
    ["board a.xlsx --out p.xlsx --paper", "--paper needs a value"],
    ["check a.xlsx --paper p.docx", "There is no option “--paper” for check"],
    ["rules plan.xlsx", "rules reads no workbook"],
    ["rules --markdown --format json", "ask for two things"],
    ["rules --as-at 2026-10-31", "There is no option “--as-at” for rules"],
    [
      "trend a.xlsx",
      "There is no command “trend”. The commands are check, nudges, board, template, form, merge, trends and rules",
    ],
    ["trends a.csv --better up", "--better can be higher, lower or neither, not “up”"],
    ["trends a.csv --target ninety", "--target takes a number, for example 90, not “ninety”"],
    ["trends a.csv --run-length 8", "--run-length can be 7 or 6, not “8”"],
    ["trends a.csv --preset mdc", "--preset can be making-data-count-7"],
    ["trends a.csv --strict", "There is no option “--strict” for trends"],
    ["--format json", "There is no command “--format”"],
    ["toString", "There is no command “toString”"],
    ["check a.xlsx --constructor", "There is no option “--constructor”"],
  ])("%s: says what is wrong", (line, sentence) => expect(refused(line)).toContain(sentence));

  test("the help names every command and option, within 120 columns", () => {
    for (const word of [
      "check",
      "board",
      "rules",
      "--previous",
      "--as-at",
      "--format json",
      "--out",
      "--force",
      "--markdown",
    ]) {
      expect(help).toContain(word);
    }
    expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

test("template takes where the blank workbook goes, and reads none", () => {
  expect(commandOf(["template", "--out", "plan.xlsx"])).toEqual({
    ...{ name: "template", out: "plan.xlsx", force: false, asAt: null },
  });
  expect(commandOf(["template", "--out=plan.xlsx", "--force", "--as-at", "2026-04-01"])).toMatchObject({
    ...{ force: true, asAt: "2026-04-01" },
  });
  expect(refused("template")).toBe("Say where the new workbook goes: rag-monitor template --out PLAN.xlsx");
  expect(refused("template --out plan.xls")).toContain("ends in .xlsx");
  expect(refused("template old.xlsx --out plan.xlsx")).toBe("template reads no workbook; leave out “old.xlsx”.");
  expect(refused("template --out plan.xlsx --strict")).toContain("There is no option “--strict” for template");
  expect(help).toContain("rag-monitor template --out PLAN.xlsx");
});

test("nudges reads as check does", () => {
  const asked = commandOf(["nudges", "plan.xlsx", "--as-at", "2025-03-28", "--format", "json"]);
  expect(asked).toMatchObject({ name: "nudges", workbook: "plan.xlsx", asAt: "2025-03-28", json: true });
  expect(() => commandOf(["nudges", "plan.xlsx", "--out", "x.xlsx"])).toThrow(/no option “--out” for nudges/);
});
