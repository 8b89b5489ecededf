import { areaLabel } from "../areas/label";
import { squash } from "../squash";
import type { ColumnNames } from "./column-names";

/** A heading of the impact of an area must ask for words: "Area impact" may rate it. */
const IN_WORDS = /\b(?:statement|summary|narrative|story|difference|changed|what|how)\b/;

/** Who keeps something up, and not when or whether. */
const WHO =
  /\b(?:owners?|leads?|who|whom|by|to|responsib\w+|officers?|teams?|managers?|service|role|arrangements?|how|plan|strategy)\b/;

/** What a plan says of its areas as a whole, of what was recommended, and of what comes after an action. */
export const areaColumns = {
  areaImpact: {
    is: ["area impact statement"],
    has: ["impact", "difference", "changed"],
    never: (heading) => {
      const label = areaLabel(heading);
      return label === null || label.kind !== "impact" || !label.ofArea || !IN_WORDS.test(squash(heading));
    },
  },
  families: {
    is: ["what this means for families"],
    has: ["mean", "means", "meaning", "notice", "expect", "affect", "affects", "helps", "so what", "for families"],
    never: (heading) => areaLabel(heading)?.kind !== "families",
  },
  /** Behind `area`, which a column of recommendations is where no other is. */
  recommendation: {
    is: ["linked recommendation", "links to recommendation", "recommendation answered", "answers recommendation"],
    like: /\brecommendations?\b|\bareas? (?:for|of) improvement\b|\b(?:ofsted|cqc|hmi|inspect\w+|reviewers?|dfe|peer review) (?:priority actions?|findings?|themes?|priority|priorities|areas?)\b|\bwhat (?:the )?(?:inspectors?|reviewers?|ofsted)\b/,
    unlike: /\b(?:status|rag|rating|date|response|owner|lead|made by|raised by|source|score|progress|evidence|next)\b/,
  },
  carriedOnBy: {
    is: ["carried on by", "bau owner", "bau lead", "business as usual owner", "sustained by", "handed over to"],
    has: ["bau", "business as usual", "carry on", "carry it on", "carries it on", "sustain", "sustained", "sustaining"],
    like: /\b(?:hand(?:ed)? ?over to|sustainability (?:owner|lead|plan|arrangements?)|exit (?:plan|strategy|owner)|(?:long term|ongoing|continuing|legacy|maintenance) (?:owner|lead|officer|responsib\w+|ownership)|who (?:will )?(?:keeps?|maintains?|continues?|owns?|carry|carries)\b.*|(?:owner|lead|responsib\w+) (?:after|once|when|beyond|post)\b.*)/,
    unlike: /\b(?:date|when|status|rag|rating|y n|yes)\b/,
    never: (heading) => !WHO.test(squash(heading)) || /\b(?:date|when|status|rag|rating)\b/i.test(heading),
  },
} as const satisfies Record<string, ColumnNames>;
