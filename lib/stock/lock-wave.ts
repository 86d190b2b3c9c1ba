import { eq } from "drizzle-orm";
import { type Wave, waves } from "#db/schema/account-book";
import type { Context } from "#lib/context";
import { type WaveStage, waveStage } from "#lib/domain/wave-rules";
import { AppError } from "#lib/errors";

const refusals = {
  gathered: "wave_not_submitted",
  submitted: "wave_submitted",
  booked: "wave_booked",
} as const satisfies Record<WaveStage, string>;

/** Holds a wave that has come so far; one that stands elsewhere is refused by where it stands. */
export async function lockWave(
  ctx: Context,
  waveNo: string,
  stage: "gathered" | "submitted" = "gathered",
): Promise<Wave> {
  const [wave] = await ctx.tx.select().from(waves).where(eq(waves.waveNo, waveNo)).for("update");
  if (!wave) throw new AppError("not_found", { code: waveNo });
  const stands = waveStage(wave);
  if (stands !== stage) throw new AppError(refusals[stands]);
  return wave;
}
