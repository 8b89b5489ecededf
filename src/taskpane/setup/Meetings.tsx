import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { longDay } from "../../core/plan/dates/day";
import {
  choose,
  meetingDays,
  meetingsOf,
  subjectOf,
  type Meeting,
  type PartnershipSettings,
} from "../../core/plan/settings";
import type { Pane } from "../use-pane";
import { MeetingForm } from "./MeetingForm";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

/** The meetings to which the plan is reported, with the days that lead up to them. */
export function Meetings({ pane, settings }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const meetings = meetingsOf(settings);
  const forget = (meeting: Meeting) => {
    pane.tryOut((now) => ({
      ...now,
      choices: now.choices.filter((choice) => subjectOf(choice) !== subjectOf(meeting)),
    }));
    // Its button is gone with it.
    heading.current?.focus();
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        Meetings
      </h2>
      <p className="quiet">
        With these days the Overview says what is due next, and an update is out of date when it is older than the last
        report.
      </p>
      {meetings.length > 0 && (
        <ul className="plain">
          {meetings.map((meeting) => (
            <li key={subjectOf(meeting)}>
              {meeting.name}: {meetingDays(meeting)}{" "}
              <Button size="small" appearance="subtle" onClick={() => forget(meeting)}>
                Forget
                <span className="unseen">
                  {" "}
                  {meeting.name}, {longDay(meeting.meeting)}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <MeetingForm onMeeting={(meeting) => pane.tryOut((now) => choose(now, meeting))} />
    </section>
  );
}
