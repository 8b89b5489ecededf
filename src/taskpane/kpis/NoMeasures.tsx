import { ResultHeading } from "../components/ResultHeading";
import type { Pane } from "../use-pane";

/** Where a workbook has no measures: what would be read as one. */
export function NoMeasures({ pane }: { readonly pane: Pane }) {
  return (
    <section>
      <ResultHeading pane={pane} of="kpis">
        No measures were found
      </ResultHeading>
      <p>
        To see trends here, keep a sheet in this workbook with one measure in each row and one column for each month,
        quarter or term:
      </p>
      <Example />
      <p>
        From six values on something can be said of a trend, from 13 on firmly. Beside a percentage, columns with the
        numbers behind it make it worth more.
      </p>
      <p>
        Is there such a sheet already?{" "}
        <button type="button" className="link" onClick={() => pane.open("setup")}>
          Say in Setup which one it is
        </button>
      </p>
    </section>
  );
}

function Example() {
  return (
    <table className="preview">
      <caption className="unseen">An example of such a sheet</caption>
      <thead>
        <tr>
          <th scope="col">KPI</th>
          <th scope="col">Unit</th>
          <th scope="col">Target</th>
          <th scope="col">Apr 2026</th>
          <th scope="col">May 2026</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>Children waiting over 18 weeks</td>
          <td>children</td>
          <td>100</td>
          <td>131</td>
          <td>128</td>
        </tr>
      </tbody>
    </table>
  );
}
