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

/** `briefing.xlsx` -> `briefing, Head of SEND.xlsx`, without the signs that no file may have in its name. */
export function fileForLead(path: string, lead: string): string {
  const name = lead
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80)
    .trim();
  return path.replace(/(\.\w+)$/, `, ${name}$1`);
}

/** The names under which the leads' briefings are told apart where two make the same file. */
export function leadFiles(plan: BoardInput["plan"], path: string): readonly (readonly [lead: string, path: string])[] {
  const taken = new Set<string>();
  return leadsOf(plan).map(({ lead }) => {
    for (let count = 1; ; count++) {
      const named = fileForLead(path, count === 1 ? lead : `${lead} (${count})`);
      if (taken.has(named.toLowerCase())) continue;
      taken.add(named.toLowerCase());
      return [lead, named] as const;
    }
  });
}
