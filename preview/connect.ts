/**
 * Runs in the pane's page before Office.js, which then finds the embedded Excel where it would find the real one. The
 * page that holds the frame owns the workbook.
 */
window.parent.connectExcel?.(window);
