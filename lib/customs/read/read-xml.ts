import { decodeBytes } from "#lib/customs/read/decode-bytes";
import { type ImportEvent, toEvent } from "#lib/customs/read/import-event";
import { parseCebTree } from "#lib/customs/read/parse-ceb-tree";
import { splitXml } from "#lib/customs/read/split-xml";
import type { XmlPiece, XmlShape } from "#lib/customs/read/xml-splitter";
import type { CebTree } from "#lib/domain/ceb/ceb-tree";
import { importListFromTree } from "#lib/domain/ceb/import-list";
import { problem } from "#lib/domain/ceb/problem";
import { listReceiptFromTree, refundReceiptFromTree } from "#lib/domain/ceb/receipt";

const listBytes = 2 * 1024 * 1024;
const receiptBytes = 256 * 1024;

const shapes = {
  CEB621Message: { entities: ["Inventory"], maxBytes: listBytes },
  CEB622Message: { entities: ["InventoryReturn"], maxBytes: receiptBytes },
  CEB626Message: { entities: ["InvtRefundReturn", "InventoryRefundReturn"], maxBytes: receiptBytes },
} as const satisfies Readonly<Record<string, XmlShape>>;

/**
 * Reads CEB621, CEB622 and CEB626 from a file of any size in constant memory; each bad document is
 * an event of its own and the others are taken.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<ImportEvent> {
  for await (const piece of splitXml(chunks, shapes)) yield readPiece(piece);
}

function readPiece(piece: XmlPiece): ImportEvent {
  const { at } = piece;
  if (piece.kind === "problem") {
    return { kind: "refused", problems: [problem(null, piece.reason, piece.params)], at };
  }
  const text = decodeBytes(piece.bytes, piece.encoding);
  if (text === null) return { kind: "refused", problems: [problem(null, "bad_encoding")], at };
  const parsed = parseCebTree(text);
  if (!parsed.ok) {
    const line = at.line + parsed.line - 1;
    return { kind: "refused", problems: [problem(null, parsed.reason)], at: { ...at, line } };
  }
  return readTree(piece.root, parsed.tree, at);
}

function readTree(root: string, tree: CebTree, at: ImportEvent["at"]): ImportEvent {
  switch (root) {
    case "CEB621Message":
      return toEvent(importListFromTree(tree), at, (document) => ({ kind: "list", document, at }));
    case "CEB622Message":
      return toEvent(listReceiptFromTree(tree), at, (document) => ({ kind: "list_receipt", document, at }));
    default:
      return toEvent(refundReceiptFromTree(tree), at, (document) => ({
        kind: "refund_receipt",
        document,
        at,
      }));
  }
}
