import { remembering } from "./remembering";

/** "Plan[Due date]", "'SEND plan'[Due date]": a table and its column, as Power BI names what it exports. */
const COLUMN_OF_TABLE = /^\s*(?:'[^'\n]{1,60}'|[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60})\[([^[\]\n]{1,80})\]\s*$/u;

/** Where one word ends within a name that has no blanks: "dueDate", "ActionRAG", "RAGStatus"; never "KPIs". */
const NEXT_WORD = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu;

/**
 * A heading in words, where a tool wrote it in one: without the table before it ("Plan[Ref]"), and with blanks where lists
 * and data bases have capitals ("TargetDate", "Due_x0020_Date"). Any other heading is given back as it stands.
 */
export const headingOfTool: (heading: string) => string = remembering((heading) => {
  const name = COLUMN_OF_TABLE.exec(heading)?.[1] ?? heading;
  return /\s/.test(name.trim()) ? name : name.replace(/_x0020_/g, " ").replace(NEXT_WORD, " ");
});
