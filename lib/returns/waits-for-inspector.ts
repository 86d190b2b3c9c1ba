import { and, eq, exists, gt, not, or, type SQL, sql } from "drizzle-orm";
import { findings, items } from "#db/schema/items";
import type { Context } from "#lib/context";

/** Pieces that wait for an inspector: received ones, and those an officer sent back into a round without a finding. */
export function waitsForInspector(ctx: Context): SQL | undefined {
  const foundThisRound = ctx.tx
    .select({ one: sql`1` })
    .from(findings)
    .where(
      and(eq(findings.itemId, items.id), eq(findings.round, items.round), eq(findings.kind, "inspection")),
    );
  return or(
    eq(items.state, "received"),
    and(eq(items.state, "inspected"), gt(items.round, 1), not(exists(foundThisRound))),
  );
}
