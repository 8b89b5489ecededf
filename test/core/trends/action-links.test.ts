import { parse, recognise } from "../../../src/core/plan";
import { settingsIn } from "../../../src/core/plan/settings";
import { actionLinks, suggestedActions, trendsOf } from "../../../src/core/trends";
import { rules, defaultSettings, type Sketch } from "../../../src/core/rules";
import { workbookOf } from "../../sketch";

function read(sketch: Sketch) {
  const book = workbookOf(sketch);
  const plan = parse(book, recognise(book));
  const trends = trendsOf(plan, "2025-04-01", settingsIn(book));
  const links = actionLinks(plan, trends);
  return { plan, trends, links };
}

const linksOf = (sketch: Sketch) =>
  read(sketch).links.map(
    ({ action, trend, by, at, isRefused }) =>
      `${action.ref} ${trend.kpi.ref} ${by} ${at}${isRefused ? " refused" : ""}`,
  );
const suggestedOf = (sketch: Sketch, of = 0) => {
  const { plan, trends, links } = read(sketch);
  return suggestedActions(trends[of]!, plan, links).map(({ action, words }) => `${action.ref}: ${words.join(" ")}`);
};

const waits = { ref: "K2", name: "Children waiting for therapy appointments", unit: "children" };
const plan = {
  actions: [
    { ref: "3.1", title: "Open a second clinic", successCriteria: "Fewer children wait (K2)" },
    { ref: "3.2", title: "More appointments in speech therapy", successCriteria: "Appointments are kept" },
    { ref: "3.3", title: "Recruit therapists", successCriteria: "Posts are filled" },
    { ref: "3.4", title: "Write to parents about their child's plan", successCriteria: "Parents know" },
  ],
  kpis: [waits],
};

describe("links", () => {
  test("are what an action names, with its cell, and what somebody chose, with the cell of the setting", () =>
    expect(linksOf({ ...plan, settings: [["Measure: actions", "K2", "actions 3.1, 3.3"]] })).toEqual([
      "3.1 K2 named Actions!F2",
      "3.3 K2 chosen 'RAG settings'!C2",
    ]));

  test("that somebody refused are told as refused", () =>
    expect(linksOf({ ...plan, settings: [["Measure: actions not meant", "K2", "actions 3.1"]] })).toEqual([
      "3.1 K2 named Actions!F2 refused",
    ]));

  test("are never made of words alone", () => expect(linksOf(plan)).toEqual(["3.1 K2 named Actions!F2"]));
});

describe("suggestions", () => {
  test("have two words in common that few actions have, and say which", () =>
    expect(suggestedOf(plan)).toEqual(["3.2: therapy appointments"]));

  test("leave out what is linked and what was refused", () => {
    expect(suggestedOf({ ...plan, settings: [["Measure: actions", "K2", "actions 3.2"]] })).toEqual([]);
    expect(suggestedOf({ ...plan, settings: [["Measure: actions not meant", "K2", "actions 3.2"]] })).toEqual([]);
  });

  test("leave out an action without a reference, by which alone a link can be kept", () => {
    const actions = plan.actions.map((action) => ({ ...action, ref: action.ref === "3.2" ? null : action.ref }));
    expect(suggestedOf({ ...plan, actions })).toEqual([]);
  });

  test("words that most actions have tell nothing", () => {
    const actions = Array.from({ length: 12 }, (_, i) => ({
      ref: `3.${i + 1}`,
      title: `Therapy appointments in district ${"abcdefghijkl"[i]}`,
    }));
    expect(suggestedOf({ actions, kpis: [waits] })).toEqual([]);
  });

  test("one word is enough where the measure has no other, and two actions at most have it", () => {
    const lists = (...titles: string[]) => ({
      actions: titles.map((title, i) => ({ ref: `3.${i + 1}`, title })),
      kpis: [{ ref: "K1", name: "Children on part-time timetables" }],
    });
    expect(suggestedOf(lists("Review timetables", "Train officers"))).toEqual(["3.1: timetables"]);
    expect(suggestedOf(lists("Review timetables", "Timetables", "Part-time timetables end"))).toEqual([]);
  });

  test("are three at most, those with most in common first", () => {
    const actions = [
      { ref: "1.1", title: "Therapy appointments" },
      { ref: "1.2", title: "Waiting for appointments" },
      { ref: "1.3", title: "Waiting for therapy appointments" },
      ...Array.from({ length: 12 }, (_, i) => ({ ref: `2.${i + 1}`, title: `Something else ${"abcdefghijkl"[i]}` })),
      { ref: "1.4", title: "Appointments: waiting" },
    ];
    expect(suggestedOf({ actions, kpis: [waits] })).toHaveLength(3);
    expect(suggestedOf({ actions, kpis: [waits] })[0]).toBe("1.3: waiting therapy appointments");
  });
});

describe("the checks of a link", () => {
  const claim = { impactStatus: "Impact is felt at a system level" };
  const sketch = (settings: Sketch["settings"], evidence: string | null = null): Sketch => ({
    actions: [{ ref: "3.1", title: "Open a second clinic", ...claim, evidence }],
    kpis: [
      {
        ...{ ref: "K2", name: "Children waiting", unit: "children", better: "Lower", target: "at most 50" },
        values: Object.fromEntries([60, 61, 59, 60, 61, 59, 60].map((value, i) => [`2024-0${i + 1}`, value])),
      },
    ],
    ...(settings && { settings }),
  });
  const found = (of: Sketch) => {
    const { plan, trends } = read(of);
    const context = { asAt: "2025-04-01", settings: defaultSettings, changes: null, trends };
    return rules
      .filter(({ id }) => id === "impactful-but-measure-misses")
      .flatMap((rule) => rule.check(plan, context))
      .map(({ message, at }) => [message.split(", which")[0], ...at]);
  };

  test("say that the settings link them, with that cell, where no cell of the action names the measure", () => {
    expect(found(sketch(undefined))).toEqual([]);
    const [[words, ...cells]] = found(sketch([["Measure: actions", "K2", "actions 3.1"]])) as [string[]];
    expect(words).toMatch(/and is linked in the settings to Measure K2$/);
    expect(cells).toContain("'RAG settings'!C2");
  });

  test("are silent of a link that somebody refused", () => {
    expect(found(sketch(undefined, "See K2."))).toHaveLength(1);
    expect(found(sketch([["Measure: actions not meant", "K2", "actions 3.1"]], "See K2."))).toEqual([]);
  });
});
