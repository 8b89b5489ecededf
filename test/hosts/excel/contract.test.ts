import { hostContract } from "../contract";
import { closeAll, openExcel } from "./open";

afterEach(closeAll);

hostContract("Excel", async (book) => {
  const { host } = await openExcel(book);
  return { host, drawn: () => host.read() };
});
