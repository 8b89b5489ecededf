/** Stands in for a part whose file could not be fetched. */
export function notLoaded() {
  return {
    default: () => (
      <p role="alert">
        This part of RAG Monitor could not be loaded. Check the connection, then close the pane and open it again.
        Nothing in the workbook was changed.
      </p>
    ),
  };
}
