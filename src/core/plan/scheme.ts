/**
 * The two scales of the monitoring scheme, in the scheme's own order ("off track" stands above "on track").
 * Colours are the default set; a workbook may have its own. `text` is the colour of words on `fill`.
 */
export const actionStatuses = [
  {
    id: "complete-impactful",
    wording: "Action complete and impactful",
    plain: "complete and impactful",
    short: "C+",
    symbol: "★",
    fill: "#1D4F91",
    text: "#FFFFFF",
    complete: true,
  },
  {
    id: "complete-impact-not-seen",
    wording: "Action complete, impact not yet seen",
    plain: "complete, impact not yet seen",
    short: "C",
    symbol: "✔",
    fill: "#A7B8F5",
    text: "#0B0C0C",
    complete: true,
  },
  {
    id: "in-progress-off-track",
    wording: "Action in progress, off track",
    plain: "in progress, off track",
    short: "OFF",
    symbol: "▲",
    fill: "#A3141B",
    text: "#FFFFFF",
    complete: false,
  },
  {
    id: "in-progress-on-track",
    wording: "Action in progress, on track",
    plain: "in progress, on track",
    short: "ON",
    symbol: "►",
    fill: "#5DBB63",
    text: "#0B0C0C",
    complete: false,
  },
  {
    id: "not-started",
    wording: "Action not yet started",
    plain: "not yet started",
    short: "NS",
    symbol: "○",
    fill: "#FFFFFF",
    text: "#0B0C0C",
    complete: false,
  },
] as const;

export const impactStatuses = [
  {
    id: "system-level",
    wording: "Impact is felt at a system level",
    plain: "felt at a system level",
    short: "System",
    symbol: "◆",
    fill: "#1D4F91",
    text: "#FFFFFF",
  },
  {
    id: "variable",
    wording: "Impact is variable",
    plain: "variable",
    short: "Variable",
    symbol: "◐",
    fill: "#FFC845",
    text: "#0B0C0C",
  },
  {
    id: "not-seen",
    wording: "Impact not yet seen",
    plain: "not yet seen",
    short: "Not yet",
    symbol: "◇",
    fill: "#E7E7E7",
    text: "#0B0C0C",
  },
] as const;

export type ActionStatus = (typeof actionStatuses)[number]["id"];
export type ImpactStatus = (typeof impactStatuses)[number]["id"];

/** Wording, symbol and colours of an action status. */
export function actionStatusOf(id: ActionStatus): (typeof actionStatuses)[number] {
  return actionStatuses.find((status) => status.id === id)!;
}

/** Wording, symbol and colours of an impact status. */
export function impactStatusOf(id: ImpactStatus): (typeof impactStatuses)[number] {
  return impactStatuses.find((status) => status.id === id)!;
}

/** Whether the status is one of the two complete ones. */
export function isComplete(id: ActionStatus | null): boolean {
  return id === "complete-impactful" || id === "complete-impact-not-seen";
}
