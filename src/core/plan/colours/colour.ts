import { hslOf } from "./hsl";

/** What people call a colour. Orange and yellow are amber's neighbours, and are often meant by it. */
export type ColourName =
  "red" | "amber" | "yellow" | "orange" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black" | "white";

type Triple = readonly [number, number, number];

/** `#RRGGBB` in capitals, or null where the text is no such colour. `#F90` and a missing `#` are understood. */
export function hexOf(text: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toUpperCase();
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join("")}`;
}

/**
 * How different two colours (`#RRGGBB`) look: the distance in CIELAB (CIE 1976), as in the figures for the scheme's own
 * colours. About 2 is just seen side by side; below 12 two cells far apart pass for the same.
 */
export function difference(a: string, b: string): number {
  const [one, other] = [labOf(a), labOf(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** Colours nearer than this are taken for near misses of each other. */
export const NEAR = 12;

/** CIELAB under D65 of an sRGB colour (IEC 61966-2-1; CIE 15:2004). */
function labOf(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** A part of an sRGB colour as light, from 0 to 1. IEC 61966-2-1. */
export const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const curve = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);

/**
 * What people would call the colour, or null between two names. Hues are degrees of the colour wheel; the gaps are where
 * people disagree. Dark oranges are brown.
 */
export function colourName(hex: string): ColourName | null {
  const { hue, saturation, lightness } = hslOf(hex);
  if (lightness >= 0.98) return "white";
  if (lightness <= 0.08) return "black";
  if (saturation < 0.12) return lightness > 0.95 ? "white" : "grey";
  if (saturation < 0.18) return null;
  const found = HUES.find(({ from, to }) => hue >= from && hue <= to)?.name ?? null;
  return (found === "orange" || found === "amber") && lightness < 0.33 ? "brown" : found;
}

const HUES: readonly { readonly from: number; readonly to: number; readonly name: ColourName }[] = [
  { from: 0, to: 14, name: "red" },
  { from: 20, to: 34, name: "orange" },
  { from: 35, to: 50, name: "amber" },
  { from: 52, to: 62, name: "yellow" },
  { from: 75, to: 160, name: "green" },
  { from: 190, to: 245, name: "blue" },
  { from: 262, to: 295, name: "purple" },
  { from: 305, to: 340, name: "pink" },
  { from: 346, to: 360, name: "red" },
];

/** Whether a fill is what a cell has by itself: nothing says that somebody meant a white one. */
export function isPlain(fill: string | null): boolean {
  return fill === null || fill === "#FFFFFF";
}

const WORDS: ReadonlyMap<string, ColourName> = new Map([
  ...(
    ["red", "amber", "yellow", "orange", "green", "blue", "purple", "pink", "brown", "grey", "black", "white"] as const
  ).map((name) => [name, name] as const),
  ["gray", "grey"],
  ["no colour", "white"],
  ["no fill", "white"],
  ["not coloured", "white"],
]);

const EMOJI: ReadonlyMap<string, ColourName> = new Map([
  ...(["🔴", "🟥"] as const).map((sign) => [sign, "red"] as const),
  ...(["🟠", "🟧"] as const).map((sign) => [sign, "orange"] as const),
  ...(["🟡", "🟨"] as const).map((sign) => [sign, "yellow"] as const),
  ...(["🟢", "🟩"] as const).map((sign) => [sign, "green"] as const),
  ...(["🔵", "🟦"] as const).map((sign) => [sign, "blue"] as const),
  ...(["🟣", "🟪"] as const).map((sign) => [sign, "purple"] as const),
  ...(["🟤", "🟫"] as const).map((sign) => [sign, "brown"] as const),
  ...(["⚪", "⬜"] as const).map((sign) => [sign, "white"] as const),
  ...(["⚫", "⬛"] as const).map((sign) => [sign, "black"] as const),
]);

/** The colour that a text names and nothing besides: "Blue", "grey.", "🟢", "🟢 Green". Null for everything else. */
export function namedColour(text: string): ColourName | null {
  const signs = [...text].flatMap((sign) => EMOJI.get(sign) ?? []);
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  const word = WORDS.get(words.replace(/^(light|dark|pale) /, "")) ?? null;
  if (words !== "") return word !== null && signs.every((sign) => sameFamily(sign, word)) ? word : null;
  return signs.length === 1 ? signs[0]! : null;
}

const AMBERS: readonly ColourName[] = ["amber", "yellow", "orange"];

/** Whether two names may be meant for one colour of a key: amber is drawn as orange or yellow where there is no amber. */
export function sameFamily(a: ColourName, b: ColourName): boolean {
  return a === b || (AMBERS.includes(a) && AMBERS.includes(b));
}
