import type { Frame } from "playwright-core";
import { goTo, selection, setTheStage, sheetNames, textAt, withPreview, type Preview } from "./stage";

setTheStage();

const BOARD_SHEETS = ["Cover", "Summary", "Exceptions", "KPIs (2)"];

/** Presses Check plan and waits for what was found. */
async function check(pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: "Findings" }).click();
  await pane.getByRole("button", { name: "Check plan" }).click();
  await pane.getByRole("heading", { name: /^\d+ findings?$/ }).waitFor();
}

const finding = (pane: Frame, words: RegExp) => pane.getByRole("listitem").filter({ hasText: words });

async function build({ page, pane }: Preview): Promise<void> {
  await pane.getByRole("tab", { name: "Board" }).click();
  await pane.getByRole("button", { name: "Build board summary" }).click();
  await pane.getByRole("heading", { name: "The board summary is built" }).waitFor();
}

test("check, select, fix, take back", async () => {
  await withPreview(async (preview) => {
    const { page, pane, troubles } = preview;
    await check(pane);
    expect(await pane.getByRole("heading", { name: /^\d+ findings$/ }).innerText()).toBe("22 findings");
  });
});
