import { Button } from "@fluentui/react-components";
import { counted, type Review } from "../../core";
import { leadsOf } from "../../core/board";
import { Folded } from "../setup/Folded";
import { makePaper, makePaperForEach, type MadePaper, type PaperKind } from "./make-paper";
import { mayDownload } from "./save-file";

type Props = {
  readonly review: Review;
  readonly mayNot: boolean;
  readonly save: (make: (now: Review) => Promise<MadePaper | null>) => Promise<void>;
};

const KINDS: readonly (readonly [kind: PaperKind, words: string, all: string])[] = [
  ["word", "Word", "for Word"],
  ["page", "Web page", "as web pages"],
];

/** A briefing as a file of its own for each lead: all at one press, or one by one; where no file can be saved, to be copied. */
export function LeadPapers({ review, mayNot, save }: Props) {
  const leads = leadsOf(review.plan);
  if (leads.length === 0) return <p>The plan names no lead, so there is nobody to brief.</p>;
  return (
    <section className="panel">
      <h3>A file for each lead</h3>
      {mayDownload() ? (
        <>
          <div className="row">
            {KINDS.map(([kind, , words]) => (
              <Button
                key={kind}
                disabledFocusable={mayNot}
                onClick={() => void save((now) => makePaperForEach(kind, now))}
              >
                Save {counted(leads.length, "file")} {words}
              </Button>
            ))}
          </div>
          <p className="quiet">Your browser may ask once whether it may save several files.</p>
        </>
      ) : (
        <p className="quiet">This Excel does not let add-ins save files. Choose a lead, then copy the briefing.</p>
      )}
      <Folded summary="One by one">
        {() => (
          <ul className="plain">
            {leads.map((one) => (
              <OfLead key={one.lead} {...one} mayNot={mayNot} save={save} />
            ))}
          </ul>
        )}
      </Folded>
    </section>
  );
}

type OfLeadProps = Pick<Props, "mayNot" | "save"> & ReturnType<typeof leadsOf>[number];

function OfLead({ lead, actions, mayNot, save }: OfLeadProps) {
  const kinds = mayDownload() ? KINDS : ([["page", "Make", ""]] as const);
  return (
    <li>
      <span>
        {lead} <span className="quiet">({counted(actions.length, "action")})</span>
      </span>
      <span className="row">
        {kinds.map(([kind, words]) => (
          <Button
            key={kind}
            size="small"
            disabledFocusable={mayNot}
            onClick={() => void save((now) => makePaper(kind, now, lead))}
          >
            {words}
            <span className="unseen"> for {lead}</span>
          </Button>
        ))}
      </span>
    </li>
  );
}
