import { actionStatuses } from "../../../src/core/plan";
import { isDateToCome } from "../../../src/core/plan/dates/date-to-come";
import { isPlaceholder, saysNothing } from "../../../src/core/rules/placeholders";
import { nearestWording } from "../../../src/core/rules/wordings";

const WORDINGS = actionStatuses.map(({ wording }) => wording);

describe("the nearest wording", () => {
  test.each([
    ["Acton complet and impactfull", "Action complete and impactful"],
    ["Action in progres of track", null],
    ["on track", null],
    ["of track", null],
    ["Complete", null],
    ["AMBER/RED", null],
    ["Green", null],
    ["", null],
    ["Action not yet strated", "Action not yet started"],
    ["Action complete impact yet seen", null],
  ])("of “%s” is %s", (text, wording) => expect(nearestWording(text, WORDINGS)).toBe(wording));
});

describe("placeholders", () => {
  test.each([
    "Update to follow",
    "XX: full update to follow, XX",
    "TBC",
    "tbc.",
    "As above",
    "See above.",
    "No change",
    "No change since last report",
    "Verbal update at the meeting",
    "XX children so far",
    "Lorem ipsum dolor",
    "[insert figure]",
    "???",
  ])("“%s” is one", (text) => expect(isPlaceholder(text)).toBe(true));

  test.each([
    "No change to the date; the pilot goes on until May.",
    "As above all, parents asked for one contact.",
    "The update to the guide follows the review.",
    "None of the schools objected.",
    "Visits in May; Sussex and Essex joined.",
    "Is the film needed??",
  ])("“%s” is none", (text) => expect(isPlaceholder(text)).toBe(false));

  test.each([null, "None yet.", "Not yet available", "No evidence to date", "n/a"])("%s is no evidence", (text) =>
    expect(saysNothing(text)).toBe(true),
  );
  test.each(["None of 40 parents complained.", "Not a single complaint since May."])("“%s” is", (text) =>
    expect(saysNothing(text)).toBe(false),
  );
  test.each(["TBC", "date tbc", "To be agreed", "-", "?", "n/a"])("“%s” is a date to come", (text) =>
    expect(isDateToCome(text)).toBe(true),
  );
  test.each(["Ongoing", "March 2026", "TBC after March 2026"])("“%s” is none to come", (text) =>
    expect(isDateToCome(text)).toBe(false),
  );
});
