import { actionStatuses, counted, impactStatuses, type Summary } from "../../core";
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
export function Scales({ summary }: { readonly summary: Summary }) {
  const { actions, byActionStatus, byImpactStatus } = summary;
  const action = actionStatuses.map((status) => ({ ...status, count: byActionStatus[status.id] }));
  const impact = impactStatuses.map((status) => ({ ...status, count: byImpactStatus[status.id] }));
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
