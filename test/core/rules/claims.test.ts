import { claim, clausesOf, mention } from "../../../src/core/rules/claims";

const DELAYED = /\b(is|was|been) delayed\b/i;

describe("a claim", () => {
  test.each([
    ["The launch is delayed.", "The launch is delayed"],
    [
      "Education, health and care plans: the last one is delayed",
      "Education, health and care plans: the last one is delayed",
    ],
    ["No staff yet. The launch is delayed", "The launch is delayed"],
    ["Recruited; the launch was delayed but is safe", "the launch was delayed"],
    ["Version 2.1 of the guide is delayed", "Version 2.1 of the guide is delayed"],
    ["Guide done\nThe film has been delayed", "The film has been delayed"],
    ["Since May the film is delayed", "Since May the film is delayed"],
    ["On 12 May the film was delayed", "On 12 May the film was delayed"],
  ])("is found in “%s”", (text, clause) => expect(claim(text, DELAYED)).toBe(clause));

  test.each([
    "Nothing is delayed",
    "The launch wasn't cancelled and isn't seen as one that is delayed",
    "Without the post the launch was delayed",
    "The team plans to say which launch is delayed",
    "If the tender is delayed, the launch moves to May",
    "There is a risk that the launch is delayed",
    "The launch was delayed, now resolved",
    "What was delayed by recruitment has been resolved and all posts are filled",
    "",
  ])("is not found in “%s”", (text) => expect(claim(text, DELAYED)).toBeNull());

  test("is never found where there is no text", () => expect(claim(null, DELAYED)).toBeNull());
});

test("a mention is found whether it is denied or not", () => {
  expect(mention("We do not say that it is delayed.", DELAYED)).toBe("We do not say that it is delayed");
  expect(mention(null, DELAYED)).toBeNull();
});

test("numbers and references do not part clauses, dashes and bullets do", () => {
  expect(clausesOf("See 2.1 and v1.2 – done\n• 3.5% more; end!")).toEqual([
    "See 2.1 and v1.2",
    "done",
    "3.5% more",
    "end",
  ]);
});
