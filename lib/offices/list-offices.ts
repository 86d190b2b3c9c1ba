import { asc, count, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { officeKeys, offices } from "#db/schema/offices";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { listCustomsOffices } from "#lib/domain/codes/customs-office";
import { readHealth } from "#lib/offices/office-health";

/** An office in use hears us somehow: it has an endpoint, an officer of its own, or a message. */
export const officeViews = ["used", "all"] as const;

export const ListOffices = z.object({
  q: z
    .string()
    .trim()
    .max(40)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .catch(undefined),
  view: z.enum(officeViews).default("used").catch("used"),
  page: z.coerce.number().int().min(1).max(999).default(1).catch(1),
});

const pageSize = 50;

/**
 * A page of the offices in the order of their codes, found by a part of code or name, with how well each
 * hears us: those in use, or all that the code table or the house knows.
 */
export async function listOffices(ctx: Context, { q, view, page }: z.infer<typeof ListOffices>) {
  authorize(ctx, "office.read");
  const known = await readKnown(ctx, view === "used" ? isUsed : undefined);
  const named = view === "all" ? listCustomsOffices() : [];
  const rows = [
    ...known,
    ...named.filter(({ code }) => !known.some((row) => row.code === code)).map(asUnheard),
  ]
    .filter((row) => !q || [row.code, row.name ?? "", row.district ?? ""].some((text) => text.includes(q)))
    .sort((a, b) => a.code.localeCompare(b.code, "en"));
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  const codes = shown.map(({ code }) => code);
  const health = await readHealth(ctx, codes);
  const keys = await countKeys(ctx);
  return {
    rows: shown.map((row) => ({
      ...row,
      keys: keys.get(row.code) ?? 0,
      health: health.get(row.code) ?? null,
    })),
    total: rows.length,
    hasMore: rows.length > page * pageSize,
  };
}

type Known = Awaited<ReturnType<typeof readKnown>>[number];

function asUnheard({ code, name, district }: { code: string; name: string; district: string }): Known {
  return { code, name, district, endpoint: null, format: "json" };
}

const isUsed = or(
  isNotNull(offices.endpoint),
  sql`exists (select from users u where u.role = 'origin_officer' and u.scope_code = ${offices.code})`,
  sql`exists (select from feedback_messages m where m.office_code = ${offices.code})`,
  sql`exists (select from office_changes c where c.office_code = ${offices.code})`,
);

async function readKnown(ctx: Context, where: SQL | undefined) {
  return withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx
      .select({
        code: offices.code,
        name: offices.nameZh,
        district: offices.districtZh,
        endpoint: offices.endpoint,
        format: offices.format,
      })
      .from(offices)
      .where(where)
      .orderBy(asc(offices.code)),
  );
}

async function countKeys(ctx: Context): Promise<ReadonlyMap<string, number>> {
  const rows = await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx
      .select({ code: offices.code, keys: count() })
      .from(officeKeys)
      .innerJoin(offices, eq(offices.code, officeKeys.officeCode))
      .where(isNull(officeKeys.retiredAt))
      .groupBy(offices.code),
  );
  return new Map(rows.map(({ code, keys }) => [code, keys]));
}
