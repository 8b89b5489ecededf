import type { SetupNote } from "../../core/plan/questions";
import { SeverityMark } from "../components/Mark";
import { Places } from "../components/Places";
import type { Pane } from "../use-pane";

/** What the keepers of the workbook should know about its settings and colours. */
export function Notes({ pane, notes }: { readonly pane: Pane; readonly notes: readonly SetupNote[] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>Please note</h2>
      <ul className="findings">
        {notes.map(({ message, at }) => (
          <li key={message} className="finding warning">
            <p>
              <SeverityMark severity="warning" />
              {message}
            </p>
            <Places pane={pane} cells={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
