import { actionStatuses, impactStatuses } from "../core/plan";
import { styleOf } from "../core/board/layout/looks";
import type { Look } from "../core/board/pack";
import type { SchemeLook } from "../core/plan/scheme-look";
import type { Paper } from "./paper";

/** The class of a cell by how it is to be seen. */
export function classOf(look: Look = "plain"): string {
  if (typeof look === "string") return look;
  const [[kind, value]] = Object.entries(look) as [[string, string]];
  return `${kind}-${value}`.replace(/[^\w-]/g, "-");
}

const LOOKS: readonly Look[] = [
  ...(["total", "strong", "quiet", "not-stated"] as const),
  ...actionStatuses.map(({ id }) => ({ actionStatus: id })),
  ...impactStatuses.map(({ id }) => ({ impactStatus: id })),
  ...(["met", "open", "missed", "none"] as const).map((rag) => ({ rag })),
  ...["error", "warning"].map((severity) => ({ severity })),
];

/** The colours of the board sheets, as classes. */
function looks(scheme: SchemeLook): string {
  return LOOKS.map((look) => {
    const { fill, colour, bold } = styleOf({ value: null, look }, true, scheme);
    const rules = [fill && `background:${fill}`, colour && `color:${colour}`, bold && "font-weight:bold"];
    return `.${classOf(look)}{${rules.filter(Boolean).join(";")}}`;
  }).join("\n");
}

/** A text within the quotation marks of a style sheet. */
export function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:()\u2013-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}

/** It stays light, as paper is; in forced colours the reader's own colours hold, and words carry every status anyway. */
const SCREEN = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#0B0C0C;font:1rem/1.45 Arial,Helvetica,sans-serif;overflow-wrap:anywhere}
main,.masthead{max-width:80rem;margin:0 auto;padding:0 1rem}
h1,h2,h3{color:#1D3557;line-height:1.2;break-after:avoid}
h1{font-size:1.75rem}h2{font-size:1.4rem}h3{font-size:1.15rem}
.part{border-top:1px solid #B1B4B6;margin-top:2rem}
.part.first{border:0;margin:0}
.marking{font-weight:bold;margin:1rem 0 0}
a{color:#0B4F9E}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #0B4F9E;outline-offset:2px}
.skip{position:absolute;left:-100rem}.skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dl.facts>div{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.25rem 1rem;padding:.3rem 0;break-inside:avoid}
dl.facts dt{font-weight:bold}dl.facts dd{margin:0}
@media (max-width:40rem){dl.facts>div{grid-template-columns:1fr}}
.scroll{position:relative;overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid #B1B4B6;padding:.3rem .45rem;text-align:left;vertical-align:top}
thead th{background:#1D3557;color:#fff;vertical-align:bottom}
tbody th{font-weight:normal}
.n{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1rem 0;break-inside:avoid}
figcaption{font-weight:bold}
svg.chart{display:block;width:100%;height:auto;max-width:45rem;background:#fff;forced-color-adjust:none}
td svg.chart{min-width:16rem}
details{margin:.5rem 0 1.25rem}
summary{cursor:pointer;color:#0B4F9E}
details.cells{font-size:.85rem}
.note{font-size:.85rem;color:#505A5F}
td,th,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}`;

/** No row stands on two pages, and headings again on each; what nobody opened is not printed. */
const PRINTED = `
@media print{body{font-size:10pt}main,.masthead{max-width:none;padding:0}
.skip{display:none}
.part{break-before:page;border:0;margin:0;page:auto}.part.first{break-before:auto}
.part.wide{page:wide}
.scroll{overflow:visible;margin:.5rem 0}
table{min-width:0!important;font-size:8.5pt}
thead{display:table-header-group}tr{break-inside:avoid}caption{break-after:avoid}
td svg.chart{min-width:0}
details:not([open]),.behind:not(:has(details[open])){display:none}
table.small{break-inside:avoid}
}`;

/** All of the paper's look. On paper: A4, wide parts turned, the marking and the title on each page. */
export function styleSheet(header: string, { marking, scheme }: Pick<Paper, "marking" | "scheme">): string {
  const top = marking === null ? cssText(header) : `${cssText(marking)} " \u2013 " ${cssText(header)}`;
  const small = "font:8pt Arial,sans-serif";
  const pages = `counter(page) " of " counter(pages)`;
  const foot = marking === null ? "" : `@bottom-left{content:${cssText(marking)};${small}}`;
  const boxes = `@top-left{content:${top};${small}}${foot}@bottom-right{content:"Page " ${pages};${small}}`;
  const page = `@page{size:A4 portrait;margin:18mm 15mm;${boxes}}\n@page wide{size:A4 landscape}`;
  return [SCREEN, looks(scheme), page, PRINTED.trim()].join("\n");
}
