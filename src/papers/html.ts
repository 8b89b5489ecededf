import type { BoardPack } from "../core/board";
import { cellsBehindWords } from "./cells-behind";
import { chartSvg, WIDE } from "./chart-svg";
import { cellHtml, htmlText, originOf, type Anchors } from "./html-cells";
import { classOf, styleSheet } from "./html-style";
import { folded, tableHtml } from "./html-tables";
import { isContents, paperOf, type Of, type Paper, type PaperBlock, type PaperOptions, type PaperPart } from "./paper";
import { escaped, shownIn } from "./plain-text";

/** A pack as one page: nothing is fetched, nothing runs, and it reads on a phone, on paper and aloud. */
export function htmlPaper(pack: BoardPack, options: PaperOptions = {}): string {
  const paper = paperOf(pack, options);
  const anchors = anchorsOf(paper);
  const title = `${paper.title}, as at ${paper.asAt}`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
<style>${styleSheet(title, paper)}</style>
</head>
<body>
<a class="skip" href="#paper">Skip to the paper</a>
${masthead(paper, anchors)}
<main id="paper" tabindex="-1">
${paper.parts.map((part, i) => partHtml(part, i, anchors)).join("\n")}
</main>
</body>
</html>
`;
}

/** A place for each sheet: its id where that can be one, and never the same twice. */
function anchorsOf({ parts }: Paper): Anchors {
  const taken = new Set<string>();
  return new Map(
    parts.map(({ id }, i) => {
      const wanted = `part-${id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
      const anchor = taken.has(wanted) ? `${wanted}-${i + 1}` : wanted;
      taken.add(anchor);
      return [id, anchor];
    }),
  );
}

function masthead({ title, asAt, marking, parts }: Paper, anchors: Anchors): string {
  const hasContents = parts.some(({ blocks }) => blocks.some((block) => block.kind === "facts" && isContents(block)));
  const links = parts.map((part) => `<li><a href="#${anchors.get(part.id)}">${escaped(part.title)}</a></li>`);
  const contents = `<nav aria-label="Contents"><p><b>Contents</b></p><ul>${links.join("")}</ul></nav>`;
  return [
    `<header class="masthead">`,
    marking === null ? "" : `<p class="marking">${escaped(marking)}</p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="quiet">As at ${escaped(asAt)}</p>`,
    hasContents ? "" : contents,
    `</header>`,
  ].join("\n");
}

function partHtml(part: PaperPart, i: number, anchors: Anchors): string {
  const { id, title, opens, orientation, blocks, behind } = part;
  const anchor = anchors.get(id)!;
  const classes = ["part", ...(i === 0 ? ["first"] : []), ...(orientation === "landscape" ? ["wide"] : [])];
  const words = cellsBehindWords(blocks).map((one) => `<li>${escaped(one.words)}: ${escaped(one.cells)}</li>`);
  const level = opens ? 2 : 3;
  const draw = (all: readonly PaperBlock[]) =>
    all.map((block, at) => blockHtml(block, { anchors, level, id: `${anchor}-${at + 1}` })).join("\n");
  return [
    `<section id="${anchor}" class="${classes.join(" ")}" aria-label="${escaped(title)}">`,
    opens ? "" : `<h2>${escaped(title)}</h2>`,
    draw(blocks),
    words.length === 0
      ? ""
      : folded(`The workbook’s cells behind the sentences of this part`, `<ul>${words.join("")}</ul>`),
    behind.length === 0 ? "" : behindHtml(behind, draw),
    `</section>`,
  ].join("\n");
}

/** What the sheet does not print: folded, and with its heading on paper only when it is open. */
function behindHtml(behind: readonly PaperBlock[], draw: (all: readonly PaperBlock[]) => string): string {
  const heading = behind.find((block) => block.kind === "heading")?.text ?? "What stands behind this part";
  const tables = draw(behind.filter(({ kind }) => kind !== "heading"));
  return `<div class="behind"><h3>${escaped(heading)}</h3>${folded("Show the tables", tables)}</div>`;
}

type Place = { readonly anchors: Anchors; readonly level: 2 | 3; readonly id: string };

function blockHtml(block: PaperBlock, place: Place): string {
  switch (block.kind) {
    case "heading":
      return `<h${place.level}>${escaped(block.text)}</h${place.level}>`;
    case "text":
      return `<p class="${classOf(block.look)}"${originOf(block, block.text)}>${htmlText(block.text)}</p>`;
    case "facts":
      return factsHtml(block, place.anchors);
    case "table":
      return tableHtml(block, place.anchors);
    case "chart":
      return `<figure>${chartSvg(block, `${place.id}-chart`, WIDE)}<figcaption>${escaped(block.title)}</figcaption></figure>`;
  }
}

function factsHtml(block: Of<"facts">, anchors: Anchors): string {
  if (isContents(block)) return contentsHtml(block, anchors);
  const rows = block.facts.map(({ name, cell }) => {
    const words = cellHtml(cell, anchors);
    return `<div><dt>${htmlText(name)}</dt><dd class="${classOf(cell.look)}"${originOf(cell, shownIn(cell))}>${words}</dd></div>`;
  });
  return `<dl class="facts">${rows.join("\n")}</dl>`;
}

/** The pack's own list of contents: the name of each sheet leads there. */
function contentsHtml({ facts }: Of<"facts">, anchors: Anchors): string {
  const items = facts.map(({ name, cell }) => {
    const anchor = anchors.get(cell.link!);
    const linked = anchor === undefined ? htmlText(name) : `<a href="#${anchor}">${htmlText(name)}</a>`;
    return `<li>${linked}: ${htmlText(shownIn(cell))}</li>`;
  });
  return `<nav aria-label="Contents"><ul>${items.join("")}</ul></nav>`;
}
