import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { officeChanges, offices } from "#db/schema/offices";
import { users } from "#db/schema/people";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";
import { initialOffice, OfficeCode } from "#lib/domain/office-registry";
import { readHealth } from "#lib/offices/office-health";
import { readKeys } from "#lib/offices/office-keys";
import { settingsOf } from "#lib/returns/read-offices";

export const GetOffice = z.strictObject({ code: OfficeCode });

const changesShown = 100;

/**
 * One office: how it hears us, how well, its keys by the beginnings of their digests, and the last hundred
 * changes with who made them. A code that nobody knows is an office without a name.
 */
export async function getOffice(ctx: Context, { code }: z.infer<typeof GetOffice>) {
  authorize(ctx, "office.read");
  const [row] = await ctx.tx.select().from(offices).where(eq(offices.code, code));
  const named = findCustomsOffice(code);
  return {
    code,
    name: row?.nameZh ?? named?.name ?? null,
    district: row?.districtZh ?? named?.district ?? null,
    settings: row ? settingsOf(row) : initialOffice,
    keys: await withAllInSight(ctx.tx, ctx.actor.scope, () => readKeys(ctx, code)),
    health: (await readHealth(ctx, [code])).get(code) ?? null,
    changes: await readChanges(ctx, code),
  };
}

async function readChanges(ctx: Context, code: string) {
  return ctx.tx
    .select({
      id: officeChanges.id,
      kind: officeChanges.kind,
      body: officeChanges.body,
      by: users.name,
      at: officeChanges.changedAt,
    })
    .from(officeChanges)
    .leftJoin(users, eq(users.id, officeChanges.changedBy))
    .where(eq(officeChanges.officeCode, code))
    .orderBy(desc(officeChanges.id))
    .limit(changesShown);
}
