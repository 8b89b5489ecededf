import type { Parts } from "../../../src/hosts/xlsx/guard";
import { isTrue, scanXml, type Attributes } from "../../../src/hosts/xlsx/xml";

/** An element with what is in it. Names are local: `x14:dataValidation` is `dataValidation`. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: XmlNode[];
  /** The text that stands directly in it. */
  text: string;
};

/** What a part says of a thing without a tree for each: the elements within `name` are handed to `open` and not kept. */
export type Stream = { readonly name: string; readonly open: (element: string, attributes: Attributes) => void };

const newNode = (name: string, attributes: Attributes): XmlNode => ({ name, attributes, children: [], text: "" });

/** A part of a file as a tree; its root is the part itself, with the root element as only child. */
export function treeOf(xml: string, stream?: Stream): XmlNode {
  const part = newNode("", {});
  const above: XmlNode[] = [part];
  let streaming = false;
  const top = (): XmlNode => above.at(-1) ?? part;
  scanXml(xml, {
    open: (name, attributes) => {
      if (streaming) return stream?.open(name, attributes());
      const node = newNode(name, attributes());
      top().children.push(node);
      above.push(node);
      streaming = name === stream?.name;
    },
    text: (text) => {
      if (!streaming) top().text += text;
    },
    close: (name) => {
      if (streaming && name !== stream?.name) return;
      streaming = false;
      above.pop();
    },
  });
  return part;
}

/** The root element of a part, or null when the file has no such part. */
export function rootOf(parts: Parts, path: string | undefined, stream?: Stream): XmlNode | null {
  const xml = path === undefined ? null : parts.text(path);
  return xml === null ? null : (treeOf(xml, stream).children[0] ?? null);
}

/** The element at a path of names below this one. */
export function child(node: XmlNode | null | undefined, ...path: readonly string[]): XmlNode | undefined {
  let found = node ?? undefined;
  for (const name of path) found = found?.children.find((inner) => inner.name === name);
  return found;
}

/** All elements of a name below the element at a path. */
export function listed(node: XmlNode | null | undefined, ...path: readonly string[]): readonly XmlNode[] {
  const name = path.at(-1);
  return child(node, ...path.slice(0, -1))?.children.filter((inner) => inner.name === name) ?? [];
}

/** The text of an element and of all that is in it; "" where there is none. */
export function textOf(node: XmlNode | undefined): string {
  return node === undefined ? "" : node.text + node.children.map(textOf).join("");
}

/** A truth value that has a default where the file does not say. */
export function truth(attribute: string | undefined, otherwise: boolean): boolean {
  return attribute === undefined ? otherwise : isTrue(attribute);
}
