import { newEmbeddedWorkbook } from "../../../preview/embedded-excel";
import type { EmbeddedExcel } from "../../../preview/embedded-excel";
import { startOffice } from "../../office";
import type { StartedOffice } from "../../office";

describe("the genuine Office.js on an embedded workbook", () => {
  let excel: EmbeddedExcel;
  let office: StartedOffice;

  beforeAll(async () => {
    excel = newEmbeddedWorkbook();
    office = await startOffice(excel);
  });
  afterAll(() => office.close());

  test("starts as desktop Excel, without an error and without telemetry", () => {
    expect(office.info).toEqual({ host: "Excel", platform: "PC" });
    expect(office.errors).toEqual([]);
  });

  test("writes, reads back, and keeps a range from one sync to the next", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:C3");
      range.values = [
        ["a", 1],
        ["b", true],
      ];
      await context.sync();
      range.load("values,address,valueTypes");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:C3");
      expect(range.values).toEqual([
        ["a", 1],
        ["b", true],
      ]);
      expect(range.valueTypes).toEqual([
        ["String", "Double"],
        ["String", "Boolean"],
      ]);
    });
  });
});
