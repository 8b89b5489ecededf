import { registers, squash, type RegisterRow } from "../plan";
import type { Profile } from "../plan/settings";
import { isSettled } from "../rules/register-rows";
import { capital } from "../words";
import type { CellRef } from "../workbook";
import type { BoardInput } from "./pack";
import { dayOf, rowsOf } from "./sheets/register-table";
import { shorten } from "./sheets/cells";

/** A matter that a register holds open and addresses to the board, in the register's own words. */
export type OpenToBoard = {
  /** "Escalation 3". */
  readonly name: string;
  readonly text: string;
  /** To whom it is addressed, since or by when, and which actions it names. */
  readonly about: string;
  readonly at: readonly CellRef[];
};

type Kind = "escalations" | "requests" | "challenges";

/** What one matter quotes at most. */
const LIMIT = 260;

/**
 * The escalations, requests and challenges that are not closed or answered and are addressed to the body that reads the
 * paper: the meeting that somebody stated, else the reader by its usual names.
 */
export function openToBoard(input: BoardInput): readonly OpenToBoard[] {
  const isBody = bodyOf(input);
  if (isBody === null) return [];
  const of = <K extends Kind>(kind: K) => rowsOf(input, kind).filter((row) => !isSettled(row as RegisterRow<Kind>));
  const toAnswer = (
    kind: "requests" | "challenges",
    row: RegisterRow<"requests"> | RegisterRow<"challenges">,
    asked: string | null,
    cell: CellRef | undefined,
  ) => {
    const { owner, due, by, at } = row;
    if (owner === null || asked === null || !isBody(owner)) return [];
    const [from, when] = [by === null ? "" : `asked by ${by}, `, due === null ? "" : `, due ${dayOf(due)}`];
    return [matter(kind, row, asked, `${from}to be answered by ${owner}${when}`, [cell, at.owner, at.due])];
  };
  return [
    ...of("escalations").flatMap((row) => {
      const { issue, to, since, why, at } = row;
      const text = issue ?? why;
      if (to === null || text === null || !isBody(to)) return [];
      const when = since === null ? "" : `, since ${dayOf(since)}`;
      return [
        matter("escalations", row, text, `to ${to}${when}`, [issue === null ? at.why : at.issue, at.to, at.since]),
      ];
    }),
    ...of("requests").flatMap((row) => toAnswer("requests", row, row.request, row.at.request)),
    ...of("challenges").flatMap((row) => toAnswer("challenges", row, row.question, row.at.question)),
  ];
}

function matter(
  kind: Kind,
  row: RegisterRow<Kind>,
  text: string,
  about: string,
  cells: readonly (CellRef | undefined)[],
): OpenToBoard {
  const { one } = registers[kind];
  const name = capital(one);
  const refs = row.actions.map(({ ref, isArea }) => (isArea ? `area ${ref}` : `action ${ref}`)).join(", ");
  return {
    name: row.number === null ? name : `${name} ${row.number}`,
    text: shorten(text, LIMIT),
    about: refs === "" ? about : `${about}; ${refs}`,
    at: cells.filter((cell) => cell !== undefined),
  };
}

/** The usual names of who reads a paper, where nobody states the meeting. */
const BODIES: { readonly [P in Profile]?: RegExp } = {
  "partnership-board":
    /\b(?:partnership|send|inclusion|additional needs|local area) (?:and \w+ )?(?:partnership |strategic |executive )?board\b/,
  "improvement-board":
    /\bimprovement (?:and \w+ )?board\b|\b(?:scrutiny|select) (?:\w+ )?(?:committee|panel|group|commission|board)\b|^(?:overview and )?scrutiny$/,
  leadership: /\b(?:leadership|executive|management) (?:team|group|board)\b|\b(?:slt|clt|elt|dlt|dmt|smt)\b/,
  stocktake: /\b(?:dfe|department for education|nhs england|nhse)\b/,
};

/** Another body than a partnership's board has its name among these words. */
const OF_OTHERS = /\b(?:improvement|delivery|programme|project|school|trust|governing|safeguarding|safety|justice)\b/;

/** "Board", "this board": whoever keeps the register means their own. */
const OWN = /^(?:(?:the|this|our|level \d) )*board$/;

/** Whether an addressee is the body that reads the paper; null where nobody says which that is. */
function bodyOf({ paper, grading }: BoardInput): ((to: string) => boolean) | null {
  const { profile = null } = grading ?? {};
  if (profile === "public" || profile === "lead") return null;
  const meeting = named(paper?.meeting?.text ?? "");
  if (BODY.test(meeting)) {
    const isBoard = /\bboard\b/.test(meeting);
    return (to) => {
      const words = named(to);
      return (isBoard && OWN.test(words)) || (BODY.test(words) && (holds(words, meeting) || holds(meeting, words)));
    };
  }
  const usual = profile === null ? undefined : BODIES[profile];
  if (usual === undefined) return null;
  const isBoard = profile === "partnership-board" || profile === "improvement-board";
  return (to) => {
    const words = named(to);
    if (profile === "partnership-board" && OF_OTHERS.test(words)) return false;
    return (isBoard && OWN.test(words)) || usual.test(words);
  };
}

const BODY = /\b(?:board|committee|group|panel|executive|team|commission|cabinet|forum)\b/;

/** Without articles and without the days on which it meets. */
const named = (text: string) =>
  squash(text.replaceAll("&", " and "))
    .replace(
      /\b(?:\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b/g,
      " ",
    )
    .replace(/\bthe\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Whether all of one name stands in another, as whole words; "board" alone is no name. */
const holds = (whole: string, part: string) => part.includes(" ") && ` ${whole} `.includes(` ${part} `);
