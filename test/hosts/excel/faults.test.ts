import type { Book } from "../../../preview/embedded-excel";
import { HostError } from "../../../src/core";
import { KINDS, type Kind } from "./every-fault";
import { baseOf, OPERATIONS, type Operation } from "./operations";
import { copyOf, differing, openStand, type Stand, stateOf } from "./stand";

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

/** In a quick run each kind of failure comes at some of the requests. */
function kindsFor(trip: number): readonly Kind[] {
  return ALL ? KINDS : KINDS.filter((_, i) => (i + trip) % 6 === 0);
}
