import { HostError } from "../../../src/core/workbook";
import { readCsv } from "../../../src/hosts/csv";
import { readFile } from "../../../src/hosts/read-file";
import { trapWorkbook } from "../../workbooks/trap";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...utf8(part)] : part)));

/** As UTF-16, each letter's low byte first or last. */
const utf16 = (text: string, lowFirst: boolean) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return lowFirst ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

function sheetOf(file: string | Uint8Array, name = "plan.csv") {
  const [sheet] = readCsv(typeof file === "string" ? utf8(file) : file, name).sheets;
  return sheet!;
}

const valuesOf = (file: string | Uint8Array) => sheetOf(file).values;

function refusal(file: Uint8Array, name = "plan.csv"): HostError {
  try {
    readFile(file, name);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("encodings", () => {
  const text = "Ref,Cost\n1.1,£5 – “café” €";
  const read = [
    ["Ref", "Cost"],
    [1.1, "£5 – “café” €"],
  ];
  const windows1252 = bytes("Ref,Cost\r\n1.1,", [0xa3], "5 ", [0x96, 0x20, 0x93], "caf", [0xe9, 0x94, 0x20, 0x80]);

  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", bytes([0xef, 0xbb, 0xbf], text)],
    ["UTF-16, low byte first", utf16(text, true)],
    ["UTF-16, high byte first", utf16(text, false)],
    ["Windows-1252", windows1252],
  ])("%s", (_, file) => {
    expect(valuesOf(file)).toEqual(read);
  });

  test("every character of Windows-1252 beyond ASCII", () => {
    const all = bytes(
      "x",
      Array.from({ length: 0x80 }, (_, n) => 0x80 + n),
    );
    const latin = Array.from({ length: 0x60 }, (_, n) => String.fromCharCode(0xa0 + n)).join("");
    const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    expect(valuesOf(all)).toEqual([[`x${special}${latin}`]]);
  });

  test("a long text of Windows-1252, more than one piece", () => {
    const long = Array.from({ length: 20_000 }, () => 0x92);
    expect(valuesOf(bytes("a", long))[0]![0]).toBe(`a${"’".repeat(20_000)}`);
  });
});

describe("separators", () => {
  test.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("%s, below a title and with other signs in the texts", (_, sign) => {
    const rows = [
      "Improvement plan, 2025; draft | for comment",
      "",
      ["Ref", "Action", "Lead"].join(sign),
      ["a", `"Train, coach; and support | review"`, "DCS"].join(sign),
      ["b", `"Open hubs, then review, then report"`, "DCO"].join(sign),
      ["c", "Publish", "DCS"].join(sign),
      ["d", "Consult", "DCS"].join(sign),
    ];
    const values = valuesOf(rows.join("\n"));
    expect(values[3]!.slice(0, 3)).toEqual(["a", "Train, coach; and support | review", "DCS"]);
    expect(values[6]!.slice(0, 3)).toEqual(["d", "Consult", "DCS"]);
  });

  test("commas in unquoted texts do not outvote the semicolons that make columns", () => {
    const rows = ["Ref;Action;Lead", ...Array.from({ length: 9 }, (_, n) => `a${n};One, two, three, four, five;DCS`)];
    expect(valuesOf(rows.join("\n"))[1]).toEqual(["a0", "One, two, three, four, five", "DCS"]);
  });

  test.each(["sep=;\nRef;Cost\n1.1;5,5", "sep=;\r\nRef;Cost\r\n1.1;5,5\r\n", '"sep=;"\nRef;Cost\n1.1;5,5'])(
    "the first line names it and is no row: %j",
    (text) => {
      expect(valuesOf(text)).toEqual([
        ["Ref", "Cost"],
        [1.1, "5,5"],
      ]);
    },
  );

  test("one column, with nothing to go by", () => {
    expect(valuesOf("Ref\na\nb")).toEqual([["Ref"], ["a"], ["b"]]);
  });
});

