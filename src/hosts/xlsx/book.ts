import { damaged } from "./refusals";
import { resolveColour } from "./colours";
import type { Parts } from "./guard";
import { followRuns, type Runs } from "./runs";
import { readStyles, type Styles } from "./styles";
import { type Attributes, isTrue, scanXml, unescapeText } from "./xml";
import type { DefinedName, SheetState } from "../../core/workbook";

/** What all sheets of a workbook share, and where each sheet's part is. */
export type Book = {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly strings: readonly string[];
  /** Of the strings that have fonts of their own, by number, which of them strike through. */
  readonly runs: ReadonlyMap<number, Runs>;
  readonly styles: Styles;
  /** Where the part with the styles is, for those who want more of them. */
  readonly stylesPath: string | undefined;
  /** The theme's twelve colours in the order of its file. */
  readonly theme: readonly string[] | undefined;
};

export type SheetPart = {
  readonly name: string;
  readonly id: string;
  readonly state: SheetState;
  readonly path: string;
  /** A sheet that is a chart and has no cells. */
  readonly isChart: boolean;
};

/** Reads what stands in the workbook's own parts. Sheets of macros and dialogues of old are left out. */
export function readBook(parts: Parts): Book {
  const root = relations(parts, "");
  const path = [...root.values()].find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const related = relations(parts, path);
  const pathOf = (type: string) => [...related.values()].find((relation) => relation.type === type)?.target;
  const sharing = (type: string) => {
    const target = pathOf(type);
    return target === undefined ? null : parts.text(target);
  };
  const theme = themeColours(sharing("theme"));
  const { date1904, listed, names } = readWorkbookPart(needed(parts, path));
  const sheets = listed.flatMap(({ name, sheetId, state, id }): SheetPart[] => {
    const relation = related.get(id ?? "");
    if (relation === undefined) throw damaged(`the sheet “${name ?? ""}” is missing`);
    const isChart = relation.type === "chartsheet";
    if (relation.type !== "worksheet" && !isChart) return [];
    return [{ name: name ?? "", id: sheetId ?? "", state: stateOf(state), path: relation.target, isChart }];
  });
  return {
    dateSystem: date1904 ? 1904 : 1900,
    sheets,
    names,
    ...readStrings(sharing("sharedStrings")),
    styles: readStyles(sharing("styles"), (colour, palette) => resolveColour(colour, theme, palette)),
    stylesPath: pathOf("styles"),
    theme,
  };
}

/** The text of a part that must be there. */
export function needed(parts: Parts, path: string): string {
  const text = parts.text(path);
  if (text === null) throw damaged(`its part ${path} is missing`);
  return text;
}

type Relation = { readonly type: string; readonly target: string };

/** What a part is related to, by id: the kind (last word of the type's address) and the path from the root. */
export function relations(parts: Parts, path: string): ReadonlyMap<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const xml = parts.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const found = new Map<string, Relation>();
  if (xml === null) return found;
  scanXml(xml, {
    open: (element, attributes) => {
      if (element !== "Relationship") return;
      const { Id = "", Type = "", Target = "", TargetMode } = attributes();
      if (TargetMode === "External") return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target: resolvePath(folder, Target) });
    },
  });
  return found;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

function readWorkbookPart(xml: string): { date1904: boolean; listed: Attributes[]; names: DefinedName[] } {
  const listed: Attributes[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let name: string | null = null;
  let refersTo = "";
  scanXml(xml, {
    open: (element, attributes) => {
      if (element === "sheet") listed.push(attributes());
      else if (element === "workbookPr") date1904 ||= isTrue(attributes().date1904);
      else if (element === "definedName") [name, refersTo] = [attributes().name ?? "", ""];
    },
    text: (text) => {
      if (name !== null) refersTo += text;
    },
    close: (element) => {
      if (element === "definedName" && name !== null) names.push({ name, refersTo });
      if (element === "definedName") name = null;
    },
  });
  return { date1904, listed, names };
}

function stateOf(state: string | undefined): SheetState {
  return state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible";
}

/** Texts that cells share, in order; of rich text the plain text, without reading aids (`rPh`). */
function readStrings(xml: string | null): { readonly strings: readonly string[]; readonly runs: Book["runs"] } {
  const strings: string[] = [];
  const runs = new Map<number, Runs>();
  const fonts = followRuns();
  if (xml === null) return { strings, runs };
  let text = "";
  let inText = false;
  let inAid = false;
  scanXml(xml, {
    open: (element, attributes) => {
      if (element === "si") text = "";
      else if (element === "rPh") inAid = true;
      else if (element === "t") inText = !inAid;
      else fonts.open(element, attributes);
    },
    text: (piece) => {
      if (!inText) return;
      text += piece;
      fonts.text(piece);
    },
    close: (element) => {
      if (element === "t") inText = false;
      else if (element === "rPh") inAid = false;
      else if (element === "si") {
        const found = fonts.end();
        if (found !== null) runs.set(strings.length, found);
        strings.push(unescapeText(text));
      }
    },
  });
  return { strings, runs };
}

const THEME_ORDER = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** The theme's twelve colours in the order of its file. Of a system colour, the one that was last in use. */
function themeColours(xml: string | null): readonly string[] | undefined {
  if (xml === null) return undefined;
  const colours: string[] = [];
  let slot = -1;
  let inScheme = false;
  scanXml(xml, {
    open: (element, attributes) => {
      if (element === "clrScheme") inScheme = true;
      else if (inScheme && THEME_ORDER.includes(element)) slot = THEME_ORDER.indexOf(element);
      else if (inScheme && slot !== -1 && element === "srgbClr") colours[slot] = attributes().val ?? "";
      else if (inScheme && slot !== -1 && element === "sysClr") colours[slot] = attributes().lastClr ?? "";
    },
    close: (element) => {
      if (element === "clrScheme") inScheme = false;
    },
  });
  return colours;
}
