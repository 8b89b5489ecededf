import { allOf, firstOf, wordsIn, type Element } from "./xml-tree";

export type ReadSeries = {
  readonly name: string;
  readonly colour: string;
  /** How a line is drawn: its width, its dashes and the sign of its points. */
  readonly drawn: string;
  /** The cells of its values and of its categories; none in a chart that holds its numbers itself. */
  readonly values: string | undefined;
  readonly categories: string | undefined;
  readonly numbers: readonly (number | null)[];
};

/** A chart of Excel's or of Word's. */
export type ReadChart = {
  readonly kind: string;
  readonly title: string;
  readonly altText: string;
  readonly frame: string;
  readonly series: readonly ReadSeries[];
  /** The sizes of all its words, in points. */
  readonly sizes: readonly number[];
  /** Where its axis of values begins and ends and how it shows them, every which category has a name, and the legend's place. */
  readonly axes: { readonly [what: string]: string | undefined };
  /** How bars stand, and whether on each other. */
  readonly bars: string;
};

export function readChart(chart: Element): Omit<ReadChart, "altText" | "frame"> {
  const plot = firstOf(chart, "plotArea")!;
  const kind = plot.children.find(({ name }) => /Chart$/.test(name))!;
  const title = firstOf(chart, "title");
  return {
    kind: kind.name,
    title: title === undefined || title === firstOf(plot, "title") ? "" : wordsIn(title).trim(),
    series: kind.children.filter(({ name }) => name === "ser").map(seriesOf),
    axes: axesOf(chart),
    bars: [firstOf(kind, "barDir"), firstOf(kind, "grouping")].map((one) => one?.attributes.val ?? "").join(" "),
    sizes: [...allOf(chart, "defRPr"), ...allOf(chart, "rPr")].flatMap(({ attributes: { sz } }) =>
      sz ? [Number(sz) / 100] : [],
    ),
  };
}

function axesOf(chart: Element): ReadChart["axes"] {
  const [values, categories] = [firstOf(chart, "valAx"), firstOf(chart, "catAx")];
  const said = (axis: Element | undefined, name: string) => firstOf(axis, name)?.attributes.val;
  return {
    ...{ from: said(values, "min"), to: said(values, "max"), every: said(categories, "tickLblSkip") },
    format: firstOf(values, "numFmt")?.attributes.formatCode,
    legend: firstOf(firstOf(chart, "legend"), "legendPos")?.attributes.val,
  };
}

function seriesOf(series: Element): ReadSeries {
  const child = (name: string) => series.children.find((one) => one.name === name);
  const [look, marker] = [child("spPr"), child("marker")];
  const line = firstOf(look, "ln");
  const isLine = firstOf(line, "noFill") === undefined;
  const drawn = [
    ...(isLine ? [line?.attributes.w, firstOf(line, "prstDash")?.attributes.val ?? "solid"] : ["no line"]),
    firstOf(marker, "symbol")?.attributes.val,
  ];
  const values = child("val")!;
  return {
    name: wordsIn(child("tx")!).trim(),
    colour: firstOf(look, "srgbClr")?.attributes.val ?? "",
    drawn: drawn.join(" "),
    values: firstOf(values, "f")?.text,
    categories: firstOf(child("cat"), "f")?.text,
    numbers: numbersIn(values),
  };
}

function numbersIn(values: Element): readonly (number | null)[] {
  const count = Number(firstOf(values, "ptCount")?.attributes.val ?? 0);
  const points = new Map(
    allOf(values, "pt").map((point) => [Number(point.attributes.idx), Number(firstOf(point, "v")!.text)]),
  );
  return Array.from({ length: count }, (_, i) => points.get(i) ?? null);
}
