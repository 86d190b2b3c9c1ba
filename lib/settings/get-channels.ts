import { basename } from "node:path";
import { and, asc, count, desc, eq, isNotNull, isNull, min, sql } from "drizzle-orm";
import { customsInbound } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { CustomsTransport } from "#lib/domain/customs-channel";
import { chosenTransport, type Wiring, wiring } from "#lib/outbox/customs/wiring";
import { readSetting } from "#lib/read-setting";

/** How this house reaches customs: what its environment has, what it chose, who signs, and how it goes. No secret. */
export async function getChannels(ctx: Context) {
  authorize(ctx, "settings.read");
  const wires = wiring();
  const setting = await readSetting(ctx, "customsChannel");
  return {
    setting,
    transports: wires.transports.map((name) => ({ name, address: addressOf(name, wires) })),
    now: chosenTransport(wires, setting.value),
    mayWrap: wires.dxpReceiver !== null,
    isSignedBehind: wires.isSignedBehind,
    signer: wires.signer && {
      kind: wires.signer.kind,
      // What follows a program's name may be a secret.
      name: wires.signer.kind === "folder" ? wires.signer.folder : basename(wires.signer.argv[0] ?? ""),
    },
    ...(await withAllInSight(ctx.tx, ctx.actor.scope, () => readTraffic(ctx))),
  };
}

function addressOf(name: CustomsTransport, { url, outFolder, inFolder }: Wiring): string {
  return name === "folder" ? `${outFolder} · ${inFolder}` : new URL(url).origin;
}

/** Nobody's but the warehouse's scope shows messages; these are counts of them. */
async function readTraffic(ctx: Context) {
  const trouble = sql<string>`coalesce(split_part(${outbox.lastProblem}, ':', 1), '')`;
  const waiting = await ctx.tx
    .select({ trouble, count: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(and(eq(outbox.channel, "customs"), isNull(outbox.deliveredAt)))
    .groupBy(trouble)
    .orderBy(asc(trouble));
  const [taken] = await ctx.tx
    .select({ at: outbox.deliveredAt })
    .from(outbox)
    .where(and(eq(outbox.channel, "customs"), isNotNull(outbox.deliveredAt)))
    .orderBy(desc(outbox.deliveredAt))
    .limit(1);
  const [heard] = await ctx.tx
    .select({ at: customsInbound.receivedAt })
    .from(customsInbound)
    .orderBy(desc(customsInbound.id))
    .limit(1);
  return { waiting, takenAt: taken?.at ?? null, heardAt: heard?.at ?? null };
}
