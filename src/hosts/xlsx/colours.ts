/** A colour as a workbook stores it: literal, of the theme, or of the old palette; `tint` lightens or darkens any of them. */
export type Colour = {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
};

/**
 * The colour that Excel shows, as `#RRGGBB`; null where the workbook does not say (no such theme or palette entry).
 *
 * @param themeColours hex digits in the order of the theme's file: dark 1, light 1, dark 2, light 2, accent 1 to 6, links.
 * @param palette the workbook's own 64 indexed colours as hex digits, if it replaces the standard ones.
 */
export function resolveColour(
  colour: Colour | undefined,
  themeColours: readonly string[] | undefined,
  palette: readonly string[] = PALETTE,
): string | null {
  if (colour === undefined) return null;
  const hex = lastSix(colour.rgb) ?? ofTheme(colour.theme, themeColours) ?? ofPalette(colour.indexed, palette);
  if (hex === null) return null;
  return `#${tinted(hex, colour.tint ?? 0)}`;
}

/** `RRGGBB` of `RRGGBB`, `AARRGGBB` or `#RRGGBB`: Excel ignores the alpha of a cell's colour. */
function lastSix(rgb: string | undefined): string | null {
  return /^#?(?:[0-9A-F]{2})?([0-9A-F]{6})$/.exec(rgb?.toUpperCase() ?? "")?.[1] ?? null;
}

/**
 * Theme numbers count light 1, dark 1, light 2, dark 2 (ECMA-376 part 1, 18.8.3, attribute `theme`), but the theme's
 * file lists the dark one of each pair first (20.1.6.2 `clrScheme`).
 */
function ofTheme(theme: number | undefined, themeColours: readonly string[] | undefined): string | null {
  if (theme === undefined) return null;
  return lastSix(themeColours?.[theme < 4 ? theme ^ 1 : theme]);
}

/** 64 is the system's window text and 65 its window, black and white unless Windows is told otherwise (18.8.27). */
function ofPalette(index: number | undefined, palette: readonly string[]): string | null {
  if (index === undefined) return null;
  if (index === 64) return "000000";
  if (index === 65) return "FFFFFF";
  return lastSix(palette[index]);
}

/** Eight colours twice, then 48 more: the standard palette of ECMA-376 part 1, 18.8.27 `indexedColors`. */
const FIRST_EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE: readonly string[] = [
  ...FIRST_EIGHT,
  ...FIRST_EIGHT,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ...["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ...["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ...["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ...["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
];

/** Hue, luminance and saturation are whole numbers up to this. */
const HLS_MAX = 240;

/** A tint is stored in steps of 1/32767, so a luminance that should be whole may fall this short of it. */
const STEP = 0.01;

/**
 * ECMA-376 part 1, 18.8.3, attribute `tint`: the luminance L becomes L × (1 + t) for t < 0, else L × (1 − t) + max × t.
 * The standard names 255 as the maximum; Excel computes with the whole numbers of the Windows functions ColorRGBToHLS and
 * ColorHLSToRGB, whose maximum is 240. With those, every swatch of Excel's own colour picker comes out to the last digit.
 */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const { hue, luminance, saturation } = toHls(hex);
  const moved = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + HLS_MAX * tint;
  return toHex(hue, Math.min(HLS_MAX, Math.max(0, Math.trunc(moved + STEP))), saturation);
}

type Triple = [red: number, green: number, blue: number];

function toHls(hex: string): { hue: number; luminance: number; saturation: number } {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Triple;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const [sum, spread] = [high + low, high - low];
  const luminance = divide(sum * HLS_MAX, 2 * 255, 255);
  if (spread === 0) return { hue: 0, luminance, saturation: 0 };
  const room = luminance <= HLS_MAX / 2 ? sum : 2 * 255 - sum;
  const saturation = divide(spread * HLS_MAX, room);
  const [r, g, b] = [red, green, blue].map((part) => divide((high - part) * (HLS_MAX / 6), spread)) as Triple;
  const hue = red === high ? b - g : green === high ? HLS_MAX / 3 + r - b : (2 * HLS_MAX) / 3 + g - r;
  return { hue: (hue + HLS_MAX) % HLS_MAX, luminance, saturation };
}

function toHex(hue: number, luminance: number, saturation: number): string {
  const upper =
    luminance <= HLS_MAX / 2
      ? divide(luminance * (HLS_MAX + saturation), HLS_MAX)
      : luminance + saturation - divide(luminance * saturation, HLS_MAX);
  const lower = 2 * luminance - upper;
  return [hue + HLS_MAX / 3, hue, hue - HLS_MAX / 3]
    .map((turned) => divide(atHue(lower, upper, (turned + HLS_MAX) % HLS_MAX) * 255, HLS_MAX))
    .map((part) => Math.min(255, part).toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

function atHue(lower: number, upper: number, hue: number): number {
  const sixth = HLS_MAX / 6;
  if (hue < sixth) return lower + divide((upper - lower) * hue, sixth);
  if (hue < 3 * sixth) return upper;
  if (hue < 4 * sixth) return lower + divide((upper - lower) * (4 * sixth - hue), sixth);
  return lower;
}

/** Whole-number division to the nearest, as Windows does it. */
function divide(value: number, by: number, half = Math.trunc(by / 2)): number {
  return Math.trunc((value + half) / by);
}
