import { Button, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { defaultSettings } from "../../core";
import { choose, limits, subjectOf, type Limit, type PartnershipSettings } from "../../core/plan/settings";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

/** The limits that the checks go by. */
export function Limits({ pane, settings }: Props) {
  return (
    <section>
      <h2>Limits</h2>
      {(Object.keys(limits) as Limit[]).map((limit) => {
        const chosen = settings.choices.find((choice) => choice.kind === "limit" && choice.limit === limit);
        const value = chosen?.kind === "limit" ? chosen.value : null;
        return <LimitItem key={`${limit} ${value}`} pane={pane} limit={limit} chosen={value} />;
      })}
    </section>
  );
}

function LimitItem({
  pane,
  limit,
  chosen,
}: {
  readonly pane: Pane;
  readonly limit: Limit;
  readonly chosen: number | null;
}) {
  const { words, least, most } = limits[limit];
  const usual = defaultSettings[limit];
  const [typed, setTyped] = useState(String(chosen ?? usual));
  const value = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : NaN;
  const isLegal = value >= least && value <= most;
  const use = (event?: FormEvent) => {
    event?.preventDefault();
    if (isLegal && value !== (chosen ?? usual)) pane.tryOut((now) => choose(now, { kind: "limit", limit, value }));
  };
  const asUsual = (now: PartnershipSettings) => ({
    ...now,
    choices: now.choices.filter((choice) => subjectOf(choice) !== `limit ${limit}`),
  });
  return (
    <form className="choice" onSubmit={use} noValidate>
      <label htmlFor={`limit-${limit}`}>{words}</label>
      <div className="row">
        <Input
          id={`limit-${limit}`}
          size="small"
          className="short"
          inputMode="numeric"
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
          onBlur={() => use()}
        />
        {chosen !== null && (
          <Button size="small" appearance="subtle" onClick={() => pane.tryOut(asUsual)}>
            Back to {usual}
          </Button>
        )}
      </div>
      {!isLegal && (
        <p role="alert">
          Give a whole number from {least} to {most}.
        </p>
      )}
    </form>
  );
}
