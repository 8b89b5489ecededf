import { keyInWords } from "../colours/confirm";
import { SCALES, type Scale } from "../colours/scale";
import type { PartnershipSettings } from "../settings";
import type { Asked } from "./asked";
import type { Question } from "./question";

/** The colours that a workbook uses beside the words of its states, to be confirmed once for each scale. */
export function colourQuestions({ key, settings }: Asked): readonly Question[] {
  return SCALES.flatMap((scale) => {
    const entries = key[scale].proposed;
    if (entries === null || areConfirmed(entries, scale, settings)) return [];
    const of = scale === "actionStatus" ? "action" : "impact";
    const message = `Beside the words of the ${of} status this workbook uses ${keyInWords(entries)}. Use the same in the papers?`;
    const at = entries.flatMap(({ agreeing }) => agreeing.slice(0, 1));
    return [{ kind: "colours", id: `colours:${scale}`, message, at, urgent: false, scale, entries }];
  });
}

type Entries = NonNullable<Asked["key"]["actionStatus"]["proposed"]>;

/** Somebody said yes to these very colours, whatever else a legend says. */
function areConfirmed(entries: Entries, scale: Scale, { choices }: PartnershipSettings): boolean {
  return entries.every(({ status, colour }) =>
    choices.some(
      (choice) =>
        choice.kind === "colour" && choice.scale === scale && choice.status === status && choice.colour === colour,
    ),
  );
}
