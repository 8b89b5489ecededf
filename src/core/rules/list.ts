import { references } from "./references/index";
import { leads } from "./leads/index";
import { dates } from "./dates/index";
import { statuses } from "./statuses/index";
import { statusAndImpact } from "./status-and-impact/index";
import { statusAndDates } from "./status-and-dates/index";
import { movement } from "./movement/index";
import { evidence } from "./evidence/index";
import { commentary } from "./commentary/index";
import { deliveryPlans } from "./delivery-plans/index";
import { measures } from "./measures/index";
import { values } from "./values/index";
import { actionsAndMeasures } from "./actions-and-measures/index";
import { dataProtection } from "./data-protection/index";
import { registers } from "./registers/index";
import { workbook } from "./workbook/index";
import type { Rule } from "./rule";

/** All rules, by subject in the order in which a plan is read; each subject's folder lists its own. */
export const rules: readonly Rule[] = [
  ...references,
  ...leads,
  ...dates,
  ...statuses,
  ...statusAndImpact,
  ...statusAndDates,
  ...movement,
  ...evidence,
  ...commentary,
  ...deliveryPlans,
  ...measures,
  ...values,
  ...actionsAndMeasures,
  ...dataProtection,
  ...registers,
  ...workbook,
];
