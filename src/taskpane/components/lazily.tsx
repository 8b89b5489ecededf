import { lazy, Suspense, type ComponentProps, type ReactNode } from "react";
import { notLoaded } from "./not-loaded";

const LazyDeliveryPlans = lazy(() => import("./DeliveryPlans").catch(notLoaded));
const LazyFreshness = lazy(() => import("./Freshness").catch(notLoaded));
const LazyDateForm = lazy(() => import("./DateForm").catch(notLoaded));
const LazyFindings = lazy(() => import("./Findings").catch(notLoaded));
const LazyActions = lazy(() => import("../actions/Actions").catch(notLoaded));
const LazyKpis = lazy(() => import("../kpis/Kpis").catch(notLoaded));
const LazyNothingRead = lazy(() => import("./NothingRead").catch(notLoaded));
const LazyBoard = lazy(() => import("./Board").catch(notLoaded));
const LazyReports = lazy(() => import("./Reports").catch(notLoaded));
const LazySetup = lazy(() => import("../setup/Setup").catch(notLoaded));
const LazyQuestions = lazy(() => import("../setup/Questions").catch(notLoaded));

/** What was found. */
export function Findings(props: ComponentProps<typeof LazyFindings>) {
  return (
    <Waiting words="Opening Findings…">
      <LazyFindings {...props} />
    </Waiting>
  );
}

/** The actions of one lead, and the form to update one. */
export function Actions(props: ComponentProps<typeof LazyActions>) {
  return (
    <Waiting words="Opening My actions…">
      <LazyActions {...props} />
    </Waiting>
  );
}

/** What the values of each measure say. */
export function Kpis(props: ComponentProps<typeof LazyKpis>) {
  return (
    <Waiting words="Opening KPIs…">
      <LazyKpis {...props} />
    </Waiting>
  );
}

/** Another day to judge the plan for. */
export function DateForm(props: ComponentProps<typeof LazyDateForm>) {
  return (
    <Waiting words="Opening the date…">
      <LazyDateForm {...props} />
    </Waiting>
  );
}

/** The actions of delivery plans beneath those of the plan. */
export function DeliveryPlans(props: ComponentProps<typeof LazyDeliveryPlans>) {
  return (
    <Waiting words="Looking at delivery plans…">
      <LazyDeliveryPlans {...props} />
    </Waiting>
  );
}

/** When the actions of each lead were last updated. */
export function Freshness(props: ComponentProps<typeof LazyFreshness>) {
  return (
    <Waiting words="Looking at the updates…">
      <LazyFreshness {...props} />
    </Waiting>
  );
}

/** Where nothing was read: why, and how to begin. */
export function NothingRead(props: ComponentProps<typeof LazyNothingRead>) {
  return (
    <Waiting words="Looking at what the sheets hold…">
      <LazyNothingRead {...props} />
    </Waiting>
  );
}

/** What the board sheets will hold, and building them. */
export function Board(props: ComponentProps<typeof LazyBoard>) {
  return (
    <Waiting words="Opening Board…">
      <LazyBoard {...props} />
    </Waiting>
  );
}

/** This report beside the last one, and recording it. */
export function Reports(props: ComponentProps<typeof LazyReports>) {
  return (
    <Waiting words="Looking at earlier reports…">
      <LazyReports {...props} />
    </Waiting>
  );
}

/** The view that shows and changes how the workbook is read; its code is loaded when it is opened. */
export function Setup(props: ComponentProps<typeof LazySetup>) {
  return (
    <Waiting words="Opening Setup…">
      <LazySetup {...props} />
    </Waiting>
  );
}

/** What the reading could not settle; loaded when there is something to ask. */
export function Questions(props: ComponentProps<typeof LazyQuestions>) {
  return (
    <Waiting words="Preparing the questions…">
      <LazyQuestions {...props} />
    </Waiting>
  );
}

/** What is on its way, in words, until it is there. */
export function Waiting({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return <Suspense fallback={<p role="status">{words}</p>}>{children}</Suspense>;
}
