import { actionStatuses, impactStatuses } from "../../../../src/core/plan/scheme";
import { due, evidence, impact, leads, planTable, progress, refs, status, titles } from "../plan-table";
import { day, Page, type Put } from "../page";
import { plan } from "../pool";
import { realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

const sheet = (name: string, ...rows: readonly (readonly Put[])[]): Page => {
  const page = new Page(name);
  for (const row of rows) page.put(...row);
  return page;
};

const riskLog = () =>
  sheet(
    "Risk log",
    ["Risks to delivery"],
    [],
    ["ID", "Risk", "Owner", "Likelihood", "Impact", "Mitigating action", "Status", "Review date"],
    [
      "R1",
      "Too few therapists apply",
      "Head of Children's Therapies",
      "High",
      "High",
      "Grow our own",
      "Open",
      day("2026-03-02"),
    ],
    [
      "R2",
      "Data comes late",
      "Commissioning Manager",
      "Medium",
      "Low",
      "Set dates in contracts",
      "Closed",
      day("2026-01-12"),
    ],
    [
      "R3",
      "Building works slip",
      "Head of SEND",
      "Low",
      "Medium",
      "Fortnightly site meeting",
      "Open",
      day("2026-04-20"),
    ],
  );

const raid = () =>
  sheet(
    "RAID",
    ["Ref", "Type", "Description", "Owner", "Raised", "Action", "Impact", "Status", "Due date"],
    [
      "1",
      "Risk",
      "Bids may not be won",
      "Programme Manager",
      day("2025-10-06"),
      "Prepare a second bid",
      "High",
      "Open",
      day("2026-03-31"),
    ],
    [
      "2",
      "Issue",
      "One hub has no lease",
      "Programme Manager",
      day("2025-11-03"),
      "Find rooms",
      "Medium",
      "In hand",
      day("2026-02-27"),
    ],
    [
      "3",
      "Dependency",
      "New records system",
      "Head of SEND",
      day("2025-12-01"),
      "Test in May",
      "Low",
      "Closed",
      day("2026-05-29"),
    ],
  );

const training = () =>
  sheet(
    "Training",
    ["Training programme"],
    ["Date", "Course", "For whom", "Led by", "Places", "Booked"],
    [day("2026-03-05"), "Writing outcomes that matter", "Plan writers", "Senior caseworker", 20, 17],
    [day("2026-03-19"), "The graduated approach", "New coordinators", "Educational psychologist", 40, 40],
    [day("2026-04-23"), "Listening to children", "Everybody", "Participation officer", 30, 12],
  );

const lookup = () =>
  sheet(
    "Lookup",
    ["Code", "School", "Type"],
    ["1001", "Beckside Primary", "Primary"],
    ["1002", "Fellview High", "Secondary"],
    ["1003", "The Cairn School", "Special"],
  );

const dashboard = () =>
  sheet(
    "Dashboard",
    ["Dashboard – February 2026"],
    [],
    ["Actions by status", "Priority 1", "Priority 2", "All"],
    ...actionStatuses.map(({ wording }, i) => [wording, i, i + 1, 2 * i + 1] as const),
    [],
    ["Actions by impact", "Priority 1", "Priority 2", "All"],
    ...impactStatuses.map(({ wording }, i) => [wording, i + 1, i, 2 * i + 1] as const),
  );

const minutes = () =>
  sheet(
    "Minutes 6 Feb",
    ["Partnership Board, 6 February 2026"],
    ["Present: twelve members, one apology"],
    ["1", "Welcome and matters arising"],
    ["2", "The Board heard that two hubs are open and asked for waiting times by pathway."],
    ["3", "It was agreed to look at part-time timetables in April."],
  );

const lists = () =>
  sheet(
    "Lists",
    ["Action status", "Impact status"],
    ...actionStatuses.map(({ wording }, i) => [wording, impactStatuses[i]?.wording ?? null] as const),
  );

const todo = () =>
  sheet(
    "Team to-do",
    ["Task", "Who", "When", "Done?"],
    ["Book rooms", "Clerk", "Friday", "Y"],
    ["Send papers", "Clerk", "Monday", "N"],
    ["Chase comments on the draft", "Clerk", "next week", "N"],
  );

/** One plan among sheets that look like one. */
function amongOthers(): Style {
  const book = new Workbook("Hawksworth – a plan among logs, lists and minutes");
  book.other(dashboard()).other(riskLog());
  const page = book.add(new Page("Improvement Plan"));
  const columns = [refs(), titles(), leads(), due("Due date", realDate()), status(), impact(), progress(), evidence()];
  planTable(book, page, columns, plan(42, ["places", "waits"], 4));
  for (const other of [raid(), training(), lookup(), minutes(), lists(), todo()]) book.other(other);
  book.other(new Page("Sheet9"));
  return book.done();
}

/** No plan at all. */
function noPlan(): Style {
  const book = new Workbook("Ivythorn – logs and lists without a plan");
  for (const page of [riskLog(), raid(), training(), lookup(), todo()]) book.other(page);
  return book.done();
}

export const notPlans = [amongOthers, noPlan];
