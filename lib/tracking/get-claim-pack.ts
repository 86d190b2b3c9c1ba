import { and, eq, sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { documents } from "#db/schema/documents";
import { items } from "#db/schema/items";
import { isAllowed } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { AskClaimPack, PackedPiece } from "#lib/domain/papers/claim-pack";
import { AppError } from "#lib/errors";
import { goodsPapersOf } from "#lib/returns/goods-papers-of";
import { getDispute } from "#lib/tracking/get-dispute";
import { readHistory } from "#lib/tracking/read-history";

type PieceOfLoad = { batchId: string | null; ebcCode: string | null };

/**
 * What speaks for and against claims for these pieces, each once, in the order asked for: findings, photos, both
 * sides' words, amounts, papers and the whole history as far as the reader sees it. A piece that is not the reader's
 * does not exist (`not_found`), and then there is no pack at all.
 */
export async function getClaimPack(
  ctx: Context,
  { plates }: Pick<AskClaimPack, "plates">,
): Promise<PackedPiece[]> {
  const pieces: PackedPiece[] = [];
  for (const plate of new Set(plates.split(","))) pieces.push(await packPiece(ctx, plate));
  return pieces;
}

async function packPiece(ctx: Context, plate: string): Promise<PackedPiece> {
  const { file, claims, declaredFen } = await getDispute(ctx, { plate });
  const [item] = await ctx.tx
    .select({ id: items.id, batchId: items.batchId, ebcCode: items.ebcCode })
    .from(items)
    .where(eq(items.plate, plate));
  if (!item) throw new AppError("not_found", { code: plate });
  const history = await readHistory(ctx, { items: [item.id] });
  const { goodsName, serialNo, batchCode, expiresOn, state, outcome } = file;
  return {
    ...{ plate, goodsName, serialNo, batchCode, expiresOn, state, outcome, declaredFen },
    returnNo: file.return?.returnNo ?? null,
    orderNo: file.list?.orderNo ?? null,
    invtNo: file.list?.invtNo ?? null,
    shop: file.list?.ebcName ?? null,
    findings: file.findings
      .filter(({ takenBackAt }) => takenBackAt === null)
      .map(({ kind, round, grade, verdict, note, foundAt }) => {
        return { kind, round, grade, verdict, note, foundAt };
      }),
    photos: file.photos.map(({ sha256, motif, takenAt }) => ({ sha256, motif, takenAt })),
    claims: claims.map(({ id: _, ...claim }) => claim),
    history: history.map(({ sequence, hash, type, at, body }) => ({ sequence, hash, type, at, body })),
    goodsPapers: ((await goodsPapersOf(ctx, [item.id])).get(item.id) ?? []).map(
      ({ kind, documentNo, documentDate, note }) => ({ kind, documentNo, documentDate, note }),
    ),
    papers: await readPapers(ctx, item),
  };
}

/**
 * Of the papers of its load the database shows a receiver those that speak of its own pieces alone. The house, which
 * hands its pack on, packs none that speaks of another merchant's goods.
 */
async function readPapers(ctx: Context, piece: PieceOfLoad): Promise<PackedPiece["papers"]> {
  if (piece.batchId === null || !isAllowed(ctx, "document.read")) return [];
  const others = and(eq(items.batchId, piece.batchId), isDistinctFrom(piece.ebcCode));
  if (!isAllowed(ctx, "goods.read") && (await ctx.tx.$count(items, others)) > 0) return [];
  const rows = await ctx.tx
    .select({ number: documents.number, content: documents.content, sha256: documents.sha256 })
    .from(documents)
    .innerJoin(batches, eq(batches.batchNo, documents.subjectNo))
    .where(eq(batches.id, piece.batchId))
    .orderBy(documents.number);
  return rows.map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) }));
}

const isDistinctFrom = (ebcCode: string | null) => sql`${items.ebcCode} is distinct from ${ebcCode}::text`;
