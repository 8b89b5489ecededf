import { define } from "../definition";
import { registerNames } from "../register-names";
import { actionsColumn } from "../common-columns";

/** How the strands of a strategy and the areas of the plan fit together; an empty cell is a gap. */
export const crosswalk = define({
  name: registerNames.crosswalk,
  one: "line of the crosswalk",
  many: "lines of the crosswalk",
  title: "Strategy crosswalk",
  subject: ["theme", "strand", "area"],
  columns: {
    strand: {
      heading: "Strand",
      words:
        /^(?:(?:transformation|programme|delivery|work|change|safety valve|dbv|workforce) ?)*(?:strands?|work ?streams?)(?: .*)?$/,
      value: "text",
    },
    theme: {
      heading: "Strategy theme",
      words:
        /\bstrateg\w+\b.*\b(?:themes?|priorit\w+|objectives?|aims?|outcomes?|goals?|ambitions?|commitments?)\b|\b(?:themes?|priorit\w+|objectives?|aims?|outcomes?|goals?)\b.*\bstrateg\w+\b/,
      loosely: /^(?:themes?|priorit\w+|objectives?|ambitions?)$/,
      value: "text",
    },
    area: {
      heading: "Improvement area",
      words:
        /^(?:(?:priority|plan|action plan|improvement plan|the|our) )*(?:improvement areas?|areas? (?:for|of) improvement|priority areas?|priority actions?|improvement (?:theme|priorit\w+)s?)(?: (?:in|of) (?:the |our )?(?:improvement |action )?plan)?$|^plan (?:area|priorit\w+)$/,
      value: "text",
    },
    actions: actionsColumn,
    note: { heading: "Note", words: /^(?:notes?|comments?|gaps?|how they fit)$/, value: "text" },
  },
  says: /\bcrosswalk\b|\bmapping\b|\bmapped\b|\btable 8\b|\bstrateg\w+\b|\balign\w*\b/,
  sure: [
    ["theme", "area"],
    ["theme", "strand"],
  ],
  said: [
    ["strand", "area|actions"],
    ["theme", "area|strand"],
  ],
  never: /\b(?:lead|leads|owner|due|deadline|status|rag|target|budget|by when|responsible)\b/,
});
