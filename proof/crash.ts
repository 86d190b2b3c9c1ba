import { inScope } from "#db/scope";
import { step } from "../scripts/start/progress.ts";
import { auditBoxes } from "./crash/audit-boxes.ts";
import { auditFeedback, readDeliveries, untilAcknowledged } from "./crash/audit-feedback.ts";
import { auditHistory } from "./crash/audit-history.ts";
import { announceBoxes, type Box } from "./crash/boxes.ts";
import { everything } from "./crash/everything.ts";
import { auditRecoveries } from "./crash/figures.ts";
import { type Flags, readFlags } from "./crash/flags.ts";
import { startKiller } from "./crash/killer.ts";
import { report } from "./crash/report.ts";
import { sabotageData } from "./crash/sabotage.ts";
import { newStorm, type Storm } from "./crash/storm.ts";
import { scansPerBox, type WorkedBox, workBoxes } from "./crash/work-boxes.ts";
import { postAs } from "./product/caller.ts";
import { onProduct } from "./product/on-product.ts";
import { signInAs } from "./product/sign-in-as.ts";
import type { Product } from "./product/start-product.ts";

/**
 * Proves that no kill loses or doubles work: scans go to the started product over HTTP while its Postgres, web server
 * and worker are SIGKILLed in turn and answers get lost on the way. In the end every acknowledged scan is stored once,
 * every history is whole, every office heard once and acknowledged, and the product was back within five seconds.
 * With a sabotage it holds when the deliberate fault was found.
 */
export async function proveCrash(given: readonly string[]): Promise<boolean> {
  const flags = readFlags(given);
  return onProduct((product) => prove(product, flags));
}

async function prove(product: Product, flags: Flags): Promise<boolean> {
  const storm = newStorm(flags.seed, flags.sabotage === "new-keys");
  const boxes = await step("Announcing returns", () =>
    announceBoxes(product, Math.ceil(flags.scans / scansPerBox)),
  );
  const began = Date.now();
  const worked = await step("Scanning and killing", () => rage(storm, product, boxes, flags));
  const seconds = (Date.now() - began) / 1000;
  await step("Waiting for the offices", untilAcknowledged);
  if (flags.sabotage) await sabotageData(flags.sabotage, product.dataDir);
  const stored = await step("Auditing what is stored", () => audit(storm, product, worked));
  return report(storm, flags, { ...stored, seconds });
}

async function rage(
  storm: Storm,
  { url, dataDir }: Product,
  boxes: readonly Box[],
  flags: Flags,
): Promise<WorkedBox[]> {
  const dock = postAs(url, await signInAs(url, "dock_clerk"));
  const receiver = postAs(url, await signInAs(url, "receiver"));
  const scans = boxes.length * scansPerBox;
  const endKiller = startKiller(storm, dataDir, { ...flags, scans });
  try {
    return await workBoxes(storm, { dock, receiver }, boxes);
  } finally {
    await endKiller();
  }
}

async function audit(storm: Storm, { sandboxUrl }: Product, worked: readonly WorkedBox[]) {
  const audited = await inScope(everything, async (tx) => {
    await auditBoxes(tx, worked, storm.fail);
    return {
      events: await auditHistory(tx, storm.fail),
      feedback: await auditFeedback(tx, sandboxUrl, worked, storm.fail),
      deliveries: await readDeliveries(tx),
    };
  });
  auditRecoveries(storm, audited.deliveries);
  return audited;
}
