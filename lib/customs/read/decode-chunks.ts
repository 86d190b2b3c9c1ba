import { decodeBytes } from "#lib/customs/read/decode-bytes";

/**
 * Decodes a text of unknown encoding chunk by chunk. The first bytes beyond ASCII decide: UTF-8 if
 * they are that, else GB18030, which is what Chinese spreadsheets save. A byte order mark is dropped;
 * what is lawful in neither becomes U+FFFD, so that its row can be named.
 */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    yield decoder ? decoder.decode(chunk, { stream: true }) : Buffer.from(chunk).toString("latin1");
  }
  if (decoder) yield decoder.decode();
}

function decoderFor(chunk: Uint8Array): TextDecoder | null {
  if (chunk.every((byte) => byte < 0x80)) return null;
  return new TextDecoder(decodeBytes(withoutCutCharacter(chunk), "utf-8") === null ? "gb18030" : "utf-8");
}

/** A chunk may end within a character; UTF-8 has at most three bytes of one. */
function withoutCutCharacter(chunk: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte >= 0xc0) return chunk.subarray(0, chunk.length - back);
    if (byte < 0x80) return chunk;
  }
  return chunk;
}
