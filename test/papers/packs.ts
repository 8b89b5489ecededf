import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { boardPack, type BoardCell, type BoardPack } from "../../src/core/board";
import { review } from "../../src/core/review";
import { readXlsx } from "../../src/hosts/xlsx";

export const SAMPLES = ["clean-plan.xlsx", "monitoring-plan.xlsx", "plan-with-registers.xlsx"] as const;

/** The pack of one of the samples, as the command line makes it. */
export function packOf(name: string): BoardPack {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../samples", name)));
  return boardPack(review(readXlsx(bytes, name), { asAt: null, today: "2030-01-01" }));
}

const cell = (value: BoardCell["value"], more: Partial<BoardCell> = {}): BoardCell => ({ value, ...more });

/** A small pack with each kind of block, whose texts are those given. */
export function packSaying(text: string, other = "plain words"): BoardPack {
  const from = [`'Action Plan'!F7`, `'Action Plan'!F8`, "KPIs!B2"] as unknown as NonNullable<BoardCell["from"]>;
  return {
    title: "Report",
    asAt: "2026-10-31",
    sheets: [
      {
        ...{ id: "front", title: "Cover", about: "What it is", orientation: "portrait" },
        blocks: [
          { kind: "title", text: "Report" },
          { kind: "text", text, from },
          { kind: "facts", facts: [{ name: text || "name", cell: cell(text) }] },
        ],
      },
      {
        ...{ id: "figures & more", title: "Figures", about: "Counts", orientation: "landscape" },
        blocks: [
          { kind: "title", text: other },
          { kind: "heading", text: `Counts ${text}` },
          {
            ...{
              kind: "table",
              name: "T",
              caption: `Counts ${text}`,
              header: ["Area", "Count", text || "Note"],
              widths: [20, 8, 30],
            },
            rows: [
              [cell(text), cell(3, { look: "number", from }), cell(null)],
              [cell("B"), cell(0.5, { format: '0.0"%"', look: "number" }), cell(text, { look: { rag: "missed" } })],
            ],
          },
          {
            ...{ kind: "chart", name: "C", chart: "bar", title: `Chart ${text}`, altText: text, table: "T" },
            ...{ categories: "Area", series: [{ column: "Count", colour: "#1D4F91" }] },
          },
        ],
      },
    ],
  };
}

/** What people paste into workbooks, and what somebody would write to do harm. */
export const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "a & b &amp; c &#60;",
    "</style></title></table>",
    "]]></w:t><w:p/>",
    "x".repeat(400),
    "שלום עולם and مرحبا",
    "👩‍👩‍👧‍👦 família 日本語",
    "\u0000\u0008\u001F\uFFFE\uD800 lost",
    "\uFDD01\uFDD0",
    "\uFDD0begins\uFDD0",
    "$& $1 $` \\u0041",
    "line\r\nline\nline\ttab",
    "https://example.org/?a=1&b=2",
    "",
  ),
);
