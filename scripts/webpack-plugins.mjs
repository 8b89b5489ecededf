import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join, posix, relative, sep } from "node:path";
import webpack from "webpack";

const { Compilation, sources } = webpack;

/** Adds files to what a compilation writes, once its own files have their final names. */
function addFiles(compiler, name, files) {
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
    compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
      for await (const [file, content] of files(compilation)) {
        // Said to be minimised already, so that the minimiser leaves it as it is: Office.js must stay unmodified.
        compilation.emitAsset(file, new sources.RawSource(content), { minimized: true });
      }
    });
  });
}

/** Writes HTML pages from one template. `fill` has a text for each `%PLACEHOLDER%`; `%SCRIPTS%` are the bundle's own. */
export class Pages {
  /** @param {{ template: string, entry: string, pages: { file: string, fill: Record<string, string> }[] }} options */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    addFiles(compiler, Pages.name, this.files.bind(this));
  }

  async *files(compilation) {
    const { template, entry, pages } = this.options;
    compilation.fileDependencies.add(template);
    const html = await readFile(template, "utf8");
    const scripts = compilation.entrypoints.get(entry).getFiles();
    const folder = basename(compilation.outputOptions.path);
    for (const { file, fill } of pages) {
      const tags = scripts.map((script) => scriptTag(toward(folder, file, script)));
      yield [file, fillIn(html, { ...fill, SCRIPTS: tags.join("\n    ") })];
    }
  }
}

/** Deferred, like all scripts of our pages: the page shows its words first, and scripts run in the order given. */
export function scriptTag(source) {
  return `<script src="${source}" defer></script>`;
}

/** The address of `target` as seen from the page `file`; both relative to `folder`, which is written to. */
function toward(folder, file, target) {
  return posix.relative(posix.dirname(posix.join(folder, file)), posix.join(folder, target));
}

function fillIn(html, fill) {
  return html.replace(/%([A-Z_]+)%/g, (placeholder, name) => {
    if (name in fill) return fill[name];
    throw new Error(`The page has a placeholder ${placeholder} that the build has no text for.`);
  });
}

/** Copies files as they are. `from` may be a file or a folder; a folder that does not exist is empty. */
export class Copies {
  /** @param {{ from: string, to: string, only?: (path: string) => boolean, change?: (text: string) => string }[]} copies */
  constructor(copies) {
    this.copies = copies;
  }

  apply(compiler) {
    addFiles(compiler, Copies.name, this.files.bind(this));
  }

  async *files(compilation) {
    for (const { from, to, only = () => true, change } of this.copies) {
      for (const path of await filesOf(from)) {
        const inside = relative(from, path).split(sep).join("/");
        if (!only(inside)) continue;
        compilation.fileDependencies.add(path);
        const content = await readFile(path);
        yield [posix.join(to, inside || basename(path)), change ? change(content.toString("utf8")) : content];
      }
    }
  }
}

async function filesOf(from) {
  const found = await stat(from).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [from];
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
