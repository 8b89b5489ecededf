/** Who may import whom. Each line: a room, and the rooms it may import besides itself. */
const may = (name, from, ...to) => ({
  name,
  severity: "error",
  comment: `${from} may import only itself and: ${to.join(", ") || "nothing"}`,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...to.map((t) => `^src/${t}`)] },
});

const onlyIn = (library, room) => ({
  name: `${library}-in-one-room`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/${room}/` },
  to: { path: `node_modules/${library}/` },
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
    may("plan", "core/plan", "core/workbook/", "core/words/"),
    may("rules", "core/rules", "core/plan/", "core/workbook/", "core/words/"),
    may("board", "core/board", "core/rules/", "core/plan/", "core/workbook/", "core/words/"),
    may("core", "core"),
    may("hosts", "hosts", "core/workbook/"),
    {
      name: "hosts-apart",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/hosts/", pathNot: "^src/hosts/$1/" },
    },
    may("taskpane", "taskpane", "core/", "hosts/excel/"),
    may("cli", "cli", "core/", "hosts/xlsx/", "index.ts"),
    onlyIn("hucre", "hosts/xlsx"),
    onlyIn("react", "taskpane"),
    onlyIn("@fluentui", "taskpane"),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
  },
};
