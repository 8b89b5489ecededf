import type { Kpi } from "../plan";
import { listed, quoted } from "./rows";

/** Measures as a list says them: `K3, K7 and “Plans on time”`. A bare number would be taken for a figure. */
export function listMeasures(kpis: readonly Kpi[]): string {
  return listed(kpis.map(({ ref, name }) => (ref === null || /^\d+$/.test(ref) ? quoted(name) : ref)));
}
