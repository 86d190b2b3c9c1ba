import { setTimeout } from "node:timers/promises";
import { type Actor, systemActor } from "#lib/context";
import type { ExportKind } from "#lib/domain/export-file";
import { AppError } from "#lib/errors";
import type { ExportSources } from "#lib/export-source";
import { forgetParts } from "#lib/exports/forget-parts";
import { giveUpExport } from "#lib/exports/give-up-export";
import { listUnderWay } from "#lib/exports/list-under-way";
import { writePart } from "#lib/exports/write-part";
import { log } from "#lib/log";
import { runUseCase } from "#lib/run-use-case";

const lookMs = 1_000;
const forgetMs = 10 * 60_000;
const triesAtMost = 5;
/** Refusals of the person; any other is trouble that passes, or a bug. */
const refusals = new Set<string>(["not_permitted", "not_found", "password_first"]);

type KeepExportingOptions = { signal: AbortSignal; sources: ExportSources };
type UnderWay = { id: string; kind: ExportKind; maker: Actor; isDisabled: boolean };

/** Writes what people asked for until the signal, one part of each in turn, so that a long one holds up nobody. */
export async function keepExporting({ signal, sources }: KeepExportingOptions): Promise<void> {
  const failures = new Map<string, number>();
  let forgetAt = 0;
  while (!signal.aborted) {
    let isIdle = true;
    try {
      const underWay = await runUseCase(systemActor, listUnderWay, null);
      isIdle = underWay.length === 0;
      for (const one of underWay) await goOn(one, sources, failures);
      if (Date.now() >= forgetAt) {
        forgetAt = Date.now() + forgetMs;
        await runUseCase(systemActor, forgetParts, null);
      }
    } catch (error) {
      isIdle = true;
      log.warn({ err: error }, "exports wait");
    }
    if (isIdle) await setTimeout(lookMs, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Writes one part. Gives an export up at once when its maker may not read the list any more, and after five failures
 * of a kind that does not pass.
 */
export async function goOn(
  { id, kind, maker, isDisabled }: UnderWay,
  sources: ExportSources,
  failures: Map<string, number>,
): Promise<void> {
  if (isDisabled) return runUseCase(systemActor, giveUpExport, { id, problem: "refused" });
  try {
    await runUseCase(maker, writePart, { id, source: sources[kind] });
    failures.delete(id);
  } catch (error) {
    if (error instanceof AppError && refusals.has(error.code)) {
      return runUseCase(systemActor, giveUpExport, { id, problem: "refused" });
    }
    const failed = (failures.get(id) ?? 0) + 1;
    failures.set(id, failed);
    log.warn({ err: error, export: id }, "a part of an export was not written");
    if (failed >= triesAtMost) await runUseCase(systemActor, giveUpExport, { id, problem: "failed" });
    else await setTimeout(lookMs);
  }
}
