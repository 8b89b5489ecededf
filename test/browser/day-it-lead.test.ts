import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../src/hosts/xlsx";
import { enterAt, enterNext, told, toView } from "./keyboard";
import { root, setTheStage, restartedBy, started, withPreview, XLSX, type Preview } from "./stage";

setTheStage();

const SAMPLE = join(root, "samples/monitoring-plan.xlsx");

test("check, trends, board sheets and papers ask for nothing but the pane's own files, and the watch would see it", () =>
  withPreview(async ({ page, pane, troubles }) => {
    await enterAt(page, pane, /^Check plan$/);
    await told(pane, /^Checked/);
    await toView(page, pane, "KPIs");
    await pane.getByRole("button", { name: /Plans issued within 20 weeks/ }).click();
    await pane.getByRole("img").first().waitFor();
    await toView(page, pane, "Board");
    await enterAt(page, pane, /^Build board summary$/);
    await told(pane, /built/);
    const saved = page.waitForEvent("download");
    await enterAt(page, pane, /^Save the paper for Word$/);
    await (await saved).path();
    expect(troubles).toEqual([]);
    await pane.evaluate(() => fetch("https://elsewhere.example/").catch(() => undefined));
    expect(troubles.length).toBeGreaterThan(0);
  }));

test("the sheets that are handed over hold no macro, no link out of the file and nothing hidden", () =>
  withPreview(async ({ page, pane }) => {
    await enterAt(page, pane, /^Check plan$/);
    await told(pane, /^Checked/);
    await toView(page, pane, "Board");
    const saved = page.waitForEvent("download");
    await enterAt(page, pane, /^Save the sheets as a workbook$/);
    const bytes = new Uint8Array(readFileSync(await (await saved).path()));
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => /vba|externalLink|connections|activeX|embeddings/i.test(name))).toEqual(
      [],
    );
    const outside = Object.entries(parts).filter(
      ([name, xml]) => name.endsWith(".rels") && strFromU8(xml).includes('TargetMode="External"'),
    );
    expect(outside.map(([name]) => name)).toEqual([]);
    const { sheets } = readXlsx(bytes, "sheets.xlsx");
    expect(sheets.length).toBeGreaterThan(4);
    for (const { name, state, hiddenRows, hiddenColumns, formulas } of sheets)
      expect([name, state, hiddenRows, hiddenColumns, formulas.size]).toEqual([name, "visible", [], [], 0]);
  }));

/** The sample with one of its parts changed. */
function changedSample(part: string, change: (xml: string) => string): Buffer {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const before = strFromU8(parts[part]!);
  expect(change(before)).not.toBe(before);
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(change(before)) }));
}

async function opens({ page }: Preview, buffer: Buffer): Promise<void> {
  await restartedBy(page, () =>
    page.getByLabel("Open a workbook…").setInputFiles({ name: "plan.xlsx", mimeType: XLSX, buffer }),
  );
}

test("on a protected sheet nothing is changed, and one sentence says how it could be", () =>
  withPreview(async (preview) => {
    const { page } = preview;
    const protect = (xml: string) =>
      xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>');
    await opens(preview, changedSample("xl/worksheets/sheet1.xml", protect));
    const pane = await started(page);
    await enterAt(page, pane, /^Check plan$/);
    await told(pane, /^Checked/);
    await toView(page, pane, "Findings");
    await enterAt(page, pane, /^Fix all safe \(1\)$/);
    await enterNext(page, pane, /^Apply to 1 cell$/);
    await pane
      .getByText(
        /^F27 on “Action Plan” is protected and was left as it is\. Take the protection off \(Review, Unprotect Sheet\)/,
      )
      .first()
      .waitFor();
    const words = await pane.getByRole("tabpanel").innerText();
    expect(words.match(/is protected/g)).toHaveLength(1);
  }));

test("an encrypted workbook is refused with what to do, and the one on show stays", () =>
  withPreview(async ({ page, pane }) => {
    // The start of a compound file, as Excel writes a workbook with a password, and the names of its streams.
    const buffer = Buffer.alloc(4_096);
    buffer.write("d0cf11e0a1b11ae1", 0, "hex");
    buffer.write("EncryptedPackage", 1_024, "utf16le");
    await page.getByLabel("Open a workbook…").setInputFiles({ name: "secret.xlsx", mimeType: XLSX, buffer });
    await page.getByText(/password.*remove the password/i).waitFor();
    await enterAt(page, pane, /^Check plan$/);
    await told(pane, /^Checked\. 18 actions/);
  }));
