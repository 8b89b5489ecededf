import { countedActions, parse, recognise, underpinned } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const ON = "Action in progress, on track";
const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"];
const TITLES: { readonly [ref: string]: string } = {
  "1": "Assess needs on time",
  "2": "Make placements nearer to home",
  "1.1": "Write advice within six weeks",
  "1.2": "Set up a weekly panel",
  "1.3": "Recruit caseworkers to the assessment team",
  "2.1": "Open resource bases in four schools",
};

/** An action as most sheets have it. */
const act = (ref: CellValue, title: string = TITLES[String(ref)] ?? `Step ${String(ref)} of the work`): CellValue[] => [
  ref,
  title,
  "Head of SEND",
  "March 2026",
  ON,
  "Impact not yet seen",
];
/** A row with no more than its reference and words. */
const head = (ref: CellValue, title = TITLES[String(ref)]!): CellValue[] => [ref, title];

type Rows = readonly (readonly CellValue[])[];

function planOf(sheets: { readonly [name: string]: Rows }) {
  const book = bookOf(sheets);
  return parse(book, recognise(book));
}

/** What hangs on what, in as few words as possible. */
function treeOf(sheets: { readonly [name: string]: Rows }) {
  const plan = planOf(sheets);
  return {
    counted: countedActions(plan).map(({ key }) => key),
    parts: Object.fromEntries(underpinned(plan).map(({ action, parts }) => [action.key, parts.map(({ key }) => key)])),
    ...(plan.tree.repeats.size > 0 && { repeats: Object.fromEntries(plan.tree.repeats) }),
    ...(plan.tree.doubts.length > 0 && { doubts: plan.tree.doubts.map(({ kind, keys }) => [kind, ...keys]) }),
  };
}

const flat = (sheets: { readonly [name: string]: Rows }) => {
  const plan = planOf(sheets);
  expect(treeOf(sheets)).toEqual({ counted: plan.actions.map(({ key }) => key), parts: {} });
  return plan.actions.length;
};

