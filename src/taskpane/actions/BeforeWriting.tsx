import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { listed, quoted, shortRef, type Action, type CellRef, type Fix, type Review } from "../../core";
import { askOf } from "../../core/nudges";
import { wordingShown } from "../../core/plan/scheme-look";
import { foreseen, type Foreseen } from "../../core/update";
import { FixPreview } from "../components/FixPreview";
import { SeveritySign } from "../components/Mark";
import { tried } from "../trial";
import { goTo } from "../use-focus";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly review: Review; readonly action: Action; readonly fix: Fix };

/** Each cell before and after, what the checks would then say of the action, and the button that writes. */
export function BeforeWriting({ pane, review, action, fix }: Props) {
  const { book, asAt, saved, trial, busy } = pane.state;
  const today = pane.today();
  const found = useMemo(() => {
    if (book === null) return [];
    return foreseen(book, review.plan, action, fix.edits, { asAt, today, partnership: tried(saved, trial) });
  }, [book, review, action, fix, asAt, today, saved, trial]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => goTo(heading.current), [fix]);
  const cells = fix.edits.map(({ at }) => shortRef(at));
  const stays = whatStays(action, fix, review);
  return (
    <section className="panel">
      <h3 ref={heading} tabIndex={-1}>
        {listed(cells)} will change
      </h3>
      <FixPreview pane={pane} fixes={[fix]} />
      {stays !== null && <p>{stays}</p>}
      <Said title="This update would bring about" found={found.filter(({ isNew }) => isNew)} action={action} />
      <Said title="Still to look at afterwards" found={found.filter(({ isNew }) => !isNew)} action={action} />
      {found.length > 0 && <p className="quiet">You may write it all the same.</p>}
      <div>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void pane.writeUpdate(fix)}>
          Write
        </Button>
      </div>
    </section>
  );
}

/** That a status that is not entered stays, as nothing else changes it. */
function whatStays({ at, actionStatus, impactStatus }: Action, { edits }: Fix, { scheme }: Review): string | null {
  const isLeft = (cell: CellRef | undefined) => cell !== undefined && edits.every((edit) => edit.at !== cell);
  const statuses = [
    ...(actionStatus !== null && isLeft(at.actionStatus) ? [wordingShown(actionStatus, scheme)] : []),
    ...(impactStatus !== null && isLeft(at.impactStatus) ? [wordingShown(impactStatus, scheme)] : []),
  ];
  if (statuses.length === 0) return null;
  return `${listed(statuses.map(quoted))} ${statuses.length === 1 ? "stays" : "stay"}: only you change ${statuses.length === 1 ? "it" : "them"}.`;
}

type SaidProps = { readonly title: string; readonly found: readonly Foreseen[]; readonly action: Action };

function Said({ title, found, action }: SaidProps) {
  if (found.length === 0) return null;
  return (
    <>
      <p>
        <b>{title}:</b>
      </p>
      <ul>
        {found.map((one) => (
          <li key={one.finding.id}>
            <SeveritySign severity={one.finding.severity} />
            {askOf(one, action)}
          </li>
        ))}
      </ul>
    </>
  );
}
