/** What may not be published is looked for in the bytes of all three files: every part, charts and properties too. */
import { strFromU8, unzipSync } from "fflate";
import { boardPack, layOut } from "../../src/core/board";
import { noSettings, textMark, type Choice, type Profile } from "../../src/core/plan/settings";
import { settingsRows } from "../../src/core/plan/settings/write-settings";
import { review } from "../../src/core/review";
import type { CellValue } from "../../src/core/workbook";
import { writeXlsx } from "../../src/hosts/xlsx";
import { htmlPaper } from "../../src/papers/html";
import { wordPaper } from "../../src/papers/word";
import { bookOf } from "../book";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Next steps"];
const OFF = "Action in progress, off track";
const row = (ref: string, lead: string, progress: string, next: string, title = `Agree thing ${ref}`): CellValue[] => [
  ...[ref, title, lead, "31 January 2025", OFF, "Impact not yet seen", progress, next],
];
const READ = "A panel was set up in March.";
const MONTHS = ["Aug 2024", "Sep 2024", "Oct 2024", "Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025"];
const PARTS = "Children missing education";

const BOOK = {
  Plan: [
    HEADER,
    row("1.1", "Jane Smith", "Zephyrine said that nothing has changed.", "Ask jane.smith@example.org."),
    row("1.2", "Head of SEND", READ, "Quillon decides in May."),
    row("1.3", "Head of SEND", "Three pupils in Year 6 at Oakhollow Primary School moved.", "Ring 01234 567890."),
    row("1.4", "Head of Health", "Done by Marrowby.", "None.", "Support for Tom Harvey, a pupil with autism"),
  ],
  KPIs: [
    ["Ref", "KPI", "Unit", "Better", "Target", ...MONTHS],
    ["K1", PARTS, "children", "lower", "at most 500", 611, 612, 613, 614, 615, 616, 617],
    ["K2", `${PARTS} – North`, "children", "lower", "at most 200", 321, 322, 323, 324, 325, 326, 331],
    ["K3", `${PARTS} – South`, "children", "lower", "at most 200", 281, 282, 283, 284, 285, 286, 283.5],
    ["K4", `${PARTS} – East`, "children", "lower", "at most 10", 9, 8, 7, 6, 5, 4, 2.5],
  ] as CellValue[][],
};
const CHOICES: readonly Choice[] = [
  {
    kind: "pack",
    about: "public-text",
    action: "1.2",
    field: "progress",
    role: "Head of News",
    day: "2025-03-28",
    mark: textMark(READ),
    at: null,
  },
  { kind: "pack", about: "recognition", action: "1.1", role: "Programme lead", day: "2025-03-28", at: null },
  { kind: "paper", about: "readBy", text: "Head of News", at: null },
  { kind: "paper", about: "contact", text: "board.secretary@example.org", at: null },
];

/** Each part of each file, as text. */
async function partsFor(profile: Profile): Promise<ReadonlyMap<string, string>> {
  const settings = settingsRows({ ...noSettings, choices: CHOICES }) as CellValue[][];
  const book = bookOf({ ...BOOK, "RAG settings": settings });
  const pack = boardPack(review(book, { asAt: "2025-03-28", today: "2025-03-28", grading: { profile } }));
  const zipped = (name: string, bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes)).map(([part, of]) => [`${name} ${part}`, strFromU8(of)] as const);
  return new Map([
    ...zipped("xlsx", await writeXlsx(layOut(pack), pack.asAt, pack.title)),
    ...zipped("docx", await wordPaper(pack)),
    ["html", htmlPaper(pack)],
  ]);
}

const NAMES = [
  "Jane Smith",
  "jane.smith",
  "Zephyrine",
  "Quillon",
  "Oakhollow",
  "01234",
  "Marrowby",
  "Tom Harvey",
  "board.secretary",
];
/** The small number of the last month, and the part of the same total that would give it away. */
const NUMBERS = ["2.5", "283.5"];

test("a public edition holds no name, no unread word and no suppressed number in any part of any file", async () => {
  const parts = await partsFor("public");
  expect([...parts.keys()].filter((part) => /chart/.test(part)).length).toBeGreaterThan(0);
  const found = [...parts].flatMap(([part, text]) =>
    [...NAMES, ...NUMBERS.map((number) => `>${number}<`)].flatMap((words) =>
      text.includes(words) ? [`${part}: ${words}`] : [],
    ),
  );
  expect(found).toEqual([]);
  expect([...parts.values()].join("\n")).toContain(READ);
  expect([...parts.values()].join("\n")).not.toMatch(/safe to publish/i);
});

test("the same is found where it is not left out, so the search can find it", async () => {
  const parts = await partsFor("leadership");
  const all = [...parts.values()].join("\n");
  for (const words of ["Jane Smith", "Zephyrine", "Tom Harvey", "board.secretary", ">283.5<", ">2.5<"])
    expect(`${words} ${all.includes(words)}`).toBe(`${words} true`);
});