describe("rows and quotation marks", () => {
  test.each([
    ["\\n", "\n"],
    ["\\r\\n", "\r\n"],
    ["\\r", "\r"],
  ])("lines that end in %s; blank lines are rows, and not at the end", (_, end) => {
    expect(valuesOf(["a,b", "", "c,d", "", ",,", ""].join(end))).toEqual([
      ["a", "b"],
      [null, null],
      ["c", "d"],
    ]);
  });

  test("line breaks, separators and doubled quotes inside quotation marks", () => {
    expect(valuesOf('a,"first\r\nsecond, ""third"""\r\nb,c')).toEqual([
      ["a", 'first\nsecond, "third"'],
      ["b", "c"],
    ]);
  });

  test("short rows are filled with blanks, long ones widen the sheet", () => {
    expect(valuesOf("a,b\nc\nd,e,f,g")).toEqual([
      ["a", "b", null, null],
      ["c", null, null, null],
      ["d", "e", "f", "g"],
    ]);
  });

  test("quotation marks inside a text are that text's, also where they ought to be doubled", () => {
    expect(valuesOf('Family "hub" opened,x\n"Said "yes" to it",y\n5" pipe,z')).toEqual([
      ['Family "hub" opened', "x"],
      ['Said "yes" to it', "y"],
      ['5" pipe', "z"],
    ]);
  });

  test("spaces around quotation marks", () => {
    expect(valuesOf('a, "one, two", b\nc ,"d" ,e'.replace("one, two", "one two"))).toEqual([
      ["a", "one two", " b"],
      ["c ", "d", "e"],
    ]);
  });

  test.each([
    ["an unclosed quotation mark", 'Ref,Action\n1.1,"Open\n1.2,Close\n', 2],
    ["one in the first line", '"Ref,Action\n1.1,Open', 1],
    ["an unclosed one that the next quoted cell seems to close", 'a,b\nc,d\ne,"Open\nf,"Close"\ng,h', 3],
    ["a line break behind a mark that stands alone", 'a,b\nc,"said "yes"\nand then",d\n', 2],
    ["a separator behind a mark that stands alone", 'a,b\nc,d\ne,"5" pipe", more"\n', 3],
    ["a cell torn apart behind a space", 'a,b\n"c\nd",e\nf, "one, two"', 4],
    ["lines are counted from the first, which names the separator", 'sep=,\na,b\nc,"d', 3],
    ["and whatever they end with", 'a,b\r\nc,d\r\ne,"f\r\n', 3],
  ])("%s is refused with its line", (_, text, line) => {
    const { code, message } = refusal(utf8(text));
    expect(code).toBe("damaged");
    expect(message).toMatch(new RegExp(`line ${line}\\b`));
  });
});

describe("cells", () => {
  const typed = (text: string, separator = ",") => {
    const { values, formats, errors } = sheetOf(`x${separator}"${text.replaceAll('"', '""')}"`);
    return [values[0]![1], formats.get("B1") ?? null, errors.has("B1")];
  };

  test.each([
    ["2", 2, null],
    ["-5", -5, null],
    ["0", 0, null],
    ["2.10", 2.1, "0.00"],
    ["0.5", 0.5, "0.0"],
    [".5", 0.5, ".0"],
    ["45%", 0.45, "0%"],
    ["45.5%", 0.455, "0.0%"],
    ["7 %", 0.07, "0 %"],
    ["1,234", 1234, "#,##0"],
    ["12,345,678.90", 12_345_678.9, "#,##0.00"],
    [" 45 ", 45, null],
    ["123456789", 123_456_789, null],
  ])("%j is a number, shown as it is written", (text, value, format) => {
    expect(typed(text)).toEqual([value, format, false]);
  });

  test.each([
    "007",
    "1-2",
    "1.2.3",
    "1.",
    "03/04/2025",
    "2025-03-31",
    "31 March 2025",
    "9434765919",
    "943 476 5919",
    "020 7946 0000",
    "+44 20 7946 0000",
    "1234567890123456789",
    "1e3",
    "12,34",
    "1,2",
    "£5",
    "12 of 15",
    "45%*",
    "-",
    "-0",
    "%",
    ".",
    "TRUE",
    "=1+1",
    "n/a",
    "0.1234567",
    "#N/A*",
  ])("%j stays text", (text) => {
    expect(typed(text)).toEqual([text, null, false]);
  });

  test("what Excel writes for an error is one", () => {
    expect(typed("#REF!")).toEqual(["#REF!", null, true]);
    expect(typed("#N/A")).toEqual(["#N/A", null, true]);
  });

  test("a text that an export keeps from being read as a number is that text", () => {
    expect(typed('="2.10"')).toEqual(["2.10", null, false]);
    expect(typed('=""')).toEqual([null, null, false]);
  });

  test("between semicolons 1,234 may be 1.234, and stays text", () => {
    expect(sheetOf("a;b;c\nd;1,234;e").values[1]).toEqual(["d", "1,234", "e"]);
  });
});

