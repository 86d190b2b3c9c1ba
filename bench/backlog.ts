import { randomUUID } from "node:crypto";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";
import { scansAtOnce } from "#lib/domain/barcode/scans-at-once";
import { type Post, postAs } from "../proof/product/caller.ts";
import { signInAs } from "../proof/product/sign-in-as.ts";
import { type Product, startProduct } from "../proof/product/start-product.ts";
import { ensureBuild } from "../scripts/start/build.ts";
import { step } from "../scripts/start/progress.ts";
import { announceParcels } from "./routes.ts";

/** What a backlog of a thousand scans may take. */
const secondsAtMost = 10;

const Answers = z.object({
  answers: z.array(z.object({ status: z.literal(201), body: z.object({ result: z.string() }) })),
});

type Scan = { key: string; body: { waybillNo: string; entry: "scanner" } };

/**
 * How long a dock bench that comes back from an hour without network takes to get its arrivals to the started
 * product, one request of 50 after the other, and once more as if every answer had been lost. Fails when a scan is
 * refused or done twice, or when a thousand take more than ten seconds.
 */
export async function benchBacklog(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { scans: { type: "string", default: "1000" } },
  });
  const wanted = Number(values.scans);
  if (!(wanted >= 1 && wanted <= 10_000)) throw new Error("--scans is from 1 to 10000.");
  await ensureBuild();
  const product = await step("Starting the product", startProduct);
  try {
    await measure(product, wanted);
  } finally {
    await product.stop(false);
  }
}

async function measure({ url }: Product, wanted: number): Promise<void> {
  const waybills = await step("Announcing parcels", announceParcels);
  const post = postAs(url, await signInAs(url, "dock_clerk"));
  // The first request of a fresh server pays for what all others find ready.
  await clear(post, waybills.slice(0, scansAtOnce).map(scanOf));
  const backlog = waybills.slice(scansAtOnce, scansAtOnce + wanted).map(scanOf);
  console.log(`${cpus().length} cores ${cpus()[0]?.model ?? ""}, load ${loadavg()[0]?.toFixed(1)}`);
  const seconds = await clear(post, backlog);
  console.log(`${wanted} waiting arrivals cleared in ${seconds.toFixed(1)} s, ${scansAtOnce} at once`);
  const again = await clear(post, backlog);
  console.log(`answered once more under their keys in ${again.toFixed(1)} s`);
  if ((seconds / wanted) * 1_000 > secondsAtMost) {
    throw new Error(`A thousand scans are to be cleared within ${secondsAtMost} s.`);
  }
}

const scanOf = (waybillNo: string): Scan => ({ key: randomUUID(), body: { waybillNo, entry: "scanner" } });

/** Sends the scans as a bench does, in their order; the seconds it took. */
async function clear(post: Post, scans: readonly Scan[]): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < scans.length; ) {
    const sent = scans.slice(at, at + scansAtOnce);
    const { status, body } = await post("/api/arrivals/scans", JSON.stringify({ scans: sent }), randomUUID());
    if (status !== 200) throw new Error(`The product answered ${status}: ${body.slice(0, 200)}`);
    const { answers } = Answers.parse(JSON.parse(body));
    if (answers.some((answer) => answer.body.result !== "arrived")) throw new Error("A scan was done twice.");
    at += answers.length;
  }
  return (performance.now() - began) / 1_000;
}
