import type { IsoDay } from "../core/plan";

/** What a command needs of the place that it runs in; the tests have one of their own. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of text. */
  readonly width: number;
  /** Whether standard output shows bold type. */
  readonly bold: boolean;
  readonly today: () => IsoDay;
};

/** The exit codes, for scripts. */
export const exit = { ok: 0, errorsFound: 1, differs: 1, usage: 2, refused: 3, ourFault: 70 } as const;

const MOST_READABLE = 100;
const NARROWEST = 40;

/** The terminal of this process. */
export function thisTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // `rag-monitor check … | head` closes the pipe before all is written: that is no failure.
  stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? exit.ok : exit.ourFault));
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: Math.min(MOST_READABLE, Math.max(NARROWEST, stdout.columns ?? MOST_READABLE)),
    bold: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    today: () => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, "0");
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };
}