describe("parts by their references", () => {
  const strategic = [HEADER, act("1.1"), act("1.2"), act("1.3"), act("2.1")];

  test("a delivery sheet for each priority", () => {
    expect(
      treeOf({
        "Strategic plan": strategic,
        "Delivery 1": [["Delivery plan for priority 1"], [], HEADER, act("1.1.1"), act("1.1.2"), act("1.3.1")],
        "Delivery 2": [["Delivery plan for priority 2"], [], HEADER, act("2.1.1")],
      }),
    ).toEqual({
      counted: ["1.1", "1.2", "1.3", "2.1"],
      parts: { "1.1": ["1.1.1", "1.1.2"], "1.3": ["1.3.1"], "2.1": ["2.1.1"] },
    });
  });

  test("each link has its reason and its cell", () => {
    const { tree } = planOf({ "Strategic plan": strategic, Steps: [HEADER, act("1.3.1")] });
    expect(tree.links.get("1.3.1")).toEqual({
      parent: "1.3",
      by: "reference",
      why: "its reference 1.3.1 goes on where 1.3 ends",
      at: "Steps!A2",
    });
  });

  test("one delivery sheet for all, its heading rows repeating the strategic actions", () => {
    expect(
      treeOf({
        "Strategic plan": strategic,
        "Delivery plan": [
          HEADER,
          act("1.1", "Write advice in six weeks"),
          act("1.1.1"),
          head("1.2", "Weekly panel"),
          act("1.3"),
          act("1.3.1"),
          act("1.3.2"),
        ],
      }),
    ).toEqual({
      counted: ["1.1", "1.2", "1.3", "2.1"],
      parts: { "1.1": ["1.1.1"], "1.3": ["1.3.1", "1.3.2"] },
      repeats: {
        "1.1 (Delivery plan!2)": "1.1",
        "1.2 (Delivery plan!4)": "1.2",
        "1.3 (Delivery plan!5)": "1.3",
      },
    });
  });

  test("a dated delivery plan is no later report of a dated strategic plan", () => {
    const rows = ["1.1", "1.2", "1.3", "2.1"].flatMap((ref) => [act(ref), act(`${ref}.1`)]);
    expect(treeOf({ "Strategic plan Jan 2025": strategic, "Delivery plan Mar 2025": [HEADER, ...rows] })).toMatchObject(
      {
        counted: ["1.1", "1.2", "1.3", "2.1"],
        parts: { "1.1": ["1.1.1"], "1.2": ["1.2.1"], "1.3": ["1.3.1"], "2.1": ["2.1.1"] },
      },
    );
    expect(flat({ "Plan Jan 2025": strategic, "Plan Mar 2025": [...strategic, act("2.2"), act("2.3")] })).toBe(6);
  });

  test("a repeated reference with other words is asked about, and both rows are counted", () => {
    expect(
      treeOf({
        "Strategic plan": strategic,
        "Delivery plan": [HEADER, act("1.1", "Train school staff in coaching"), act("1.1.1"), act("1.2.1")],
      }),
    ).toEqual({
      counted: ["1.1 (Strategic plan!2)", "1.2", "1.3", "2.1", "1.1 (Delivery plan!2)"],
      parts: { "1.2": ["1.2.1"], "1.1 (Delivery plan!2)": ["1.1.1"] },
      doubts: [["other-words", "1.1 (Strategic plan!2)", "1.1 (Delivery plan!2)"]],
    });
  });

  test("2.10 is no part of 2.1, and 1.3 none of area 1", () => {
    expect(flat({ Plan: [HEADER, act("2.1"), act("2.10"), act("2.11")] })).toBe(3);
    expect(treeOf({ Plan: [HEADER, act("1"), act("1.1"), act("1.2"), act("2"), act("2.1")] })).toEqual({
      counted: ["1", "1.1", "1.2", "2", "2.1"],
      parts: {},
      doubts: [["above-others", "1", "2"]],
    });
    expect(treeOf({ Plan: [HEADER, act("P1"), act("P1.1"), act("P2")] })).toEqual({
      counted: ["P1", "P1.1", "P2"],
      parts: {},
      doubts: [["above-others", "P1"]],
    });
    expect(flat({ Overview: [HEADER, act("1"), act("2")], Actions: [HEADER, act("1.1"), act("2.1")] })).toBe(4);
  });

  test("1.3 is part of 1 where one sheet calls itself the other's delivery plan and 1 is an action", () => {
    const actions = [HEADER, act("1.1"), act("1.2"), act("2.1")];
    const tree = { counted: ["1", "2"], parts: { "1": ["1.1", "1.2"], "2": ["2.1"] } };
    expect(treeOf({ Plan: [HEADER, act("1"), act("2")], "Delivery plan": actions })).toEqual(tree);
    expect(treeOf({ "Strategic plan": [HEADER, act("1"), act("2")], Work: actions })).toEqual(tree);
    const areas = [HEADER, head("1"), act("1.1"), head("2"), act("2.1")];
    expect(flat({ "Strategic plan": areas, Work: [HEADER, act("1.5"), act("2.5")] })).toBe(4);
  });

  test("letters, brackets and prefixes", () => {
    expect(
      treeOf({ Plan: [HEADER, act("1.3"), act("1.3a"), act("1.3b"), act("SF-1"), act("SF-10"), act("SF-10.2")] }),
    ).toEqual({ counted: ["1.3", "SF-1", "SF-10"], parts: { "1.3": ["1.3a", "1.3b"], "SF-10": ["SF-10.2"] } });
    expect(treeOf({ Plan: [HEADER, act("1.3"), act("1.3(i)"), act("1.3 (ii)"), act("1.4"), act("1.4.a")] })).toEqual({
      counted: ["1.3", "1.4"],
      parts: { "1.3": ["1.3(i)", "1.3(ii)"], "1.4": ["1.4.a"] },
    });
  });

  test("an action put in between is no part", () => {
    expect(flat({ Plan: [HEADER, act(12), act("12b"), act("12c")] })).toBe(3);
    expect(flat({ Plan: [HEADER, act("1.3"), act("1.3a"), act("1.4")] })).toBe(3);
  });

  test("on one sheet an action has parts, a heading with a number has not", () => {
    expect(treeOf({ Plan: [HEADER, act("1.1"), act("1.1.1"), act("1.1.2"), act("1.2")] })).toEqual({
      counted: ["1.1", "1.2"],
      parts: { "1.1": ["1.1.1", "1.1.2"] },
    });
    expect(flat({ Plan: [HEADER, head("1.1"), act("1.1.1"), act("1.1.2"), head("1.2"), act("1.2.1")] })).toBe(3);
    const led = (ref: string): CellValue[] => [ref, TITLES[ref]!, "Director"];
    expect(flat({ Plan: [HEADER, led("1.1"), act("1.1.1"), led("1.2"), act("1.2.1")] })).toBe(2);
  });

  test("a status that is a colour makes an action as one in words does", () => {
    const key: Rows = [["Key"], ["Green", "Action in progress, on track"], ["Red", "Action in progress, off track"]];
    const blank = (ref: string): CellValue[] => act(ref).map((value, i) => (i === 4 || i === 5 ? null : value));
    const worded = act("1.4");
    const book = bookOf(
      { Plan: [HEADER, blank("1.1"), blank("1.1.1"), blank("1.1.2"), worded], Key: [...key] },
      {
        Plan: { fills: new Map(["E2", "E3", "E4"].map((cell) => [cell as never, "#00B050"])) },
        Key: {
          fills: new Map([
            ["A2" as never, "#00B050"],
            ["A3" as never, "#FF0000"],
          ]),
        },
      },
    );
    const plan = parse(book, recognise(book));
    expect(plan.actions.map(({ statusSource }) => statusSource)).toEqual(["colour", "colour", "colour", "text"]);
    expect(Object.fromEntries(plan.tree.parts)).toEqual({ "1.1": ["1.1.1", "1.1.2"] });
  });

  test("parts of parts", () => {
    const tree = treeOf({ Plan: [HEADER, act("1.1"), act("1.1.1"), act("1.1.1.1"), act("1.1.2")] });
    expect(tree).toEqual({ counted: ["1.1"], parts: { "1.1": ["1.1.1", "1.1.2"], "1.1.1": ["1.1.1.1"] } });
  });

  test("a plan of sub-numbers alone has nothing above them", () => {
    expect(flat({ Plan: [HEADER, act("1.1.1"), act("1.1.2"), act("1.2.1")] })).toBe(3);
  });

  test("a part of what is not there is an action, and told", () => {
    expect(treeOf({ Strategic: strategic, Work: [HEADER, act("1.1.1"), act("1.9.1")] })).toEqual({
      counted: ["1.1", "1.2", "1.3", "2.1", "1.9.1"],
      parts: { "1.1": ["1.1.1"] },
      doubts: [["no-such-action", "1.9.1"]],
    });
  });

  test("teams that number alike keep their parts apart", () => {
    const team = (name: string) => [HEADER, ...["1.1", "1.1.1", "1.2"].map((ref) => act(ref, `${name} does ${ref}`))];
    const { counted, parts } = treeOf({ "Team A": team("North"), "Team B": team("South") });
    expect(counted).toHaveLength(4);
    expect(parts).toEqual({
      "1.1 (Team A!2)": ["1.1.1 (Team A!3)"],
      "1.1 (Team B!2)": ["1.1.1 (Team B!3)"],
    });
  });

  test("a copy of a plan on a second sheet makes no tree", () => {
    const rows = [HEADER, act("1.1"), act("1.2"), act("1.3")];
    expect(flat({ Plan: rows, "Plan (2)": rows })).toBe(3);
  });
});

