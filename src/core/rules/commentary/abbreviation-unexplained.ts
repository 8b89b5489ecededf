import { singular } from "../../plan/abbreviations";
import type { Plan } from "../../plan";
import type { CellRef } from "../../workbook";
import { CAPITALS } from "../hints";
import { rule } from "../rule";
import { listCells, quoted, type At } from "../rows";
import { storiesOf } from "../texts";

/** Two capitals and more, among them at most as many small letters: DSCO, SaLT, PfA. No part of a word, number, address or code. */
const ABBREVIATION = /(?<![\p{L}\d@/\\._&#’'-])[A-Z][A-Za-z&]{0,6}[A-Z][a-z]?(?![\p{L}\d@\\_&]|[-/.]\d|\.[\p{L}])/gu;

/** What every board of the kind knows, and what is written in capitals without being an abbreviation. */
const KNOWN = new Set(
  (
    "SEND SEN EHCP EHC EHCNA NHS DfE ICB ICS CCG LA CYP SENCO SENCo SENDCo SENDCO CQC HMCI RAG BRAG KPI CAMHS SALT SaLT SLT OT EP GP " +
    "PCF PCFs AP NEET FAQ UK IT ICT HR PDF URL QA TBC TBA GDPR MP CEO DCS DASS DCO DMO DSCO SENDIASS SENDIAS IASS PRU MAT SLA VCS VCSE " +
    "MASH LAC CLA CIN CP EHE CME PEP ASD ADHD LD BSL ONS LGA DHSC NHSE PfA EY EYFS FE HE SRO PMO BAU ToR MoU CPD MDT JSNA EU COVID WSOA " +
    "WSoA SEF SIP ULN UPN DOB APP ID OK AM PM FTE WTE YTD PA AGM VAT AI BBC USA TV CD DVD SMS NB IE EG " +
    "NOT AND ALL NEW THE FOR OLD ANY DUE NO YES ON OFF IN OF TO BY OR AT IS IF NOW BUT ONE TWO ARE WAS HAS RED AMBER GREEN BLUE GREY DRAFT " +
    "URGENT UPDATE NOTE NOTES DONE MUST ONLY NONE END OPEN CLOSED KEY TOTAL WILL FULLY ALSO STILL NEXT PLEASE ACTION STATUS DATE LEAD " +
    "JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI"
  ).split(" "),
);

export default rule({
  id: "abbreviation-unexplained",
  subject: "commentary",
  severity: "advice",
  title: "An abbreviation is explained once in the workbook",
  why: "Parents, new members and inspectors read the paper, too. What they cannot read they cannot question.",
  needs: ["actions"],
  message: (d: { abbreviation: string; cells: string }) =>
    `${quoted(d.abbreviation)} (${d.cells}) is explained nowhere in this workbook. What does it stand for?`,

  check(plan, tell) {
    const known = knownIn(plan);
    const used = new Map<string, { readonly word: string; readonly cells: Set<CellRef> }>();
    for (const { text, hints, at } of storiesOf(plan)) {
      if ((hints & CAPITALS) === 0) continue;
      for (const [found] of text.matchAll(ABBREVIATION)) {
        const word = singular(found);
        if (known.has(word) || KNOWN.has(word) || !isAbbreviation(word)) continue;
        if (isShouted(text)) break;
        const one = used.get(word) ?? { word, cells: new Set<CellRef>() };
        used.set(word, one);
        one.cells.add(at);
      }
    }
    for (const { word, cells } of used.values()) {
      const at = [...cells] as unknown as At;
      tell({ about: word, at, data: { abbreviation: word, cells: listCells(at) } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", progress: "The QTVIB met twice with schools and heard from both forums." },
          { ref: "4.2", progress: "Papers of the QTVIBs and of the JXG go to the board." },
        ],
      },
    ],
    good: [
      {
        actions: [
          { progress: "The Quality and Transition Visits Board (QTVB) met twice. The QTVB will meet again." },
          { progress: "The QTI (quality and transition initiative) has begun, and the QTI reports to the ICB." },
          { progress: "EHCPs and SEND reviews by the NHS are NOT late; KS2, Q3 and year II too.", leads: "QJX" },
          { progress: "ALL WORK OF THE QZX PANEL IS ON HOLD UNTIL MAY" },
          { progress: "See SM-04, PowerPoint and McDonald's; QJX takes it on. Mail a.b@QZK.org." },
        ],
        leadKey: [{ code: "QJX", title: "Head of Inclusion" }],
      },
    ],
  },
});

/** What the workbook explains, and the codes of its leads: those are looked at with the leads. */
function knownIn({ abbreviations, leadKey, actions }: Plan): ReadonlySet<string> {
  const known = new Set([...abbreviations, ...(leadKey?.entries ?? []).map(({ code }) => code)]);
  const texts = new Set<string>();
  for (const { leads, supportingLeads } of actions)
    for (const { text, code } of [...leads, ...supportingLeads]) {
      if (code !== null) known.add(code);
      texts.add(text);
    }
  for (const text of texts) for (const word of text.split(/[^A-Za-z&]+/)) known.add(word);
  return known;
}

/** Mostly capitals, and no Roman number. */
function isAbbreviation(word: string): boolean {
  const capitals = word.replace(/[^A-Z]/g, "").length;
  return capitals >= 2 && capitals * 2 > word.length && !/^[IVXLC]+$/.test(word);
}

/** A text in capitals says nothing of which of its words are abbreviations. */
function isShouted(text: string): boolean {
  const letters = text.replace(/[^A-Za-z]/g, "");
  return letters.length > 12 && letters.replace(/[^A-Z]/g, "").length * 2 > letters.length;
}
