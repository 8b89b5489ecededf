import { usualLook, type SchemeLook, type StateLook } from "../../plan/scheme-look";
import { FONT_SIZE, type Style } from "../../workbook";
import type { BoardCell, Look } from "../pack";
import type { Font } from "./text-fit";

const INK = "#0B0C0C";
const QUIET = "#505A5F";
const LINE = "#B1B4B6";
const WHITE = "#FFFFFF";

const RAG = {
  met: { fill: "#7FC97F", colour: INK },
  open: { fill: "#FFC845", colour: INK },
  missed: { fill: "#A3141B", colour: WHITE },
  none: { fill: "#EDEDED", colour: INK },
} as const;

const SEVERITY: { readonly [severity: string]: Style } = {
  error: { colour: "#A3141B", bold: true },
  warning: { colour: "#7A4B00", bold: true },
};

export const titleStyle: Style = { size: 16, bold: true, colour: "#1D3557", wrap: true, align: "left" };
export const headingStyle: Style = { size: 13, bold: true, colour: "#1D3557", wrap: true, align: "left" };
export const nameStyle: Style = { size: FONT_SIZE, bold: true, colour: INK, wrap: true, align: "left" };
export const headerStyle: Style = {
  size: FONT_SIZE,
  bold: true,
  colour: WHITE,
  fill: "#1D3557",
  border: LINE,
  wrap: true,
  align: "left",
};

/** How a cell is drawn: words always carry the meaning, the fill only repeats it. */
export function styleOf(
  { value, look = "plain", format }: BoardCell,
  inTable: boolean,
  scheme: SchemeLook = usualLook,
): Style {
  const number = typeof value === "number";
  return {
    size: FONT_SIZE,
    colour: INK,
    align: number ? "right" : "left",
    wrap: !number,
    ...(number && { format: format ?? "0" }),
    ...(inTable && { border: LINE }),
    ...styleOfLook(look, scheme),
  };
}

function styleOfLook(look: Look, scheme: SchemeLook): Style {
  if (look === "total") return { bold: true, fill: "#E8ECF0" };
  if (look === "strong") return { bold: true };
  if (look === "quiet" || look === "not-stated") return { colour: QUIET };
  if (look === "link") return { colour: "#0B4F9E" };
  if (typeof look === "string") return {};
  if ("rag" in look) return RAG[look.rag];
  if ("severity" in look) return SEVERITY[look.severity] ?? {};
  const looks: { readonly [state: string]: StateLook } = scheme;
  const state = looks["actionStatus" in look ? look.actionStatus : look.impactStatus];
  return state === undefined ? {} : { fill: state.fill, colour: state.text };
}

/** The font of a style, as far as it takes room. */
export function fontOf({ size = FONT_SIZE, bold = false }: Style): Font {
  return { size, bold };
}
