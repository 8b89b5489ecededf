import type { Review } from "../../core";
import type { Pane } from "../use-pane";
import { ChangedSince } from "./ChangedSince";
import { RecordReport } from "./RecordReport";
import { WhatMoved } from "./WhatMoved";

type Props = { readonly pane: Pane; readonly review: Review; readonly readOnly: boolean };

/** This report beside the last one, and the way to make it the one that the next is held against. */
export default function Reports({ pane, review, readOnly }: Props) {
  return (
    <>
      <WhatMoved pane={pane} review={review} />
      <ChangedSince pane={pane} />
      <RecordReport pane={pane} review={review} readOnly={readOnly} />
    </>
  );
}
