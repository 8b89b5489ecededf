import { HostError } from "../../../src/core/workbook";
import { openAsNewWorkbook } from "../../../src/hosts/excel/open-new";

/** What Excel is handed; `fails`: what it answers with. */
function excel(fails?: object): string[] {
  const opened: string[] = [];
  const createWorkbook = async (base64: string) => {
    if (fails !== undefined) throw Object.assign(new Error("no"), fails);
    opened.push(base64);
  };
  Object.assign(globalThis, { Excel: { createWorkbook } });
  return opened;
}

afterEach(() => Object.assign(globalThis, { Excel: undefined }));

test("a file is opened as a new workbook byte for byte, however long it is", async () => {
  const opened = excel();
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
  await openAsNewWorkbook(bytes);
  expect(Buffer.from(opened[0]!, "base64").equals(Buffer.from(bytes))).toBe(true);
});

test("where Excel cannot, it is said what to do, and that nothing was changed", async () => {
  excel({ name: "RichApi.Error", code: "NotImplemented" });
  const refused = openAsNewWorkbook(new Uint8Array(3));
  await expect(refused).rejects.toThrow(HostError);
  await expect(refused).rejects.toThrow(
    /^It could not be opened as a new workbook\. .*Or do this in Excel on the web or on Windows\. Nothing was changed\.$/,
  );
});
