import fc from "fast-check";
import { actionStatuses, impactStatuses } from "../../../src/core/plan/scheme";
import {
  readActionStatus,
  readImpactStatus,
  statesLeftOpen,
  synonymMap,
  wordKey,
} from "../../../src/core/plan/statuses";

const action = (text: string) => readActionStatus(text)?.status ?? null;
const impact = (text: string) => readImpactStatus(text)?.status ?? null;

describe("an action status in other words", () => {
  test.each([
    ["Completed & impactful", "complete-impactful"],
    ["Action completed and impactful", "complete-impactful"],
    ["COMPLETE – IMPACT SEEN", "complete-impactful"],
    ["C+", "complete-impactful"],
    ["Completed, but impact not yet seen", "complete-impact-not-seen"],
    ["Action complete (no impact yet)", "complete-impact-not-seen"],
    ["Off-track", "in-progress-off-track"],
    ["OFF", "in-progress-off-track"],
    ["In progress: not on track", "in-progress-off-track"],
    ["InProgress/OnTrack", "in-progress-on-track"],
    ["Ongoing – on track", "in-progress-on-track"],
    [" ON ", "in-progress-on-track"],
    ["4. Action in progress, on track", "in-progress-on-track"],
    ["A5: Action not yet started", "not-started"],
    ["Work has not yet started", "not-started"],
    ["Yet to begin", "not-started"],
    ["NS", "not-started"],
    ["► Action in progress, on track", "in-progress-on-track"],
    ["🔴 off track", "in-progress-off-track"],
    ["Green – on track", "in-progress-on-track"],
    ["Amber – on track", "in-progress-on-track"],
    ["Off track (red)", "in-progress-off-track"],
    ["Acton in progress, on track", "in-progress-on-track"],
    ["Action in porgress, off track", "in-progress-off-track"],
    ["On track (Mar 25)", "in-progress-on-track"],
    ["Action in progress, off track – as at 12/03/2025", "in-progress-off-track"],
    ["Mar-25: not started", "not-started"],
    ["b) Action complete, impact not yet seen", "complete-impact-not-seen"],
    ["Off track – the lease waits for a signature", "in-progress-off-track"],
    ["On track. Two of three hubs are open", "in-progress-on-track"],
    ["Action complete and impactful: families wait eleven weeks less", "complete-impactful"],
  ])("“%s”", (text, status) => expect(readActionStatus(text)).toEqual({ status, exact: false }));

  test.each([
    "Complete",
    "On track – but only in the north",
    "On track in the north, off track in the south",
    "On track: no. Off track since March",
    "Complete: three of five sites",
    "We are on track to open in May",
    "Done",
    "Closed",
    "C",
    "on",
    "off",
    "Blue",
    "Green",
    "R",
    "🟢",
    "✔",
    "★",
    "▲",
    "On schedule",
    "On target",
    "Overdue",
    "Delayed",
    "In progress",
    "Started",
    "Slightly off track",
    "On track for July",
    "On track / off track",
    "Red – on track",
    "Green – off track",
    "Complete and impactful? not yet",
    "Action in progress, of track",
    "Action in progress, no track",
    "",
    " ",
    "–",
  ])("“%s” is none that could be known", (text) => expect(action(text)).toBeNull());

  test.each([
    ["Complete", ["complete-impactful", "complete-impact-not-seen"]],
    ["Action completed", ["complete-impactful", "complete-impact-not-seen"]],
    ["Underway", ["in-progress-off-track", "in-progress-on-track"]],
    ["On track", []],
    ["Green", []],
  ])("“%s” leaves open %j", (text, states) => expect(statesLeftOpen(text)).toEqual(states));
});

describe("an impact status in other words", () => {
  test.each([
    ["Impact felt at system level", "system-level"],
    ["System-level impact", "system-level"],
    ["Impact: variable", "variable"],
    ["No impact yet", "not-seen"],
    ["Impact not seen yet", "not-seen"],
    ["Not yet", "not-seen"],
    ["Impct not yet seen", "not-seen"],
    ["Red – impact not yet seen", "not-seen"],
  ])("“%s”", (text, status) => expect(readImpactStatus(text)).toEqual({ status, exact: false }));

  test.each(["High", "None", "Seen", "Impact seen", "Low", "Impact now yet seen", "Complete, impact not yet seen"])(
    "“%s” is none that could be known",
    (text) => expect(impact(text)).toBeNull(),
  );
});

describe("words of another scheme", () => {
  const words = synonymMap([
    ["Done", "complete-impactful"],
    ["🟢", "in-progress-on-track"],
    ["C", "complete-impact-not-seen"],
    ["C+", "complete-impactful"],
    ["On track", "in-progress-off-track"],
    ["✔️", "complete-impact-not-seen"],
  ] as const);
  test.each([
    ["done.", "complete-impactful"],
    ["🟢", "in-progress-on-track"],
    ["c", "complete-impact-not-seen"],
    ["C +", "complete-impactful"],
    ["✔", "complete-impact-not-seen"],
    ["on-track", "in-progress-off-track"],
  ])("“%s” means what the mapping says", (text, status) =>
    expect(readActionStatus(text, words)).toEqual({ status, exact: false }),
  );
  test("the scheme's own wording is never mapped away", () => {
    const odd = synonymMap([["Action not yet started", "complete-impactful"]] as const);
    expect(readActionStatus("Action not yet started", odd)).toEqual({ status: "not-started", exact: true });
  });
  test("what was confirmed needs no second look at the colours in it", () => {
    const odd = synonymMap([["Not on track, green", "in-progress-off-track"]] as const);
    expect(readActionStatus("Not on track (green)", odd)?.status).toBe("in-progress-off-track");
    expect(readActionStatus("Not on track (green)")).toBeNull();
  });
  test("a word that is not mapped stays unknown", () => expect(readActionStatus("Closed", words)).toBeNull());
});

describe("whatever is typed", () => {
  test("no text makes the readers throw, and none is read by both scales as exact", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readActionStatus(text)?.exact && readImpactStatus(text)?.exact).not.toBe(true);
      }),
    ));
  test("case, outer blanks and punctuation never change what is read", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...[...actionStatuses, ...impactStatuses].map(({ wording }) => wording)),
        fc.constantFrom(" ", "\u00a0", "\n", "  "),
        fc.constantFrom(
          (t: string) => t.toUpperCase(),
          (t: string) => t.replace(", ", " – "),
          (t: string) => `${t}.`,
        ),
        (wording, blank, change) => {
          const text = blank + change(wording).replaceAll(" ", blank) + blank;
          expect([action(text), impact(text)]).toEqual([action(wording), impact(wording)]);
          expect(wordKey(text)).toBe(wordKey(wording));
        },
      ),
    ));
});
