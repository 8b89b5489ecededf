import { marksOfWords } from "../plan/squash";

/** What the field calls one and the same thing; the first of a line stands for all. Several words are one thing together. */
const THINGS: readonly string[] = [
  "caseworker|sen caseworker|send caseworker|case officer|ehcp case officer|ehc case officer|sen case officer|send case officer|casework officer|sen casework officer",
  "educational psychologist|ep|ed psych",
  "speech and language therapist|slt|salt|speech therapist",
  "speech and language therapy|speech therapy",
  "occupational therapist|ot",
  "ehc plan|ehcp|education health and care plan|education health care plan",
  "ehc needs assessment|needs assessment|ehcna|statutory assessment|ehc assessment|ehc process|statutory assessment process|ehc needs assessment process|education health and care needs assessment",
  "local offer|local offer website|local offer site|local offer web page|local offer directory|online directory of send services|online directory of services|online directory of send services and support|directory of send services|directory of send services and support|online directory of services and support",
  "school transport|home to school transport|travel assistance|school travel assistance|home to school travel|home to school travel assistance|school travel|travel support|send transport",
  "plan in time|ehc plans within 20 weeks|ehcps within 20 weeks|ehc plans on time|ehcps on time|statutory assessment timeliness|ehcp timeliness|ehc plan timeliness|twenty week timeliness|20 week timeliness|assessment timeliness|needs assessment timeliness|20 week performance|20 week compliance|timeliness of ehc plans|timeliness of ehcps|timeliness of statutory assessment|ehc plans issued within 20 weeks|ehc plans finalised within 20 weeks|ehc plans issued on time|ehc plans completed within 20 weeks|new plans issued within 20 weeks|final plans within 20 weeks",
  "policy|rules",
  "parent carer|parents and carer|parent|carer|family|parents carer|parent and carer|mums and dad",
  "young carer|young people who care for somebody",
  "parent carer forum|pcf|parents forum|parent forum|families forum",
  "child|children|pupil|schoolchildren",
  "young people|young person",
  "resourced provision|resource provision|resource base|resourced base|sen unit|send unit|resource unit|mainstream sen unit|mainstream send unit|additionally resourced provision|resourced mainstream provision",
  "place|seat",
  "single point of contact|point of contact|one point of contact|named contact|named person|one named person|named officer|one named contact|single named contact|named person to ring|one named person to ring|one named person to call|named person to contact|one named person to contact|named person to call|key contact",
  "protocol|memorandum of understanding|mou|written agreement|joint protocol",
  "icb|integrated care board|nhs|nhs icb",
  "council|local authority|la|county council|city council|borough council",
  "joint funding|joint funding protocol|joint funding agreement|shared funding|pooled funding|cost sharing|split the cost|share the cost|split the cost of packages|joint funding of packages|joint funding for packages",
  "each term|termly|every term|once a term|three times a year|3 times a year",
  "each month|monthly|every month|once a month",
  "each week|weekly|every week|once a week",
  "each fortnight|fortnightly|every fortnight|every two weeks|once a fortnight|every 2 weeks",
  "each year|annually|yearly|every year|once a year",
  "each quarter|quarterly|every quarter|every three months|four times a year|once a quarter",
  "twice a year|every six months|six monthly|half yearly|biannually",
  "listening event|listening session|event to hear their view|feedback event|event to listen",
  "dashboard|data dashboard|reporting tool|performance dashboard|scorecard|data scorecard|performance scorecard",
  "measure|key performance indicator|kpi|performance indicator|performance measure|indicator",
  "guide|booklet|guidebook",
  "plain english|easy to understand|jargon free|easy to follow|in plain english|in plain language|plain language|in simple words",
  "workforce strategy|recruitment and retention strategy|recruitment and retention plan|recruitment and retention plan|plan to attract and keep|plan to recruit and retain|plan to recruit and keep|plan to attract and retain|strategy to recruit and retain|strategy to attract and keep|strategy to attract and retain|staffing strategy|workforce plan",
  "tribunal|send tribunal|first tier tribunal|first tier tribunal send",
  "within twenty weeks|within 20 weeks|in 20 weeks|in twenty weeks|by the legal deadline|by the statutory deadline|within the legal deadline|within the statutory timescale|within the 20 week limit|inside 20 weeks",
  "annual review|yearly review|ehcp review|annual ehcp review|annual ehc review",
  "wait|waiting time|time spent waiting|length of wait",
  "autism|asd|autistic spectrum|asc",
  "suspension|fixed term exclusion|fixed period exclusion",
  "preparing for adulthood|pfa|preparation for adulthood|transition to adulthood|move into adulthood|moving into adulthood",
  "training|cpd|professional development|training course",
  "headteacher|head teacher|school head|heads of school",
  "senco|special educational needs coordinator|sen coordinator|special educational needs co ordinator|special needs coordinator",
  "alternative provision|ap",
  "early years setting|early years provider",
  "short break|respite|respite care|respite break",
  "quality assurance framework|qa framework|quality assurance process|quality assurance system",
  "high needs block|hnb|high needs budget",
  "survey|questionnaire",
  "backlog of|overdue",
  "helpline|phone line|telephone line|advice line|telephone helpline|phone helpline",
  "newsletter|bulletin|news bulletin",
  "key worker|keyworker",
  "mental health and wellbeing|emotional health and wellbeing",
  "template|proforma|pro forma|standard form",
  "decision making|decision",
  "staff|workforce|employee|colleague",
  "mainstream school|ordinary school",
  "secondary school|secondary|high school",
  "primary school|primary",
  "special school|specialist school",
  "college|fe college|further education college|further education",
  "data sharing agreement|information sharing agreement|information sharing protocol|data sharing protocol",
  "designated clinical officer|dco",
  "designated social care officer|dsco",
  "vacancy|vacant post|unfilled post|empty post",
  "website|web site|web page|webpage",
  "needs|need",
  "on time|promptly|in good time|timely",
  "sixteen plus|post 16|post sixteen|over 16",
];

