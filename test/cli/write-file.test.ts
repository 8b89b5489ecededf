import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { OutputError } from "../../src/cli/usage";
import { placeFor, writeEach, writeWhole } from "../../src/cli/write-file";

let folder: string;
let plan: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rag-monitor-"));
  plan = join(folder, "plan.xlsx");
  await writeFile(plan, "the plan");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusal = (out: string, force = true) =>
  placeFor(out, plan, force).then(
    (place) => `accepted as ${place}`,
    (error: unknown) => (error instanceof OutputError ? error.message : String(error)),
  );

describe("placeFor: the plan is never written over, even with --force", () => {
  test.each<[string, () => Promise<string>]>([
    ["by its own name", async () => plan],
    ["by a roundabout path", async () => join(folder, "x", "..", "plan.xlsx")],
    ["by a relative path", async () => relative(process.cwd(), plan)],
    ["by a symbolic link", async () => (await symlink(plan, join(folder, "link.xlsx")), join(folder, "link.xlsx"))],
    ["by a hard link", async () => (await link(plan, join(folder, "hard.xlsx")), join(folder, "hard.xlsx"))],
    [
      "by a folder that is a link",
      async () => (await symlink(folder, join(folder, "again")), join(folder, "again", "plan.xlsx")),
    ],
  ])("%s", async (_, name) => expect(await refusal(await name())).toContain("is the plan itself"));

  test("nor when the plan was named by a link to the output", async () => {
    const out = join(folder, "out.xlsx");
    await writeFile(out, "another");
    const named = join(folder, "named.xlsx");
    await symlink(out, named);
    await expect(placeFor(out, named, true)).rejects.toThrow("is the plan itself");
  });
});

describe("placeFor", () => {
  test("a new file needs no --force; an existing one does", async () => {
    const out = join(folder, "pack.xlsx");
    expect(await placeFor(out, plan, false)).toBe(out);
    await writeFile(out, "old pack");
    expect(await refusal(out, false)).toContain("exists already");
    expect(await refusal(out, true)).toBe(`accepted as ${out}`);
  });

  test("a link to another file is followed, so that the link stays", async () => {
    const real = join(folder, "real.xlsx");
    await writeFile(real, "old pack");
    await symlink(real, join(folder, "pack.xlsx"));
    expect(await placeFor(join(folder, "pack.xlsx"), plan, true)).toBe(real);
  });

  test("a folder of that name, and a folder that does not exist, are told", async () => {
    await mkdir(join(folder, "pack.xlsx"));
    expect(await refusal(join(folder, "pack.xlsx"))).toContain("not a file that can be replaced");
    expect(await refusal(join(folder, "nowhere", "pack.xlsx"))).toContain("There is no folder");
    expect(await refusal(join(plan, "pack.xlsx"))).toContain("There is no folder");
  });
});

describe("writeWhole", () => {
  test("replaces the file and leaves no draft behind", async () => {
    const out = join(folder, "pack.xlsx");
    await writeFile(out, "old");
    await writeWhole(out, new TextEncoder().encode("new"));
    expect(await readFile(out, "utf8")).toBe("new");
    expect((await readdir(folder)).sort()).toEqual(["pack.xlsx", "plan.xlsx"]);
  });

  test("when it cannot be put in place, says so, keeps what was there and leaves no draft", async () => {
    const out = join(folder, "pack.xlsx");
    await mkdir(join(out, "inside"), { recursive: true });
    await expect(writeWhole(out, new Uint8Array(3))).rejects.toThrow(/could not be written.*Nothing was changed/);
    expect((await readdir(folder)).sort()).toEqual(["pack.xlsx", "plan.xlsx"]);
  });
});

test("where a second file cannot be written, the first stays and is named", async () => {
  const [first, second] = [join(folder, "pack.xlsx"), join(folder, "gone", "paper.docx")] as const;
  const files = [first, second].map((path) => ({ path, bytes: new Uint8Array(3) }));
  await expect(writeEach(files)).rejects.toThrow(
    /paper\.docx” could not be written: .*\. Written before it: “.*pack\.xlsx”\.$/,
  );
  expect((await readFile(first)).length).toBe(3);
});
