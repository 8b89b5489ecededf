import { basename } from "node:path";
import { builtWithWords, leadCalled, type BoardInput, type PaperSays } from "../core/board";
import { longDay } from "../core/plan/dates/day";
import { forWhom } from "../core/rules";
import { listed, lowered, quoted } from "../core/words";
import { EACH_LEAD, withChoices } from "./pack-choices";
import type { Command } from "./usage";

type CompareCommand = Extract<Command, { name: "compare" }>;

/** An option that asks for something else than the paper says of itself, and what the paper says. */
type Other = { readonly option: string; readonly said: string };

/**
 * In a sentence, the options that contradict how the paper was built; and what was given at its building and has to be given
 * again. Empty where the paper is compared as it was built. `asItWas`: the review without the options for its content.
 */
export function askedOtherwise(says: PaperSays, command: CompareCommand, asItWas: BoardInput): readonly string[] {
  const name = quoted(basename(command.paper));
  const others = [...gradingAsked(says, command), ...contentAsked(says, command, asItWas)];
  const options = [...new Set(others.map(({ option }) => option))];
  const it = options.length === 1 ? "it" : "them";
  const built = listed([...new Set(others.map(({ said }) => said))]);
  const sentence = `${name} was built ${built}, so what differs may come of ${listed(options)} alone; leave ${it} out to compare it as it was built.`;
  const file =
    says.builtWith?.earlierFile && command.previous === null
      ? [
          `${name} was built with an earlier file of the plan; give that file with --previous, else what has moved differs.`,
        ]
      : [];
  return [...(others.length > 0 ? [sentence] : []), ...file];
}

/** Another day, other readers, another strictness. */
function gradingAsked(
  { asAt: day, grading: built }: PaperSays,
  { asAt, grading, choices }: CompareCommand,
): readonly Other[] {
  const { profile = built.profile, strict = built.strict } = grading;
  return [
    ...(asAt !== null && day !== null && asAt !== day ? [{ option: "--as-at", said: `as at ${longDay(day)}` }] : []),
    ...(profile === built.profile
      ? []
      : [{ option: choices.lead === null ? "--profile" : "--lead", said: forWhom(built.profile) }]),
    ...(strict === built.strict ? [] : [{ option: "--strict", said: "without --strict" }]),
  ];
}

/** Another content, as far as the paper says what it has. */
function contentAsked(says: PaperSays, { choices }: CompareCommand, asItWas: BoardInput): readonly Other[] {
  const { builtWith, stated, readBy } = says;
  if (builtWith === null) return [];
  const { plan, grading } = asItWas;
  const was = builtWithWords(asItWas);
  const sections = builtWithWords(withChoices(asItWas, { ...choices, lead: null }));
  const leadOf = (words: string | null) => (words === null ? null : (leadCalled(plan, words)?.lead ?? words));
  const lead = choices.lead === EACH_LEAD ? null : choices.lead;
  return [
    ...(choices.sections !== null && sections !== was
      ? [{ option: "--sections", said: `with ${lowered(was.split(".")[0]!)}` }]
      : []),
    ...(choices.lead !== null && grading?.profile === says.grading.profile && leadOf(lead) !== leadOf(builtWith.lead)
      ? [{ option: "--lead", said: builtWith.lead === null ? "for each lead" : `for ${quoted(builtWith.lead)}` }]
      : []),
    ...(choices.stateErrors && stated?.all === false
      ? [{ option: "--state-errors", said: "without stating its open errors by choice" }]
      : []),
    ...(choices.readBy !== null && choices.readBy !== readBy
      ? [
          {
            option: "--read-by",
            said: readBy === null ? "before anybody was named who has read it" : `as read by ${quoted(readBy)}`,
          },
        ]
      : []),
  ];
}
