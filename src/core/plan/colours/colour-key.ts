import { shortRef, type CellRef, type Snapshot } from "../../workbook";
import type { Layout } from "../plan";
import { remembering } from "../remembering";
import type { PartnershipSettings } from "../settings";
import { colourName, difference, isPlain, NEAR, sameFamily, type ColourName } from "./colour";
import type { Legend } from "./legend";
import { proposedKey, type ProposedColour, type WordedCell } from "./proposed-key";
import { NO_WORDS, plainOf, readOn, SCALES, STATUSES, type Scale, type ScaleWords, type Status } from "./scale";
import type { ColourNote } from "./colour-note";
import { colourWords, inWords } from "./colour-words";
import { statedKey, type KeyEntry, type Stated } from "./stated-key";
import { statusCells, type StatusCell } from "./status-cells";

/** What the colours of one scale mean in a workbook. */
export type ScaleKey = {
  readonly scale: Scale;
  /** What a legend states or somebody confirmed; only these are read. */
  readonly inForce: readonly KeyEntry[];
  /** Letters, symbols and words of other schemes, by `wordKey`. */
  readonly words: ReadonlyMap<string, Status>;
  /** The colours that stand beside the words all the same; to be confirmed once. Null: none, or all in force already. */
  readonly proposed: readonly ProposedColour[] | null;
};

export type ColourKey = { readonly [S in Scale]: ScaleKey } & { readonly notes: readonly ColourNote[] };

export type ColourKeyInput = {
  /** Read with the fills of `fillsWanted`. */
  readonly book: Snapshot;
  readonly layout: Layout;
  readonly legends: readonly Legend[];
  readonly settings: PartnershipSettings;
};

/** The meaning of colours, letters and symbols in a workbook, scale by scale, and what should be told about it. */
export function colourKey({ book, layout, legends, settings }: ColourKeyInput): ColourKey {
  const [action, impact] = SCALES.map((scale) => {
    const stated = statedKey(scale, legends, settings);
    const declined = settings.choices.some((choice) => choice.kind === "no-colours" && choice.scale === scale);
    return scaleKey(scale, stated, statusCells(book, layout, scale), declined);
  }) as [Keyed, Keyed];
  const notes = [...action.notes, ...impact.notes, ...sharedNotes(action.key, impact.key)];
  return { actionStatus: action.key, impactStatus: impact.key, notes };
}

type Keyed = { readonly key: ScaleKey; readonly notes: readonly ColourNote[] };

function scaleKey(scale: Scale, stated: Stated, cells: readonly StatusCell[], declined: boolean): Keyed {
  const words = marksInUse(scale, stated.words, cells);
  const own = wordsFor(scale, words);
  const statusOf = remembering((text) => readOn(scale, text, own)?.status ?? null);
  const worded = cells.flatMap((cell): WordedCell[] => {
    const status = statusOf(cell.text);
    return status === null ? [] : [{ status, fill: cell.fill, at: cell.at }];
  });
  const contradicted = stated.entries.filter((entry) => isContradicted(entry, worded));
  const inForce = inOrder(stated.entries.filter((entry) => !contradicted.includes(entry)));
  const proposed = declined ? null : proposedKey(worded);
  const found = proposed && inOrder(proposed);
  const isKnown = ({ status, colour }: ProposedColour) =>
    inForce.some((entry) => entry.status === status && entry.colour === colour);
  const key: ScaleKey = { scale, inForce, words, proposed: found?.every(isKnown) ? null : found };
  const open = declined ? [] : wordlessCells(key, cells);
  const unsettled = [
    ...stated.notes,
    ...contradicted.map((entry) => contradictedNote(scale, entry, worded)),
    ...changedUse(key),
  ].map((note) => withOpen(note, open));
  const told = new Set(unsettled.flatMap((note) => note.open));
  const notes = [
    ...unsettled,
    ...againstWords(key, worded),
    ...wordless(
      key,
      open.filter(({ at }) => !told.has(at)),
    ),
  ];
  return { key, notes };
}

