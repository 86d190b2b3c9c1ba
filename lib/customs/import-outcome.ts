import { sql } from "drizzle-orm";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { FieldProblem } from "#lib/domain/ceb/problem";
import type { Action } from "#lib/domain/permissions";

/** A return under the platform's number and ours, and the code its consumer follows it by. */
export type AnnouncedAs = { platformReturnNo: string; returnNo: string; trackCode: string };

/** What became of one document: taken, known already, or refused because of what we hold. */
export type ImportOutcome =
  | { status: "taken"; announcedAs?: AnnouncedAs }
  | { status: "unchanged"; announcedAs?: AnnouncedAs }
  | { status: "refused"; problem: FieldProblem };

export const taken = { status: "taken" } as const satisfies ImportOutcome;
export const unchanged = { status: "unchanged" } as const satisfies ImportOutcome;

/** Refuses whoever may not import; the product itself may, as from the command line. */
export function authorizeImport(
  ctx: Context,
  action: Extract<Action, "import.write" | "return.announce"> = "import.write",
): void {
  if (ctx.actor.role !== "system") authorize(ctx, action);
}

/**
 * Imports run one after the other: two files with the same documents at the same time must end as
 * one file twice.
 */
export async function lockImports(ctx: Context): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('import', 0))`);
}
