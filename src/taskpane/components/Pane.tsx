import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { themes, useLook } from "../theme";
import { usePane, type Pane as PaneModel, type PaneOptions } from "../use-pane";
import { BusyBar } from "./BusyBar";
import { Footer } from "./Footer";
import { Overview } from "./Overview";
import { ProblemBar, ReadOnlyBar, StaleBar, UnsavedBar } from "./bars";
import { Actions, Board, Findings, Kpis, Setup } from "./lazily";
import { Tabs } from "./Tabs";

type Props = PaneOptions & {
  /** Whether Office shows itself dark; null when it does not tell. */
  readonly officeIsDark?: () => boolean | null;
};

/** The task pane: a view of the last review and of what is selected. */
export function Pane({ readOnly = false, officeIsDark = () => null, ...options }: Props) {
  const pane = usePane({ ...options, readOnly });
  const look = useLook(officeIsDark);
  const checkAtOnce = useEffectEvent(() => void pane.check(true));
  // The ribbon's buttons open the pane with a view: whoever pressed one has asked for the check.
  const asked = options.view !== "overview";
  useEffect(() => {
    if (asked) checkAtOnce();
  }, [asked]);
  const { view, said, busy, problem } = pane.state;
  return (
    <FluentProvider theme={themes[look]} className={`pane pane-${look}`}>
      <header>
        <h1 className="unseen">RAG Monitor</h1>
        <Tabs pane={pane} />
      </header>
      <main>
        <div className="unseen" role="status">
          {said}
        </div>
        <BusyBar pane={pane} />
        {problem && <ProblemBar pane={pane} problem={problem} />}
        {readOnly && <ReadOnlyBar />}
        <StaleBar pane={pane} />
        <UnsavedBar pane={pane} />
        <div role="tabpanel" id="view" aria-labelledby={`tab-${view}`} aria-busy={busy !== null} className="view">
          <Shown pane={pane} readOnly={readOnly} />
        </div>
      </main>
      <Footer pane={pane} version={options.version} />
    </FluentProvider>
  );
}

function Shown({ pane, readOnly }: { readonly pane: PaneModel; readonly readOnly: boolean }) {
  switch (pane.state.view) {
    case "overview":
      return <Overview pane={pane} readOnly={readOnly} />;
    case "findings":
      return <Findings pane={pane} readOnly={readOnly} />;
    case "actions":
      return <Actions pane={pane} readOnly={readOnly} />;
    case "kpis":
      return <Kpis pane={pane} readOnly={readOnly} />;
    case "board":
      return <Board pane={pane} readOnly={readOnly} />;
    case "setup":
      return <Setup pane={pane} readOnly={readOnly} />;
  }
}
