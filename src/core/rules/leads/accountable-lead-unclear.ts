import { counted } from "../../words";
import { leadPlacesOf } from "../lead-places";
import { gathered } from "../gathered";
import { rule } from "../rule";
import { actionsWith, listed, nameInside, nameOf, type At } from "../rows";

/** So many may lead together before it is asked which of them answers. */
const MOST = 3;

export default rule({
  id: "accountable-lead-unclear",
  subject: "leads",
  severity: "warning",
  title: "Where many lead, one is accountable",
  why: "When four people lead, each may think that another does. The board needs one name to ask, and the others know whom to tell.",
  needs: ["actions.leads"],
  message: (d: { actions: readonly string[]; leads: number }) =>
    d.actions.length === 1
      ? `${d.actions[0]} names ${counted(d.leads, "lead")} and says of none that it is the accountable one. Mark one of them with “(lead)”.`
      : `${listed(d.actions)} each name more than three leads and say of none that it is the accountable one. Mark one of them with “(lead)”.`,

  check(plan, tell) {
    const faulty = actionsWith(plan, "leads").flatMap((row) => {
      const { action } = row;
      if (action.leads.length <= MOST) return [];
      const own = leadPlacesOf(action).filter((place) => place.field === "leads" && place.at === row.at[0]);
      const leads = own.filter(({ lead }) => lead.accountable !== false);
      return leads.length > MOST && !action.leads.some(({ accountable }) => accountable)
        ? [{ action, at: row.at, count: leads.length }]
        : [];
    });
    for (const group of gathered(faulty, ({ action }) => action.sheet)) {
      const [{ action, count }] = group;
      const about = group.length === 1 ? action.key : action.sheet;
      const actions = group.map((one, i) => (i === 0 ? nameOf(one.action) : nameInside(one.action)));
      tell({ about, at: group.map(({ at }) => at[0]) as unknown as At, data: { actions, leads: count } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.4", leads: "Head of SEND\nHead of Inclusion\nDesignated Clinical Officer\nHead of Early Help" },
        ],
      },
    ],
    good: [
      { actions: [{ leads: "Head of SEND\nHead of Inclusion\nDesignated Clinical Officer" }] },
      {
        actions: [
          {
            leads: "Head of SEND (lead)\nHead of Inclusion\nDesignated Clinical Officer\nHead of Early Help",
          },
          {
            leads: "Head of SEND\nSupport: Head of Inclusion; Designated Clinical Officer; Head of Early Help",
          },
        ],
      },
    ],
  },
});
