/** What stands for a value that its source could not give. */
export const NOT_REPORTED = "not available";

/**
 * What is wrong in `monitoring-plan.xlsx`, on purpose. Each fault changes one cell (or one month) of the clean plan:
 * `row` is an action's reference or a measure's number, `field` the column, and `rule` the check that must find it.
 */
export const faults = [
  action("1.1", "impact", "NOT", "complete-impactful-but-impact-not-seen", "Complete and impactful, while the impact is not yet seen"),
  action("1.2", "due", "2026-07-31", "on-track-but-overdue", "On track, while its date has passed"),
  action("1.3", "evidence", "2 children in Year 6 at one school moved up a phase without a decision; families have not noticed a difference.", "small-number-in-text", "A number of children so small that they could be recognised"),
  action("1.4", "ref", "1.3", "reference-twice", "A reference that stands twice"),
  action("2.1", "status", "Amber/Red", "action-status-unrecognised", "A status that the scheme does not have"),
  action("2.2", "updated", "21 Oct 2026", "date-kinds-mixed", "A date typed as text in a column of real dates"),
  action("2.3", "updated", "2027-10-15", "update-date-in-future", "An update dated after the report"),
  action("2.4", "leads", "Health lead TBC", "lead-to-be-confirmed", "A lead who is still to be named"),
  action("3.1", "progress", "Verbal update at the meeting", "progress-placeholder", "A placeholder instead of an update"),
  action("3.3", "progress", { sameAs: "3.2" }, "update-copied", "The same update on two rows"),
  action("3.4", "updated", "2026-04-20", "update-stale", "An update that is half a year old"),
  action("4.1", "impact", "SYS", "complete-impact-not-seen-but-system-level", "Impact not yet seen by one scale, felt by the other"),
  action("4.2", "due", "After the funding decision", "date-unreadable", "A due date that names no day"),
  action("4.3", "due", "2026-09-30", "not-started-but-overdue", "Not started, while its date has passed"),
  action("5.1", "evidence", null, "impact-without-evidence", "Impact at a system level without evidence"),
  action("5.2", "status", "Action in progress,on track", "action-status-reworded", "Another wording of one of the five states"),
  action("5.3", "status", null, "action-status-missing", "No action status"),
  measure(4, "2025-12-01", NOT_REPORTED, "value-unavailable", "A value that is said to be unavailable"),
  measure(8, "2026-06-01", "91*", "value-footnoted", "A number typed as text, with a footnote mark"),
  measure(10, "2026-03-01", 0.56, "value-off-scale", "A fraction among whole percentages"),
  measure(11, "better", "Higher is better", "polarity-against-target", "Higher is said to be better, while the target is “below”"),
  measure([1, 2, 3, 9, 12], "2025-08-01", null, "value-missing", "A month without values for five measures"),
];

function action(row, field, value, rule, kind) {
  return { sheet: "Action Plan", row, field, value, rule, kind };
}

function measure(row, field, value, rule, kind) {
  return { sheet: "KPIs", row, field, value, rule, kind };
}
