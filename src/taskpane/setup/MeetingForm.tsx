import { Button, Field, Input } from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import { capital } from "../../core";
import { stepNames, steps, type Meeting, type Step } from "../../core/plan/settings";
import { DAYS } from "../days";

type Days = { readonly [S in Step]?: string };

/** What is wrong with what was typed, at the field where it is to be mended; `name` is that of the meeting. */
type Wrong = { readonly field: Step | "name"; readonly words: string };

/** The first thing that is missing, or cannot be; null where the meeting can be used. */
function wrongWith(name: string, days: Days): Wrong | null {
  if (name.trim() === "") return { field: "name", words: "Give the meeting a name." };
  if (!days.meeting) return { field: "meeting", words: "Give the day of the meeting." };
  const late = steps.find((step) => (days[step] ?? "") > days.meeting!);
  return late === undefined ? null : { field: late, words: "This day is later than the meeting." };
}

function meetingOf(name: string, { meeting = "", ...days }: Days): Meeting {
  const before = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== "")) as Days;
  return { kind: "meeting", name: name.trim(), ...before, meeting };
}

/** One more meeting: its name, its day, and the days that lead up to it. */
export function MeetingForm({ onMeeting }: { readonly onMeeting: (meeting: Meeting) => void }) {
  const [name, setName] = useState("");
  const [days, setDays] = useState<Days>({});
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const use = (event: FormEvent) => {
    event.preventDefault();
    const found = wrongWith(name, days);
    setWrong(found);
    if (found !== null) return form.current?.querySelector<HTMLElement>(`[name="${found.field}"]`)?.focus();
    onMeeting(meetingOf(name, days));
    setDays({});
  };
  const message = (field: Wrong["field"]) => (wrong?.field === field ? { validationMessage: wrong.words } : {});
  return (
    <form ref={form} className="choices" onSubmit={use} noValidate>
      <Field label="Name of the meeting" size="small" {...message("name")}>
        <Input name="name" size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className="row days">
        {steps.map((step) => (
          <Field key={step} label={capital(stepNames[step])} size="small" {...message(step)}>
            <Input
              name={step}
              size="small"
              type="date"
              {...DAYS}
              value={days[step] ?? ""}
              onChange={(_, { value }) => setDays({ ...days, [step]: value })}
            />
          </Field>
        ))}
      </div>
      <div>
        <Button size="small" type="submit">
          Use this meeting
        </Button>
      </div>
    </form>
  );
}
