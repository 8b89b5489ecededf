import { HostError } from "../../core/workbook";

/** The file is a workbook, but not whole. `what` completes "…: " and says which part. */
export function damaged(what: string, details?: string): HostError {
  return new HostError(
    "damaged",
    `The file is damaged: ${what}. Open it in Excel, let Excel repair it, and save it again; or get a fresh copy.`,
    details,
  );
}

/** The file is no workbook at all. `what` completes "It is …". */
export function notAWorkbook(what: string): HostError {
  return new HostError(
    "not-a-workbook",
    `This is not an Excel workbook: it is ${what}. Choose a file that ends in .xlsx.`,
  );
}

/** The file is a spreadsheet of a kind that is not read. `what` completes "It is …". */
export function unsupported(what: string): HostError {
  return new HostError(
    "unsupported",
    `This kind of file cannot be read: it is ${what}. Open it in Excel and save it as “Excel Workbook (*.xlsx)”.`,
  );
}

/** The workbook cannot be opened without its password. */
export function passwordProtected(): HostError {
  return new HostError(
    "password-protected",
    "The workbook is protected with a password. Open it in Excel, remove the password (File, Info, Protect Workbook, " +
      "Encrypt with Password, clear the box), and save a copy; or use the add-in while the workbook is open in Excel.",
  );
}

/** The workbook is beyond what can be read safely. `what` is a sentence without its full stop, `remedy` a whole one. */
export function tooLarge(what: string, remedy: string): HostError {
  return new HostError("too-large", `${what}. ${remedy}`);
}
