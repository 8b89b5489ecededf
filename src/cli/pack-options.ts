import { profileCalled } from "../core/plan/settings/profiles";
import { sectionCalled, sectionIds, type SectionId } from "../core/plan/settings/sections";
import { listed } from "../core/words";
import { UsageError } from "./usage-error";

type Options = ReadonlyMap<string, string | true>;

/** What the command line chooses of a pack's content; null: what the workbook's settings say. */
export type PackOptions = {
  /** These and no others. */
  readonly sections: readonly SectionId[] | null;
  readonly lead: string | null;
  readonly stateErrors: boolean;
  /** The role that has read a public edition. */
  readonly readBy: string | null;
};

/** What is chosen of the pack's content, where that is other than what the workbook says. */
export function choicesOf(options: Options): PackOptions {
  const [sections, lead, readBy] = ["sections", "lead", "read-by"].map((name) => options.get(name));
  if (typeof lead === "string" && !isForLead(options.get("profile")))
    throw new UsageError("--lead asks for a briefing, which is the pack of --profile lead. Leave one of them out.");
  return {
    sections: typeof sections === "string" ? sections.split(",").map(sectionNamed) : null,
    lead: typeof lead === "string" ? lead : null,
    stateErrors: options.has("state-errors"),
    readBy: typeof readBy === "string" ? readBy : null,
  };
}

function sectionNamed(words: string): SectionId {
  const section = sectionCalled(words.trim());
  if (section === null)
    throw new UsageError(`There is no section “${words.trim()}”. The sections are ${listed(sectionIds)}.`);
  return section;
}

const isForLead = (profile: string | true | undefined) =>
  typeof profile !== "string" || profileCalled(profile) === "lead";
