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
