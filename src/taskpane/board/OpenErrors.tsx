import { Button } from "@fluentui/react-components";
import { counted, listed, type Review } from "../../core";
import { openErrors } from "../../core/board";
import { choose, errorMark } from "../../core/plan/settings";
import { Place } from "../components/Places";
import { Folded } from "../setup/Folded";
import { refsByCell } from "../refs-by-cell";
import type { Pane } from "../use-pane";
import { packChoice, withoutChoice } from "./stated";

type Props = { readonly pane: Pane; readonly review: Review };

/** Errors that are open: to be settled, or stated in the paper by choice; until then the paper is a draft. */
export function OpenErrors({ pane, review }: Props) {
  const { open, unstated } = openErrors(review);
  const refAt = refsByCell(review.plan);
  const choice = packChoice({ about: "errors", day: pane.today(), marks: open.map(errorMark) });
  const named = [...new Set(open.flatMap(({ at }) => refAt(at[0]) ?? []))];
  const [it, them] = open.length === 1 ? ["it", "it"] : ["them", "each of them"];
  if (open.length === 0) return null;
  if (unstated.length === 0)
    return (
      <section>
        <p>
          {counted(open.length, "error is", "errors are")} still open, and stated on the cover by choice. The paper is
          no draft.
        </p>
        <Button size="small" onClick={() => pane.tryOut((now) => withoutChoice(now, choice))}>
          Do not state {it}
        </Button>
      </section>
    );
  return (
    <section>
      <p>
        {counted(open.length, "error is", "errors are")} still open{named.length > 0 && `: ${listed(named)}`}. Settle{" "}
        {it} first, or the cover will state {it} as not settled. The paper is a draft until {them} is settled, or you
        choose to state {it}.
      </p>
      <Folded summary={open.length === 1 ? "Which error" : `Which ${open.length} errors`}>
        {() => (
          <ul>
            {open.map((finding) => (
              <li key={finding.id}>
                {finding.message} <Place pane={pane} at={finding.at[0]} />
              </li>
            ))}
          </ul>
        )}
      </Folded>
      <div className="row">
        <Button size="small" onClick={() => pane.tryOut((now) => choose(now, choice))}>
          State {it} in the paper
        </Button>
        <Button size="small" appearance="subtle" onClick={() => pane.open("findings", "error")}>
          Show {it}
        </Button>
      </div>
    </section>
  );
}
