import { shortRef } from "../../workbook";
import { fieldNames } from "../../plan";
import { maskOf } from "../identifiers";
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

  *check(plan) {
    const offTrack = actionsOf(plan, (action) => (action.actionStatus === "in-progress-off-track" ? action : null));
    for (const action of offTrack) {
      for (const field of ["progress", "nextSteps", "risk"] as const) {
        const [at, text] = [action.at[field], action[field]];
        const name = at === undefined ? null : personIn(text ?? "");
        if (at === undefined || name === null) continue;
        const data = { action: nameOf(action), cell: shortRef(at), field: fieldNames[field], masked: maskOf(name) };
        yield { about: action.key, at: [at], data };
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

const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.? ((?:[A-Z]\.? )?[A-Z][a-z’'-]{2,20})\b/;
const AWAY =
  /\b([A-Z][a-z-]{2,15} [A-Z][a-z’'-]{2,20}) (?:is|was|has been|remains|went) (?:currently |still |now )?(?:off sick|unwell|absent|suspended|on (?:sick|maternity|long-term|annual|adoption|compassionate|special) leave)\b/;
/** Two words with a capital that are a post or a body, not a person. */
const NO_PERSON =
  /\b(Head|Lead|Officer|Manager|Director|Team|Service|Service|School|Board|Partnership|Council|Practitioner|Coordinator|Commissioner|Clinical|Programme)\b/;

function personIn(text: string): string | null {
  const away = AWAY.exec(text)?.[1] ?? null;
  return TITLED.exec(text)?.[1] ?? (away !== null && !NO_PERSON.test(away) ? away : null);
}
