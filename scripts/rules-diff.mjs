/**
 * Writes the findings of all example workbooks anew and shows what differs from those that are committed, line by line.
 * Whoever changes a rule reads it before the files are committed.
 *
 *   npm run rules:diff
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;

const tests = ["test/samples.test.ts", "test/corpus-findings.test.ts", "test/core/rules.test.ts"];
const jest = join(root, "node_modules/jest/bin/jest.js");
const written = run(process.execPath, [jest, ...tests, "--selectProjects", "unit", "--silent", "-u"], { UPDATE: "1" });
const shown = run("git", ["--no-pager", "diff", "--unified=0", "--", "test/workbooks", "test/core/__snapshots__"]);
process.exit(written || shown);
