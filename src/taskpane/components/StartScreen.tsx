import { startFailures, type StartFailure } from "../start";

/** What the pane shows when Office does not let it start. Plain HTML: it must work when nothing else does. */
export function StartScreen({ failure, onRetry }: { readonly failure: StartFailure; readonly onRetry: () => void }) {
  const { wrong, todo } = startFailures[failure];
  return (
    <main className="shell">
      <h1>RAG Monitor</h1>
      <div role="alert">
        <p>
          <strong>{wrong}</strong>
        </p>
        <p>{todo}</p>
      </div>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </main>
  );
}
