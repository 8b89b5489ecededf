/** The same function of a thing that is never changed (a plan, an action, a measure), which answers once for each. */
export function oncePer<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.answer;
    const answer = read(of);
    known.set(of, { answer });
    return answer;
  };
}
