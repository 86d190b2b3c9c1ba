import { decodeBytes } from "#lib/customs/read/decode-bytes";
import { type ImportEvent, toEvent } from "#lib/customs/read/import-event";
import { type JsonPiece, parseObject } from "#lib/customs/read/json-splitter";
import { listFromJson } from "#lib/customs/read/list-from-json";
import { returnFromJson } from "#lib/customs/read/return-from-json";
import { splitJson } from "#lib/customs/read/split-json";
import { problem } from "#lib/domain/ceb/problem";

/**
 * Reads lists and announced returns from JSON of any size in constant memory: one object, an array,
 * NDJSON, or `{"lists": [...], "returns": [...]}`. An object with `returnNo` is a return, and where
 * `onlyReturns` are awaited every object is.
 */
export async function* readJson(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onlyReturns = false,
): AsyncGenerator<ImportEvent> {
  for await (const piece of splitJson(chunks, ["lists", "returns"])) yield readPiece(piece, onlyReturns);
}

function readPiece(piece: JsonPiece, onlyReturns: boolean): ImportEvent {
  const { at } = piece;
  if (piece.kind === "problem") {
    return { kind: "refused", problems: [problem(piece.field, piece.reason)], at };
  }
  const text = decodeBytes(piece.bytes, "utf-8");
  if (text === null) return { kind: "refused", problems: [problem(null, "bad_encoding")], at };
  const object = parseObject(text);
  if (!object) return { kind: "refused", problems: [problem(null, "malformed_json")], at };
  const isReturn = piece.key ? piece.key === "returns" : onlyReturns || Object.hasOwn(object, "returnNo");
  return isReturn
    ? toEvent(returnFromJson(object), at, (document) => ({ kind: "return", document, at }))
    : toEvent(listFromJson(object), at, (document) => ({ kind: "list", document, at }));
}
