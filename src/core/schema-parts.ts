import { z } from "zod";

/** What the public JSONs are made of: ISO days, addresses such as `'Action Plan'!E9`, rows from 1. */
export const day = z.iso.date();
export const address = z.string().regex(/!\$?[A-Z]{1,3}\$?\d+$/);
export const row = z.int().min(1);
export const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const text = z.string().nullable();
export const count = z.int().min(0);
