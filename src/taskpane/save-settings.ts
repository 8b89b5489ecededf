import { HostError, quoted, splitCellRef, withGiven, type Fix, type Snapshot, type WorkbookHost } from "../core";
import {
  DRAWN_SETTING,
  lostSettings,
  SETTINGS_HEADER,
  SETTINGS_TITLE,
  settingsChange,
  settingsIn,
  type PartnershipSettings,
} from "../core/plan/settings";
import { changeOf, type Change } from "./state";
import { readBook } from "./tasks";
import { tried, trialOf } from "./trial";

/**
 * Writes the choices to the workbook's sheet of settings: the rows that differ, or the whole sheet where there is none
 * yet. What is replaced must be as it was read; a sheet that somebody else has added meanwhile is not drawn over.
 */
export async function saveSettings(host: WorkbookHost, book: Snapshot, wanted: PartnershipSettings): Promise<Change> {
  refuseLost(book);
  const change = settingsChange(book, wanted);
  if (change === null) return { kind: "applied", savedOn: null, cells: 0, refused: [], undo: [] };
  if (change.kind === "edits") {
    const saved = await saveEdits(host, book, change.fix, wanted.sheet ?? SETTINGS_TITLE);
    if (!isInTheWay(saved)) return saved;
  }
  const now = await readBook(host, null);
  refuseLost(now);
  const theirs = settingsIn(now);
  if (theirs.sheet !== null) return saveSettings(host, now, tried(theirs, trialOf(settingsIn(book), wanted)));
  if (change.kind === "edits") return saveEdits(host, book, change.fix, wanted.sheet ?? SETTINGS_TITLE);
  let sheet = change.spec.title;
  await host
    .putSheets([change.spec], { onlyNew: true, onProgress: (_done, _all, title) => (sheet = title) })
    .catch((error: unknown) => Promise.reject(settingsError(error)));
  const rows = wanted.choices.length;
  return { kind: "applied", savedOn: { sheet, rows, isNew: true }, cells: rows, refused: [], undo: [] };
}

/** A settings sheet whose headings somebody has changed is not read, so it is neither built by nor written over. */
export function refuseLost(book: Snapshot): void {
  const lost = lostSettings(book);
  if (lost === null) return;
  throw new HostError(
    "missing",
    `The headings of ${quoted(lost)} cannot be found, so what was chosen there is not known. Put them back (${SETTINGS_HEADER.join(", ")}), or delete the sheet, then check again. Nothing was changed.`,
    "settings headings",
    "as-before",
  );
}

/** Whether building has remembered what it drew, meanwhile, where a new row was to stand: then it goes below that. */
const isInTheWay = ({ refused }: Change): boolean => refused.some(({ found }) => found === DRAWN_SETTING);

async function saveEdits(host: WorkbookHost, book: Snapshot, fix: Fix, sheet: string): Promise<Change> {
  const rows = new Set(fix.edits.map(({ at }) => splitCellRef(at).row)).size;
  return changeOf("applied", await host.apply(withGiven([fix], book)), { sheet, rows, isNew: false });
}

/** What takes the choices off a sheet that was new: the sheet itself stays, for no sheet is ever deleted. */
export function takingOff(book: Snapshot): readonly Fix[] {
  const change = settingsChange(book, { ...settingsIn(book), choices: [] });
  return change?.kind === "edits" ? withGiven([change.fix], book) : [];
}

function settingsError(error: unknown): unknown {
  if (!(error instanceof HostError) || error.code !== "structure-protected") return error;
  return new HostError(
    "structure-protected",
    `The workbook’s structure is protected, so the sheet ${SETTINGS_TITLE} cannot be added. Choose Review, Protect Workbook to lift it, then save again. Until then what you chose holds in this pane only.`,
    error.details,
  );
}
