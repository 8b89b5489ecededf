import { listed, quoted } from "../core/words";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OutputError } from "./usage";

/**
 * Where the output really goes. Throws `OutputError` when that is the input by whatever name (another spelling, a link),
 * a folder, in a folder that does not exist, or another existing file that may not be replaced.
 */
export async function placeFor(
  out: string,
  input: string | null,
  mayReplace: boolean,
  option = "--out",
): Promise<string> {
  const existing = await found(out);
  if (existing === null) {
    const folder = await found(dirname(out));
    if (!folder?.isDirectory()) throw new OutputError(`There is no folder “${dirname(out)}”. Make it first.`);
    return out;
  }
  const plan = input === null ? null : await found(input);
  if (plan !== null && plan.ino === existing.ino && plan.dev === existing.dev) {
    throw new OutputError(`“${out}” is the plan itself, and that is never written over. Give ${option} another name.`);
  }
  if (!existing.isFile())
    throw new OutputError(`“${out}” is not a file that can be replaced. Give ${option} another name.`);
  if (!mayReplace)
    throw new OutputError(`“${out}” exists already. Give ${option} another name, or --force to replace it.`);
  return realpath(out);
}

/** Writes each whole file in turn. Where one cannot be written, those before it stay, and are named. */
export async function writeEach(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (const [i, { path, bytes }] of files.entries())
    await writeWhole(
      path,
      bytes,
      files.slice(0, i).map((before) => before.path),
    );
}

/** Writes the whole file or none of it: a reader never meets a half-written one. Throws `OutputError` when it cannot. */
export async function writeWhole(path: string, bytes: Uint8Array, written: readonly string[] = []): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    const before = written.length === 0 ? "Nothing was changed" : `Written before it: ${listed(written.map(quoted))}`;
    throw new OutputError(`“${path}” could not be written: ${reasons[code ?? ""] ?? message}. ${before}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there, or the file is open in another program",
  EBUSY: "the file is open in another program",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "another run is writing the same file",
};

async function found(path: string) {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new OutputError(`“${path}” cannot be looked at (${code}). Give another name.`);
  }
}
