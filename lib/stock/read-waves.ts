import { and, asc, eq, gt, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { descending } from "#db/order";
import { waveAnswers, waves } from "#db/schema/account-book";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import { waveStage } from "#lib/domain/wave-rules";
import { AppError } from "#lib/errors";

const bookedShown = 20;
const piecesShown = 200;

/** Waves that are gathered, those whose papers are with the book, and the newest that are booked in. */
export async function readWaves(ctx: Context) {
  const isWaiting = (submitted: SQL) => and(gt(pieces, 0), isNull(waves.bookedAt), submitted);
  return {
    open: await selectWaves(ctx).having(isWaiting(isNull(waves.submittedAt))),
    submitted: await selectWaves(ctx).having(isWaiting(isNotNull(waves.submittedAt))),
    booked: await selectWaves(ctx).having(isNotNull(waves.bookedAt)).limit(bookedShown),
  };
}

const pieces = sql<number>`count(${items.id})::int`;

function selectWaves(ctx: Context) {
  return ctx.tx
    .select({
      waveNo: waves.waveNo,
      ebcName: waves.ebcName,
      createdAt: waves.createdAt,
      createdBy: users.name,
      bondedListNo: waves.bondedListNo,
      submittedAt: waves.submittedAt,
      bookedAt: waves.bookedAt,
      pieces,
    })
    .from(waves)
    .innerJoin(users, eq(users.id, waves.createdBy))
    .leftJoin(items, eq(items.waveId, waves.id))
    .groupBy(waves.id, users.name)
    .orderBy(descending(waves.createdAt));
}

/** One wave with its pieces and what the book answered to it, in order. */
export async function readWave(ctx: Context, waveNo: string) {
  const [wave] = await ctx.tx.select().from(waves).where(eq(waves.waveNo, waveNo));
  if (!wave) throw new AppError("not_found", { code: waveNo });
  const { ebcName, bondedListNo, gatePassNo, emsNo, submittedAt, gateAt, bookedAt } = wave;
  const answers = await ctx.tx
    .select({
      answer: waveAnswers.answer,
      reason: waveAnswers.reason,
      bondedListNo: waveAnswers.bondedListNo,
      answeredAt: waveAnswers.answeredAt,
      recordedBy: users.name,
    })
    .from(waveAnswers)
    .innerJoin(users, eq(users.id, waveAnswers.recordedBy))
    .where(eq(waveAnswers.waveId, wave.id))
    .orderBy(asc(waveAnswers.answeredAt));
  return {
    ...{ waveNo, ebcName, bondedListNo, gatePassNo, emsNo, submittedAt, gateAt, bookedAt, answers },
    stage: waveStage(wave),
    pieces: await readStockPieces(ctx, eq(items.waveId, wave.id)),
  };
}

/** Pieces as the booking desk shows them, in the order in which customs admitted them. */
export function readStockPieces(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      grade: items.grade,
      lineQty: items.lineQty,
      invtNo: importLists.invtNo,
      hold: items.hold,
      admittedAt: items.admittedAt,
    })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(where)
    .orderBy(asc(items.admittedAt), asc(items.plate))
    .limit(piecesShown);
}
