import { element } from "./dom";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the bytes of a workbook to the browser, which keeps them as a file of that name. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  element("a", { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
