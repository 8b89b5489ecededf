import { areasInWords, isContradiction } from "../../src/core/areas-in-words";
import { review } from "../../src/core/review";
import { rules } from "../../src/core/rules";
import type { CellValue } from "../../src/core/workbook";
import { bookOf } from "../book";

const HEADER = ["Ref", "Area", "Action", "Lead", "Due date", "Action status", "Impact status", "Updated"];
const TRACK = "Action in progress, on track";
const DONE = "Action complete and impactful";
const UNSEEN = "Impact not yet seen";

const areas = (rows: readonly (readonly CellValue[])[], header: readonly CellValue[] = HEADER) =>
  review(bookOf({ Plan: [header, ...rows] }), { asAt: "2025-03-28", today: "2025-03-28" }).areas;
const row = (ref: string, status: string, due = "31 March 2026", updated: string | null = "14 March 2025") => [
  ref,
  `Area ${ref[0]}`,
  `Do the thing of ${ref}`,
  "Head of SEND",
  due,
  status,
  UNSEEN,
  updated,
];

test("each area in the order of the plan, with counts and the cells that they rest on", () => {
  const found = areas([
    row("3.1", DONE),
    row("3.2", DONE),
    row("3.3", TRACK, "30 June 2024", "14 June 2024"),
    row("3.4", TRACK),
    row("1.1", TRACK),
    row("1.2", TRACK),
  ]);
  expect(found.map(({ sentence }) => sentence)).toEqual([
    "Area 3: 2 of 4 actions contradict themselves and 1 is past its date.",
    "Area 1: no contradiction was found in 2 actions.",
  ]);
  expect(found[0]).toMatchObject({ contradicting: ["3.1", "3.2"], overdue: ["3.3"], updated: "2025-03-14" });
  expect(found[0]!.at).toEqual(["Plan!F2", "Plan!F3", "Plan!E4"]);
});

test("a date that has passed is shown where it stands, not in a column for revised dates that is blank", () => {
  const header = [...HEADER.slice(0, 5), "Revised due date", ...HEADER.slice(5)];
  const late = (ref: string, revised: string | null) => {
    const [first, rest] = [row(ref, TRACK, "30 June 2024").slice(0, 5), row(ref, TRACK).slice(5)];
    return [...first, revised, ...rest];
  };
  const [one] = areas([late("1.1", null), late("1.2", "31 January 2025"), late("1.3", "TBC")], header);
  expect(one!.overdue).toEqual(["1.1", "1.2", "1.3"]);
  expect(one!.at).toEqual(["Plan!E2", "Plan!F3", "Plan!E4"]);
});

test("a status that is blank, or none of the scheme, is said: an area that leaves it open is not called free of contradiction", () => {
  const [one, two, three] = areas([
    row("1.1", ""),
    row("1.2", TRACK),
    row("2.1", "Amber/Red"),
    row("2.2", DONE),
    row("3.1", ""),
  ]);
  expect(one!.sentence).toBe("Area 1: 1 of 2 actions states no status of the scheme.");
  expect(one).toMatchObject({ unstated: ["1.1"], at: ["Plan!F2"] });
  expect(two!.sentence).toBe("Area 2: 1 of 2 actions contradicts itself and 1 states no status of the scheme.");
  expect(two!.at).toEqual(["Plan!F5", "Plan!F4"]);
  expect(three!.sentence).toBe("Area 3: its only action states no status of the scheme.");
});

test("a plan without a column for the status is not said to leave it blank", () => {
  const without = (cells: readonly CellValue[]) => cells.filter((_, i) => i !== 5);
  expect(areas([without(row("1.1", TRACK))], without(HEADER))[0]!.sentence).toBe(
    "Area 1: no contradiction was found in 1 action.",
  );
});

test("old updates: nothing since a month, or none dated after it where some have no date, or none dated at all", () => {
  const old = "14 June 2024";
  const sentence = (...updated: (string | null)[]) =>
    areas([...updated.map((day, i) => row(`1.${i + 1}`, TRACK, "31 March 2026", day)), row("2.1", TRACK)])[0]!.sentence;
  expect(sentence(old, "2 May 2024")).toBe(
    "Area 1: no contradiction was found in 2 actions; nothing updated since June 2024.",
  );
  expect(sentence(old, null)).toMatch(/; no update dated after June 2024\.$/);
  expect(sentence(null, null)).toMatch(/; no update is dated\.$/);
  expect(sentence(old, "14 March 2025")).not.toMatch(/update/);
  // Exactly as old as the partnership lets an update be, and a day more.
  expect(sentence("26 December 2024")).not.toMatch(/update/);
  expect(sentence("25 December 2024")).toMatch(/; nothing updated since December 2024\.$/);
  // A date after the report is no update.
  expect(sentence("14 March 2026", old)).toMatch(/; no update dated after June 2024\.$/);
});

test("one action, no column for the date of an update, no area", () => {
  const without = (cells: readonly CellValue[]) => cells.slice(0, -1);
  expect(areas([without(row("1.1", DONE, "31 March 2025"))], without(HEADER))[0]!.sentence).toBe(
    "Area 1: its only action contradicts itself.",
  );
  expect(
    areas(
      [["Do it", "Head of SEND", "31 March 2026", DONE, UNSEEN]],
      ["Action", "Lead", "Due date", "Action status", "Impact status"],
    ),
  ).toEqual([]);
});

test("no sentence has a percentage, a colour or praise", () => {
  for (const { sentence } of areas([row("1.1", DONE), row("1.2", TRACK, "1 May 2024"), row("2.1", TRACK)]))
    expect(sentence).not.toMatch(/%|red|amber|green|everything|well done/i);
});

test("a rule is a contradiction by its subject and name, and advice is none", () => {
  const of = (rule: string, severity: "error" | "warning" | "advice" = "warning") =>
    isContradiction({ id: rule, rule, severity, message: "", at: ["A!A1" as never] });
  const known = rules.filter(({ id }) => of(id)).map(({ id }) => id);
  expect(known).toEqual(
    expect.arrayContaining(["complete-impactful-but-impact-not-seen", "in-progress-but-text-complete"]),
  );
  for (const no of [
    "update-stale",
    "progress-missing",
    "on-track-but-overdue",
    "off-track-without-recovery",
    "reference-twice",
  ])
    expect([no, of(no)]).toEqual([no, false]);
  expect(of("complete-impactful-but-variable", "advice")).toBe(false);
  expect(areasInWords).toBeDefined();
});
