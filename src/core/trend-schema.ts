import { z } from "zod";
import { address, count, text } from "./schema-parts";
import { presets, SIGNAL_RULES, type Preset } from "./trends";

/** What the values of a measure say. Numbers are in its unit; null where nothing is claimed or compared. */
export const trendSchema = z.object({
  sentence: z.string(),
  variation: z
    .object({
      kind: z.enum(["improvement", "concern", "neither", "common-cause"]),
      direction: z.enum(["high", "low"]).nullable(),
    })
    .nullable(),
  /** Null also while signals show that the measure changes. */
  assurance: z.enum(["pass", "fail", "hit-and-miss"]).nullable(),
  /** Why no trend is claimed. */
  withheld: z.object({ why: z.string(), at: z.array(address) }).nullable(),
  rag: z.enum(["green", "amber", "red"]).nullable(),
  distance: z.object({ gap: z.number().nullable(), percent: z.number().nullable(), because: text }).nullable(),
  limits: z
    .object({
      ...{ mean: z.number(), lower: z.number(), upper: z.number() },
      ...{ from: z.string(), values: count, trial: z.boolean() },
    })
    .nullable(),
  signals: z.array(
    z.object({ rule: z.enum(SIGNAL_RULES), direction: z.enum(["high", "low"]), periods: z.array(z.string()) }),
  ),
  recalculations: z.array(z.object({ period: z.string(), why: z.string(), at: address.nullable() })),
  /** From when the limits might be drawn anew; never done without somebody's choice. */
  suggestion: z.object({ period: z.string() }).nullable(),
  forecast: z
    .object({
      verdict: z.enum(["likely", "only if the present pace holds", "unlikely", "cannot say"]),
      because: z.string(),
      ...{
        pace: z.number().nullable(),
        paceNeeded: z.number().nullable(),
        level: z.number().nullable(),
        projected: z.number().nullable(),
      },
      paceInterval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
      p: z.number().nullable(),
    })
    .nullable(),
  /** Of an annual percentage, over its latest five years (Fingertips); null for other series. */
  recentTrend: z
    .union([
      z.object({
        marker: z.enum(["increasing", "decreasing", "no significant change"]),
        getting: z.enum(["better", "worse"]).nullable(),
        ...{ chiSquared: z.number(), p: z.number() },
      }),
      z.object({ marker: z.literal("cannot be calculated"), because: z.string() }),
    ])
    .nullable(),
  /** The latest value against others; two values are a difference, and no trend. */
  comparisons: z.array(
    z.object({
      with: z.enum(["target", "value before", "year before", "baseline", "others"]),
      words: z.string(),
      at: z.array(address),
    }),
  ),
  /** What other tests say, and what speaks against the limits; never for a board page unasked. */
  secondOpinions: z.array(z.string()),
  missing: z.array(z.string()),
  leftOut: z.array(z.object({ period: z.string(), why: z.string(), at: address })),
  settings: z.object({
    preset: z.enum(Object.keys(presets) as Preset[]),
    runLength: count,
    tolerance: z.object({ amount: z.number(), of: z.enum(["points", "target"]), chosen: z.boolean() }),
    baseline: count.nullable(),
  }),
});
