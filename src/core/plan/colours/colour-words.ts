import type { ColourName } from "./colour";
import { hslOf } from "./hsl";

type Named = { readonly colour: string | null; readonly name: ColourName | null };

/** A colour as people say it, with its number behind where it helps. */
export function colourWords({ colour, name }: Named): string {
  if (colour === null) return name ?? "no colour";
  return name === null ? colour : `${name} (${colour})`;
}

/** So much must two colours of one name differ in lightness, of 1, for people to call one of them the dark one. */
const DARKER = 0.15;

/** A colour by its name alone; where another of these has that name, too, as the dark or the light one, else with its number. */
export function inWords(one: Named, among: readonly Named[]): string {
  if (one.name === null) return colourWords(one);
  const others = new Set(
    among.flatMap(({ colour, name }) => (name === one.name && colour !== one.colour ? colour : [])),
  );
  const [other] = others;
  if (other === undefined) return one.name;
  const by = one.colour === null || other === null ? 0 : hslOf(one.colour).lightness - hslOf(other).lightness;
  return others.size > 1 || Math.abs(by) < DARKER ? colourWords(one) : `${by < 0 ? "dark" : "light"} ${one.name}`;
}
