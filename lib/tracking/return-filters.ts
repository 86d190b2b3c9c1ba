import {
  and,
  between,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { z } from "zod";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import { OfficeCode } from "#lib/domain/office-registry";
import { undeclaredStates } from "#lib/domain/return-clocks";
import { authorisations, returnSources } from "#lib/domain/return-document";
import { type ReturnStage, returnStages, statesOfStage } from "#lib/domain/return-stage";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { heldFor } from "#lib/returns/held-for";
import { isHere } from "#lib/returns/is-here";
import { seesParcels } from "#lib/returns/sees-parcels";

/** A clock with at most this many days left is near. */
const nearClockDays = 3;

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

/** The running clocks whose last day lies in the next three days, or has passed. */
function clockIs(ctx: Context, which: "near" | "late"): SQL | undefined {
  const today = shanghaiDayNumber(ctx.now);
  const window = (lastDay: typeof importLists.lastApplicationDay | typeof importLists.lastArrivalDay) =>
    which === "late"
      ? lt(lastDay, dayFromNumber(today))
      : between(lastDay, dayFromNumber(today), dayFromNumber(today + nearClockDays));
  return or(
    and(window(importLists.lastApplicationDay), applicationRuns(ctx)),
    seesParcels(ctx) ? and(window(importLists.lastArrivalDay), not(hasArrived(ctx))) : undefined,
  );
}

/** As `returnClocks` has it: some piece is outside an application that stopped the clock, and not all have left. */
export function applicationRuns(ctx: Context): SQL | undefined {
  const bound = (which: SQL | undefined) =>
    exists(
      ctx.tx
        .select({ one: sql`1` })
        .from(applications)
        .where(
          and(
            eq(applications.returnId, returns.id),
            inArray(applications.status, [...bindingStatuses]),
            which,
          ),
        ),
    );
  const piece = (which: SQL | undefined) =>
    exists(
      ctx.tx
        .select({ one: sql`1` })
        .from(items)
        .where(and(eq(items.returnId, returns.id), which)),
    );
  const undeclared = and(
    isNotNull(items.gnum),
    inArray(items.state, [...undeclaredStates]),
    isNull(items.applicationKeptAt),
  );
  const standing = sql`${items.state} not in ('closed', 'moved_out', 'detained', 'void')`;
  return or(
    piece(undeclared),
    bound(isNull(applications.clockStoppedAt)),
    and(not(bound(undefined)), or(piece(standing), not(piece(undefined)))),
  );
}

function hasArrived(ctx: Context): SQL {
  const linked = ctx.tx
    .select({ one: sql`1` })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(eq(parcelReturns.returnId, returns.id), isHere));
  const announced = ctx.tx
    .select({ one: sql`1` })
    .from(returnWaybills)
    .innerJoin(parcels, eq(parcels.waybillNo, returnWaybills.waybillNo))
    .where(and(eq(returnWaybills.returnId, returns.id), isHere));
  return sql`(${exists(linked)} or ${exists(announced)})`;
}
