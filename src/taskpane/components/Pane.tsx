import { FluentProvider, MessageBar, MessageBarBody, Tab, TabList } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import type { View } from "../state";
import { themes, useLook } from "../theme";
import { usePane, type Pane as PaneModel, type PaneOptions } from "../use-pane";
import { Board } from "./Board";
import { BusyBar } from "./BusyBar";
import { Findings } from "./Findings";
import { Footer } from "./Footer";
import { Overview } from "./Overview";
import { ProblemBar } from "./ProblemBar";

type Props = PaneOptions & { readonly readOnly?: boolean; readonly officeIsDark?: () => boolean | null };

const NAMES: { readonly [V in View]: string } = { overview: "Overview", findings: "Findings", board: "Board" };

/** The task pane: a view of the last review and of what is selected. */
export function Pane({ readOnly = false, officeIsDark = () => null, ...options }: Props) {
  const pane = usePane(options);
  const look = useLook(officeIsDark);
  const checkAtOnce = useEffectEvent(() => void pane.check(true));
  // The ribbon's buttons open the pane with a view: whoever pressed one has asked for the check.
  const asked = options.view !== "overview";
  useEffect(() => {
    if (asked) checkAtOnce();
  }, [asked]);
  return (
    <FluentProvider theme={themes[look]} className={`pane pane-${look}`}>
      <h1 className="unseen">RAG Monitor</h1>
      <Tabs pane={pane} />
      <div className="unseen" role="status">
        {pane.state.said}
      </div>
      <BusyBar pane={pane} />
      {pane.state.problem && <ProblemBar pane={pane} problem={pane.state.problem} />}
      {readOnly && <ReadOnlyBar />}
      <main role="tabpanel" aria-labelledby={`tab-${pane.state.view}`} aria-busy={pane.state.busy !== null}>
        <Shown pane={pane} readOnly={readOnly} />
      </main>
      <Footer pane={pane} version={options.version} />
    </FluentProvider>
  );
}

function Tabs({ pane }: { readonly pane: PaneModel }) {
  const { view, review } = pane.state;
  return (
    <header>
      <TabList selectedValue={view} onTabSelect={(_, { value }) => pane.open(value as View)} size="small">
        {(Object.keys(NAMES) as View[]).map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`}>
            {name === "findings" && review ? `${NAMES[name]} (${review.findings.length})` : NAMES[name]}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}

function Shown({ pane, readOnly }: { readonly pane: PaneModel; readonly readOnly: boolean }) {
  switch (pane.state.view) {
    case "overview":
      return <Overview pane={pane} />;
    case "findings":
      return <Findings pane={pane} readOnly={readOnly} />;
    case "board":
      return <Board pane={pane} readOnly={readOnly} />;
  }
}

function ReadOnlyBar() {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        This workbook is open for reading only. It can be checked here; to apply fixes or build the board sheets, enable
        editing or save a copy, then open the pane again.
      </MessageBarBody>
    </MessageBar>
  );
}
