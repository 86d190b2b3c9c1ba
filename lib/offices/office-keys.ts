import { and, asc, eq, isNull } from "drizzle-orm";
import { officeKeys } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { officeKeySealedTo } from "#lib/domain/office-registry";
import { fingerprintOf } from "#lib/key-fingerprint";
import { unseal } from "#lib/vault";

/** A key as people may see it: by the beginning of its digest, never itself. */
export type OfficeKey = {
  id: string;
  fingerprint: string;
  signsOutgoing: boolean;
  createdAt: Date;
  retiredAt: Date | null;
};

/** The keys an office may use now, the oldest first, held. For a step that sees everything. */
export async function lockKeys(ctx: Context, code: string): Promise<OfficeKey[]> {
  const isActive = and(eq(officeKeys.officeCode, code), isNull(officeKeys.retiredAt));
  const rows = await ctx.tx
    .select()
    .from(officeKeys)
    .where(isActive)
    .orderBy(asc(officeKeys.id))
    .for("update");
  return rows.map(asKey);
}

/** Every key an office ever had, the oldest first. For a step that sees everything. */
export async function readKeys(ctx: Context, code: string): Promise<OfficeKey[]> {
  const rows = await ctx.tx
    .select()
    .from(officeKeys)
    .where(eq(officeKeys.officeCode, code))
    .orderBy(asc(officeKeys.id));
  return rows.map(asKey);
}

function asKey(row: typeof officeKeys.$inferSelect): OfficeKey {
  const { id, signsOutgoing, createdAt, retiredAt } = row;
  const fingerprint = fingerprintOf(unseal(row.secretSealed, officeKeySealedTo(row.officeCode)));
  return { id, fingerprint, signsOutgoing, createdAt, retiredAt };
}
