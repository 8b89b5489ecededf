import { SeverityMark } from "../components/Mark";

/** A mark for what somebody should look at, in words too. */
export function Unsure({ words = "please look" }: { readonly words?: string }) {
  return (
    <span className="unsure">
      <SeverityMark severity="warning" />
      {words}
    </span>
  );
}
