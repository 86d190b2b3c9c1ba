import { eq } from "drizzle-orm";
import { z } from "zod";
import { waves } from "#db/schema/account-book";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lastDaysOf } from "#lib/domain/clocks";
import { ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";
import { instructionOf } from "#lib/domain/owner-instruction";
import { daysSince } from "#lib/domain/owner-reminder";
import { returnClocks } from "#lib/domain/return-clocks";
import { AppError } from "#lib/errors";
import { readDaysOff } from "#lib/read-days-off";
import { lastReminders } from "#lib/returns/last-reminders";
import { readItemFile } from "#lib/returns/read-item-file";
import { readJudgement } from "#lib/returns/read-judgement";
import { readPlace } from "#lib/returns/read-place";
import { seesParcels } from "#lib/returns/sees-parcels";
import { readChapters } from "#lib/tracking/read-chapters";
import { readHistory } from "#lib/tracking/read-history";

export const GetItem = z.strictObject({ plate: z.string().min(1).max(40) });

/**
 * One piece with everything that is known of it, and its whole history. Who does not see its box is told
 * nothing of when it came, nor of what only that decides.
 */
export async function getItem(ctx: Context, { plate }: z.infer<typeof GetItem>) {
  authorize(ctx, "returns.read");
  const [item] = await ctx.tx
    .select({
      id: items.id,
      parcelId: items.parcelId,
      listId: items.listId,
      applicationId: items.applicationId,
      ownerResponse: items.ownerResponse,
      instructed: items.instructedOutcome,
      instructionNo: items.instructionNo,
      instructionNote: items.instructionNote,
      admittedAt: items.admittedAt,
      settledAt: items.settledAt,
      disputeUpheldAt: items.disputeUpheldAt,
      receivedAt: items.receivedAt,
      endedAt: items.endedAt,
      waveNo: waves.waveNo,
      batchNo: batches.batchNo,
      locationCode: items.locationCode,
      containerCode: items.containerCode,
    })
    .from(items)
    .leftJoin(waves, eq(waves.id, items.waveId))
    .leftJoin(batches, eq(batches.id, items.batchId))
    .where(eq(items.plate, plate));
  if (!item) throw new AppError("not_found", { code: plate });
  const { conformity, ...file } = await readItemFile(ctx, plate);
  const isInside = seesParcels(ctx);
  const until = item.endedAt ?? ctx.now;
  const clocks = returnClocks({
    ...lastDaysOf(file.list),
    arrivals: file.parcel ? [file.parcel.arrivedAt] : [],
    applied: file.application ? [file.application.clockStoppedAt] : [],
    pieces: [{ state: file.state, onLine: file.gnum !== null, keptAt: file.applicationKeptAt }],
    countClosed: true,
    now: ctx.now,
  });
  return {
    file: { ...file, conformity: isInside ? conformity : { ...conformity, reasons: [] } },
    judgement: await readJudgement(ctx, item.id),
    chapters: await readChapters(ctx, item),
    clocks: isInside ? clocks : { ...clocks, arrival: null },
    waveNo: item.waveNo,
    batchNo: item.batchNo,
    place: isInside ? await readPlace(ctx, item) : null,
    answer: ownerAnswered({
      response: item.ownerResponse,
      askedAt: ownerAskedAt(item),
      now: ctx.now,
      daysOff: await readDaysOff(ctx),
    }),
    instruction: instructionOf(item),
    storage: {
      houseDays: isInside ? daysSince(item.receivedAt, until) : null,
      storageDays: item.admittedAt && daysSince(item.admittedAt, until),
      reminder: (await lastReminders(ctx, [item.id])).get(item.id) ?? null,
    },
    history: await readHistory(ctx, { items: [item.id], parcels: [item.parcelId] }),
  };
}
