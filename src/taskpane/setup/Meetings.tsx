import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { capital } from "../../core";
import {
  choose,
  isCycle,
  meetingDays,
  meetingsOf,
  stepNames,
  steps,
  subjectOf,
  type Meeting,
  type PartnershipSettings,
  type Step,
} from "../../core/plan/settings";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

/** The meetings to which the plan is reported, with the days that lead up to them. */
export function Meetings({ pane, settings }: Props) {
  const meetings = meetingsOf(settings);
  const forget = (meeting: Meeting) => (now: PartnershipSettings) => ({
    ...now,
    choices: now.choices.filter((choice) => subjectOf(choice) !== subjectOf(meeting)),
  });
  return (
    <section>
      <h2>Meetings</h2>
      <p className="quiet">
        With these days the Overview says what is due next, and an update is out of date when it is older than the last
        report.
      </p>
      <ul className="plain">
        {meetings.map((meeting) => (
          <li key={subjectOf(meeting)}>
            {meeting.name}: {meetingDays(meeting)}{" "}
            <Button size="small" appearance="subtle" onClick={() => pane.tryOut(forget(meeting))}>
              Forget
              <span className="unseen">
                {" "}
                {meeting.name}, {meeting.meeting}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <MeetingForm onMeeting={(meeting) => pane.tryOut((now) => choose(now, meeting))} />
    </section>
  );
}

type Days = { readonly [S in Step]?: string };

/** The meeting that was typed; null where it lacks its name or day, or a day before it lies behind it. */
function meetingOf(name: string, days: Days): Meeting | null {
  const given = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== "")) as Days;
  const { meeting, ...before } = given;
  if (name.trim() === "" || meeting === undefined || !isCycle({ meeting, ...before })) return null;
  return { kind: "meeting", name: name.trim(), meeting, ...before };
}

function MeetingForm({ onMeeting }: { readonly onMeeting: (meeting: Meeting) => void }) {
  const [name, setName] = useState("");
  const [days, setDays] = useState<Days>({});
  const [refused, setRefused] = useState(false);
  const use = (event: FormEvent) => {
    event.preventDefault();
    const meeting = meetingOf(name, days);
    setRefused(meeting === null);
    if (meeting === null) return;
    onMeeting(meeting);
    setDays({});
  };
  return (
    <form className="choices" onSubmit={use} noValidate>
      <Field label="Name of the meeting" size="small">
        <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className="row">
        {steps.map((step) => (
          <Field key={step} label={capital(stepNames[step])} size="small">
            <Input
              size="small"
              type="date"
              value={days[step] ?? ""}
              onChange={(_, { value }) => setDays({ ...days, [step]: value })}
            />
          </Field>
        ))}
      </div>
      {refused && <p role="alert">Give the name and the day of the meeting; no other day may lie behind it.</p>}
      <div>
        <Button size="small" type="submit">
          Use this meeting
        </Button>
      </div>
    </form>
  );
}
