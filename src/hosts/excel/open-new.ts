import { HostError } from "../../core/workbook";
import { asHostError } from "./errors";

/** Opens the bytes of an `.xlsx` file as a new workbook, beside the one of the pane, where nothing can be downloaded. */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    const { code, message, details } = asHostError(error);
    const sentence = `It could not be opened as a new workbook. ${message} Or do this in Excel on the web or on Windows. Nothing was changed.`;
    throw new HostError(code, sentence, details, "as-before");
  }
}

const AT_ONCE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  return btoa(text);
}
