/** Draws `assets/icon.svg` at the sizes that the manifest names: `assets/icon-16.png` and so on. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const SIZES = [16, 32, 64, 80, 128];
const assets = new URL("../assets/", import.meta.url);

const svg = await readFile(new URL("icon.svg", assets), "utf8");
const browser = await chromium.launch(await findBrowser());
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await writeFile(new URL(`icon-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
