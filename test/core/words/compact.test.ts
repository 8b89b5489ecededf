import fc from "fast-check";
import { compact, withSeams } from "../../../src/core/words/compact";

const SEAM = String.raw`(?:\0)*`;

test("a seam stands behind groups that may go several ways, where more follows, and nowhere else", () => {
  const seams = (pattern: RegExp) => withSeams(pattern.source).replaceAll(SEAM, "~");
  expect(seams(/\b(?:is|are) (?:now )?late\b/)).toBe(String.raw`\b(?:is|are)~ (?:now )?~late\b`);
  expect(seams(/(one|two) (?<unit>days|weeks)/)).toBe("(one|two)~ (?<unit>days|weeks)");
  expect(seams(/(?:\w+ )*(?:a|b)+ (?:c){0,2}? d/)).toBe(String.raw`(?:\w+ )*(?:a|b)+ (?:c){0,2}? d`);
  expect(seams(/(?<!not )(?=on)(?!off)on/)).toBe("(?<!not )(?=on)(?!off)on");
  expect(seams(/[()|] \((?:a|b)\)/)).toBe(String.raw`[()|] \((?:a|b)~\)`);
  expect(seams(/(?:(?:a|b)|c)|(?:d) e/)).toBe("(?:(?:a|b)|c)|(?:d)~ e");
});

const PATTERNS = [
  /\b(?:is|are) (?:now )?(?:(?:very|rather) )?(late|behind)(?! again)\b/gi,
  /(?:^|[(,]) ?(?<who>we|they)?(?: have)? (?:not )?(?:met|kept) (?:it)?/i,
  /(?<=(?:on|in) (?:the )?)(?:end|start)(?:s|ed)?\b/i,
  /(?:a|ab)(?:c|bc)(?:d)?\.?(?:\)|$)/,
];
const WORDS =
  "is are now very rather late behind again we they have not met kept it on in the end ends start abcd abc a)";

test("finds what the pattern finds, in the same place and with the same groups", () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...WORDS.split(" ")), fc.constantFrom(" ", "", ", ", "(")), { maxLength: 14 })
    .map((pieces) => pieces.flat().join(""));
  fc.assert(
    fc.property(fc.constantFrom(...PATTERNS), text, (pattern, words) => {
      pattern.lastIndex = 0;
      expect(compact(pattern).exec(words)).toEqual(pattern.exec(words));
    }),
    { numRuns: 3_000 },
  );
});
