import type { Action } from "../../plan";
import { tooEarly as tooEarlyIn } from "../evidence-words";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted, type At } from "../rows";

export default rule({
  id: "impact-claimed-but-text-too-early",
  subject: "commentary",
  severity: "advice",
  title: "What is felt at a system level is not told to be too early to see",
  why: "The strongest claim of the scheme and “too early to say” cannot stand in one row. Somebody will quote one against the other.",
  needs: ["actions.impactStatus"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is said to have an impact that is felt at a system level, and its text says ${quoted(d.words)}. Do both hold?`,

  check(plan, tell) {
    for (const row of actionsWith(plan, "impactStatus")) {
      const { action } = row;
      const found = action.impactStatus === "system-level" ? tooEarly(action) : null;
      if (found === null) continue;
      tell({
        about: action.key,
        at: [...row.at, ...found.at],
        data: { action: nameOf(action), words: found.words },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "4.1",
            impactStatus: "Impact is felt at a system level",
            evidence: "It is too early to measure what families notice.",
          },
          {
            ref: "4.2",
            impactStatus: "Impact is felt at a system level",
            progress: "Done in May. The effect has not yet been measured.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            impactStatus: "Impact is felt at a system level",
            evidence: "Survey, May 2025: 70% of parents felt listened to.",
          },
          { impactStatus: "Impact not yet seen", evidence: "Too early to say." },
        ],
      },
    ],
  },
});

function tooEarly({ evidence, progress, at }: Action): { words: string; at: At } | null {
  for (const [text, cell] of [
    [evidence, at.evidence],
    [progress, at.progress],
  ] as const) {
    const words = tooEarlyIn(text);
    if (words !== null && cell !== undefined) return { words, at: [cell] };
  }
  return null;
}
