import { capital, counted } from "../../core";
import { plainOf } from "../../core/plan/colours/scale";
import type { ProposedColour } from "../../core/plan/colours";
import { Places } from "../components/Places";
import type { Pane } from "../use-pane";
import { Folded } from "./Folded";

/** The colours that a question is about, each with its state and the cells that say so, or otherwise. */
export function ColourList({ pane, entries }: { readonly pane: Pane; readonly entries: readonly ProposedColour[] }) {
  const other = [...new Set(entries.flatMap(({ disagreeing }) => disagreeing))];
  return (
    <Folded summary="Which colours and cells">
      {() => (
        <ul className="plain">
          {entries.map(({ colour, name, status, agreeing }) => (
            <li key={status}>
              <Swatch colour={colour} /> {capital(name ?? colour)}: {plainOf(status)}
              <Places pane={pane} cells={agreeing} />
            </li>
          ))}
          {other.length > 0 && (
            <li>
              {counted(other.length, "cell does", "cells do")} otherwise
              <Places pane={pane} cells={other} />
            </li>
          )}
        </ul>
      )}
    </Folded>
  );
}

/** A colour of the workbook. The words beside it say what it is. */
export function Swatch({ colour }: { readonly colour: string }) {
  return <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />;
}
