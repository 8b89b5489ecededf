import { boardPack, review } from "../../../src/core";
import { toJson } from "../../../src/core/review-json";
import { reviewJson } from "../../../src/core/review-schema";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const ON = "Action in progress, on track";
const OFF = "Action in progress, off track";
const act = (ref: string, title: string, status: string | null, due = "March 2027"): CellValue[] => [
  ref,
  title,
  "Head of SEND",
  due,
  status,
  "Impact not yet seen",
  `What was done for ${ref}`,
];

/** Two strategic actions; the delivery plan of the first repeats it as its heading. */
const book = bookOf({
  "Strategic plan": [HEADER, act("1.1", "Write advice on time", ON), act("1.2", "Set up a panel", ON)],
  "Delivery plan": [
    HEADER,
    act("1.1", "Write advice on time", ON),
    act("1.1.1", "Agree a protocol", OFF),
    act("1.1.2", "Train the writers", ON, "January 2025"),
    act("1.1.3", "Audit ten cases", null),
    act("1.2.1", "Name a chair", ON),
  ],
});
const reviewed = review(book, { asAt: "2025-06-30", today: "2025-06-30" });
const pack = boardPack(reviewed);
const sheet = (id: string) => pack.sheets.find((one) => one.id === id)!;
const texts = (id: string) =>
  sheet(id).blocks.flatMap((block) => {
    if (block.kind === "facts") return block.facts.map(({ cell }) => String(cell.value));
    return block.kind === "text" ? [block.text] : [];
  });
const rowsOf = (id: string, name: string) =>
  sheet(id).blocks.flatMap((block) =>
    block.kind === "table" && block.name === name ? block.rows.map((row) => row.map(({ value }) => value)) : [],
  );

test("every figure counts the strategic actions, and says the parts apart", () => {
  expect(reviewed.summary).toMatchObject({ actions: 2, parts: 4, overdue: 0 });
  expect(Object.values(reviewed.summary.byActionStatus).reduce((sum, n) => sum + n, 0)).toBe(2);
  expect(rowsOf("by-area", "Board_Areas").at(-1)).toEqual(["Total", 0, 0, 0, 2, 0, 0, 2]);
  expect(texts("summary")).toContain(
    "These actions are underpinned by 4 actions of delivery plans, which stand in no figure here. " +
      "1 row of delivery plans repeats an action and is not counted again.",
  );
  expect(texts("summary")).toContain(
    "0 + 0 + 0 + 2 + 0 + 0 = 2 actions: the rows add up to the number of actions that are part of no other.",
  );
  expect(texts("summary")).toContain("None on 30 June 2025.");
  expect(texts("summary").join(" ")).not.toContain("more than one row");
});

test("an action whose parts are in trouble is an exception, with their standing and their cells", () => {
  expect(texts("exceptions")[1]).toBe(
    "1 of 2 actions: 0 reported off track; 0 past the last date and not stated as complete; 0 with a status in " +
      "question; 1 with a part off track or past its date. An action may stand here for more than one reason.",
  );
  const [row, ...others] = rowsOf("exceptions", "Board_Exceptions");
  expect(others).toEqual([]);
  expect(row!.slice(0, 2)).toEqual(["1.1 Write advice on time", expect.stringContaining("on track")]);
  expect(String(row![2]).split("\n").slice(-3)).toEqual([
    "Its 3 parts: 1 in progress, off track; 1 in progress, on track; 1 not stated.",
    "Parts off track: 1.1.1 ('Delivery plan'!E3).",
    "Parts past their last date: 1.1.2 ('Delivery plan'!D4).",
  ]);
});

test("the data notes say of each sheet what was not counted", () => {
  const facts = sheet("notes").blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
  const said = String(facts.find(({ name }) => name === "Delivery plan")!.cell.value);
  expect(said).toMatch(/^5 rows of actions read \(4 parts of other actions, 1 repeating an action of another sheet\),/);
});

test("the answer in JSON has every row, with what it is part of", () => {
  const json = reviewJson.parse(toJson(reviewed));
  expect(json.actions.map(({ key, parent, parts, repeats }) => [key, parent, parts, repeats])).toEqual([
    ["1.1", null, ["1.1.1", "1.1.2", "1.1.3"], null],
    ["1.2", null, ["1.2.1"], null],
    ["1.1 (Delivery plan!2)", null, [], "1.1"],
    ["1.1.1", "1.1", [], null],
    ["1.1.2", "1.1", [], null],
    ["1.1.3", "1.1", [], null],
    ["1.2.1", "1.2", [], null],
  ]);
});

test("a row that repeats an action is not found wrong once more", () => {
  const late = bookOf({
    Strategic: [HEADER, act("1.1", "Write advice on time", ON, "January 2025")],
    Delivery: [HEADER, act("1.1", "Write advice on time", ON, "January 2025"), act("1.1.1", "Agree a protocol", ON)],
  });
  const { findings } = review(late, { asAt: "2025-06-30", today: "2025-06-30" });
  expect(findings.filter(({ rule }) => rule === "on-track-but-overdue").map(({ at }) => at[0])).toEqual([
    "Strategic!D2",
  ]);
});
