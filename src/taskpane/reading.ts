/** What reads and judges a workbook: the larger part of the code, fetched once the pane is on show. */
export async function loadReading() {
  const [{ review }, { wantedFills }, { settingsIn }] = await Promise.all([
    import("../core/review"),
    import("../core/plan/wanted-fills"),
    import("../core/plan/settings"),
  ]);
  return { review, wantedFills, settingsIn };
}
