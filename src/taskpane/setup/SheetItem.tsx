import { capital, isRegisterKind, SHEET_LIMITS } from "../../core";
import { choose, roleNames, type ChosenRole, type PartnershipSettings } from "../../core/plan/settings";
import type { SheetSetup } from "../../core/plan/setup";
import type { Pane } from "../use-pane";
import { ChoiceSelect } from "./ChoiceSelect";
import { Columns } from "./Columns";
import { Folded } from "./Folded";
import { NumberForm } from "./NumberForm";
import { Unsure } from "./Unsure";
import {
  chosenRole,
  isRead,
  isUnsure,
  mayChoose,
  roleSentence,
  nothingReadSentence,
  reasonSentence,
  rowsSentence,
} from "./setup-words";

type Props = { readonly pane: Pane; readonly sheet: SheetSetup; readonly settings: PartnershipSettings };

const ROLES = (Object.keys(roleNames) as ChosenRole[]).map((role) => ({
  value: role,
  words: capital(roleNames[role]),
}));

/** One table of a sheet, or the sheet: what it was taken for, why, and its columns. */
export function SheetItem({ pane, sheet, settings }: Props) {
  const { layout, columns } = sheet;
  const attention = columns.filter((column) => isUnsure(column)).length;
  return (
    <Folded
      className="sheet"
      summary={
        <>
          <h3>{layout.sheet}</h3>
          <span className="quiet">
            {roleSentence(sheet)}
            {layout.state !== "visible" && ", hidden"}
          </span>
          {(isUnsure(layout) || attention > 0) && <Unsure />}
        </>
      }
    >
      {() => <SheetDetails pane={pane} sheet={sheet} settings={settings} />}
    </Folded>
  );
}

function SheetDetails({ pane, sheet, settings }: Props) {
  const { layout } = sheet;
  return (
    <div className="choices">
      {mayChoose(layout.role) && (
        <ChoiceSelect
          pane={pane}
          label="This sheet is"
          about={`(${layout.sheet})`}
          value={chosenRole(layout.role)}
          options={ROLES}
          onChoose={(role) =>
            pane.tryOut((now) => choose(now, { kind: "sheet", sheet: layout.sheet, role: role as ChosenRole }))
          }
        />
      )}
      <p className="quiet">{reasonSentence(layout)}</p>
      {isRead(layout) && (
        <>
          <p>{rowsSentence(sheet)}</p>
          {sheet.rows.data === 0 && <p>{nothingReadSentence(layout)}</p>}
          {layout.turn === undefined && (!isRegisterKind(layout.role) || layout.chosen) && (
            <HeadingRow key={layout.headerRow} pane={pane} sheet={sheet} />
          )}
          <Columns pane={pane} sheet={sheet} settings={settings} />
        </>
      )}
    </div>
  );
}

/** The row of the column headings, as people number it. */
function HeadingRow({ pane, sheet }: Pick<Props, "pane" | "sheet">) {
  const { sheet: name, headerRow } = sheet.layout;
  return (
    <NumberForm
      label={
        <>
          The headings of its columns stand in row<span className="unseen"> (of {name})</span>
        </>
      }
      value={headerRow === null ? null : headerRow + 1}
      least={1}
      most={SHEET_LIMITS.rows}
      onUse={(row) => pane.tryOut((was) => choose(was, { kind: "heading-row", sheet: name, row: row - 1 }))}
    />
  );
}
