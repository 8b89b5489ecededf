import { shortRef, splitCellRef, type Fix } from "../../core";
import { previewOf } from "../fixes";
import type { Pane } from "../use-pane";

/** What fixes change: every cell with what it holds and what it will hold. */
export function FixPreview({ pane, fixes }: { readonly pane: Pane; readonly fixes: readonly Fix[] }) {
  const { book } = pane.state;
  if (book === null) return null;
  return (
    <table className="preview">
      <caption className="unseen">What changes</caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Now</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {fixes
          .flatMap((fix) => previewOf(fix, book))
          .map(({ at, now, after }) => (
            <tr key={at}>
              <th scope="row">
                <span className="quiet">{splitCellRef(at).sheet}</span> {shortRef(at)}
              </th>
              <td>{now}</td>
              <td>{after}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
