import {
  actionColumns,
  capital,
  columnName,
  fieldNames,
  isRegisterKind,
  kpiColumns,
  listed,
  shortRef,
  type ActionField,
  type KpiField,
  type Role,
} from "../../core";
import { definitionOf } from "../../core/plan/registers";
import { chooseColumn, chooseRegisterColumn, type PartnershipSettings } from "../../core/plan/settings";
import type { ColumnSetup, SheetSetup } from "../../core/plan/setup";
import type { Pane } from "../use-pane";
import { ChoiceSelect, type Option } from "./ChoiceSelect";
import { Folded } from "./Folded";
import { Preview } from "./Preview";
import { Unsure } from "./Unsure";
import { isUnsure, reasonSentence } from "./setup-words";

type Props = {
  readonly pane: Pane;
  readonly sheet: SheetSetup;
  readonly column: ColumnSetup;
  readonly settings: PartnershipSettings;
};

type Field = ActionField | KpiField;

const NOT_READ: Option = { value: "", words: "Not read" };

const optionsOf = (fields: object): readonly Option[] => [
  NOT_READ,
  ...(Object.keys(fields) as Field[])
    .map((field) => ({ value: field, words: capital(fieldNames[field]) }))
    .sort((a, b) => a.words.localeCompare(b.words, "en-GB")),
];

const OPTIONS = { actions: optionsOf(actionColumns), kpis: optionsOf(kpiColumns) };

/** What a column may be: of a register its columns, by the headings that this program gives them, in its order. */
function optionsFor(role: Role): readonly Option[] {
  if (!isRegisterKind(role)) return role === "kpis" ? OPTIONS.kpis : OPTIONS.actions;
  const headings = Object.values(definitionOf(role).columns).map(({ heading }) => heading);
  return [NOT_READ, ...headings.map((heading) => ({ value: heading, words: heading }))];
}

/** The field of a column in words; both where its heading names two. */
function fieldWords({ also, means }: ColumnSetup, field: Field | null, role: Role): string {
  if (isRegisterKind(role)) return means === undefined ? "not read" : `reads as “${means}”`;
  const names = [...(field === null ? [] : [fieldNames[field]]), ...(also ? [fieldNames[also]] : [])];
  return names.length === 0 ? "not read" : `reads as ${listed(names)}`;
}

/** One column: what it is read as, why, and some of its cells as they are read. */
export function ColumnItem({ pane, sheet, column }: Props) {
  const letter = column.heading ? shortRef(column.heading) : columnName(column.column);
  const { role } = sheet.layout;
  const field = column.field as Field | null;
  const unread = column.preview.filter(({ raw, reads }) => raw !== "" && reads === null).length;
  return (
    <Folded
      className="column"
      summary={
        <span className="head">
          <b>{letter}</b> {column.header.trim() || "(no heading)"}{" "}
          <span className="quiet">{fieldWords(column, field, role)}</span>
          {isUnsure(column) ? <Unsure /> : field !== null && unread > 0 && <Unsure words="not all read" />}
        </span>
      }
    >
      {() => (
        <div className="choices">
          <ChoiceSelect
            pane={pane}
            label="Reads as"
            about={`(column ${letter}, ${column.header.trim() || "no heading"})`}
            value={(isRegisterKind(role) ? column.means : field) ?? NOT_READ.value}
            options={optionsFor(role)}
            onChoose={(value) => {
              const chosen = value === NOT_READ.value ? null : value;
              pane.tryOut((now) =>
                isRegisterKind(role)
                  ? chooseRegisterColumn(now, sheet.layout, column.column, chosen)
                  : chooseColumn(now, sheet.layout, column.column, chosen as Field | null),
              );
            }}
          />
          <p className="quiet">{reasonSentence(column)}</p>
          <Preview pane={pane} column={column} />
        </div>
      )}
    </Folded>
  );
}
