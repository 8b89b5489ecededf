import { define } from "../definition";
import { registerNames } from "../register-names";
import { actionsColumn, numberColumn } from "../common-columns";

/** Projects of limited time: whether each was evaluated, and who carries it on. */
export const projects = define({
  name: registerNames.projects,
  one: "project",
  many: "projects",
  title: "Projects",
  subject: ["project"],
  columns: {
    number: numberColumn("No.", "project|pilot"),
    project: {
      heading: "Project",
      words:
        /^(?:(?:name|title) of (?:the )?)?(?:pilot |change |grant funded |send |funded )*(?:projects?|pilots?|initiatives?|workstream project)(?: (?:name|title|description|project))?$/,
      value: "text",
    },
    carriedOnBy: {
      heading: "Carried on by",
      words:
        /\b(?:bau|business as usual)\b|\b(?:sustain\w*|carr(?:y|ies|ied) (?:it )?on|continu\w+|tak(?:e|es|en) (?:it )?(?:over|on)|legacy|hand ?over|handed over|exit (?:plan|strategy|owner)|after the project|mainstream\w*)\b/,
      value: "text",
    },
    evaluation: {
      heading: "Evaluation",
      words: /^(?!.*\bdate\b).*\bevaluat\w+\b/,
      value: "evaluation",
    },
    lead: {
      heading: "Project lead",
      words: /^(?:project |pilot )?(?:leads?|managers?|owners?|lead officer|sro|sponsor|who leads)$/,
      value: "text",
    },
    end: {
      heading: "Ends on",
      words:
        /^(?:(?:project|planned|expected|pilot|funding|grant) )*(?:ends?(?: (?:on|date))?|finish(?:es)?(?: (?:on|date))?|closes?|close date|completion date|funded (?:to|until)|until)$|^(?:end|finish|closing) date\b.*|^(?:funding|grant|funded) (?:ends?|until|to)\b.*/,
      value: "day",
    },
    actions: {
      ...actionsColumn,
      words: new RegExp(`${actionsColumn.words.source}|^plan ref(?:erence)?s?$`),
    },
  },
  says: /\bprojects?\b|\bpilots?\b/,
  sure: [["project", "carriedOnBy|evaluation", "evaluation|lead|end|actions"]],
  said: [["project", "carriedOnBy|evaluation|actions"]],
  never: /\b(?:budget|spend|variance|likelihood|tasks?|milestones?)\b/,
});
