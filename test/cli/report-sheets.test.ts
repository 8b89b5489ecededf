import { saidOfAreas, whatWasRead } from "../../src/cli/report-sheets";
import { parse, recognise } from "../../src/core/plan";
import { bookOf } from "../book";

test("the terms of a sheet are told from the first to the last, not by their letters", () => {
  const rows = [
    ["Measure", "Target", "Autumn 2024", "Spring 2025", "Summer 2025", "Autumn 2025"],
    ["Plans on time", "80%", 61, 62, 64, 66],
    ["Pupils on roll", "90", 88, 87, 89, 91],
  ];
  const book = bookOf({ Data: rows }, { Data: {} });
  const told = whatWasRead(parse(book, recognise(book))).join("\n");
  expect(told).toMatch(/4 periods from .*autumn.* 2024 to .*autumn.* 2025/i);
});

test("where the workbook says something of its areas is told, and a sheet that does is not called unread", () => {
  const words = "Families wait 14 weeks for a first appointment; a year ago they waited 22.";
  const plan = [
    ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
    ["1.1", "Agree it", "Head of SEND", "31 January 2026", "Action in progress, on track", "Impact is variable"],
    ["1.2", "Agree more", "Head of SEND", "31 January 2026", "Action in progress, on track", "Impact is variable"],
  ];
  const areas = [
    ["Area", "Impact statement"],
    ["1", words],
  ];
  const book = bookOf({ Plan: plan, Areas: areas });
  const read = parse(book, recognise(book));
  expect(saidOfAreas(read)).toEqual(["The workbook says what impact there is for area 1 (Areas!B2)."]);
  expect(whatWasRead(read)).toContain("Areas: what is said of areas; nothing else checked.");
  const bare = parse(bookOf({ Plan: plan }), recognise(bookOf({ Plan: plan })));
  expect(saidOfAreas(bare)).toEqual([]);
});
