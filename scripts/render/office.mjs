/** LibreOffice and Poppler, as the render test uses them. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The programs that the test needs and this machine lacks. */
export async function missingPrograms() {
  const found = await Promise.all(
    ["soffice", "pdftoppm", "pdftotext", "pdfinfo"].map((program) =>
      run("sh", ["-c", `command -v ${program}`]).then(
        () => [],
        () => [program],
      ),
    ),
  );
  return found.flat();
}

/** Converts a file into `folder`, with a profile of its own there, so that an open LibreOffice does not interfere. */
export async function convert(file, format, folder) {
  const profile = pathToFileURL(join(folder, ".profile")).href;
  const options = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, "--outdir", folder, file];
  await run("soffice", options, { timeout: 180_000 });
}

/** The text of each page of a PDF, in the order in which it was drawn: by place, turned words of a chart may stand within a footer. */
export async function pagesOf(pdf) {
  const { stdout } = await run("pdftotext", ["-raw", pdf, "-"], { maxBuffer: 64_000_000 });
  return stdout.split("\f").slice(0, -1);
}

/** How many pages a PDF has, and their size in points. */
export async function pageInfo(pdf) {
  const { stdout } = await run("pdfinfo", ["-l", "999", pdf]);
  const sizes = [...stdout.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, w, h]) => [
    Number(w),
    Number(h),
  ]);
  return { pages: Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]), sizes };
}

/** Draws each page as PNG for people; gives the share of each page that is not white. */
export async function draw(pdf, stem) {
  await run("pdftoppm", ["-r", "80", "-png", pdf, stem]);
  const { stdout } = await run("pdftoppm", ["-r", "20", "-gray", pdf], { encoding: "buffer", maxBuffer: 256_000_000 });
  return inkOf(stdout);
}

/** Pictures in the form PGM, one behind the other: `P5 width height 255`, then a byte for each point. */
function inkOf(pictures) {
  const shares = [];
  for (let at = 0; at < pictures.length;) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pictures.toString("latin1", at, at + 40));
    const points = pictures.subarray(at + head.length, at + head.length + width * height);
    shares.push(points.filter((grey) => grey < 250).length / points.length);
    at += head.length + width * height;
  }
  return shares;
}
