import { HostError } from "../core";

/** What went wrong in one sentence, and what support wants to know. Holds nothing out of the workbook's cells. */
export type Problem = {
  readonly sentence: string;
  readonly details: string;
  /** Nothing went wrong: the user has stopped it. */
  readonly stopped?: true;
};

/** A failure as the pane shows it. A host explains itself; anything else is our own mistake and says so. */
export function problemOf(error: unknown, version: string): Problem {
  if (error instanceof HostError) {
    const details = detailsOf(version, error.code, error.details);
    if (error.code !== "cancelled") return { sentence: error.message, details };
    return { sentence: error.message.replace(/^Stopped\. /, ""), details, stopped: true };
  }
  if (nameOf(error) === "ChunkLoadError") {
    return {
      sentence: "A part of RAG Monitor could not be fetched. Check the connection, then try again.",
      details: detailsOf(version, "ChunkLoadError"),
    };
  }
  return {
    sentence:
      "RAG Monitor made a mistake and stopped. Nothing more was changed. Copy the details for whoever looks after it, then try again.",
    details: detailsOf(version, nameOf(error), placesOf(error)),
  };
}

function detailsOf(version: string, code: string, more = ""): string {
  return [`RAG Monitor ${version}`, `Code: ${code}`, more].filter((line) => line !== "").join("\n");
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** The places in our code only: an error's message may quote a cell. */
function placesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s+at |@/.test(line) && /:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim())
    .join("\n");
}
