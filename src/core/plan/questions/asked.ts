import type { ColourKey } from "../colours/colour-key";
import type { Action, Layout } from "../plan";
import type { PartnershipSettings } from "../settings";

/** What was read, as far as questions come from it. */
export type Asked = {
  readonly layout: Layout;
  readonly actions: readonly Action[];
  readonly key: ColourKey;
  readonly settings: PartnershipSettings;
};
