import { newBook } from "../../preview/embedded-excel/model/book";
import { formatAt, restyle } from "../../preview/embedded-excel/model/cells";
import { displayText } from "../../preview/embedded-excel/model/display";
import { load } from "../../preview/embedded-excel/model/edits";

test.each([
  [78, '0"%"', "78%"],
  [78.25, '0.0"%"', "78.3%"],
  [78, "0\\%", "78%"],
  [0.78, "0%", "78%"],
  [12, '0" days"', "12 days"],
])("%d in the format %s shows as %s", (value, numberFormat, shown) => {
  const sheet = newBook().active;
  load(sheet, 0, 0, value, null, false);
  restyle(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, (format) => ({ ...format, numberFormat }));
  expect(formatAt(sheet, 0, 0).numberFormat).toBe(numberFormat);
  expect(displayText(sheet, 0, 0)).toBe(shown);
});
