import { Fragment } from "react";
import { bySheet, counted, shortRef, splitCellRef, type CellRef, type Finding } from "../../core";
import type { Pane } from "../use-pane";

const NAMED_CELLS = 8;

type Props = {
  readonly pane: Pane;
  readonly cells: readonly CellRef[];
  /** Whose cells they are. */ readonly finding?: Finding;
  /** What stands before a cell, such as its action's reference. */
  readonly nameAt?: (cell: CellRef) => string | null;
};

/** Cells, each a way to it in the workbook; many of them folded away. */
export function Places({ cells, ...rest }: Props) {
  const more = cells.slice(NAMED_CELLS);
  return (
    <>
      <PlaceList cells={cells.slice(0, NAMED_CELLS)} {...rest} />
      {more.length > 0 && (
        <details>
          <summary>{counted(more.length, "more cell")}</summary>
          <PlaceList cells={more} {...rest} />
        </details>
      )}
    </>
  );
}

function PlaceList({ pane, finding, nameAt, cells }: Props) {
  return bySheet(cells).map(({ sheet, cells: refs }) => (
    <p key={sheet} className="places">
      <span className="quiet">{sheet} </span>
      {refs.map((at) => (
        <Fragment key={at}>
          {nameAt?.(at) != null && <span className="quiet">{nameAt(at)}</span>}
          <Place pane={pane} at={at} {...(finding && { finding })} />
        </Fragment>
      ))}
    </p>
  ));
}

type PlaceProps = { readonly pane: Pane; readonly at: CellRef; readonly finding?: Finding };

/** One cell, a way to it in the workbook. */
export function Place({ pane, at, finding }: PlaceProps) {
  const { selected } = pane.state;
  return (
    <button
      type="button"
      className="link place"
      aria-current={finding !== undefined && selected?.finding === finding.id && selected.at === at}
      onClick={() => void pane.show(at, finding)}
    >
      <span className="unseen">Select {splitCellRef(at).sheet} </span>
      {shortRef(at)}
    </button>
  );
}
