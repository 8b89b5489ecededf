/** What people call one and the same doing in the title of an action. A word may stand for two of them. */
const DOINGS: readonly string[] = [
  "reduce|cut|lower|decrease|lessen|shrink|minimise|shorten|curb|trim|slash|bring down|drive down|get down|cut down|cut back",
  "increase|raise|grow|boost|lift|bring up|drive up|push up|step up|build up",
  "improve|strengthen|enhance|better|reinforce|raise|boost|lift|build|grow|develop|increase|raise the quality of|improve the quality of",
  "widen|expand|extend|broaden|enlarge|scale up",
  "speed up|accelerate|quicken|hasten|fast-track|expedite|make quicker",
  "simplify|streamline|make simpler|rationalise",
  "develop|create|design|produce|build|draw up|prepare|write|draft|devise|compile|put together|make",
  "co-produce|coproduce|co-design|codesign",
  "establish|set up|create|introduce|put in place|form|institute|start|start up|put into place",
  "publish|issue|release|launch|bring out|put out",
  "deliver|roll out|provide|run|offer|give|supply|implement|introduce|put in place|make available",
  "hold|run|host|organise|arrange|put on|stage|convene",
  "promote|publicise|advertise|market|raise awareness of|spread the word about",
  "review|evaluate|assess|examine|appraise|look at|look into|take stock of|analyse|study",
  "check|verify|audit|inspect|quality assure|test the quality of|look at the quality of|check the quality of|audit the quality of",
  "test|pilot|trial|try out",
  "recruit|appoint|hire|employ|take on",
  "consult|consult with|seek the views of|seek views from|listen to|engage|engage with|gather views from|gather the views of|involve|hear from",
  "agree|sign off|settle|reach agreement on",
  "ensure|ensure that|make sure|make sure that|guarantee|guarantee that|see to it that",
  "share|circulate|distribute|send out|send",
  "collect|gather|obtain|capture|collate|bring together",
  "support|help|assist",
  "encourage|motivate|urge",
  "monitor|track|keep track of|keep watch on|oversee",
  "update|refresh|revise|rewrite|bring up to date",
  "identify|find|pinpoint",
  "explain|set out|clarify|spell out|make clear",
  "commission|procure|buy|buy in|purchase",
  "fund|finance|pay for|resource",
  "train|upskill|provide training to|provide training for|give training to|deliver training to|deliver training for|run training for",
  "remove|end|do away with|abolish|get rid of|stop",
  "close|end|wind up|shut|shut down",
  "open|start|begin|launch",
  "clear|eliminate|work through|get rid of|remove",
  "respond to|answer|reply to|deal with",
  "keep|maintain|sustain|preserve|continue",
  "use|apply|adopt|put to use",
  "embed|make part of everyday practice|bed in",
];

const byWords = new Map<string, readonly string[]>();
for (const line of DOINGS) {
  const words = line.split("|");
  for (const word of words) byWords.set(word, [...(byWords.get(word) ?? []), words[0]!]);
}

/** What may stand before the doing and says nothing: "To reduce", "We will reduce"; and what says with whom: "Work with schools to". */
const BEFORE = /^\W*(?:(?:\d[\d.]*|[a-z]\))\s+)?(?:(?:to|we|will|shall|further|jointly|partners|must) )*/i;
const WITH = /^(?:continue to |work (?:jointly |closely |together )?(?:with (?:[\w’'-]+ ){1,4})?to )/i;

/** How many words the longest doing has that begins with a word. */
const longestFrom = new Map<string, number>();
for (const doing of byWords.keys()) {
  const words = doing.split(" ");
  longestFrom.set(words[0]!, Math.max(longestFrom.get(words[0]!) ?? 0, words.length));
}

/** A title taken apart: what people call its doing, one word for all that mean the same, and the words around it. */
export type PlainDoing = { readonly doings: readonly string[]; readonly rest: string };

/**
 * The doing that a title begins with, in one word for all that mean the same, of which its own may stand for several; none
 * where it begins otherwise.
 */
export function plainDoing(title: string): PlainDoing {
  const said = title.slice(BEFORE.exec(title)![0].length).trim();
  const beside = WITH.exec(said)?.[0] ?? "";
  const behind = said.slice(beside.length);
  const [first] = /^\S*/.exec(behind)!;
  for (let count = longestFrom.get(first.toLowerCase()) ?? 0; count > 0; count--) {
    const [, doing, rest] = cutBehind(count).exec(behind) ?? [];
    const doings = doing === undefined ? undefined : byWords.get(doing.toLowerCase().replace(/\s+/g, " "));
    if (doings !== undefined) return { doings, rest: beside + rest! };
  }
  return { doings: [], rest: title };
}

/** So many words, and one more at least. */
function cutBehind(words: number): RegExp {
  return (CUTS[words] ??= new RegExp(`^(\\S+(?:\\s+\\S+){${words - 1}})\\s+(\\S.*)$`, "s"));
}

const CUTS: RegExp[] = [];
