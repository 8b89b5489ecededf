/** Rows that share a key, in the order of their first; rows whose key is null are left out. */
export function groupBy<T, K extends string | number>(
  of: Iterable<T>,
  keyOf: (row: T) => K | null,
): Map<K, [T, ...T[]]> {
  // By its places a list is walked through twice as quickly as by what walks through all that can be.
  const rows: readonly T[] = Array.isArray(of) ? of : [...of];
  const groups = new Map<K, [T, ...T[]]>();
  // Rows of one group mostly stand together: of most it is known without looking.
  let [latest, group]: [K | null, [T, ...T[]] | undefined] = [null, undefined];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const key = keyOf(row);
    if (key === null) continue;
    if (key !== latest) [latest, group] = [key, groups.get(key)];
    if (group === undefined) groups.set(key, (group = [row]));
    else group.push(row);
  }
  return groups;
}
