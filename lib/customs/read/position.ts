/** Where in a file something begins: bytes from 0 (null where only lines are counted), lines from 1. */
export type Position = { byte: number | null; line: number };

/** Counts lines up to an index of a growing buffer; indexes may only go forward. */
export type LineCounter = { index: number; line: number };

/** The line that the byte at `index` stands on. */
export function lineAt(counter: LineCounter, buffer: Buffer, index: number): number {
  let next = buffer.indexOf(0x0a, counter.index);
  while (next >= 0 && next < index) {
    counter.line++;
    counter.index = next + 1;
    next = buffer.indexOf(0x0a, counter.index);
  }
  counter.index = Math.max(counter.index, index);
  return counter.line;
}
