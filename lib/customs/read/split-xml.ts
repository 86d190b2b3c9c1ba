import {
  newXmlSplitter,
  positionOf,
  readMarks,
  refuse,
  shapeOf,
  stop,
  type XmlPiece,
  type XmlShape,
  type XmlSplitter,
} from "#lib/customs/read/xml-splitter";

/** Markup outside a document (a comment, a tag with its attributes) is never longer. */
const maxMarkBytes = 65_536;

/**
 * Cuts a message of any size into its documents, in memory bounded by the largest lawful document.
 * What is broken inside one document stays inside it; DOCTYPE, an unknown message and a text that is
 * not XML end the reading; a truncated file gives what stands before the cut and says where that is.
 */
export async function* splitXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  shapes: Readonly<Record<string, XmlShape>>,
): AsyncGenerator<XmlPiece> {
  const splitter = newXmlSplitter(shapes);
  for await (const chunk of chunks) {
    splitter.buffer = splitter.buffer.length ? Buffer.concat([splitter.buffer, chunk]) : Buffer.from(chunk);
    readMarks(splitter);
    forget(splitter);
    yield* splitter.pieces;
    splitter.pieces = [];
    if (splitter.stopped) return;
  }
  finish(splitter);
  yield* splitter.pieces;
}

/** Lets go of the bytes that nobody needs any more, and of a document that has grown too large. */
function forget(splitter: XmlSplitter): void {
  if (splitter.stopped) return;
  const { open, buffer } = splitter;
  const unread = buffer.length - splitter.next;
  if (open && (open.tooLarge || buffer.length - open.start > shapeOf(splitter).maxBytes)) {
    open.tooLarge = true;
    if (unread > maxMarkBytes) splitter.next = buffer.length;
  } else if (!open && unread > maxMarkBytes) {
    stop(splitter, "malformed_xml", splitter.next);
    return;
  }
  const keepFrom = open && !open.tooLarge ? open.start : splitter.next;
  positionOf(splitter, keepFrom);
  if (open) open.start -= keepFrom;
  splitter.buffer = buffer.subarray(keepFrom);
  splitter.base += keepFrom;
  splitter.next -= keepFrom;
  splitter.lines.index -= keepFrom;
}

function finish(splitter: XmlSplitter): void {
  const end = splitter.base + splitter.buffer.length;
  if (splitter.open) {
    refuse(splitter, "truncated", splitter.open.at, { end });
  } else if (splitter.depth > 0 || splitter.next < splitter.buffer.length) {
    refuse(splitter, "truncated", positionOf(splitter, splitter.buffer.length), { end });
  } else if (!splitter.root) {
    refuse(splitter, "empty_file", { byte: 0, line: 1 });
  }
}
