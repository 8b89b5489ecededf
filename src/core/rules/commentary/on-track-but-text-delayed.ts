import { claim, clausesOf } from "../claims";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const DATES = "(timescales?|deadlines?|target dates?|due dates?|dates?|milestones?|timelines?|timetables?)";
/** Words that tell beforehand that a date will not be kept; they hold their own negation. */
const WILL_BE_LATE = new RegExp(
  `\\b${DATES} (is |are |now |looks? |seems? |very |highly )*(unlikely|not (now )?(expected|likely|going)) to (now )?be (met|kept|achieved)|` +
    `${DATES} (will|can|may) ?(not|no longer) (now )?be (met|kept|achieved)|${DATES} will be missed|` +
    `(unlikely|not expected|unable|not able|not going) to (now )?(meet|keep|make|hit|be (done|finished|completed?) by|(complete|finish|deliver) (by|on time|in time)) ?(the |its |our |this )?((agreed|original|due) )?(${DATES}|on time|in time)?|` +
    `(will|won[’']t|cannot) (not )?(now )?(be (done|finished|completed?|ready) (on|in) time|meet (the|its|our|this) ((agreed|original|due) )?${DATES})`,
  "i",
);
const KEEPS = /\bwill (now )?(be (done|finished|completed?|ready) (on|in) time|meet )/i;

/** Words by which an update says that the delay was made good. */
const RECOVERED =
  /\b(back on (track|schedule|course|target|time|plan|the (agreed |original )?timetable)|now (back )?(on (track|schedule|time|target)|(\w+ ){0,3}ahead)|caught up|made (up|good)|recovered|lost time (has been |was )?(regained|recovered|made up)|no longer (delayed|behind|on hold|paused))\b/i;

const DELAYED =
  /^\W*(delayed\W*$|(paused|stalled|halted|postponed)\b)|\b((has|have|is|are|was|were|been|being|now|work|progress) (now |been |currently |significantly |further |again )*(delayed|paused|stalled|halted)|delayed (until|to|by|due|because|pending)|delays? (to|in|of|with) (the )?(launch|delivery|start|recruitment|procurement|project|work|programme|roll-?out|implementation|publication|tender)|slipped|slippage|on hold|behind (schedule|plan|time)|off track|missed (the|its|this) (deadline|milestone)|little progress|(pushed|put|moved|set) (\w+ ){0,4}back ((to|until|by|into) (the )?(new year|next|end|autumn|spring|summer|winter|term|q[1-4]|\d|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)|because|owing)|later than (planned|expected|agreed|hoped)(?=$|[,:]| (and|because|as|owing|due|so)\b)|(taking|taken|took) longer than (planned|expected|agreed|hoped|anticipated)|over-?r[ua]n(ning)?|on pause|had to be (postponed|deferred|rescheduled))\b|\bno progress\b|\bnot (yet )?(progressed|on (track|schedule|target))\b/i;

/** What is late is the work itself, at the head of the clause: "Training is running late", not "pupils who fall behind". */
const LATE =
  /^\W*((we|this|it|((the|our|this|all|some) )?(\w+ ){0,2}(work|action|project|programme|workstream|team|launch|tender|training|recruitment|procurement|timetable|timeline|schedule|roll-?out|build|pilot|delivery|commissioning|consultation|draft|drafting|publication|development|implementation|contract|milestone|phase|part|strategy|guide|review))( (is|are|has|have|was|were|now|been|being|currently|slightly|still|also|a|little|bit|about|around|nearly|one|two|three|four|five|six|\d+))* )?(running (behind|late)|(fallen|falling|fell|slipping|lagging|got) behind|(weeks?|months?) late|held up (by|because|as|in|while))\b/i;

/** The delay is told as past: "on track after being off track in May". */
const BACK = /^(?!.*\bnot\b).*\bon (?:track|schedule|target) (?:again|after|following|despite)\b/i;

export default rule({
  id: "on-track-but-text-delayed",
  subject: "commentary",
  severity: "advice",
  title: "The update of an action that is on track tells of no delay",
  why: "Status and words should tell one story. If the delay was made good, the update can say so.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is on track, and the update says ${quoted(d.words)}. Do both hold?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "actionStatus", "progress")) {
      const words = action.actionStatus === "in-progress-on-track" ? delayIn(action.progress) : null;
      if (words !== null) yield { about: action.key, at, data: { action: nameOf(action), words } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "4.1",
            actionStatus: "Action in progress, on track",
            progress: "First draft done. The launch has been delayed by recruitment.",
          },
          { ref: "4.2", actionStatus: "Action in progress, on track", progress: "No progress since January." },
          { ref: "4.3", actionStatus: "Action in progress, on track", progress: "Paused until the new lead starts." },
          { ref: "4.4", actionStatus: "Action in progress, on track", progress: "Delayed." },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, on track",
            progress: "There is no delay to the launch; it would have slipped without the new post.",
          },
          {
            actionStatus: "Action in progress, on track",
            progress: "Delays to recruitment now resolved. Fewer families are waiting for delayed reviews.",
          },
          {
            actionStatus: "Action in progress, on track",
            progress: "Delayed discharges fell by a third. Delays in recruitment have been resolved.",
          },
          { actionStatus: "Action in progress, off track", progress: "The launch has been delayed." },
          {
            actionStatus: "Action in progress, on track",
            progress: "On track after being off track in May, when two left.",
          },
        ],
      },
    ],
  },
});

/** The clause that tells of a delay that lasts, or of a date that will not be kept; null where none does. */
function delayIn(progress: string | null): string | null {
  if (claim(progress, RECOVERED) !== null) return null;
  const late = (clause: string) => WILL_BE_LATE.test(clause) && !KEEPS.test(clause);
  const words = claim(progress, DELAYED) ?? claim(progress, LATE);
  if (words !== null) return BACK.test(words) ? null : words;
  return clausesOf(progress ?? "").find(late) ?? null;
}