describe("parts by a column", () => {
  const DELIVERY = ["Ref", "Strategic action", "Delivery action", "Lead", "Due date", "Action status"];
  const part = (ref: CellValue, names: CellValue): CellValue[] => [
    ref,
    names,
    `Work ${String(ref)}`,
    "DCO",
    "May 2026",
    ON,
  ];
  const strategic = [["Ref", "Strategic action", ...HEADER.slice(2)], act("1.1"), act("1.2"), act("1.3")];

  test("that names references, with or without words, or the words alone", () => {
    const sheets = {
      Strategic: strategic,
      Delivery: [
        DELIVERY,
        part("D1", "1.1"),
        part("D2", "1.3 Recruit caseworkers"),
        part("D3", TITLES["1.2"]!),
        part("D4", 1.1),
      ],
    };
    expect(treeOf(sheets)).toEqual({
      counted: ["1.1", "1.2", "1.3"],
      parts: { "1.1": ["D1", "D4"], "1.2": ["D3"], "1.3": ["D2"] },
    });
    const plan = planOf(sheets);
    expect(plan.actions.at(-1)!.title).toBe("Work D4");
    expect(plan.tree.links.get("D2")).toMatchObject({ by: "column", at: "Delivery!B3" });
  });

  test("on the same sheet", () => {
    const header = [...HEADER, "Parent ref"];
    expect(treeOf({ Plan: [header, act("Early help"), [...act("Hubs"), "early help"]] }).parts).toEqual({
      "Early help": ["Hubs"],
    });
    expect(treeOf({ Plan: [header, act("A1"), [...act("A2"), "A1"], [...act("A3"), "A1"], act("A4")] })).toMatchObject({
      counted: ["A1", "A4"],
      parts: { A1: ["A2", "A3"] },
    });
  });

  test("what names nothing that exists, or nothing, is told", () => {
    expect(
      treeOf({
        Strategic: strategic,
        Delivery: [
          DELIVERY,
          part("D1", "1.1"),
          part("D2", "7.7"),
          part("D3", "1.1"),
          part("D4", "1.1"),
          part("D5", null),
        ],
      }),
    ).toEqual({
      counted: ["1.1", "1.2", "1.3", "D2", "D5"],
      parts: { "1.1": ["D1", "D3", "D4"] },
      doubts: [
        ["no-such-action", "D2"],
        ["none-named", "D5"],
      ],
    });
  });

  test("several actions named: part of the first, and told", () => {
    expect(treeOf({ Strategic: strategic, Delivery: [DELIVERY, part("D1", "1.2, 1.3")] })).toEqual({
      counted: ["1.1", "1.2", "1.3"],
      parts: { "1.2": ["D1"] },
      doubts: [["several-named", "D1"]],
    });
  });

  test("filled in only at the head of each group", () => {
    const rows = [part("D1", "1.1"), part("D2", null), part("D3", "1.3"), part("D4", null)];
    expect(treeOf({ Strategic: strategic, Delivery: [DELIVERY, ...rows] }).parts).toEqual({
      "1.1": ["D1", "D2"],
      "1.3": ["D3", "D4"],
    });
  });

  test("rows that name each other are parts of nothing", () => {
    const header = [...HEADER, "Parent ref"];
    expect(treeOf({ Plan: [header, [...act("A1"), "A2"], [...act("A2"), "A1"], [...act("A3"), "A3"]] })).toEqual({
      counted: ["A1", "A2", "A3"],
      parts: {},
      doubts: [["circle", "A1", "A2"]],
    });
  });

  test("cross-references between equals are no parts", () => {
    const header = [...HEADER, "Links to"];
    expect(flat({ Plan: [header, [...act("1.1"), "1.2"], [...act("1.2"), null], act("1.3")] })).toBe(3);
    expect(
      flat({ Health: [header, [...act("1.1"), "2.1"]], Schools: [header, [...act("2.1"), null], act("2.2")] }),
    ).toBe(3);
    expect(
      treeOf({ Plan: [HEADER, act("1.1"), act("1.2")], Teams: [header, [...act("T1"), "1.2"], [...act("T2"), ""]] }),
    ).toEqual({ counted: ["1.1", "1.2", "T2"], parts: { "1.2": ["T1"] } });
  });
});

