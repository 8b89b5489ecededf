/** "Area of Improvement 2: …", "Priority 3 – …" -> `2`, `3`. */
export function areaNumber(text: string): string | null {
  const named =
    /^(?:(?:strategic )?(?:improvement )?(?:area|priority|theme|workstream|objective)s?(?: (?:of|for) [a-z]+)*)\s*(?:no\.?\s*)?(\d{1,2})\b/i;
  return named.exec(text)?.[1] ?? null;
}
