/** @jest-environment jsdom */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError, type CellRef, type CellValue } from "../../src/core";
import { Pane } from "../../src/taskpane/components/Pane";
import { corpus } from "../workbooks/corpus";
import { fakeHost, type FakeSheet } from "./fake-host";
import { ready } from "./ready";

const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Evidence of impact"];
const plan = (): CellValue[][] => [
  HEAD,
  [
    "1.1",
    "Agree one way in to therapy",
    "Head of Therapies",
    "December 2024\nSeptember 2026",
    "Action in progress, off track",
    "Impact not yet seen",
    "Plan drafted.",
    null,
  ],
  [
    "1.2",
    "Publish the offer",
    "Head of SEND",
    "June 2026",
    "Action in progress, on track",
    "Impact not yet seen",
    "Draft out.",
    "None so far",
  ],
  ["1.3", "Train new staff", "Head of SEND", "June 2026", "Action not yet started", "Impact not yet seen", null, null],
];
const cell = (address: string) => `Plan!${address}` as CellRef;

/** Opens the pane on a small plan and checks it, on My actions. */
async function openActions(readOnly = false, more: FakeSheet[] = []) {
  const fake = fakeHost([{ name: "Plan", values: plan() }, ...more]);
  const user = userEvent.setup();
  render(<Pane host={fake.host} today={() => "2026-03-28"} version="9.9.9" view="actions" readOnly={readOnly} />);
  await screen.findByRole("heading", { name: "My actions" });
  return { ...fake, user };
}

/** The same with the form of an action open. */
async function openForm(ref = "1.2") {
  const opened = await openActions();
  await opened.user.selectOptions(
    screen.getByLabelText("Your role"),
    ref === "1.1" ? "Head of Therapies" : "Head of SEND",
  );
  await opened.user.click(await ready(`Update ${ref}`));
  await screen.findByRole("heading", { name: new RegExp(`^Update action ${ref}`) });
  return opened;
}

const look = async (user: ReturnType<typeof userEvent.setup>) => user.click(await ready("See what will change"));
const write = async (user: ReturnType<typeof userEvent.setup>) => user.click(await ready("Write"));

beforeEach(() => localStorage.clear());

