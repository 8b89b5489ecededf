import { shortRef, splitCellRef, type Fix } from "../../core";
import { previewOf } from "../fixes";
import type { Pane } from "../use-pane";

/** What fixes change: every cell with what it holds and what it will hold, beneath its address, as texts may be long. */
export function FixPreview({ pane, fixes }: { readonly pane: Pane; readonly fixes: readonly Fix[] }) {
  const { book } = pane.state;
  if (book === null) return null;
  return (
    <table className="preview before-after">
      <caption className="unseen">What changes</caption>
      <thead>
        <tr>
          <th scope="col">Now</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      {fixes
        .flatMap((fix) => previewOf(fix, book))
        .map(({ at, now, after }) => (
          <tbody key={at}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                <span className="quiet">{splitCellRef(at).sheet}</span> {shortRef(at)}
              </th>
            </tr>
            <tr>
              <td>{now}</td>
              <td>{after}</td>
            </tr>
          </tbody>
        ))}
    </table>
  );
}
