import { type Book, TransportStatus } from "../../../preview/embedded-excel";
import { HostError } from "../../../src/core";
import { KINDS, type Kind } from "./every-fault";
import { baseOf, OPERATIONS, type Operation } from "./operations";
import { copyOf, differing, openStand, seenOf, type Stand, stateOf } from "./stand";

/** With it every kind of failure is tried at every request; without, at each request as many as a quick run has time for. */
const ALL = process.env.EVERY_FAULT !== undefined;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

type Done = { readonly state: ReadonlyMap<string, string>; readonly trips: number; readonly error: unknown };

/** Does the operation on a copy of the workbook while a fault waits for its request of a number. */
async function run(operation: Operation, base: Book, fault?: { kind: Kind; trip: number }): Promise<Done> {
  const excel = await stand.open(copyOf(base));
  const read = await stand.host.read();
  excel.counters.reset();
  if (fault) excel.faults.set(fault.trip, fault.kind.fault);
  const error: unknown = await operation.run(stand.host, read).then(
    () => null,
    (failure: unknown) => failure,
  );
  return { state: stateOf(excel.book), trips: excel.counters.roundTrips, error };
}

/** What is wrong with how a case ended; null when nothing is. */
function wrongIn({ state, error }: Done, before: Done["state"], after: Done["state"]): string | null {
  const isBefore = differing(state, before).length === 0;
  const isAfter = differing(state, after).length === 0;
  if (error === null)
    return isAfter ? null : `it said that all went well; others than wanted: ${differing(state, after)}`;
  if (!(error instanceof HostError)) return `no HostError: ${String(error)}`;
  const { message, details, left } = error;
  if (!/^[A-Z“].*\.$/.test(message)) return `no sentence: ${message}`;
  if (/exception|undefined|null|\bAPI\b/i.test(message)) return `jargon: ${message}`;
  if (!details) return `no details for support: ${message}`;
  if (isBefore && left === "as-before" && message.endsWith(" Nothing was changed.")) return null;
  return `${left}: ${message} Others than before: ${differing(state, before)}`;
}

let cases = 0;
afterAll(() => {
  if (ALL) process.stdout.write(`${cases} failures were tried.\n`);
});

describe.each(OPERATIONS)(
  "$name: whatever fails, the workbook is as before or wholly changed, and it is said which",
  (operation) => {
    test("each request, with each kind of failure", async () => {
      const base = await baseOf(stand, operation);
      const before = stateOf((await stand.open(copyOf(base))).book);
      const whole = await run(operation, base);
      expect([whole.error, operation.writes]).toEqual([null, differing(whole.state, before).length > 0]);
      const wrong: string[] = [];
      for (let trip = 1; trip <= whole.trips; trip++) {
        for (const kind of kindsFor(trip)) {
          cases++;
          const found = wrongIn(await run(operation, base, { kind, trip }), before, whole.state);
          if (found !== null) wrong.push(`request ${trip} of ${whole.trips}, ${kind.name}: ${found}`);
        }
      }
      expect(wrong).toEqual([]);
    }, 600_000);
  },
);

/** What was drawn on each sheet is remembered there, a row each, written together with the sheet. */
const MEMORY = "RAG settings";
const GONE = { status: TransportStatus.InvalidOrTimedOutSession };

test.each(OPERATIONS)(
  "$name: cut off for good at any request, each sheet on show is as before, as wanted, or named",
  async (operation) => {
    const base = await baseOf(stand, operation);
    const before = stateOf((await stand.open(copyOf(base))).book);
    const whole = await run(operation, base);
    const wrong: string[] = [];
    for (let trip = 1; trip <= whole.trips; trip++)
      for (const done of [false, true]) {
        const excel = await stand.open(copyOf(base));
        const read = await stand.host.read();
        excel.counters.reset();
        excel.faults.setFrom(trip + 1, GONE);
        excel.faults.set(trip, { ...GONE, done });
        const error: unknown = await operation.run(stand.host, read).catch((failure: unknown) => failure);
        const { message, left } = error instanceof HostError ? error : { message: String(error), left: undefined };
        const others = differing(seenOf(excel.book), before).filter((name) =>
          excel.book.sheets.some((one) => one.name === name && one.visibility === "Visible"),
        );
        const unnamed = others.filter(
          (name) =>
            name !== MEMORY && stateOf(excel.book).get(name) !== whole.state.get(name) && !message.includes(name),
        );
        const isTrue = left === "as-before" ? others.length === 0 : left === "in-part" && unnamed.length === 0;
        if (!isTrue)
          wrong.push(`request ${trip} of ${whole.trips}, done: ${done}: ${left}: ${message} Others: ${others}`);
      }
    expect(wrong).toEqual([]);
  },
);

test.each(OPERATIONS.filter(({ name }) => name === "check" || name.includes("board")))(
  "$name: stopped wherever that is heeded, nothing is changed",
  async (operation) => {
    const base = await baseOf(stand, operation);
    const stops: number[] = [];
    for (let stopAt = 1; stops.length === stopAt - 1; stopAt++) {
      const excel = await stand.open(copyOf(base));
      const before = stateOf(excel.book);
      const read = await stand.host.read();
      let asked = 0;
      const error: unknown = await operation.run(stand.host, read, { cancelled: () => ++asked === stopAt }).then(
        () => null,
        (failure: unknown) => failure,
      );
      if (error === null) break;
      expect(error).toMatchObject({ code: "cancelled", left: "as-before", message: "Stopped. Nothing was changed." });
      expect(differing(stateOf(excel.book), before)).toEqual([]);
      stops.push(stopAt);
    }
    expect(stops.length).toBeGreaterThan(0);
  },
);

/** In a quick run each kind of failure comes at some of the requests. */
function kindsFor(trip: number): readonly Kind[] {
  return ALL ? KINDS : KINDS.filter((_, i) => (i + trip) % 6 === 0);
}