describe("the snapshot", () => {
  test.each([
    ["Action plan.csv", "Action plan"],
    ["plan v1.2.csv", "plan v1.2"],
    ["plan [old]: a/b?*.csv", "plan old ab"],
    ["'quoted'.csv", "quoted"],
    ["Local area SEND improvement plan 2025.csv", "Local area SEND improvement pla"],
    [".csv", "Sheet1"],
    ["plan", "plan"],
  ])("the sheet of %j is %j", (file, name) => {
    expect(sheetOf("a", file).name).toBe(name);
  });

  test("it says that its types were made out, and that merges are not known", () => {
    const book = readCsv(utf8("a,b"), "plan.csv");
    expect(book).toMatchObject({ name: "plan.csv", dateSystem: 1900, untyped: true });
    expect(book.sheets[0]).toMatchObject({ state: "visible", ours: null, merges: null, protected: false });
  });

  test("50,000 rows in a moment, all of them", () => {
    const row = (n: number) => `${n}.1,"Train ""every"" team, and review",DCS; DCO,31/03/2026,Action in progress,45%`;
    const text = Array.from({ length: 50_000 }, (_, n) => row(n)).join("\r\n");
    const started = performance.now();
    const values = valuesOf(text);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(values).toHaveLength(50_000);
    expect(values[49_999]).toEqual([
      49_999.1,
      'Train "every" team, and review',
      "DCS; DCO",
      "31/03/2026",
      "Action in progress",
      0.45,
    ]);
  });
});

describe("what is no CSV file", () => {
  test.each([
    ["an empty file", new Uint8Array(), "damaged", /empty/],
    ["a picture", bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 13]), "not-a-workbook", /some other kind of file/],
    ["a PDF", utf8("%PDF-1.7\n"), "not-a-workbook", /a PDF/],
    ["a page of the web", utf8("\uFEFF<html><table>"), "unsupported", /web page/],
    ["an old workbook", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "not-a-workbook", /Office/],
  ])("%s", (_, file, code, message) => {
    const error = refusal(file);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test("bytes that no text has, asked of this host alone", () => {
    expect(() => readCsv(bytes("a,b\n", [0, 1, 2]), "plan.csv")).toThrow(/not a CSV file/);
    expect(() => readCsv(trapWorkbook(), "plan.csv")).toThrow(/not a CSV file/);
  });

  test("more columns than a sheet has", () => {
    expect(refusal(utf8(`${"a,".repeat(16_384)}b`))).toMatchObject({ code: "too-large" });
  });
});

describe("a file is opened by what it holds", () => {
  test.each([
    ["plan.xlsx", false],
    ["plan.csv", true],
  ])("a workbook named %s", (name, unlikeItsName) => {
    const opened = readFile(trapWorkbook(), name);
    expect(opened).toMatchObject({ kind: "workbook", unlikeItsName });
    expect(opened.book.sheets.length).toBeGreaterThan(5);
  });

  test.each([
    ["plan.csv", false],
    ["plan.txt", false],
    ["plan", false],
    ["plan.xlsx", true],
  ])("a text named %s", (name, unlikeItsName) => {
    const opened = readFile(utf8("a,b,c\nd,e,f"), name);
    expect(opened).toMatchObject({ kind: "text", unlikeItsName });
    expect(opened.book.sheets.map(({ values }) => values)).toEqual([
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ]);
  });

  test("a text that is no table is no workbook, if it is named as one", () => {
    expect(refusal(utf8("Minutes, 3 March\nPresent: all"), "plan.xlsx")).toMatchObject({ code: "not-a-workbook" });
    expect(readFile(utf8("Minutes, 3 March\nPresent: all"), "plan.txt").kind).toBe("text");
  });
});
