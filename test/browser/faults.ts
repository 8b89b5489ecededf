import { join } from "node:path";
import type { Page } from "playwright-core";
import { LOOKS } from "./keyboard";
import { contrasts, narrow, ownContrasts, violations } from "./look";
import { misprints, restless, unseenFocus, wear } from "./sight";
import { withPreview, type Preview } from "./stage";
import type { State, Walk } from "./states";

const picture = (page: Page, name: string) =>
  process.env.PICTURES === undefined
    ? Promise.resolve()
    : page.locator("#pane").screenshot({ path: join(process.env.PICTURES, `${name}.png`) });

/** What is wrong with what the pane shows, in each of its looks, at twice the size, by keyboard and with less motion. */
export async function faults({ page, pane }: Preview, name: string): Promise<string[]> {
  const [first, ...others] = LOOKS;
  await wear(page, pane, first!);
  await picture(page, `${name} ${first![0]}`);
  const found = [
    ...(await violations(pane)),
    ...(await misprints(pane)),
    ...(await misprints(pane, 2)).map((fault) => `with text of twice the size: ${fault}`),
    ...(await unseenFocus(page, pane)).map((control) => `its focus is not seen: ${control}`),
    ...(await restless(pane)),
  ];
  for (const look of others) {
    await wear(page, pane, look);
    await picture(page, `${name} ${look[0]}`);
    const faint = await (look[2].forcedColors === "active" ? ownContrasts : contrasts)(pane);
    found.push(...faint.map((fault) => `${look[0]}: ${fault}`));
  }
  await wear(page, pane, first!);
  return found.map((fault) => `${name}: ${fault}`);
}

/** Goes through the states at the pane's least width, and says what is wrong in each. */
async function walked(stage: Preview, states: readonly State[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, reach] of states) {
    await reach(stage).catch((error: unknown) => {
      throw new Error(`“${name}” is not reached`, { cause: error });
    });
    found.push(...(await faults(stage, name)));
  }
  return found;
}

/** A test for each walk: no state of it has a fault. */
export function holds(walks: readonly Walk[]): void {
  test.each(walks)(
    "every state at 320 pixels in four looks, %s: no violation, nothing cut off, the focus seen",
    (_, states) =>
      withPreview(async (stage) => {
        await narrow(stage.page);
        await stage.page.emulateMedia({ reducedMotion: "reduce" });
        expect(await walked(stage, states)).toEqual([]);
      }),
    180_000,
  );
}
