import { lineAt, type Position } from "#lib/customs/read/position";
import type { ProblemReason } from "#lib/domain/ceb/problem";

/** One JSON object of a file; `key` is the member of the envelope it stood in, if any. */
export type JsonPiece =
  | { kind: "object"; key: string | null; bytes: Buffer; at: Position }
  | { kind: "problem"; reason: ProblemReason; field: string | null; at: Position };

export type JsonSplitter = {
  keys: readonly string[];
  buffer: Buffer;
  /** The byte of the file that `buffer` begins with. */
  base: number;
  /** Everything before this index of `buffer` is understood. */
  next: number;
  lines: { index: number; line: number };
  depth: number;
  inString: boolean;
  escaped: boolean;
  stringStart: number;
  lastString: string;
  /** The depth at which the objects stand: 0 one after the other, 1 in an array, 2 in an envelope. */
  level: 0 | 1 | 2;
  key: string | null;
  open: { start: number; at: Position; tooLarge: boolean } | null;
  stopped: boolean;
  pieces: JsonPiece[];
};

const quote = 0x22;
const backslash = 0x5c;
const openings: readonly number[] = [0x7b, 0x5b];
const closings: readonly number[] = [0x7d, 0x5d];
/** Space, tab, line feed, carriage return, comma and the three bytes of a byte order mark. */
const between: readonly number[] = [0x20, 0x09, 0x0a, 0x0d, 0x2c, 0xef, 0xbb, 0xbf];

/** A splitter at the beginning of a file. */
export function newJsonSplitter(keys: readonly string[]): JsonSplitter {
  return {
    keys,
    buffer: Buffer.alloc(0),
    base: 0,
    next: 0,
    lines: { index: 0, line: 1 },
    depth: 0,
    inString: false,
    escaped: false,
    stringStart: 0,
    lastString: "",
    level: 0,
    key: null,
    open: null,
    stopped: false,
    pieces: [],
  };
}

/** Reads all bytes of the buffer that were not read yet. */
export function readBytes(splitter: JsonSplitter): void {
  const { buffer } = splitter;
  while (splitter.next < buffer.length && !splitter.stopped) {
    const byte = buffer[splitter.next] ?? 0;
    if (splitter.inString) readStringByte(splitter, byte);
    else readByte(splitter, byte);
    splitter.next++;
  }
}

/** The place in the file of an index of the buffer. */
export function jsonPosition(splitter: JsonSplitter, index: number): Position {
  return { byte: splitter.base + index, line: lineAt(splitter.lines, splitter.buffer, index) };
}

function readStringByte(splitter: JsonSplitter, byte: number): void {
  if (splitter.escaped) {
    splitter.escaped = false;
  } else if (byte === backslash) {
    splitter.escaped = true;
  } else if (byte === quote) {
    splitter.inString = false;
    if (splitter.depth === 1) {
      splitter.lastString = splitter.buffer.toString("utf8", splitter.stringStart + 1, splitter.next);
    }
  }
}

function readByte(splitter: JsonSplitter, byte: number): void {
  const { depth, level, open, next } = splitter;
  const inEnvelope = level === 2 && depth === 1;
  if (byte === quote && (open || inEnvelope)) {
    splitter.inString = true;
    splitter.stringStart = next;
  } else if (openings.includes(byte)) {
    readOpening(splitter, byte === openings[0]);
  } else if (closings.includes(byte)) {
    readClosing(splitter);
  } else if (inEnvelope && byte === 0x3a) {
    if (!splitter.keys.includes(splitter.lastString)) stopAt(splitter, "unknown_field", splitter.lastString);
    splitter.key = splitter.lastString;
  } else if (!open && !between.includes(byte)) {
    stopAt(splitter, "malformed_json", null);
  }
}

function readOpening(splitter: JsonSplitter, isObject: boolean): void {
  const { depth, level, open, next, keys, lastString } = splitter;
  if (open && level === 0 && depth === 1 && !isObject && keys.includes(lastString)) {
    enterEnvelope(splitter, open.start);
  } else if (!open && depth === level && isObject) {
    splitter.open = { start: next, at: jsonPosition(splitter, next), tooLarge: false };
  } else if (!open && depth === 0 && level === 0) {
    splitter.level = 1;
  } else if (!open && !(level === 2 && depth === 1 && !isObject)) {
    stopAt(splitter, "malformed_json", null);
  }
  splitter.depth++;
}

/** The object that was being read is an envelope: its documents stand in the array that begins here. */
function enterEnvelope(splitter: JsonSplitter, start: number): void {
  const members = parseObject(`${splitter.buffer.toString("utf8", start, splitter.next)}[]}`);
  const unknown = Object.keys(members ?? {}).find((name) => !splitter.keys.includes(name));
  if (unknown !== undefined || !members) {
    stopAt(splitter, members ? "unknown_field" : "malformed_json", unknown ?? null);
  }
  splitter.level = 2;
  splitter.key = splitter.lastString;
  splitter.open = null;
}

function readClosing(splitter: JsonSplitter): void {
  const { open, buffer, key } = splitter;
  splitter.depth--;
  if (splitter.depth < 0) {
    stopAt(splitter, "malformed_json", null);
  } else if (open && splitter.depth === splitter.level) {
    splitter.open = null;
    const bytes = buffer.subarray(open.start, splitter.next + 1);
    splitter.pieces.push(
      open.tooLarge
        ? { kind: "problem", reason: "too_large", field: null, at: open.at }
        : { kind: "object", key, bytes, at: open.at },
    );
  }
}

function stopAt(splitter: JsonSplitter, reason: ProblemReason, field: string | null): void {
  splitter.stopped = true;
  splitter.pieces.push({ kind: "problem", reason, field, at: jsonPosition(splitter, splitter.next) });
}

/** The object a text says, or null where it says anything else. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
