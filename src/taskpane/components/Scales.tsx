import { actionStatuses, counted, impactStatuses, type Review } from "../../core";
import { wordingShown, type SchemeLook } from "../../core/plan/scheme-look";
import { Mark } from "./Mark";

type Line = {
  readonly wording: string;
  readonly count: number;
  readonly symbol: string;
  readonly fill: string;
  readonly text: string;
};

const notStated = { wording: "Not stated", symbol: "?", fill: "#FFFFFF", text: "#0B0C0C" };

/** How the actions stand on the two scales, apart: they are never added up or averaged. */
export function Scales({ summary, scheme }: Pick<Review, "summary" | "scheme">) {
  const { actions, byActionStatus, byImpactStatus } = summary;
  const action = actionStatuses.map(({ id }) => lineOf(id, scheme, byActionStatus[id]));
  const impact = impactStatuses.map(({ id }) => lineOf(id, scheme, byImpactStatus[id]));
  return (
    <section>
      <h2>How the {counted(actions, "action stands", "actions stand")}</h2>
      <Scale
        title="Action status"
        of={actions}
        lines={[...action, { ...notStated, count: byActionStatus["not-stated"] }]}
      />
      <Scale
        title="Impact status"
        of={actions}
        lines={[...impact, { ...notStated, count: byImpactStatus["not-stated"] }]}
      />
    </section>
  );
}

function lineOf(id: keyof SchemeLook, scheme: SchemeLook, count: number): Line {
  const { symbol, fill, text } = scheme[id];
  return { wording: wordingShown(id, scheme), symbol, fill, text, count };
}

function Scale({ title, lines, of }: { readonly title: string; readonly lines: readonly Line[]; readonly of: number }) {
  return (
    <table className="scale">
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ wording, count, symbol, fill, text }) => (
          <tr key={wording}>
            <th scope="row">
              <span className="chip" style={{ backgroundColor: fill, color: text }}>
                <Mark symbol={symbol} />
              </span>
              {wording}
            </th>
            <td>
              {count}
              <span className="bar" style={{ width: `${(count / of) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
