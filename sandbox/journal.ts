import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Where a line lies in the file, in bytes, its newline left out. */
export type Place = { offset: number; length: number };

export type Journal = {
  append: (value: object) => Place;
  read: (place: Place) => string;
  readFrom: (offset: number, maxBytes: number, maxLines: number) => { text: string; next: number };
  replay: (visit: (line: string, place: Place) => void) => void;
  close: () => void;
};

const CHUNK_BYTES = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

type OpenFile = { descriptor: number; end: number };

function bytesOf(file: OpenFile, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(Math.max(0, Math.min(length, file.end - offset)));
  return buffer.subarray(0, readSync(file.descriptor, buffer, 0, buffer.length, offset));
}

function append(file: OpenFile, value: object): Place {
  const line = Buffer.from(`${JSON.stringify(value)}\n`);
  const place = { offset: file.end, length: line.length - 1 };
  for (let done = 0; done < line.length; ) done += writeSync(file.descriptor, line, done);
  file.end += line.length;
  return place;
}

function readFrom(
  file: OpenFile,
  offset: number,
  maxBytes: number,
  maxLines: number,
): { text: string; next: number } {
  const chunk = bytesOf(file, offset, maxBytes);
  let stop = 0;
  for (let lines = 0; lines < maxLines; lines += 1) {
    const newline = chunk.indexOf(NEWLINE, stop);
    if (newline < 0) break;
    stop = newline + 1;
  }
  return { text: chunk.toString("utf8", 0, stop), next: offset + stop };
}

function replay(file: OpenFile, visit: (line: string, place: Place) => void): void {
  let offset = 0;
  while (offset < file.end) {
    const chunk = bytesOf(file, offset, CHUNK_BYTES);
    let start = 0;
    for (let stop = chunk.indexOf(NEWLINE); stop >= 0; stop = chunk.indexOf(NEWLINE, start)) {
      visit(chunk.toString("utf8", start, stop), { offset: offset + start, length: stop - start });
      start = stop + 1;
    }
    if (start === 0) break;
    offset += start;
  }
  if (offset < file.end) ftruncateSync(file.descriptor, offset);
  file.end = offset;
}

/**
 * An append-only file of JSON lines. A line is with the operating system when `append` returns, so it outlives
 * this process; a last line that a crash cut short is dropped when the file is replayed, once, before the first
 * `append`.
 */
export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const descriptor = openSync(path, "a+", 0o600);
  const file: OpenFile = { descriptor, end: fstatSync(descriptor).size };
  return {
    append: (value) => append(file, value),
    read: ({ offset, length }) => bytesOf(file, offset, length).toString("utf8"),
    readFrom: (offset, maxBytes, maxLines) => readFrom(file, offset, maxBytes, maxLines),
    replay: (visit) => replay(file, visit),
    close: () => closeSync(descriptor),
  };
}
