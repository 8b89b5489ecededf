import { byId } from "./dom";
import { CoAuthor, type CoAuthorAct, coAuthorActs, pickFrom } from "./embedded-excel/co-author";
import { type EmbeddedExcel, type Fault, TransportStatus } from "./embedded-excel";

/** What can go wrong with a request, by the values of the list on the page. */
const FAULTS: { readonly [value: string]: Fault } = {
  lost: { status: TransportStatus.InvalidOrTimedOutSession },
  "answer-lost": { status: TransportStatus.InvalidOrTimedOutSession, done: true },
  editing: { status: TransportStatus.InvalidOperationInCellEditMode },
  busy: { status: TransportStatus.ActivityLimitReached },
  "too-large": { status: TransportStatus.ResponsePayloadSizeLimitExceeded },
  denied: { code: "AccessDenied" },
  missing: { code: "ItemNotFound" },
  halfway: { code: "GeneralException", at: (_, index, all) => index === Math.floor(all.length / 2) },
};

/** What somebody else does, by the values of the list on the page. */
const OTHERS: { readonly [value: string]: readonly CoAuthorAct[] } = {
  types: ["types into a cell"],
  rows: ["types into a cell", "puts in a row", "takes out a row"],
  anything: coAuthorActs,
};

const EVERY: { readonly [value: string]: number } = { every: 1, third: 3 };
/** Somebody else acts before one request in so many. */
const OFTEN = 3;

const lists = ["latency", "fails", "fault", "others", "start"] as const;
type List = (typeof lists)[number];

const listOf = (name: List): HTMLSelectElement => byId(name, HTMLSelectElement);

/** How Office starts in the pane. */
export type Start = "at-once" | "slow" | "silent" | "blocked" | "read-only";

/**
 * Lets the user of the preview make trouble: slow and failing requests, a co-author, a start that hangs. What the page's
 * address asks for (`?latency=1000&fails=third&fault=busy`) is chosen at the beginning.
 */
export function offerTrouble(
  excelNow: () => EmbeddedExcel | null,
  say: (text: string) => void,
  restart: () => void,
): void {
  const asked = new URLSearchParams(location.search);
  for (const name of lists) {
    const list = listOf(name);
    const value = asked.get(name);
    if (value !== null && [...list.options].some((option) => option.value === value)) list.value = value;
    list.onchange = () => {
      const excel = excelNow();
      if (excel !== null) makeTrouble(excel, say);
      if (name === "start") restart();
    };
  }
  byId("trouble", HTMLDetailsElement).open = lists.some((name) => asked.has(name));
}

export const startWanted = (): Start => listOf("start").value as Start;

/** Sets a workbook's host to what the lists say. */
export function makeTrouble(excel: EmbeddedExcel, say: (text: string) => void): void {
  const [fails, fault] = [listOf("fails").value, FAULTS[listOf("fault").value]];
  const acts = OTHERS[listOf("others").value];
  const people = new CoAuthor(excel.book, pickFrom(Date.now()));
  const pick = pickFrom(Date.now() + 1);
  excel.latency = Number(listOf("latency").value);
  excel.faults.clear();
  excel.between.set("every", (request) => {
    if (fault !== undefined && request % (EVERY[fails] ?? Infinity) === 0) excel.faults.set(request, fault);
    const told = acts !== undefined && pick(OFTEN) === 0 ? people.act(acts) : null;
    if (told !== null) say(`${told}.`);
  });
  if (fails !== "next" || fault === undefined) return;
  excel.between.set(excel.counters.roundTrips + 1, () => (listOf("fails").value = "never"));
  excel.faults.set(excel.counters.roundTrips + 1, fault);
}
