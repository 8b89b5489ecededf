import { countedActions } from "../plan";
import { publicAreaFields, publicFields, textMark, type PublicField, type PublicSubject } from "../plan/settings";
import type { CellRef } from "../workbook";
import { areasOf } from "./areas";
import type { BoardInput } from "./pack";

/** Somebody's own words about an action or an area, and whether a named role has read them and lets them be published. */
export type PublicText = {
  readonly subject: PublicSubject;
  /** "3.1, evidence of impact"; "Waiting times, what this means for families". */
  readonly name: string;
  readonly text: string;
  /** The first of its cells, and all of them. */
  readonly at: CellRef;
  readonly cells: readonly CellRef[];
  readonly mark: string;
  /** Ticked as it stands; lapsed: ticked, and changed since; none: nobody has ticked it. */
  readonly tick: "ticked" | "lapsed" | "none";
};

const FIELDS = Object.keys(publicFields) as readonly PublicField[];

type Input = Pick<BoardInput, "plan" | "chosen">;

/** Every text of the actions that is somebody's own, in the order of the plan, then what it means for families, area by area. */
export const publicTexts = (input: Input): readonly PublicText[] => [...textsOfActions(input), ...textsOfAreas(input)];

function textsOfActions({ plan, chosen }: Input): readonly PublicText[] {
  const ticks = new Map((chosen?.shown ?? []).map((tick) => [subjectKey(tick), tick.mark]));
  return countedActions(plan).flatMap((action) =>
    FIELDS.flatMap((field): PublicText[] => {
      const [text, at] = [action[field], action.at[field]];
      if (text === null || at === undefined) return [];
      const subject: PublicSubject = { action: action.key, field };
      const [mark, ticked] = [textMark(text), ticks.get(subjectKey(subject))];
      const tick = ticked === undefined ? "none" : ticked === mark ? "ticked" : "lapsed";
      const name = `${action.ref ?? action.key}, ${publicFields[field]}`;
      return [{ subject, name, text, at, cells: [at], mark, tick }];
    }),
  );
}

/** What is said to mean something for families. Of one area there may be several texts: a tick is for the one that has its mark. */
function textsOfAreas({ plan, chosen }: Input): readonly PublicText[] {
  const labels = new Map(areasOf(plan).map(({ label, actions }) => [actions[0]?.area ?? null, label]));
  const all = plan.areaWords.flatMap((words) => {
    if (words.kind !== "families") return [];
    const subject: PublicSubject = { area: words.area, field: words.kind };
    return [{ words, subject, mark: textMark(words.text) }];
  });
  const marks = new Set(all.map(({ subject, mark }) => `${subjectKey(subject)} ${mark}`));
  const ticks = (chosen?.shown ?? []).filter((tick) => "area" in tick);
  return all.map(({ words, subject, mark }): PublicText => {
    const own = ticks.filter((tick) => subjectKey(tick) === subjectKey(subject));
    const isTicked = own.some((tick) => tick.mark === mark);
    // A tick for words that stand nowhere any more was for what these were.
    const hasLapsed = own.some((tick) => !marks.has(`${subjectKey(subject)} ${tick.mark}`));
    const name = `${labels.get(words.area) ?? words.area}, ${publicAreaFields.families}`;
    const tick = isTicked ? "ticked" : hasLapsed ? "lapsed" : "none";
    return { subject, name, text: words.text, at: words.at[0], cells: words.at, mark, tick };
  });
}

const subjectKey = (subject: PublicSubject) =>
  "area" in subject ? `area ${subject.area} ${subject.field}` : `action ${subject.action} ${subject.field}`;
