import { HostError } from "../../src/core";
import { readAfter } from "../../src/taskpane/tasks";

test("a change was made and only reading again fails: it is not said that nothing was changed", async () => {
  const busy = new HostError("busy", "Excel is busy. Nothing was changed.", "ActivityLimitReached", "as-before");
  const told: string[] = [];
  const failed = readAfter(
    (event) => told.push(event.type),
    () => Promise.reject(busy),
  );
  await expect(failed).rejects.toMatchObject({
    message:
      "The change was made, and is told below; only reading the workbook again failed. Excel is busy. Then check again.",
    details: "ActivityLimitReached",
  });
  expect(told).toEqual(["unread"]);
});
