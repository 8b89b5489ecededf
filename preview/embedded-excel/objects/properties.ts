import { emit, refuseReadOnly } from "../model/book";
import { badArgument, notFound } from "../model/errors";
import type { Book, Properties } from "../model/types";
import type { Json } from "../protocol/messages";
import { number, text } from "./checks";
import { node } from "./kinds";
import type { PropertyRef } from "./kinds";
import type { ObjectType, Scalar } from "./object-type";

type TextKey = { [K in keyof Properties]: Properties[K] extends string ? K : never }[keyof Properties];

const written = (key: TextKey): Scalar<Book> => ({
  get: ({ properties }) => properties[key],
  set(book, value) {
    refuseReadOnly(book);
    book.properties[key] = text(value);
  },
});

export const documentProperties: ObjectType<Book> = {
  scalars: {
    Title: written("title"),
    Subject: written("subject"),
    Author: written("author"),
    Keywords: written("keywords"),
    Comments: written("comments"),
    Category: written("category"),
    Manager: written("manager"),
    Company: written("company"),
    LastAuthor: { get: ({ properties }) => properties.lastAuthor },
    CreationDate: { get: ({ properties }) => properties.creationDate },
    RevisionNumber: {
      get: ({ properties }) => properties.revisionNumber,
      set: (book, value) => {
        refuseReadOnly(book);
        book.properties.revisionNumber = number(value);
      },
    },
  },
  navigation: { Custom: (book) => node("CustomPropertyCollection", book) },
};

function valueOf({ book, key }: PropertyRef): string | number | boolean {
  const value = book.custom.get(key);
  if (value === undefined) throw notFound(`the property "${key}"`);
  return value;
}

function plain(value: Json): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw badArgument("a property is a text, number or truth value");
}

const TYPES: { readonly [type: string]: string } = { string: "String", number: "Number", boolean: "Boolean" };

export const customProperty: ObjectType<PropertyRef> = {
  identity: ({ key }) => ({ Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Type: { get: (ref) => TYPES[typeof valueOf(ref)] ?? "String" },
    Value: {
      get: valueOf,
      set: ({ book, key }, value) => {
        refuseReadOnly(book);
        book.custom.set(key, plain(value));
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      refuseReadOnly(book);
      book.custom.delete(key);
    },
  },
};

export const customProperties: ObjectType<Book> = {
  items: (book) => [...book.custom.keys()].map((key) => node("CustomProperty", { book, key })),
  item(book, wanted) {
    const key = [...book.custom.keys()].find((known) => known.toLowerCase() === String(wanted).toLowerCase());
    if (key === undefined) throw notFound(`the property "${wanted}"`);
    return node("CustomProperty", { book, key });
  },
  methods: {
    Add(book, args) {
      refuseReadOnly(book);
      const key = args.text(0);
      if (key === "" || key.length > 255) throw badArgument("a property's name has 1 to 255 characters");
      book.custom.set(key, plain(args.json(1)));
      emit(book, { kind: "other", sheet: null });
      return node("CustomProperty", { book, key });
    },
    DeleteAll: (book) => {
      refuseReadOnly(book);
      book.custom.clear();
    },
  },
};
