/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/components/Pane";
import { fakeHost, smallPlan, type FakeSheet } from "./fake-host";
import { ready } from "./ready";

jest.setTimeout(60_000);

const files: { name: string; type: string; size: number }[] = [];
const blobs = new Map<string, Blob>();

// jsdom leaves out what every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });

beforeEach(() => {
  files.length = 0;
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const { type, size } = blobs.get(this.href)!;
    files.push({ name: this.download, type, size });
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(document, "execCommand");
});

async function open(sheets: FakeSheet[] = smallPlan()) {
  const fake = fakeHost(sheets);
  const user = userEvent.setup();
  render(<Pane host={fake.host} today={() => "2025-07-01"} version="9.9.9" view="board" />);
  await screen.findByRole("button", { name: "Save the paper for Word" });
  return { ...fake, user };
}

const visible = (words: RegExp) => screen.findByText(words, { ignore: ".unseen" }, { timeout: 20_000 });

/** Where Excel runs, as Office says it. */
function on(platform: string): void {
  Object.assign(globalThis, { Office: { context: { platform } } });
}

/** The old way of copying, as browsers do it: an event that is filled in. */
function copyWorks(taken: Map<string, string>): void {
  document.execCommand = () => {
    const clipboardData = { setData: (type: string, text: string) => void taken.set(type, text) };
    document.dispatchEvent(Object.assign(new Event("copy"), { clipboardData }));
    return true;
  };
}

test.each([
  ["Save the paper for Word", /board paper 2025-\d\d-\d\d\.docx$/, /wordprocessingml/],
  ["Save the paper as a web page", /board paper 2025-\d\d-\d\d\.html$/, /^text\/html/],
  ["Save the sheets as a workbook", /board sheets 2025-\d\d-\d\d\.xlsx$/, /spreadsheetml/],
])(
  "“%s” hands over a file, says under which name, and writes nothing into the workbook",
  async (button, name, type) => {
    const { user, host } = await open();
    const put = jest.spyOn(host, "putSheets");
    await user.click(screen.getByRole("button", { name: button }));
    await visible(/was handed to your browser/);
    expect(files).toEqual([
      { name: expect.stringMatching(name), type: expect.stringMatching(type), size: expect.any(Number) },
    ]);
    expect(files[0]!.size).toBeGreaterThan(5_000);
    expect(document.querySelector(".unseen[role=status]")?.textContent).toContain(files[0]!.name);
    expect(put).not.toHaveBeenCalled();
  },
);

test.each(["Mac", "iOS"])(
  "on %s no file is tried; the paper is copied with its headings and tables",
  async (platform) => {
    on(platform);
    const taken = new Map<string, string>();
    copyWorks(taken);
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Save the paper for Word" }));
    await visible(/does not let add-ins save files\. Copy the paper instead/);
    expect(files).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Copy the paper" }));
    expect((await visible(/^Copied\./)).textContent).toContain("begin a blank document and paste");
    expect(taken.get("text/html")).toContain("<h1>Improvement plan: monitoring report</h1>");
    expect(taken.get("text/plain")).not.toContain("<");
  },
);

test("a copy that is refused is said, with what to do", async () => {
  on("Mac");
  const { user } = await open();
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  await user.click(screen.getByRole("button", { name: "Save the paper as a web page" }));
  await user.click(await screen.findByRole("button", { name: "Copy the paper" }, { timeout: 20_000 }));
  await visible(/The copy was refused here\. Open the workbook/);
});

test("a paper of an earlier hour is not offered once the workbook was read again", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "Save the paper as a web page" }));
  await visible(/was handed to your browser/);
  await user.click(screen.getByRole("tab", { name: "Overview" }));
  await user.click(await screen.findByRole("button", { name: /Check/ }));
  await user.click(screen.getByRole("tab", { name: "Board" }));
  await screen.findByRole("button", { name: "Save the paper for Word" });
  expect(screen.queryByRole("button", { name: "Copy the paper" })).toBeNull();
});

