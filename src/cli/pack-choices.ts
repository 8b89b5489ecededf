import { leadCalled, leadsOf, openErrors, type BoardInput } from "../core/board";
import { errorMark, noPackChoices, sectionIds, type PackChoices } from "../core/plan/settings";
import { UsageError, type PackOptions } from "./usage";

/** Said instead of one lead: a file for each of them. */
export const EACH_LEAD = "all";

/** The review with what the command line chooses of the pack before what the workbook's settings say. */
export function withChoices<R extends BoardInput>(reviewed: R, options: PackOptions): R {
  const { paper = { asks: [] }, chosen = noPackChoices } = reviewed;
  const { readBy, stateErrors } = options;
  const stated: Partial<PackChoices> = stateErrors
    ? { stated: new Set(openErrors(reviewed).open.map(errorMark)), statedOn: null }
    : {};
  return {
    ...reviewed,
    ...(readBy !== null && { paper: { ...paper, readBy: { text: readBy, at: null } } }),
    chosen: { ...chosen, ...sectionsOf(options), ...stated, ...leadOf(reviewed, options) },
  };
}

function sectionsOf({ sections }: PackOptions): Partial<PackChoices> {
  if (sections === null) return {};
  return { sections: new Map(sectionIds.map((id) => [id, sections.includes(id)])) };
}

function leadOf({ plan }: BoardInput, { lead }: PackOptions): Partial<PackChoices> {
  if (lead === null) return {};
  if (lead === EACH_LEAD) return { lead: null };
  if (leadCalled(plan, lead) === null) {
    const names = leadsOf(plan).map((one) => one.lead);
    throw new UsageError(
      names.length === 0
        ? "The plan names no lead, so there is nobody to brief."
        : `No action names “${lead}” as a lead. The leads are: ${names.join("; ")}.`,
    );
  }
  return { lead };
}
