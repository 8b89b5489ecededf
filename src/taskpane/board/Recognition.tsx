import { Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Review } from "../../core";
import { recognitionOf, type Recognition as Offered } from "../../core/board";
import { choose, paperTexts } from "../../core/plan/settings";
import { longDay } from "../../core/plan/dates/day";
import { Place } from "../components/Places";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";
import { packChoice, withoutChoice, withStated } from "./stated";
import { TextField } from "./TextField";

type Props = { readonly pane: Pane; readonly review: Review };

/** What may be put forward for recognition. A person keeps it, and says in which role; nothing is kept by the program. */
export function Recognition({ pane, review }: Props) {
  const { offers, others } = useMemo(() => recognitionOf(review), [review]);
  const kept = review.chosen.recognised;
  const [typed, setTyped] = useState<string | null>(null);
  const role = typed ?? kept[0]?.role ?? "";
  return (
    <section className="choices">
      <h2>For recognition</h2>
      {offers.length === 0 ? (
        <p>Nothing offered. The Board may add its own.</p>
      ) : (
        <>
          <p className="quiet">
            Offered: complete and impactful, with dated evidence and nothing that speaks against it. Tick what is to
            stand on the summary.
          </p>
          <TextField label="Kept by" hint="The role of whoever ticks." value={role} onUse={setTyped} />
          {offers.map((offer) => (
            <OfferItem key={offer.action.key} pane={pane} review={review} offer={offer} role={role} />
          ))}
        </>
      )}
      <TextField
        label={paperTexts.recognition}
        isLong
        value={review.paper.recognition?.text ?? ""}
        onUse={(text) => pane.tryOut((now) => withStated(now, "recognition", text))}
      />
      {others.length > 0 && (
        <Folded summary={`Complete and impactful, and not offered (${others.length})`}>
          {() => (
            <ul>
              {others.map(({ action, why }) => (
                <li key={action.key}>
                  {action.ref ?? action.key}: {why}.
                </li>
              ))}
            </ul>
          )}
        </Folded>
      )}
    </section>
  );
}

type ItemProps = Props & { readonly offer: Offered["offers"][number]; readonly role: string };

function OfferItem({ pane, review, offer: { action, evidence }, role }: ItemProps) {
  const isKept = review.chosen.recognised.some((one) => one.action === action.key);
  const choice = packChoice({ about: "recognition", action: action.key, role, day: pane.today() });
  const name = [action.ref, action.title].filter((part) => part !== null).join(" ");
  return (
    <div>
      <Checkbox
        label={`Keep ${name}`}
        checked={isKept}
        disabled={!isKept && role === ""}
        onChange={(_, { checked }) =>
          pane.tryOut((now) => (checked === true ? choose(now, choice) : withoutChoice(now, choice)))
        }
      />
      <p className="quiet">
        Evidence up to {longDay(evidence.day)} <Place pane={pane} at={evidence.at} />
        {!isKept && role === "" && " Say first by whom it is kept."}
      </p>
    </div>
  );
}
