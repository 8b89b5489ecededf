/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import about from "../package.json";
import { REQUIREMENT } from "../src/hosts/excel/requirements";

const root = join(__dirname, "..");
const manifest = new DOMParser().parseFromString(readFileSync(join(root, "manifest.xml"), "utf8"), "application/xml");

/** All elements of a name, whatever their namespace. */
const all = (name: string): Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const texts = (name: string): string[] => all(name).map((element) => element.textContent?.trim() ?? "");
const values = (name: string): string[] => all(name).map((element) => element.getAttribute("DefaultValue") ?? "");

/** The texts of the manifest that are addresses. */
const addresses = [
  ...all("IconUrl"),
  ...all("HighResolutionIconUrl"),
  ...all("SourceLocation"),
  ...all("Image"),
  ...all("Url"),
]
  .map((element) => element.getAttribute("DefaultValue"))
  .filter((address) => address !== null);

/** Width and height of a PNG, from its header. */
function sizeOfPng(file: string): readonly [number, number] {
  const bytes = readFileSync(join(root, file));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fileOf = (address: string): string => new URL(address).pathname.slice(1);

test("is well-formed", () => {
  expect(manifest.querySelector("parsererror")).toBeNull();
  expect(manifest.documentElement.localName).toBe("OfficeApp");
});

describe("resources", () => {
  /** Which list of resources an element that refers to one means. */
  const listOf: Readonly<Record<string, string>> = {
    Label: "ShortStrings",
    Title: "ShortStrings",
    Description: "LongStrings",
    Image: "Images",
    SourceLocation: "Urls",
  };
  const references = [...manifest.querySelectorAll("[resid]")];
  const defined = [...manifest.querySelectorAll("Resources *[id]")];

  test("every reference has its resource in the right list", () => {
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const resource = defined.find((element) => element.id === reference.getAttribute("resid"));
      expect([reference.outerHTML, resource?.parentElement?.localName]).toEqual([
        reference.outerHTML,
        listOf[reference.localName],
      ]);
    }
  });

  test("every resource is referred to, and once defined", () => {
    const ids = defined.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(references.map((reference) => reference.getAttribute("resid")))).toEqual(new Set(ids));
  });

  test("ids have at most 32 characters", () => {
    expect(defined.filter(({ id }) => id.length > 32)).toEqual([]);
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("%s have at most %i characters", (list, most) => {
    const lengths = all(list).flatMap(({ children }) =>
      [...children].map((child) => child.getAttribute("DefaultValue")),
    );
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.filter((text) => text === null || text === "" || text.length > most)).toEqual([]);
  });
});

describe("addresses", () => {
  test("are on one origin, by https", () => {
    const origins = new Set(addresses.map((address) => new URL(address).origin));
    expect([...origins]).toEqual(["https://localhost:3000"]);
  });

  test("there is none besides, but the names of the schemas", () => {
    const text = readFileSync(join(root, "manifest.xml"), "utf8");
    const elsewhere = (text.match(/https?:[^"<\s]+/g) ?? []).filter((found) => !addresses.includes(found));
    const schemas = /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//;
    expect(elsewhere.filter((found) => !schemas.test(found))).toEqual([]);
  });
});

describe("icons", () => {
  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("%s is %i pixels wide and high", (name, size) => {
    expect(values(name).map((address) => sizeOfPng(fileOf(address)))).toEqual([[size, size]]);
  });

  test("those of the ribbon are as large as their place", () => {
    const places = [...manifest.querySelectorAll("Icon")];
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const sizes = [...place.children].map((image) => Number(image.getAttribute("size")));
      expect(sizes).toEqual([16, 32, 80]);
      for (const image of place.children) {
        const address = manifest
          .querySelector(`Images > [id="${image.getAttribute("resid")}"]`)
          ?.getAttribute("DefaultValue");
        const size = Number(image.getAttribute("size"));
        expect(sizeOfPng(fileOf(address ?? ""))).toEqual([size, size]);
      }
    }
  });
});

describe("what the ribbon does", () => {
  test("both buttons open one pane, each at its own view", () => {
    const actions = [...manifest.querySelectorAll("Action")];
    expect(actions.map((action) => action.getAttribute("xsi:type"))).toEqual(["ShowTaskpane", "ShowTaskpane"]);
    expect(new Set(texts("TaskpaneId")).size).toBe(1);
    expect(values("Url").map((address) => new URL(address).search)).toEqual(["?open=findings", "?open=board"]);
  });

  test("no function is named, as none is registered", () => {
    expect([...all("FunctionFile"), ...all("FunctionName")]).toEqual([]);
  });
});

describe("agreement with the code", () => {
  test("the requirement set is the one that the pane asks for", () => {
    const sets = all("Set").map((set) => ({ set: set.getAttribute("Name"), floor: set.getAttribute("MinVersion") }));
    expect(sets).toEqual([{ set: REQUIREMENT.set, floor: REQUIREMENT.floor }]);
  });

  test("the version is the package's, in four parts", () => {
    expect(manifest.querySelector("OfficeApp > Version")?.textContent).toBe(`${about.version}.0`);
  });

  test("it may read and write the workbook, which is what Excel's interface needs, and nothing else", () => {
    expect(texts("Permissions")).toEqual(["ReadWriteDocument"]);
    expect([...all("AppDomain"), ...all("WebApplicationInfo"), ...all("Runtimes")]).toEqual([]);
  });
});
