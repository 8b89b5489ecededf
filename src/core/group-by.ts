/** Rows that share a key, in the order of their first; rows whose key is null are left out. */
export function groupBy<T, K extends string | number>(
  rows: Iterable<T>,
  keyOf: (row: T) => K | null,
): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  // Rows of one group mostly stand together: of most it is known without looking.
  let [latest, group]: [K | null, [T, ...T[]] | undefined] = [null, undefined];
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    if (key !== latest) [latest, group] = [key, groups.get(key)];
    if (group === undefined) groups.set(key, (group = [row]));
    else group.push(row);
  }
  return groups;
}
