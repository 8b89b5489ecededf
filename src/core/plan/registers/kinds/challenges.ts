import { define } from "../definition";
import { registerNames } from "../register-names";
import { actionsColumn, closedColumn, dueColumn, numberColumn, ownerColumn, statusColumn } from "../common-columns";

/** What members and partners have asked of each other, and what came of it. */
export const challenges = define({
  name: registerNames.challenges,
  one: "challenge",
  many: "challenges",
  title: "Challenge log",
  subject: ["question"],
  columns: {
    number: numberColumn("No.", "challenge|question"),
    question: {
      heading: "Question",
      words:
        /^(?:(?:the|nature of|description of|key) )*(?:questions?|challenges?|constructive challenge)(?: (?:or|and) challenges?)?(?: (?:asked|raised|made|posed|description))?$|^what was (?:asked|challenged|questioned)$/,
      value: "text",
    },
    by: {
      heading: "Asked by",
      words:
        /^(?:(?:asked|raised|challenged|posed|made) by|by whom|who (?:asked|challenged|raised)\b.*|challenger|from|member)$/,
      value: "text",
    },
    asked: {
      heading: "Asked on",
      words:
        /^(?:date(?: (?:asked|raised|of (?:the )?(?:meeting|challenge|question)))?|(?:asked|raised) (?:on|when)|when(?: (?:asked|raised))?|meeting(?: date)?)$/,
      value: "day",
    },
    answer: {
      heading: "Answer",
      words:
        /^(?:(?:the|our|partnership) )*(?:response|answer|reply|outcome)(?: (?:given|provided|to .*|from .*))?$|^what was answered$/,
      value: "text",
    },
    actions: {
      ...actionsColumn,
      words: new RegExp(
        `${actionsColumn.words.source}|^follow ?up(?: action)?s?$|^(?:resulting|further) actions?$|^what follows$`,
      ),
    },
    owner: ownerColumn,
    due: dueColumn,
    status: statusColumn,
    closed: closedColumn,
  },
  says: /\bchalleng\w+\b/,
  saidByHeading: /\bchalleng\w+\b/,
  sure: [],
  said: [["question", "answer|actions", "by|asked|status|closed"]],
});
