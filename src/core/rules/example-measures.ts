import type { Sketch } from "./sketch";

type Measure = NonNullable<Sketch["kpis"]>[number];

/** A measure of an area that stood at one value for two months, for examples: "at most 50" is met from above. */
const steady = (area: string, name: string, target: string, value: number): Measure => ({
  ...{ area, name, target, better: target.startsWith("at most") ? "Lower" : "Higher" },
  values: { "2024-12": value, "2025-01": value },
});

/** Measures of the area that miss their targets, and of another area one that meets it. */
export const childrenWait = steady("Therapies", "Children waiting", "at most 50", 60);
export const postsAreVacant = steady("Therapies", "Posts filled", "at least 20", 12);
export const pupilsAreAbsent = steady("Inclusion", "Pupils absent", "at most 50", 60);
export const pupilsAttend = steady("Inclusion", "Pupils absent", "at most 50", 40);
export const placesAreOpen = steady("Inclusion", "Places open", "at least 20", 25);
