import { Button } from "@fluentui/react-components";
import type { Dismissed } from "../../core";
import { howLong, type PartnershipSettings } from "../../core/plan/settings";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";
import { SeveritySign } from "./Mark";
import { Places } from "./Places";

type Props = { readonly pane: Pane; readonly dismissed: readonly Dismissed[]; readonly readOnly: boolean };

/** What was set aside, why, and the way back. */
export function DismissedList({ pane, dismissed, readOnly }: Props) {
  if (dismissed.length === 0) return null;
  const isBusy = pane.state.busy !== null;
  return (
    <Folded summary={`Dismissed (${dismissed.length})`}>
      {() => (
        <ul className="findings">
          {dismissed.map(({ finding, reason, until }) => (
            <li key={finding.id} className="finding aside">
              <p>
                <SeveritySign severity={finding.severity} />
                {finding.message}
              </p>
              <Places pane={pane} cells={finding.at} finding={finding} />
              <p className="quiet">
                Dismissed {howLong(until)}: {reason}
              </p>
              {!readOnly && (
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  onClick={() => void pane.decide((now) => without(now, finding.id), "Brought back.")}
                >
                  Bring back<span className="unseen"> {finding.message}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

function without(settings: PartnershipSettings, finding: string): PartnershipSettings {
  const choices = settings.choices.filter((choice) => choice.kind !== "dismissed" || choice.finding !== finding);
  return { ...settings, choices };
}