describe("the actions of a lead", () => {
  test("are listed once a role is chosen, which this browser remembers", async () => {
    const { user } = await openActions();
    expect(screen.queryByRole("button", { name: /^Update \d/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText("Your role"), "Head of SEND");
    expect(await screen.findByRole("heading", { name: "2 actions: 1.2 and 1.3" })).toBeTruthy();
    expect(localStorage.getItem("rag-monitor.role")).toBe("Head of SEND");
  });

  test("say which of their dates have passed where no finding does, and open the form that asks", async () => {
    localStorage.setItem("rag-monitor.role", "Head of Therapies");
    await openActions();
    await screen.findByText("Each has something to look at.");
    const card = screen.getByRole("heading", { name: /^1\.1/ }).closest("li")!;
    expect(card.textContent).toContain("“December 2024” has passed. Is that part done, moved, or still open?");
    expect(card.textContent).not.toContain("September 2026” has passed");
    within(card).getByRole("button", { name: "Select Plan D2" });
  });

  test("are told of a date that has passed once, with the cell in which it stands and not the one for a new date", async () => {
    const head = [...HEAD.slice(0, 4), "Revised due date", ...HEAD.slice(4)];
    const row = (ref: string, status: string): CellValue[] => [
      ...[ref, `Agree thing ${ref}`, "Head of SEND", "31 December 2025", null],
      ...[status, "Impact not yet seen", "Half of it is done.", null],
    ];
    const values = [head, row("1.1", "Action in progress, on track"), row("1.2", "Action in progress, off track")];
    localStorage.setItem("rag-monitor.role", "Head of SEND");
    const { host } = fakeHost([{ name: "Plan", values }]);
    render(<Pane host={host} today={() => "2026-03-28"} version="9.9.9" view="actions" readOnly={false} />);
    const cards = await Promise.all(
      ["1.1", "1.2"].map(async (ref) =>
        (await screen.findByRole("heading", { name: new RegExp(`^${ref}`) })).closest("li")!,
      ),
    );
    // A finding tells of the first one's date already.
    expect(cards[0]!.textContent).not.toContain("has passed. Is it done");
    expect(cards.map((card) => within(card).queryAllByRole("button", { name: "Select Plan E2" }).length)).toEqual([
      0, 0,
    ]);
    within(cards[1]!).getAllByRole("button", { name: "Select Plan D3" });
  });

  test("are shown with the words that somebody chose for a state, in the list as in the form", async () => {
    localStorage.setItem("rag-monitor.role", "Head of Therapies");
    const settings = {
      name: "RAG settings",
      values: [
        ["Setting", "For", "Value", "Note"],
        ["Words shown", "Action in progress, off track", "behind", null],
      ],
    };
    const { user } = await openActions(false, [settings]);
    expect((await screen.findByRole("heading", { name: /^1\.1/ })).closest("li")!.textContent).toMatch(/ Behind; /);
    await user.click(await ready("Update 1.1"));
    expect(await screen.findByLabelText(/^Behind/)).toBeTruthy();
  });

  test("of a role that this workbook does not name are none, and it says so", async () => {
    localStorage.setItem("rag-monitor.role", "Head of Transport");
    await openActions();
    expect(screen.getByText(/names no lead called “Head of Transport”/)).toBeTruthy();
  });

  test("can be read and not updated in a workbook that is read-only", async () => {
    localStorage.setItem("rag-monitor.role", "Head of SEND");
    await openActions(true);
    expect(await screen.findByRole("heading", { name: "2 actions: 1.2 and 1.3" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Update/ })).toBeNull();
  });
});

describe("an update", () => {
  test("is shown before it is written, is dated, and is taken back", async () => {
    const { user, get } = await openForm();
    await user.type(screen.getByLabelText("New update"), "Published on Monday.");
    await look(user);
    expect(await screen.findByRole("heading", { name: "G3 will change" })).toBeTruthy();
    screen.getByText("“Action in progress, on track” and “Impact not yet seen” stay: only you change them.");
    expect(get(cell("G3"))).toBe("Draft out.");
    await write(user);
    expect(await screen.findByRole("heading", { name: "Row 3 of “Plan” updated, dated 28 March 2026." })).toBeTruthy();
    expect(get(cell("G3"))).toBe("28 March 2026: Published on Monday.\nDraft out.");
    await user.click(await ready("Take back"));
    await waitFor(() => expect(get(cell("G3"))).toBe("Draft out."));
  });

  test("of a plan that is turned is told by the action's name, for it stands in no row", async () => {
    const { book } = corpus.map((style) => style()).find(({ name }) => /Rydal/.test(name))!;
    const fake = fakeHost(
      book.sheets.map(({ name, values, formats }) => ({
        ...{ name, values: values.map((cells) => [...cells]), formats: Object.fromEntries(formats) },
      })),
    );
    const user = userEvent.setup();
    await fake.host.show("'Board view'!F9" as CellRef);
    render(<Pane host={fake.host} today={() => "2026-11-27"} version="9.9.9" view="actions" readOnly={false} />);
    await user.click(await ready("Update the selected row"));
    await user.type(await screen.findByLabelText("New update"), "Payments begin.");
    await look(user);
    await write(user);
    expect(await screen.findByRole("heading", { name: /^Action 2\.1 on “Board view” updated, dated / })).toBeTruthy();
    expect(fake.get("'Board view'!F9" as CellRef)).toMatch(/^27 November 2026: Payments begin\./);
  });

  test("that contradicts itself is told so before it is written, and may be written all the same", async () => {
    const { user, get } = await openForm();
    await user.click(screen.getByLabelText(/^Action complete and impactful/));
    await look(user);
    const panel = (await screen.findByRole("heading", { name: "E3 will change" })).closest("section")!;
    within(panel).getByText("“Impact not yet seen” stays: only you change it.");
    expect(within(panel).getByText("This update would bring about:")).toBeTruthy();
    expect(panel.textContent).toMatch(/complete and impactful.*impact is not yet seen/);
    await write(user);
    await waitFor(() => expect(get(cell("E3"))).toBe("Action complete and impactful"));
  });

  test("is looked at anew once something else is entered", async () => {
    const { user } = await openForm();
    await user.type(screen.getByLabelText("New update"), "One");
    await look(user);
    await screen.findByRole("button", { name: "Write" });
    await user.type(screen.getByLabelText("New update"), " and two");
    expect(screen.queryByRole("button", { name: "Write" })).toBeNull();
  });

  test("without anything changed is none", async () => {
    const { user } = await openForm();
    await look(user);
    expect(await screen.findByText("Nothing has been changed yet.")).toBeTruthy();
  });

  test("of a date asks for the day and the reason, and keeps the date that it was", async () => {
    const { user, get } = await openForm("1.1");
    await user.click(screen.getAllByLabelText("Moved")[0]!);
    await look(user);
    expect(await screen.findByText(/^Give the new date and the reason/)).toBeTruthy();
    await user.type(screen.getByLabelText(/^New date/), "2026-06-30");
    await user.type(screen.getByLabelText(/^Reason/), "Co-production takes longer");
    await look(user);
    await screen.findByRole("heading", { name: "D2 and G2 will change" });
    await write(user);
    await waitFor(() => expect(get(cell("D2"))).toBe("June 2026 (was December 2024)\nSeptember 2026"));
  });

  test("is kept while another view is looked at", async () => {
    const { user } = await openForm();
    await user.type(screen.getByLabelText("New update"), "Half a sentence");
    await user.click(screen.getByRole("tab", { name: "Overview" }));
    await user.click(screen.getByRole("tab", { name: "My actions" }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>("New update")).value).toBe("Half a sentence");
  });

  test.each([
    ["theirs", "Keep theirs for the progress update", "Published by a colleague."],
    ["mine", "Keep mine for the progress update", "28 March 2026: Published by me.\nPublished by a colleague."],
  ])(
    "over what somebody else has written meanwhile is refused; both are shown, and %s is kept",
    async (_, choice, kept) => {
      const { user, get, set } = await openForm();
      await user.type(screen.getByLabelText("New update"), "Published by me.");
      await user.type(screen.getByLabelText("Evidence of impact"), ", and two calls fewer");
      await look(user);
      await screen.findByRole("button", { name: "Write" });
      set(cell("G3"), "Published by a colleague.");
      await write(user);
      expect(await screen.findByRole("heading", { name: /^Nothing was written\./ })).toBeTruthy();
      expect(get(cell("H3"))).toBe("None so far");
      expect(screen.getByText(/is now “Published by a colleague\.”.*was “Draft out\.”/)).toBeTruthy();
      await user.click(await ready(choice));
      await look(user);
      await write(user);
      await waitFor(() => expect(get(cell("H3"))).toBe("None so far, and two calls fewer"));
      expect(get(cell("G3"))).toBe(kept);
    },
  );

  test("that was written, and could not be read again, is not called unwritten", async () => {
    const { user, get, told } = await openForm();
    await user.type(screen.getByLabelText("New update"), "Published.");
    await look(user);
    await screen.findByRole("button", { name: "Write" });
    told.beforeApply = () => (told.fail = new HostError("busy", "Excel is busy. Nothing was changed."));
    await write(user);
    await screen.findByText(/^The change was made, .* Excel is busy\. Then check again\.$/, { selector: "p" });
    screen.getByRole("heading", { name: /^Row 3 of “Plan” updated/ });
    expect(get(cell("G3"))).toMatch(/^28 March 2026: Published\./);
  });

  test("of a row that holds another action by now is not written", async () => {
    const { user, get, set } = await openForm();
    await user.type(screen.getByLabelText("New update"), "Published.");
    for (const [i, value] of plan()[3]!.entries()) set(cell(`${"ABCDEFGH"[i]}3`), value);
    for (const [i, value] of plan()[2]!.entries()) set(cell(`${"ABCDEFGH"[i]}4`), value);
    await look(user);
    await write(user);
    expect(await screen.findByRole("heading", { name: /^Nothing was written\./ })).toBeTruthy();
    expect(get(cell("G3"))).toBeNull();
  });
});
