import { lacksForSystem, placeOutOfReach, staleNews } from "../../../src/core/rules/evidence-words";

const FIGURE = "a figure, quotation or date";
const VOICE = "the voice of children, young people or parents";
const MORE = "more than one project or service";
const beside = (source: string) => `a second kind of source beside ${source}`;

describe("what evidence of a system-level impact lacks", () => {
  test.each<[string, readonly string[]]>([
    ["Waits fell from 18 weeks to 9 (monthly data); parents said in a survey that replies are quicker.", []],
    ["Audit of 40 plans, May 2025: 82% good. The child's voice is strong and pupils' views are quoted.", []],
    ["“We are listened to now”, said a parent; audits agree.", []],
    ["Better relations are noticed everywhere.", [FIGURE, "a source", VOICE]],
    ["82% of plans on time in May 2025.", [beside("figures"), VOICE]],
    ["Reviews on time rose from 35% to 72% of 1,240; parents report fewer chasers.", []],
    ["Admissions fell from 23 to 11; families rate the service 4.6 of 5.", []],
    ["Waits fell from 18 weeks to 9; young people now find it easier to ask.", []],
    ["Waits fell from 18 weeks to 9; 80% of carers feel listened to.", []],
    ["Advice on time rose to 78% of 212; schools report quicker replies.", [VOICE]],
    ["Parents receive letters sooner: 9 weeks, from 18.", ["a source", VOICE]],
    ["The report on parents: 82% on time, from 60%.", [beside("figures"), VOICE]],
    ["School survey, May 2025: 70% satisfied.", [VOICE]],
    ["Children wait 9 weeks instead of 18, the data show.", [beside("figures"), VOICE]],
    ["Parents at the pilot school rated it 9 of 10; an audit of May 2025 agrees.", [MORE]],
    ["Parents in all localities rated it 9 of 10 as the pilot did; an audit of May 2025 agrees.", []],
  ])("%s", (evidence, lacks) => expect(lacksForSystem(evidence)).toEqual(lacks));
});

describe("a place that others cannot open", () => {
  test.each<[string, string | null]>([
    ["See S:\\Inclusion\\audit.docx.", "S:\\Inclusion\\audit.docx."],
    ["file:///C:/Users/audit.docx", "file:///C:/Users/audit.docx"],
    ["\\\\server01\\send\\audit", "\\\\server01\\send\\audit"],
    ["Report on the G: drive", "on the G: drive"],
    ["Survey results (link broken)", "link broken"],
    ["#REF!", "#REF!"],
    ["https://", "https://"],
    ["[insert link]", "[insert link]"],
    ["https://www.thecouncil.gov.uk/board", null],
    ["Area A:/B: see the board papers", null],
    ["The link between attendance and transport", null],
    ["A drive for earlier help", null],
    ["Ratio 1:2, from 1:4", null],
  ])("%s", (text, place) => expect(placeOutOfReach(text)).toBe(place));
});

describe("evidence that tells of the past", () => {
  test.each<[string, string | null]>([
    ["Audit of May 2024 and survey of March 2023", "2024-05-31"],
    ["From 40% in May 2023 to 62% in March 2025", null],
    ["Audit of September 2024", null],
    ["Audit of 30 September 2024", null],
    ["Audit of 29 September 2024", "2024-09-29"],
    ["No date, 12 schools", null],
  ])("%s", (text, day) => expect(staleNews(text, "2025-03-31")?.day ?? null).toBe(day));
});
