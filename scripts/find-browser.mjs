/**
 * Finds the Chromium that the browser tests, the icons and the pictures are made with.
 *
 * In this order: the program named by CHROMIUM_PATH; on Linux x64 the one inside `@sparticuz/chromium`, so that every
 * such machine, a build server too, tests the same browser; elsewhere Chrome or Edge as installed.
 *
 * Run as a program it prints one line of JSON, `{ executablePath | channel, args, env }`, ready for playwright's launch.
 * It is a program of its own because unpacking needs settings of the environment that nobody else should see.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, env, execPath, exit, platform, arch } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = fileURLToPath(import.meta.url);
const cache = fileURLToPath(new URL("../.cache", import.meta.url));

/** No sandbox: containers that run tests seldom allow one. Only pages of our own are ever opened. */
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** What to hand to playwright's `chromium.launch`, with the caller's environment untouched. */
export async function findBrowser() {
  const { stdout } = await promisify(execFile)(execPath, [here]);
  const found = JSON.parse(stdout);
  return { ...found, env: { ...env, ...found.env } };
}

async function find() {
  if (env.CHROMIUM_PATH) return installed(env.CHROMIUM_PATH);
  if (platform === "linux" && arch === "x64") return fromPackage();
  if (platform === "linux") {
    const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
    if (known) return { executablePath: known };
    throw new Error("No Chromium was found. Install one, or set CHROMIUM_PATH to its program file.");
  }
  return { channel: platform === "win32" ? "msedge" : "chrome" };
}

function installed(executablePath) {
  if (!existsSync(executablePath)) throw new Error(`CHROMIUM_PATH names ${executablePath}, which does not exist.`);
  return { executablePath };
}

/** Unpacks the package's browser once, with its libraries and its font, into a folder of its version. */
async function fromPackage() {
  const about = new URL("../package.json", import.meta.resolve("@sparticuz/chromium"));
  const { version } = JSON.parse(await readFile(about, "utf8"));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  return {
    executablePath: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: join(home, "al2023", "lib"), FONTCONFIG_PATH: join(home, "fonts") },
  };
}

async function unpack(home) {
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(`${home}-`);
  // The package unpacks into the system's temporary folder, where it would trust any file called "chromium" …
  env.TMPDIR = fresh;
  // … and adds the libraries that a bare machine lacks only where it believes to be on this service.
  env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
  // Its font list names the usual temporary folder; without fonts every text would be 0 pixels high.
  const fonts = join(fresh, "fonts", "fonts.conf");
  const list = await readFile(fonts, "utf8");
  await writeFile(fonts, list.replaceAll(">/tmp/fonts", `>${home}/fonts`));
  // Renaming is one step: whoever is interrupted, or comes second, leaves no half-unpacked browser behind.
  await rename(fresh, home).catch(async (error) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
}

if (argv[1] === here) {
  try {
    console.log(JSON.stringify({ args, env: {}, ...(await find()) }));
  } catch (error) {
    console.error(error.message);
    exit(1);
  }
}
