import type { ColourKey } from "../colours/colour-key";
import type { Action, Kpi, Layout } from "../plan";
import type { PartnershipSettings } from "../settings";

/** What was read, as far as questions come from it. */
export type Asked = {
  readonly layout: Layout;
  readonly actions: readonly Action[];
  readonly kpis: readonly Pick<Kpi, "ref" | "name" | "at">[];
  readonly key: ColourKey;
  readonly settings: PartnershipSettings;
};
