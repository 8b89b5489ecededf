/** What reads and judges a workbook: the larger part of the code, fetched once the pane is on show. */
export async function loadReading() {
  const [{ review }, { wantedLooks }, { settingsIn }, { sinceAfter }] = await Promise.all([
    import("../core/review"),
    import("../core/plan/wanted-looks"),
    import("../core/plan/settings"),
    import("./since"),
  ]);
  return { review, wantedLooks, settingsIn, sinceAfter };
}
