import { wordCount } from "../../words";
import type { CellValue } from "../../workbook";
import { squash } from "../squash";
import { isWording } from "../statuses";

const STANDING =
  /^(?:action )?(?:not (?:yet )?(?:started|begun|due)|in progress|under ?way|on ?going|started|begun|working on it|(?:fully |partly |partially |nearly )?complete|completed|done|achieved|met|finished|closed|on track|off track|at risk|on hold|paused|stuck|delayed|late|overdue|behind|ahead|cancelled|blocked|b?rag|red|amber|green|blue|grey|gray|yellow|purple|[brag])\b/;

/** Whether cells hold the words of a state, short and again and again. */
export function holdsStandings(cells: readonly CellValue[]): boolean {
  const isShort = cells.every((cell) => wordCount(String(cell)) <= 5 || isWording(String(cell)));
  if (!isShort) return false;
  const words = cells.map((cell) => squash(String(cell)));
  const states = words.filter((word) => STANDING.test(word));
  const distinct = new Set(words).size;
  return words.length >= 2 && states.length * 3 >= words.length * 2 && (distinct <= 6 || distinct * 2 <= words.length);
}
