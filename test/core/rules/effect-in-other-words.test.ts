import { inWords } from "./in-words";

const NOT_SEEN = "Impact not yet seen";

inWords(
  "impact-not-seen-but-effect-told",
  (evidence) => ({ impactStatus: NOT_SEEN, progress: "The work goes on.", evidence }),
  [
    "Complaints about taxis have halved since Easter.",
    "Requests for a second opinion went from 31 to 12 in a year.",
    "The queue for autism assessment is shorter by eleven weeks.",
    "Parents of under-fives tell the forum that they no longer need to chase for a date.",
    "Four in five carers now feel listened to, against 52% a year ago.",
    "“He walks in by himself now, for the first time,” wrote a grandmother.",
    "Heads find the new panel quicker and clearer.",
    "Fixed-term suspensions at the two pilot schools have nearly stopped.",
    "Attendance in these classes is up by 3 points.",
    "Eleven young people moved from college into paid work, and nine are still there.",
    "Sixth formers say they are more confident about the bus.",
    "SENCOs ring less often, and the helpline's queue is shorter.",
    "Timeliness of annual reviews rose from 38% to 71%.",
    "A mother told us the short break had saved her family's summer: her son slept better and she was less anxious.",
    "Tribunal hearings fell to four, from nineteen the year before.",
  ],
  [
    "Complaints about taxis should halve once the contract starts.",
    "Waits have not fallen.",
    "Parents want shorter waits and fewer forms.",
    "The survey will ask whether carers feel listened to.",
    "Success would be fewer suspensions and calmer classrooms.",
    "Baseline: 38% of reviews in time, 1,204 families waiting.",
    "Nationally, attendance has improved by two points.",
    "Attendance fell from 91% to 88%.",
    "Appeals rose from 12 to 19.",
    "Waiting times went from 20 weeks to 31.",
    "Fewer parents took part than in the spring.",
    "Staff were trained; 48 attended and found it useful.",
    "Two case studies are being written with families.",
    "Suspensions dropped everywhere in the region, so we cannot claim it.",
    "It is too early to see whether complaints have fallen.",
    "Parents said that they have less time with the therapist.",
  ],
);
