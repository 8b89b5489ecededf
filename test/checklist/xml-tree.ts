import { SaxesParser } from "saxes";

/** An element of a part of a file, its names without their prefixes. */
export type Element = {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: Element[];
  text: string;
};

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** A part of a file as a tree; a part that is no XML throws. Attributes keep their prefixes: `r:id` is not `id`. */
export function treeOf(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = {
      name: localName(name),
      attributes: attributes as Element["attributes"],
      children: [],
      text: "",
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => void (open.at(-1)!.text += text));
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  return root.children[0]!;
}

/** All elements of a name beneath one, in the order of the file. */
export function allOf(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** The first element of a name beneath one. */
export function firstOf(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? []) {
    if (child.name === name) return child;
    const below = firstOf(child, name);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** All words within an element, a tab or a break as a space. */
export function wordsIn({ name, text, children }: Element): string {
  if (name === "br" || name === "tab") return " ";
  return text + children.map(wordsIn).join("");
}
