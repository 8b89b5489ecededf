/** The papers of a pack as PDF: the Word document through LibreOffice, the web page through Chromium. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";
import { convert } from "./office.mjs";

/** Opens the Word document as somebody without Word does; gives the PDF's path. */
export async function printWord(paper, folder) {
  await convert(paper, "pdf", folder);
  return paper.replace(/\.docx$/, ".pdf");
}

/** Prints the web page as a browser does; gives the PDF's path, and whether anything reached beyond a narrow screen. */
export async function printPage(paper, folder) {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.goto(pathToFileURL(paper).href);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    const pdf = join(folder, "page.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    return { pdf, width };
  } finally {
    await browser.close();
  }
}
