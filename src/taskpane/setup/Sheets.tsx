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

/** The sheets: those that are read first, each folded; many others behind one line. */
export function Sheets({ pane, sheets, settings }: Props) {
  const read = sheets.filter(({ layout }) => isRead(layout));
  const others = sheets.filter(({ layout }) => !isRead(layout));
  const list = (some: readonly SheetSetup[]) =>
    some.map((sheet) => (
      <SheetItem
        key={`${sheet.layout.sheet} ${sheets.filter((one) => one.layout.sheet === sheet.layout.sheet).indexOf(sheet)}`}
        pane={pane}
        sheet={sheet}
        settings={settings}
      />
    ));
  const isMany = others.length > LISTED && read.length > 0;
  return (
    <section>
      <h2>Sheets</h2>
      {list(read)}
      {isMany ? (
        <Folded summary={`${counted(others.length, "sheet")} not read`}>{() => list(others)}</Folded>
      ) : (
        list(others)
      )}
    </section>
  );
}
