import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { counted, type Snapshot } from "../../core";
import { cellsChanged, type CellChange, type RowChange } from "../../core/changes/cells-changed";
import type { HeldCell, HeldRow } from "../../core/changes/held-rows";
import { shownValue } from "../phrases";
import type { Since } from "../since";
import type { Pane } from "../use-pane";
import { Place } from "./Places";

/** So many actions are drawn at first. */
const SHOWN_AT_ONCE = 50;

/** What others have typed into the plan since the last check, cell by cell. It is no finding: it only says what changed. */
export function ChangedSince({ pane }: { readonly pane: Pane }) {
  const { since, book } = pane.state;
  const changes = useMemo(() => (since === null ? [] : cellsChanged(since.base, since.now)), [since]);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  if (since === null || book === null) return null;
  const rest = changes.length - limit;
  return (
    <section>
      <h2>Changed since the last check</h2>
      <p className="quiet">{comparedWith(since)}</p>
      {changes.length === 0 ? (
        <p>{since.isFirst ? "Nothing has changed so far." : "Nothing has changed."}</p>
      ) : (
        <ul className="plain">
          {changes.slice(0, limit).map((change, i) => (
            <li key={i}>
              <OfRow pane={pane} book={book} change={change} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button size="small" onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
          Show {Math.min(rest, SHOWN_AT_ONCE)} more of {rest}
        </Button>
      )}
    </section>
  );
}

function comparedWith({ isFirst, begunAnew }: Since): string {
  const what = begunAnew
    ? "Tables were added to what is read, or left out, so the comparison begins with that check."
    : isFirst
      ? "Compared with the first check since this pane was opened; what moved since the last recorded report stands above."
      : "Compared with the check before this one that you asked for; those that run by themselves do not count.";
  return `${what} What this pane wrote itself is left out.`;
}

type RowProps = { readonly pane: Pane; readonly book: Snapshot; readonly change: RowChange };

function OfRow({ pane, book, change: { row, how, cells } }: RowProps) {
  const first = row.cells[0];
  return (
    <>
      <p>
        <b>{nameOf(row)}</b> {how === "added" && "is new. "}
        {how === "removed" && "is gone. "}
        {how === "added" && first && <Place pane={pane} at={first.at} />}
        {how === "changed" && <span className="quiet">({counted(cells.length, "cell")})</span>}
      </p>
      {cells.length > 0 && (
        <ul>
          {cells.map((cell) => (
            <li key={cell.at}>
              <OfCell pane={pane} book={book} cell={cell} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function nameOf({ kind, ref, title }: HeldRow): string {
  const what = kind === "action" ? "Action" : "Measure";
  const words = title === null ? "" : `, ${cut(title.replace(/\s+/g, " ").trim().replace(/\.$/, ""))}`;
  return ref === null ? `${what}${words.replace(/^,/, "")}` : `${what} ${ref}${words}`;
}

type CellProps = { readonly pane: Pane; readonly book: Snapshot; readonly cell: CellChange };

function OfCell({ pane, book, cell: { heading, at, before, now } }: CellProps) {
  const [from, to] = differing(textOf(before, book), textOf(now, book));
  return (
    <>
      {now !== null && <Place pane={pane} at={at} />} {heading}: was {from}, is now {to}
    </>
  );
}

const textOf = (cell: HeldCell | null, { dateSystem }: Snapshot): string =>
  cell === null ? "blank" : shownValue(cell.value, cell.format, dateSystem);

const LONGEST = 120;
const cut = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`);

/** Two texts from a little before the place where they part, if that is far behind their beginning. */
function differing(a: string, b: string): readonly [string, string] {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  const from = same < LONGEST - 40 ? 0 : same - 30;
  const shown = (text: string) => (from === 0 ? cut(text) : `…${cut(text.slice(from))}`);
  return [shown(a), shown(b)];
}
