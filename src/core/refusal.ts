import type { HostError } from "./workbook";

/** Why a file may be refused. */
export const refusalCodes = [
  "not-found",
  "not-a-workbook",
  "password-protected",
  "damaged",
  "too-large",
  "unsupported",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refused file as its public JSON; null when the failure says nothing about the file. */
export function refusalToJson({ code, message }: HostError) {
  const known = refusalCodes.find((refusal) => refusal === code);
  return known ? { schema: 1 as const, refused: { code: known, message } } : null;
}
