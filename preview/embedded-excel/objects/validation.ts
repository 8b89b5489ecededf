import { NO_ALERT, NO_PROMPT, setValidation, typeOfRule, validationOf } from "../model/validation";
import { badArgument } from "../model/errors";
import { blockNow } from "../model/ranges";
import type { RangeRef, Validation } from "../model/types";
import type { Json } from "../protocol/messages";
import { flag, record } from "./checks";
import type { ObjectType, Scalar } from "./object-type";

const found = (ref: RangeRef) => validationOf(ref.sheet, blockNow(ref));

/** One setting of the rule that all cells share; it can only be set where they do. */
function setting<K extends "ignoreBlanks" | "prompt" | "errorAlert">(
  key: K,
  fallback: Json,
  check: (value: Json) => Validation[K],
): Scalar<RangeRef> {
  return {
    get(ref) {
      const validation = found(ref);
      if (validation === "None") return fallback;
      return typeof validation === "string" ? null : (validation[key] as Json);
    },
    set(ref, value) {
      const validation = found(ref);
      if (typeof validation === "string") throw badArgument("the cells do not have one rule; set it first");
      setValidation(ref.sheet, blockNow(ref), { ...validation, [key]: check(value) });
    },
  };
}

export const dataValidation: ObjectType<RangeRef> = {
  scalars: {
    Type: {
      get(ref) {
        const validation = found(ref);
        return typeof validation === "string" ? validation : validation.type;
      },
    },
    Rule: {
      get(ref) {
        const validation = found(ref);
        if (validation === "None") return {};
        return typeof validation === "string" ? null : (validation.rule as Json);
      },
      set(ref, value) {
        const rule = record(value);
        const type = typeOfRule(rule);
        const before = found(ref);
        const settings =
          typeof before === "string" ? { ignoreBlanks: true, prompt: NO_PROMPT, errorAlert: NO_ALERT } : before;
        setValidation(ref.sheet, blockNow(ref), { ...settings, type, rule });
      },
    },
    IgnoreBlanks: setting("ignoreBlanks", true, flag),
    Prompt: setting("prompt", NO_PROMPT, record),
    ErrorAlert: setting("errorAlert", NO_ALERT, record),
  },
  methods: { Clear: (ref) => setValidation(ref.sheet, blockNow(ref), null) },
};
