/** What is found of the first thing of which anything is; null where nothing is. */
export function firstFound<T, R>(list: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
