import { Button } from "@fluentui/react-components";
import { capital } from "../../core";
import { difference, NEAR } from "../../core/plan/colours/colour";
import { SCALES, scaleOf, STATUSES, type Scale, type Status } from "../../core/plan/colours/scale";
import { colourSets, type ColourSet, type SchemeLook } from "../../core/plan/scheme-look";
import { choose, sameIn, schemeLookOf, type PartnershipSettings } from "../../core/plan/settings";
import type { Pane } from "../use-pane";
import { ChoiceSelect, type Option } from "./ChoiceSelect";
import { Folded } from "./Folded";
import { StateLookForm } from "./StateLookForm";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

const NAMES: { readonly [S in Scale]: string } = { actionStatus: "action statuses", impactStatus: "impact statuses" };

const SETS: readonly Option[] = Object.entries(colourSets).map(([value, { name }]) => ({ value, words: name }));

/** How the states are shown on sheets, in papers and here: a set of colours, and words, symbol and colours of each state. */
export function Looks({ pane, settings }: Props) {
  const looks = settings.choices.flatMap((choice) => (choice.kind === "look" ? [choice] : []));
  const set = looks.flatMap((choice) => (choice.about === "set" ? [choice.set] : []))[0] ?? "council";
  const isOwn = looks.some(({ about }) => about !== "set");
  const look = schemeLookOf(settings);
  return (
    <section>
      <h2>How the states are shown</h2>
      <p className="quiet">
        On the board sheets, in papers and charts, and in this pane. Words and a symbol always stand beside the colour.
        How the plan is read stays as it is.
      </p>
      <ChoiceSelect
        pane={pane}
        label="Colours"
        value={set}
        options={SETS}
        onChoose={(value) => pane.tryOut((now) => inSet(now, value as ColourSet))}
      />
      {SCALES.map((scale) => (
        <ScaleLooks key={scale} pane={pane} scale={scale} look={look} />
      ))}
      <ul className="plain quiet">
        {alikeIn(look).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {isOwn && (
        <Button size="small" onClick={() => pane.tryOut(withoutOwn)}>
          Show them as the set has them
        </Button>
      )}
    </section>
  );
}

type ScaleProps = { readonly pane: Pane; readonly scale: Scale; readonly look: SchemeLook };

function ScaleLooks({ pane, scale, look }: ScaleProps) {
  return (
    <Folded className="sheet" summary={<h3>{capital(NAMES[scale])}</h3>}>
      {() =>
        statesOf(scale).map((status) => <StateLookForm key={status} pane={pane} status={status} look={look[status]} />)
      }
    </Folded>
  );
}

const statesOf = (scale: Scale): readonly Status[] => STATUSES.filter((status) => scaleOf(status) === scale);

/** The colours of a set, whatever was chosen for single states before; their words and symbols stay. */
function inSet(settings: PartnershipSettings, set: ColourSet): PartnershipSettings {
  const choices = settings.choices.filter((choice) => choice.kind !== "look" || choice.about !== "colour");
  return choose({ ...settings, choices }, { kind: "look", about: "set", set });
}

function withoutOwn(settings: PartnershipSettings): PartnershipSettings {
  const choices = settings.choices.filter((choice) => choice.kind !== "look" || choice.about === "set");
  return { ...settings, choices };
}

/** What a reader may mistake: states that look nearly alike. The words tell them apart, so it is said and not refused. */
function alikeIn(look: SchemeLook): readonly string[] {
  const pairs = STATUSES.flatMap((one, i) => STATUSES.slice(i + 1).map((other) => [one, other] as const));
  const near = pairs.filter(
    ([one, other]) => look[one].plain !== look[other].plain && difference(look[one].fill, look[other].fill) < NEAR,
  );
  const apart = near.filter(([one, other]) => scaleOf(one) === scaleOf(other) || !sameMeaning(one, other));
  const named = (status: Status) => `“${capital(look[status].plain)}”`;
  const alike = apart.map(([one, other]) => `${named(one)} and ${named(other)} have nearly the same colour.`);
  return sameIn(look, "symbol").length > 0 ? [...alike, "Two states of one scale have the same symbol."] : alike;
}

/** The best state of one scale may look like that of the other, and so may the two that say nothing has come yet. */
const sameMeaning = (one: Status, other: Status) =>
  (one === "complete-impactful" && other === "system-level") || (one === "not-started" && other === "not-seen");
