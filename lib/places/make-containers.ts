import { sql } from "drizzle-orm";
import { z } from "zod";
import { containers } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { containerCode } from "#lib/domain/place-code";
import { containerKinds, containerUses } from "#lib/domain/zone";

export const MakeContainers = z.strictObject({
  kind: z.enum(containerKinds),
  use: z.enum(containerUses),
  count: z.int().min(1).max(200),
});

/** Gives so many new totes or pallets their codes; each is for one outcome, or for pieces without one, for good. */
export async function makeContainers(
  ctx: Context,
  { kind, use, count }: z.infer<typeof MakeContainers>,
): Promise<{ codes: string[] }> {
  const madeBy = authorize(ctx, "place.manage");
  const numbers = await ctx.tx.execute<{ n: number }>(
    sql`select nextval('container_sequence')::int as n from generate_series(1, ${count}) order by n`,
  );
  const codes = numbers.map(({ n }) => containerCode(n));
  await ctx.tx.insert(containers).values(codes.map((code) => ({ code, kind, use, madeBy, madeAt: ctx.now })));
  return { codes };
}
