import { useEffect } from "react";

/** Calls the listener when somebody changes cells, until the function that it resolves to is called. */
export type OnChanged = (listener: () => void) => Promise<() => Promise<void>>;

/** Listens for changes of the workbook. A host that cannot tell of them is no reason for an error: no note is shown. */
export function useStale(onChanged: OnChanged | undefined, listener: () => void): void {
  useEffect(() => {
    const registered = onChanged?.(listener);
    registered?.catch(() => {});
    return () => void registered?.then((stop) => stop()).catch(() => {});
  }, [onChanged, listener]);
}
