const BETWEEN = " – ";

/** Of a measure's name with that of one group behind it ("Requests – North") the total's; null for a measure of all. */
export function totalOf(name: string): string | null {
  return name.includes(BETWEEN) ? name.slice(0, name.lastIndexOf(BETWEEN)) : null;
}
