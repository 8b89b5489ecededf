import { Checkbox } from "@fluentui/react-components";
import {
  choose,
  gradingOf,
  profileNames,
  profiles,
  type PartnershipSettings,
  type Profile,
} from "../../core/plan/settings";
import type { Pane } from "../use-pane";
import { ChoiceSelect, type Option } from "./ChoiceSelect";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

const NOBODY = "nobody";

const OPTIONS: readonly Option[] = [
  { value: NOBODY, words: "Nobody in particular" },
  ...profiles.map((profile) => ({ value: profile, words: profileNames[profile] })),
];

/** For whom the plan is judged, and whether contradictions may pass as warnings. */
export function Judging({ pane, settings }: Props) {
  const { profile, strict } = gradingOf(settings);
  const setProfile = (value: string) =>
    pane.tryOut((now) =>
      value === NOBODY ? without(now, "profile") : choose(now, { kind: "profile", profile: value as Profile }),
    );
  const setStrict = (wanted: boolean) =>
    pane.tryOut((now) => (wanted ? choose(now, { kind: "strict", strict: true }) : without(now, "strict")));
  return (
    <section>
      <h2>Who the checks are for</h2>
      <p className="quiet">
        Each reader asks for other things: a board for the way back on track, a public edition for nothing that could
        point to a person.
      </p>
      <ChoiceSelect
        pane={pane}
        label="Judge the plan for"
        value={profile ?? NOBODY}
        options={OPTIONS}
        onChoose={setProfile}
      />
      <Checkbox
        label="Strict: every contradiction is an error"
        checked={strict}
        onChange={(_, { checked }) => setStrict(checked === true)}
      />
    </section>
  );
}

function without(settings: PartnershipSettings, kind: "profile" | "strict"): PartnershipSettings {
  return { ...settings, choices: settings.choices.filter((choice) => choice.kind !== kind) };
}
