import { createRoot } from "react-dom/client";
import about from "../../package.json";
import { excelHost, isReadOnly, meetsFloor } from "../hosts/excel";
import { CrashGuard } from "./components/CrashGuard";
import { Pane } from "./components/Pane";
import { StartScreen } from "./components/StartScreen";
import { loadReading } from "./reading";
import { startOffice, type Start } from "./start";
import { views } from "./state";
import { isDark } from "./theme";

const root = createRoot(document.getElementById("root")!);

void startOffice({ office: officeScript, meetsFloor, isReadOnly }, show);

function officeScript() {
  return typeof Office === "undefined" ? undefined : Office;
}

/** Fetched while somebody reads what the pane is for, so that the check need not wait for it, nor the pane for this. */
function fetchTheRest(): void {
  const fetch = () =>
    Promise.all([loadReading(), import("./components/Reviewed")]).catch(() => {
      // It is fetched again, and a failure told, when it is needed.
    });
  requestAnimationFrame(() => whenIdle(() => void fetch()));
}

/** Does something once the browser has drawn and has nothing else to do; Safari cannot tell, so a little later there. */
function whenIdle(action: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(action, { timeout: 1_000 });
  else setTimeout(action, 200);
}

function show(start: Start): void {
  if (start.kind !== "ready")
    return root.render(<StartScreen failure={start.kind} onRetry={() => location.reload()} />);
  const host = excelHost();
  fetchTheRest();
  const wanted = new URLSearchParams(location.search).get("open");
  root.render(
    <CrashGuard version={about.version} onRetry={() => location.reload()}>
      <Pane
        host={host}
        onChanged={host.onChanged}
        openNew={host.openNew}
        today={today}
        version={about.version}
        view={views.find((view) => view === wanted) ?? "overview"}
        readOnly={start.readOnly}
        officeIsDark={() => isDark(Office.context?.officeTheme)}
      />
    </CrashGuard>,
  );
}

/** The day on the user's own calendar, as `2025-03-28`. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
