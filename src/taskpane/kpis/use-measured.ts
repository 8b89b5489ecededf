import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** How wide an element is and how large its text, in pixels. */
type Measured = { readonly width: number; readonly text: number };

/** Where nothing is laid out yet: the narrowest pane. */
const USUAL: Measured = { width: 288, text: 11 };

/** An element's size, asked for again whenever it changes, so that words on a drawing are as large as words beside it. */
export function useMeasured<E extends HTMLElement>(): readonly [RefObject<E | null>, Measured] {
  const place = useRef<E>(null);
  const [size, setSize] = useState(USUAL);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth) || USUAL.width;
      const text = parseFloat(getComputedStyle(element).fontSize) || USUAL.text;
      setSize((was) => (was.width === width && was.text === text ? was : { width, text }));
    };
    measure();
    if (typeof ResizeObserver !== "function") return;
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [place, size];
}
