import { markedCells, marksOf } from "../../../src/core/workbook";

test("marks tell which sheet is ours, whatever its title and its quotes", () => {
  const marks = marksOf([
    { name: "RAG_Monitor_cover", refersTo: "=Cover!$A$1" },
    { name: "RAG_Monitor_data_notes", refersTo: "='It''s, here'!$1:$1048576" },
    { name: "RAG_Monitor_summary", refersTo: "=#REF!$1:$1048576" },
    { name: "RAG_Monitor_kpis", refersTo: "=#REF!" },
    { name: "RAG_Monitor_exceptions", refersTo: "Exceptions!$A$1" },
    { name: "Summary", refersTo: "=Summary!$A$1" },
    { name: "Rate", refersTo: "0.2" },
  ]);
  expect([...marks]).toEqual([
    ["cover", "cover"],
    ["it's, here", "data-notes"],
    ["exceptions", "exceptions"],
  ]);
});

test("a mark means every cell of its sheet", () => {
  expect(markedCells("It's here")).toBe("'It''s here'!$1:$1048576");
});
