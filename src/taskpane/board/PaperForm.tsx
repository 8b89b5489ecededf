import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { openToBoard, type OpenToBoard } from "../../core/board";
import {
  ASK,
  choose,
  paperFacts,
  paperImplications,
  type Choice,
  type PaperChoice,
  type PartnershipSettings,
} from "../../core/plan/settings";
import { counted, type Review } from "../../core";
import { paperDetails } from "../../core/plan/settings/paper";
import { Place } from "../components/Places";
import { Folded } from "../setup/Folded";
import { tried } from "../trial";
import type { Pane } from "../use-pane";
import { withStated } from "./stated";
import { TextField } from "./TextField";

type Props = { readonly pane: Pane };
type OfReview = Props & { readonly review: Review | null };
type About = PaperChoice["about"];

/** What a person states for the paper. Nothing of it is made up: what is left blank is not stated on the sheets. */
export function PaperForm({ pane, review }: OfReview) {
  const { saved, trial } = pane.state;
  const choices = useMemo(() => tried(saved, trial).choices.filter(isOfPaper), [saved, trial]);
  const stated = choices.length === 0 ? "nothing yet" : counted(choices.length, "thing");
  return (
    <Folded summary={`What the paper states: ${stated}`}>
      {() => <Fields pane={pane} review={review} choices={choices} />}
    </Folded>
  );
}

const isOfPaper = (choice: Choice): choice is PaperChoice & Choice => choice.kind === "paper";

function Fields({ pane, review, choices }: OfReview & { readonly choices: readonly PaperChoice[] }) {
  const details = paperDetails(choices);
  const open = useMemo(() => (review === null ? [] : openToBoard(review)), [review]);
  const put = (about: About, text: string) => pane.tryOut((now) => withStated(now, about, text));
  const facts = (Object.entries(paperFacts) as [keyof typeof paperFacts, string][]).flatMap(([field, label]) =>
    field === "meeting" ? [] : [{ field, label }],
  );
  const implications = Object.entries(paperImplications) as [keyof typeof paperImplications, string][];
  return (
    <section className="choices">
      <p className="quiet">
        What you leave blank is given as “not stated”. It is kept on the settings sheet for the next paper, and saved
        when you save.
      </p>
      <Asks asks={details.asks.map(({ text }) => text)} pane={pane} open={open} />
      {facts.map(({ field, label }) => (
        <TextField
          key={field}
          label={label}
          value={details[field]?.text ?? ""}
          {...(HINTS[field] !== null && { hint: HINTS[field] })}
          onUse={(text) => put(field, text)}
        />
      ))}
      {implications.map(([field, label]) => (
        <TextField
          key={field}
          label={label}
          value={details[field]?.text ?? ""}
          isLong
          onUse={(text) => put(field, text)}
        />
      ))}
    </section>
  );
}

const HINTS = {
  partnership: null,
  sponsor: "The role, not a person’s name.",
  contact: "A role and a shared mailbox. It stands in no public edition.",
  version: "Such as “Draft 2” or “Final”.",
  period: "Such as “1 October 2024 to 31 March 2025”.",
  nextUpdate: null,
} as const;

/** What the Board is asked to: each on a line, the next one below the last. */
function Asks({
  pane,
  asks,
  open,
}: Props & { readonly asks: readonly string[]; readonly open: readonly OpenToBoard[] }) {
  const put = (texts: readonly string[]) => pane.tryOut((now) => withAsks(now, texts));
  return (
    <fieldset className="choices">
      <legend>{ASK}</legend>
      {asks.map((ask, i) => (
        <TextField
          key={`${i} ${ask}`}
          label={`${i + 1}.`}
          value={ask}
          isLong
          onUse={(text) => put(asks.map((one, at) => (at === i ? text : one)))}
        >
          <Button size="small" appearance="subtle" onClick={() => put(asks.filter((_, at) => at !== i))}>
            Take off<span className="unseen"> {ask}</span>
          </Button>
        </TextField>
      ))}
      <TextField
        key={asks.length}
        label={asks.length === 0 ? "The first" : "One more"}
        value=""
        isLong
        hint="Begin with decide, approve, agree, escalate, note or take assurance."
        onUse={(text) => put([...asks, text])}
      />
      <Offered
        pane={pane}
        open={open.filter(({ text }) => !asks.includes(text))}
        onPut={(text) => put([...asks, text])}
      />
    </fieldset>
  );
}

type OfferedProps = Props & { readonly open: readonly OpenToBoard[]; readonly onPut: (text: string) => void };

/** What the registers hold open and address to the reader, in their words: a person may put it to the Board. */
function Offered({ pane, open, onPut }: OfferedProps) {
  if (open.length === 0) return null;
  return (
    <>
      <p className="quiet">
        Open in the registers and addressed to the reader. It stands on the cover as it is worded.
      </p>
      <ul>
        {open.map(({ name, text, about, at }) => (
          <li key={`${name} ${text}`}>
            {name}: “{text}” ({about}){" "}
            {at.slice(0, 1).map((cell) => (
              <Place key={cell} pane={pane} at={cell} />
            ))}{" "}
            <Button size="small" appearance="subtle" onClick={() => onPut(text)}>
              Put it to the Board<span className="unseen"> {text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The settings with these asks in their order, and none besides. */
function withAsks(settings: PartnershipSettings, texts: readonly string[]): PartnershipSettings {
  const others = settings.choices.filter((one) => !(isOfPaper(one) && typeof one.about === "object"));
  const asks = texts.filter((text) => text !== "");
  return asks.reduce<PartnershipSettings>(
    (now, text, i) => choose(now, { kind: "paper", about: { ask: i + 1 }, text, at: null }),
    { ...settings, choices: others },
  );
}
