import { asSentence, type Layout } from "../../core";

/** Every sheet with what it was taken for and why. */
export function SheetList({ layout }: { readonly layout: Layout }) {
  return (
    <dl className="sheets">
      {layout.map(({ sheet, state, why }) => (
        <div key={sheet}>
          <dt>
            {sheet}
            {state !== "visible" && <span className="quiet"> (hidden)</span>}
          </dt>
          <dd>{asSentence(why)}</dd>
        </div>
      ))}
    </dl>
  );
}
