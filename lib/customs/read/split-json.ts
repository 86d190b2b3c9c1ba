import {
  type JsonPiece,
  type JsonSplitter,
  jsonPosition,
  newJsonSplitter,
  readBytes,
} from "#lib/customs/read/json-splitter";

const maxBytes = 2 * 1024 * 1024;

/**
 * Cuts JSON of any size into its objects: one object, objects one after the other (NDJSON), an array
 * of them, or an envelope such as `{"lists": [...]}` with one of `keys`. Memory is bounded by the
 * largest lawful object; what is broken beyond its own object ends the reading.
 */
export async function* splitJson(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  keys: readonly string[],
): AsyncGenerator<JsonPiece> {
  const splitter = newJsonSplitter(keys);
  for await (const chunk of chunks) {
    splitter.buffer = splitter.buffer.length ? Buffer.concat([splitter.buffer, chunk]) : Buffer.from(chunk);
    readBytes(splitter);
    yield* splitter.pieces;
    if (splitter.stopped) return;
    splitter.pieces = [];
    forget(splitter);
  }
  const end = jsonPosition(splitter, splitter.next);
  if (splitter.depth > 0) {
    yield { kind: "problem", reason: "truncated", field: null, at: splitter.open?.at ?? end };
  } else if (end.byte === 0) {
    yield { kind: "problem", reason: "empty_file", field: null, at: end };
  }
}

/** Lets go of the bytes that nobody needs any more, and of an object that has grown too large. */
function forget(splitter: JsonSplitter): void {
  const { open, buffer } = splitter;
  if (open && buffer.length - open.start > maxBytes) open.tooLarge = true;
  const pending = splitter.inString && !open ? splitter.stringStart : splitter.next;
  const keepFrom = open && !open.tooLarge ? open.start : pending;
  jsonPosition(splitter, keepFrom);
  if (open) open.start -= keepFrom;
  splitter.stringStart -= keepFrom;
  splitter.buffer = buffer.subarray(keepFrom);
  splitter.base += keepFrom;
  splitter.next -= keepFrom;
  splitter.lines.index -= keepFrom;
}
