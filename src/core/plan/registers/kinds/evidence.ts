import { define } from "../definition";
import { registerNames } from "../register-names";
import { actionsColumn } from "../common-columns";

/** What shows that something changed, for whom, and where it can be read. */
export const evidence = define({
  name: registerNames.evidence,
  one: "piece of evidence",
  many: "pieces of evidence",
  title: "Evidence",
  subject: ["change", "what"],
  columns: {
    actions: actionsColumn,
    kind: {
      heading: "Kind of evidence",
      words:
        /^(?:kind|type|nature|category|form|strand|sort|class)(?: of (?:the )?evidence)?$|^evidence (?:kind|type|category|strand|nature)$|\btriangulat\w+\b|^(?:data|quantitative) (?:or )?practice (?:or )?voice$/,
      value: "sort",
    },
    level: {
      heading: "Level of impact",
      words:
        /^(?:impact (?:level|status|reach|scale)|(?:level|reach|scale|extent|breadth|spread)(?: of (?:the )?(?:impact|change|effect))?|where (?:is it|it is) (?:seen|felt))$/,
      value: "level",
    },
    date: {
      heading: "Date",
      words:
        /^(?:evidence )?date(?: (?:of (?:the )?evidence|seen|collected|captured|recorded|observed|added|gathered|logged|of .*))?$|^(?:as at|when(?: (?:seen|collected|observed|was .*|recorded))?|seen on|collected on|dated)$/,
      value: "day",
    },
    change: {
      heading: "What changed",
      words:
        /^what difference\b.*|^(?:so )?what (?:has |is )?(?:been )?(?:changed|different|improved)\b.*|^(?:what )?(?:difference|change|improvement)(?: (?:made|seen|has it made|it made))?$|^(?:(?:summary|description) of )?(?:impact|outcome)(?: (?:seen|observed|made|achieved|on .*|for .*))?$|^what (?:does it|it) (?:show|tell)s?\b.*|^what it shows$/,
      value: "text",
    },
    what: {
      heading: "Evidence",
      words:
        /^document (?:name|title)$|^(?:(?:the|description of|piece of|summary of|details of|title of) )?evidence(?: (?:description|item|title|summary|collected|of impact|seen|base))?$/,
      value: "text",
    },
    whom: {
      heading: "For whom",
      words:
        /^(?:for|to|by)? ?whom\b.*|^who (?:for|benefits?|is (?:it )?(?:better|different) for|has .*|feels .*)\b.*|^(?:benefici\w+|(?:group|cohort|children|people|families)(?: (?:affected|reached|benefit\w*))?)$/,
      value: "text",
    },
    source: {
      heading: "Source",
      words:
        /^(?:(?:evidence|data) )?(?:source|location|link|document|hyperlink|file)(?: (?:of|where|document|or|to)\b.*)?$|^where (?:it |is it |the evidence )?(?:(?:is )?(?:held|kept|stored|found)|to find (?:it)?)\b.*|^how (?:do )?we know$/,
      value: "text",
    },
  },
  says: /\bevidence\b|\bimpact (?:log|register|tracker)\b/,
  sure: [
    ["actions", "change|what", "kind|level", "date|whom|source"],
    ["actions", "change|what", "whom", "source|date"],
    ["change", "kind", "whom|source|level"],
  ],
  said: [["actions|change|what", "change|what|kind", "kind|level|whom|source|date", "whom|source|date"]],
  never: /\b(?:due|deadline|target|by when|likelihood|budget)\b/,
});
