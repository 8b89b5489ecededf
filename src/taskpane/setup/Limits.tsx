import { Button } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { usualSettings, type Settings } from "../../core";
import { choose, gradingOf, limits, subjectOf, type Limit, type PartnershipSettings } from "../../core/plan/settings";
import type { Pane } from "../use-pane";
import { NumberForm } from "./NumberForm";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

/** The limits that the checks go by. */
export function Limits({ pane, settings }: Props) {
  const usual = usualSettings(gradingOf(settings).profile);
  return (
    <section>
      <h2>Limits</h2>
      {(Object.keys(limits) as Limit[]).map((limit) => {
        const chosen = settings.choices.find((choice) => choice.kind === "limit" && choice.limit === limit);
        const value = chosen?.kind === "limit" ? chosen.value : null;
        return <LimitItem key={limit} pane={pane} limit={limit} chosen={value} usual={usual[limit]} />;
      })}
    </section>
  );
}

type ItemProps = {
  readonly pane: Pane;
  readonly limit: Limit;
  readonly chosen: number | null;
  readonly usual: Settings[Limit];
};

function LimitItem({ pane, limit, chosen, usual }: ItemProps) {
  const { words, least, most } = limits[limit];
  const toUsual = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    pane.tryOut((now) => ({
      ...now,
      choices: now.choices.filter((choice) => subjectOf(choice) !== `limit ${limit}`),
    }));
    // The button is gone once that is tried.
    currentTarget.closest("form")?.querySelector("input")?.focus();
  };
  return (
    <NumberForm
      label={words}
      value={chosen ?? usual}
      least={least}
      most={most}
      onUse={(value) => pane.tryOut((now) => choose(now, { kind: "limit", limit, value }))}
    >
      {chosen !== null && (
        <Button size="small" appearance="subtle" onClick={toUsual}>
          Back to {usual}
        </Button>
      )}
    </NumberForm>
  );
}
