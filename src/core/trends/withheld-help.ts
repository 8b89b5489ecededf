import type { Because } from "./claims";

/** What would help so that something can be said of a trend, by why nothing is; in sentences for whoever keeps the workbook. */
export const withheldHelp: { readonly [B in Because]: string } = {
  "no-series":
    "Settle this in the sheet: one value for each period, for that period alone; and for a break in the series, the period from which it holds.",
  "few-values": "More values will come with time. From six on limits are drawn on trial, from 13 on they are firm.",
  gaps: "Fill in the periods without a value, or give the measure for longer periods, such as quarters.",
  "kept-back":
    "Give the measure for longer periods, such as a quarter or a year, so that no value has to be kept back. Until then read the values one by one.",
  "numbers-not-given":
    "Add columns with the numbers behind the values (how many, out of how many), or confirm that at least 20 stand behind each value.",
  "small-numbers":
    "Give the measure for longer periods, such as a quarter or a year, so that more stand behind each value. Until then read the values one by one.",
  "said-to-be-small":
    "Give the measure for longer periods, such as a quarter or a year, so that at least 20 stand behind each value.",
  "few-counted": "Count over longer periods, such as a year. Until then read the values one by one.",
};
