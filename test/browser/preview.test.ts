import { readFileSync } from "node:fs";
import { join } from "node:path";
import { focused } from "./keyboard";
import {
  drawn,
  toPane,
  XLSX,
  goTo,
  restartedBy,
  root,
  selection,
  setTheStage,
  sheetNames,
  textAt,
  withPreview,
} from "./stage";

setTheStage();

test("opens the sample: its visible sheets have tabs, its hidden ones are named", async () => {
  await withPreview(async ({ page, cell, troubles }) => {
    expect(await sheetNames(page)).toEqual(["Action Plan", "KPIs", "Key", "Notes"]);
    await page.getByText("Hidden: Lists").waitFor();
    expect(await cell("A5").innerText()).toBe("Ref");
    expect(await cell("D7").innerText()).toBe("30 Apr 2026");
    expect(troubles).toEqual([]);
  });
});

test("a cell is changed by typing over it, in the formula bar, and emptied by Delete", async () => {
  await withPreview(async (preview) => {
    const { page, cell } = preview;
    await goTo(page, "H7");
    await page.keyboard.type("Typed over");
    await page.keyboard.press("Enter");
    expect(await selection(page)).toBe("Action Plan!H8");
    await cell("H7").getByText("Typed over").waitFor();

    await goTo(page, "D7");
    const bar = page.getByLabel("Content of the selected cell");
    expect(await bar.inputValue()).toBe("30/04/2026");
    await bar.fill("31/05/2026");
    await bar.press("Enter");
    await cell("D7").getByText("31 May 2026").waitFor();

    await page.keyboard.press("Delete");
    expect(await textAt(preview, "D7")).toBe("");
  });
});

test("Escape leaves a cell as it was", async () => {
  await withPreview(async (preview) => {
    await goTo(preview.page, "A7");
    await preview.page.keyboard.type("x");
    await preview.page.keyboard.press("Escape");
    expect(await textAt(preview, "A7")).toBe("1.1");
  });
});

test("the arrow keys step out of a merged area, and over its width", async () => {
  await withPreview(async ({ page }) => {
    await goTo(page, "A5");
    await page.keyboard.press("ArrowDown");
    const merged = await selection(page);
    await page.keyboard.press("ArrowDown");
    expect([merged, await selection(page)]).toEqual(["Action Plan!A6:K6", "Action Plan!A7"]);
  });
});

test("F6 goes to the pane and back, to where the keyboard was, and Ctrl+G to a cell", async () => {
  await withPreview(async ({ page, pane }) => {
    await toPane(page);
    await page.keyboard.press("Tab");
    expect(await focused(pane)).toBe("Overview");
    await goTo(page, "KPIs!B7");
    expect(await selection(page)).toBe("KPIs!B7");
    await page.keyboard.press("ArrowRight");
    expect(await selection(page)).toBe("KPIs!C7");
    await page.keyboard.press("F6");
    expect(await focused(pane)).toBe("Overview");
    await page.keyboard.press("F6");
    await page.keyboard.press("ArrowDown");
    expect(await selection(page)).toBe("KPIs!C8");
  });
});

test("whole rows are selected and deleted, and cells are not", async () => {
  await withPreview(async ({ page, cell }) => {
    await goTo(page, "C8");
    const below = await cell("C9").innerText();
    await page.keyboard.press("Control+-");
    await page.getByText("Select whole rows first: Shift+Space.").waitFor();
    await page.keyboard.press("Shift+Space");
    await page.keyboard.press("Control+-");
    await drawn(page);
    expect(await cell("C8").innerText()).toBe(below);
    expect(await selection(page)).toBe("Action Plan!A8:XFD8");
  });
});

test("only what is in view is drawn, and the rest when it is scrolled to", async () => {
  await withPreview(async ({ page, cell }) => {
    expect(await cell("A60").count()).toBe(0);
    await goTo(page, "A60");
    expect(await cell("A60").count()).toBe(1);
    expect(await cell("A1").count()).toBe(0);
  });
});

test("what Excel would refuse is said", async () => {
  await withPreview(async ({ page }) => {
    const box = page.getByLabel("Selected cells");
    await box.fill("Nowhere!A1");
    await box.press("Enter");
    await page
      .locator("#message.refusal")
      .getByText(/Nowhere/)
      .waitFor();
  });
});

describe("another workbook", () => {
  const clean = readFileSync(join(root, "samples/clean-plan.xlsx"));

  test("opens from the disk, and the pane starts anew on it", async () => {
    await withPreview(async ({ page, pane, troubles }) => {
      const choose = () => page.setInputFiles("#file", { name: "Mine.xlsx", mimeType: XLSX, buffer: clean });
      await restartedBy(page, choose);
      await page.getByText("Mine.xlsx is open").waitFor();
      await pane.getByRole("button", { name: "Check plan" }).click();
      await pane.getByText(/^Checked\. 18 actions: 0 errors, 0 warnings/).waitFor({ state: "attached" });
      expect(troubles).toEqual([]);
    });
  });

  test("opens when it is dropped on the page", async () => {
    await withPreview(async ({ page }) => {
      const dropped = await page.evaluateHandle(
        (bytes) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], "Dropped.xlsx"));
          return transfer;
        },
        [...clean],
      );
      await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
      await page.getByText("Dropped.xlsx is open").waitFor();
    });
  });

  test("that is none is refused with a sentence, and the one on show stays", async () => {
    await withPreview(async ({ page, cell }) => {
      await page.setInputFiles("#file", { name: "Notes.xlsx", mimeType: XLSX, buffer: Buffer.from("no workbook") });
      await page
        .locator("#message.refusal")
        .getByText(/not an Excel workbook/)
        .waitFor();
      expect(await cell("A5").innerText()).toBe("Ref");
    });
  });
});

test("the pane's width is changed with the keyboard, within Excel's limits", async () => {
  await withPreview(async ({ page }) => {
    const splitter = page.getByRole("separator", { name: "Width of the task pane" });
    await splitter.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
    expect(await splitter.getAttribute("aria-valuenow")).toBe("320");
    expect(await page.locator("#pane").evaluate(({ clientWidth }) => clientWidth)).toBe(320);
  });
});
