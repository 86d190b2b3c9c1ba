import { lineAt, type Position } from "#lib/customs/read/position";
import { readXmlMark, type XmlMark } from "#lib/customs/read/xml-mark";
import type { ProblemParams, ProblemReason } from "#lib/domain/ceb/problem";

/** What a message holds: the names of its documents and how large one may be. */
export type XmlShape = { entities: readonly string[]; maxBytes: number };

export type XmlPiece =
  | { kind: "entity"; root: string; bytes: Buffer; encoding: "utf-8" | "gb18030"; at: Position }
  | { kind: "problem"; reason: ProblemReason; params: ProblemParams; at: Position };

export type XmlSplitter = {
  shapes: Readonly<Record<string, XmlShape>>;
  buffer: Buffer;
  /** The byte of the file that `buffer` begins with. */
  base: number;
  /** Everything before this index of `buffer` is understood. */
  next: number;
  lines: { index: number; line: number };
  depth: number;
  root: string | null;
  encoding: "utf-8" | "gb18030";
  open: { start: number; at: Position; name: string; tooLarge: boolean } | null;
  stopped: boolean;
  pieces: XmlPiece[];
};

/** A splitter at the beginning of a file. */
export function newXmlSplitter(shapes: Readonly<Record<string, XmlShape>>): XmlSplitter {
  return {
    shapes,
    buffer: Buffer.alloc(0),
    base: 0,
    next: 0,
    lines: { index: 0, line: 1 },
    depth: 0,
    root: null,
    encoding: "utf-8",
    open: null,
    stopped: false,
    pieces: [],
  };
}

/** Reads all markup that the buffer holds completely. */
export function readMarks(splitter: XmlSplitter): void {
  while (!splitter.stopped) {
    const { buffer } = splitter;
    const start = buffer.indexOf(0x3c, splitter.next);
    const textEnd = start < 0 ? buffer.length : start;
    const text = splitter.depth === 0 ? buffer.toString("latin1", splitter.next, textEnd) : "";
    if (/[^\s\u00ef\u00bb\u00bf]/.test(text)) {
      stop(splitter, splitter.root ? "after_end" : "malformed_xml", splitter.next);
      return;
    }
    splitter.next = textEnd;
    if (start < 0) return;
    const mark = readXmlMark(buffer, start);
    if (!mark) return;
    if (splitter.open) readInside(splitter, mark, start);
    else readOutside(splitter, mark, start);
    splitter.next = mark.end;
  }
}

/** Ends the reading of this file with a problem at an index of the buffer. */
export function stop(
  splitter: XmlSplitter,
  reason: ProblemReason,
  index: number,
  params: ProblemParams = {},
): void {
  splitter.stopped = true;
  refuse(splitter, reason, positionOf(splitter, index), params);
}

export function refuse(
  splitter: XmlSplitter,
  reason: ProblemReason,
  at: Position,
  params: ProblemParams = {},
): void {
  splitter.pieces.push({ kind: "problem", reason, params, at });
}

/** The place in the file of an index of the buffer. */
export function positionOf(splitter: XmlSplitter, index: number): Position {
  return { byte: splitter.base + index, line: lineAt(splitter.lines, splitter.buffer, index) };
}

/** The limit of the message that is being read. */
export function shapeOf(splitter: XmlSplitter): XmlShape {
  return splitter.shapes[splitter.root ?? ""] ?? { entities: [], maxBytes: 0 };
}

function readOutside(splitter: XmlSplitter, mark: XmlMark, start: number): void {
  if (mark.kind === "doctype") stop(splitter, "doctype", start);
  else if (mark.kind === "broken") stop(splitter, "malformed_xml", start);
  else if (mark.kind === "instruction") readEncoding(splitter, mark.name, start);
  else if (mark.kind === "close") splitter.depth = Math.max(0, splitter.depth - 1);
  else if (mark.kind !== "skip") readElement(splitter, mark, start);
}

function readElement(splitter: XmlSplitter, mark: XmlMark, start: number): void {
  const { depth, root } = splitter;
  if (depth === 0 && root) {
    stop(splitter, "after_end", start);
  } else if (depth === 0 && !Object.hasOwn(splitter.shapes, mark.name)) {
    stop(splitter, "unknown_message", start, { name: mark.name });
  } else if (depth === 1 && shapeOf(splitter).entities.includes(mark.name)) {
    splitter.open = { start, at: positionOf(splitter, start), name: mark.name, tooLarge: false };
    if (mark.kind === "empty") closeDocument(splitter, mark.end);
  } else {
    splitter.root = root ?? mark.name;
    if (mark.kind === "open") splitter.depth++;
  }
}

function readInside(splitter: XmlSplitter, mark: XmlMark, start: number): void {
  const open = splitter.open;
  if (mark.kind === "doctype") {
    stop(splitter, "doctype", start);
  } else if (mark.kind === "close" && mark.name === open?.name) {
    closeDocument(splitter, mark.end);
  } else if (open && endsUnclosed(splitter, mark)) {
    refuse(splitter, "not_closed", open.at, { name: open.name });
    splitter.open = null;
    readOutside(splitter, mark, start);
  }
}

/** The next document or the end of the message shows that this one was never closed. */
function endsUnclosed(splitter: XmlSplitter, mark: XmlMark): boolean {
  if (mark.kind === "close") return mark.name === splitter.root;
  return mark.kind === "open" && shapeOf(splitter).entities.includes(mark.name);
}

function closeDocument(splitter: XmlSplitter, end: number): void {
  const { open, buffer, encoding, root } = splitter;
  if (!open) return;
  splitter.open = null;
  const { maxBytes } = shapeOf(splitter);
  if (open.tooLarge || end - open.start > maxBytes) {
    refuse(splitter, "too_large", open.at, { limit: maxBytes });
    return;
  }
  const bytes = buffer.subarray(open.start, end);
  splitter.pieces.push({ kind: "entity", root: root ?? "", bytes, encoding, at: open.at });
}

function readEncoding(splitter: XmlSplitter, instruction: string, start: number): void {
  const name = /^xml\s.*?encoding\s*=\s*["']([^"']*)["']/s.exec(instruction)?.[1]?.toLowerCase();
  if (!name || splitter.root) return;
  if (/^gb(k|2312|18030)$/.test(name)) splitter.encoding = "gb18030";
  else if (name !== "utf-8" && name !== "us-ascii") stop(splitter, "unknown_encoding", start, { name });
}
