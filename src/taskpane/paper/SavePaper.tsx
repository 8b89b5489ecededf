import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Review } from "../../core";
import { openQuestions } from "../questions";
import type { Pane } from "../use-pane";
import { madeSentence, makePaper, makeWorkbook, type MadePaper, type PaperKind } from "./make-paper";
import { LeadPapers } from "./LeadPapers";
import { copyPage, mayDownload } from "./save-file";

/** There is no file of a public edition before a role is named that has read it. */
const isUnread = ({ grading, paper }: Review) => grading.profile === "public" && paper.readBy === undefined;
const UNREAD =
  "A named role must read this edition before it is published. Say above by whom it was read; until then no file is made.";

/** The pack as a paper for Word or as a web page: saved as a file, or copied where this Excel takes no file. */
export function SavePaper({ pane }: { readonly pane: Pane }) {
  const [made, setMade] = useState<MadePaper | null>(null);
  const { busy, trial, review, later } = pane.state;
  const unread = review !== null && isUnread(review);
  const mayNot = busy !== null || trial !== null || unread;
  const isForEach = review !== null && review.grading.profile === "lead" && review.chosen.lead === null;
  const save = (make: (now: Review) => Promise<MadePaper | null>) =>
    pane.savePaper(async (now) => {
      if (openQuestions(now, later).length > 0)
        return { said: "Something is to be answered first. No paper was made.", focus: "questions" };
      if (isUnread(now)) return { said: UNREAD, focus: null };
      const paper = await make(now);
      setMade(paper);
      return { said: paper === null ? "" : madeSentence(paper), focus: null };
    });
  const words = isForEach ? ["Save all as one for Word", "Save all as one web page"] : WORDS;
  return (
    <section>
      <h2>The same as a paper</h2>
      <p className="quiet">
        For the agenda: what the sheets hold, with headings, tables and charts, made from the workbook as it is now; or
        the sheets alone, without the plan. Nothing is sent anywhere, and the workbook is only read.
      </p>
      {unread && <p>{UNREAD}</p>}
      <div className="row">
        {KINDS.map((kind, i) => (
          <Button key={kind} disabledFocusable={mayNot} onClick={() => void save((now) => makePaper(kind, now))}>
            {words[i]}
          </Button>
        ))}
        <Button disabledFocusable={mayNot} onClick={() => void save((now) => makeWorkbook(now, pane.openNew))}>
          {mayDownload() ? "Save the sheets as a workbook" : "Open the sheets as a new workbook"}
        </Button>
      </div>
      {isForEach && <LeadPapers review={review} mayNot={mayNot} save={save} />}
      {made !== null && made.of === review && <Outcome key={made.names.join()} made={made} />}
    </section>
  );
}

const KINDS: readonly PaperKind[] = ["word", "page"];
const WORDS = ["Save the paper for Word", "Save the paper as a web page"];

const COPIED = {
  idle: "",
  copied:
    "Copied. Open Word, begin a blank document and paste. Headings and tables come with it; the pictures of charts do not, their numbers stand in the tables.",
  refused: "The copy was refused here. Open the workbook in Excel on the web or on Windows and save the paper there.",
} as const;

function Outcome({ made }: { readonly made: MadePaper }) {
  const [state, setState] = useState<keyof typeof COPIED>("idle");
  const { html } = made;
  return (
    <div className="panel">
      <p>{madeSentence(made)}</p>
      {html !== null && (
        <div>
          <Button
            size="small"
            onClick={() => void copyPage(html).then((done) => setState(done ? "copied" : "refused"))}
          >
            Copy the paper
          </Button>
        </div>
      )}
      <p role="status">{COPIED[state]}</p>
    </div>
  );
}
