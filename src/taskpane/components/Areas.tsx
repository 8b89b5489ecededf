import type { Review } from "../../core";
import type { AreaWords } from "../../core/plan";
import type { Pane } from "../use-pane";
import { Place } from "./Places";

type Props = { readonly pane: Pane; readonly review: Review };

/** So many cells are named behind a sentence. */
const CELLS = 4;

/** A sentence for each area, with the cells that it rests on. An area has no colour and no score. */
export function Areas({ pane, review }: Props) {
  if (review.areas.length === 0) return null;
  return (
    <section>
      <h2>Where each area stands</h2>
      <ul>
        {review.areas.map(({ area, sentence, at }) => (
          <li key={area ?? ""}>
            {sentence}{" "}
            {at.slice(0, CELLS).map((cell) => (
              <Place key={cell} pane={pane} at={cell} />
            ))}
            <Sayings pane={pane} words={review.plan.areaWords.filter((words) => words.area === area)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const SAID = { impact: " Impact statement: ", families: " What this means for families: " } as const;

/** Where the workbook says something of the area in its own words. */
function Sayings({ pane, words }: { readonly pane: Pane; readonly words: readonly AreaWords[] }) {
  return (["impact", "families"] as const).map((kind) => {
    const cells = [...new Set(words.filter((one) => one.kind === kind).map(({ at }) => at[0]))].slice(0, CELLS);
    if (cells.length === 0) return null;
    return (
      <span key={kind}>
        {SAID[kind]}
        {cells.map((cell) => (
          <Place key={cell} pane={pane} at={cell} />
        ))}
      </span>
    );
  });
}
