import type { CellRef, Edit } from "../../workbook";
import { hintOfWords } from "../hints";
import { rule } from "../rule";
import { listCells, quoted, type At } from "../rows";
import { storiesOf } from "../texts";

/** American spellings of words that plans use, and slips in the words of the scheme, each with the British or right one. */
const RIGHT: { readonly [wrong: string]: string } = {
  behavior: "behaviour",
  behaviors: "behaviours",
  behavioral: "behavioural",
  center: "centre",
  centers: "centres",
  centered: "centred",
  program: "programme",
  programs: "programmes",
  counseling: "counselling",
  counselor: "counsellor",
  counselors: "counsellors",
  enroll: "enrol",
  enrollment: "enrolment",
  fulfill: "fulfil",
  favorable: "favourable",
  labor: "labour",
  neighbor: "neighbour",
  neighbors: "neighbours",
  neighborhood: "neighbourhood",
  pediatric: "paediatric",
  pediatrics: "paediatrics",
  pediatrician: "paediatrician",
  pediatricians: "paediatricians",
  analyze: "analyse",
  analyzed: "analysed",
  analyzing: "analysing",
  organization: "organisation",
  organizations: "organisations",
  organizational: "organisational",
  prioritize: "prioritise",
  prioritized: "prioritised",
  recognize: "recognise",
  recognized: "recognised",
  utilize: "use",
  utilized: "used",
  finalize: "finalise",
  finalized: "finalised",
  standardized: "standardised",
  personalized: "personalised",
  impactfull: "impactful",
  completly: "completely",
  comleted: "completed",
  compelted: "completed",
  completd: "completed",
  varible: "variable",
  varaible: "variable",
  evidance: "evidence",
  evidnece: "evidence",
  progess: "progress",
  progres: "progress",
  acheive: "achieve",
  acheived: "achieved",
  recieve: "receive",
  recieved: "received",
  seperate: "separate",
  occured: "occurred",
  begining: "beginning",
  comissioning: "commissioning",
  commisioning: "commissioning",
  comissioned: "commissioned",
  implementaion: "implementation",
  inital: "initial",
  liase: "liaise",
  liasing: "liaising",
};

const WRONG = new RegExp(
  String.raw`(?<![\p{L}\d@/\\._’'-])(?:${Object.keys(RIGHT).join("|")})(?![\p{L}\d@/\\_]|\.\p{L})`,
  "giu",
);

const ANY_WRONG = hintOfWords(...Object.keys(RIGHT));

/** A name keeps its own spelling: "World Health Organization", "Behavior Analyst Certification". */
const CAPITAL_BEFORE = /\b[A-Z]\w*\s$/;

type Slip = { readonly wrong: string; readonly cells: Map<CellRef, Edit> };

export default rule({
  id: "spelling-slip",
  subject: "commentary",
  severity: "advice",
  title: "Words are spelt as a British board spells them",
  why: "American spellings and slips draw the eye away from what is said, and are quickly put right.",
  needs: ["actions"],
  fix: "offered",
  message: (d: { wrong: string; right: string; cells: string }) =>
    `${quoted(d.wrong)} stands in ${d.cells}; in British English it is ${quoted(d.right)}. Is another spelling meant, as in a name?`,

  check(plan, tell) {
    const slips = new Map<string, Slip>();
    for (const { text, hints, at } of storiesOf(plan)) {
      if ((hints & ANY_WRONG) === 0) continue;
      for (const wrong of wrongIn(text)) {
        const slip = slips.get(wrong) ?? { wrong, cells: new Map<CellRef, Edit>() };
        slips.set(wrong, slip);
        slip.cells.set(at, { at, was: text, to: corrected(text, wrong) });
      }
    }
    for (const { wrong, cells } of slips.values()) {
      const at = [...cells.keys()] as unknown as At;
      const fix = { label: `Write ${quoted(RIGHT[wrong]!)}`, safe: false, edits: [...cells.values()] };
      tell({ about: wrong, at, data: { wrong, right: RIGHT[wrong]!, cells: listCells(at) }, fix });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", progress: "Behavior support has begun. The behavior team meets weekly in each school." },
          { ref: "4.2", progress: "The program is under way, and the evidance is collected." },
        ],
      },
    ],
    good: [
      {
        actions: [
          { progress: "The World Health Organization was asked; programmes and centres have begun to analyse it." },
          { progress: "See www.center.org/program and a.center@program.org" },
        ],
      },
    ],
  },
});

function wrongIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(WRONG)) if (!isName(text, match)) found.add(match[0].toLowerCase());
  return found;
}

function isName(text: string, { 0: word, index }: RegExpExecArray): boolean {
  return /^[A-Z]/.test(word) && CAPITAL_BEFORE.test(text.slice(Math.max(0, index - 30), index));
}

/** The text with every such word put right, in the case in which it stands. */
function corrected(text: string, wrong: string): string {
  return text.replace(WRONG, (word, ...rest) => {
    const index = rest.find((one) => typeof one === "number") as number;
    if (word.toLowerCase() !== wrong || isName(text, { 0: word, index } as RegExpExecArray)) return word;
    const right = RIGHT[wrong]!;
    if (word === word.toUpperCase()) return right.toUpperCase();
    return /^[A-Z]/.test(word) ? right[0]!.toUpperCase() + right.slice(1) : right;
  });
}
