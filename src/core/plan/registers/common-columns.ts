import type { RegisterColumn } from "./definition";

/** Which actions a row belongs to. */
export const actionsColumn = {
  heading: "Action(s)",
  words:
    /^(?:(?:linked|related|relevant|associated|resulting|corresponding|which|link s?|links?|linked|cross reference|improvement plan|action plan|delivery plan|send plan|plan|our|to|in|the|agreed|arising) )*(?:(?:action|plan)(?: plan)?|plan action)(?: (?:s|no|nos|number s?|numbers?|ref|refs|reference|references|id|ids|point|points|link|links|arising|in the plan|area|plan))*$|^(?:linked|related|resulting|associated|relevant|which|plan) actions(?: .*)?$|^actions(?: (?:arising|resulting|taken|linked|from .*))?$|^links? to (?:the )?(?:action|plan)\b.*/,
  value: "references",
} as const satisfies RegisterColumn;

/** The register's own number of the row. */
export const numberColumn = (heading: string, of: string) =>
  ({
    heading,
    words: new RegExp(
      String.raw`^(?:(?:${of}) )?(?:no|nos|number|ref|refs|reference|id|item|item no|unique (?:id|ref))$|^(?:${of}) (?:no|number|ref|reference|id|code)$|^(?:s ?no|row|sr no)$`,
    ),
    value: "text",
  }) as const satisfies RegisterColumn;

/** Who sees to it. */
export const ownerColumn = {
  heading: "Owner",
  words:
    /^(?:(?:risk|action|request|response|lead|named|responsible|accountable|project|designated|mitigation|escalation|issue|decision|by) )*(?:owners?|leads?|officers?|owned by|responsib\w+(?: (?:officer|person|lead|for .*))?|accountab\w+(?: (?:officer|person|lead))?|assigned to|held by|who|by whom|lead officer|who leads|post)(?: s)?$/,
  value: "text",
} as const satisfies RegisterColumn;

/** How it stands. */
export const statusColumn = {
  heading: "Status",
  words:
    /^(?:(?:current|action|request|risk|overall|response|decision|escalation|issue|progress|item) )*(?:status|state|standing|open closed|open or closed|complete|completed|done|closed or open|complete y n|closed y n|is it (?:closed|done|complete))$/,
  value: "progress",
} as const satisfies RegisterColumn;

/** When it was closed. */
export const closedColumn = {
  heading: "Closed on",
  words:
    /^(?:date (?:of )?(?:closed|closure|completed|resolved|completion|signed off(?:icer)?|answered|discharged)|(?:closed|resolved|signed off(?:icer)?|completed|discharged|closure|de escalated|answered|action closed) ?(?:on|date|when)?|when (?:was it )?(?:closed|resolved|completed)|date (?:it was )?de escalated|actual (?:completion|close) date)$/,
  value: "day",
} as const satisfies RegisterColumn;

/** By when. */
export const dueColumn = {
  heading: "Due",
  words:
    /^(?:(?:response|reply|answer|action|target|original|revised|new|expected|agreed|date|our) )*(?:due(?: (?:date|by|on|to .*))?|deadline|by when|needed by|required by|reply by|respond by|answer by|to be (?:done|completed|answered|closed) by|complete by|completion date|target date|timescales?|time ?frame|when due|by)$/,
  value: "day",
} as const satisfies RegisterColumn;
