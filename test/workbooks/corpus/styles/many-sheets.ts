import { due, evidence, impact, leads, planTable, progress, refs, status, titles, updated } from "../plan-table";
import { Page } from "../page";
import { byArea, plan, type Act } from "../pool";
import { longDate, realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** A strategic plan; each of its actions is underpinned by a delivery plan with actions of three levels. */
function strategicAndDelivery(): Style {
  const book = new Workbook("Jubilee Vale – strategic plan over delivery plans");
  const page = book.add(new Page("Strategic plan"));
  page.put("Jubilee Vale strategic plan");
  page.skip();
  const strategic = plan(43, ["inclusion", "health"], 3);
  const columns = [
    refs(),
    titles("Strategic action"),
    leads("Accountable lead"),
    due("Due date", longDate),
    status(),
    impact(),
    progress(),
  ];
  planTable(book, page, columns, strategic);
  for (const { acts } of byArea(strategic)) {
    const area = acts[0]!.ref.split(".")[0]!;
    const delivery = book.add(new Page(`Delivery ${area}`));
    delivery.put(`Delivery plan for area ${area}`);
    delivery.skip();
    const parts = acts.flatMap((act, i) =>
      plan(44 + i, ["plans"], 4).map((part, n): Act => ({ ...part, ref: `${act.ref}.${n + 1}`, area: act.area })),
    );
    const own = [
      { ...refs("Action ref"), read: ({ ref }: Act) => ({ ref, standsAs: `part of ${ref.slice(0, 3)}` }) },
      titles("Delivery action"),
      leads("Owner"),
      due("By when", realDate()),
      status(),
      impact(),
      progress("Update"),
      evidence(),
    ];
    planTable(book, delivery, own, parts);
  }
  return book.done();
}

/** Forty sheets of 125 actions each. */
export function fiveThousandActions(): Style {
  const book = new Workbook("Kingsbarrow – 5,000 actions on 40 sheets");
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", realDate()),
    status(),
    impact(),
    progress(),
    evidence(),
    updated(),
  ];
  const themes = ["waits", "plans", "inclusion", "adulthood", "voice"] as const;
  for (let n = 1; n <= 40; n++) {
    const page = book.add(new Page(`Team ${n}`));
    page.put(`Actions of team ${n}`);
    page.skip();
    const acts = Array.from({ length: 5 }, (_, turn) => plan(n + turn, themes, 5)).flat();
    planTable(
      book,
      page,
      columns,
      acts.map((act, i): Act => ({ ...act, ref: `${n}.${i + 1}`, area: [String(n)] })),
    );
  }
  return book.done();
}

export const manySheets = [strategicAndDelivery, fiveThousandActions];
