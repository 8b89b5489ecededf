import { readFileSync } from "node:fs";
import { join } from "node:path";
import { objectTypes } from "../../../preview/embedded-excel/objects";
import type { ObjectType } from "../../../preview/embedded-excel/objects/object-type";

/** What the library's readable build says of one class. */
type Class = {
  readonly scalars: ReadonlyMap<string, { readonly writable: boolean }>;
  readonly navigation: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  /** Names by which the library sets a property when they are not those by which it reads it. */
  readonly setAs: ReadonlySet<string>;
  /** By the name on the wire; members of 1.1 are absent. */
  readonly sets: ReadonlyMap<string, string>;
};

const SOURCE = join(__dirname, "../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js");
const library = classesOf(readFileSync(SOURCE, "utf8").replaceAll("\r", ""));

function classesOf(source: string): ReadonlyMap<string, Class> {
  const excel = source.slice(source.indexOf('_BeginExcel = "'), source.indexOf('_EndExcel = "'));
  const [, ...parts] = excel.split(/\n {4}var _type(\w+) = "\w+";\n/);
  const classes = new Map<string, Class>();
  for (let index = 0; index < parts.length; index += 2)
    classes.set(parts[index]!, classOf(parts[index]!, parts[index + 1]!));
  return classes;
}

function classOf(name: string, body: string): Class {
  const list = (property: string): string[] => {
    const found = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return \\[(.*?)\\];`).exec(body)?.[1];
    return found?.split(", ").map((item) => item.replaceAll('"', "")) ?? [];
  };
  const writable = list("_scalarPropertyUpdateable");
  const names = list("_scalarPropertyOriginalNames");
  const wire = (name: string): string => (name.startsWith("_") ? name : name[0]!.toUpperCase() + name.slice(1));
  const sets = new Map<string, string>();
  const guard = new RegExp(`_throwIfApiNotSupported\\("${name}\\.(\\w+)", _defaultApiSetName, "([\\d.]+)"`, "g");
  for (const [, member = "", version = ""] of body.matchAll(guard)) sets.set(wire(member), version);
  return {
    scalars: new Map(names.map((name, index) => [name, { writable: writable[index] === "true" }])),
    navigation: new Set([...body.matchAll(/_createPropertyObject\([\w.]+, this, "(\w+)"/g)].map(([, name]) => name!)),
    methods: new Set(
      [...body.matchAll(/(?:_createMethodObject\([\w.]+, this|_invokeMethod\((?:this|thisObj)), "(\w+)"/g)].map(
        ([, name]) => name!,
      ),
    ),
    setAs: new Set([...body.matchAll(/_invokeSetProperty\(thisObj, "(\w+)"/g)].map(([, name]) => name!)),
    sets,
  };
}

describe.each(Object.entries(objectTypes))("%s has only what the library has", (name, given) => {
  const type = given as ObjectType<unknown>;
  const known = library.get(name);

  test("the class", () => {
    expect(known).toBeDefined();
  });

  test("its plain properties, and which of them can be set", () => {
    const ours = Object.entries(type.scalars ?? {}).map(([scalar, { set }]) => [
      scalar,
      { writable: set !== undefined },
    ]);
    const theirs = ours.map(([scalar]) => [scalar, known?.scalars.get(String(scalar))]);
    expect(ours).toEqual(theirs);
    const others = [...(known?.setAs ?? [])].filter((other) => !known?.scalars.has(other));
    expect(Object.keys(type.setAs ?? {})).toEqual(others);
  });

  test("its objects and methods", () => {
    const steps = Object.keys(type.navigation ?? {});
    expect(steps.filter((step) => !known?.navigation.has(step))).toEqual([]);
    const methods = Object.keys(type.methods ?? {});
    expect(methods.filter((method) => !known?.methods.has(method))).toEqual([]);
  });

  test("the version that brought each member", () => {
    const members = [type.scalars, type.navigation, type.methods].flatMap((group) => Object.keys(group ?? {}));
    const collection = type.items ? ["GetCount", ...(type.item ? ["GetItemOrNullObject"] : [])] : [];
    const all = [...new Set([...members, ...collection])].sort();
    const ours = all.flatMap((member) => (type.since?.[member] ? [`${member} ${type.since[member]}`] : []));
    const theirs = all.flatMap((member) => (known?.sets.has(member) ? [`${member} ${known.sets.get(member)}`] : []));
    expect(ours).toEqual(theirs);
  });
});