/** The note with the cells that stay unknown because of it: they are not told a second time. */
function withOpen(note: ColourNote, cells: readonly StatusCell[]): ColourNote {
  return { ...note, open: cells.filter(({ fill }) => note.colours.includes(fill!)).map(({ at }) => at) };
}

/** The cells with a colour and no words that the key does not explain. */
function wordlessCells(key: ScaleKey, cells: readonly StatusCell[]): readonly StatusCell[] {
  return cells.filter(({ text, fill }) => isWordless(text) && !isPlain(fill) && statusByColour(fill, key) === null);
}

/** The words of one scale in the shape that the readers of both want. */
export function wordsFor(scale: Scale, words: ReadonlyMap<string, Status>): ScaleWords {
  return { ...NO_WORDS, [scale]: words };
}

/** In the order of the scheme. */
function inOrder<E extends { readonly status: Status }>(entries: readonly E[]): readonly E[] {
  const place = ({ status }: E) => STATUSES.indexOf(status);
  return [...entries].sort((a, b) => place(a) - place(b));
}

/** A lone `C` is the scheme's short form where `C+` stands beside it in the same plan. */
function marksInUse(
  scale: Scale,
  words: ReadonlyMap<string, Status>,
  cells: readonly StatusCell[],
): ReadonlyMap<string, Status> {
  if (scale !== "actionStatus" || words.has("c") || words.has("c plus")) return words;
  const uses = cells.some(({ text }) => text.trim() === "C+");
  return uses ? new Map([...words, ["c", "complete-impact-not-seen"]]) : words;
}

/** The state that a fill means by the key in force, or null. A near miss of a colour of the key is not that colour. */
export function statusByColour(fill: string | null, { inForce }: Pick<ScaleKey, "inForce">): KeyEntry | null {
  if (inForce.length === 0) return null;
  if (isPlain(fill)) return inForce.find(({ name, colour }) => name === "white" && isPlain(colour)) ?? null;
  const exact = inForce.find(({ colour }) => colour === fill);
  if (exact) return exact;
  const name = colourName(fill!);
  if (name === null || nearest(fill!, inForce) !== null) return null;
  return byName(
    name,
    inForce.filter(({ colour }) => colour === null),
  );
}

/** The one entry whose colour has this name; amber, orange and yellow are one where the key has only one of them. */
export function byName(name: ColourName, entries: readonly KeyEntry[]): KeyEntry | null {
  const exact = entries.filter((entry) => entry.name === name);
  const some =
    exact.length > 0 ? exact : entries.filter((entry) => entry.name !== null && sameFamily(entry.name, name));
  return new Set(some.map(({ status }) => status)).size === 1 ? some[0]! : null;
}

function nearest(fill: string, entries: readonly KeyEntry[]): KeyEntry | null {
  const near = entries
    .flatMap((entry) => (entry.colour === null ? [] : [{ entry, far: difference(fill, entry.colour) }]))
    .filter(({ far }) => far < NEAR)
    .sort((a, b) => a.far - b.far);
  return near[0]?.entry ?? null;
}

/** Words that mostly say another state on this colour take it out of force: the key is older than its use. */
function isContradicted({ status, colour }: KeyEntry, worded: readonly WordedCell[]): boolean {
  const on = worded.filter(({ fill }) => colour !== null && !isPlain(colour) && fill === colour);
  const others = on.filter((cell) => cell.status !== status).length;
  return others >= 2 && others * 2 > on.length;
}

function contradictedNote(scale: Scale, entry: KeyEntry, worded: readonly WordedCell[]): ColourNote {
  const at = worded
    .filter(({ fill, status }) => fill === entry.colour && status !== entry.status)
    .map((cell) => cell.at);
  const message = `The key has ${colourWords(entry)} for “${plainOf(entry.status)}”, but ${list(at)} say something else on it. The colour is not read.`;
  return { kind: "contradicted", scale, message, at, colours: entry.colour === null ? [] : [entry.colour], open: [] };
}

