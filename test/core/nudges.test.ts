import { leadsByFinding, nudgesOf } from "../../src/core/nudges";
import { review } from "../../src/core/review";
import { nudgesToJson } from "../../src/core/review-json";
import { nudgesJson } from "../../src/core/review-schema";
import type { CellValue } from "../../src/core/workbook";
import { bookOf } from "../book";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Updated"];
const DONE = "Action complete and impactful";
const TRACK = "Action in progress, on track";
const UNSEEN = "Impact not yet seen";

const reviewed = (...rows: readonly (readonly CellValue[])[]) =>
  review(bookOf({ Plan: [HEADER, ...rows] }), { asAt: "2025-03-28", today: "2025-03-28" });
const row = (ref: string, leads: string | null, status: string | null, impact = UNSEEN) =>
  [ref, `Agree thing ${ref}`, leads, "31 March 2026", status, impact, `Done so far: ${ref}.`, "14 March 2025"] as const;

const contradiction = (ref: string, leads: string | null) => row(ref, leads, DONE);
const fine = (ref: string, leads: string | null) => row(ref, leads, TRACK);

test("leads in the order in which the plan names them, whoever has more to do", () => {
  const { nudges } = nudgesOf(
    reviewed(
      fine("1.1", "Head of SEND"),
      contradiction("1.2", "Head of Schools"),
      contradiction("1.3", "Head of Schools"),
      contradiction("2.1", "Head of SEND"),
      fine("2.2", "Head of Health"),
    ),
  );
  expect(nudges.map(({ lead, actions }) => [lead, actions.map(({ key }) => key)])).toEqual([
    ["Head of SEND", ["2.1"]],
    ["Head of Schools", ["1.2", "1.3"]],
  ]);
});

test("the text: what the board will see and when, each action with its date and what is asked of it", () => {
  const { nudges } = nudgesOf(reviewed(contradiction("1.2", "Head of Schools"), fine("1.3", "Head of SEND")));
  const [first, second, third] = nudges[0]!.text.split("\n\n");
  expect(first).toBe("For: Head of Schools");
  expect(second).toBe(
    "The board will see the plan as at 28 March 2025. It may ask about this action; please bring it up to date for that report.",
  );
  expect(third).toMatch(/^Action 1\.2, Agree thing 1\.2 \(due 31 March 2026\)\n- E2 .*F2/);
  expect(nudges[0]!.text).not.toMatch(/\byou\b|\byour\b|late\b|failed/i);
});

test("the name of the action stands once, without a full stop in the middle; in a sentence it stays", () => {
  const text = (title: string, due: string, progress: string) =>
    nudgesOf(reviewed(["1.2", title, "Head of SEND", due, TRACK, UNSEEN, progress, "14 March 2025"])).nudges[0]!.text;
  const late = text("Agree the plan.", "30 June 2024", "The draft was read by all the heads in May.");
  expect(late).toMatch(/^Action 1\.2, Agree the plan \(due 30 June 2024\)\n- Action 1\.2 is on track, and was due/m);
  expect(text("Agree the plan", "31 March 2026", "Verbal update at the meeting")).toMatch(/^- What should stand/m);
  // Of two rows with one reference each is called by its row, too.
  const twice = reviewed(contradiction("1.2", "Head of SEND"), contradiction("1.2", "Head of SEND"));
  expect(nudgesOf(twice).nudges[0]!.actions.map(({ asks }) => asks[0])).toEqual([
    expect.stringMatching(/^E2 /),
    expect.stringMatching(/^E3 /),
  ]);
});

test("joint leads each get theirs; the accountable one comes first, in the order and beside the others", () => {
  const { nudges } = nudgesOf(reviewed(contradiction("1.1", "Head of Schools; Head of SEND (lead); Head of Health")));
  expect(nudges.map(({ lead }) => lead)).toEqual(["Head of SEND", "Head of Schools", "Head of Health"]);
  expect(nudges[1]!.actions[0]!.with).toEqual(["Head of SEND", "Head of Health"]);
  expect(nudges[1]!.text).toContain("led together with Head of SEND and Head of Health");
});

