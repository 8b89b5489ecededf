import { claim } from "./claims";

const WORK =
  /\b(completed|finished|delivered|launched|introduced|implemented|rolled out|established|piloted|published|(work|project|pilots?|recruitment|training|delivery|co-production|engagement) (has |have |is |are )?(started|begun|under ?way)|(workshops?|training sessions?) (was |were |has been |have been )?held|drafts? (was |were |has been |have been )?(shared|circulated)|now in (place|use)|is in (place|use)|are in (place|use))\b/i;

/** The clause of an update that tells of work done, and not only of work to come; null when there is none. */
export function workReported(progress: string | null): string | null {
  return claim(progress, WORK);
}
