import type { ImportEvent } from "#lib/customs/read/import-event";
import { readCsv } from "#lib/customs/read/read-csv";
import { readJson } from "#lib/customs/read/read-json";
import { readXml } from "#lib/customs/read/read-xml";
import { type ProblemReason, problem } from "#lib/domain/ceb/problem";

/**
 * Reads any file that may be imported; what it is shows in its first bytes, not in its name. Bad
 * documents are events, never exceptions; only the source of the bytes itself may throw. Where `onlyReturns` are
 * awaited, a JSON object is one, whatever it lacks.
 */
export async function* readImportFile(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onlyReturns = false,
): AsyncGenerator<ImportEvent> {
  const iterator = toAsync(chunks);
  const head = await readHead(iterator);
  const reason = unreadable(head);
  if (reason) {
    yield { kind: "refused", problems: [problem(null, reason)], at: { byte: 0, line: 1 } };
    return;
  }
  yield* readerOf(head)(continued(head, iterator), onlyReturns);
}

function readerOf(head: Buffer): typeof readJson {
  const text = head
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (text.startsWith("<")) return readXml;
  return text.startsWith("{") || text.startsWith("[") ? readJson : readCsv;
}

/** Spreadsheets (zip, old Excel), UTF-16, other binary files and nothing at all. */
function unreadable(head: Buffer): ProblemReason | null {
  const magic = head.toString("hex", 0, 4);
  if (head.length === 0) return "empty_file";
  if (magic === "504b0304" || magic === "d0cf11e0") return "spreadsheet";
  if (magic.startsWith("fffe") || magic.startsWith("feff")) return "unknown_encoding";
  return head.includes(0) ? "unreadable" : null;
}

/** Enough bytes to know the kind of a file and the delimiter of its header. */
async function readHead(iterator: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < 4096) {
    const { done, value } = await iterator.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return Buffer.concat(chunks);
}

async function* toAsync(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function* continued(head: Buffer, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}
