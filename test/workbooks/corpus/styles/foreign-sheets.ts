import { actionStatuses } from "../../../../src/core/plan/scheme";
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

const SEND = "Head of SEND";
const THERAPIES = "Head of Children's Therapies";

const riskRegister = () =>
  sheet(
    "Risk register",
    ["Ref", "Risk", "Owner", "Impact", "Likelihood", "Score", "RAG", "Mitigating action", "Review date"],
    ["R1", "Agency costs rise", SEND, 4, 3, 12, "Red", "Convert posts", day("2026-03-31")],
    ["R2", "Parents lose trust", SEND, 3, 2, 6, "Amber", "Monthly open letter", day("2026-04-30")],
    ["R3", "School places run short", THERAPIES, 5, 2, 10, "Amber", "Bid for two units", day("2026-05-29")],
  );

const issues = () =>
  sheet(
    "Issues",
    ["Issue no", "Issue", "Impact", "Action to resolve", "Owner", "Target date", "Status"],
    ["I1", "Portal is down at weekends", "High", "Raise with supplier", SEND, day("2026-02-27"), "Open"],
    ["I2", "Two teams use old forms", "Low", "Withdraw the forms", THERAPIES, day("2026-01-30"), "Closed"],
    ["I3", "Case list has doubles", "Medium", "Merge records", SEND, day("2026-03-13"), "Open"],
  );

const decisions = () =>
  sheet(
    "Decisions",
    ["No", "Date", "Decision", "Made by", "Action arising", "Owner"],
    ["D1", day("2025-11-14"), "Fund a third hub", "Board", "Write to landlords", SEND],
    ["D2", day("2026-01-16"), "Publish waits by pathway", "Board", "Agree the form", THERAPIES],
  );

const minuteActions = () =>
  sheet(
    "Board actions",
    ["Actions from meetings"],
    ["Meeting", "Action", "Who", "By when", "Status"],
    [day("2025-12-12"), "Circulate the audit", SEND, day("2025-12-19"), "Closed"],
    [day("2026-01-16"), "Invite the forum's chair", "Clerk", day("2026-01-30"), "Closed"],
    [day("2026-02-13"), "Bring figures on exclusions", THERAPIES, day("2026-03-06"), "Open"],
  );

/** Who was trained in what, with what effect: one column is called impact. */
const trained = () =>
  sheet(
    "Workforce",
    ["Training", "Audience", "Lead", "Date", "Number trained", "Status", "Impact"],
    ["Advice that can be acted on", "Psychologists", SEND, "Spring 2026", 24, "Delivered", "Audit in June"],
    ["Plain language", "Case officers", SEND, "Autumn 2025", 61, "Delivered", "Fewer complaints"],
    ["Mediation", "Managers", THERAPIES, "Summer 2026", 0, "Planned", null],
  );

const contacts = () =>
  sheet(
    "Contacts",
    ["Role", "Organisation", "E-mail", "Lead for"],
    [SEND, "Council", "send@example.org", "Priority 1"],
    [THERAPIES, "Trust", "therapies@example.org", "Priority 2"],
  );

const budget = () =>
  sheet(
    "Budget",
    ["Line", "Lead", "Budget 2025/26", "Spend to date", "Forecast", "Variance", "RAG"],
    ["Third hub", SEND, 120000, 81000, 124000, 4000, "Amber"],
    ["Outreach", THERAPIES, 90000, 61000, 88000, -2000, "Green"],
  );

const gantt = () =>
  sheet(
    "Gantt",
    ["Task", "Lead", "Start", "End", "Jan", "Feb", "Mar", "Apr", "May", "Jun"],
    ["Find the third hub", SEND, day("2026-01-05"), day("2026-03-27"), "x", "x", "x", null, null, null],
    ["Fit it out", SEND, day("2026-03-30"), day("2026-05-29"), null, null, "x", "x", "x", null],
    ["Open", SEND, day("2026-06-01"), day("2026-06-30"), null, null, null, null, null, "x"],
  );

