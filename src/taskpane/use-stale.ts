import { useEffect } from "react";
import type { SheetChange } from "../core";

/** Calls the listener when somebody changes a sheet, until the function that it resolves to is called. */
export type OnChanged = (listener: (change: SheetChange) => void) => Promise<() => Promise<void>>;

/** Listens for changes of the workbook. A host that cannot tell of them is no reason for an error: no note is shown. */
export function useStale(onChanged: OnChanged | undefined, listener: (change: SheetChange) => void): void {
  useEffect(() => {
    const registered = onChanged?.(listener);
    registered?.catch(() => {});
    return () => void registered?.then((stop) => stop()).catch(() => {});
  }, [onChanged, listener]);
}
