import { eq, getTableColumns } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { waves } from "#db/schema/account-book";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import type { PaperWave } from "#lib/domain/papers/wave-paper";
import { AppError } from "#lib/errors";
import { readWholeWave } from "#lib/returns/read-load";

const submitter = alias(users, "submitter");
const booker = alias(users, "booker");

/** Holds a wave and reads all that its list may say of it. */
export async function readPaperWave(ctx: Context, waveNo: string): Promise<PaperWave> {
  const [row] = await ctx.tx
    .select({ wave: getTableColumns(waves), submitter: submitter.name, booker: booker.name })
    .from(waves)
    .leftJoin(submitter, eq(submitter.id, waves.submittedBy))
    .leftJoin(booker, eq(booker.id, waves.bookedBy))
    .where(eq(waves.waveNo, waveNo))
    .for("update", { of: waves });
  if (!row) throw new AppError("not_found", { code: waveNo });
  const { ebcName, bondedListNo, gatePassNo, emsNo, submittedAt, gateAt, bookedAt, id } = row.wave;
  const pieces = await readWholeWave(ctx, id);
  return {
    ...{ waveNo, shop: ebcName, bondedListNo, gatePassNo, emsNo, submittedAt, gateAt, bookedAt },
    submittedBy: row.submitter,
    bookedBy: row.booker,
    pieces: pieces.map((piece) => ({ ...piece, cause: null, proofNo: null })),
  };
}
