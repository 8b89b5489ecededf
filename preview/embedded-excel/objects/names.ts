import { formatAbsolute } from "../model/address";
import { emit, refuseReadOnly } from "../model/book";
import { ApiError, notFound } from "../model/errors";
import { addName, deleteName, findName, formulaOf, setFormula } from "../model/names";
import { blockNow, rangeRef } from "../model/ranges";
import type { RangeRef } from "../model/types";
import type { Json } from "../protocol/messages";
import { flag, text } from "./checks";
import { node } from "./kinds";
import type { NameRef, Scope } from "./kinds";
import { orNull } from "./object-type";
import type { ObjectType } from "./object-type";

function cellsOf({ name }: NameRef): RangeRef {
  if (!name.range?.at || name.range.sheet.deleted) throw notFound(`cells that the name "${name.name}" stands for`);
  return rangeRef(name.range.sheet, blockNow(name.range));
}

const namesIn = ({ book, sheet }: Scope) => book.names.filter((name) => name.scope === sheet);

function typeOf({ name }: NameRef): string {
  const formula = formulaOf(name);
  if (name.range) return formula === "=#REF!" ? "Error" : "Range";
  if (/^="/.test(formula)) return "String";
  if (/^=[+-]?[\d.]+$/.test(formula)) return /[.]/.test(formula) ? "Double" : "Integer";
  if (/^=(true|false)$/i.test(formula)) return "Boolean";
  return /^=#/.test(formula) ? "Error" : "String";
}

/** The value of a constant, the address of cells; formulas are not computed. */
function valueOf(ref: NameRef): Json {
  const { name } = ref;
  if (typeOf(ref) === "Range" && name.range) return formatAbsolute(name.range.sheet.name, blockNow(name.range));
  const formula = formulaOf(name).slice(1);
  if (typeOf(ref) === "Integer" || typeOf(ref) === "Double") return Number(formula);
  return formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : formula;
}

export const namedItem: ObjectType<NameRef> = {
  identity: ({ name }) => ({ _Id: name.id }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: ({ name }) => formulaOf(name),
      set: ({ book, name }, value) => {
        refuseReadOnly(book);
        setFormula(book, name, text(value));
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ book, name }, value) => {
        refuseReadOnly(book);
        name.visible = flag(value);
        emit(book, { kind: "other", sheet: name.scope });
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ book, name }, value) => {
        refuseReadOnly(book);
        name.comment = text(value);
      },
    },
    Scope: { get: ({ name }) => (name.scope ? "Worksheet" : "Workbook") },
    _Id: { get: ({ name }) => name.id },
  },
  navigation: {
    Worksheet({ name }) {
      if (!name.scope)
        throw new ApiError("InvalidOperation", `The name "${name.name}" belongs to the workbook, not to a sheet.`);
      return node("Worksheet", name.scope);
    },
    WorksheetOrNullObject: ({ name }) => name.scope && node("Worksheet", name.scope),
  },
  methods: {
    GetRange: (ref) => node("Range", cellsOf(ref)),
    GetRangeOrNullObject: (ref) => orNull(() => node("Range", cellsOf(ref))),
    Delete: ({ book, name }) => deleteName(book, name),
  },
  since: {
    ...{ Comment: "1.4", Scope: "1.4", Worksheet: "1.4", WorksheetOrNullObject: "1.4", Delete: "1.4" },
    ...{ GetRangeOrNullObject: "1.4", Formula: "1.7" },
  },
};

export const namedItems: ObjectType<Scope> = {
  items: (scope) => namesIn(scope).map((name) => node("NamedItem", { book: scope.book, name })),
  item({ book, sheet }, key) {
    const name = findName(book, sheet, String(key));
    if (!name) throw notFound(`the name "${key}"`);
    return node("NamedItem", { book, name });
  },
  methods: {
    Add({ book, sheet }, args) {
      const passed = args.node(1);
      const refersTo = passed?.kind === "Range" ? passed.it : args.text(1);
      return node("NamedItem", { book, name: addName(book, sheet, args.text(0), refersTo, args.textOr(2, "")) });
    },
  },
  since: { Add: "1.4", GetCount: "1.4", GetItemOrNullObject: "1.4" },
};
