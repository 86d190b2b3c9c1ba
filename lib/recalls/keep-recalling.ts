import { sql } from "drizzle-orm";
import { type Context, systemActor } from "#lib/context";
import { log } from "#lib/log";
import { keepLooking } from "#lib/outbox/keep-looking";
import { catchProhibited } from "#lib/recalls/catch-prohibited";
import { catchRecalled } from "#lib/recalls/catch-recalled";
import { freeRecalled } from "#lib/recalls/free-recalled";
import { piecesAtOnce, type Sweep, sweepOnce } from "#lib/recalls/sweep";
import { runUseCase } from "#lib/run-use-case";

const sweeps: readonly Sweep[] = [catchRecalled, freeRecalled, catchProhibited];

/** Freezes, traces and frees what recalls and prohibitions ask for, until the signal. */
export async function keepRecalling({ signal }: { signal: AbortSignal }): Promise<void> {
  const look = async () => {
    await carryOutRecalls(signal);
    return false;
  };
  await keepLooking({ signal, restMs: 2_000, looks: { recalls: look } });
}

/** Deals with all that recalls and prohibitions ask for now, or as far as the signal lets it. */
export async function carryOutRecalls(signal?: AbortSignal): Promise<void> {
  for (const sweep of sweeps) {
    for (let after: string | undefined = ""; after !== undefined && !signal?.aborted; ) {
      after = await carryOutNext(sweep, after);
    }
  }
}

/** One chunk behind a plate. Returns the last plate of a whole chunk; undefined when nothing is left behind it. */
async function carryOutNext(sweep: Sweep, after: string): Promise<string | undefined> {
  let plates: string[] = [];
  const whole: Sweep = {
    ...sweep,
    find: async (...asked) => {
      plates = await sweep.find(...asked);
      return plates;
    },
  };
  try {
    await inTurn((ctx) => sweepOnce(ctx, whole, after));
  } catch (error) {
    log.warn({ err: error }, "recalls were not carried out together");
    await oneByOne(sweep, plates);
  }
  return plates.length === piecesAtOnce ? plates.at(-1) : undefined;
}

/** A piece in trouble holds up nobody but itself; it is tried again at the next look. */
async function oneByOne({ act }: Sweep, plates: readonly string[]): Promise<void> {
  for (const plate of plates) {
    try {
      await inTurn((ctx) => act(ctx, [plate]));
    } catch (error) {
      log.warn({ err: error, plate }, "a recall was not carried out");
    }
  }
}

/** Two workers at the same pieces would wait for each other, and for what the other holds. */
async function inTurn(work: (ctx: Context) => Promise<unknown>): Promise<void> {
  const turn = async (ctx: Context) => {
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('recalls', 0))`);
    await work(ctx);
  };
  await runUseCase(systemActor, turn, undefined);
}
