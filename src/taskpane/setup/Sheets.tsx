import { useState } from "react";
import { counted } from "../../core";
import type { PartnershipSettings } from "../../core/plan/settings";
import type { SheetSetup } from "../../core/plan/setup";
import type { Pane } from "../use-pane";
import { Folded } from "./Folded";
import { SheetItem } from "./SheetItem";
import { isRead } from "./setup-words";

type Props = {
  readonly pane: Pane;
  readonly sheets: readonly SheetSetup[];
  readonly settings: PartnershipSettings;
};

/** So many sheets that are not read are listed one by one; more are folded into one line. */
const LISTED = 8;

/**
 * The sheets: those that are read first, each folded; many others behind one line. They keep their places as long as
 * they are looked at, or what somebody is just choosing about a sheet would jump away.
 */
export function Sheets({ pane, sheets, settings }: Props) {
  const [first] = useState(() => new Set(sheets.filter(({ layout }) => isRead(layout)).map(nameOf)));
  const read = sheets.filter((sheet) => first.has(nameOf(sheet)));
  const others = sheets.filter((sheet) => !first.has(nameOf(sheet)));
  const list = (some: readonly SheetSetup[]) =>
    some.map((sheet) => <SheetItem key={keyIn(some, sheet)} pane={pane} sheet={sheet} settings={settings} />);
  const isMany = others.length > LISTED && read.length > 0;
  return (
    <section>
      <h2>Sheets</h2>
      {list(read)}
      {isMany ? (
        <Folded summary={counted(others.length, "other sheet")}>
          {() => <div className="choices">{list(others)}</div>}
        </Folded>
      ) : (
        list(others)
      )}
    </section>
  );
}

const nameOf = ({ layout }: SheetSetup) => layout.sheet;

/** A sheet with several tables has an entry for each. */
function keyIn(sheets: readonly SheetSetup[], sheet: SheetSetup): string {
  const tables = sheets.filter((one) => nameOf(one) === nameOf(sheet));
  return `${nameOf(sheet)} ${tables.indexOf(sheet)}`;
}
