/** Where Excel shows the pane in a view that drops downloads without a word. */
const WITHOUT_DOWNLOADS: readonly string[] = ["Mac", "iOS", "Android"];

/** Whether a file can be handed to this Excel at all. */
export function mayDownload(): boolean {
  const platform = typeof Office === "undefined" ? undefined : Office.context?.platform;
  return platform === undefined || !WITHOUT_DOWNLOADS.includes(String(platform));
}

/** Long enough for a slow browser to have begun to take it. */
const KEPT = 60_000;

/** Hands a file to the browser, which puts it where its user keeps downloads. */
export function saveFile(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/**
 * Copies a page so that Word takes it with its headings and tables. The old way comes first: panes of Excel often forbid
 * the new one. Tells whether it was copied.
 */
export async function copyPage(html: string): Promise<boolean> {
  const plain = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  if (copiedAtOnce(html, plain)) return true;
  try {
    const part = (text: string, type: string) => new Blob([text], { type });
    const item = { "text/html": part(html, "text/html"), "text/plain": part(plain, "text/plain") };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return false;
  }
}

function copiedAtOnce(html: string, plain: string): boolean {
  let taken = false;
  const take = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", plain);
    taken = true;
  };
  document.addEventListener("copy", take);
  try {
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", take);
  }
}
