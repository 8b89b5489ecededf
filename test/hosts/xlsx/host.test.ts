import { type Fix, HostError } from "../../../src/core/workbook";
import { openXlsx, readXlsx } from "../../../src/hosts/xlsx";
import { trapWorkbook } from "../../workbooks/trap";
import { SMALL_PACK } from "./specs";

const open = () => openXlsx(trapWorkbook(), "trap.xlsx");
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: unknown) => (error instanceof HostError ? error.code : String(error)),
  );

test("it reads the same as the reader, as often as asked", async () => {
  const host = open();
  expect(await host.read()).toEqual(readXlsx(trapWorkbook(), "trap.xlsx"));
  expect(await host.read()).toEqual(await host.read());
});

test("a file is never changed: no fixes, nothing to show", async () => {
  const fix: Fix = { label: "Anything", safe: true, edits: [] };
  expect(await code(open().apply([fix]))).toBe("not-supported");
  expect(await code(open().show("Values!A1" as never))).toBe("not-supported");
});

test("sheets that are put are the only ones of the new workbook", async () => {
  const host = open();
  await host.putSheets(SMALL_PACK);
  const written = readXlsx(await host.bytes("2025-03-28"), "pack.xlsx");
  expect(written.sheets.map(({ name }) => name)).toEqual(["Cover", "Summary"]);
});

test("no bytes before sheets are put, none after the user stopped", async () => {
  const host = open();
  expect(await code(host.bytes("2025-03-28"))).toBe("missing");
  expect(await code(host.putSheets(SMALL_PACK, { cancelled: () => true }))).toBe("cancelled");
  expect(await code(host.bytes("2025-03-28"))).toBe("missing");
});

test("a file that is refused is refused when it is read, with a sentence", async () => {
  expect(await code(openXlsx(new Uint8Array([1, 2, 3]), "x.xlsx").read())).toBe("not-a-workbook");
});
