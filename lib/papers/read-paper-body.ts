import type { Context } from "#lib/context";
import { dayPaper, judgeDayPaper } from "#lib/domain/papers/day-paper";
import { loadPaper } from "#lib/domain/papers/load-paper";
import { judgeLoadPaper } from "#lib/domain/papers/load-paper-rules";
import type { PaperBody, PaperKind } from "#lib/domain/papers/paper";
import { judgeTakingPaper, takingPaper } from "#lib/domain/papers/taking-paper";
import { vehiclePaper } from "#lib/domain/papers/vehicle-paper";
import { judgeWavePaper, wavePaper } from "#lib/domain/papers/wave-paper";
import { orThrow } from "#lib/errors";
import { readPaperDay } from "#lib/papers/read-paper-day";
import { readPaperLoad } from "#lib/papers/read-paper-load";
import { readPaperTaking } from "#lib/papers/read-paper-taking";
import { readPaperVehicle } from "#lib/papers/read-paper-vehicle";
import { readPaperWave } from "#lib/papers/read-paper-wave";

/** Holds what a paper speaks of and reads what it says of it now; refuses with the paper's own rule before its time. */
export async function readPaperBody(ctx: Context, kind: PaperKind, subjectNo: string): Promise<PaperBody> {
  if (kind === "wave_list") {
    const wave = await readPaperWave(ctx, subjectNo);
    orThrow(judgeWavePaper(wave));
    return wavePaper(wave);
  }
  if (kind === "vehicle_sheet") return vehiclePaper(await readPaperVehicle(ctx, subjectNo));
  if (kind === "day_list") {
    orThrow(judgeDayPaper(subjectNo, ctx.now));
    return dayPaper(await readPaperDay(ctx, subjectNo));
  }
  if (kind === "taking_report") {
    const taking = await readPaperTaking(ctx, subjectNo);
    orThrow(judgeTakingPaper(taking));
    return takingPaper(taking);
  }
  const load = await readPaperLoad(ctx, subjectNo);
  orThrow(judgeLoadPaper(kind, load));
  return loadPaper(kind, load);
}
