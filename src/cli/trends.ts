import { parse, recognise, type Kpi, type Plan } from "../core/plan";
import { withTarget } from "../core/plan/kpis/chosen-target";
import { settingsIn } from "../core/plan/settings";
import { asAtOf } from "../core/review";
import { kpiToJson } from "../core/review-json";
import type { TrendsJson } from "../core/review-schema";
import {
  assuranceWords,
  comparisonsOf,
  sentencesOf,
  settingsOfKpi,
  trendOf,
  variationWords,
  type KpiSettings,
  type KpiTrend,
} from "../core/trends";
import { asSentence } from "../core/words";
import { openWorkbook } from "./open-workbook";
import { asAtSentence, heading } from "./report";
import { exit, type Terminal } from "./terminal";
import { printable, wrap } from "./text";
import { UsageError, type Command } from "./usage";

type Asked = Extract<Command, { name: "trends" }>;

/** Prints what the values of each measure say: of a workbook, or of one series of periods and values. */
export async function trends(asked: Asked, terminal: Terminal): Promise<number> {
  const { book, note } = await openWorkbook(asked.workbook);
  const settings = settingsIn(book);
  const plan = parse(book, recognise(book, settings), settings);
  const asAt = asAtOf(plan, { asAt: asked.asAt, today: terminal.today() });
  const kpis = plan.kpis.map((kpi) => asJudged(kpi, asked, plan));
  const found = kpis.map((kpi) => trendOf(kpi, asAt.date, withAsked(settingsOfKpi(kpi, settings), asked), kpis));
  const opening = [note ?? "", asAtSentence({ asAt, plan })].join(" ").trim();
  terminal.out(
    asked.json
      ? `${JSON.stringify(toJson(asAt.date, found), null, 2)}\n`
      : `${[heading(printable(plan.name), terminal), wrap(opening, terminal.width), ...texts(found, terminal)].join("\n\n")}\n`,
  );
  return exit.ok;
}

/** The measure with the direction and the target that were asked for, which only one measure can have. */
function asJudged(kpi: Kpi, { better, target }: Asked, { kpis }: Plan): Kpi {
  if (better === null && target === null) return kpi;
  if (kpis.length > 1)
    throw new UsageError(
      `--better and --target are for a file with one measure; this has ${kpis.length}. Say them in the workbook, or on its sheet “RAG settings”.`,
    );
  const judged: Kpi = better === null ? kpi : { ...kpi, better, betterFrom: "stated", betterWhy: "you said so" };
  return target === null ? judged : withTarget(judged, target);
}

const withAsked = (settings: KpiSettings, { preset, runLength }: Asked): KpiSettings => ({
  ...settings,
  ...(preset !== null && { preset }),
  ...(runLength !== null && { runLength }),
});

function toJson(asAt: string, found: readonly KpiTrend[]): TrendsJson {
  return { schema: 1, asAt, kpis: found.map((trend) => kpiToJson(trend.kpi, trend)) };
}

function texts(found: readonly KpiTrend[], terminal: Terminal): readonly string[] {
  if (found.length === 0)
    return [
      wrap(
        "No measures could be read, so there are no trends. Periods and values in two columns are a series.",
        terminal.width,
      ),
    ];
  return found.map((trend) => {
    const { kpi, reading } = trend;
    const name = printable([kpi.ref, kpi.name].filter((part) => part !== null).join(" "));
    const icons = [variationWords(trend), assuranceWords(trend)].flatMap((icon) =>
      icon === null ? [] : [`${icon.sign} ${icon.words}`],
    );
    const at = reading.latest?.at ?? kpi.at.name;
    return [
      heading(name, terminal),
      wrap(icons.join("; "), terminal.width, "  "),
      wrap(sentencesOf(trend).join(" "), terminal.width, "  "),
      ...comparisonsOf(trend).map(({ words }) => wrap(asSentence(words), terminal.width, "  ")),
      ...(at === undefined ? [] : [wrap(`Latest value: ${at}`, terminal.width, "  ")]),
    ].join("\n");
  });
}
