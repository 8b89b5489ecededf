/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";
import type { CellRef, CellValue, Snapshot } from "../../src/core";
import { partnerForm, partnerSheets } from "../../src/core/partner-form";
import { usualLook } from "../../src/core/plan/scheme-look";
import { Pane } from "../../src/taskpane/components/Pane";
import { HEAD, LEAD, planBook, planOf, ROWS, TODAY } from "../core/partner-form/small-plan";
import { fakeHost } from "./fake-host";
import { ready } from "./ready";

// What reads and writes workbooks needs them, and jsdom has none.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const cell = (address: string) => `Plan!${address}` as CellRef;

type Typed = Readonly<Record<string, CellValue>>;

/** A file as a browser hands it over; jsdom's own cannot be read. */
function fileOf(name: string, bytes: Uint8Array): File {
  const own = bytes.slice().buffer;
  return Object.assign(new File([own], name), { arrayBuffer: async () => own });
}

/** The bytes of a form in which somebody has typed into cells of the sheet of actions. */
async function formFile(typed: Typed, book: Snapshot = planBook()): Promise<File> {
  const sheets = partnerSheets(partnerForm(book, planOf(book), { lead: LEAD, made: TODAY }), usualLook).map((sheet) =>
    sheet.title !== "Your actions"
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, r) => ({
            ...row,
            cells: row.cells.map((one, c) => {
              const value = typed[`${String.fromCharCode(65 + c)}${r + 1}`];
              return one === null || value === undefined ? one : { ...one, value };
            }),
          })),
        },
  );
  const { writeXlsx } = await import("../../src/hosts/xlsx");
  const bytes = await writeXlsx(sheets, TODAY);
  return fileOf("back.xlsx", bytes);
}

async function openActions() {
  const fake = fakeHost([
    { name: "Plan", values: [HEAD, ...ROWS].map((row) => [...row]), formats: { D3: "dd/mm/yyyy" } },
  ]);
  const user = userEvent.setup();
  const opened: Uint8Array[] = [];
  const openNew = async (bytes: Uint8Array) => void opened.push(bytes);
  render(<Pane host={fake.host} today={() => TODAY} version="9.9.9" view="actions" openNew={openNew} />);
  await screen.findByRole("heading", { name: "Partners without the add-in" });
  return { ...fake, user, opened };
}

async function takeIn(typed: Typed, upset: (fake: Awaited<ReturnType<typeof openActions>>) => void = () => {}) {
  const fake = await openActions();
  await ready(/^Update the selected row/);
  upset(fake);
  await fake.user.upload(screen.getByLabelText(/^A form that came back/), await formFile(typed));
  return fake;
}

beforeEach(() => localStorage.clear());

describe("a form for a partner", () => {
  test("is saved for the role, or any lead, and says what became of it", async () => {
    const saved: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => "blob:form";
    URL.revokeObjectURL = () => {};
    const { user } = await openActions();
    await user.type(screen.getByLabelText(/^Send it back to/), "the partnership office");
    await user.selectOptions(screen.getByLabelText("Your role"), LEAD);
    await user.click(await ready(`Save the form for ${LEAD}`));
    expect(
      await screen.findByText(/was handed to your browser and should be among your downloads\. Nothing was sent\./, {
        selector: "section p",
      }),
    ).toBeTruthy();
    expect(saved).toEqual([`Plan, update form ${TODAY}, ${LEAD}.xlsx`]);
  });

  test("opens as a new workbook where this Excel takes no file", async () => {
    Object.assign(globalThis, { Office: { context: { platform: "Mac" } } });
    try {
      const { user, opened } = await openActions();
      await user.selectOptions(screen.getByLabelText("Your role"), LEAD);
      await user.click(await ready(`Open the form for ${LEAD}`));
      await screen.findByText(/was opened as a new workbook/, { selector: "section p" });
      expect(opened).toHaveLength(1);
    } finally {
      Object.assign(globalThis, { Office: undefined });
    }
  });
});

describe("a form that came back", () => {
  test("is shown cell by cell, written at one press and taken back", async () => {
    const { user, get } = await takeIn({
      C6: "Action complete, impact not yet seen",
      F6: "The offer is out.",
      G7: "- Calls fell from 40 to 25 a week.",
    });
    await screen.findByRole("heading", { name: "A form that came back" });
    const table = await screen.findByRole("table", { name: "What changes" });
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["Plan E3", "Plan G3", "Plan H5"]);
    await user.click(await ready("Write 3 cells"));
    await screen.findByRole("heading", { name: "2 actions updated from the form, dated 28 March 2026." });
    expect([get(cell("E3")), get(cell("G3")), get(cell("H5"))]).toEqual([
      "Action complete, impact not yet seen",
      "28 March 2026: The offer is out.\nDraft out.",
      "- Calls fell from 40 to 25 a week.",
    ]);
    expect(await screen.findByText("3 cells say in the plan already what was filled in.")).toBeTruthy();
    await user.click(await ready("Take back"));
    await screen.findByRole("heading", { name: "3 cells are as before." });
    expect(get(cell("G3"))).toBe("Draft out.");
  });

  test("leaves what both have changed open, in three versions, and writes what is chosen", async () => {
    const { user, get } = await takeIn({ C6: "Action complete, impact not yet seen" }, ({ set }) =>
      set(cell("E3"), "Action not yet started"),
    );
    await screen.findByText(/Both the form and the plan have changed it/);
    const versions = screen.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(versions).toEqual([
      "Action in progress, on track",
      "Action complete, impact not yet seen",
      "Action not yet started",
    ]);
    expect(screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false]);
    expect(screen.queryByRole("button", { name: /^Write/ })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Enter what the form says" }));
    await user.click(await ready("Write 1 cell"));
    await screen.findByRole("heading", { name: /^1 action updated from the form/ });
    expect(get(cell("E3"))).toBe("Action complete, impact not yet seen");
  });

  test("is not written over what somebody changes at that moment", async () => {
    const { user, get, set, told } = await takeIn({ C6: "Action complete, impact not yet seen" });
    told.beforeApply = () => set(cell("E3"), "Action not yet started");
    await user.click(await ready("Write 1 cell"));
    await screen.findByRole("heading", { name: "Nothing was changed." });
    expect(get(cell("E3"))).toBe("Action not yet started");
    expect(await screen.findByText(/Both the form and the plan have changed it/)).toBeTruthy();
  });

  test("that is none of ours is refused in a sentence, and of another role is said", async () => {
    const fake = await openActions();
    await fake.user.upload(
      screen.getByLabelText(/^A form that came back/),
      fileOf("list.xlsx", new TextEncoder().encode("nothing")),
    );
    expect(await screen.findAllByText(/^This is not an Excel workbook/)).not.toEqual([]);
    localStorage.setItem("rag-monitor.role", "Head of Therapies");
    await fake.user.upload(screen.getByLabelText(/^A form that came back/), await formFile({ F6: "Out." }));
    expect(
      await screen.findByText(/^The form is for Head of SEND, and the role chosen here is Head of Therapies\./),
    ).toBeTruthy();
    await fake.user.click(await ready("Put the form away"));
    await screen.findByRole("heading", { name: "My actions" });
  });
});
