import { cellRef, columnName, shortRef } from "../../workbook";
import { capital, counted, listed, quoted } from "../../words";
import { groupBy } from "../../group-by";
import { fieldNames } from "../columns";
import { squash } from "../squash";
import { datedRuns } from "../columns-not-read";
import type { ColumnLayout } from "../plan";
import { registerNames } from "../registers/register-names";
import { choiceName, isForMeasure, type ColumnChoice } from "../settings";
import type { Asked } from "./asked";
import { followed, lostOfRegisters } from "./followed";
import type { SetupNote } from "./setup-note";

/** What the keepers of the workbook should know about their settings and colours. Nothing in it need be answered. */
export function setupNotes(asked: Asked): readonly SetupNote[] {
  const { renamed, lost } = followed(asked);
  return [
    ...barsForDates(asked),
    ...goneSheets(asked),
    ...strayMeasures(asked),
    ...strayActions(asked),
    ...renamed.map(({ choice, sheet, column, header, at }): SetupNote => {
      const now = header.trim() === "" ? "has no heading now" : `is now headed ${quoted(header.trim())}`;
      const message = `${capital(choiceName(choice))}, ${chosenFor(choice)}, ${now}; column ${columnName(column)} on ${quoted(sheet)} is still taken for it.`;
      return { kind: "renamed", message, at: [at] };
    }),
    ...lost.map((choice): SetupNote => {
      const message = `${capital(choiceName(choice))}, ${chosenFor(choice)}, is not there any more. Choose the column again, or delete the row of the settings.`;
      return { kind: "lost", message, at: [] };
    }),
    ...lostOfRegisters(asked).map(({ choice, register }): SetupNote => {
      const whose = `of the ${register === null ? "register" : registerNames[register]}`;
      const what =
        choice.means === null ? `chosen not to be read ${whose}` : `chosen for ${quoted(choice.means)} ${whose}`;
      const message = `${capital(choiceName(choice))}, ${what}, is not there any more: no column has that heading now, so none is read by this choice. Open the sheet below and choose the column again, or forget the choice.`;
      return { kind: "lost", message, at: [] };
    }),
    ...asked.settings.unread.map(({ at, why }): SetupNote => {
      return { kind: "not-understood", message: `The setting in ${shortRef(at)} is not used: ${why}.`, at: [at] };
    }),
    ...asked.key.notes.map(({ message, at }): SetupNote => ({ kind: "colours", message, at })),
  ];
}

const chosenFor = ({ field }: ColumnChoice) =>
  field === null ? "chosen not to be read" : `chosen for the ${fieldNames[field]}`;

const OF_DATES: readonly ColumnLayout["field"][] = ["due", "revisedDue", "originalDue"];

/** Plans that have months beside each other and no column for a date: a bar may end with the work, or with the page. */
function barsForDates({ layout }: Asked): readonly SetupNote[] {
  return layout.flatMap((table): SetupNote[] => {
    const { sheet, role, columns, headerRow } = table;
    const dated = columns.some(({ field, also }) => OF_DATES.includes(field) || (also && OF_DATES.includes(also)));
    const [run] = role !== "actions" || dated ? [] : datedRuns(table);
    if (run === undefined) return [];
    const [first, last] = [run.columns[0]!.column, run.columns.at(-1)!.column];
    const place = `columns ${columnName(first)} to ${columnName(last)} (${run.span})`;
    const message = `${quoted(sheet)} has no column for the due date. If ${place} are a chart with a bar for each action, the end of a bar is not taken for its date: add a column headed “Due date” to have the dates checked.`;
    return [{ kind: "bars", message, at: [cellRef(sheet, headerRow ?? 0, first)] }];
  });
}

/** Sheets that something was chosen for, and that the workbook does not have: renamed, most likely. */
function goneSheets({ layout, settings }: Asked): readonly SetupNote[] {
  const there = new Set(layout.map(({ sheet }) => sheet.toLowerCase()));
  const gone = settings.choices.flatMap((choice) =>
    "sheet" in choice && !there.has(choice.sheet.toLowerCase()) ? [choice.sheet] : [],
  );
  return [...new Set(gone)].map((sheet) => {
    const count = counted(gone.filter((one) => one === sheet).length, "setting is", "settings are");
    const message = `No sheet is called ${quoted(sheet)} any more, so ${count} not used. If it was renamed, change its name on the settings sheet too.`;
    return { kind: "lost", message, at: [] };
  });
}

/** Measures that something was chosen for, and that are not there, or are several of one name. */
function strayMeasures({ kpis, settings }: Asked): readonly SetupNote[] {
  const choices = settings.choices.filter((choice) => choice.kind === "measure");
  return [...groupBy(choices, ({ measure }) => measure)].flatMap(([measure, own]): SetupNote[] => {
    const meant = kpis.filter((kpi) => isForMeasure(own[0], kpi));
    if (meant.length === 1) return [];
    const count = counted(own.length, "setting");
    const at = [
      ...own.flatMap((choice) => choice.at ?? []),
      ...meant.flatMap(({ at: { ref, name } }) => ref ?? name ?? []),
    ];
    const message =
      meant.length === 0
        ? `No measure is called ${quoted(measure)}, so ${count} for it ${own.length === 1 ? "is" : "are"} not used. Write its reference or its name as the sheet has it, or delete the row of the settings.`
        : `${meant.length} measures are called ${quoted(measure)}, and ${count} for it ${own.length === 1 ? "holds" : "hold"} for all of them. Give each a reference of its own if that is not meant.`;
    return [{ kind: meant.length === 0 ? "lost" : "shared", message, at }];
  });
}

/** Actions that a measure was linked to, and that are not there: renumbered, most likely. */
function strayActions({ actions, settings }: Asked): readonly SetupNote[] {
  const there = new Set(actions.flatMap(({ ref }) => (ref === null ? [] : [squash(ref)])));
  return settings.choices.flatMap((choice): SetupNote[] => {
    if (choice.kind !== "measure" || (choice.about !== "actions" && choice.about !== "other-actions")) return [];
    const gone = choice.refs.filter((ref) => !there.has(squash(ref)));
    if (gone.length === 0) return [];
    const message = `No action has the reference ${listed(gone.map(quoted))} that the settings name for the measure ${quoted(choice.measure)}. If it was renumbered, change it on the settings sheet too.`;
    return [{ kind: "lost", message, at: choice.at === undefined ? [] : [choice.at] }];
  });
}
