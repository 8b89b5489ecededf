import { groupBy } from "../../group-by";
import { shortRef, type CellRef } from "../../workbook";
import { capital } from "../../words";
import type { PartnershipSettings } from "../settings";
import { wordKey } from "../statuses";
import { colourWords } from "./colour-words";
import { colourName, type ColourName } from "./colour";
import type { ColourNote } from "./colour-note";
import type { Legend } from "./legend";
import { plainOf, scaleOf, type Scale, type Status } from "./scale";

/** A colour and the state that it stands for, as a legend or somebody's confirmed choice says it. */
export type KeyEntry = {
  readonly status: Status;
  /** `#RRGGBB`; null where the key names its colours in words only. */
  readonly colour: string | null;
  readonly name: ColourName | null;
  readonly from: "legend" | "settings";
  /** The cells of the legend; none for a choice. */
  readonly at: readonly CellRef[];
};

/** What is stated for one scale: colours and words that mean one state, and what could not be settled. */
export type Stated = {
  readonly entries: readonly KeyEntry[];
  readonly words: ReadonlyMap<string, Status>;
  readonly notes: readonly ColourNote[];
};

/**
 * The key that legends and confirmed choices state for a scale. Where two of them differ about a colour, a state or a
 * word, none of them holds, and it is told: only a person knows which is the newer.
 */
export function statedKey(scale: Scale, legends: readonly Legend[], settings: PartnershipSettings): Stated {
  const words = statedWords(scale, legends, settings);
  if (settings.choices.some((choice) => choice.kind === "no-colours" && choice.scale === scale))
    return { ...words, entries: [] };
  const all = statedEntries(scale, legends, settings);
  const twoStates = all.filter((one) => all.some((other) => sameColour(one, other) && other.status !== one.status));
  const single = all.filter((one) => !twoStates.includes(one));
  const changed = single.filter((one) => isChanged(one, single));
  return {
    entries: single.filter((one) => !changed.includes(one)),
    words: words.words,
    notes: [...words.notes, ...conflictNotes(scale, twoStates), ...changedNotes(scale, changed)],
  };
}

function statedEntries(scale: Scale, legends: readonly Legend[], { choices }: PartnershipSettings): KeyEntry[] {
  const ofLegends = legends
    .flatMap(({ entries }) => entries)
    .filter(({ status, name, colour }) => scaleOf(status) === scale && (colour !== null || name !== null))
    .map(({ status, colour, name, at }): KeyEntry => ({ status, colour, name, from: "legend", at }));
  const chosen = choices.flatMap((choice): KeyEntry[] => {
    if (choice.kind !== "colour" || choice.scale !== scale) return [];
    const { status, colour } = choice;
    return [{ status, colour, name: colourName(colour), from: "settings", at: [] }];
  });
  const byMeaning = new Map<string, KeyEntry>();
  for (const one of [...ofLegends, ...chosen]) {
    const key = `${one.status} ${one.colour ?? one.name} ${one.from}`;
    byMeaning.set(key, { ...one, at: [...(byMeaning.get(key)?.at ?? []), ...one.at] });
  }
  return [...byMeaning.values()];
}

function sameColour(a: KeyEntry, b: KeyEntry): boolean {
  return a.colour !== null || b.colour !== null ? a.colour === b.colour : a.name === b.name;
}

/** A state that has its own colours in the legend and quite others among the confirmed ones. */
function isChanged(one: KeyEntry, all: readonly KeyEntry[]): boolean {
  const same = all.filter(({ status, colour }) => status === one.status && colour !== null);
  const legend = same.filter(({ from }) => from === "legend").map(({ colour }) => colour);
  const chosen = same.filter(({ from }) => from === "settings").map(({ colour }) => colour);
  return legend.length > 0 && chosen.length > 0 && !legend.some((colour) => chosen.includes(colour));
}

function conflictNotes(scale: Scale, entries: readonly KeyEntry[]): ColourNote[] {
  const heads = entries.filter((one, i) => entries.findIndex((other) => sameColour(one, other)) === i);
  return heads.map((head) => {
    const same = entries.filter((one) => sameColour(one, head));
    const meanings = [...new Set(same.map((one) => `“${plainOf(one.status)}” (${sourceOf(one)})`))].join(" and for ");
    const message = `${capital(colourWords(head))} stands for ${meanings}. It is not read until one of them is changed.`;
    const colours = head.colour === null ? [] : [head.colour];
    return { kind: "conflict", scale, message, at: same.flatMap(({ at }) => at), colours, open: [] };
  });
}

function changedNotes(scale: Scale, entries: readonly KeyEntry[]): ColourNote[] {
  return [...new Set(entries.map(({ status }) => status))].map((status) => {
    const same = entries.filter((one) => one.status === status);
    const has = same.map((one) => `${colourWords(one)} in ${sourceOf(one)}`).join(", ");
    const message = `The colour of “${plainOf(status)}” has changed: ${has}. Neither is read until the new one is confirmed.`;
    const colours = same.flatMap(({ colour }) => colour ?? []);
    return { kind: "changed", scale, message, at: same.flatMap(({ at }) => at), colours, open: [] };
  });
}

function sourceOf({ from, at }: KeyEntry): string {
  return from === "settings" ? "the settings" : `the legend in ${at.map(shortRef).join(", ")}`;
}

type SaidWord = { readonly word: string; readonly status: Status; readonly at: readonly CellRef[] };

function statedWords(
  scale: Scale,
  legends: readonly Legend[],
  { choices }: PartnershipSettings,
): Omit<Stated, "entries"> {
  const said: SaidWord[] = [
    ...choices.flatMap((choice) =>
      choice.kind === "word" && choice.scale === scale ? [{ word: choice.word, status: choice.status, at: [] }] : [],
    ),
    ...legends.flatMap(({ entries }) =>
      entries.flatMap(({ mark, status, at }) =>
        mark !== null && scaleOf(status) === scale ? [{ word: mark, status, at }] : [],
      ),
    ),
  ];
  const words = new Map<string, Status>();
  const notes: ColourNote[] = [];
  for (const [key, same] of groupBy(said, ({ word }) => wordKey(word))) {
    const [first, other] = [same[0], same.find(({ status }) => status !== same[0].status)];
    if (!other) words.set(key, first.status);
    else {
      const message = `“${first.word}” stands for “${plainOf(first.status)}” and for “${plainOf(other.status)}”. It is not read until one of them is changed.`;
      notes.push({ kind: "conflict", scale, message, at: same.flatMap(({ at }) => at), colours: [], open: [] });
    }
  }
  return { words, notes };
}
