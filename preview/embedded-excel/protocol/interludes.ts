/** What somebody else does to the workbook, given the number of the round trip before which it happens. */
export type Interlude = (batch: number) => void;

/** What happens to the workbook between two calls of the add-in: a co-author has no part in its batches. */
export class Interludes {
  private readonly waiting = new Map<number, Interlude>();
  private always: Interlude | null = null;

  /** @param batch 1 is the first counted round trip since the counters were last reset: it happens just before that. */
  set(batch: number | "every", interlude: Interlude): void {
    if (batch === "every") this.always = interlude;
    else this.waiting.set(batch, interlude);
  }

  clear(): void {
    this.waiting.clear();
    this.always = null;
  }

  /** Lets happen what waits for this round trip; what waits for a certain one happens once. */
  run(batch: number): void {
    const once = this.waiting.get(batch);
    this.waiting.delete(batch);
    once?.(batch);
    this.always?.(batch);
  }
}
