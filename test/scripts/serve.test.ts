import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
let home: string;
let site: string;
const running: ChildProcess[] = [];

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "serve-"));
  site = join(home, "site");
  mkdirSync(join(site, "sub"), { recursive: true });
  writeFileSync(join(home, "secret.txt"), "secret");
  mkdirSync(join(home, "site-beside"));
  writeFileSync(join(home, "site-beside", "secret.txt"), "secret");
  writeFileSync(join(site, "index.html"), "<p>home</p>");
  writeFileSync(join(site, "sub", "index.html"), "<p>sub</p>");
  writeFileSync(join(site, "a b.js"), "1");
  writeFileSync(join(site, "app.0123abcd.js"), "2");
  writeFileSync(join(site, "book.xlsx"), "3");
});

afterAll(() => {
  for (const server of running) server.kill();
  rmSync(home, { recursive: true });
});

/** Starts the server; resolves to its first line, or rejects with what it complained of. */
function serve(port: number, ...options: readonly string[]): Promise<string> {
  const server = spawn(process.execPath, [join(root, "scripts/serve.mjs"), ...options], {
    env: { ...process.env, PORT: String(port) },
  });
  running.push(server);
  return new Promise((done, failed) => {
    let complaint = "";
    server.stdout.once("data", (line: Buffer) => done(line.toString().trim()));
    server.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
    server.once("exit", () => failed(new Error(complaint)));
  });
}

/** Asks for a path exactly as given; `fetch` would tidy up the dots. */
function ask(
  address: string,
  path: string,
  method = "GET",
): Promise<{ status: number; headers: object; body: string }> {
  const { port } = new URL(address);
  return new Promise((done, failed) => {
    const asked = request({ host: "127.0.0.1", port, path, method }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on("error", failed).end();
  });
}

describe("the server", () => {
  let address: string;
  beforeAll(async () => {
    address = await serve(0, site, "--open", "/sub/");
  });

  test("prints where it can be opened", () => {
    expect(address).toMatch(/^http:\/\/localhost:\d+\/sub\/$/);
  });

  test.each([
    ["/", "text/html; charset=utf-8", "<p>home</p>"],
    ["/sub/", "text/html; charset=utf-8", "<p>sub</p>"],
    ["/sub/?open=board", "text/html; charset=utf-8", "<p>sub</p>"],
    ["/a%20b.js", "text/javascript; charset=utf-8", "1"],
    ["/book.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "3"],
  ])("serves %s as %s", async (path, type, body) => {
    const answer = await ask(address, path);
    expect(answer).toMatchObject({ status: 200, body, headers: { "content-type": type } });
    expect(answer.headers).toMatchObject({ "x-content-type-options": "nosniff" });
  });

  test("keeps for ever what carries a hash in its name, and nothing else", async () => {
    expect((await ask(address, "/app.0123abcd.js")).headers).toMatchObject({
      "cache-control": expect.stringContaining("immutable") as string,
    });
    expect((await ask(address, "/")).headers).toMatchObject({ "cache-control": "no-cache" });
  });

  test("leads from a folder without a slash to the one with it, and to no other host", async () => {
    expect(await ask(address, "/sub?x=1")).toMatchObject({ status: 301, headers: { location: "/sub/?x=1" } });
    const { status, headers } = await ask(address, "//sub");
    expect([status, headers]).not.toEqual([301, expect.objectContaining({ location: "//sub/" })]);
  });

  test.each([
    "/missing.js",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/sub/..%2f..%2fsecret.txt",
    "/..%2fsite-beside%2fsecret.txt",
    "/%00",
    "/%zz",
    "//",
  ])("answers %s with a plain 404 or the start page, never with a file outside", async (path) => {
    const { status, body } = await ask(address, path);
    expect(body).not.toContain("secret");
    expect([404, 200]).toContain(status);
    expect(body).toBe(status === 200 ? "<p>home</p>" : "There is no such file.\n");
  });

  test("only reads", async () => {
    expect(await ask(address, "/index.html", "PUT")).toMatchObject({ status: 405 });
    expect(await ask(address, "/index.html", "HEAD")).toMatchObject({ status: 200, body: "" });
  });
});

describe("a port that is taken", () => {
  let other: Server;
  let port: number;
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const bound = other.address();
    port = typeof bound === "object" && bound !== null ? bound.port : 0;
  });
  afterAll(() => other.close());

  test("leads to the next free one", async () => {
    const found = Number(new URL(await serve(port, site)).port);
    expect(found).toBeGreaterThan(port);
  });
});

test.each([
  ["a folder that is not there", 0, "nowhere", "Build first: npm run build"],
  ["a port that is none", 99999, ".", "not a port"],
])("says plainly that it cannot serve %s", async (_, port, folder, sentence) => {
  await expect(serve(port, folder)).rejects.toThrow(sentence);
});
