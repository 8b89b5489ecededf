import { leadKeyIn, type LeadKey } from "../../../../src/core/plan/leads";
import { sheetOf } from "../../../book";

/** A key with every shape of code: plain, with brackets, with a slash, with a dash. */
export const KEY_ROWS = [
  ["Key to leads"],
  ["Code", "Title", "Organisation"],
  ["AD", "Assistant Director for Learning and Culture", "Council"],
  ["HSP", "Head of SEND Provision", "Council"],
  ["HSPA", "Head of School Places and Admissions", "Council"],
  ["HCX", "Head of Customer Experience", "Council"],
  ["HADSEN", "Head of Additional Educational Needs", "Council"],
  ["AEA", "Area Education Adviser", "Council"],
  ["DD – YT", "Deputy Director for Youth Transitions", "Council"],
  ["DoP (CCG)", "Director of Purchasing: Children, Families and Maternity", "CCG"],
  ["DNO/DTO", "Designated Nursing Officer/Designated Therapy Officer", "CCG"],
  ["PVN", "Co-Chairs", "Parent Voice Northmoor"],
] as const;

export const KEY: LeadKey = leadKeyIn(sheetOf("Leads", KEY_ROWS))!;