const counts = () =>
  sheet(
    "Summary",
    ["Where the plan stands"],
    ["Status", "Number of actions", "%"],
    ...actionStatuses.map(({ wording }, i) => [wording, i + 1, { value: (i + 1) / 15, format: "0%" }]),
    ["Total", 15, { value: 1, format: "0%" }],
  );

/** What an inspector would be told: grades and evidence, no deadline. */
const selfEvaluation = () =>
  sheet(
    "SEF",
    ["Judgement area", "Grade", "Strengths", "Evidence", "Areas for development", "Impact"],
    ["Leadership", "Good", "Clear vision", "Board papers", "Use of data", "Staff stay longer"],
    ["Outcomes", "Requires improvement", "Early years", "Results", "Key stage 4", "Gap is closing"],
    ["Provision", "Good", "Outreach", "Visits", "Post-16", "Fewer exclusions"],
  );

/** Work on a computer system: a tracker, but of no improvement plan. */
const software = () =>
  sheet(
    "Backlog",
    ["Key", "Summary", "Assignee", "Priority", "Status", "Sprint", "Due date", "Story points"],
    ["CMS-11", "Login fails after timeout", "Developer A", "High", "In progress", "S12", day("2026-02-27"), 3],
    ["CMS-12", "Export case list", "Developer B", "Low", "Open", "S13", day("2026-03-13"), 5],
    ["CMS-13", "Merge doubles", "Developer A", "Medium", "Closed", "S11", day("2026-02-13"), 8],
  );

const estates = () =>
  sheet(
    "Estates jobs",
    ["Job no", "Site", "Job", "Contractor", "Raised", "Due", "Status", "Cost"],
    [1041, "Hub 1", "Mend the ramp", "Works team", day("2026-01-12"), day("2026-01-30"), "Closed", 420],
    [1042, "Hub 2", "Fit a hearing loop", "Works team", day("2026-02-02"), day("2026-03-06"), "Open", 1250],
    [1043, "Hub 2", "Paint quiet room", "Works team", day("2026-02-09"), day("2026-03-20"), "Open", 600],
  );

const options = () =>
  sheet(
    "Data validation",
    ["RAG", "Impact", "Organisation"],
    ["Red", "High", "Council"],
    ["Amber", "Medium", "Trust"],
    ["Green", "Low", "Forum"],
  );

const guidance = () =>
  sheet(
    "Guidance",
    ["How to fill in this workbook"],
    ["Each lead updates progress, action status and impact status by the 20th of the month."],
    ["The action status says how far the action has come. The impact status says what families notice."],
    ["If an action is off track, say why and what will be done."],
  );

const PLAN = () => [refs(), titles(), leads(), due("Due date", realDate()), status(), impact(), progress(), evidence()];

/** The plan is on Sheet1; everything else in the workbook looks a little like it. Last year's plan is kept. */
function planOnSheet1(): Style {
  const book = new Workbook("Haverbrack – plan on Sheet1 among everything else");
  book.other(guidance(), "other").other(counts()).other(riskRegister()).other(issues()).other(decisions());
  const page = book.add(new Page("Sheet1"));
  planTable(book, page, PLAN(), plan(91, ["waits", "inclusion"], 4));
  for (const other of [minuteActions(), trained(), contacts(), budget(), gantt(), selfEvaluation(), options()])
    book.other(other);
  const kept = new Workbook("kept");
  const old = kept.add(new Page("OLD plan 2024-25"));
  planTable(
    kept,
    old,
    PLAN(),
    plan(92, ["waits", "inclusion"], 4).map((act, i) => ({
      ...plan(91, ["waits", "inclusion"], 4)[i]!,
      status: act.status,
      impact: act.impact,
      progress: act.progress,
    })),
  );
  book.other(old);
  return book.done();
}

/** Nothing here is a plan to monitor. */
function noneIsAPlan(): Style {
  const book = new Workbook("Ormside – registers, trackers and self-evaluation without a plan");
  for (const page of [
    riskRegister(),
    issues(),
    minuteActions(),
    trained(),
    budget(),
    gantt(),
    selfEvaluation(),
    software(),
    estates(),
    options(),
  ])
    book.other(page);
  return book.done();
}

export const foreignSheets = [planOnSheet1, noneIsAPlan];
