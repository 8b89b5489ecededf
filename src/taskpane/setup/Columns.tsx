import { columnName, counted } from "../../core";
import type { PartnershipSettings } from "../../core/plan/settings";
import type { ColumnSetup, SheetSetup } from "../../core/plan/setup";
import type { Pane } from "../use-pane";
import { ColumnItem } from "./ColumnItem";
import { Folded } from "./Folded";

type Props = { readonly pane: Pane; readonly sheet: SheetSetup; readonly settings: PartnershipSettings };

/** The columns of a table. Those of its months are many and alike: they stand behind one line. */
export function Columns({ pane, sheet, settings }: Props) {
  const months = sheet.columns.filter(({ period }) => period !== undefined);
  const others = sheet.columns.filter(({ period }) => period === undefined);
  const list = (some: readonly ColumnSetup[]) =>
    some.map((column) => (
      <ColumnItem key={column.column} pane={pane} sheet={sheet} column={column} settings={settings} />
    ));
  return (
    <div className="columns">
      {list(others)}
      {months.length > 0 && (
        <Folded
          className="column"
          summary={
            <span className="head">
              <b>
                {columnName(months[0]!.column)} to {columnName(months.at(-1)!.column)}
              </b>{" "}
              <span className="quiet">{counted(months.length, "column")} of values</span>
            </span>
          }
        >
          {() => list(months)}
        </Folded>
      )}
    </div>
  );
}
