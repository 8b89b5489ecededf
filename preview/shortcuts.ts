/**
 * The keys with which Excel goes between its parts: F6 from the sheet to the pane and back, to where the keyboard was there,
 * and Ctrl+G to the name box. Gives a function that listens within the pane's own page, which gets its keys itself.
 */
export function listenForShortcuts(
  grid: HTMLElement,
  nameBox: HTMLInputElement,
  frame: HTMLIFrameElement,
): (pane: Window) => void {
  let left: Element | null = null;
  const toPane = (): void => {
    frame.contentWindow?.focus();
    if (left?.isConnected && "focus" in left) (left as HTMLElement).focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "F6" && document.activeElement === grid) toPane();
    else if (event.key === "F6") grid.focus();
    else if (event.key.toLowerCase() === "g" && (event.ctrlKey || event.metaKey)) {
      nameBox.focus();
      nameBox.select();
    } else return;
    event.preventDefault();
  });
  return (pane) =>
    pane.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      left = pane.document.activeElement;
      grid.focus();
    });
}
