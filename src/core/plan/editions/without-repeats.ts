import { counted, quoted } from "../../words";
import type { Snapshot } from "../../workbook";
import type { Layout, SheetLayout } from "../plan";
import { squash } from "../squash";
import { isTree, sharedBy, shownBy } from "./compare";
import { decide } from "./current";
import { editionsOf, type Edition } from "./edition";

/** Fewer actions in common than this may be chance. */
const FEWEST = 3;

/** A sheet whose actions stand elsewhere too: not counted, and asked about where it is not sure. */
type Repeat = { readonly of: Edition; readonly why: string; readonly ask: string | null };

/**
 * Workbooks often keep a sheet for each report or version of the plan, and sheets that show some of its actions once
 * more. Each action is counted once: of versions only the current one is the plan, and a view of it is none. They are
 * known by the same references with the same words. Where nothing tells which of two sheets is current, one is read for
 * the time being and both are asked about. What somebody said is a plan is read in any case.
 */
export function withoutRepeats(book: Snapshot, layout: Layout): Layout {
  const editions = editionsOf(book, layout);
  if (editions.length < 2) return layout;
  const repeats = new Map<Edition, Repeat>();
  for (const edition of editions) noteView(edition, editions, repeats);
  const rivals = noteVersions(
    editions.filter((edition) => !repeats.has(edition)),
    repeats,
  );
  const bySheet = new Map(editions.map((edition) => [edition.sheet.name, edition]));
  return layout.map((one) => {
    const edition = one.role === "actions" ? bySheet.get(one.sheet) : undefined;
    if (edition === undefined) return one;
    const repeat = repeats.get(edition);
    if (repeat !== undefined) return unread(one, repeat);
    const rival = rivals.get(edition);
    return rival === undefined || edition.chosen ? one : { ...one, rival };
  });
}

function unread(one: SheetLayout, { of, why, ask }: Repeat): SheetLayout {
  return { ...one, role: "other", why, repeats: of.sheet.name, ...(ask !== null && { rival: ask }) };
}

/** Notes a sheet that by its name only shows actions of another. */
function noteView(view: Edition, editions: readonly Edition[], repeats: Map<Edition, Repeat>): void {
  const { entries, isView, chosen, sheet } = view;
  if (!isView || chosen || entries.length === 0) return;
  for (const plan of editions) {
    if (plan === view || plan.isView || plan.entries.length < entries.length) continue;
    const shown = shownBy(view, plan);
    if (shown * 2 < entries.length || isTree(plan, view, shown)) continue;
    const name = quoted(plan.sheet.name);
    if (shown === entries.length) {
      const why = `it shows ${counted(shown, "action")} of the plan on ${name} once more`;
      repeats.set(view, { of: plan, why, ask: null });
    } else {
      const why = `${shown} of its ${entries.length} actions stand on ${name} too`;
      const ask = `${shown} of the ${entries.length} actions on ${quoted(sheet.name)} stand on ${name} too, so it is not read.`;
      repeats.set(view, { of: plan, why, ask });
    }
    return;
  }
}

/** Notes the versions that are not current; gives what to ask about those that are read without being sure. */
function noteVersions(editions: readonly Edition[], repeats: Map<Edition, Repeat>): ReadonlyMap<Edition, string> {
  const unsure: (readonly [current: Edition, past: Edition, shared: number])[] = [];
  const met = meetings(editions);
  editions.forEach((a, i) => {
    for (const b of editions.slice(i + 1)) {
      if (met.get(a)?.has(b) !== true) continue;
      const shared = inCommon(a, b);
      if (shared === 0) continue;
      const { current, past, sure, why } = decide(a, b);
      if (sure && !past.chosen) repeats.set(past, { of: current, why: earlier(current, past, why), ask: null });
      else if (!past.chosen) unsure.push([current, past, shared]);
      else if (!current.chosen) unsure.push([past, current, shared]);
    }
  });
  const rivals = new Map<Edition, string>();
  for (const [current, past, shared] of unsure) {
    if (repeats.get(past)?.ask === null || repeats.get(current)?.ask === null) continue;
    const [read, other] = [quoted(current.sheet.name), quoted(past.sheet.name)];
    const same = `Sheets ${read} and ${other} have ${counted(shared, "action")} in common, and nothing settles which of them is current. For now ${read} is read and ${other} is not.`;
    const why = `it holds the same actions as ${read}, and nothing settles which of them is current`;
    repeats.set(past, { of: current, why, ask: same });
    if (!rivals.has(current)) rivals.set(current, same);
  }
  return rivals;
}

/**
 * For each sheet those after it that have a reference of it or, where actions have none, the words of one. No others can
 * have actions in common: of a hundred sheets not each is held against each.
 */
function meetings(editions: readonly Edition[]): ReadonlyMap<Edition, ReadonlySet<Edition>> {
  const holders = new Map<string, Edition[]>();
  const met = new Map(editions.map((edition) => [edition, new Set<Edition>()]));
  for (const edition of editions) {
    for (const key of new Set(edition.entries.map(({ ref, title }) => (ref === "" ? `: ${squash(title)}` : ref)))) {
      const before = holders.get(key);
      if (before === undefined) holders.set(key, [edition]);
      else {
        for (const one of before) met.get(one)!.add(edition);
        before.push(edition);
      }
    }
  }
  return met;
}

function earlier(current: Edition, past: Edition, why: string): string {
  const what = past.signs().hidden && why === "as it is hidden" ? "a hidden copy" : "an earlier report";
  const told = why === "as it is hidden" ? "" : `, ${why}`;
  return `it is ${what} of the plan on ${quoted(current.sheet.name)}${told}`;
}

/** How many actions two sheets have in common if they are versions of one plan or one is a part of the other; else 0. */
function inCommon(a: Edition, b: Edition): number {
  const [few, many] = a.entries.length <= b.entries.length ? [a, b] : [b, a];
  const shared = sharedBy(few, many);
  if (shared < FEWEST) return 0;
  return isTree(a, b, shared) ? 0 : shared;
}
