import { countedActions, type Action } from "../plan";
import { publicFields, textMark, type PublicField } from "../plan/settings";
import type { CellRef } from "../workbook";
import type { BoardInput } from "./pack";

/** Somebody's own words about an action, and whether a named role has read them and lets them be published. */
export type PublicText = {
  readonly action: Action;
  readonly field: PublicField;
  readonly text: string;
  readonly at: CellRef;
  readonly mark: string;
  /** Ticked as it stands; lapsed: ticked, and changed since; none: nobody has ticked it. */
  readonly tick: "ticked" | "lapsed" | "none";
};

const FIELDS = Object.keys(publicFields) as readonly PublicField[];

/** Every text of the actions that is somebody's own, in the order of the plan. */
export function publicTexts({ plan, chosen }: Pick<BoardInput, "plan" | "chosen">): readonly PublicText[] {
  const ticks = new Map((chosen?.shown ?? []).map((tick) => [`${tick.action} ${tick.field}`, tick.mark]));
  return countedActions(plan).flatMap((action) =>
    FIELDS.flatMap((field): PublicText[] => {
      const [text, at] = [action[field], action.at[field]];
      if (text === null || at === undefined) return [];
      const [mark, ticked] = [textMark(text), ticks.get(`${action.key} ${field}`)];
      return [
        { action, field, text, at, mark, tick: ticked === undefined ? "none" : ticked === mark ? "ticked" : "lapsed" },
      ];
    }),
  );
}
