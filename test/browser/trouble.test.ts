import { setTheStage, started, textAt, withPreview, type Preview } from "./stage";

setTheStage();

const choose = async ({ page }: Preview, list: string, value: string) => {
  await page.locator("#trouble").evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.getByLabel(list).selectOption(value);
};
const check = ({ pane }: Preview) =>
  pane
    .getByRole("button", { name: /^Check (plan|again)/ })
    .first()
    .click();
const problem = ({ pane }: Preview, words: RegExp) => pane.getByText(words).first().waitFor();

test("the next request fails with a reason: one sentence that says that nothing was changed, and the one after it works", async () => {
  await withPreview(async (preview) => {
    await choose(preview, "because", "busy");
    await choose(preview, "Requests fail", "next");
    await check(preview);
    await problem(preview, /^Excel is busy with something else\. .* Nothing was changed\.$/);
    expect(await preview.page.getByLabel("Requests fail").inputValue()).toBe("never");
    await check(preview);
    await preview.pane.getByText(/^Checked\./).waitFor({ state: "attached" });
  });
});

test("somebody else is at work: what they type stands in the grid and is told", async () => {
  await withPreview(async (preview) => {
    await choose(preview, "Somebody else", "types");
    const told = preview.page.getByText(/^Somebody else types into a cell: .*“Theirs \d+” in row \d+/);
    // They act before one request in three, by chance.
    for (let n = 0; n < 6 && (await told.count()) === 0; n++) {
      await check(preview);
      await preview.pane.locator('[role="tabpanel"][aria-busy="false"]').waitFor();
      await preview.page.waitForTimeout(500);
    }
    await told.waitFor();
  });
});

test("a start that is slow, one that never answers and one that is blocked: each is told", async () => {
  await withPreview(async (preview) => {
    const { page } = preview;
    const said = page.frameLocator("#pane");
    await choose(preview, "Office starts", "blocked");
    await said.getByText("Office’s own script could not be loaded").waitFor();
    await choose(preview, "Office starts", "silent");
    await said.getByText("Excel has not answered").waitFor();
    await choose(preview, "Office starts", "slow");
    await said.getByText("Excel has not answered").waitFor();
    await started(page);
  });
}, 60_000);

test("the address of the page chooses it from the beginning", async () => {
  await withPreview(async (preview) => {
    const { page } = preview;
    await page.goto(`${page.url()}?latency=200&others=types`);
    await started(page);
    expect(await page.getByLabel("Each request takes").inputValue()).toBe("200");
    expect(await page.getByLabel("Somebody else").inputValue()).toBe("types");
    expect(await textAt(preview, "A7")).toBe("1.1");
  });
});
