import { and, asc, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { verificationSetConclusions, verificationSets } from "#db/schema/verification-sets";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type SetKind, setKinds, statusOf } from "#lib/domain/verification-set/set";
import { readSetting } from "#lib/read-setting";
import { declaredDay, waitsForVerdict } from "#lib/verification/pieces-of-set";

export const ListSets = z.strictObject({ by: z.enum(setKinds) });

const groupsAtMost = 50;
const setsAtMost = 30;

const codeOf = {
  place: sql<string>`coalesce(${items.containerCode}, ${items.locationCode})`,
  day: declaredDay,
  article: sql<string>`${items.scannedCode}`,
} as const satisfies Record<SetKind, unknown>;

/**
 * What can be verified together now, by place, day of application or article, the largest first; the latest sets, those
 * still open in front; and of how many pieces in a hundred customs has one looked at.
 */
export async function listSets(ctx: Context, { by }: z.infer<typeof ListSets>) {
  authorize(ctx, "item.verify");
  const { value: percent, set } = await readSetting(ctx, "samplePercent");
  return { by, groups: await readGroups(ctx, by), sets: await readSets(ctx), percent, set };
}

/** Goods whose barcode is lawfully none (无) are no article of one code. */
function readGroups(ctx: Context, by: SetKind) {
  const code = codeOf[by];
  return ctx.tx
    .select({
      code,
      goodsName: sql<string>`min(${items.goodsName})`,
      pieces: sql<number>`count(*)::int`,
      since: sql<Date>`min(coalesce(${applications.declaredAt}, ${items.receivedAt}))`.mapWith(
        items.receivedAt,
      ),
    })
    .from(items)
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .where(and(waitsForVerdict, isNotNull(code), by === "article" ? ne(items.scannedCode, "无") : undefined))
    .groupBy(sql`1`)
    .orderBy(desc(sql`3`), asc(sql`1`))
    .limit(groupsAtMost);
}

async function readSets(ctx: Context) {
  const isOpen = sql`${verificationSetConclusions.finishedAt} is null`;
  const rows = await ctx.tx
    .select({
      setNo: verificationSets.setNo,
      kind: verificationSets.kind,
      code: verificationSets.code,
      openedAt: verificationSets.openedAt,
      openedBy: users.name,
      conclusion: verificationSetConclusions.conclusion,
      finishedAt: verificationSetConclusions.finishedAt,
    })
    .from(verificationSets)
    .innerJoin(users, eq(users.id, verificationSets.openedBy))
    .leftJoin(verificationSetConclusions, eq(verificationSetConclusions.setNo, verificationSets.setNo))
    .orderBy(desc(isOpen), desc(verificationSets.setNo))
    .limit(setsAtMost);
  return rows.map(({ conclusion, finishedAt, ...row }) => ({
    ...row,
    status: statusOf(conclusion, finishedAt !== null),
  }));
}