test("no file is made of a public edition before a role is named that has read it", async () => {
  const { user } = await open();
  await user.selectOptions(await screen.findByRole("combobox", { name: "For" }), "Public");
  await visible(/^A named role must read this edition before it is published\./);
  const save = screen.getByRole("button", { name: "Save the paper for Word" });
  expect(save.getAttribute("aria-disabled")).toBe("true");
  await user.click(save);
  expect(files).toEqual([]);
  await user.type(await screen.findByLabelText("Public edition read by"), "Head of News{Enter}");
  await waitFor(() => expect(screen.queryByText(/^A named role must read this edition/)).toBeNull());
});

/** The pack made for the leads: a briefing for each of them. */
async function forLeads() {
  const opened = await open(twoLeads());
  await opened.user.selectOptions(await screen.findByRole("combobox", { name: "For" }), "Lead");
  await opened.user.click(await ready("Save…"));
  await opened.user.click(await ready(/^Save to RAG settings/));
  await waitFor(() => expect(screen.queryByText(/tried and not saved/)).toBeNull());
  await screen.findByRole("heading", { name: "A file for each lead" });
  return opened;
}

function twoLeads(): FakeSheet[] {
  const header = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"];
  const row = (ref: string, lead: string) => [
    ref,
    `Agree ${ref}`,
    lead,
    "31 March 2026",
    "Action not yet started",
    "Impact not yet seen",
  ];
  return [
    {
      name: "Plan",
      values: [header, row("1.1", "Head of SEND"), row("1.2", "Head of Health"), row("1.3", "Head of SEND")],
    },
  ];
}

/** jsdom's blobs have no `text`. */
const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

describe("briefings for the leads", () => {
  test("one press makes a file for each, under names of their own, and says how many", async () => {
    const { user } = await forLeads();
    await user.click(await ready(/^Save 2 files for Word/));
    await visible(/^2 files were handed to your browser, a briefing each/);
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/, briefing 2025-\d\d-\d\d, Head of SEND\.docx$/),
      expect.stringMatching(/, briefing 2025-\d\d-\d\d, Head of Health\.docx$/),
    ]);
    expect(screen.queryByRole("button", { name: "Copy the paper" })).toBeNull();
  });

  test("one lead's file alone has the same name, holds that lead alone, and can be copied", async () => {
    const { user } = await forLeads();
    await user.click(screen.getByText("One by one"));
    await user.click(await ready("Web page for Head of Health"));
    await visible(/Head of Health\.html” was handed to your browser/);
    const page = await textOf(blobs.get([...blobs.keys()].at(-1)!)!);
    expect(page).toContain("Briefing: Head of Health");
    expect(page).not.toContain("Briefing: Head of SEND");
    expect(screen.getByRole("button", { name: "Copy the paper" })).toBeTruthy();
  });

  test("all as one is still there; where no file can be saved a lead's briefing is made to be copied", async () => {
    on("Mac");
    const taken = new Map<string, string>();
    copyWorks(taken);
    const { user } = await forLeads();
    expect(screen.getByRole("button", { name: "Save all as one for Word" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Save \d+ files/ })).toBeNull();
    await user.click(screen.getByText("One by one"));
    await user.click(await ready("Make for Head of SEND"));
    await visible(/does not let add-ins save files\. Copy the paper instead/);
    await user.click(screen.getByRole("button", { name: "Copy the paper" }));
    await visible(/^Copied\./);
    expect(taken.get("text/html")).toContain("Briefing: Head of SEND");
    expect(files).toEqual([]);
  });
});

test("where no file can be saved the sheets are opened as a new workbook, without the plan", async () => {
  on("Mac");
  const opened: Uint8Array[] = [];
  const fake = fakeHost(smallPlan());
  const openNew = async (bytes: Uint8Array) => void opened.push(bytes);
  render(<Pane host={fake.host} today={() => "2025-07-01"} version="9.9.9" view="board" openNew={openNew} />);
  await userEvent.setup().click(await screen.findByRole("button", { name: "Open the sheets as a new workbook" }));
  await visible(/^The sheets were opened as a new workbook, without the plan\./);
  expect(files).toEqual([]);
  const { readXlsx } = await import("../../src/hosts/xlsx/read");
  const sheets = readXlsx(opened[0]!, "pack.xlsx").sheets.map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(["Cover", "Summary"]));
  expect(sheets).not.toContain("Action Plan");
});
