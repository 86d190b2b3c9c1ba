import { setTimeout as sleep } from "node:timers/promises";
import { and, count, isNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { feedbackMessages } from "#db/schema/feedback";
import { inScope } from "#db/scope";
import { step } from "../scripts/start/progress.ts";
import { everything } from "./crash/everything.ts";
import { onProduct } from "./product/on-product.ts";
import type { Product } from "./product/start-product.ts";
import { auditAnswers, auditLoops, auditMessages } from "./wire/audit.ts";
import { auditTiming, measure } from "./wire/figures.ts";
import { type Flags, readFlags } from "./wire/flags.ts";
import { killWorker } from "./wire/kill-worker.ts";
import { deadOffice, openOffices } from "./wire/offices.ts";
import { readHouse, tell } from "./wire/read-house.ts";
import { readWire } from "./wire/read-wire.ts";
import { report } from "./wire/report.ts";
import { sabotageData } from "./wire/sabotage.ts";
import { settleReturns } from "./wire/settle-returns.ts";
import { auditMemory, watchMemory } from "./wire/watch-memory.ts";
import { newWeather, type Weather } from "./wire/weather.ts";

const patienceMs = 150_000;

/**
 * Proves that the wire to the offices holds: returns end while one office never answers, the others fail, time out,
 * repeat, contradict themselves and are impersonated, and the worker is SIGKILLed. In the end every loop of a living
 * office has closed exactly once, what the dead one must hear waits in order, the first attempt left within a second of
 * its commit at p95, and the worker's memory is flat. With a sabotage it holds when the deliberate fault was found.
 */
export async function proveWire(given: readonly string[]): Promise<boolean> {
  const flags = readFlags(given);
  return onProduct((product) => prove(product, flags));
}

async function prove(product: Product, flags: Flags): Promise<boolean> {
  const weather = newWeather();
  await step("Opening twenty offices", () => openOffices(product));
  const began = Date.now();
  const endWatch = watchMemory(weather, product.dataDir);
  try {
    await step("Ending returns and killing the worker", () =>
      Promise.all([
        settleReturns(weather, flags.returns, flags.seconds),
        killWorker(weather, { ...flags, dataDir: product.dataDir }),
      ]),
    );
    await step("Waiting for the offices", untilAcknowledged);
  } finally {
    endWatch();
  }
  const seconds = (Date.now() - began) / 1000;
  if (flags.sabotage) await sabotageData(flags.sabotage, product.dataDir);
  const audited = await step("Auditing what is stored", () => audit(weather, product));
  return report(weather, flags, { ...audited, seconds });
}

/** Waits until the living offices have acknowledged everything, or not any longer. */
async function untilAcknowledged(): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while ((await inScope(everything, countOpen)) > 0 && Date.now() < deadline) await sleep(500);
}

async function countOpen(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(feedbackMessages)
    .where(and(isNull(feedbackMessages.acknowledgedAt), ne(feedbackMessages.officeCode, deadOffice)));
  return row?.open ?? 0;
}

async function audit(weather: Weather, { sandboxUrl }: Product) {
  const { owed, fail } = weather;
  const wire = await readWire(sandboxUrl);
  const house = await inScope(everything, readHouse);
  const told = tell(owed, house);
  const timing = measure(weather, told, wire);
  auditMessages(owed, told, wire, fail);
  auditAnswers(told, house, wire, fail);
  const whole = await auditLoops(owed, fail);
  auditTiming(weather, timing);
  auditMemory(weather);
  return { told, house, wire, timing, whole };
}
