import { ASK, type Stated } from "../../plan/settings";
import { counted } from "../../words";
import { openToBoard } from "../open-to-board";
import type { BoardBlock, BoardInput } from "../pack";
import { cellsOf, NOT_STATED, textCell } from "./cells";

/**
 * What a person says that the Board is asked to, numbered; what it is to decide is never ours to say. Beside it stands what
 * the registers hold open and address to it, in their own words.
 */
export function asks(input: BoardInput): readonly BoardBlock[] {
  const { paper, grading } = input;
  if (grading?.profile === "public" || grading?.profile === "lead") return [];
  return [...askedFor(paper), ...openMatters(input)];
}

/** So many matters stand on the cover; the others are counted, and stand on their own sheet. */
const MOST_OPEN = 5;

function openMatters(input: BoardInput): readonly BoardBlock[] {
  const open = openToBoard(input);
  if (open.length === 0) return [];
  const more = open.slice(MOST_OPEN);
  const rest =
    more.length === 0
      ? ""
      : ` ${counted(more.length, "more stands", "more stand")} in the registers: ${cellsOf(more.flatMap(({ at }) => at.slice(0, 1)))}.`;
  return [
    {
      kind: "text",
      text: `Open in the registers and addressed to the reader, as they word it. Whether it is put to the Board is for a person to say.${rest}`,
      ...(more.length > 0 && { from: more.flatMap(({ at }) => at.slice(0, 1)) }),
    },
    {
      kind: "facts",
      facts: open.slice(0, MOST_OPEN).map(({ name, text, about, at }) => ({
        name,
        cell: textCell(`“${text}” (${about}; ${cellsOf(at.slice(0, 1))})`, ...at),
      })),
    },
  ];
}

function askedFor(paper: BoardInput["paper"]): readonly BoardBlock[] {
  const heading: BoardBlock = { kind: "heading", text: ASK };
  if (paper === undefined || paper.asks.length === 0)
    return [heading, { kind: "text", text: NOT_STATED, look: "not-stated" }];
  return [heading, { kind: "facts", facts: paper.asks.map((ask, i) => ({ name: `${i + 1}.`, cell: stated(ask) })) }];
}

/** What somebody states for the papers, with the row of the settings that does. */
export const stated = ({ text, at }: Stated, capitals = false) =>
  textCell(capitals ? text.toUpperCase() : text, at ?? undefined);
