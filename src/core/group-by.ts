/** Rows that share a key, in the order of their first; rows whose key is null are left out. */
export function groupBy<T, K extends string | number>(
  rows: Iterable<T>,
  keyOf: (row: T) => K | null,
): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
