import { Bookmark, HeadingLevel, InternalHyperlink, Paragraph, TextRun, type FileChild } from "docx";
import { styleOf } from "../core/board/layout/looks";
import { cellsBehind } from "./cells-behind";
import { isContents, type Of, type Paper, type PaperBlock, type PaperChart, type PaperPart } from "./paper";
import { isRightToLeft, shownIn } from "./plain-text";
import { chartPlace, chartXml, type ChartLook } from "./word-charts";
import { roomOf } from "./word-look";
import { CONTENTS, SIGN, type SetChart } from "./word-parts";
import { runsOf, wordTable } from "./word-tables";

/** A chart's width in points, its height beside it, and how it is drawn. */
type Picture = ChartLook & { readonly width: number; readonly share: number };

/** A paper while it is written, block under block; its charts are collected, to be set in at the end. */
export class Writing {
  readonly charts: SetChart[] = [];
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #hasContents: boolean;

  constructor(private readonly paper: Paper) {
    this.#anchors = new Map(paper.parts.map(({ id }, i) => [id, `part${i + 1}`]));
    this.#hasContents = paper.parts.some(({ blocks }) => blocks.some(isListOfContents));
  }

  /** What stands in a part; the first one begins with the paper's title. */
  part(part: PaperPart, isFirst: boolean): readonly FileChild[] {
    const { id, title, opens, orientation, blocks, behind } = part;
    const room = roomOf(orientation);
    const top = isFirst ? this.#top() : [];
    const heading = opens ? [] : [this.#heading(title, HeadingLevel.HEADING_1, this.#anchors.get(id)!)];
    const level = opens ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    const body = blocks.flatMap((block, i) => this.#block(block, room, level, blocks[i + 1]));
    return [...top, ...heading, ...body, ...(behind.length === 0 ? [] : [leftOut(behind)])];
  }

  #top(): readonly FileChild[] {
    const { title, asAt } = this.paper;
    return [
      new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
      new Paragraph({ children: runsOf(`As at ${asAt}`) }),
      ...(this.#hasContents
        ? []
        : [new Paragraph({ style: "TOCHeading", children: runsOf("Contents") }), ...this.#contents()]),
    ];
  }

  #heading(text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel], anchor: string): Paragraph {
    return new Paragraph({ heading, children: [new Bookmark({ id: anchor, children: runsOf(text) })] });
  }

  #block(
    block: PaperBlock,
    room: number,
    level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
    next?: PaperBlock,
  ): readonly FileChild[] {
    switch (block.kind) {
      case "heading":
        if (next !== undefined && isListOfContents(next))
          return [new Paragraph({ style: "TOCHeading", keepNext: true, children: runsOf(block.text) })];
        return [new Paragraph({ heading: level, children: runsOf(block.text) })];
      case "text":
        return [paragraphOf(block)];
      case "facts":
        return isContents(block) ? this.#contents() : block.facts.map((fact) => factOf(fact));
      case "table":
        return wordTable(block, {
          room,
          scheme: this.paper.scheme,
          place: (chart, width) =>
            this.#place(chart, { width, share: chart.axes?.noLegend === true ? 0.5 : 0.68, text: 8, titled: false }),
        });
      case "chart":
        return [
          new Paragraph({
            children: [
              this.#place(block, { width: Math.min(room / 20, 480), share: heightOf(block), text: 9, titled: true }),
            ],
          }),
        ];
    }
  }

  /** Word's own table of contents, filled in already: its links work, and updating it puts in the numbers of the pages. */
  #contents(): readonly FileChild[] {
    const entries = this.paper.parts.filter(({ opens }) => !opens);
    return entries.map(({ id, title }, i) => {
      const link = new InternalHyperlink({ anchor: this.#anchors.get(id)!, children: [...runsOf(title)] });
      const begin = i === 0 ? [new TextRun(CONTENTS.begins)] : [];
      const end = i === entries.length - 1 ? [new TextRun(CONTENTS.ends)] : [];
      return new Paragraph({ style: "TOC1", children: [...begin, link, ...end] });
    });
  }

  /** Sets a chart in: a sign stands in its place until the document is written. */
  #place(chart: PaperChart, { width, share, ...look }: Picture): TextRun {
    const id = this.charts.length + 1;
    const sign = `${SIGN}${id}${SIGN}`;
    const size = { width, height: width * share };
    const place = (relation: string) => chartPlace(chart, id, relation, size);
    this.charts.push({ sign, place, xml: chartXml(chart, look) });
    return new TextRun({ text: sign });
  }
}

const isListOfContents = (block: PaperBlock) => block.kind === "facts" && isContents(block);

/** As much height beside the width as its bars need. */
function heightOf({ chart, source, series }: PaperChart): number {
  if (chart === "line" || chart === "column") return 0.5;
  const each = chart === "bar" ? 13 * series.length : 24;
  return Math.min(0.9, (60 + each * source.rows.length + 6 * series.length) / 480);
}

function paragraphOf(block: Of<"text">): Paragraph {
  const { colour } = styleOf({ value: block.text, ...(block.look && { look: block.look }) }, false);
  const isPlain = block.look === undefined || block.look === "plain";
  const children = runsOf(block.text, isPlain ? {} : { colour });
  return new Paragraph({ children: [...children], ...(isRightToLeft(block.text) && { bidirectional: true }) });
}

function factOf({ name, cell }: Of<"facts">["facts"][number]): Paragraph {
  return new Paragraph({
    children: [...runsOf(`${name.replace(/[.:]\s*$/, "")}: `, { bold: true }), ...runsOf(shownIn(cell))],
  });
}

/** What is not printed with the sheet is not in the paper either: where it is, is said. */
function leftOut(behind: readonly PaperBlock[]): Paragraph {
  const heading = behind.find((block) => block.kind === "heading")?.text ?? "What stands behind this part";
  const tables = behind.filter(({ kind }) => kind === "table").length;
  const where =
    "is in the workbook and in the web page of this pack, each number with its cell; this paper leaves it out";
  return new Paragraph({ children: runsOf(tables === 0 ? heading : `“${heading}” ${where}.`) });
}

/** The cells behind each table, at the end of the paper: who does not want them takes one part away. */
export function behindTables({ parts }: Paper): readonly FileChild[] {
  const tables = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  const lists = tables.flatMap((table) => {
    const rows = cellsBehind(table).map(({ row, columns }) => {
      const each = columns.map(({ names, cells }) => `${names.join(", ")}: ${cells}`);
      return new Paragraph({
        ...{ style: "ListBullet", numbering: { reference: "cells", level: 0 } },
        children: [...runsOf(row, { bold: true }), ...runsOf(` – ${each.join("; ")}`)],
      });
    });
    const heading = new Paragraph({
      ...{ heading: HeadingLevel.HEADING_2, keepNext: true },
      children: runsOf(`Table ${table.number}: ${table.caption}`),
    });
    return rows.length === 0 ? [] : [heading, ...rows];
  });
  if (lists.length === 0) return [];
  const words = "The cells of the workbook that each figure was taken or counted from.";
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf("Where the figures come from") }),
    new Paragraph({ children: runsOf(words) }),
    ...lists,
  ];
}
