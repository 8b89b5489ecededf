import { isTrue } from "../../../src/hosts/xlsx/xml";
import { listSource } from "../../../src/hosts/xlsx/sheet";
import { parseLocalIfAny } from "../model/address";
import { following } from "../model/ranges";
import type { Sheet, Validation } from "../model/types";
import { child, listed, textOf, type XmlNode } from "./xml-tree";

/** The rules for what may be typed: in their old place, and in the extension for those that point to other sheets. */
export function loadValidations(sheet: Sheet, root: XmlNode | null): void {
  const extended = listed(root, "extLst", "ext").flatMap((ext) => listed(ext, "dataValidations", "dataValidation"));
  for (const node of [...listed(root, "dataValidations", "dataValidation"), ...extended]) {
    const rule = ruleOf(node);
    const areas = node.attributes.sqref ?? textOf(child(node, "sqref"));
    const blocks = areas.split(/\s+/).map(parseLocalIfAny);
    const ranges = blocks.flatMap((block) => (block === null ? [] : [following(sheet, block)]));
    if (rule !== null && ranges.length > 0) sheet.validations.push({ ...rule, ...messagesOf(node), ranges });
  }
}

/** In the shape of `Excel.DataValidationRule`; null for a rule that only shows a message. */
function ruleOf(node: XmlNode): Pick<Validation, "type" | "rule"> | null {
  const { type = "none", operator = "between", showDropDown } = node.attributes;
  const [first, second] = ["formula1", "formula2"].map((name) => textOf(child(node, name)).trim());
  const known = KINDS[type];
  if (known === undefined || first === undefined || first === "") return null;
  const [kind, word] = known;
  // The attribute means the opposite of its name.
  if (kind === "list") {
    return { type: word, rule: { list: { inCellDropDown: !isTrue(showDropDown), source: listSource(first) } } };
  }
  if (kind === "custom") return { type: word, rule: { custom: { formula: `=${first}` } } };
  const rule = { formula1: bound(first), operator: OPERATORS[operator] ?? "Between" };
  return { type: word, rule: { [kind]: second ? { ...rule, formula2: bound(second) } : rule } };
}

const bound = (text: string): number | string => (Number.isNaN(Number(text)) ? `=${text}` : Number(text));

const KINDS: { readonly [type: string]: readonly [kind: string, type: string] } = {
  list: ["list", "List"],
  whole: ["wholeNumber", "WholeNumber"],
  decimal: ["decimal", "Decimal"],
  date: ["date", "Date"],
  time: ["time", "Time"],
  textLength: ["textLength", "TextLength"],
  custom: ["custom", "Custom"],
};

const OPERATORS: { readonly [word: string]: string } = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

function messagesOf({ attributes }: XmlNode): Pick<Validation, "ignoreBlanks" | "prompt" | "errorAlert"> {
  const { allowBlank, showInputMessage, promptTitle = "", prompt = "", error = "", errorTitle = "" } = attributes;
  return {
    ignoreBlanks: isTrue(allowBlank),
    prompt: { showPrompt: isTrue(showInputMessage), title: promptTitle, message: prompt },
    errorAlert: {
      showAlert: isTrue(attributes.showErrorMessage),
      style: ALERTS[attributes.errorStyle ?? "stop"] ?? "Stop",
      title: errorTitle,
      message: error,
    },
  };
}

const ALERTS: { readonly [word: string]: string } = { stop: "Stop", warning: "Warning", information: "Information" };
