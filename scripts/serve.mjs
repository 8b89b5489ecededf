/**
 * Serves a folder on this machine only. `npm start` serves `dist` and points at the preview in it.
 *
 *     node scripts/serve.mjs [folder] [--open /preview/] [--https]
 *
 * PORT is where it listens, 3000 if not set; when that is taken, the next free one. With `--https` (for Excel itself,
 * whose manifest names the port) it takes that port or fails, and asks once to trust a certificate for localhost.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, resolve, sep } from "node:path";
import { env, exit } from "node:process";
import { parseArgs } from "node:util";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** Answers one request from the files of `folder`. */
async function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only reading is possible.");
  const file = fileOf(folder, request.url);
  const found = file && (await stat(file).catch(() => null));
  if (!found) return refuse(response, 404, "There is no such file.");
  if (found.isDirectory()) return answerFolder(folder, request, response);
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
    // As a server should: a page is asked for again each time, what carries a hash in its name never.
    "cache-control": /\.[0-9a-f]{8}\.js$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function answerFolder(folder, request, response) {
  const { pathname, search } = new URL(request.url, "http://localhost");
  if (pathname.endsWith("/")) return answer(folder, { method: request.method, url: `${pathname}index.html` }, response);
  response.writeHead(301, { location: `${pathname.replace(/^\/+/, "/")}/${search}` }).end();
}

/** The file that an address means; null when the address is none, or leads out of the folder. */
function fileOf(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = resolve(join(folder, path));
    return !path.includes("\0") && (file === folder || file.startsWith(folder + sep)) ? file : null;
  } catch {
    return null;
  }
}

function refuse(response, status, sentence) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${sentence}\n`);
}

/** Listens on the first free port from `port` on, `tries` of them at most; resolves to the port. */
function listen(server, port, tries) {
  return new Promise((done, failed) => {
    server.once("error", (error) => {
      if (error.code !== "EADDRINUSE") return failed(error);
      if (tries <= 1) return failed(new Error(`Port ${port} is in use. Free it, or set PORT to another.`));
      listen(server, port + 1, tries - 1).then(done, failed);
    });
    server.listen(port, "127.0.0.1", () => done(server.address().port));
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { open: { type: "string", default: "/" }, https: { type: "boolean", default: false } },
  });
  const folder = resolve(positionals[0] ?? "dist");
  if (!(await stat(folder).catch(() => null))) throw new Error(`${folder} does not exist. Build first: npm run build`);
  const wanted = Number(env.PORT ?? 3000);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) throw new Error(`PORT is "${env.PORT}", not a port.`);
  const onRequest = (request, response) => void answer(folder, request, response);
  const server = values.https ? createSecureServer(await certificate(), onRequest) : createServer(onRequest);
  const port = await listen(server, wanted, values.https ? 1 : 20);
  console.log(`${values.https ? "https" : "http"}://localhost:${port}${values.open}`);
}

async function certificate() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return getHttpsServerOptions();
}

await main().catch((error) => {
  console.error(error.message);
  exit(1);
});
