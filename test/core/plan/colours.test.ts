import fc from "fast-check";
import { parse, recognise } from "../../../src/core/plan";
import {
  colourName,
  confirmColours,
  declineColours,
  difference,
  fillsWanted,
  hexOf,
  keyInWords,
  legendIn,
  namedColour,
  statusReader,
} from "../../../src/core/plan/colours";
import { choose, noSettings, type Choice } from "../../../src/core/plan/settings";
import { contains, localRef, splitCellRef, type CellValue, type Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";
import { inWords } from "../../../src/core/plan/colours/colour-words";

const BLUE = "#0070C0";
const GREEN = "#92D050";
const RED = "#FF0000";
const AMBER = "#FFC000";
const GREY = "#BFBFBF";

/** A cell with a fill is written `[text, fill]`. */
type Painted = CellValue | readonly [CellValue, string];

function painted(sheets: { readonly [name: string]: readonly (readonly Painted[])[] }): Snapshot {
  const isPair = (cell: Painted): cell is readonly [CellValue, string] => Array.isArray(cell);
  const rows = Object.fromEntries(
    Object.entries(sheets).map(([name, cells]) => [
      name,
      cells.map((row) => row.map((cell) => (isPair(cell) ? cell[0] : cell))),
    ]),
  );
  const fills = Object.fromEntries(
    Object.entries(sheets).map(([name, cells]) => {
      const of = cells.flatMap((row, r) =>
        row.flatMap((cell, c) => (isPair(cell) ? [[localRef(r, c), cell[1]] as const] : [])),
      );
      return [name, { fills: new Map(of) }];
    }),
  );
  return bookOf(rows, fills);
}

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"];
const row = (n: number, status: Painted, impact: Painted = null) => [
  `1.${n}`,
  `Do thing ${n}`,
  "Head of Inclusion",
  "May 2026",
  status,
  impact,
];
const planOf = (...statuses: Painted[]) => [HEADER, ...statuses.map((status, i) => row(i + 1, status))];

const readerOf = (book: Snapshot, ...choices: Choice[]) =>
  statusReader({ book, layout: recognise(book), settings: choices.reduce(choose, noSettings) });

const C_PLUS = "Action complete and impactful";
const C = "Action complete, impact not yet seen";
const OFF = "Action in progress, off track";
const ON = "Action in progress, on track";
const NS = "Action not yet started";

const legendRows = [
  ["Key to the status"],
  [["", BLUE], C_PLUS],
  [["", GREEN], C],
  [["", RED], OFF],
  [["", AMBER], ON],
  [["", GREY], NS],
] satisfies Painted[][];

describe("colours", () => {
  test.each([
    ["#FF0000", "red"],
    ["#C00000", "red"],
    ["#FFC7CE", "red"],
    ["#FFC000", "amber"],
    ["#FFEB9C", "amber"],
    ["#FFFF00", "yellow"],
    ["#ED7D31", "orange"],
    ["#92D050", "green"],
    ["#00B050", "green"],
    ["#C6EFCE", "green"],
    ["#0070C0", "blue"],
    ["#1F3864", "blue"],
    ["#00B0F0", "blue"],
    ["#7030A0", "purple"],
    ["#BFBFBF", "grey"],
    ["#7F6000", "brown"],
    ["#000000", "black"],
    ["#FFFFFF", "white"],
    ["#00FFCC", null],
  ])("%s is called %s", (hex, name) => expect(colourName(hex)).toBe(name));
  test("differ as the published figures say", () => {
    expect(difference("#000000", "#FFFFFF")).toBeCloseTo(100, 1);
    expect(difference("#FF0000", "#00FF00")).toBeCloseTo(170.6, 0);
    expect(difference(GREEN, "#93D051")).toBeLessThan(2);
    expect(difference(GREEN, "#00B050")).toBeGreaterThan(12);
  });
  test.each([
    ["#0070c0", "#0070C0"],
    ["0070C0", "#0070C0"],
    ["#09f", "#0099FF"],
    ["amber", null],
    ["12", null],
    ["#12345", null],
  ])("“%s” as a number of a colour", (text, hex) => expect(hexOf(text)).toBe(hex));
  test.each([
    ["Blue", "blue"],
    ["GRAY.", "grey"],
    ["🟢", "green"],
    ["🟢 Green", "green"],
    ["light blue", "blue"],
    ["🟢 Red", null],
    ["🟢🔴", null],
    ["Amber/Red", null],
    ["Green-ish", null],
    ["", null],
    ["Redirect", null],
  ])("“%s” as the name of a colour", (text, name) => expect(namedColour(text)).toBe(name));
});

describe("a legend", () => {
  const found = (...rows: Painted[][]) => {
    const book = painted({ Key: rows });
    return legendIn(book.sheets[0]!)?.entries.map(({ status, colour, mark }) => [status, colour ?? mark]) ?? null;
  };
  const inOrder = [
    ["complete-impactful", BLUE],
    ["complete-impact-not-seen", GREEN],
    ["in-progress-off-track", RED],
    ["in-progress-on-track", AMBER],
    ["not-started", GREY],
  ];
  test("with colours beside the words, with its cells", () => {
    expect(found(...legendRows)).toEqual(inOrder);
    const legend = legendIn(painted({ Key: legendRows }).sheets[0]!)!;
    expect(legend.entries[0]!.at).toEqual(["Key!B2", "Key!A2"]);
    expect(legend.why).toContain("5 states");
  });
  test("with colours to the right, or under the words, or the words in a row", () => {
    const flipped = legendRows.slice(1).map(([colour, words]) => [words!, colour!]);
    expect(found(...flipped)).toEqual(inOrder);
    const under = legendRows
      .slice(1)
      .map(([colour, words]): Painted => [words as string, (colour as [string, string])[1]]);
    expect(found(...under.map((cell) => [cell]))).toEqual(inOrder);
    expect(found(["Key:", ...under])).toEqual(inOrder);
    expect(found(["Key:", ...under.flatMap((cell) => [null, cell])])).toEqual(inOrder);
  });
  test("with both scales, whose colours may be the same", () =>
    expect(
      found([[ON, AMBER]], [[OFF, RED]], [], [["Impact is variable", AMBER]], [["Impact not yet seen", RED]]),
    ).toEqual([
      ["in-progress-on-track", AMBER],
      ["in-progress-off-track", RED],
      ["variable", AMBER],
      ["not-seen", RED],
    ]));
  test("in words, in one cell or in several", () => {
    const inWords = [
      ["complete-impactful", "Blue"],
      ["in-progress-off-track", "Red"],
      ["not-started", "Grey"],
    ];
    expect(found(["Key: Blue = complete and impactful; Red = off track; Grey = not yet started"])).toEqual(inWords);
    expect(found(["Blue = complete and impactful, Red - off track, Grey – not yet started"])).toEqual(inWords);
    expect(found(["Complete and impactful (Blue), off track (Red), not yet started (Grey)"])).toEqual(inWords);
    expect(found(["C+ = complete and impactful, C = complete, impact not yet seen, NS = not yet started"])).toEqual([
      ["complete-impactful", "C+"],
      ["complete-impact-not-seen", "C"],
      ["not-started", "NS"],
    ]);
    expect(found(["Blue: complete and impactful\nRed – off track\nNot yet started (Grey)"])).toEqual(inWords);
    expect(found(["Blue", "Complete and impactful"], ["Red", "Off track"], ["Grey", "Not started"])).toEqual(inWords);
  });
  test("of letters and symbols", () => {
    expect(found(["C+", C_PLUS], ["C", C], ["ON", ON])).toEqual([
      ["complete-impactful", "C+"],
      ["complete-impact-not-seen", "C"],
      ["in-progress-on-track", "ON"],
    ]);
    expect(found(["★ = complete and impactful"], ["▲ = off track"], ["► on track"])).toEqual([
      ["complete-impactful", "★"],
      ["in-progress-off-track", "▲"],
      ["in-progress-on-track", "►"],
    ]);
  });
  test("with short names or counts on the colours", () => {
    expect(found([["Blue", BLUE], C_PLUS], [["At risk", RED], OFF], [["1", AMBER], ON])).toEqual([
      ["complete-impactful", BLUE],
      ["in-progress-off-track", RED],
      ["in-progress-on-track", AMBER],
    ]);
    expect(found([ON, [7, AMBER]], [OFF, [2, RED]])).toEqual([
      ["in-progress-on-track", AMBER],
      ["in-progress-off-track", RED],
    ]);
  });
  test("whose heading is coloured and whose last state is not keeps each colour with its own words", () =>
    expect(found([["Key", BLUE]], [[C, GREEN]], [["Off track", RED]], [[ON, AMBER]], [NS])).toEqual([
      ["complete-impact-not-seen", GREEN],
      ["in-progress-off-track", RED],
      ["in-progress-on-track", AMBER],
    ]));
  test("with an explanation behind each state", () =>
    expect(found([[`${ON}: every date is kept`, AMBER]], [["Off track – a date has passed", RED]])).toEqual([
      ["in-progress-on-track", AMBER],
      ["in-progress-off-track", RED],
    ]));
  test("needs two states with a colour of their own", () => {
    expect(found([["", BLUE], C_PLUS])).toBeNull();
    expect(found([["", BLUE], C_PLUS], [["", BLUE], C], [["", BLUE], ON])).toBeNull();
    expect(found([C_PLUS], [C], [ON])).toBeNull();
    expect(found([["", "#FFFFFF"], C_PLUS], [["", BLUE], ON])).toBeNull();
  });
  test("bands of a list are no key", () => {
    const [a, b] = ["#FFFFFF", "#D9E2F3"];
    expect(found([[C_PLUS, a]], [[C, b]], [[OFF, a]], [[ON, b]], [[NS, a]])).toBeNull();
    expect(found([[C_PLUS, GREY]], [[C, b]], [[OFF, GREY]], [[ON, b]], [[NS, GREY]])).toBeNull();
  });
  test("has each state once: a column of statuses is none", () => {
    expect(found([[ON, AMBER]], [[OFF, RED]], [[ON, AMBER]])).toBeNull();
    expect(found([[ON, AMBER]], [[OFF, RED]], [[NS, GREY]], [[C, GREEN]], [[ON, AMBER]])).toBeNull();
    expect(found([[OFF, AMBER]], [[OFF, RED]], [[OFF, GREY]], [[C, GREEN]], [[ON, BLUE]])).toBeNull();
  });
  test("two colours may mean one state", () => {
    const key: Painted[][] = [
      ["Rating", "Meaning"],
      [["Blue", BLUE], C_PLUS],
      [["Green", GREEN], "In progress, on track"],
      [["Amber", AMBER], "In progress, off track – recovery plan agreed"],
      [["Red", RED], "In progress, off track – no recovery plan"],
      [["Grey", GREY], "Not yet started"],
    ];
    expect(found(...key)).toEqual([
      ["complete-impactful", BLUE],
      ["in-progress-on-track", GREEN],
      ["in-progress-off-track", AMBER],
      ["in-progress-off-track", RED],
      ["not-started", GREY],
    ]);
    expect(found(...key, [null, ON])?.length).toBe(5);
    const plain = key.map((row) => row.map((cell) => (Array.isArray(cell) ? (cell[0] as CellValue) : cell)));
    const words = painted({ Plan: planOf("Amber", "Red", "Green"), "BRAG key": plain });
    const colours = painted({ Plan: planOf(["", AMBER], ["", RED], ["", GREEN]), "BRAG key": key });
    for (const book of [words, colours]) {
      const { layout, actions } = parse(book, recognise(book));
      expect(layout.map(({ role }) => role)).toEqual(["actions", "legend"]);
      expect(actions.map(({ actionStatus }) => actionStatus)).toEqual([
        "in-progress-off-track",
        "in-progress-off-track",
        "in-progress-on-track",
      ]);
    }
  });
  test("is not looked for among the actions, nor on our own sheets", () => {
    const book = painted({ Plan: planOf([ON, AMBER], [OFF, RED]) });
    expect(legendIn(book.sheets[0]!, recognise(book))).toBeNull();
    expect(legendIn({ ...painted({ Key: legendRows }).sheets[0]!, ours: "cover" })).toBeNull();
  });
  test("on a sheet of measures, their red and green are none of ours", () => {
    const book = painted({
      KPIs: [
        ["Measure", "Target", "Sept 2024", "Oct 2024", "Nov 2024"],
        ["Plans on time", 70, 60, 61, 62],
        [],
        [["", GREEN], "On track"],
        [["", RED], "Off track"],
      ],
    });
    const layout = recognise(book);
    expect(layout[0]!.role).toBe("kpis");
    expect(legendIn(book.sheets[0]!, layout)).toBeNull();
  });
});

describe("a status cell with a key in the workbook", () => {
  const withLegend = (...statuses: Painted[]) => readerOf(painted({ Plan: planOf(...statuses), Key: legendRows }));
  const reader = withLegend(ON, OFF, NS);
  const read = (text: string, fill: string | null) => {
    const { status, source } = reader.actionStatus({ text, fill });
    return [status, source];
  };
  test.each([
    ["words, whatever the fill", ON, RED, "in-progress-on-track", "text"],
    ["a fill without words", "", RED, "in-progress-off-track", "colour"],
    ["a fill with a dash", " – ", GREY, "not-started", "colour"],
    ["the sign of a colour", "🔵", null, "complete-impactful", "colour"],
    ["orange stands for amber where there is no orange", "🟠", null, "in-progress-on-track", "colour"],
    [
      "words that leave two states open, and a fill that is one of them",
      "Complete",
      GREEN,
      "complete-impact-not-seen",
      "colour",
    ],
  ])("%s", (_, text, fill, status, source) => expect(read(text, fill)).toEqual([status, source]));
  test.each([
    ["no fill", "", null],
    ["white", "", "#FFFFFF"],
    ["a near miss", "", "#93D152"],
    ["another red", "", "#C00000"],
    ["a colour that is not in it", "", "#7030A0"],
    ["the name of a colour, which the key does not say", "Green", null],
    ["words that nobody can read, on a fill of the key", "AMBER/RED", AMBER],
    ["words that leave open what the fill does not mean", "Complete", RED],
    ["a sign on the fill of another state", "🔵", RED],
    ["a sign that is not in it", "🟣", null],
    ["a letter", "B", null],
  ])("%s is not read", (_, text, fill) => expect(read(text, fill)).toEqual([null, null]));
  test("impact has no key there", () => expect(reader.impactStatus({ text: "", fill: RED }).status).toBeNull());

  test("near misses, unknown colours and words against the key are told with their cells", () => {
    const { notes } = withLegend(["", "#93D152"], ["", "#7030A0"], [ON, RED], ["", RED], ON).key;
    expect(notes.map(({ kind, at }) => [kind, at])).toEqual([
      ["against-words", ["Plan!E4"]],
      ["near-miss", ["Plan!E2"]],
      ["not-in-key", ["Plan!E3"]],
    ]);
    expect(notes[1]!.message).toBe(
      "E2: green (#93D152) is near to green (#92D050), which stands for “complete, impact not yet seen”, but is not the same. It is not read.",
    );
  });
  test("words that mostly contradict the key take a colour out of force", () => {
    const { key, actionStatus } = withLegend([ON, GREEN], [ON, GREEN], ["", GREEN], ["", RED]);
    expect(key.notes.map(({ kind }) => kind)).toContain("contradicted");
    expect(actionStatus({ text: "", fill: GREEN }).status).toBeNull();
    expect(actionStatus({ text: "", fill: RED }).status).toBe("in-progress-off-track");
  });
  test("a key in words is read by the names of fills, and of colours", () => {
    const words = [["Blue = complete and impactful; Amber = on track; White = not yet started"]];
    const { actionStatus } = readerOf(painted({ Plan: planOf(ON, OFF), Key: words }));
    const status = (text: string, fill: string | null) => actionStatus({ text, fill }).status;
    expect(status("", BLUE)).toBe("complete-impactful");
    expect(status("", "#FFFF00")).toBe("in-progress-on-track");
    expect(status("blue", null)).toBe("complete-impactful");
    expect(status("", null)).toBe("not-started");
    expect(status("", "#00FFCC")).toBeNull();
    expect(status("", RED)).toBeNull();
  });
  test("letters are read as the legend says", () => {
    const book = painted({
      Plan: planOf("B", "R", ON),
      Key: [
        ["B", C_PLUS],
        ["R", OFF],
      ],
    });
    expect(readerOf(book).actionStatus({ text: "r", fill: null })).toEqual({
      status: "in-progress-off-track",
      source: "text",
      exact: false,
    });
  });
  test("two legends that differ about a colour leave it unread", () => {
    const { key, actionStatus } = readerOf(
      painted({
        Plan: planOf(ON),
        Key: legendRows,
        Old: [
          [["", GREEN], ON],
          [["", BLUE], C_PLUS],
        ],
      }),
    );
    expect(key.notes).toEqual([expect.objectContaining({ kind: "conflict", scale: "actionStatus" })]);
    expect(actionStatus({ text: "", fill: GREEN }).status).toBeNull();
    expect(actionStatus({ text: "", fill: BLUE }).status).toBe("complete-impactful");
  });
});

describe("a lone C", () => {
  const status = (...statuses: string[]) =>
    readerOf(painted({ Plan: planOf(...statuses) })).actionStatus({ text: "C", fill: null }).status;
  test("is read where C+ stands beside it", () => expect(status("C", "C+", ON, OFF)).toBe("complete-impact-not-seen"));
  test("is unknown elsewhere", () => expect(status("C", ON, OFF)).toBeNull());
});

describe("words and fills that agree", () => {
  const agreeing: Painted[] = [
    [C_PLUS, BLUE],
    [ON, AMBER],
    [ON, AMBER],
    [OFF, RED],
    [NS, "#FFFFFF"],
  ];
  const proposal = (...statuses: Painted[]) =>
    readerOf(painted({ Plan: planOf(...statuses) })).key.actionStatus.proposed;

  test("are proposed as the key, and not read before it is confirmed", () => {
    const { key, actionStatus } = readerOf(painted({ Plan: planOf(...agreeing, ["", RED]) }));
    expect(key.actionStatus.proposed).toEqual([
      { status: "complete-impactful", colour: BLUE, name: "blue", agreeing: ["Plan!E2"], disagreeing: [] },
      { status: "in-progress-off-track", colour: RED, name: "red", agreeing: ["Plan!E5"], disagreeing: [] },
      {
        status: "in-progress-on-track",
        colour: AMBER,
        name: "amber",
        agreeing: ["Plan!E3", "Plan!E4"],
        disagreeing: [],
      },
    ]);
    expect(key.actionStatus.inForce).toEqual([]);
    expect(actionStatus({ text: "", fill: RED })).toEqual({ status: null, source: null, exact: false });
    expect(key.notes).toEqual([expect.objectContaining({ kind: "no-key", at: ["Plan!E7"] })]);
  });
  const on = (fill: string): Painted => [ON, fill];
  const off = (fill: string): Painted => [OFF, fill];
  test("in four fifths of the cells, and no fewer", () => {
    const four = [on(AMBER), on(AMBER), on(AMBER), off(RED)];
    expect(proposal(...four, ON)?.[1]).toMatchObject({ agreeing: { length: 3 }, disagreeing: ["Plan!E6"] });
    expect(proposal(...four, ON, OFF)).toBeNull();
  });
  test("need two colours, one for each state, and one that comes again", () => {
    expect(proposal(on(AMBER), on(AMBER), on(AMBER))).toBeNull();
    expect(proposal(on(AMBER), on(AMBER), off(AMBER), off(AMBER))).toBeNull();
    expect(proposal(on(AMBER), off(RED))).toBeNull();
    expect(proposal(on(AMBER), on(AMBER), OFF, OFF)).toBeNull();
  });
  test("bands of alternate rows are no key", () => {
    const [a, b] = ["#DDEBF7", "#F2F2F2"];
    expect(proposal(on(a), off(b), on(a), on(b), off(a), off(b), on(a), on(b))).toBeNull();
  });
  test("are not proposed again once confirmed, or declined", () => {
    const colour = (status: "in-progress-on-track" | "in-progress-off-track", hex: string): Choice => ({
      kind: "colour",
      scale: "actionStatus",
      status,
      colour: hex,
    });
    const book = painted({ Plan: planOf(on(AMBER), on(AMBER), off(RED), ["", RED]) });
    const confirmed = readerOf(book, colour("in-progress-on-track", AMBER), colour("in-progress-off-track", RED));
    expect(confirmed.key.actionStatus.proposed).toBeNull();
    expect(confirmed.actionStatus({ text: "", fill: RED })).toEqual({
      status: "in-progress-off-track",
      source: "colour",
      exact: false,
    });
    const declined = readerOf(book, { kind: "no-colours", scale: "actionStatus" });
    expect([declined.key.actionStatus.proposed, declined.key.notes]).toEqual([null, []]);
  });
  test("are confirmed or declined in one step, and taken back in another", () => {
    const book = painted({ Plan: planOf(...agreeing, ["", RED]) });
    const { key } = readerOf(book);
    const proposed = key.actionStatus.proposed!;
    expect(keyInWords(proposed)).toBe(
      "blue for complete and impactful; red for in progress, off track; amber for in progress, on track",
    );
    const layout = recognise(book);
    const green = choose(noSettings, { kind: "colour", scale: "actionStatus", status: "not-started", colour: GREEN });
    const confirmed = confirmColours(green, "actionStatus", proposed);
    const after = statusReader({ book, layout, settings: confirmed });
    expect(after.key.actionStatus.inForce.map(({ colour }) => colour)).toEqual([BLUE, RED, AMBER]);
    expect(after.actionStatus({ text: "", fill: RED }).status).toBe("in-progress-off-track");
    const declined = declineColours(confirmed, "actionStatus");
    expect(statusReader({ book, layout, settings: declined }).key.actionStatus).toMatchObject({
      inForce: [],
      proposed: null,
    });
    expect(confirmColours(declined, "actionStatus", proposed)).toEqual(confirmed);
  });
  test("two blues are told apart as the dark and the light one, else by their numbers", () => {
    const blues = [
      { status: "complete-impactful", colour: BLUE, name: "blue" },
      { status: "complete-impact-not-seen", colour: "#A7B8F5", name: "blue" },
    ] as const;
    expect(keyInWords(blues)).toBe(
      "dark blue for complete and impactful; light blue for complete, impact not yet seen",
    );
    const alike = [blues[0], { ...blues[1], colour: "#0068B8" }, { ...blues[1], status: "not-started" }] as const;
    expect(keyInWords(alike.slice(0, 2))).toBe(
      "blue (#0070C0) for complete and impactful; blue (#0068B8) for complete, impact not yet seen",
    );
    expect(keyInWords(alike)).toMatch(/blue \(#A7B8F5\) for not yet started$/);
  });
  test("a changed key is announced, and its old meaning no longer read", () => {
    const old: Choice[] = [
      { kind: "colour", scale: "actionStatus", status: "in-progress-on-track", colour: GREEN },
      { kind: "colour", scale: "actionStatus", status: "in-progress-off-track", colour: RED },
    ];
    const book = painted({ Plan: planOf(on(AMBER), on(AMBER), off(RED), [C, GREEN], [C, GREEN], ["", GREEN]) });
    const { key, actionStatus } = readerOf(book, ...old);
    expect(actionStatus({ text: "", fill: GREEN }).status).toBeNull();
    expect(key.notes.map(({ kind }) => kind)).toContain("contradicted");
    const moved = readerOf(painted({ Plan: planOf(on(AMBER), on(AMBER), off(RED)) }), ...old);
    expect(moved.key.notes).toEqual([expect.objectContaining({ kind: "changed", at: ["Plan!E2", "Plan!E3"] })]);
    expect(moved.key.actionStatus.proposed).not.toBeNull();
  });
  test("a legend and confirmed colours that differ are both left until one is changed", () => {
    const book = painted({ Plan: planOf(ON), Key: legendRows });
    const { key, actionStatus } = readerOf(book, {
      kind: "colour",
      scale: "actionStatus",
      status: "in-progress-on-track",
      colour: GREEN,
    });
    expect(actionStatus({ text: "", fill: GREEN }).status).toBeNull();
    expect(key.notes.map(({ kind }) => kind)).toEqual(["conflict"]);
  });
  test("a colour that means something in both scales is told", () => {
    const rows = [
      HEADER,
      row(1, [ON, AMBER], ["Impact is variable", AMBER]),
      row(2, [OFF, RED], ["Impact not yet seen", RED]),
      row(3, [ON, AMBER], ["Impact is variable", AMBER]),
    ];
    expect(readerOf(painted({ Plan: rows })).key.notes.map(({ kind, message }) => [kind, message])).toEqual([
      [
        "shared-by-scales",
        "The action statuses and the impact statuses share colours that mean different things: red for “in progress, off track” and for “not yet seen”; amber for “in progress, on track” and for “variable”.",
      ],
    ]);
  });
});

describe("the fills that are asked for", () => {
  test("are those of the status columns and of what may be a legend, and no others", () => {
    const book = painted({
      Plan: planOf(ON, OFF, NS),
      Key: legendRows,
      Notes: [["The plan is on track."], ["Start dates follow."]],
    });
    expect(fillsWanted(book, recognise(book))).toEqual([
      { sheet: "Plan", row: 1, column: 4, rows: 3, columns: 1 },
      { sheet: "Plan", row: 1, column: 5, rows: 3, columns: 1 },
      { sheet: "Key", row: 0, column: 0, rows: 7, columns: 3 },
    ]);
  });
  test("stay few on a sheet of statuses that was not recognised as a plan", () => {
    const book = bookOf({ Other: Array.from({ length: 5000 }, (_, i) => [i % 2 ? ON : OFF]) });
    expect(fillsWanted(book, recognise(book))).toEqual([]);
  });
  test("hold every cell of a legend, wherever it stands", () =>
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (down, right) => {
        const rows = [
          ...Array.from({ length: down }, () => []),
          ...legendRows.map((cells) => [...Array.from({ length: right }, () => null), ...cells]),
        ];
        const book = painted({ Key: rows });
        const areas = fillsWanted(book, recognise(book));
        const { entries } = legendIn(book.sheets[0]!)!;
        for (const cell of entries.flatMap(({ at }) => at)) {
          const { row: r, column } = splitCellRef(cell);
          expect(areas.some((area) => contains(area, r, column))).toBe(true);
        }
      }),
    ));
});

test("a colour is called by its name, as the dark or the light one where another beside it has that name", () => {
  const [dark, light, red] = [
    { colour: "#1F4E8C", name: "blue" },
    { colour: "#9DC3E6", name: "blue" },
    { colour: "#C00000", name: "red" },
  ] as const;
  expect(inWords(red, [dark, red])).toBe("red");
  expect(inWords(dark, [dark, red])).toBe("blue");
  expect([dark, light].map((one) => inWords(one, [dark, light, red]))).toEqual(["dark blue", "light blue"]);
  expect(inWords(dark, [dark, light, { ...dark, colour: "#1F4E90" }])).toBe("blue (#1F4E8C)");
  expect(inWords({ colour: "#123456", name: null }, [red])).toBe("#123456");
});
