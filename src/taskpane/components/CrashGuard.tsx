import { Component, type ReactNode } from "react";
import { problemOf } from "../problem";
import { CopyDetails } from "./CopyDetails";

type Props = { readonly children: ReactNode; readonly version: string; readonly onRetry: () => void };

/** Stands in when drawing the pane fails: a sentence and a way on, never a blank pane. */
export class CrashGuard extends Component<Props, { readonly crash: { readonly error: unknown } | null }> {
  override state: { readonly crash: { readonly error: unknown } | null } = { crash: null };

  static getDerivedStateFromError(error: unknown) {
    return { crash: { error } };
  }

  override render(): ReactNode {
    const { children, version, onRetry } = this.props;
    if (this.state.crash === null) return children;
    return (
      <main className="shell">
        <h1>RAG Monitor</h1>
        <p role="alert">
          RAG Monitor made a mistake and cannot show its pane. What was changed before stays, and nothing else was
          changed. Try again; if it stays so, copy the details for whoever looks after it.
        </p>
        <button type="button" onClick={onRetry}>
          Try again
        </button>
        <CopyDetails details={problemOf(this.state.crash.error, version).details} />
      </main>
    );
  }
}
