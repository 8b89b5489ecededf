import { CopyText } from "./CopyText";

/** Copies details for support. */
export function CopyDetails({ details }: { readonly details: string }) {
  return <CopyText text={details} rows={4} label="Copy details" />;
}
