import { Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { capital } from "../../core";
import { choose, roleNames, type ChosenRole, type PartnershipSettings } from "../../core/plan/settings";
import type { SheetSetup } from "../../core/plan/setup";
import type { Pane } from "../use-pane";
import { ChoiceSelect } from "./ChoiceSelect";
import { Columns } from "./Columns";
import { Folded } from "./Folded";
import { Unsure } from "./Unsure";
import { chosenRole, isRead, isUnsure, mayChoose, roleWords, reasonSentence, rowsSentence } from "./setup-words";

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
            {capital(roleWords[layout.role])}
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
          <HeadingRow key={layout.headerRow} pane={pane} sheet={sheet} />
          <Columns pane={pane} sheet={sheet} settings={settings} />
        </>
      )}
    </div>
  );
}

/** The row of the column headings, as people number it. */
function HeadingRow({ pane, sheet }: Pick<Props, "pane" | "sheet">) {
  const { sheet: name, headerRow } = sheet.layout;
  const now = headerRow === null ? "" : String(headerRow + 1);
  const [typed, setTyped] = useState(now);
  const row = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) - 1 : -1;
  const use = (event?: FormEvent) => {
    event?.preventDefault();
    if (typed !== now && row >= 0) pane.tryOut((was) => choose(was, { kind: "heading-row", sheet: name, row }));
  };
  return (
    <form className="choice" onSubmit={use} noValidate>
      <label htmlFor={`headings-${name}`}>
        The headings of its columns stand in row<span className="unseen"> (of {name})</span>
      </label>
      <Input
        id={`headings-${name}`}
        size="small"
        className="short"
        inputMode="numeric"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => use()}
      />
      {row < 0 && <p role="alert">Give the number of a row, such as 5.</p>}
    </form>
  );
}
