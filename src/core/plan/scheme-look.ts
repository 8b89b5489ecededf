import { inkOn } from "./contrast";
import { capital } from "../words";
import { actionStatuses, impactStatuses, type ActionStatus, type ImpactStatus } from "./scheme";

type State = ActionStatus | ImpactStatus;

/** How a state is shown: words and symbol always, the colour beside them. `text` is the colour of words on `fill`. */
export type StateLook = {
  /** As it stands in a table and inside a sentence. */
  readonly plain: string;
  readonly symbol: string;
  readonly fill: string;
  readonly text: string;
};

/** How the states of both scales are shown. */
export type SchemeLook = { readonly [S in State]: StateLook };

/** In the order of the scheme, first the action statuses. */
const STATES = [...actionStatuses, ...impactStatuses];

/**
 * The sets of colours that are offered, as the settings and the pane call them: a fill for each state, in the scheme's
 * order; words on it are black or white, whichever is read better. In the council's convention green is on track, in that
 * of the NHS it is complete. “Safe for colour-blind readers” rests on Okabe and Ito, Color Universal Design (2008).
 */
export const colourSets = {
  council: { name: "Council (green is on track)", fills: STATES.map(({ fill }) => fill).join("") },
  nhs: { name: "NHS and CQC (green is complete)", fills: "#1D4F91#7FC97F#A3141B#FFC845#EDEDED#1D4F91#FFE08A#E7E7E7" },
  classic: { name: "Red, amber and green", fills: "#00602B#85C88A#A3141B#FFC845#EDEDED#00602B#FFE08A#E7E7E7" },
  safe: { name: "Safe for colour-blind readers", fills: "#005F95#9AD0F0#D55E00#009E73#EEEEEE#005F95#F0E442#E7E7E7" },
  grey: { name: "Greys, for copies without colour", fills: "#1A1A1A#949494#4D4D4D#CFCFCF#FFFFFF#1A1A1A#A6A6A6#F0F0F0" },
} as const;

export type ColourSet = keyof typeof colourSets;

/** The states in the scheme's words and symbols, in the colours of a set. */
export function lookIn(set: ColourSet): SchemeLook {
  const looks = STATES.map(({ id, plain, symbol }, i): readonly [State, StateLook] => {
    const fill = colourSets[set].fills.slice(7 * i, 7 * i + 7);
    return [id, { plain, symbol, fill, text: inkOn(fill) }];
  });
  return Object.fromEntries(looks) as SchemeLook;
}

/** What holds where nobody chose otherwise. */
export const usualLook: SchemeLook = lookIn("council");

/** A state as every sheet and the pane show it: “▲ in progress, off track”. */
export const shownState = ({ symbol, plain }: StateLook): string => `${symbol} ${plain}`;

/** A state by itself, as people are to read it: in the scheme's own wording, unless somebody chose other words for it. */
export function wordingShown(id: State, looks: SchemeLook): string {
  const { plain, wording } = STATES.find((state) => state.id === id)!;
  return looks[id].plain === plain ? wording : capital(looks[id].plain);
}