const ONES = "one|two|three|four|five|six|seven|eight|nine".split("|");

/** Numbers in words, which are often written in figures. */
const NUMBERS: readonly string[] =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    .split("|")
    .map((word, i) => `${i + 1}|${word}`)
    .concat(
      "ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
        .split("|")
        .map(
          (tens, i) =>
            `${i + 1}0|${i === 0 ? "one in ten" : tens}|${ONES[i]} in ten|${i + 1} in 10|${ONES[i]} out of ten|${i + 1} out of 10`,
        ),
    )
    .concat(["100|a hundred|one hundred", "50|half of", "75|three quarters of", "25|a quarter of"]);

/** What adds nothing: of the field all is about pupils with special needs, and posts that are recruited are more posts. */
const NOTHING: readonly string[] = (
  "a|an|and|between|by|for|in|of|on|our|the|to|we|will|with|that|which|their|its|at|all|send|sen|more|additional|extra|new|further|local|each|every|robust|effective|high quality|" +
  "pupils with send|pupils with sen|children with send|children with sen|learners with send|children and young people with send|with send|with sen|" +
  "about their child case|about their child|about their case|about their plan|work with|work|together with|together|jointly|to grow the team|for the team|to the team"
).split("|");

/** A beginning of words, and what those up to there stand for: null: nothing, as long as no more words follow. */
type Step = { readonly next: Map<number, Step>; mark?: number | null };
const start: Step = { next: new Map() };

function add(words: string, mark: number | null): void {
  let step = start;
  for (const one of marksOfWords(words)) {
    const known = step.next.get(one) ?? { next: new Map() };
    step.next.set(one, known);
    step = known;
  }
  step.mark ??= mark;
}

for (const line of [...NUMBERS, ...THINGS]) {
  const [first, ...others] = line.split("|");
  const [mark] = marksOfWords(first!.replace(/\W/g, ""));
  for (const name of [first!, ...others]) for (const form of formsOf(name)) add(form, mark!);
}
for (const words of NOTHING) add(words, null);

/** A name, and its plural where it has one. */
function formsOf(name: string): readonly string[] {
  if (/(?:s|\d)$/.test(name)) return [name];
  return [name, /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`];
}

/** The things that a text names, each once: the same mark for the same thing, whatever it is called. */
export type Things = {
  readonly marks: readonly number[];
  /** In how many words it names them. */
  readonly words: number;
  /** How many plans are in time: whatever is done, the figure is what is aimed at. */
  readonly isTimeliness: boolean;
};

export function thingsIn(text: string): Things {
  const words = marksOfWords(text.replace(/[’']s\b/g, ""));
  const things: number[] = [];
  let said = 0;
  for (let i = 0; i < words.length;) {
    let [end, mark, step]: [number, number | null | undefined, Step | undefined] = [i + 1, words[i], start];
    for (let j = i; j < words.length; j++) {
      step = step.next.get(words[j]!);
      if (step === undefined) break;
      if (step.mark !== undefined) [end, mark] = [j + 1, step.mark];
    }
    if (mark !== null && mark !== undefined && !things.includes(mark)) {
      things.push(mark);
      said += end - i;
    }
    i = end;
  }
  // How many plans are in time is said with words that add nothing to it.
  const isTimeliness = things.includes(IN_TIME);
  const marks = isTimeliness ? things.filter((mark) => !OF_TIMELINESS.has(mark)) : things;
  return { marks, words: said, isTimeliness };
}

const [IN_TIME] = marksOfWords("planintime") as [number];
const OF_TIMELINESS = new Set(
  [
    "withintwentyweeks",
    "issued",
    "finalised",
    "completed",
    "finished",
    "share",
    "proportion",
    "percentage",
    "rate",
  ].flatMap(marksOfWords),
);
