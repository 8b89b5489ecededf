import { areaLabel } from "../areas/label";
import { squash } from "../squash";
import type { ColumnNames } from "./column-names";

/** A heading of the impact of an area must ask for words: "Area impact" may rate it. */
const IN_WORDS = /\b(?:statement|summary|narrative|story|difference|changed|what|how)\b/;

/** Who keeps something up, and not when or whether. */
const WHO =
  /\b(?:owners?|leads?|who|whom|by|to|responsib\w+|officers?|teams?|managers?|service|role|arrangements?|how|plan|strategy)\b/;

const NO_KEEPER = /\b(?:date|when|status|rag|rating|y n|impact|progress|outcomes?|risks?|barriers?)\b/;

/** Words that say of what comes after only beside a post. */
const OF_TIME = /\b(?:long(?:er)? term|continuing|legacy|post pro(?:gramme|ject))\b/;
const OF_A_POST =
  /\b(?:owners?|ownership|leads?|officers?|responsib\w+|teams?|managers?|service|post)\b(?! pro(?:gramme|ject))/;

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
    like: /\brecommendations?\b|\bareas? (?:for|of) improvement\b|\bafis?\b|\b(?:ofsted|cqc|hmi|inspect\w+|reviewers?|dfe|peer review) (?:priority actions?|findings?|themes?|priority|priorities|areas?)\b|\bwhat (?:the )?(?:inspectors?|reviewers?|ofsted)\b/,
    unlike: /\b(?:status|rag|rating|date|response|owner|lead|made by|raised by|source|score|progress|evidence|next)\b/,
  },
  carriedOnBy: {
    is: ["carried on by", "bau owner", "bau lead", "business as usual owner", "sustained by", "handed over to"],
    has: [
      ...["bau", "business as usual", "carry on", "carry it on", "carries it on", "sustain", "sustained", "sustaining"],
      ...["long term", "longer term", "mainstream", "sustainability", "continuing", "legacy", "post programme"],
      ...["post project", "taking over", "takes over", "take over", "takes on", "taking on"],
    ],
    like: /\b(?:hand(?:ed)? ?over to|sustainability (?:owner|lead|plan|arrangements?)|exit (?:plan|strategy|owner)|(?:long term|ongoing|continuing|legacy|maintenance) (?:owner|lead|officer|responsib\w+|ownership)|who (?:will )?(?:keeps?|maintains?|continues?|owns?|carry|carries)\b.*|(?:owner|lead|responsib\w+) (?:after|once|when|beyond|post)\b.*)/,
    unlike: /\b(?:date|when|status|rag|rating|y n|yes)\b/,
    never: (heading) => {
      const words = squash(heading);
      return !WHO.test(words) || NO_KEEPER.test(words) || (OF_TIME.test(words) && !OF_A_POST.test(words));
    },
  },
} as const satisfies Record<string, ColumnNames>;
