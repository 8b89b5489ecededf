import { shortRef, splitCellRef, type Fix } from "../../core";
import { previewOf } from "../fixes";
import type { Pane } from "../use-pane";

/** What a fix changes: every cell with what it holds and what it will hold. */
export function FixPreview({ pane, fix }: { readonly pane: Pane; readonly fix: Fix }) {
  const { book } = pane.state;
  if (book === null) return null;
  return (
    <table className="preview">
      <caption className="unseen">{fix.label}</caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Now</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {previewOf(fix, book).map(({ at, now, after }) => (
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
