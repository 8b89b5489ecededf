import { readLeads } from "../../../../src/core/plan/leads";
import type { Lead } from "../../../../src/core/plan/plan";
import { KEY } from "../leads/key";
import { keyedLeadCells, leadCells } from "./lead-cells";

/** A lead in the notation of the table, with the code and organisation only where the table speaks of them. */
function told({ text, named, accountable, organisation, code }: Lead, expected = ""): string {
  const [, flags = ""] = expected.split(" | ");
  const more = [
    ...(flags.includes("code=") ? [`code=${code}`] : []),
    ...(named ? [] : ["tbc"]),
    ...(accountable === null ? [] : [accountable ? "lead" : "support"]),
    ...(flags.includes("org=") ? [`org=${organisation}`] : []),
  ];
  return more.length === 0 ? text : `${text} | ${more.join(" ")}`;
}

describe.each(Object.entries(leadCells))("without a key: %s", (_, cells) => {
  test.each(cells)("%j", (text, ...expected) =>
    expect(readLeads(text).map((lead, i) => told(lead, expected[i]))).toEqual(expected),
  );
});

describe.each(Object.entries(keyedLeadCells))("with a key: %s", (_, cells) => {
  test.each(cells)("%j", (text, ...expected) =>
    expect(readLeads(text, KEY).map((lead, i) => told(lead, expected[i]))).toEqual(expected),
  );
});
