import { emit, newId } from "../model/book";
import { newPart } from "../model/charts";
import { intersection } from "../model/address";
import { refuseUnlessAllowed } from "../model/edits";
import { badArgument, notFound, notModelled } from "../model/errors";
import { blockNow, following } from "../model/ranges";
import type { ConditionalFormat, RangeRef } from "../model/types";
import { colour, flag, number, oneOf, record, text } from "./checks";
import type { Json } from "../protocol/messages";
import { node } from "./kinds";
import type { PartRef } from "./kinds";
import type { ObjectType } from "./object-type";
import { assign, below, partType } from "./parts";

const formatsOn = (ref: RangeRef): ConditionalFormat[] =>
  ref.sheet.conditionalFormats.filter(({ range: { at } }) => at && intersection(at, blockNow(ref)));

/** Those with a formula, and those that compare; nothing here evaluates them, the cells look as before. */
export const conditionalFormats: ObjectType<RangeRef> = {
  items: (ref) => formatsOn(ref).map((found) => node("ConditionalFormat", found)),
  item(ref, key) {
    const found = formatsOn(ref).find(({ id }) => id === key);
    if (!found) throw notFound(`the conditional format "${key}"`);
    return node("ConditionalFormat", found);
  },
  methods: {
    Add(ref, args) {
      const { sheet } = ref;
      refuseUnlessAllowed(sheet, "allowFormatCells");
      const type = args.text(0);
      if (type !== "Custom" && type !== "CellValue") throw notModelled(`conditional formats of the type "${type}"`);
      const range = following(sheet, blockNow(ref));
      const made = { id: newId(sheet.book), range, type, stopIfTrue: false, priority: 0, part: newPart() };
      sheet.conditionalFormats = [made, ...sheet.conditionalFormats];
      emit(sheet.book, { kind: "other", sheet });
      return node("ConditionalFormat", made);
    },
    ClearAll(ref) {
      refuseUnlessAllowed(ref.sheet, "allowFormatCells");
      const gone = formatsOn(ref);
      ref.sheet.conditionalFormats = ref.sheet.conditionalFormats.filter((found) => !gone.includes(found));
    },
  },
  since: { GetItemOrNullObject: "1.14" },
};

const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan"] as const;

/** What a cell is compared with: a formula, or two. */
function comparison(value: Json): Json {
  const { formula1, operator } = record(value);
  if (text(formula1 ?? null) === "") throw badArgument("a comparison needs a formula");
  oneOf(...OPERATORS, "GreaterThanOrEqual", "LessThanOrEqual")(operator ?? null);
  return value;
}

const partRef = ({ range, part }: ConditionalFormat): PartRef => ({ sheet: range.sheet, part });

export const conditionalFormat: ObjectType<ConditionalFormat> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ type }) => type },
    Priority: { get: ({ priority }) => priority, set: (found, value) => void (found.priority = number(value)) },
    StopIfTrue: { get: ({ stopIfTrue }) => stopIfTrue, set: (found, value) => void (found.stopIfTrue = flag(value)) },
  },
  navigation: {
    Custom: (found) => below(partRef(found), "Custom", "CustomConditionalFormat"),
    CellValue: (found) => below(partRef(found), "CellValue", "CellValueConditionalFormat"),
  },
  methods: {
    GetRange: ({ range }) => node("Range", range),
    Delete({ range: { sheet }, id }) {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other.id !== id);
    },
  },
};

export const customConditionalFormat = partType({
  parts: { Rule: "ConditionalFormatRule", Format: "ConditionalRangeFormat" },
});
export const cellValueConditionalFormat = partType({
  settings: { Rule: [null, comparison] },
  parts: { Format: "ConditionalRangeFormat" },
});
export const conditionalFormatRule = partType({ settings: { Formula: ["", text], FormulaLocal: ["", text] } });
export const conditionalRangeFormat: ObjectType<PartRef> = partType({
  settings: { NumberFormat: [null, text] },
  parts: { Fill: "ConditionalRangeFill", Font: "ConditionalRangeFont" },
});
export const conditionalRangeFill: ObjectType<PartRef> = partType({
  settings: { Color: ["", colour] },
  methods: { Clear: (ref) => assign(ref, "Color", "") },
});
export const conditionalRangeFont: ObjectType<PartRef> = partType({
  settings: {
    Color: ["", colour],
    Bold: [null, flag],
    Italic: [null, flag],
    Underline: ["None", oneOf("None", "Single", "Double")],
    Strikethrough: [null, flag],
  },
});
