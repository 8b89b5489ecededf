import { openXlsx, readXlsx } from "../../../src/hosts/xlsx";
import { hostContract } from "../contract";

hostContract("a file", async (bytes) => {
  const host = openXlsx(bytes, "trap.xlsx");
  return { host, drawn: async () => readXlsx(await host.bytes("2025-03-28"), "pack.xlsx") };
});
