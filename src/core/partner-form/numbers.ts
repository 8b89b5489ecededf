/** The number at the end of `date 0`, `new date 1`; -1 where there is none. */
export function placeOfNumber(words: string): number {
  const [, digits] = / (\d+)$/.exec(words) ?? [];
  return digits === undefined ? -1 : Number(digits);
}
