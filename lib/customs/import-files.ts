import type { Actor } from "#lib/context";
import { importLists } from "#lib/customs/import-lists";
import type { AnnouncedAs, ImportOutcome } from "#lib/customs/import-outcome";
import { importReceipts } from "#lib/customs/import-receipts";
import { importReturns, previewReturns } from "#lib/customs/import-returns";
import type { ImportEvent } from "#lib/customs/read/import-event";
import type { Position } from "#lib/customs/read/position";
import { readImportFile } from "#lib/customs/read/read-import-file";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import type { ImportListDocument } from "#lib/domain/ceb/import-list";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";
import type { ListReceipt } from "#lib/domain/ceb/receipt";
import { runUseCase, type UseCase } from "#lib/run-use-case";

/** A file to import; `open` may fail where the file cannot be read. */
export type ImportSource = { name: string; open: () => Promise<Chunks> };
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A refused document or row: where it stands and what is wrong with it. */
export type ImportProblem = FieldProblem & { file: string; at: Position };

const importKinds = ["lists", "receipts", "returns"] as const;
export type ImportKind = (typeof importKinds)[number];
export type ImportCounts = { taken: Record<ImportKind, number>; unchanged: number; refused: number };

/** What is not given is everything: new counts, all kinds. */
export type ImportOptions = {
  counts?: ImportCounts;
  kinds?: readonly ImportKind[];
  /** Hears of each return under what numbers it is known here. */
  onAnnounced?: (announcedAs: AnnouncedAs) => void;
  /** Announced returns are only judged, and nothing of them is written. */
  preview?: boolean;
  /** Ends the import between two transactions. */
  signal?: AbortSignal;
};

/** Counts of an import that begins; given to `importFiles`, they can be watched while it runs. */
export function newImportCounts(): ImportCounts {
  return { taken: { lists: 0, receipts: 0, returns: 0 }, unchanged: 0, refused: 0 };
}

type Waiting<T> = { file: string; at: Position; document: T };
type Import = {
  actor: Actor;
  kinds: readonly ImportKind[];
  onProblem: (problem: ImportProblem) => void;
  onAnnounced: (announcedAs: AnnouncedAs) => void;
  actOnReturns: typeof importReturns;
  signal: AbortSignal | undefined;
  counts: ImportCounts;
  lists: Waiting<ImportListDocument>[];
  receipts: Waiting<ListReceipt>[];
  returns: Waiting<AnnouncedReturn>[];
};

/** Sizes that keep one transaction well under a second. */
const batchSizes = { lists: 200, receipts: 500, returns: 40 } as const satisfies Record<ImportKind, number>;

/**
 * Imports files one after the other in constant memory, a batch of documents per transaction; the
 * announced returns wait for all lists, so that the order of the files does not matter. Each refused
 * document is reported once with its file, place, field and reason; the others are taken.
 */
export async function importFiles(
  actor: Actor,
  sources: Iterable<ImportSource>,
  onProblem: (problem: ImportProblem) => void,
  options: ImportOptions = {},
): Promise<ImportCounts> {
  const {
    counts = newImportCounts(),
    kinds = importKinds,
    onAnnounced = () => {},
    preview,
    signal,
  } = options;
  const actOnReturns = preview ? previewReturns : importReturns;
  const work: Import = {
    ...{ actor, kinds, onProblem, onAnnounced, actOnReturns, signal, counts },
    ...{ lists: [], receipts: [], returns: [] },
  };
  for (const source of sources) await importFile(work, source);
  await flush(work, "lists");
  await flush(work, "receipts");
  await flush(work, "returns");
  return counts;
}

async function importFile(work: Import, source: ImportSource): Promise<void> {
  const chunks = await source.open().catch(() => null);
  if (!chunks) {
    refuse(work, source.name, { byte: null, line: 1 }, [problem(null, "unreadable")]);
    return;
  }
  const onlyReturns = work.kinds.every((kind) => kind === "returns");
  for await (const event of readImportFile(chunks, onlyReturns)) {
    const kind = add(work, source.name, event);
    if (kind && kind !== "returns" && work[kind].length >= batchSizes[kind]) await flush(work, kind);
  }
}

function add(work: Import, file: string, event: ImportEvent): ImportKind | null {
  const kind = kindOf[event.kind];
  if (event.kind === "refused") {
    refuse(work, file, event.at, event.problems);
  } else if (
    event.kind === "refund_receipt" ||
    event.kind === "format_refusal" ||
    !kind ||
    !work.kinds.includes(kind)
  ) {
    refuse(work, file, event.at, [problem(null, "unknown_message", { name: event.kind })]);
  } else if (event.kind === "list") {
    work.lists.push({ file, at: event.at, document: event.document });
  } else if (event.kind === "list_receipt") {
    work.receipts.push({ file, at: event.at, document: event.document });
  } else {
    work.returns.push({ file, at: event.at, document: event.document });
  }
  return kind;
}

const kindOf = {
  list: "lists",
  list_receipt: "receipts",
  return: "returns",
  refund_receipt: null,
  format_refusal: null,
  refused: null,
} as const satisfies Record<ImportEvent["kind"], ImportKind | null>;

async function flush(work: Import, kind: ImportKind): Promise<void> {
  if (kind === "lists") await flushInto(work, kind, work.lists.splice(0), importLists);
  else if (kind === "receipts") await flushInto(work, kind, work.receipts.splice(0), importReceipts);
  else await flushInto(work, kind, work.returns.splice(0), work.actOnReturns);
}

async function flushInto<T>(
  work: Import,
  kind: ImportKind,
  waiting: readonly Waiting<T>[],
  act: UseCase<readonly T[], ImportOutcome[]>,
): Promise<void> {
  for (let from = 0; from < waiting.length; from += batchSizes[kind]) {
    work.signal?.throwIfAborted();
    const batch = waiting.slice(from, from + batchSizes[kind]);
    const documents = batch.map(({ document }) => document);
    const outcomes = await runUseCase(work.actor, act, documents);
    for (const [index, outcome] of outcomes.entries()) {
      const place = batch[index];
      if ("announcedAs" in outcome && outcome.announcedAs) work.onAnnounced(outcome.announcedAs);
      if (outcome.status === "taken") work.counts.taken[kind]++;
      else if (outcome.status === "unchanged") work.counts.unchanged++;
      else if (place) refuse(work, place.file, place.at, [outcome.problem]);
    }
  }
}

function refuse(work: Import, file: string, at: Position, problems: readonly FieldProblem[]): void {
  work.counts.refused++;
  for (const found of problems) work.onProblem({ ...found, file, at });
}
