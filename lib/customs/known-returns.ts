import { inArray, sql } from "drizzle-orm";
import { returnLines, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { MatchedLine } from "#lib/customs/announced-lines";
import type { AnnouncedAs } from "#lib/customs/import-outcome";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

type Announcement = { lines: readonly MatchedLine[]; waybills: readonly string[] };

/** `announcedAs` is null for one that this very batch is about to take. */
export type KnownReturn = Announcement & { listId: string | null; announcedAs: AnnouncedAs | null };

/** What was announced before, by platform and the platform's own number. */
export type KnownReturns = Map<string, KnownReturn>;

/** Reads what we hold under the numbers of these announcements. */
export async function findKnownReturns(
  ctx: Context,
  announcements: readonly AnnouncedReturn[],
): Promise<KnownReturns> {
  const numbers = announcements.map(({ returnNo }) => returnNo);
  const rows = await ctx.tx
    .select({
      id: returns.id,
      ebpCode: returns.ebpCode,
      listId: returns.listId,
      platformReturnNo: sql<string>`${returns.platformReturnNo}`,
      returnNo: returns.returnNo,
      trackCode: returns.trackCode,
    })
    .from(returns)
    .where(inArray(returns.platformReturnNo, numbers));
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const lines = await ctx.tx.select().from(returnLines).where(inArray(returnLines.returnId, ids));
  const waybills = await ctx.tx.select().from(returnWaybills).where(inArray(returnWaybills.returnId, ids));
  return new Map(
    rows.map(({ id, ebpCode, listId, ...announcedAs }) => [
      `${ebpCode} ${announcedAs.platformReturnNo}`,
      {
        listId,
        announcedAs,
        lines: lines.filter(({ returnId }) => returnId === id),
        waybills: waybills.filter(({ returnId }) => returnId === id).map(({ waybillNo }) => waybillNo),
      },
    ]),
  );
}

/** Which part of an announcement differs from what we hold, or null when it says the same. */
export function differenceOf(before: Announcement, now: Announcement): "lines" | "waybills" | null {
  if (linesText(before.lines) !== linesText(now.lines)) return "lines";
  return [...before.waybills].sort().join(" ") === [...now.waybills].sort().join(" ") ? null : "waybills";
}

function linesText(lines: readonly MatchedLine[]): string {
  const texts = lines.map(({ gnum, announcedQty, serials }) =>
    [`${gnum}: ${formatDecimal(parseDecimal(announcedQty))}`, ...[...serials].sort()].join(" "),
  );
  return texts.sort().join(", ");
}
