import { type Ask, askAll, inBatches, inStrips, MOST_AT_ONCE } from "../../../src/hosts/excel/ask";

/** Excel as far as asking goes: an answer to more than `limit` values fails, or comes as nothing. */
function excelThatHolds(limit: number, how: "fails" | "gives nothing" = "fails") {
  let queued = 0;
  const sizes: number[] = [];
  const taken: number[] = [];
  const context = {
    sync: () => {
      const size = queued;
      queued = 0;
      sizes.push(size);
      return size > limit && how === "fails"
        ? Promise.reject(Object.assign(new Error(), { code: "ResponsePayloadSizeLimitExceeded" }))
        : Promise.resolve();
    },
  } as unknown as Excel.RequestContext;
  const ask = (size: number, canBeCut = true): Ask => ({
    size,
    load: () => {
      queued += size;
      return () => {
        if (size > limit) return false;
        taken.push(size);
        return true;
      };
    },
    ...(canBeCut && size > 1 && { smaller: () => [ask(Math.floor(size / 2)), ask(Math.ceil(size / 2))] }),
  });
  return { context, ask, sizes, taken };
}

test("asks as much at once as the bound allows", async () => {
  const { context, ask, sizes } = excelThatHolds(Infinity);
  await askAll(context, [ask(MOST_AT_ONCE / 2), ask(MOST_AT_ONCE / 2), ask(1), ask(2)]);
  expect(sizes).toEqual([MOST_AT_ONCE, 3]);
});

test("asks nothing when nothing is wanted", async () => {
  const { context, sizes } = excelThatHolds(10);
  await askAll(context, []);
  expect(sizes).toEqual([]);
});

test("what is too large is asked in pieces, all of it, once", async () => {
  const { context, ask, taken } = excelThatHolds(10);
  await askAll(context, [ask(8), ask(8), ask(33)]);
  expect(taken.reduce((sum, size) => sum + size, 0)).toBe(49);
  expect(Math.max(...taken)).toBeLessThanOrEqual(10);
});

test("what comes as nothing, without an error, is asked in pieces too", async () => {
  const { context, ask, taken } = excelThatHolds(10, "gives nothing");
  await askAll(context, [ask(8), ask(33)]);
  expect(taken.reduce((sum, size) => sum + size, 0)).toBe(41);
});

test("what cannot be cut is an error with a sentence, not an endless loop", async () => {
  const { context, ask } = excelThatHolds(10);
  await expect(askAll(context, [ask(11, false)])).rejects.toMatchObject({ name: "HostError", code: "too-large" });
});

test("another error is passed on at once", async () => {
  const error = Object.assign(new Error(), { code: "AccessDenied" });
  const context = { sync: () => Promise.reject(error) } as unknown as Excel.RequestContext;
  await expect(askAll(context, [{ size: 1, load: () => () => true }])).rejects.toBe(error);
});

test("batches keep the order and take at least one item", () => {
  expect(inBatches([5, 5, 11, 1, 9, 1], 10, (size) => size)).toEqual([[5, 5], [11], [1, 9], [1]]);
});

test("strips cover the block; a row that is too wide stays whole", () => {
  const strips = inStrips({ row: 3, column: 1, rows: 7, columns: 4 }, 12);
  expect(strips.map(({ row, rows }) => [row, rows])).toEqual([
    [3, 3],
    [6, 3],
    [9, 1],
  ]);
  expect(inStrips({ row: 0, column: 0, rows: 2, columns: 50 }, 12)).toHaveLength(2);
});
