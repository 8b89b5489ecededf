import { allOf, firstOf, wordsIn } from "./xml-tree";
import { bodyOf, formsOf, onSheets, sheetCalled, tableCalled, wordsOf, type Point } from "./point";

const MARK = "OFFICIAL-SENSITIVE";
const isPublic = (profile: string) => profile === "public";

/** The marking, the public edition and the stocktake: points 33 to 38. */
export const readerPoints: readonly Point[] = [
  {
    number: 33,
    holds:
      "a sensitive paper is marked in capitals at the top and bottom of each page and on the cover; one that is not bears no mark",
    ask: ({ book, word, page, profile }) => {
      const marked = !isPublic(profile);
      for (const { header, footer, name } of book.sheets)
        expect([name, header.includes(MARK), footer.includes(MARK)]).toEqual([name, marked, marked]);
      expect(wordsOf(book.sheets[0]).includes(MARK)).toBe(marked);
      for (const words of [...word.headers, ...word.footers]) expect(words.includes(MARK)).toBe(marked);
      const style = wordsIn(firstOf(page, "style")!);
      const marking = allOf(page, "p").find(({ attributes }) => attributes.class === "marking");
      expect([style.includes(`"${MARK}"`), marking === undefined ? null : wordsIn(marking)]).toEqual([
        marked,
        marked ? MARK : null,
      ]);
    },
  },
  {
    number: 34,
    holds:
      "the edition for families names no person, no address and no telephone, quotes nobody, counts no few children, and is never called safe to publish",
    ask: (output) => {
      if (!isPublic(output.profile)) return;
      const persons = output.reviewed.plan.actions
        .flatMap(({ leads }) => leads.map(({ text }) => text))
        .filter((name) => /^(Mr|Mrs|Ms|Dr)\b/.test(name));
      for (const [form, words] of formsOf(output)) {
        expect(`${form} ${/[\w.+-]+@[\w-]+\.\w+/.exec(words)?.[0] ?? ""}`).toBe(`${form} `);
        expect(`${form} ${/(?<![\d(])0\d{2,4} ?\d{3,4} ?\d{3,4}\b/.exec(words)?.[0] ?? ""}`).toBe(`${form} `);
        expect(persons.filter((name) => words.includes(name))).toEqual([]);
        expect(words).not.toMatch(/safe to publish/i);
      }
      const withheld = output.reviewed.findings.filter(({ rule }) => rule === "few-children-counted");
      for (const { at } of withheld) expect(at.length).toBeGreaterThan(0);
      const registers = [
        "Family voice",
        "Risks",
        "Escalations",
        "Challenge log",
        "Evidence of impact",
        "Projects",
        "Movement",
        "Partner balance",
      ];
      expect(registers.filter((name) => sheetCalled(output, name) !== undefined)).toEqual([]);
    },
    forPeople:
      "Whether words that no pattern finds point to somebody: the cover tells that somebody is to read the edition first.",
  },
  {
    number: 35,
    holds:
      "a stocktake begins with what the reviewers asked for, each with its answer and its cell; then come the recommendations, or the areas where the workbook names none, each with its impact statement, and with what is not stated",
    ask: (output) => {
      if (output.profile !== "stocktake") return;
      const [cover, ...others] = output.book.sheets;
      const hasRegisters = output.sample === "plan-with-registers.xlsx";
      if (hasRegisters) {
        const requests = others.shift()!;
        expect(requests.name).toBe("Requests and feedback");
        expect(requests.tables[0]!.columns).toEqual(
          expect.arrayContaining(["What was asked", "Answer", "Due", "Cell"]),
        );
      }
      expect(wordsOf(cover)).toMatch(
        hasRegisters ? /By recommendation: 3 recommendations/ : /By area: the workbook names no recommendation/,
      );
      expect(wordsOf(cover)).toMatch(/Period covered/);
      for (const sheet of others.slice(0, hasRegisters ? 3 : 5)) {
        expect(sheet.name).toMatch(hasRegisters ? /^Recommendation \d/ : /^Area \d/);
        expect(wordsOf(sheet)).toMatch(
          hasRegisters
            ? /Recommended[^]*Impact statement[^]*Actions[^]*Not stated/
            : /Impact statement[^]*Actions[^]*Not stated/,
        );
      }
    },
  },
  {
    number: 36,
    holds: "where the plan says which organisation leads what, each is counted with its actions, updates and evidence",
    ask: (output) => {
      const balance = sheetCalled(output, "Partner balance");
      if (balance === undefined) return;
      const rows = bodyOf(balance, balance.tables[0]!);
      expect(rows.length).toBeGreaterThan(1);
      expect(wordsOf(balance)).toMatch(/each organisation/i);
    },
  },
  {
    number: 37,
    holds:
      "a stocktake tells how each project was evaluated and who carries it on, what was escalated and what was challenged",
    ask: (output) => {
      if (isPublic(output.profile) || output.profile === "lead" || output.sample !== "plan-with-registers.xlsx") return;
      const projects = sheetCalled(output, "Projects")!;
      expect(tableCalled(projects, "Board_projects")!.columns).toEqual(
        expect.arrayContaining(["Project", "Carried on by", "Evaluation"]),
      );
      expect(sheetCalled(output, "Escalations")).toBeDefined();
      expect(sheetCalled(output, "Challenge log")).toBeDefined();
    },
  },
  {
    number: 38,
    holds: "the state of the work and the state of its effect are shown apart, and never as one colour or one score",
    ask: ({ book, pack }) => {
      const heads = onSheets(book.sheets, ({ tables }) =>
        tables.flatMap(({ columns }) => columns.filter((head) => /overall|combined|RAG score|average/i.test(head))),
      );
      expect(heads).toEqual([]);
      const looks = pack.sheets.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [])),
      );
      const both = looks.filter(
        ({ look }) => typeof look === "object" && "actionStatus" in look && "impactStatus" in look,
      );
      expect(both).toEqual([]);
      const lists = book.sheets.flatMap(({ tables }) =>
        tables.filter(({ columns }) => columns.includes("Action status") && /^Board_Area_\d+$/.test(columns.join())),
      );
      for (const { columns } of lists) expect(columns).toContain("Impact status");
    },
  },
];
