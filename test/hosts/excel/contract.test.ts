import { openEmbeddedWorkbook } from "../../../preview/embedded-excel";
import { hostContract } from "../contract";
import { trapWorkbook } from "../../workbooks/trap";
import { closeAll, openOn } from "./open";

afterEach(closeAll);

hostContract("Excel", async (bytes) => {
  const { host } = await openOn(await openEmbeddedWorkbook(bytes, "trap.xlsx"));
  return { host, drawn: () => host.read() };
});

test("Excel is never said to have left a formula uncalculated", async () => {
  const { host } = await openOn(await openEmbeddedWorkbook(trapWorkbook(), "trap.xlsx"));
  const { sheets } = await host.read();
  expect(sheets.some(({ formulas }) => formulas.has("B25"))).toBe(true);
  expect(sheets.map(({ uncalculated }) => uncalculated)).toEqual(sheets.map(() => undefined));
});
