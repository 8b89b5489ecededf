import { claim } from "../claims";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const DELAYED =
  /^\W*(delayed\W*$|(paused|stalled|halted|postponed)\b)|\b((has|have|is|are|was|were|been|being|now|work|progress) (now |been |currently |significantly |further |again )*(delayed|paused|stalled|halted)|delayed (until|to|by|due|because|pending)|delays? (to|in|of|with) (the )?(launch|delivery|start|recruitment|procurement|project|work|programme|roll-?out|implementation|publication|tender)|slipped|slippage|on hold|behind (schedule|plan|time)|off track|missed (the|its|this) (deadline|milestone)|little progress)\b|\bno progress\b|\bnot (yet )?(progressed|on (track|schedule|target))\b/i;

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
      const words = action.actionStatus === "in-progress-on-track" ? claim(action.progress, DELAYED) : null;
      if (words !== null && !BACK.test(words)) yield { about: action.key, at, data: { action: nameOf(action), words } };
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
