const KEY = "rag-monitor.role";

/** The lead as whom somebody uses this browser; null where nobody has said. It is kept nowhere else. */
export function chosenRole(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser may forbid it: then the role is asked for each time.
    return null;
  }
}

/** Remembers the lead in this browser, or forgets it. */
export function rememberRole(lead: string | null): void {
  try {
    if (lead === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, lead);
  } catch {
    // As above: it holds for as long as the pane is open.
  }
}
