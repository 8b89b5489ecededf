import { define } from "../definition";
import { registerNames } from "../register-names";
import { actionsColumn, closedColumn, dueColumn, numberColumn, ownerColumn, statusColumn } from "../common-columns";

/** What reviewers asked or told the partnership, and what was answered. */
export const requests = define({
  name: registerNames.requests,
  one: "request",
  many: "requests",
  title: "Requests and feedback",
  subject: ["request"],
  columns: {
    number: numberColumn("No.", "request|recommendation|rec|feedback|kloe"),
    request: {
      heading: "What was asked",
      words:
        /^(?:(?:the|reviewer|reviewers|dfe|nhse|ofsted|inspection|scrutiny|external|stocktake|information|key|our) )*(?:requests?|recommendations?|feedback (?:from|by|of|received)\b.*|(?:key )?lines? of enquiry|klo?es?|asks?|points? (?:raised|made|discussed)|areas? (?:discussed|of discussion)|(?:issue|topic|theme|item|matter)s? (?:discussed|raised))(?: (?:from|by|made|received|raised|of|to|description|text)\b.*)?$|^actions? requested$|^what (?:was|were|is|we were|has been|they|did they) (?:discussed|asked|ask|requested|said|raised)\b.*|^(?:discussion|what we discussed|discussed|summary of (?:the )?(?:discussion|feedback)|what was (?:fed back))$/,
      loosely:
        /^(?:feedback|(?:issue|item|comment|question|point|finding|query|description|topic|subject|priority action|what they said)s?|areas? (?:for|of) improvement)$/,
      value: "text",
    },
    by: {
      heading: "Asked by",
      words:
        /^(?:(?:asked|raised|requested|made|given|received) (?:by|from)|from(?: whom)?|by whom|requester|requested by|reviewer|body|organisation|inspectorate|source(?: of (?:request|feedback|recommendation))?|who asked)$/,
      value: "text",
    },
    asked: {
      heading: "Asked on",
      words:
        /^(?:date (?:(?:it was )?(?:asked|raised|requested|received|made|of (?:the )?(?:request|feedback|letter|visit|meeting|review|stocktake)))|(?:asked|raised|requested|received|made|given) ?(?:on|date|when)|when (?:asked|raised|requested|received)|(?:request|meeting|letter|feedback) date|date)$/,
      value: "day",
    },
    due: dueColumn,
    owner: ownerColumn,
    answer: {
      heading: "Answer",
      words:
        /^(?:(?:our|the|partnerships?|partnership s|local area|council|lap|agreed|system|leaders) )*(?:response|answer|reply|replies|responses)(?: (?:given|sent|provided|to .*|and .*|from .*))?$|^(?:what|how) (?:we|have we|did we|was) (?:answered|answer|replied|responded|done|did|do)\b.*|^how .* (?:answered|responded|addressed)$/,
      loosely: /^(?:update|progress|comments?|outcome)$/,
      value: "text",
    },
    status: statusColumn,
    closed: closedColumn,
    actions: actionsColumn,
  },
  says: /\b(?:requests?|feedback|dfe|nhse|nhs england|stocktake|deep dive|inspect\w+|ofsted|cqc|scrutiny|reviewers?|kloes?|recommendations?|letter|peer (?:review|challenge))\b/,
  sure: [
    ["request", "answer", "actions"],
    ["request", "answer", "by|due|asked|status"],
    ["request", "by", "due|asked|status"],
  ],
  said: [["request", "answer|due|status", "by|asked|owner|due|status|actions|closed|number"]],
  never: /\b(?:attend\w*|trained|likelihood|e ?mail|telephone|course|venue|budget)\b/,
});
