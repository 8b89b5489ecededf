import type { Review } from "../../core";
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
          </li>
        ))}
      </ul>
    </section>
  );
}
