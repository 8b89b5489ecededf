/** What `rag-monitor --help` prints. */
export const help = `rag-monitor: checks an improvement plan with two ratings and builds board-ready sheets

  rag-monitor check PLAN [--previous EARLIER] [--as-at YYYY-MM-DD] [--profile NAME] [--strict] [--format json]
      Reads the workbook and lists what does not hold together. Changes nothing.

  rag-monitor board PLAN --out PACK.xlsx [--paper PAPER.docx|PAPER.html] [--html PAPER.html] [--force]
                    [--previous EARLIER] [--as-at YYYY-MM-DD] [--profile NAME] [--strict] [--sections LIST]
                    [--lead NAME|all] [--state-errors] [--read-by ROLE] [--format json]
      Writes the board sheets to a new workbook, and the same as a paper. The plan itself is only read.

  rag-monitor board --compare PAPER PLAN [--previous EARLIER] [--format json]
      Says whether a pack or paper that was built (.xlsx, .docx, .html) still matches the workbook, and what differs.
      It is judged as at the paper's own day and for its own readers. Changes nothing.

  rag-monitor nudges PLAN [--previous EARLIER] [--as-at YYYY-MM-DD] [--profile NAME] [--strict] [--format json]
      For each lead what to update, as text to paste into an e-mail. Changes nothing and sends nothing.

  rag-monitor trends PLAN|SERIES.csv [--as-at YYYY-MM-DD] [--better higher|lower|neither] [--target N]
                     [--run-length 7|6] [--preset NAME] [--format json]
      What the values of each measure say, as NHS boards expect it (XmR charts), or why no trend is claimed. A series
      has the columns period and value, and may have numerator and denominator.

  rag-monitor form PLAN --lead NAME|all --out FORM.xlsx [--return-to WORDS] [--force]
      Writes one lead's actions as a small workbook to be filled in by whoever has no add-in, or one for each lead.
      Nothing is sent.

  rag-monitor merge PLAN --form FORM.xlsx
      Says of a form that came back what it would change, cell by cell, and what changed in the plan meanwhile. Changes
      nothing: the add-in enters it, under My actions.

  rag-monitor template --out PLAN.xlsx [--force] [--as-at YYYY-MM-DD]
      Writes a blank monitoring workbook: instructions, action plan, measures, registers, a key, and drop-down lists in
      the scheme's words. The measures get the months of the financial year of that day (without it: today) and of the
      year before.

  rag-monitor rules [--markdown | --format json]
      Lists what is checked, and why.

  PLAN                 A workbook (.xlsx, .xlsm) or a table as text (.csv), known by what it holds, not by its name.
                       CSV: UTF-8, UTF-16 or Windows-1252; commas, semicolons, tabs or bars, or as “sep=;” in the
                       first line says; quotation marks around a cell, doubled inside it.
  --previous EARLIER   The plan as it was at the last report: what has moved since then is listed and checked. Without
                       it: the reports that the workbook keeps on its sheet “RAG history”.
  --as-at YYYY-MM-DD   The day to judge by. Without it: the date that the workbook states, else today.
  --profile NAME       For whom the plan is judged: leadership, partnership-board, improvement-board (or scrutiny),
                       stocktake, lead or public. Without it: what the sheet “RAG settings” says, else nobody in
                       particular.
  --strict             Contradictions that would be warnings are errors.
  --format json        One JSON object on standard output and nothing else. Without it: plain text.
  --better, --target   Which way is better, and the target, of a file with one measure.
  --run-length         So many values in a row on one side of the mean, or rising or falling, are a signal: 7 or 6.
  --preset NAME        How trends are judged: making-data-count-7 (the usual one), making-data-count-6 or
                       nhsrplotthedots.
  --out PACK.xlsx      Where the board sheets, or the blank workbook, go. Never the plan itself.
  --paper PAPER        The board sheets as a paper, too: for Word (.docx) or as one web page (.html) that needs nothing
                       beside it.
  --html PAPER.html    The same as one web page, beside a paper for Word.
  --sections LIST      The sections that the pack has, with commas between them, and no others:
                       previous, voice, families, summary, exceptions, kpis, trends, areas, leads, risks, requests,
                       escalations, challenges, movement, balance, evidence, projects, strategy, implications.
                       The cover and the data notes are always there. Without it: what “RAG settings” says, else what
                       is usual for the profile.
  --lead NAME|all      A briefing for one lead whom the plan names, or a file for each of them.
  --return-to WORDS    To whom a form goes back, printed on it.
  --form FORM.xlsx     The form that came back.
  --state-errors       Errors that are open are stated in the paper by your choice, and it is no draft.
  --read-by ROLE       Who has read a public edition; without it the edition is a draft.
  --compare PAPER      The pack or paper to hold against the workbook; nothing is written.
  --force              Replaces what --out, --paper and --html name if it exists.
  --help, --version

Exit codes: 0 done, no error found · 1 check found at least one error, or the paper differs · 2 wrong usage, or the
output cannot be written · 3 the workbook was refused · 70 a fault of this program. Nothing is sent anywhere.
`;
