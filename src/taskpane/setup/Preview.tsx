import { quoted } from "../../core";
import type { ColumnSetup } from "../../core/plan/setup";
import { SeverityMark } from "../components/Mark";
import { Place } from "../components/Places";
import type { Pane } from "../use-pane";

/** Some cells of a column with what each reads as; what could not be read is marked. */
export function Preview({ pane, column }: { readonly pane: Pane; readonly column: ColumnSetup }) {
  if (column.preview.length === 0) return <p className="quiet">None of its cells holds anything.</p>;
  return (
    <table className="preview cells">
      <caption className="unseen">Some of its cells</caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Holds</th>
          {column.field !== null && <th scope="col">Reads as</th>}
        </tr>
      </thead>
      <tbody>
        {column.preview.map(({ at, raw, reads }) => (
          <tr key={at}>
            <th scope="row">
              <Place pane={pane} at={at} />
            </th>
            <td>{raw === "" ? "blank" : quoted(shortened(raw))}</td>
            {column.field !== null && <td>{reads === null ? <NotRead /> : shortened(reads)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotRead() {
  return (
    <span className="unsure">
      <SeverityMark severity="warning" />
      not read
    </span>
  );
}

const LONGEST = 90;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
