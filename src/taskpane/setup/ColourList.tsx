import { capital, counted } from "../../core";
import { plainOf } from "../../core/plan/colours/scale";
import type { ProposedColour } from "../../core/plan/colours";
import { Places } from "../components/Places";
import type { Pane } from "../use-pane";
import { Folded } from "./Folded";

/** The colours that a question is about, each with its state and the cells that say so, or otherwise. */
export function ColourList({ pane, entries }: { readonly pane: Pane; readonly entries: readonly ProposedColour[] }) {
  const other = entries.flatMap(({ disagreeing }) => disagreeing);
  return (
    <>
      <ul className="plain">
        {entries.map(({ colour, name, status, agreeing }) => (
          <li key={status}>
            <Swatch colour={colour} /> {capital(name ?? colour)}: {plainOf(status)}{" "}
            <span className="quiet">({counted(agreeing.length, "cell")})</span>
          </li>
        ))}
      </ul>
      <Folded summary="Which cells">
        {() => (
          <>
            <Places pane={pane} cells={entries.flatMap(({ agreeing }) => agreeing)} />
            {other.length > 0 && (
              <>
                <p>Otherwise:</p>
                <Places pane={pane} cells={[...new Set(other)]} />
              </>
            )}
          </>
        )}
      </Folded>
    </>
  );
}

/** A colour of the workbook. The words beside it say what it is. */
export function Swatch({ colour }: { readonly colour: string }) {
  return <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />;
}
