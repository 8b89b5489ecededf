import { actionStatuses, impactStatuses, type Summary } from "../../core";
import { counted } from "../phrases";

type Line = {
  readonly name: string;
  readonly count: number;
  readonly symbol: string;
  readonly fill: string;
  readonly text: string;
};

const notStated = { name: "Not stated", symbol: "?", fill: "#FFFFFF", text: "#0B0C0C" };

/** How the actions stand on the two scales, apart: they are never added up or averaged. */
export function Scales({ summary }: { readonly summary: Summary }) {
  const action = actionStatuses.map((status) => ({
    ...status,
    name: status.wording,
    count: summary.byActionStatus[status.id],
  }));
  const impact = impactStatuses.map((status) => ({
    ...status,
    name: status.wording,
    count: summary.byImpactStatus[status.id],
  }));
  return (
    <section>
      <h2>How the {counted(summary.actions, "action stands", "actions stand")}</h2>
      <Scale
        title="Action status"
        of={summary.actions}
        lines={[...action, { ...notStated, count: summary.byActionStatus["not-stated"] }]}
      />
      <Scale
        title="Impact status"
        of={summary.actions}
        lines={[...impact, { ...notStated, count: summary.byImpactStatus["not-stated"] }]}
      />
    </section>
  );
}

function Scale({ title, lines, of }: { readonly title: string; readonly lines: readonly Line[]; readonly of: number }) {
  return (
    <table className="scale">
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ name, count, symbol, fill, text }) => (
          <tr key={name}>
            <th scope="row">
              <span className="chip" style={{ backgroundColor: fill, color: text }} aria-hidden="true">
                {symbol}
              </span>
              {name}
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
