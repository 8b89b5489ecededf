import { Inflate, inflateSync } from "fflate";
import { damaged, passwordProtected, tooLarge, unsupported } from "./refusals";

/** One file inside a zip, as the zip's directory describes it. */
export type ZipEntry = {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
};

/** What a workbook may be at most. Real ones of the largest kind stay far below. */
export const LIMITS = {
  /** Size of the file itself, in bytes. */
  file: 200 * 1024 * 1024,
  entries: 5_000,
  /** All files together, unpacked, in bytes. */
  unpacked: 300 * 1024 * 1024,
  /** How much smaller a file of more than a megabyte may have become by packing. */
  ratio: 200,
} as const;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ONE_MEGABYTE = 1024 * 1024;

/**
 * The directory of a zip, read without unpacking anything, by the names of its files in lower case.
 *
 * @throws HostError `damaged` when the directory is missing or contradicts itself, `too-large` when what it promises is
 * more than `LIMITS`, `password-protected` when its files are encrypted.
 */
export function listZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directory(view);
  if (count > LIMITS.entries) throw bomb(`The file holds ${count} parts; a workbook has a few dozen`);
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged("its list of parts is cut off");
    const { entry, next } = readEntry(view, bytes, at);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(`it holds two parts of the name ${entry.name}`);
    entries.set(key, entry);
    unpacked += entry.size;
    check(entry, unpacked);
    at = next;
  }
  return entries;
}

/** Unpacks one file. What comes out is never more than the directory promised, and is checked against its checksum. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, name } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw damaged(`its part ${name} is missing`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw damaged(`its part ${name} is cut off`);
  const data = bytes.subarray(from, from + packed);
  const whole = entry.method === 0 ? data : inflate(data, entry);
  if (whole.length !== entry.size || crc32(whole) !== entry.crc) throw damaged(`its part ${name} is not whole`);
  return whole;
}

/** So much packed data is unpacked at once; it cannot come to more than a thousand times as much. */
const STEP = 64 * 1024;

/** In steps, so that a file that unpacks to more than it promised is stopped early. */
function inflate(data: Uint8Array, entry: ZipEntry): Uint8Array {
  if (data.length <= STEP) return inflateAtOnce(data, entry);
  const whole = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > entry.size) throw largerThanSaid(entry);
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += STEP) stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (cause) {
    if (cause instanceof Error && cause.name === "HostError") throw cause;
    throw damaged(`its part ${entry.name} cannot be unpacked`, String(cause));
  }
  return whole.subarray(0, filled);
}

/** What does not fit is dropped; one byte more than promised shows that there was too much. */
function inflateAtOnce(data: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size + 1);
  try {
    const whole = inflateSync(data, { out });
    if (whole.length <= entry.size) return whole;
  } catch (cause) {
    throw damaged(`its part ${entry.name} cannot be unpacked`, String(cause));
  }
  throw largerThanSaid(entry);
}

function largerThanSaid({ name }: ZipEntry) {
  return damaged(`its part ${name} is larger than the file says`);
}

function check(entry: ZipEntry, unpacked: number): void {
  if (entry.encrypted) throw passwordProtected();
  if (entry.method !== 0 && entry.method !== 8) {
    throw unsupported(`packed in a way that Excel does not use (method ${entry.method})`);
  }
  if (unpacked > LIMITS.unpacked) {
    throw bomb(`The file unpacks to more than ${LIMITS.unpacked / ONE_MEGABYTE} MB`);
  }
  if (entry.size > ONE_MEGABYTE && entry.size > entry.packed * LIMITS.ratio) {
    throw bomb(
      `The part ${entry.name} would unpack to ${Math.round(entry.size / Math.max(1, entry.packed))} times its size`,
    );
  }
}

function bomb(what: string) {
  return tooLarge(
    what,
    "It was not opened, because such files are made to overwhelm a computer. Get a fresh copy of it.",
  );
}

/** Where the directory begins and how many files it lists, from the record at the end of the zip. */
function directory(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === 0xffffffff ? directory64(view, at - 20) : { count, start };
  }
  throw damaged("its end is missing, as after a download that broke off");
}

function directory64(view: DataView, locator: number): { count: number; start: number } {
  const found = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
  const at = found ? Number(view.getBigUint64(locator + 8, true)) : Infinity;
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw damaged("its list of parts is missing");
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged("its list of parts is cut off");
  const large = wideNumbers(view, at + 46 + nameLength, extraLength);
  const number = (position: number) => {
    const value = view.getUint32(at + position, true);
    return value === 0xffffffff ? (large.shift() ?? value) : value;
  };
  const [size, packed, offset] = [number(24), number(20), number(42)];
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  return { entry: { name, packed, size, crc, method, encrypted: (flags & 1) !== 0, offset }, next };
}

/** The 64-bit numbers of a zip64 entry, in the order in which the 32-bit ones are full. */
function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const count = Math.floor(Math.min(size, from + length - at - 4) / 8);
      return Array.from({ length: count }, (_, n) => Number(view.getBigUint64(at + 4 + n * 8, true)));
    }
    at += 4 + size;
  }
  return [];
}

/** What a byte does to the checksum; 256 further for each of up to seven zero bytes behind it. */
const CRC = crcTable();

function crcTable(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    table[byte] = crc;
  }
  for (let at = 256; at < table.length; at++) table[at] = (table[at - 256]! >>> 8) ^ table[table[at - 256]! & 0xff]!;
  return table;
}

/** The checksum of zip files (ISO 3309, polynomial 0xEDB88320), eight bytes at a time. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      CRC[1792 | (crc & 0xff)]! ^
      CRC[1536 | ((crc >>> 8) & 0xff)]! ^
      CRC[1280 | ((crc >>> 16) & 0xff)]! ^
      CRC[1024 | (crc >>> 24)]! ^
      CRC[768 | bytes[at + 4]!]! ^
      CRC[512 | bytes[at + 5]!]! ^
      CRC[256 | bytes[at + 6]!]! ^
      CRC[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
