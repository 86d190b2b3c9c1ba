import { decodeBytes } from "#lib/customs/read/decode-bytes";
import { type ImportEvent, toEvent } from "#lib/customs/read/import-event";
import { parseCebTree } from "#lib/customs/read/parse-ceb-tree";
import { splitXml } from "#lib/customs/read/split-xml";
import type { XmlPiece, XmlShape } from "#lib/customs/read/xml-splitter";
import type { CebTree } from "#lib/domain/ceb/ceb-tree";
import { formatRefusalFromTree } from "#lib/domain/ceb/format-refusal";
import { importListFromTree } from "#lib/domain/ceb/import-list";
import { type ProblemReason, problem } from "#lib/domain/ceb/problem";
import { listReceiptFromTree, refundReceiptFromTree } from "#lib/domain/ceb/receipt";

const listBytes = 2 * 1024 * 1024;
const receiptBytes = 256 * 1024;
/** An envelope carries a whole message, and a refusal of one may repeat it. */
const messageBytes = 12 * 1024 * 1024;

const shapes = {
  CEB621Message: { entities: ["Inventory"], maxBytes: listBytes },
  CEB622Message: { entities: ["InventoryReturn"], maxBytes: receiptBytes },
  CEB626Message: { entities: ["InvtRefundReturn", "InventoryRefundReturn"], maxBytes: receiptBytes },
  CEB900Message: { entities: ["MessageReturn"], maxBytes: messageBytes },
} as const satisfies Readonly<Record<string, XmlShape>>;

const withEnvelope = {
  ...shapes,
  DxpMsg: { entities: ["Data"], maxBytes: messageBytes },
} as const satisfies Readonly<Record<string, XmlShape>>;

/**
 * Reads CEB621, CEB622, CEB626 and CEB900, alone or in an envelope (DxpMsg), from a file of any size in constant
 * memory; each bad document is an event of its own and the others are taken.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<ImportEvent> {
  for await (const piece of splitXml(chunks, withEnvelope)) {
    if (piece.kind === "entity" && piece.root === "DxpMsg") yield* readEnvelope(piece);
    else yield readPiece(piece);
  }
}

type Entity = Extract<XmlPiece, { kind: "entity" }>;

/** What is wrong in an envelope is wrong at its own place; an envelope in an envelope is no message. */
async function* readEnvelope(piece: Entity): AsyncGenerator<ImportEvent> {
  const { at } = piece;
  const parsed = parseEntity(piece);
  if ("problem" in parsed) {
    yield refused(parsed, at);
    return;
  }
  const base64 = parsed.tree.text.replace(/\s/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    yield refused({ problem: "bad_encoding", line: 1 }, at);
    return;
  }
  for await (const inner of splitXml([Buffer.from(base64, "base64")], shapes)) {
    yield { ...readPiece(inner), at };
  }
}

function readPiece(piece: XmlPiece): ImportEvent {
  const { at } = piece;
  if (piece.kind === "problem") {
    return { kind: "refused", problems: [problem(null, piece.reason, piece.params)], at };
  }
  const parsed = parseEntity(piece);
  return "problem" in parsed ? refused(parsed, at) : readTree(piece.root, parsed.tree, at);
}

type Unparsed = { problem: ProblemReason; line: number };

function parseEntity({ bytes, encoding }: Entity): { tree: CebTree } | Unparsed {
  const text = decodeBytes(bytes, encoding);
  if (text === null) return { problem: "bad_encoding", line: 1 };
  const parsed = parseCebTree(text);
  return parsed.ok ? { tree: parsed.tree } : { problem: parsed.reason, line: parsed.line };
}

function refused(unparsed: Unparsed, at: ImportEvent["at"]): ImportEvent {
  const line = at.line + unparsed.line - 1;
  return { kind: "refused", problems: [problem(null, unparsed.problem)], at: { ...at, line } };
}

function readTree(root: string, tree: CebTree, at: ImportEvent["at"]): ImportEvent {
  switch (root) {
    case "CEB621Message":
      return toEvent(importListFromTree(tree), at, (document) => ({ kind: "list", document, at }));
    case "CEB622Message":
      return toEvent(listReceiptFromTree(tree), at, (document) => ({ kind: "list_receipt", document, at }));
    case "CEB900Message":
      return toEvent(formatRefusalFromTree(tree), at, (document) => ({
        kind: "format_refusal",
        document,
        at,
      }));
    default:
      return toEvent(refundReceiptFromTree(tree), at, (document) => ({
        kind: "refund_receipt",
        document,
        at,
      }));
  }
}
