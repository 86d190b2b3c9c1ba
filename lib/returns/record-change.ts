import { and, eq, inArray, sql } from "drizzle-orm";
import {
  type Application,
  type ApplicationChangeRow,
  applicationChanges,
  applicationLines,
} from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { type ChangeLine, openChangeStatuses } from "#lib/domain/application-change";
import type { Json } from "#lib/domain/canonical-json";
import { recordApplicationFact } from "#lib/returns/record-fact";

type Patch = Partial<Pick<ApplicationChangeRow, "status" | "lastInfo" | "lastReceiptAt" | "answeredAt">>;

/** The change of a locked application that waits for customs; there is one at a time. */
export async function findOpenChange(
  ctx: Context,
  applicationId: string,
): Promise<ApplicationChangeRow | null> {
  const [change] = await ctx.tx
    .select()
    .from(applicationChanges)
    .where(
      and(
        eq(applicationChanges.applicationId, applicationId),
        inArray(applicationChanges.status, [...openChangeStatuses]),
      ),
    );
  return change ?? null;
}

/** Writes what became of a change, with an event in the history of its return; application and return are locked. */
export async function recordChange(
  ctx: Context,
  change: ApplicationChangeRow,
  of: { application: Application; owner: Return },
  patch: Patch,
  note: { type: string; body?: { [key: string]: Json } },
): Promise<{ application: Application; owner: Return }> {
  await ctx.tx.update(applicationChanges).set(patch).where(eq(applicationChanges.id, change.id));
  const body = { change: change.copNo, kind: change.kind, ...note.body };
  return recordApplicationFact(ctx, of.application, of.owner, {}, { type: note.type, body });
}

/** Gives an application other lines; one that is on it no more stays with quantity 0, for nothing is deleted. */
export async function recordLines(
  ctx: Context,
  application: Application,
  lines: readonly ChangeLine[],
): Promise<void> {
  await ctx.tx
    .update(applicationLines)
    .set({ qty: "0" })
    .where(eq(applicationLines.applicationId, application.id));
  await ctx.tx
    .insert(applicationLines)
    .values(lines.map(({ gnum, qty }) => ({ applicationId: application.id, gnum, qty })))
    .onConflictDoUpdate({
      target: [applicationLines.applicationId, applicationLines.gnum],
      set: { qty: sql`excluded.qty` },
    });
  ctx.touchedLists.add(application.listId);
  ctx.changed.add("applications");
}

/** Whether a change that waits for customs concerns this piece. */
export async function isChanging(ctx: Context, itemId: string): Promise<boolean> {
  const [change] = await ctx.tx
    .select({ id: applicationChanges.id })
    .from(applicationChanges)
    .where(
      and(
        inArray(applicationChanges.status, [...openChangeStatuses]),
        sql`(${itemId}::uuid = any(${applicationChanges.removes}) or ${itemId}::uuid = any(${applicationChanges.adds}))`,
      ),
    )
    .limit(1);
  return change !== undefined;
}
