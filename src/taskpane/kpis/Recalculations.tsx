import { Button, Input, Select } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { longPeriod } from "../../core/plan/dates/day";
import type { KpiTrend } from "../../core/trends";
import { Place } from "../components/Places";
import type { Pane } from "../use-pane";
import type { SettingProps } from "./setting-props";

/** From which periods the limits are drawn anew, and why: nobody may do it without a reason. */
export function Recalculations(props: SettingProps & { readonly anewFrom: string | null }) {
  const { pane, trend, drop, anewFrom } = props;
  return (
    <fieldset className="plain-set">
      <legend>Limits drawn anew</legend>
      <Present pane={pane} trend={trend} onDrop={(period) => drop("recalculation", period)} />
      <NewOne key={anewFrom} {...props} />
    </fieldset>
  );
}

type PresentProps = { readonly pane: Pane; readonly trend: KpiTrend; readonly onDrop: (period: string) => void };

function Present({ pane, trend: { recalculations, settings, unsound }, onDrop }: PresentProps) {
  const list = useRef<HTMLUListElement>(null);
  if (recalculations.length === 0 && settings.recalculations.length === 0)
    return <p className="quiet">Only where something changed for good, and somebody knows what.</p>;
  const told = recalculations.filter(({ isChosen }) => !isChosen);
  const takeOff = (period: string) => {
    onDrop(period);
    // The button is gone once that is tried.
    list.current?.closest("fieldset")?.querySelector("select")?.focus();
  };
  return (
    <ul className="plain" ref={list}>
      {told.map(({ period, why, at }) => (
        <li key={`${period} ${at}`}>
          From {longPeriod(period)}: {why}. The workbook says so in <Place pane={pane} at={at!} />
        </li>
      ))}
      {settings.recalculations.map(({ period, why }) => (
        <li key={period}>
          From {longPeriod(period)}: {why === "" ? "no reason given" : why}{" "}
          <Button size="small" appearance="subtle" onClick={() => takeOff(period)}>
            Take off<span className="unseen"> {longPeriod(period)}</span>
          </Button>
          {unsound
            .filter(({ recalculation }) => recalculation.period === period)
            .map(({ isDrawn, why }) => (
              <p key={why} className="panel">
                {isDrawn ? "They are drawn anew there, but " : "They are not drawn anew there: "}
                {why}.
              </p>
            ))}
        </li>
      ))}
    </ul>
  );
}

/** What is still to be said before limits are drawn anew; null where nothing is. */
function missingIn(period: string, reason: string): string | null {
  if (period === "") return "Choose the first period of the new limits.";
  return reason.trim() === "" ? "Say what changed then." : null;
}

function NewOne({ trend, put, anewFrom }: SettingProps & { readonly anewFrom: string | null }) {
  const id = useId();
  const [period, setPeriod] = useState(anewFrom ?? "");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (anewFrom !== null) document.getElementById(`${id}-why`)?.focus();
  }, [anewFrom, id]);
  const periods = trend.series.places.slice(1).flatMap(({ value, period: one }) => (value === null ? [] : [one]));
  if (periods.length === 0) return null;
  const missing = missingIn(period, reason);
  const draw = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing !== null) return;
    put({ about: "recalculation", period, note: reason.trim() });
    for (const empty of [setPeriod, setReason]) empty("");
    setAsked(false);
  };
  return (
    <form className="choice" onSubmit={draw} noValidate>
      <label htmlFor={`${id}-from`}>Draw them anew from</label>
      <Select id={`${id}-from`} size="small" value={period} onChange={(_, data) => setPeriod(data.value)}>
        <option value="">Choose a period</option>
        {periods.map((one) => (
          <option key={one} value={one}>
            {longPeriod(one)}
          </option>
        ))}
      </Select>
      <label htmlFor={`${id}-why`}>What changed then</label>
      <Input id={`${id}-why`} size="small" required value={reason} onChange={(_, data) => setReason(data.value)} />
      {asked && missing !== null && <p role="alert">{missing}</p>}
      <div>
        <Button size="small" type="submit">
          Draw anew
        </Button>
      </div>
    </form>
  );
}
