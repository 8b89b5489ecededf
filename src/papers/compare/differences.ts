import { BETWEEN, type PartLines } from "./lines";

/** A line that differs; null where it stands on one side only. */
export type Difference = { readonly part: string; readonly paper: string | null; readonly workbook: string | null };

/** Lines compared with each other one by one at most. */
const MOST_PAIRS = 4_000_000;

/** What a paper says otherwise than the workbook does by now, part by part in the order of the paper. */
export function differencesOf(paper: readonly PartLines[], workbook: readonly PartLines[]): readonly Difference[] {
  const titles = [...new Set([...paper, ...workbook].map(({ title }) => title))];
  const of = (parts: readonly PartLines[], wanted: string) =>
    parts.filter(({ title }) => title === wanted).flatMap(({ lines }) => lines);
  return titles.flatMap((part) =>
    hunksOf(of(paper, part), of(workbook, part)).flatMap((hunk) => paired(hunk).map((pair) => ({ part, ...pair }))),
  );
}

type Hunk = { readonly gone: readonly string[]; readonly come: readonly string[] };

/** Stretches of lines that are not the same on both sides, by the longest common subsequence. */
function hunksOf(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length * right.length > MOST_PAIRS) return [{ gone: left, come: right }];
  return walked(left, right, lengthsOf(left, right));
}

/** How many lines the rest of both sides has in common, from each pair of lines on. */
function lengthsOf(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

function walked(a: readonly string[], b: readonly string[], lengths: readonly Uint32Array[]): readonly Hunk[] {
  const hunks: { gone: string[]; come: string[] }[] = [];
  let [i, j, open] = [0, 0, false];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      [i, j, open] = [i + 1, j + 1, false];
      continue;
    }
    if (!open) hunks.push({ gone: [], come: [] });
    open = true;
    if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) hunks.at(-1)!.gone.push(a[i++]!);
    else hunks.at(-1)!.come.push(b[j++]!);
  }
  return hunks;
}

/** Lines that begin alike are one line that changed; so are the only line gone and the only one come. */
function paired({ gone, come }: Hunk): readonly Omit<Difference, "part">[] {
  if (gone.length === 1 && come.length === 1) return [{ paper: gone[0]!, workbook: come[0]! }];
  const left = [...come];
  const pairs = gone.map((paper) => {
    const at = left.findIndex((line) => nameOf(line) === nameOf(paper));
    return { paper, workbook: at < 0 ? null : left.splice(at, 1)[0]! };
  });
  return [...pairs, ...left.map((workbook) => ({ paper: null, workbook }))];
}

const nameOf = (line: string) => line.split(BETWEEN)[0];
