import requestPastDue from "./request-past-due";
import requestWithoutAction from "./request-without-action";
import boardActionPastDue from "./board-action-past-due";
import decisionWithoutOwnerOrDate from "./decision-without-owner-or-date";
import escalatedWithoutRecord from "./escalated-without-record";
import projectNotCarriedOn from "./project-not-carried-on";
import projectCountDiffers from "./project-count-differs";
import saidWithoutAnswer from "./said-without-answer";
import registerPointsNowhere from "./register-points-nowhere";
import registerCellUnread from "./register-cell-unread";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const registers: readonly Rule[] = [
  requestPastDue,
  requestWithoutAction,
  boardActionPastDue,
  decisionWithoutOwnerOrDate,
  escalatedWithoutRecord,
  projectNotCarriedOn,
  projectCountDiffers,
  saidWithoutAnswer,
  registerPointsNowhere,
  registerCellUnread,
];
