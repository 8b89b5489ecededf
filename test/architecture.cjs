/** Who may import whom. Each line: a room, and the rooms it may import besides itself. */
const may = (name, from, ...to) => ({
  name,
  severity: "error",
  comment: `${from} may import only itself and: ${to.join(", ") || "nothing"}`,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...to.map((t) => `^src/${t}`)] },
});

const onlyIn = (room, ...libraries) => ({
  name: `${libraries[0]}-in-one-room`,
  severity: "error",
  comment: `only src/${room} imports ${libraries.join(", ")}`,
  from: { path: "^src/", pathNot: `^src/${room}/` },
  to: { path: libraries.map((library) => `node_modules/${library}/`) },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core-only-zod",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/zod/" },
    },
    may("words", "core/words"),
    may("workbook", "core/workbook"),
    may("plan", "core/plan", "core/workbook/", "core/words/", "core/group-by.ts"),
    may("changes", "core/changes", "core/plan/", "core/workbook/", "core/words/", "core/group-by.ts"),
    may("rules", "core/rules", "core/changes/", "core/plan/", "core/workbook/", "core/words/", "core/group-by.ts"),
    may("board", "core/board", "core/rules/", "core/changes/", "core/plan/", "core/workbook/", "core/words/"),
    may("core", "core"),
    may("hosts", "hosts", "core/workbook/"),
    {
      name: "hosts-apart",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/hosts/", pathNot: "^src/hosts/$1/" },
    },
    may("taskpane", "taskpane", "core/", "hosts/excel/"),
    may("cli", "cli", "core/", "hosts/xlsx/", "hosts/read-file.ts", "index.ts"),
    {
      name: "index",
      severity: "error",
      comment: "what scripts import shows nothing to anybody",
      from: { path: "^src/index.ts$" },
      to: { path: "^src/(taskpane|cli)/" },
    },
    onlyIn("core", "zod"),
    onlyIn("hosts/xlsx", "hucre", "fflate"),
    onlyIn("hosts/csv", "papaparse"),
    onlyIn("taskpane", "react", "react-dom", "@fluentui"),
    {
      name: "node-in-one-room",
      severity: "error",
      comment: "all but the command line runs in a browser too",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shipped-alone",
      severity: "error",
      comment: "what is shipped needs nothing that is only for development",
      from: { path: "^src/" },
      to: { path: "^(preview|test|scripts)/" },
    },
    {
      name: "shipped-without-tools",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "preview",
      severity: "error",
      comment: "the preview knows workbooks and files of ours, not what is made of them",
      from: { path: "^preview/" },
      to: { path: "^(src|test|scripts)/", pathNot: "^src/(core/workbook|hosts/xlsx)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
  },
};
