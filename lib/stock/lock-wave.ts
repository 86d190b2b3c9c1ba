import { eq } from "drizzle-orm";
import { type Wave, waves } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/** Holds a wave that is not booked in yet; a booked one is changed no more. */
export async function lockWave(ctx: Context, waveNo: string): Promise<Wave> {
  const [wave] = await ctx.tx.select().from(waves).where(eq(waves.waveNo, waveNo)).for("update");
  if (!wave) throw new AppError("not_found", { code: waveNo });
  if (wave.bookedAt) throw new AppError("wave_booked");
  return wave;
}
