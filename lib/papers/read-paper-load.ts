import { eq, getTableColumns } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Batch, batches } from "#db/schema/batches";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import type { PaperLoad } from "#lib/domain/papers/paper-load";
import { AppError } from "#lib/errors";
import { licenceOf } from "#lib/returns/contractors";
import { goodsPapersOf, proofOfNoWayBack } from "#lib/returns/goods-papers-of";
import { lastSettlements } from "#lib/returns/last-settlements";
import { readWholeLoad } from "#lib/returns/read-load";
import { readLoadPhotos, readNamedPath } from "#lib/returns/read-named-path";

const sealer = alias(users, "sealer");
const approver = alias(users, "approver");
const clearer = alias(users, "clearer");

/** Holds a load and reads all that its papers may say of it. */
export async function readPaperLoad(ctx: Context, batchNo: string): Promise<PaperLoad> {
  const [row] = await ctx.tx
    .select({
      batch: getTableColumns(batches),
      sealer: sealer.name,
      approver: approver.name,
      clearer: clearer.name,
      clearerNumber: clearer.officerNumber,
    })
    .from(batches)
    .leftJoin(sealer, eq(sealer.id, batches.sealedBy))
    .leftJoin(approver, eq(approver.id, batches.approvedBy))
    .leftJoin(clearer, eq(clearer.id, batches.clearedBy))
    .where(eq(batches.batchNo, batchNo))
    .for("update", { of: batches });
  if (!row) throw new AppError("not_found", { code: batchNo });
  const { batch } = row;
  const { outcome, status, receiver, papers, gateAt, executedAt } = batch;
  const pieces = await readPieces(ctx, batch);
  return {
    batchNo,
    outcome,
    status,
    receiver,
    papers,
    destination: batch.destinationKind && { kind: batch.destinationKind, code: batch.destinationCode },
    merchant: outcome === "reship" || outcome === "release" ? merchantsOf(pieces) : null,
    country: batch.countryCode,
    grossWeightGrams: batch.grossWeightGrams,
    gateAt,
    path: await readNamedPath(ctx, batch),
    photos: await readLoadPhotos(ctx, batch.id),
    executedAt,
    contractor: await licenceOf(ctx, batch.contractorCode),
    sealed: stepOf(row.sealer, batch.sealedAt),
    approved: stepOf(row.approver, batch.approvedAt),
    cleared: batch.clearedAt && { by: row.clearerNumber ?? row.clearer, at: batch.clearedAt },
    silenceSetting: batch.clearedUnder,
    pieces,
  };
}

function merchantsOf(pieces: readonly { ebcName: string | null }[]): string | null {
  const names = pieces.map(({ ebcName }) => ebcName).filter((name) => name !== null);
  return [...new Set(names)].join(" / ") || null;
}

function stepOf(by: string | null, at: Date | null) {
  return by !== null && at ? { by, at } : null;
}

async function readPieces(ctx: Context, { id }: Batch) {
  const pieces = await readWholeLoad(ctx, id);
  const ids = pieces.map((piece) => piece.id);
  const settled = await lastSettlements(ctx, ids);
  const papers = await goodsPapersOf(ctx, ids);
  return pieces.map((piece) => ({
    ...piece,
    cause: settled.get(piece.id)?.destructionCause ?? null,
    proofNo: proofOfNoWayBack(papers.get(piece.id))?.document ?? null,
  }));
}
