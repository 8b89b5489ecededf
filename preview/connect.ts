/**
 * Runs in the pane's page before Office.js, which then finds the embedded Excel where it would find the real one. The
 * page that holds the frame owns the workbook.
 */
if (window.parent.connectExcel?.(window) === "blocked") blockOffice();

/** Keeps Office's own script from running, as a firewall does: one that is in another page by then is passed over. */
function blockOffice(): void {
  const elsewhere = document.implementation.createHTMLDocument();
  for (const script of document.querySelectorAll('script[src*="office.js"]')) elsewhere.adoptNode(script);
}
