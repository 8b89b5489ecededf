import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from "docx";
import type { BoardPack } from "../core/board";
import { paperOf, type Paper, type PaperOptions, type PaperPart } from "./paper";
import { plainText } from "./plain-text";
import { behindTables, Writing } from "./word-blocks";
import { PAGE, roomOf, styles } from "./word-look";
import { finished } from "./word-parts";

const BULLET = "cells";

/** A pack as a Word document: Word's own styles, tables and charts, so that nothing is left to format by hand. */
export async function wordPaper(pack: BoardPack, options: PaperOptions = {}): Promise<Uint8Array> {
  const paper = paperOf(pack, options);
  const writing = new Writing(paper);
  const sections = paper.parts.map((part, i) => sectionOf(paper, part, writing.part(part, i === 0)));
  const behind = behindTables(paper);
  const annex: ISectionOptions[] = behind.length === 0 ? [] : [sectionOf(paper, ANNEX, behind)];
  const document = new Document({
    ...{ title: plainText(paper.title), creator: "RAG Monitor", lastModifiedBy: "RAG Monitor" },
    ...{ subject: `As at ${paper.asAt}`, styles },
    numbering: {
      config: [
        {
          reference: BULLET,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 284, hanging: 284 } } },
            },
          ],
        },
      ],
    },
    sections: [...sections, ...annex],
  });
  return finished(await Packer.pack(document, "uint8array"), pack.asAt, writing.charts);
}

const ANNEX = { title: "Where the figures come from", orientation: "portrait" } as const;

function sectionOf(
  { title, asAt, marking }: Paper,
  part: Pick<PaperPart, "title" | "orientation">,
  children: ISectionOptions["children"],
): ISectionOptions {
  const orientation = part.orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const tabStops = [{ type: TabStopType.RIGHT, position: roomOf(part.orientation) }];
  const head = [
    ...(marking === null ? [] : [new TextRun({ text: plainText(marking), bold: true })]),
    new TextRun({ text: `${marking === null ? "" : "\t"}${plainText(title)}` }),
  ];
  const pages = ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  const foot = [
    new TextRun({
      text: `${marking === null ? "" : `${plainText(marking)} – `}${plainText(part.title)}, as at ${asAt}\t`,
    }),
    new TextRun({ children: pages }),
  ];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: PAGE.short, height: PAGE.long, orientation },
        margin: {
          top: PAGE.margin,
          bottom: PAGE.margin,
          left: PAGE.margin,
          right: PAGE.margin,
          header: 500,
          footer: 500,
        },
      },
    },
    headers: { default: new Header({ children: [new Paragraph({ style: "Header", tabStops, children: head })] }) },
    footers: { default: new Footer({ children: [new Paragraph({ style: "Footer", tabStops, children: foot })] }) },
    children,
  };
}
