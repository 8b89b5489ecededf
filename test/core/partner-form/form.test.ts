import { strFromU8, unzipSync } from "fflate";
import { partnerForm, partnerSheets } from "../../../src/core/partner-form";
import { usualLook } from "../../../src/core/plan/scheme-look";
import { review } from "../../../src/core/review";
import { readXlsx, writeXlsx } from "../../../src/hosts/xlsx";
import { valueIn, type CellRef } from "../../../src/core/workbook";
import { corpus } from "../../workbooks/corpus";
import { leadsOf } from "../../../src/core/board";
import { actionsOf, formBook, LEAD, planBook, planOf, ROWS, TODAY } from "./filled-in";

const textsOf = (values: readonly (readonly unknown[])[]) => values.flat().filter((value) => typeof value === "string");

describe("a form for a partner without the add-in", () => {
  test("has instructions, the lead's actions, the key and what was sent, and nothing hidden", async () => {
    const form = await formBook(planBook(), "partnership.office@example.org");
    expect(form.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["Instructions", "visible"],
      ["Your actions", "visible"],
      ["Key", "visible"],
      ["As sent", "visible"],
    ]);
    for (const sheet of form.sheets)
      expect([sheet.hiddenRows, sheet.hiddenColumns, sheet.ours]).toEqual([[], [], null]);
    const [instructions] = form.sheets;
    expect(textsOf(instructions!.values).join("\n")).toMatch(/send it back to: partnership\.office@example\.org$/m);
    expect(textsOf((await formBook(planBook())).sheets[0]!.values).join("\n")).toMatch(/to whoever sent it to you\.$/m);
  });

  test("holds only the lead's rows, under the plan's own headings, with the states as a drop-down from cells", async () => {
    const head = [
      "Ref no.",
      "What we will do",
      "Lead",
      "By when",
      "Action status",
      "Impact status",
      "Progress",
      "Evidence",
    ];
    const form = await formBook(planBook(undefined, head));
    const { values, lists } = actionsOf(form);
    expect(values[3]).toEqual([
      ...["Ref no.", "What we will do", "Action status", "Impact status", "Progress", "New update", "Evidence"],
      ...["By when", "New date", "Reason for the new date"],
      ...["By when 2", "New date 2", "Reason for the new date 2", "Cell in the plan"],
    ]);
    expect(values.slice(4).map((cells) => [cells[0], cells[2], cells[7], cells[10], cells[13]])).toEqual([
      ["1.1", "Action in progress, off track", "December 2024", "September 2026", "B2 on Plan"],
      ["1.2", "Action in progress, on track", "31 December 2025", null, "B3 on Plan"],
      ["1.10", "Action not yet started", "June 2026", null, "B5 on Plan"],
    ]);
    expect(lists.get("C5")).toBe("=Key!$A$3:$A$7");
    expect(lists.get("D6")).toBe("=Key!$A$10:$A$12");
  });

  test("says each state as the plan's own drop-down does", () => {
    const own = ["Complete & impactful", "Done, no impact yet", "Off track", "On track", "Not started"];
    const rows = planBook().sheets[0]!.values.slice(1);
    const book = planBook(
      rows.map((cells) => cells.map((value) => (value === "Action in progress, on track" ? own[3]! : value))),
    );
    const form = partnerForm(book, planOf(book), { lead: LEAD, made: TODAY });
    expect(form.words["in-progress-on-track"]).toBe("On track");
    expect(form.words["not-started"]).toBe("Action not yet started");
  });

  test("has rows as high as their words from the beginning, which grow with what is typed", async () => {
    const long = "The group met, agreed what each service does next and wrote it down for families. ".repeat(12);
    const book = planBook(ROWS.map((row) => row.map((value) => (value === "Draft out." ? long : value))));
    const bytes = await writeXlsx(
      partnerSheets(partnerForm(book, planOf(book), { lead: LEAD, made: TODAY }), usualLook),
      TODAY,
    );
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"]!);
    const [, height, rest] = /<row r="6" ht="([\d.]+)"([^>]*)>/.exec(xml) ?? [];
    expect(Number(height)).toBeGreaterThan(300);
    expect(rest).not.toContain("customHeight");
    expect(/<row r="4" [^>]*>/.exec(xml)![0]).toContain('customHeight="1"');
  });

  test("is read by the checks without an error of its own, for every lead of every kind of plan", async () => {
    let forms = 0;
    for (const make of corpus) {
      const { book } = make();
      const plan = planOf(book);
      for (const { lead, actions } of leadsOf(plan).slice(0, 1)) {
        const sheets = partnerSheets(partnerForm(book, plan, { lead, made: TODAY }), usualLook);
        const file = readXlsx(await writeXlsx(sheets, TODAY), "form.xlsx");
        const read = review(file, { asAt: TODAY, today: TODAY });
        // What the plan says itself may be wrong; what it does not say, it may not be blamed for.
        const said = new Set(book.sheets.flatMap(({ values }) => values.flat().map((value) => String(value).trim())));
        const isPlans = ({ at }: { readonly at: readonly CellRef[] }) =>
          at.some((cell) => valueIn(file, cell) !== null && said.has(String(valueIn(file, cell)).trim()));
        const had = new Set(review(book, { asAt: TODAY, today: TODAY }).findings.map(({ rule }) => rule));
        const isUnstated = actions.some((one) => one.actionStatus === null || one.impactStatus === null);
        const isOfPlan = (rule: string) => had.has(rule) || (isUnstated && /status/.test(rule));
        const own = read.findings.filter((one) => one.severity === "error" && !isOfPlan(one.rule) && !isPlans(one));
        expect({ book: book.name, lead, own: own.map(({ message }) => message) }).toEqual({
          book: book.name,
          lead,
          own: [],
        });
        forms++;
      }
    }
    expect(forms).toBeGreaterThan(10);
  });
});
