import { openEmbeddedWorkbook } from "../../../preview/embedded-excel";
import { hostContract } from "../contract";
import { closeAll, openOn } from "./open";

afterEach(closeAll);

hostContract("Excel", async (bytes) => {
  const { host } = await openOn(await openEmbeddedWorkbook(bytes, "trap.xlsx"));
  return { host, drawn: () => host.read() };
});
