import { HostError } from "../../../src/core/workbook";
import { relations } from "../../../src/hosts/xlsx/book";
import type { Parts } from "../../../src/hosts/xlsx/guard";
import type { Book } from "../model/types";
import { child, rootOf, textOf, type XmlNode } from "./xml-tree";

/** What File, Info tells: title, author and the like, and the workbook's own properties. */
export function loadProperties(book: Book, parts: Parts): void {
  const found = [...relations(parts, "").values()];
  const part = (kind: string): XmlNode | null => {
    return readable(parts, found.find(({ type }) => type === kind)?.target);
  };
  const core = part("core-properties");
  const app = part("extended-properties");
  const { properties } = book;
  Object.assign(properties, {
    title: textOf(child(core, "title")),
    subject: textOf(child(core, "subject")),
    author: textOf(child(core, "creator")),
    keywords: textOf(child(core, "keywords")),
    comments: textOf(child(core, "description")),
    lastAuthor: textOf(child(core, "lastModifiedBy")),
    category: textOf(child(core, "category")),
    manager: textOf(child(app, "Manager")),
    company: textOf(child(app, "Company")),
  });
  const created = Date.parse(textOf(child(core, "created")));
  if (!Number.isNaN(created)) properties.creationDate = new Date(created).toISOString();
  for (const { attributes, children } of part("custom-properties")?.children ?? []) {
    const [value] = children;
    if (attributes.name !== undefined && value !== undefined) book.custom.set(attributes.name, valueOf(value));
  }
}

function valueOf(node: XmlNode): string | number | boolean {
  const text = textOf(node);
  if (node.name === "bool") return text === "true" || text === "1";
  return /^(?:[iur]\d|int|decimal)/.test(node.name) ? Number(text) : text;
}

/** Nothing of a plan depends on these parts: a workbook in which one of them is damaged is opened without it. */
function readable(parts: Parts, path: string | undefined): XmlNode | null {
  try {
    return rootOf(parts, path);
  } catch (cause) {
    if (cause instanceof HostError) return null;
    throw cause;
  }
}
