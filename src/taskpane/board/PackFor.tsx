import type { Review } from "../../core";
import { leadsOf } from "../../core/board";
import {
  choose,
  MARKING,
  paperFacts,
  paperTexts,
  profileNames,
  profiles,
  type PaperField,
  type Profile,
} from "../../core/plan/settings";
import { ChoiceSelect, type Option } from "../setup/ChoiceSelect";
import type { Pane } from "../use-pane";
import { packChoice, withoutChoice, withStated } from "./stated";
import { TextField } from "./TextField";

type Props = { readonly pane: Pane; readonly review: Review };

const NOBODY = "nobody";
const EACH = "";

const READERS: readonly Option[] = [
  { value: NOBODY, words: "Nobody in particular" },
  ...profiles.map((profile) => ({ value: profile, words: profileNames[profile] })),
];

type Asked = {
  readonly field: PaperField;
  readonly label: string;
  readonly hint?: string;
  readonly isLong?: boolean;
};

const ALWAYS_ASKED: readonly Asked[] = [
  { field: "meeting", label: paperFacts.meeting, hint: "Its name and its day." },
  {
    field: "marking",
    label: MARKING,
    hint: "Such as OFFICIAL-SENSITIVE: it stands in capitals at the top and bottom of each page. OFFICIAL needs none.",
  },
];

/** What one reader needs to have stated besides. */
const ASKED_FOR: { readonly [P in Profile]?: readonly Asked[] } = {
  stocktake: [{ field: "period", label: paperFacts.period, hint: "Such as “1 October 2024 to 31 March 2025”." }],
  public: [
    {
      field: "readBy",
      label: paperTexts.readBy,
      hint: "A role. This check finds patterns; it cannot tell whether a child could be recognised.",
    },
    { field: "families", label: paperTexts.families, isLong: true },
  ],
};

/** For whom the pack is, for which meeting, and how it is marked. The rest is remembered from the last one. */
export function PackFor({ pane, review }: Props) {
  const { grading, paper } = review;
  const { profile } = grading;
  const setProfile = (value: string) =>
    pane.tryOut((now) => {
      const choice = { kind: "profile", profile: value as Profile } as const;
      return value === NOBODY ? withoutChoice(now, choice) : choose(now, choice);
    });
  return (
    <section className="choices">
      <h2>The pack</h2>
      <ChoiceSelect pane={pane} label="For" value={profile ?? NOBODY} options={READERS} onChoose={setProfile} />
      {profile === "lead" && <LeadSelect pane={pane} review={review} />}
      {[...ALWAYS_ASKED, ...((profile !== null && ASKED_FOR[profile]) || [])].map(({ field, ...asked }) => (
        <TextField
          key={field}
          {...asked}
          value={paper[field]?.text ?? ""}
          onUse={(text) => pane.tryOut((now) => withStated(now, field, text))}
        />
      ))}
    </section>
  );
}

/** One of the leads whom the plan names, or each of them. */
function LeadSelect({ pane, review }: Props) {
  const lead = review.chosen.lead ?? EACH;
  const named = leadsOf(review.plan).map((one) => one.lead);
  const known = lead === EACH || named.includes(lead) ? named : [lead, ...named];
  const setLead = (value: string) =>
    pane.tryOut((now) => {
      const choice = packChoice({ about: "lead", lead: value });
      return value === EACH ? withoutChoice(now, choice) : choose(now, choice);
    });
  return (
    <ChoiceSelect
      pane={pane}
      label="Briefing for"
      value={lead}
      options={[{ value: EACH, words: "Each lead" }, ...known.map((one) => ({ value: one, words: one }))]}
      onChoose={setLead}
    />
  );
}
