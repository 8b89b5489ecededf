const SHORT: readonly (readonly [unit: string, spellings: RegExp])[] = [
  ["weeks", /^(weeks?|wks?)$/i],
  ["days", /^days?$/i],
  ["months", /^(months?|mths?)$/i],
  ["years", /^(years?|yrs?)$/i],
  ["hours", /^(hours?|hrs?)$/i],
  ["minutes", /^(minutes?|mins?)$/i],
];

/** A unit of time as a whole word in the plural; others as they are. */
export function plainUnit(unit: string): string {
  return SHORT.find(([, spellings]) => spellings.test(unit.trim()))?.[0] ?? unit;
}

/** The unit of time that a unit is counted in, whatever days they are: "days" of "working days". Null for all else. */
function timeOf(unit: string | null): string | null {
  const plain = plainUnit((unit ?? "").trim().replace(/^(?:working|calendar|school)\s+/i, ""));
  return SHORT.some(([name]) => name === plain) ? plain : null;
}

/** Whether two units are both of time and not the same: "18 weeks" is not 18 days. */
export function areOtherTimes(one: string | null, other: string | null): boolean {
  const [a, b] = [timeOf(one), timeOf(other)];
  return a !== null && b !== null && a !== b;
}
