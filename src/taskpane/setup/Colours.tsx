import { Button } from "@fluentui/react-components";
import { capital } from "../../core";
import { declineColours } from "../../core/plan/colours";
import { plainOf, SCALES, type Scale } from "../../core/plan/colours/scale";
import type { PartnershipSettings } from "../../core/plan/settings";
import type { Pane } from "../use-pane";
import { Swatch } from "./ColourList";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

const NAMES: { readonly [S in Scale]: string } = {
  actionStatus: "action statuses",
  impactStatus: "impact statuses",
};

/** What was said about the colours of each scale, and how to say otherwise. */
export function Colours({ pane, settings }: Props) {
  return (
    <section>
      <h2>Colours</h2>
      {SCALES.map((scale) => (
        <ScaleColours key={scale} pane={pane} settings={settings} scale={scale} />
      ))}
    </section>
  );
}

function ScaleColours({ pane, settings, scale }: Props & { readonly scale: Scale }) {
  const { choices } = settings;
  const colours = choices.flatMap((choice) => (choice.kind === "colour" && choice.scale === scale ? [choice] : []));
  const declined = choices.some((choice) => choice.kind === "no-colours" && choice.scale === scale);
  const isSaid = colours.length > 0 || declined;
  const forget = (now: PartnershipSettings) => ({
    ...now,
    choices: now.choices.filter(
      (choice) => !((choice.kind === "colour" || choice.kind === "no-colours") && choice.scale === scale),
    ),
  });
  return (
    <div>
      <h3>{capital(NAMES[scale])}</h3>
      {declined && <p>You said that their colours mean nothing. They are not read.</p>}
      {!isSaid && (
        <p className="quiet">Nothing was chosen. A colour is read only where a key in the workbook explains it.</p>
      )}
      <ul className="plain">
        {colours.map(({ colour, status, note }) => (
          <li key={colour}>
            <Swatch colour={colour} /> {capital(note ?? colour)}: {plainOf(status)}
          </li>
        ))}
      </ul>
      <div className="row">
        {isSaid && (
          <Button size="small" onClick={() => pane.tryOut(forget)}>
            Ask again<span className="unseen"> about the colours of the {NAMES[scale]}</span>
          </Button>
        )}
        {!declined && (
          <Button size="small" onClick={() => pane.tryOut((now) => declineColours(now, scale))}>
            Do not read them<span className="unseen"> (colours of the {NAMES[scale]})</span>
          </Button>
        )}
      </div>
    </div>
  );
}
