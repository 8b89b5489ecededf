import { remembering } from "../remembering";
import { squash } from "../squash";

/** The closed sets of states that registers keep, each with the words by which it is known, in the order asked. */
const scales = {
  /** How a request, a decision, an escalation or a risk stands. */
  progress: [
    [
      "open",
      /^(?:not (?:yet )?(?:closed|complete\w*|answered|done|started|actioned|resolved|met|received)|incomplete|un(?:answered|resolved))\b/,
    ],
    [
      "closed",
      /\b(?:closed|completed?|done|resolved|discharged|signed off|no longer needed|withdrawn|achieved|delivered|met)\b/,
    ],
    ["answered", /\b(?:answered|responded|replied|response (?:sent|given|provided)|provided|submitted|sent)\b/],
    [
      "under-way",
      /\b(?:in (?:progress|hand|train)|on ?going|under ?way|on track|part(?:ly|ially)?|started|being|progressing|off track)\b/,
    ],
    [
      "open",
      /\b(?:open|outstanding|awaiting|awaited|pending|live|active|new|overdue|due|to do|raised|logged|received|delayed)\b/,
    ],
    ["closed", /^(?:y|yes|c)$/],
    ["open", /^(?:n|no|o|not)$/],
  ],
  /** Whether a project was evaluated. */
  evaluation: [
    ["not-evaluated", /\b(?:no|none|not|never|un ?evaluated|without)\b|^n$/],
    [
      "planned",
      /\b(?:planned|scheduled|to be (?:evaluated|done|commissioned|agreed)|will be|commissioned|designed|due)\b/,
    ],
    [
      "under-way",
      /\b(?:in (?:progress|hand)|on ?going|under ?way|started|begun|interim|part(?:ly|ially)?|drafted|draft|being)\b/,
    ],
    ["evaluated", /\b(?:evaluated|complete[d]?|done|finished|published|final|report(?:ed)?|concluded|yes)\b|^y$/],
  ],
  /** Where an impact is felt, by the ids of the impact statuses. */
  level: [
    ["not-seen", /\b(?:not|none|no impact|too early|yet to)\b|^(?:no|0)$/],
    ["system-level", /\b(?:system\w*|whole|area wide|embedded|all (?:schools|settings|families))\b/],
    [
      "variable",
      /\b(?:variable|varied|some|partial\w*|local|locality|individual|cohort|patchy|emerging|mixed|pockets?|project|service)\b/,
    ],
  ],
  /** Which of the three kinds of evidence it is. */
  sort: [
    [
      "voice",
      /\b(?:voice|views?|feedback|surveys?|famil\w+|parents?|carers?|child\w*|young people|lived|compliments?|complaints?|focus groups?|co ?production|case stud\w+|stor(?:y|ies)|interviews?)\b/,
    ],
    [
      "practice",
      /\b(?:practice|audits?|observations?|dip|samples?|sampling|moderation|quality assurance|qa|peer|reviews?|visits?|walks?|supervision|inspections?)\b/,
    ],
    [
      "data",
      /\b(?:data|quantitative|kpis?|measures?|performance|figures?|numbers?|statistic\w*|metrics?|indicators?|returns?|census|dashboards?)\b/,
    ],
    ["practice", /\bqualitative\b/],
  ],
  /** Where a risk is going. */
  course: [
    ["steady", /\b(?:no change|unchanged|steady|stable|same|static|level|no movement|constant)\b|^(?:n|s)$/],
    ["falling", /\b(?:down\w*|fall\w*|fell|decreas\w*|reduc\w*|improv\w*|lower\w*|less\w*|declin\w*|better)\b/],
    ["rising", /\b(?:up\w*|ris\w+|rose|increas\w*|worse\w*|higher|grow\w*|escalating|deteriorat\w*)\b/],
  ],
} as const satisfies { readonly [scale: string]: readonly (readonly [state: string, words: RegExp])[] };

/** The scales by name. */
export type StateScale = keyof typeof scales;

/** The states of a scale. */
export type StateOf<S extends StateScale> = (typeof scales)[S][number][0];

/** A state in words that people use for it. */
export const registerStateNames: { readonly [S in StateScale]: { readonly [T in StateOf<S>]: string } } = {
  progress: { open: "Open", "under-way": "In progress", answered: "Answered", closed: "Closed" },
  evaluation: {
    "not-evaluated": "Not evaluated",
    planned: "Evaluation planned",
    "under-way": "Evaluation under way",
    evaluated: "Evaluated",
  },
  level: {
    "not-seen": "Impact not yet seen",
    variable: "Impact is variable",
    "system-level": "Impact is felt at a system level",
  },
  sort: { data: "Data", practice: "Practice", voice: "Voice" },
  course: { rising: "Rising", steady: "No change", falling: "Falling" },
};

/** Whether the words of a column belong to a scale of states. */
export function isScale(value: string): value is StateScale {
  return value in scales;
}

/** Arrows, as people show where something is going. */
const ARROWS: readonly (readonly [RegExp, StateOf<"course">])[] = [
  [/[↑⬆▲△↗⇧🔺]/u, "rising"],
  [/[↓⬇▼▽↘⇩🔻]/u, "falling"],
  [/[→↔⬌▶►⇨➡=]/u, "steady"],
];

/** The state that the words mean; null where they are those of none. */
export function readState<S extends StateScale>(scale: S, text: string): StateOf<S> | null {
  if (scale === "course") {
    const arrow = ARROWS.find(([sign]) => sign.test(text));
    if (arrow) return arrow[1] as StateOf<S>;
  }
  return readWords(`${scale} ${squash(text)}`) as StateOf<S> | null;
}

const readWords = remembering((asked): string | null => {
  const scale = asked.slice(0, asked.indexOf(" ")) as StateScale;
  const words = asked.slice(scale.length + 1);
  return words === "" ? null : (scales[scale].find(([, pattern]) => pattern.test(words))?.[0] ?? null);
});
