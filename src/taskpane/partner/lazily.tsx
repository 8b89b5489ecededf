import { lazy, Suspense, type ComponentProps } from "react";
import { notLoaded } from "../components/not-loaded";

const LazyReturnedForm = lazy(() =>
  import("./ReturnedForm").then(({ ReturnedForm }) => ({ default: ReturnedForm })).catch(notLoaded),
);

/** A form that came back; what holds it against the plan is loaded with it. */
export function ReturnedForm(props: ComponentProps<typeof LazyReturnedForm>) {
  return (
    <Suspense fallback={<p role="status">Opening the form…</p>}>
      <LazyReturnedForm {...props} />
    </Suspense>
  );
}