describe("parts by what they stand under", () => {
  const strategic = [HEADER, act("1.1"), act("1.2"), act("1.3")];
  const own = [act("1", "Write a job description"), act("2", "Hold interviews")];

  test.each(["Delivery plan 1.3", "1.3 delivery", "Action 1.3", "1.3"])("a sheet named %s", (name) => {
    const plan = planOf({ Strategic: strategic, [name]: [HEADER, ...own] });
    expect(countedActions(plan).map(({ ref }) => ref)).toEqual(["1.1", "1.2", "1.3"]);
    expect(plan.tree.parts.get("1.3")).toEqual(["1", "2"]);
  });

  test("a title above the table, with the action itself as its first row", () => {
    expect(
      treeOf({
        Strategic: strategic,
        Sheet2: [["Delivery plan for action 1.3: caseworkers"], [], HEADER, act("1.3"), ...own],
      }),
    ).toEqual({
      counted: ["1.1", "1.2", "1.3"],
      parts: { "1.3": ["1", "2"] },
      repeats: { "1.3 (Sheet2!4)": "1.3" },
    });
  });

  test("a priority that is an action of the strategic plan", () => {
    const plan = [HEADER, act("1"), act("2")];
    expect(treeOf({ "Strategic plan": plan, "Priority 2 delivery": [HEADER, act("A"), act("B")] })).toEqual({
      counted: ["1", "2"],
      parts: { "2": ["A", "B"] },
    });
  });

  test("headings between the actions of one delivery sheet", () => {
    expect(
      treeOf({
        Strategic: strategic,
        Delivery: [HEADER, ["1.1 Advice on time"], ...own, ["1.3 Caseworkers"], act("3", "Train new staff")],
      }).parts,
    ).toEqual({ "1.1": ["1", "2"], "1.3": ["3"] });
  });

  test("versions, dates and names of equals say nothing", () => {
    const steps = [HEADER, act("A"), act("B")];
    expect(flat({ Plan: strategic, "Delivery plan v1.3": steps })).toBe(5);
    expect(flat({ Plan: strategic, "Plan 1.2": steps })).toBe(5);
    expect(flat({ Plan: [HEADER, act("1"), act("2")], "Priority 2": steps })).toBe(4);
  });

  test("a delivery plan that names no strategic action is told", () => {
    expect(treeOf({ "Strategic plan": strategic, "Delivery plan": [HEADER, act("A"), act("B")] }).doubts).toEqual([
      ["unlinked", "A", "B"],
    ]);
  });
});
