import { readMilestones } from "../../src/core/plan/dates/milestones";
test("x", () => {
  for (const t of ["Updated: w/e 23 October 2026","Week ending Friday 23rd October 2026","Data to end September 2026","1 September 2026 to 21 October 2026","11/24/2026","Exported 30/10/2026 09:12","Q2 2026/27 monitoring return","Printed 20/11/2026 09:14 – Page 1","09.10.26","Progress to 30th September 2026","Snapshot: 20.10.26","2026-10-30 09:12", "w/c 19 October 2026","Oct-26", "v3.2, 9.10.26","Last updated 16 October 2026. Next review 11 December 2026.","Q2 26/27"])
    console.log(t, JSON.stringify(readMilestones(t).map(m => [m.asWritten, m.window, m.precision, m.kind])));
});
