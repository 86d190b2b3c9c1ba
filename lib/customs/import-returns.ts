import { withAllInSight } from "#db/scope";
import type { Context } from "#lib/context";
import {
  type AnnouncedAs,
  authorizeImport,
  type ImportOutcome,
  lockImports,
} from "#lib/customs/import-outcome";
import { judgeReturns, keyOf, type NewAnnouncement } from "#lib/customs/judge-returns";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import type { Authorisation } from "#lib/domain/return-document";
import { enterprisesOf, standingOrPending } from "#lib/returns/enterprises";
import { insertReturn } from "#lib/returns/insert-return";

/**
 * Takes in announced returns. Each is tied to its sale by list number, else order number, else
 * forward waybill, and its lines to those of the list; the same announcement twice is one return.
 * One outcome per announcement, in their order.
 */
export async function importReturns(
  ctx: Context,
  announcements: readonly AnnouncedReturn[],
): Promise<ImportOutcome[]> {
  authorizeImport(ctx, "return.announce");
  if (announcements.length === 0) return [];
  await lockImports(ctx);
  const judged = await judgeReturns(ctx, announcements);
  // An owner sees its returns and writes none of their parts: what was judged is written by the house.
  return withAllInSight(ctx.tx, ctx.actor.scope, async () => {
    const fresh = judged.filter((one) => one.status === "new");
    const enterprises = await enterprisesOf(
      ctx,
      fresh.map(({ sale }) => sale.ebcCode),
    );
    const made = new Map<string, AnnouncedAs>();
    for (const one of fresh) {
      const standing = standingOrPending(ctx, enterprises, one.sale.ebcCode);
      made.set(keyOf(one), await take(ctx, one, one.announced.authorised ? "given" : standing));
    }
    return judged.map((one): ImportOutcome => {
      if (one.status === "refused") return one;
      if (one.status === "new") return outcomeOf("taken", made.get(keyOf(one)));
      return outcomeOf("unchanged", one.announcedAs ?? made.get(one.key));
    });
  });
}

/** What `importReturns` would make of them now, nothing written. */
export async function previewReturns(
  ctx: Context,
  announcements: readonly AnnouncedReturn[],
): Promise<ImportOutcome[]> {
  authorizeImport(ctx, "return.announce");
  const judged = await judgeReturns(ctx, announcements);
  return judged.map((one) =>
    one.status === "refused" ? one : outcomeOf(one.status === "new" ? "taken" : "unchanged"),
  );
}

function outcomeOf(status: "taken" | "unchanged", announcedAs?: AnnouncedAs): ImportOutcome {
  return announcedAs ? { status, announcedAs } : { status };
}

async function take(
  ctx: Context,
  { announced, sale, lines }: NewAnnouncement,
  authorisation: Authorisation,
): Promise<AnnouncedAs> {
  const { returnNo, trackCode } = await insertReturn(ctx, {
    platformReturnNo: announced.returnNo,
    listId: sale.id,
    orderNo: sale.orderNo,
    officeCode: sale.officeCode,
    ebpCode: sale.ebpCode,
    ebcCode: sale.ebcCode,
    agentCode: sale.agentCode,
    source: "announced",
    authorisation,
    reason: announced.reason,
    lines,
    waybills: announced.waybills,
  });
  return { platformReturnNo: announced.returnNo, returnNo, trackCode };
}
