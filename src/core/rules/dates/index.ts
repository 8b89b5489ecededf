import dateKindsMixed from "./date-kinds-mixed";
import dateUnreadable from "./date-unreadable";
import dateMonthFirst from "./date-month-first";
import datesReadMonthFirst from "./dates-read-month-first";
import datesTurnedRound from "./dates-turned-round";
import dateWordsUnclear from "./date-words-unclear";
import termsNotOwn from "./terms-not-own";
import dueBeforeStart from "./due-before-start";
import dueDateMissing from "./due-date-missing";
import dueDateOpenEnded from "./due-date-open-ended";
import milestonesOutOfOrder from "./milestones-out-of-order";
import dueDateAgainstText from "./due-date-against-text";
import dueOnDayOff from "./due-on-day-off";
import dueDatesOnOneDay from "./due-dates-on-one-day";
import longWayWithoutMilestone from "./long-way-without-milestone";
import dueAfterPlanEnd from "./due-after-plan-end";
import dateImprobable from "./date-improbable";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const dates: readonly Rule[] = [
  dateKindsMixed,
  dateUnreadable,
  dateMonthFirst,
  datesReadMonthFirst,
  datesTurnedRound,
  dateWordsUnclear,
  termsNotOwn,
  dueBeforeStart,
  dueDateMissing,
  dueDateOpenEnded,
  milestonesOutOfOrder,
  dueDateAgainstText,
  dueOnDayOff,
  dueDatesOnOneDay,
  longWayWithoutMilestone,
  dueAfterPlanEnd,
  dateImprobable,
];
