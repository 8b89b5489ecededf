import { shortRef } from "../../workbook";
import { fieldNames } from "../../plan";
import { isOrganisation } from "../../plan/leads/organisations";
import { maskOf } from "../identifiers";
import { isCapitalNoName } from "../name-words";
import { wholeNameIn } from "../persons";
import { rule } from "../rule";
import { actionsOf, nameOf } from "../rows";

export default rule({
  id: "staff-named-off-track",
  subject: "data protection",
  severity: "advice",
  title: "What is off track is told by roles, not by persons",
  why: "A delay that stands beside a name reads as blame, and it stays in the papers when the person has left.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; cell: string; field: string; masked: string }) =>
    `${d.action} is off track, and ${d.cell} (${d.field}) names a person (${d.masked}). Can the role stand there?`,

  check(plan, tell) {
    const offTrack = actionsOf(plan, (action) => (action.actionStatus === "in-progress-off-track" ? action : null));
    for (const action of offTrack) {
      for (const field of ["progress", "nextSteps", "risk"] as const) {
        const [at, text] = [action.at[field], action[field]];
        const name = at === undefined ? null : personIn(text ?? "");
        if (at === undefined || name === null) continue;
        const data = { action: nameOf(action), cell: shortRef(at), field: fieldNames[field], masked: maskOf(name) };
        tell({ about: action.key, at: [at], data });
        break;
      }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "2.1",
            actionStatus: "Action in progress, off track",
            progress: "Delayed, as Mrs Example is on long-term leave.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action in progress, off track", progress: "Delayed: the post is vacant. Ms is a title." },
          { actionStatus: "Action in progress, on track", progress: "Mrs Example has begun." },
          { actionStatus: "Action in progress, off track", progress: "The Head of Inclusion is on leave." },
        ],
      },
    ],
  },
});

const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Prof|Professor)\.? ((?:[A-Z]\.? )?[A-Z][a-z’'-]{2,20})\b/;
/** What is said of a person and of no school, body or system. */
const OF_A_PERSON =
  "(?:(?:is|was|has been|had been|remains|went|goes|being) (?:currently |still |now |away |also )*(?:signed off|off sick|off work|unwell|ill|in hospital|absent|suspended|seconded|on (?:\\w+ )?(?:sick|maternity|paternity|parental|long-term|annual|adoption|compassionate|special|unpaid|carer[’']s|study) leave|on (?:secondment|holiday|jury service))|(?:has |had )?(?:resigned|retired|handed in (?:his|her|their) notice|stepped down)|has been away|(?:left|has left|leaves) (?:in|on|at|us|her|his|their|for a|to take)\\b|[’']s (?:secondment|maternity leave|sick(?:ness)? (?:leave|absence)|absence|retirement|resignation|departure|illness|holiday))";
const AWAY = new RegExp(
  `(?<![\\w’'-])([A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: [A-Z][a-z’'-]{2,20})?)(?:(?:,? who)? |(?=[’']s ))${OF_A_PERSON}`,
);
/** Words with a capital that are a post or a body, not a person. */
const NO_PERSON =
  /\b(?:Head|Heads|Lead|Leads|Officer|Manager|Managers|Director|Directors|Service|Services|Practitioner|Coordinator|Commissioner|Clinical|Programme|Therapist|Consultant|Psychologist|Nurse|Adviser|Advisor|Colleague|Colleagues|Staff|Everybody|Nobody|Somebody|Someone|He|She|They|We|It|One|Two|Three|Four|Caseworker|Chair|Holder|Administrator|Provider|Supplier|Contractor|Half|Most|Many|Another|Neither|Action|Together)\b/;
/** Cheap: whether a text has a piece without which nobody stands in it. */
const MAY_NAME =
  /[A-Z\u0080-\uffff](?:[a-z\u0080-\uffff’'-]+ (?:[A-Z\u0080-\uffff]|is|was|has|had|remains|went|goes|being|resigned|retired|handed|stepped|left|leaves|who)|\.)|[’',](?<=[a-z\u0080-\uffff].)s? /;

function personIn(text: string): string | null {
  if (!MAY_NAME.test(text)) return null;
  const titled = TITLED.exec(text)?.[1] ?? null;
  if (titled !== null) return titled;
  const away = AWAY.exec(text)?.[1] ?? null;
  const isName =
    away !== null && !NO_PERSON.test(away) && !away.split(" ").some(isCapitalNoName) && !isOrganisation(away);
  return isName ? away : wholeNameIn(text);
}