/** States whose cells have taken another colour than the key in force has for them. */
function changedUse({ scale, inForce, proposed }: ScaleKey): ColourNote[] {
  return (proposed ?? []).flatMap(({ status, colour, name, agreeing }) => {
    const stated = inForce.filter((entry) => entry.status === status && entry.colour !== null);
    if (stated.length === 0 || stated.some((entry) => entry.colour === colour)) return [];
    const message = `The key has ${stated.map(colourWords).join(" and ")} for “${plainOf(status)}”; the cells that say so are now ${colourWords({ colour, name })}.`;
    return [{ kind: "changed" as const, scale, message, at: agreeing, colours: [colour], open: [] }];
  });
}

function againstWords(key: ScaleKey, worded: readonly WordedCell[]): ColourNote[] {
  return worded.flatMap(({ status, fill, at }) => {
    const entry = isPlain(fill) ? null : statusByColour(fill, key);
    if (entry === null || entry.status === status) return [];
    const colour = inWords({ colour: fill, name: entry.name }, key.inForce);
    const message = `${shortRef(at)} says “${plainOf(status)}” on ${colour}, which stands for “${plainOf(entry.status)}”.`;
    return [{ kind: "against-words" as const, scale: key.scale, message, at: [at], colours: [fill!], open: [] }];
  });
}

/** One note for each colour of the cells without words that the key does not explain. */
function wordless(key: ScaleKey, open: readonly StatusCell[]): ColourNote[] {
  const fills = [...new Set(open.map(({ fill }) => fill!))];
  return fills.map((fill) => {
    const at = open.filter((cell) => cell.fill === fill).map((cell) => cell.at);
    const [colour, near] = [colourWords({ colour: fill, name: colourName(fill) }), nearest(fill, key.inForce)];
    const about = { scale: key.scale, at, colours: [fill], open: at };
    if (near) {
      const message = `${list(at)}: ${colour} is near to ${colourWords(near)}, which stands for “${plainOf(near.status)}”, but is not the same. It is not read.`;
      return { kind: "near-miss", message, ...about };
    }
    if (key.inForce.length > 0)
      return { kind: "not-in-key", message: `${list(at)}: the key does not explain ${colour}.`, ...about };
    const message = `${list(at)}: only a colour, ${colour}, and nothing says what it stands for.`;
    return { kind: "no-key", message, ...about };
  });
}

/** Whether a cell holds no word or sign: blank, or a dash or dot that stands for nothing. */
export function isWordless(text: string): boolean {
  return /^[\s.\-–—_]*$/.test(text);
}

/** Colours that mean something in both scales are easily taken for each other. The best of both may share one. */
function sharedNotes(action: ScaleKey, impact: ScaleKey): ColourNote[] {
  const used = ({ inForce, proposed }: ScaleKey) =>
    new Map([...(proposed ?? []), ...inForce].flatMap((one) => (one.colour === null ? [] : [[one.colour, one]])));
  const others = used(impact);
  const shared = [...used(action)].flatMap(([colour, one]) => {
    const other = others.get(colour);
    const both = one.status === "complete-impactful" && other?.status === "system-level";
    return other && !both ? [{ one, other }] : [];
  });
  if (shared.length === 0) return [];
  const named = shared.map(({ one }) => one);
  const pairs = shared.map(
    ({ one, other }) => `${inWords(one, named)} for “${plainOf(one.status)}” and for “${plainOf(other.status)}”`,
  );
  const message = `The action statuses and the impact statuses share colours that mean different things: ${pairs.join("; ")}.`;
  const at = shared.flatMap(({ one, other }) => [...cellsOf(one), ...cellsOf(other)]);
  const colours = shared.map(({ one }) => one.colour!);
  return [{ kind: "shared-by-scales", scale: "actionStatus", message, at, colours, open: [] }];
}

const cellsOf = (one: KeyEntry | ProposedColour) => ("at" in one ? one.at : one.agreeing);

function list(at: readonly CellRef[]): string {
  const names = at.map(shortRef);
  return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more cells`;
}
