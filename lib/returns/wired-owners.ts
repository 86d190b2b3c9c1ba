import { desc, inArray } from "drizzle-orm";
import { ownerEndpoints } from "#db/schema/registers";
import type { Context } from "#lib/context";
import type { OwnerEventType } from "#lib/domain/owner-event";

export type WiredOwner = { code: string; events: readonly OwnerEventType[] };

/** Whose rows a piece or a return is: its platform and its merchant, each once. */
export function ownersOf({ ebpCode, ebcCode }: { ebpCode: string | null; ebcCode: string | null }): string[] {
  return [...new Set([ebpCode, ebcCode].flatMap((code) => code ?? []))];
}

/** Those of these owners whose own system hears us now, and what they chose to hear, in one query. */
export async function readWiredOwners(ctx: Context, codes: readonly string[]): Promise<WiredOwner[]> {
  if (codes.length === 0) return [];
  const { code, url, events } = ownerEndpoints;
  const rows = await ctx.tx
    .selectDistinctOn([code], { code, url, events })
    .from(ownerEndpoints)
    .where(inArray(code, [...new Set(codes)]))
    .orderBy(code, desc(ownerEndpoints.position));
  return rows.flatMap((row) => (row.url ? [{ code: row.code, events: row.events }] : []));
}
