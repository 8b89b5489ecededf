/** A part of the drawing and about how many characters it adds to the request. */
export type Step = { readonly weight: number; readonly draw: () => void };