test("who only supports is not asked", () => {
  const { nudges } = nudgesOf(reviewed(contradiction("1.1", "Head of Schools (support); Head of SEND (lead)")));
  expect(nudges.map(({ lead }) => lead)).toEqual(["Head of SEND"]);
});

test("what the keeper settles is not asked of leads: references, wording, keys, a lead to be named", () => {
  const { nudges, nobody } = nudgesOf(
    reviewed(
      [1.1, ...fine("1.1", "Head of SEND").slice(1)],
      row("1.2", "Head of SEND", "on track"),
      row("1.2", "Head of SEND", TRACK),
      fine("1.4", "TBC"),
    ),
  );
  expect([nudges, nobody]).toEqual([[], []]);
});

test("a lead who is named is asked who joins them", () => {
  const { nudges } = nudgesOf(reviewed(fine("1.1", "Head of SEND\nHealth lead TBC")));
  expect(nudges.map(({ lead, actions }) => [lead, actions.flatMap(({ asks }) => asks)])).toEqual([
    ["Head of SEND", ["Action 1.1 names “Health lead TBC” as lead though work has begun. Who will it be?"]],
  ]);
});

test("an action that names nobody is told apart, and nobody is made up for it", () => {
  const { nudges, nobody } = nudgesOf(
    reviewed(contradiction("1.1", "TBC"), contradiction("1.2", null), fine("1.3", "Head of SEND")),
  );
  expect(nudges).toEqual([]);
  expect(nobody.map(({ key }) => key)).toEqual(["1.1", "1.2"]);
});

test("a fault that many rows share is asked of each lead for their own cells only", () => {
  const { nudges } = nudgesOf(
    reviewed(row("1.1", "Head of SEND", null), row("1.2", "Head of Schools", null), row("1.3", "Head of SEND", null)),
  );
  const [send, schools] = nudges.map(({ text }) => text);
  expect(send).toMatch(/Please look at E2\. What is looked for: every action states its action status\./);
  expect(send).not.toMatch(/E3/);
  expect(schools).toMatch(/E3/);
});

test("the JSON is as its schema says", () => {
  const one = reviewed(contradiction("1.1", "TBC"), contradiction("1.2", "Head of SEND"));
  const json = nudgesJson.parse(nudgesToJson(one, nudgesOf(one)));
  expect(json.leads.map(({ lead }) => lead)).toEqual(["Head of SEND"]);
  expect(json.nobodyNamed.map(({ key }) => key)).toEqual(["1.1"]);
});

describe("what is put to the leads besides", () => {
  const late = [
    "1.2",
    "Agree it",
    "Head of SEND; Head of Health",
    "31/03/26",
    TRACK,
    UNSEEN,
    "Agreed.",
    "14 March 2025",
  ];
  const read = reviewed(row("1.1", "Head of SEND", "in progress on track"), late, fine("1.3", null));
  const advice = read.findings.find(({ severity, at }) => severity === "advice" && at[0] === "Plan!E2")!;

  test("advice waits until somebody puts it to the lead of its action; then it stands in that lead's text alone", () => {
    expect(advice).toBeDefined();
    const texts = (also?: ReadonlySet<string>) => nudgesOf(read, also).nudges.map(({ lead, text }) => [lead, text]);
    expect(texts().flat().join()).not.toContain("E2");
    const after = texts(new Set([advice.id]));
    expect(after.filter(([, text]) => text!.includes("E2")).map(([lead]) => lead)).toEqual(["Head of SEND"]);
  });

  test("whom a finding can be put to: the leads of its actions, each once; nobody where its action names none", () => {
    const leads = leadsByFinding(read);
    expect(leads.get(advice.id)).toEqual(["Head of SEND"]);
    const own = (at: string) => read.findings.filter((one) => one.at.every((cell) => cell.endsWith(at)));
    for (const { id } of own("3")) expect(leads.get(id)).toEqual(["Head of SEND", "Head of Health"]);
    for (const { id } of own("4")) expect(leads.get(id)).toEqual([]);
    expect([own("3").length > 0, own("4").length > 0]).toEqual([true, true]);
  });
});
