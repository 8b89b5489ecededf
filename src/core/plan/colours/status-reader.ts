import type { Snapshot } from "../../workbook";
import type { Layout } from "../plan";
import type { ActionStatus, ImpactStatus } from "../scheme";
import { settingsIn, wordsOf, type PartnershipSettings } from "../settings";
import { statesLeftOpen, wordKey } from "../statuses";
import { namedColour } from "./colour";
import { byName, colourKey, isWordless, statusByColour, wordsFor, type ColourKey, type ScaleKey } from "./colour-key";
import { legendsIn, type Legend } from "./legend";
import { inUse, ownWordsIn } from "./own-words";
import { readOn, SCALES, type Status } from "./scale";
import { statusCells } from "./status-cells";

/** What a status cell was read as; `source` says whether its words or its colour decided. */
export type StatusRead<S> = {
  readonly status: S | null;
  readonly source: "text" | "colour" | null;
  /** The words are the scheme's own. */
  readonly exact: boolean;
};

/** The words of a status cell (empty for a blank one) and its fill as `#RRGGBB`, null for none. */
export type StatusText = { readonly text: string; readonly fill: string | null };

/** Reads the status cells of one workbook by its own words, letters, symbols and colours. */
export type StatusReader = {
  readonly actionStatus: (cell: StatusText) => StatusRead<ActionStatus>;
  readonly impactStatus: (cell: StatusText) => StatusRead<ImpactStatus>;
  readonly key: ColourKey;
  readonly legends: readonly Legend[];
};

/** The reader for a workbook that was read with the fills of `fillsWanted`; without them it reads by words alone. */
export function statusReader({
  book,
  layout,
  settings = settingsIn(book),
}: {
  readonly book: Snapshot;
  readonly layout: Layout;
  readonly settings?: PartnershipSettings;
}): StatusReader {
  const words = wordsOf(settings);
  const own = ownWordsIn(book, layout, words);
  const legends = [...legendsIn(book, layout, words), ...(own.length === 0 ? [] : inUse(own, wordsUsed(book, layout)))];
  const key = colourKey({ book, layout, legends, settings });
  return {
    actionStatus: (cell) => readCell(cell, key.actionStatus) as StatusRead<ActionStatus>,
    impactStatus: (cell) => readCell(cell, key.impactStatus) as StatusRead<ImpactStatus>,
    key,
    legends,
  };
}

/** What the cells of the states say, by `wordKey`. */
const wordsUsed = (book: Snapshot, layout: Layout): ReadonlySet<string> =>
  new Set(SCALES.flatMap((scale) => statusCells(book, layout, scale).map(({ text }) => wordKey(text))));

const NOTHING: StatusRead<never> = { status: null, source: null, exact: false };

/**
 * Words first. A colour is read only by the key in force: where there are no words, where the cell holds nothing but the
 * sign of a colour (🟢), or where the words leave two states open ("Complete") and the colour means one of them.
 */
function readCell({ text, fill }: StatusText, key: ScaleKey): StatusRead<Status> {
  if (isWordless(text)) return byColour(statusByColour(fill, key)?.status);
  const read = readOn(key.scale, text, wordsFor(key.scale, key.words));
  if (read !== null) return { status: read.status, source: "text", exact: read.exact };
  const filled = statusByColour(fill, key)?.status;
  const sign = /\p{L}/u.test(text) ? null : namedColour(text);
  const shown = sign === null ? undefined : byName(sign, key.inForce)?.status;
  if (shown !== undefined) return filled === undefined || filled === shown ? byColour(shown) : NOTHING;
  const open: readonly Status[] = key.scale === "actionStatus" ? statesLeftOpen(text) : [];
  return byColour(open.find((status) => status === filled));
}

function byColour(status: Status | undefined): StatusRead<Status> {
  return status === undefined ? NOTHING : { status, source: "colour", exact: false };
}
