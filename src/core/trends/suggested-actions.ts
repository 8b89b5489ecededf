import { groupBy } from "../group-by";
import { squash, type Action, type Plan } from "../plan";
import { isRefusedFor, type ActionLink } from "./action-links";
import type { KpiTrend } from "./kpi-trend";

/** An action that may be meant to move a measure, and the words that both have, as the measure writes them. */
export type SuggestedAction = { readonly action: Action; readonly words: readonly string[] };

const MOST = 3;
/** One word in common is a coincidence, unless the measure's name has no other and hardly an action has it. */
const FEWEST_WORDS = 2;
const RARE = 2;
/** A word that so many of the actions have tells none of them from the others; of a few it still may. */
const COMMON = 0.34;
const FEW = 3;

/**
 * Actions of which title or success criteria have words in common with a measure's name, words that few actions have. They
 * are shown to be asked about, and link nothing: what sounds alike may be about something else. Left out are those that are
 * linked or refused already, and those without a reference, by which alone a link can be kept.
 */
export function suggestedActions(
  trend: KpiTrend,
  plan: Plan,
  links: readonly ActionLink[],
): readonly SuggestedAction[] {
  const linked = new Set(links.filter((link) => link.trend.kpi.key === trend.kpi.key).map(({ action }) => action));
  const known = new Set<string>();
  const said = plan.actions
    .filter(({ ref, key }) => {
      // A link is kept by the reference: one that stands twice is asked about once.
      if (ref === null || plan.tree.repeats.has(key) || known.has(squash(ref))) return false;
      known.add(squash(ref));
      return true;
    })
    .map((action) => ({ action, stems: stemsOf(`${action.title ?? ""} ${action.successCriteria ?? ""}`) }));
  const having = groupBy(
    said.flatMap(({ stems }) => [...stems.keys()]),
    (stem) => stem,
  );
  const named = [...stemsOf(trend.kpi.name)];
  const isOnly = named.length === 1;
  const most = isOnly ? RARE : Math.max(FEW, said.length * COMMON);
  const telling = named.filter(([stem]) => (having.get(stem)?.length ?? 0) <= most);
  return said
    .flatMap(({ action, stems }) => {
      const shared = telling.filter(([stem]) => stems.has(stem));
      const weight = shared.reduce((sum, [stem]) => sum + 1 / having.get(stem)!.length, shared.length);
      return shared.length < (isOnly ? 1 : FEWEST_WORDS) || linked.has(action) || isRefusedFor(trend, action)
        ? []
        : [{ action, words: shared.map(([, word]) => word), weight }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ action, words }) => ({ action, words }));
}

/** Words that plans are full of, and that tell nothing of what a measure is about. */
const EMPTY = new Set(
  (
    "about actions after against agreed all and are area areas average been being better both children child count each " +
    "every first for from had have improve improved improvement increase increased into least less local made make " +
    "measure month months monthly more most much new number numbers over overall part partnership people per percent " +
    "percentage plan plans proportion quarter rate rates reduce reduced send services service should some team teams " +
    "term than that the their them there these they this those through time times total under until using week weeks " +
    "when where which will with within year years young"
  ).split(" "),
);

/** The words that say something, by what is common to their forms: "reviews" and "review". */
function stemsOf(text: string): ReadonlyMap<string, string> {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return new Map(
    words.flatMap((written) => {
      const word = written.toLowerCase();
      if (EMPTY.has(word)) return [];
      const stem = word.replace(/ies$/, "y").replace(/(?<=\p{L}{3})(?:s|ing|ed)$/u, "");
      return EMPTY.has(stem) ? [] : [[stem, word] as const];
    }),
  );
}
