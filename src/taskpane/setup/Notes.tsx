import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { capital, type Layout } from "../../core";
import type { SetupNote } from "../../core/plan/questions";
import { choiceName, withColumnsAsTheyStand, type PartnershipSettings } from "../../core/plan/settings";
import type { Setup } from "../../core/plan/setup";
import { SeverityMark } from "../components/Mark";
import { Places } from "../components/Places";
import type { Pane } from "../use-pane";

type Props = {
  readonly pane: Pane;
  readonly notes: readonly SetupNote[];
  readonly lost: Setup["lost"];
  readonly layout: Layout;
};

/** What the keepers of the workbook should know about its settings and colours, and what can be done about it. */
export function Notes({ pane, notes, lost, layout }: Props) {
  if (notes.length === 0) return null;
  // A note that is settled goes with its button: the keyboard's focus goes to the top of what is left.
  const settle = (amend: Parameters<Pane["tryOut"]>[0]) => {
    pane.tryOut(amend);
    pane.wantFocus("setup");
  };
  return (
    <section>
      <h2>Please note</h2>
      <ul className="findings">
        {notes.map(({ kind, message, at }) => {
          const choice = lost.find((one) => message.startsWith(capital(choiceName(one))));
          return (
            <Note key={message} message={message}>
              <Places pane={pane} cells={at} />
              {kind === "renamed" && (
                <Button size="small" onClick={() => settle((now) => withColumnsAsTheyStand(now, layout))}>
                  Take the headings as they are now
                </Button>
              )}
              {choice !== undefined && (
                <Button size="small" onClick={() => settle((now) => without(now, choice))}>
                  Forget the choice<span className="unseen"> for {choiceName(choice)}</span>
                </Button>
              )}
            </Note>
          );
        })}
      </ul>
    </section>
  );
}

function Note({ message, children }: { readonly message: string; readonly children: ReactNode }) {
  return (
    <li className="finding warning">
      <p>
        <SeverityMark severity="warning" />
        {message}
      </p>
      {children}
    </li>
  );
}

function without(settings: PartnershipSettings, choice: Setup["lost"][number]): PartnershipSettings {
  return { ...settings, choices: settings.choices.filter((one) => one !== choice) };
}
