import { badArgument } from "../model/errors";
import type { Json } from "../protocol/messages";

/** Turns what an add-in assigns into what the model keeps, or refuses it. */
export type Check<T extends Json = Json> = (value: Json) => T;

export const text: Check<string> = (value) => {
  if (typeof value !== "string") throw badArgument(`${JSON.stringify(value)} is not a text`);
  return value;
};

export const flag: Check<boolean> = (value) => {
  if (typeof value !== "boolean") throw badArgument(`${JSON.stringify(value)} is not true or false`);
  return value;
};

export const number: Check<number> = (value) => {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw badArgument(`${JSON.stringify(value)} is not a number`);
  return value;
};

/** A number between two others. */
export function between(least: number, most: number): Check<number> {
  return (value) => {
    const found = number(value);
    if (found < least || found > most) throw badArgument(`${found} is not between ${least} and ${most}`);
    return found;
  };
}

/** One of Excel's words for something. */
export function oneOf<W extends string | number>(...words: readonly W[]): Check<W> {
  return (value) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw badArgument(`${JSON.stringify(value)} is none of ${words.join(", ")}`);
    return found;
  };
}

/** Either of two kinds of value. */
export function either<A extends Json, B extends Json>(one: Check<A>, other: Check<B>): Check<A | B> {
  return (value) => {
    try {
      return one(value);
    } catch {
      return other(value);
    }
  };
}

const NAMED: { readonly [name: string]: string } = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** `#RRGGBB`, or one of a few names of HTML; kept in capitals. */
export const colour: Check<string> = (value) => {
  const given = text(value);
  const found = /^#[0-9a-f]{6}$/i.test(given) ? given.toUpperCase() : NAMED[given.toLowerCase()];
  if (found === undefined) throw badArgument(`"${given}" is not a colour such as #FFCC00`);
  return found;
};

/** An object, whatever is in it. */
export const record: Check<{ readonly [key: string]: Json }> = (value) => {
  if (!isRecord(value)) throw badArgument(`${JSON.stringify(value)} is not an object`);
  return value;
};

/** Whether it is an object and neither array nor null. */
export function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Rows of the shape given; a single value stands for all. */
export function grid(value: Json, rows: number, columns: number): (down: number, right: number) => Json {
  if (!Array.isArray(value)) return () => value;
  const lines = value as readonly Json[];
  const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    throw badArgument(
      `the number of rows or columns in the array does not match the range, which has ${rows} rows and ${columns} columns`,
    );
  }
  const cells = lines as readonly (readonly Json[])[];
  return (down, right) => cells[down]?.[right] ?? null;
}
