import { shortRef } from "../../workbook";
import { maskOf } from "../identifiers";
import { rule } from "../rule";
import { textsOf } from "../texts";

export default rule({
  id: "child-named",
  subject: "data protection",
  severity: "error",
  title: "No text names a child",
  why: "A first name beside a school or a date is enough to tell who is meant, and a plan is read by hundreds.",
  needs: [],
  message: (d: { of: string; cell: string; field: string; masked: string }) =>
    `${d.of}: ${d.cell} (${d.field}) seems to name a child or a child's family (${d.masked}). Can it be said without the name?`,

  *check(plan) {
    for (const { at, of, field, text, unseen } of textsOf(plan)) {
      const name = namedIn(text);
      if (name === null) continue;
      const data = { of, cell: shortRef(at), field: field + unseen, masked: maskOf(name) };
      yield { about: `${of} ${field}`, at: [at], data };
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", progress: "A pupil named Examplo was moved to a new class." }] },
      { actions: [{ ref: "1.2", evidence: "Feedback of the mother: my son Examplo likes it." }] },
      { actions: [{ ref: "1.3", nextSteps: "We meet Examplo’s mum in May." }] },
    ],
    good: [
      {
        actions: [
          { progress: "Child Protection and Pupil Premium leads met; our child Sufficiency plan is out." },
          { progress: "A school named Oakfield takes part. Children’s parents and Surrey’s parents were asked." },
          { progress: "Family Voice’s parents group met. The Council’s family hubs opened. Child A moved on." },
        ],
      },
    ],
  },
});

const NAME = "([A-Z][a-z’'-]{2,20})";
/** "a pupil named …", "her daughter …", "…'s mum": each says that what follows or stands before is a child's name. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Cc]hild|[Pp]upil|[Ss]tudent|[Bb]oy|[Gg]irl|[Ss]on|[Dd]aughter|[Yy]oung person) (?:called|named) ${NAME}`,
    "g",
  ),
  new RegExp(
    `\\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?:son|daughter|boy|girl|little boy|little girl),? ${NAME}`,
    "g",
  ),
  /(?<=[a-z,;] )([A-Z][a-z-]{2,20})[’']s (?:mum|mother|dad|father|foster carers?|grandmother|grandfather|stepfather|stepmother)\b/g,
];

/** Cheap: whether a text has a piece without which none of them matches. */
const MAY_HOLD = /\b(?:called|named|son|daughter|boy|girl),? [A-Z]|[’']s [mdfgs]/;

/** Words with a capital that are no first names. */
const NO_NAME =
  /^(The|This|That|Who|When|And|But|School|Schools|Primary|Secondary|Academy|College|Nursery|Centre|Unit|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Autumn|Spring|Summer|Year|Key|Send|Council|County|City|Borough|Family|Children|Child|Pupil|Parent|Parents|Young|People|Person|Service|Services|Plan|Plans|Support|Health|Education|Social|Local|Area|Board|Team)$/;

function namedIn(text: string): string | null {
  if (!MAY_HOLD.test(text)) return null;
  for (const pattern of PATTERNS)
    for (const [, name = ""] of text.matchAll(pattern)) if (!NO_NAME.test(name)) return name;
  return null;
}
