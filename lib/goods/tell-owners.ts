import { desc, inArray } from "drizzle-orm";
import { outbox } from "#db/schema/outbox";
import { ownerEndpoints } from "#db/schema/registers";
import type { Context } from "#lib/context";
import { canonicalJson } from "#lib/domain/canonical-json";
import { destinationOfOwner } from "#lib/domain/owner-reminder";
import { env } from "#lib/env";
import type { LockedItem } from "#lib/returns/lock-item";
import { uuidv7 } from "#lib/uuid";

/**
 * Writes into the outbox what the owners of reminded pieces must hear, one message to each platform and merchant that
 * has an address, in the transaction of the reminders themselves; the others find it on their desk.
 */
export async function tellOwners(ctx: Context, pieces: readonly LockedItem[], day: number): Promise<void> {
  const codes = [...new Set(pieces.flatMap(ownersOf))].sort();
  const wired = await readWired(ctx, codes);
  const rows = wired.map((code) => {
    const own = pieces.filter((piece) => ownersOf(piece).includes(code));
    const body = canonicalJson({
      version: "1",
      type: "goods.reminder",
      enterprise: code,
      day,
      remindedAt: ctx.now.toISOString(),
      answerAt: `${env().PUBLIC_URL}/goods?view=reminded`,
      pieces: own.map(({ plate, goodsName, admittedAt, outcomeProposed }) => {
        return { plate, goodsName, admittedAt: admittedAt?.toISOString() ?? null, proposed: outcomeProposed };
      }),
    });
    return {
      id: `reminder.${uuidv7()}`,
      channel: "owner" as const,
      destination: destinationOfOwner(code),
      orderingKey: destinationOfOwner(code),
      body: Buffer.from(body),
      sealed: false,
      createdAt: ctx.now,
      nextAttemptAt: ctx.now,
    };
  });
  if (rows.length > 0) await ctx.tx.insert(outbox).values(rows);
}

function ownersOf({ ebpCode, ebcCode }: LockedItem): string[] {
  return [ebpCode, ebcCode].flatMap((code) => code ?? []);
}

async function readWired(ctx: Context, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await ctx.tx
    .selectDistinctOn([ownerEndpoints.code], { code: ownerEndpoints.code, url: ownerEndpoints.url })
    .from(ownerEndpoints)
    .where(inArray(ownerEndpoints.code, codes))
    .orderBy(ownerEndpoints.code, desc(ownerEndpoints.position));
  return rows.flatMap(({ code, url }) => (url ? [code] : []));
}
