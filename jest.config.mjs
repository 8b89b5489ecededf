const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

// Packages, or parts of jsdom, that are ES modules only.
const MODULES = "hucre|@exodus/bytes|parse5|entities|@asamuzakjp|@csstools|lru-cache";

const shared = {
  transform: { "^.+\\.tsx?$": swc, [`node_modules/(?:${MODULES})/.+\\.m?js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:jsdom/node_modules/)?(?:${MODULES})/)`],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
};

export default {
  maxWorkers: 2,
  // A busy machine must not fail a test that only takes its time.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, "/test/browser/"],
      setupFiles: ["<rootDir>/test/setup.cjs"],
      setupFilesAfterEnv: ["<rootDir>/test/setup-framework.cjs"],
    },
    { ...shared, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
