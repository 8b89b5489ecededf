import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

/** The measures of one sheet as name, which way is better and what is aimed at. */
function measuresOf(...rows: CellValue[][]): string[] {
  const book = bookOf({ KPIs: rows });
  const { kpis } = parse(book, recognise(book));
  return kpis.map(({ name, better, target }) => `${name}: ${better} ${target?.operator} ${target?.value}`);
}

const HEADER = ["Measure", "Period", "Latest", "Previous", "Target", "Direction"];

describe("“Direction” beside a value for each row", () => {
  test("arrows that follow the figures say nothing of what is better", () =>
    expect(
      measuresOf(
        HEADER,
        ["Children waiting over 18 weeks", "Aug 2025", 460, 420, 200, "↑"],
        ["Appeals", "Aug 2025", 21, 17, 12, "↑"],
        ["Plans on time (%)", "Aug 2025", 55, 60, 70, "↓"],
      ),
    ).toEqual([
      "Children waiting over 18 weeks: lower <= 200",
      "Appeals: lower <= 12",
      "Plans on time (%): higher >= 70",
    ]));

  test("so do those that go both ways for one measure", () =>
    expect(
      measuresOf(
        HEADER,
        ["Panels held", "Jul 2025", 4, 5, 6, "down"],
        ["Panels held", "Aug 2025", 5, 4, 6, "up"],
        ["Visits made", "Jul 2025", 9, 8, 6, "up"],
        ["Visits made", "Aug 2025", 8, 9, 6, "down"],
      ).map((one) => one.split(" ").slice(2, 3).join()),
    ).toEqual(["null", "null"]));

  test("arrows that agree with the names say what is better", () =>
    expect(
      measuresOf(
        HEADER,
        ["Appeals", "Aug 2025", 21, 17, 12, "↓"],
        ["Plans on time (%)", "Aug 2025", 55, 60, 70, "↑"],
        ["Panels held", "Aug 2025", 5, 4, 6, "↑"],
      ),
    ).toEqual(["Appeals: lower <= 12", "Plans on time (%): higher >= 70", "Panels held: higher >= 6"]));
});
