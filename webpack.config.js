import { env as environment } from "node:process";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { OFFICE_CDN, contentPolicy } from "./scripts/content-policy.mjs";
import { DEVELOPMENT_ORIGIN, manifestFor } from "./scripts/manifest.mjs";
import { Copies, Pages, scriptTag } from "./scripts/webpack-plugins.mjs";

const path = (inside) => fileURLToPath(new URL(inside, import.meta.url));

const OFFICE_PACKAGE = path("node_modules/@microsoft/office-js/dist");
const OFFICE_LICENCE = path("node_modules/@microsoft/office-js/LICENSE.md");
const OFFICE_ON_CDN = `${OFFICE_CDN}/lib/1/hosted/office.js`;

/** The files of Office.js that a pane in Excel asks for, whatever the platform and the language. */
const FOR_EXCEL = [
  /^(office|o15apptofilemappingtable|es6-promise)\.js$/,
  /^excel[\w.-]*\.js$/,
  /^(telemetry|ariatelemetry|webauth)\//,
  /\/office_strings\.js$/,
];
const forExcel = (file) => !file.endsWith(".debug.js") && FOR_EXCEL.some((pattern) => pattern.test(file));

/** Those that the embedded Excel of the preview lets it ask for. */
const forPreview = (file) => ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"].includes(file);

/** What all targets have in common. */
function base(name, mode) {
  return {
    name,
    mode,
    devtool: mode === "development" ? "source-map" : false,
    performance: false,
    stats: "errors-warnings",
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    // No module of ours does anything by being loaded but the entries, so what a page does not use is left out of it.
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc, sideEffects: false }] },
    cache: {
      type: "filesystem",
      name: `${name}-${mode}`,
      cacheDirectory: path(".cache/webpack"),
      buildDependencies: { config: [path("webpack.config.js"), path("scripts/webpack-plugins.mjs")] },
    },
  };
}

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** `dist/pane/`: what goes onto the web server, and nothing else. */
function pane(mode, office) {
  const local = office === "local";
  const production = {
    CONTENT_POLICY: contentPolicy(local ? {} : { office: OFFICE_CDN }),
    OFFICE_JS: local ? "office/office.js" : OFFICE_ON_CDN,
    BEFORE_OFFICE: "",
  };
  // The preview shows the very same bundle; only Office.js is its own, with the embedded Excel connected before it.
  const preview = {
    CONTENT_POLICY: contentPolicy(),
    OFFICE_JS: "office/office.js",
    BEFORE_OFFICE: scriptTag("connect.js"),
  };
  return {
    ...base("pane", mode),
    target: ["web", "es2022"],
    entry: { taskpane: path("src/taskpane/main.tsx") },
    output: {
      path: path("dist/pane"),
      filename: "js/[name].[contenthash:8].js",
      chunkFilename: "js/[name].[contenthash:8].js",
      clean: true,
    },
    optimization: {
      splitChunks: {
        chunks: "all",
        minSize: 8_000,
        cacheGroups: {
          // The controls that only some tabs have: in one piece, or each tab's chunk gets those that it shares with another.
          controls: { test: /node_modules[\\/]@fluentui[\\/]/, chunks: "async", name: "controls", priority: 10 },
        },
      },
    },
    plugins: [
      new Pages({
        template: path("src/taskpane/taskpane.html"),
        entry: "taskpane",
        pages: [
          { file: "taskpane.html", fill: production },
          { file: "../preview/taskpane.html", fill: preview },
        ],
      }),
      new Copies([
        { from: path("assets"), to: "assets" },
        { from: path("src/taskpane/taskpane.css"), to: "." },
        { from: path("src/taskpane/taskpane.css"), to: "../preview" },
        ...(local
          ? [
              { from: OFFICE_PACKAGE, to: "office", only: forExcel },
              { from: OFFICE_LICENCE, to: "office" },
            ]
          : []),
      ]),
    ],
  };
}

/** `dist/preview/`: the pane beside a grid, in any browser. A tool for development and trial, never deployed. */
function preview(mode) {
  return {
    ...base("preview", mode),
    target: ["web", "es2022"],
    entry: { preview: path("preview/main.ts"), connect: path("preview/connect.ts") },
    output: { path: path("dist/preview"), filename: "[name].js", clean: { keep: /^taskpane\./ } },
    plugins: [
      new Pages({
        template: path("preview/index.html"),
        entry: "preview",
        pages: [{ file: "index.html", fill: { CONTENT_POLICY: contentPolicy({ frames: true }) } }],
      }),
      new Copies([
        { from: path("preview/style.css"), to: "." },
        { from: path("samples"), to: "samples", only: (file) => file.endsWith(".xlsx") },
        { from: OFFICE_PACKAGE, to: "office", only: forPreview },
      ]),
    ],
  };
}

/** `dist/cli.mjs`, the command line, and `dist/index.mjs`, the library. */
function node(mode, origin) {
  return {
    ...base("node", mode),
    target: "node20",
    entry: {
      cli: path("src/cli/main.ts"),
      index: { import: path("src/index.ts"), library: { type: "module" } },
    },
    experiments: { outputModule: true },
    // Not minimised: nobody downloads it, and what it says when it fails can be read.
    optimization: { minimize: false },
    output: {
      path: path("dist"),
      filename: "[name].mjs",
      chunkFilename: "chunks/[name].[contenthash:8].mjs",
      module: true,
      clean: { keep: /^(pane|preview|types)/ },
    },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true, test: /^cli\.mjs$/ }),
      new Copies([{ from: path("manifest.xml"), to: ".", change: (text) => manifestFor(text, origin) }]),
    ],
  };
}

/**
 * Options of `npm run build`:
 * `-- --env office=local` puts Office.js beside the pane, for organisations that block Microsoft's CDN;
 * `-- --env origin=https://apps.example.org` (or RAG_MONITOR_ORIGIN) writes the manifest for that address.
 */
export default function targets(env, { mode = "production" }) {
  const origin = env.origin ?? environment.RAG_MONITOR_ORIGIN ?? DEVELOPMENT_ORIGIN;
  if (!["cdn", "local", undefined].includes(env.office)) throw new Error("--env office is either cdn or local.");
  return [pane(mode, env.office), preview(mode), node(mode, origin)];
}
