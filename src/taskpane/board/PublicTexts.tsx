import { Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Review } from "../../core";
import { pointingToPersons, publicTexts, withheldCells, type PublicText } from "../../core/board";
import { choose } from "../../core/plan/settings";
import { Place, Places } from "../components/Places";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";
import { packChoice, withoutChoice } from "./stated";
import { TextField } from "./TextField";

type Props = { readonly pane: Pane; readonly review: Review };

/** What people wrote of the actions and the areas, each to be read by somebody before a public edition shows it. */
export function PublicTexts({ pane, review }: Props) {
  const texts = useMemo(() => publicTexts(review), [review]);
  const [typed, setTyped] = useState<string | null>(null);
  const role = typed ?? review.paper.readBy?.text ?? review.chosen.shown[0]?.role ?? "";
  const ticked = texts.filter(({ tick }) => tick === "ticked").length;
  return (
    <>
      <LeftOut pane={pane} review={review} />
      {texts.length > 0 && (
        <Folded summary={`In people’s own words: ${ticked} of ${texts.length} may be shown`}>
          {() => (
            <div className="choices">
              <p className="quiet">
                Nothing of it is shown unless somebody has read it and ticks it. If the words change afterwards, the
                tick lapses. Where a check finds what could point to a person, it is left out all the same.
              </p>
              <TextField label="Read by" hint="The role of whoever ticks." value={role} onUse={setTyped} />
              {texts.map((text) => (
                <TextItem key={`${text.at} ${text.name}`} pane={pane} text={text} role={role} />
              ))}
            </div>
          )}
        </Folded>
      )}
    </>
  );
}

/** The cells that this edition does not show, with what was found there. */
function LeftOut({ pane, review }: Props) {
  const cells = useMemo(() => [...withheldCells(review)], [review]);
  if (cells.length === 0) return null;
  const found = pointingToPersons(review.findings);
  const told = new Set(found.flatMap(({ at }) => at));
  return (
    <section>
      <h2>Left out of this edition</h2>
      <p className="quiet">
        A check finds patterns; it cannot tell whether a child could be recognised. Somebody must read what is shown.
      </p>
      <ul>
        {found.map(({ id, at, message }) => (
          <li key={id}>
            {message} <Places pane={pane} cells={at} />
          </li>
        ))}
      </ul>
      <Places pane={pane} cells={cells.filter((cell) => !told.has(cell))} />
    </section>
  );
}

function TextItem({ pane, text, role }: { readonly pane: Pane; readonly text: PublicText; readonly role: string }) {
  const { subject, name, mark, tick, at } = text;
  const choice = packChoice({ about: "public-text", ...subject, role, day: pane.today(), mark });
  return (
    <div>
      <Checkbox
        label={`${name}: ${text.text}`}
        checked={tick === "ticked"}
        disabled={tick !== "ticked" && role === ""}
        onChange={(_, { checked }) =>
          pane.tryOut((now) => (checked === true ? choose(now, choice) : withoutChoice(now, choice)))
        }
      />
      <p className="quiet">
        <Place pane={pane} at={at} />
        {tick === "lapsed" && " Changed since it was ticked."}
      </p>
    </div>
  );
}
