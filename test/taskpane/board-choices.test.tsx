/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { openBoard } from "./board-tab";
import { ready } from "./ready";

jest.mock("../../src/core/rules", () => ({
  ...jest.requireActual("../../src/core/rules"),
  ...jest.requireActual("./fake-core"),
}));
jest.mock("../../src/core/board", () => jest.requireActual("./fake-core"));

async function open() {
  const opened = await openBoard();
  await screen.findByRole("group", { name: "Sections" });
  return opened;
}

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });

test("what the secretary chooses is kept in the workbook, a row each, and holds for the next paper", async () => {
  const { user, valuesOn } = await open();
  await user.selectOptions(screen.getByRole("combobox", { name: "For" }), "Stocktake");
  await user.type(await screen.findByLabelText("Period covered"), "January to June 2025{Enter}");
  expect(box("KPIs").checked).toBe(true);
  await user.click(box("KPIs"));
  await waitFor(() => expect(box("KPIs").checked).toBe(false));
  await user.click(await ready("State it in the paper"));
  await screen.findByText(/1 error is still open, and stated on the cover by choice\. The paper is no draft\./);
  await user.click(await ready("Save…"));
  await user.click(await ready(/^Save to RAG settings/));
  await waitFor(() =>
    expect(
      valuesOn("RAG settings")
        ?.slice(4)
        .map((row) => row.slice(0, 3)),
    ).toHaveLength(4),
  );
  expect(
    valuesOn("RAG settings")!
      .slice(4)
      .map((row) => row.slice(0, 3)),
  ).toEqual([
    ["Profile", "all checks", "Stocktake"],
    ["Paper", "Period covered", "January to June 2025"],
    ["Section", "Stocktake: KPIs", "off"],
    ["Open errors", "the paper", expect.stringMatching(/^stated on 1 July 2025 \(\w{6}-\w{6}\)$/)],
  ]);
});

test("a section says what it holds, and those for which the workbook holds nothing stand folded", async () => {
  const { user } = await open();
  expect(screen.queryByRole("checkbox", { name: "Risks" })).toBeNull();
  const folded = screen.getByText("1 section for which the workbook holds nothing");
  await user.click(folded);
  screen.getByText("Left out: the workbook holds nothing for it.");
  expect(box("Risks").checked).toBe(true);
});

test("nothing is kept for recognition before somebody says in which role, and then by that role", async () => {
  const { user, valuesOn } = await open();
  const [offer] = screen.getAllByRole<HTMLInputElement>("checkbox", { name: /^Keep / });
  expect(offer!.disabled).toBe(true);
  await user.type(screen.getByLabelText("Kept by"), "Programme lead{Enter}");
  await waitFor(() => expect(offer!.disabled).toBe(false));
  await user.click(offer!);
  await waitFor(() => expect(offer!.checked).toBe(true));
  await user.click(await ready("Save…"));
  await user.click(await ready(/^Save to RAG settings/));
  await waitFor(() =>
    expect(valuesOn("RAG settings")?.filter(([name]) => name === "For recognition")).toEqual([
      ["For recognition", expect.stringMatching(/^action /), "kept by Programme lead, 1 July 2025", null],
    ]),
  );
});
