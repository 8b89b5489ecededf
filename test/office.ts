import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { installEmbeddedExcel } from "../preview/embedded-excel";
import type { EmbeddedExcel, OfficeOptions } from "../preview/embedded-excel";

/** The genuine Office.js, started in a page of its own, with an embedded Excel behind it. */
export type StartedOffice = {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly window: Window;
  /** What `Office.onReady` said. */
  readonly info: { readonly host: string; readonly platform: string };
  /** What the page logged as an error. */
  readonly errors: readonly string[];
  /** Closes the page and the server; without it the test does not end. */
  readonly close: () => Promise<void>;
};

const LIBRARY = join(__dirname, "../node_modules/@microsoft/office-js/dist");

/**
 * Starts the unmodified Office.js of the npm package in jsdom on an embedded Excel. Its code is the very code of desktop
 * Excel's build; nothing is fetched but its three files, from a server of this machine.
 *
 *     const { Excel, close } = await startOffice(excel);
 *     await Excel.run(async (context) => { … });
 */
export async function startOffice(excel: EmbeddedExcel, options: OfficeOptions = {}): Promise<StartedOffice> {
  const server = await serveLibrary();
  const { port } = server.address() as AddressInfo;
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => errors.push(String(error)));
  virtualConsole.on("error", (...parts) => errors.push(parts.map(String).join(" ")));
  const page = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `http://127.0.0.1:${port}/`,
    runScripts: "dangerously",
    resources: "usable",
    pretendToBeVisual: true,
    virtualConsole,
  });
  const window = page.window as unknown as Window & Globals;
  installEmbeddedExcel(window, excel, options);
  await loadScript(window, "office.js");
  const info = await window.Office.onReady();
  const close = async (): Promise<void> => {
    page.window.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  const { Excel, Office, OfficeExtension } = window;
  return {
    Excel,
    Office,
    OfficeExtension,
    window,
    info: { host: String(info.host), platform: String(info.platform) },
    errors,
    close,
  };
}

type Globals = {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
};

async function serveLibrary() {
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice(1).replace(/\?.*/, "");
    const known = /^[\w.-]+\.js$|^en-us\/office_strings\.js$/.test(name);
    const answer = known ? readFile(join(LIBRARY, name)) : Promise.reject(new Error(name));
    answer.then(
      (text) => response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

function loadScript(window: Window, name: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = window.document.createElement("script");
    script.src = name;
    script.onload = () => loaded();
    script.onerror = () => failed(new Error(`${name} could not be loaded`));
    window.document.head.append(script);
  });
}
