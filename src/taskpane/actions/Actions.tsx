import { Button, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  counted,
  leadsOf,
  listed,
  quoted,
  squash,
  type Action,
  type Finding,
  type IsoDay,
  type Review,
  type Snapshot,
} from "../../core";
import { findingsOfActions } from "../../core/findings-of-actions";
import { isForLead } from "../../core/nudges";
import { passedDates } from "../../core/update";
import { ChangeBar } from "../components/ChangeBar";
import { CheckButton } from "../components/CheckButton";
import { NoPlan } from "../components/NoPlan";
import { QuestionsFirst } from "../components/QuestionsFirst";
import { ResultHeading } from "../components/ResultHeading";
import { ReturnedForm } from "../partner/lazily";
import { PartnerForms } from "../partner/PartnerForms";
import { calledShortly } from "../phrases";
import { openQuestions } from "../questions";
import type { Pane } from "../use-pane";
import { ActionCard, type Open } from "./ActionCard";
import { chosenRole, rememberRole } from "./role";
import { UpdateForm } from "./UpdateForm";

export type ActionsProps = { readonly pane: Pane; readonly readOnly: boolean };

/** The actions of one lead, what each of them needs, and the form to update one. */
export default function Actions({ pane, readOnly }: ActionsProps) {
  const { review, later, change, draft, returned } = pane.state;
  if (review === null)
    return (
      <>
        <p>
          Nothing has been checked yet. Once the workbook is read, this is where a lead sees their own actions and
          updates them, one row at a time.
        </p>
        <CheckButton pane={pane} />
      </>
    );
  const questions = openQuestions(review, later);
  if (questions.length > 0) return <QuestionsFirst pane={pane} questions={questions} waiting="the actions" />;
  if (review.plan.actions.length === 0) return <NoPlan pane={pane} />;
  return (
    <>
      {change && <ChangeBar pane={pane} change={change} />}
      {draft !== null ? (
        <UpdateForm pane={pane} review={review} draft={draft} />
      ) : returned !== null ? (
        <ReturnedForm pane={pane} review={review} returned={returned} />
      ) : (
        <MyActions pane={pane} review={review} readOnly={readOnly} />
      )}
    </>
  );
}

function MyActions({ pane, review, readOnly }: ActionsProps & { readonly review: Review }) {
  const leads = useMemo(() => leadsOf(review.plan), [review]);
  const [role, setRole] = useState(chosenRole);
  const choose = (lead: string) => {
    setRole(lead === "" ? null : lead);
    rememberRole(lead === "" ? null : lead);
  };
  const mine = leads.find(({ lead }) => role !== null && squash(lead) === squash(role));
  return (
    <>
      <section>
        <ResultHeading pane={pane} of="actions">
          My actions
        </ResultHeading>
        <RoleChoice leads={leads.map(({ lead }) => lead)} role={role} value={mine?.lead ?? ""} onChoose={choose} />
        {!readOnly && (
          <Button
            size="small"
            disabledFocusable={pane.state.busy !== null}
            onClick={() => void pane.update("selected")}
          >
            Update the selected row
          </Button>
        )}
      </section>
      {mine && <OfRole pane={pane} review={review} readOnly={readOnly} actions={mine.actions} />}
      <PartnerForms pane={pane} review={review} role={mine?.lead ?? null} readOnly={readOnly} />
    </>
  );
}

type RoleProps = {
  readonly leads: readonly string[];
  /** What was remembered, and which of the leads it is; blank for none of them. */
  readonly role: string | null;
  readonly value: string;
  readonly onChoose: (lead: string) => void;
};

function RoleChoice({ leads, role, value, onChoose }: RoleProps) {
  return (
    <>
      <label className="choice">
        <span>Your role</span>
        <Select size="small" value={value} onChange={(_, data) => onChoose(data.value)}>
          <option value="">Choose your role</option>
          {leads.map((lead) => (
            <option key={lead} value={lead}>
              {lead}
            </option>
          ))}
        </Select>
      </label>
      <p className="quiet">
        {value === "" && role !== null
          ? `This workbook names no lead called ${quoted(role)}. Choose again.`
          : "Remembered in this browser only."}
      </p>
    </>
  );
}

type OfRoleProps = ActionsProps & { readonly review: Review; readonly actions: readonly Action[] };

const NOTHING: Open = { found: [], passed: [] };

/** What is open, by the action's key; only what there is. */
function openOf(review: Review, actions: readonly Action[], book: Snapshot | null, today: IsoDay) {
  const byAction = findingsFor(review, today);
  return new Map(
    actions.flatMap((action): [string, Open][] => {
      const found = byAction.get(action.key) ?? [];
      const told = new Set(found.flatMap(({ cells }) => cells));
      const dates = book === null ? [] : passedDates(book, review.plan, action, today);
      const passed = dates.filter(({ at }) => !told.has(at));
      return found.length + passed.length === 0 ? [] : [[action.key, { found, passed }]];
    }),
  );
}

/** The findings for leads, by the action's key. That an update is later than the report is none, up to today. */
function findingsFor({ plan, findings }: Review, today: IsoDay) {
  const later = new Set(
    plan.actions.flatMap(({ updated, at }) => (updated !== null && updated <= today && at.updated ? [at.updated] : [])),
  );
  const isLater = ({ rule, at }: Finding) => rule === "update-date-in-future" && at.every((cell) => later.has(cell));
  return findingsOfActions(
    plan,
    findings.filter((one) => isForLead(one) && !isLater(one)),
  );
}

function OfRole({ pane, review, readOnly, actions }: OfRoleProps) {
  const today = pane.today();
  const { book } = pane.state;
  const open = useMemo(() => openOf(review, actions, book, today), [review, actions, book, today]);
  const asked = open.size;
  const need =
    asked === 0
      ? "None has anything open."
      : `${asked === actions.length ? "Each" : `${asked} of them`} ${asked === actions.length || asked === 1 ? "has" : "have"} something to look at.`;
  return (
    <section>
      <h2>
        {counted(actions.length, "action")}: {listed(actions.map(calledShortly))}
      </h2>
      <p>{need}</p>
      <ul className="cards">
        {actions.map((action) => (
          <ActionCard
            key={action.key}
            pane={pane}
            review={review}
            action={action}
            open={open.get(action.key) ?? NOTHING}
            readOnly={readOnly}
          />
        ))}
      </ul>
    </section>
  );
}
