import { and, eq, exists, inArray, isNotNull, ne, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { OfficeCode } from "#lib/domain/office-registry";
import { authorisations, returnSources } from "#lib/domain/return-document";
import { type ReturnStage, returnStages, statesOfStage } from "#lib/domain/return-stage";
import { heldFor } from "#lib/returns/held-for";
import { clockEndsOn, clockIs } from "#lib/returns/running-clocks";

/** The filters of an address; what cannot be read as one filters nothing. */
export const ReturnFilters = z.object({
  office: OfficeCode.optional().catch(undefined),
  shop: z
    .string()
    .regex(/^[\x21-\x7e]{1,40}$/)
    .optional()
    .catch(undefined),
  stage: z.enum(returnStages).optional().catch(undefined),
  clock: z.enum(["near", "late"]).optional().catch(undefined),
  /** The last day to apply of a clock that still runs, and the last day to arrive. */
  applyBy: z.iso.date().optional().catch(undefined),
  arriveBy: z.iso.date().optional().catch(undefined),
  source: z.enum(returnSources).optional().catch(undefined),
  authorisation: z.enum(authorisations).optional().catch(undefined),
});
export type ReturnFilters = z.infer<typeof ReturnFilters>;

/** The returns that pass. The query joins the list. */
export function passes(ctx: Context, filters: ReturnFilters): SQL | undefined {
  return and(
    filters.office ? eq(returns.officeCode, filters.office) : undefined,
    filters.shop ? eq(returns.ebcCode, filters.shop) : undefined,
    filters.source ? eq(returns.source, filters.source) : undefined,
    filters.authorisation ? eq(returns.authorisation, filters.authorisation) : undefined,
    filters.stage ? inStage(ctx, filters.stage) : undefined,
    filters.clock ? clockIs(ctx, filters.clock) : undefined,
    filters.applyBy ? clockEndsOn(ctx, "application", filters.applyBy) : undefined,
    filters.arriveBy ? clockEndsOn(ctx, "arrival", filters.arriveBy) : undefined,
  );
}

/** Says the scope once more, so that the reader's own index serves the list. */
export function ownReturns({ actor }: Context): SQL | undefined {
  const code = actor.scopeCode ?? "";
  if (actor.scope === "office") return eq(returns.officeCode, code);
  if (actor.scope === "platform") return eq(returns.ebpCode, code);
  if (actor.scope === "merchant") return eq(returns.ebcCode, code);
  return actor.scope === "agent" ? eq(returns.agentCode, code) : undefined;
}

function inStage(ctx: Context, stage: ReturnStage): SQL | undefined {
  const pieces = (which: SQL | undefined) =>
    exists(
      ctx.tx
        .select({ one: sql`1` })
        .from(items)
        .where(and(eq(items.returnId, returns.id), which)),
    );
  if (stage === "expected") return not(pieces(ne(items.state, "void")));
  if (stage === "disputed") return pieces(heldFor("dispute"));
  if (stage === "held") return pieces(isNotNull(items.hold));
  return pieces(inArray(items.state, [...statesOfStage[stage]]));
}
