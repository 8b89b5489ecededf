import { countedActions, isComplete, leadName, type Action, type Lead } from "../../plan";
import { squash } from "../../plan/squash";
import { shortRef, type CellRef } from "../../workbook";
import { leadPlacesOf } from "../lead-places";
import { olderCopies } from "../older-copies";
import { isPerson } from "../persons";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { quoted, type At } from "../rows";

/** Fewer open actions than this are shared out by whoever there is. */
const FEWEST = 8;
/** A lead has much work with more than a quarter of it, where that is also half as much again as the others on average. */
const SHARE = 1 / 4;
const ABOVE_AVERAGE = 1.5;
/** Fewer actions than this are not much, whatever their share. */
const MUCH = 4;
/** And with more than so many actions off track, where they are more than a quarter of all that are. */
const OFF_TRACK = 3;

export default rule({
  id: "lead-with-much-work",
  subject: "leads",
  severity: "advice",
  title: "The work is shared so that each lead can do it",
  why: "Where much rests on one post, a vacancy or an inspection stops much of the plan. The board can move work or find help before that.",
  needs: ["actions.leads", "actions.actionStatus"],
  message: (d: { lead: string; own: number; all: number; offTrack: number }) =>
    `${d.lead} leads ${d.own} of the ${d.all} open actions` +
    (d.offTrack > OFF_TRACK ? `, ${d.offTrack === d.own ? "all" : d.offTrack} of them off track` : "") +
    ". Is there time and help enough, or could others lead some?",

  check(plan, tell) {
    const older = olderCopies(plan);
    const open = countedActions(plan).filter((action) => !isComplete(action.actionStatus) && !older.has(action));
    if (open.length < FEWEST) return;
    const loads = loadsOf(open);
    // A plan with one lead is that lead's own: there is nobody to share with.
    if (loads.length < 2) return;
    const allOffTrack = open.filter(isOffTrack).length;
    for (const { lead, actions } of loads) {
      const own = actions.size;
      const share = own / open.length;
      const offTrack = [...actions.keys()].filter(isOffTrack).length;
      const much = own >= MUCH && share > SHARE && share > ABOVE_AVERAGE / loads.length;
      if (!much && (offTrack <= OFF_TRACK || offTrack <= allOffTrack * SHARE)) continue;
      const at = [...actions.values()] as unknown as At;
      const name = isPerson(lead) ? `The lead in ${shortRef(at[0])}` : quoted(leadName(lead));
      tell({ about: squash(leadName(lead)), at, data: { lead: name, own, all: open.length, offTrack } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          ...["Head of SEND", "Head of SEND", "Head of SEND", "Head of SEND"].map((leads) => ({ leads })),
          ...["Head of Early Help", "Head of Commissioning", "Virtual School Head"].map((leads) => ({ leads })),
          ...["Designated Clinical Officer", "Karen Sample"].map((leads) => ({ leads })),
        ],
      },
      {
        actions: Array.from({ length: 8 }, (_, i) => ({
          leads: i < 4 ? "Head of SEND" : "Head of Inclusion",
          actionStatus: i < 4 ? "Action in progress, off track" : "Action in progress, on track",
        })),
      },
    ],
    good: [
      { actions: Array.from({ length: 8 }, (_, i) => ({ leads: i < 4 ? "Head of SEND" : "Head of Inclusion" })) },
      { actions: Array.from({ length: 7 }, () => ({ leads: "Head of SEND" })) },
      { actions: Array.from({ length: 12 }, () => ({ leads: "Head of SEND" })) },
      {
        actions: Array.from({ length: 9 }, (_, i) => ({
          leads: i < 5 ? "Head of SEND" : "Head of Inclusion",
          actionStatus: i < 5 ? "Action complete and impactful" : "Action in progress, on track",
        })),
      },
    ],
  },
});

const isOffTrack = ({ actionStatus }: Action) => actionStatus === "in-progress-off-track";

type Load = { readonly lead: Lead; readonly actions: ReadonlyMap<Action, CellRef> };

/** Each lead that is named with the open actions that it leads, not only supports. */
function loadsOf(open: readonly Action[]): readonly Load[] {
  const places = open
    .flatMap(leadPlacesOf)
    .filter(({ lead, field }) => field === "leads" && lead.named && lead.accountable !== false);
  return [...groupBy(places, ({ lead }) => squash(leadName(lead))).values()].map((group) => ({
    lead: group[0].lead,
    actions: new Map(group.map(({ action, at }) => [action, at])),
  }));
}
