import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "../src/core/rules";
import { review, type Review } from "../src/core/review";
import { readXlsx } from "../src/hosts/xlsx";
import planted from "../samples/planted-faults.json";

const samples = join(__dirname, "../samples");

async function reviewOf(name: string): Promise<Review> {
  const book = readXlsx(new Uint8Array(readFileSync(join(samples, name))), name);
  return review(book, { asAt: null, today: "2030-01-01" });
}

const line = ({ severity, rule, at }: Finding) => `${severity} ${rule} ${at.join(" ")}`;

test("making the samples again gives the same files, to the byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "rag-monitor-samples-"));
  try {
    execFileSync(process.execPath, [join(__dirname, "../scripts/make-samples.mjs"), folder], {
      env: { ...process.env, TZ: "Pacific/Auckland" },
    });
    for (const name of [
      "clean-plan.xlsx",
      "monitoring-plan.xlsx",
      "plan-with-registers.xlsx",
      "planted-faults.json",
      "README.md",
    ]) {
      expect([name, readFileSync(join(folder, name)).equals(readFileSync(join(samples, name)))]).toEqual([name, true]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe.each(["clean-plan.xlsx", "monitoring-plan.xlsx"])("%s", (name) => {
  test("is read whole, as at the date that it states", async () => {
    const { plan, asAt, reads } = await reviewOf(name);
    expect(asAt).toEqual({ date: planted.asAt, from: "workbook", at: "'Action Plan'!A2" });
    expect(reads).toBe("plan-and-kpis");
    expect(plan.actions).toHaveLength(18);
    expect(plan.headings.map(({ text }) => text.slice(0, 6))).toEqual([
      "Area 1",
      "Area 2",
      "Area 3",
      "Area 4",
      "Area 5",
    ]);
    expect(plan.kpis.map(({ points }) => points.length)).toEqual(Array<number>(12).fill(24));
    expect(plan.layout.map(({ sheet, role }) => `${sheet}: ${role}`)).toEqual([
      "Action Plan: actions",
      "KPIs: kpis",
      "Key: legend",
      "Notes: notes",
      "Lists: lists",
    ]);
  });

  // To accept a change on purpose: UPDATE=1 npx jest test/samples.test.ts, then read the difference line by line.
  test("gives the findings on record", async () => {
    const file = join(__dirname, "workbooks", name.replace(".xlsx", ".findings.txt"));
    const { findings } = await reviewOf(name);
    const found = findings.map((finding) => `${line(finding)}\n`).join("");
    if (process.env.UPDATE) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, "utf8"));
  });
});

test("the clean plan has no error and no warning", async () => {
  const { findings, plan } = await reviewOf("clean-plan.xlsx");
  expect(findings.filter(({ severity }) => severity !== "advice").map(line)).toEqual([]);
  expect(plan.unread).toEqual([]);
});

describe("the plan with registers", () => {
  test("has each of them read, with all its rows", async () => {
    const { plan } = await reviewOf("plan-with-registers.xlsx");
    expect(plan.registers.map(({ sheet, kind, rows }) => `${sheet}: ${kind}, ${rows.length}`)).toEqual([
      "Evidence: evidence, 6",
      "Projects: projects, 4",
      "Requests: requests, 3",
      "Recommendations: requests, 3",
      "Deep dive: requests, 2",
      "Escalations: escalations, 3",
      "Challenge log: challenges, 2",
      "Risks: risks, 3",
      "Previous actions: decisions, 3",
      "You said, we did: you-said, 2",
      "Crosswalk: crosswalk, 5",
      "Glossary: glossary, 3",
    ]);
    expect(plan.registers.flatMap(({ unread }) => unread)).toEqual([]);
    expect(plan.actions).toHaveLength(18);
  });

  test("has no error and no warning, and no more questions than without", async () => {
    const { findings, plan } = await reviewOf("plan-with-registers.xlsx");
    const clean = await reviewOf("clean-plan.xlsx");
    expect(findings.filter(({ severity }) => severity !== "advice").map(line)).toEqual([]);
    expect(plan.questions).toEqual(clean.plan.questions);
    expect(plan.kpis).toEqual(clean.plan.kpis);
    expect(plan.actions).toEqual(clean.plan.actions);
  });
});

describe("the plan with planted faults", () => {
  let found: readonly Finding[];
  beforeAll(async () => {
    found = (await reviewOf("monitoring-plan.xlsx")).findings;
  });

  test.each(planted.faults)("$sheet $cells: $kind", ({ sheet, cells, rule }) => {
    const wanted = cells.map((cell) => `${sheet.includes(" ") ? `'${sheet}'` : sheet}!${cell}`);
    const here = found.filter(({ at }) => wanted.every((cell) => at.some((one) => one === cell)));
    expect(here.map((finding) => finding.rule)).toContain(rule);
  });

  test("nothing is wrong on rows without a planted fault", () => {
    const rowsOf = (sheet: string, cells: readonly string[]) =>
      cells.map((cell) => `${sheet} ${cell.replace(/\D/g, "")}`);
    const rows = new Set(planted.faults.flatMap(({ sheet, cells }) => rowsOf(sheet, cells)));
    const elsewhere = found.filter(
      ({ at, severity }) =>
        severity !== "advice" &&
        !at.some((cell) =>
          rows.has(`${cell.slice(0, cell.indexOf("!")).replaceAll("'", "")} ${/\d+$/.exec(cell)?.[0]}`),
        ),
    );
    expect(elsewhere.map(line)).toEqual([]);
  });
});
