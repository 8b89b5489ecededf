import type { Strike } from "../../core/workbook";
import { type Attributes, isTrue } from "./xml";

/** Of a text in several fonts: whether some of it is struck through, some is not, and some has the font of its cell. */
export type Runs = { readonly struck: boolean; readonly plain: boolean; readonly asCell: boolean };

/** Follows the runs of one text (ECMA-376 part 1, 18.4.4 `r`) while it is read. */
export type RunFollower = {
  readonly open: (element: string, attributes: () => Attributes) => void;
  /** A piece of the text that counts. */
  readonly text: (piece: string) => void;
  /** What the text was, and on to the next; null where it has no font of its own. */
  readonly end: () => Runs | null;
};

export function followRuns(): RunFollower {
  const found = { struck: false, plain: false, asCell: false };
  let font: keyof Runs = "asCell";
  let hasFonts = false;
  return {
    open: (element, attributes) => {
      if (element === "r") font = "asCell";
      else if (element === "rPr") [font, hasFonts] = ["plain", true];
      else if (element === "strike" && isTrue(attributes().val ?? "1")) font = "struck";
    },
    text: (piece) => {
      if (piece !== "") found[font] = true;
    },
    end: () => {
      const runs = hasFonts ? { ...found } : null;
      found.struck = found.plain = found.asCell = hasFonts = false;
      font = "asCell";
      return runs;
    },
  };
}

/** How much of a cell is struck through: by the fonts within its text, by the cell's own where there are none. */
export function strikeOf(runs: Runs | null | undefined, cellIsStruck: boolean): Strike | null {
  if (!runs) return cellIsStruck ? "all" : null;
  const struck = runs.struck || (runs.asCell && cellIsStruck);
  const plain = runs.plain || (runs.asCell && !cellIsStruck);
  return struck ? (plain ? "part" : "all") : null;
}
