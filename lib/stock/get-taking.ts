import { eq } from "drizzle-orm";
import { z } from "zod";
import { zones } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeCounter, judgeSignature, sidesOf } from "#lib/domain/stock-taking";
import { namesOf } from "#lib/returns/names-of";
import { readTaking } from "#lib/returns/read-taking";

export const GetTaking = z.strictObject({ takingNo: z.string().min(1).max(20) });

/**
 * One stock-taking. While it is counted nothing is said of what is expected: only how much was counted, and in the
 * second count at which locations. Then the three columns, goods, system and account book, and the differences.
 */
export async function getTaking(ctx: Context, { takingNo }: z.infer<typeof GetTaking>) {
  const userId = authorize(ctx, "warehouse.read");
  const taking = await readTaking(ctx, takingNo);
  const { row, step, counters } = taking;
  const [zone] = await ctx.tx
    .select({ code: zones.code, name: zones.name })
    .from(zones)
    .where(eq(zones.code, row.zoneCode));
  const isBlind = step === "counting" || step === "recounting";
  const all = [...counters.first, ...counters.second];
  return {
    takingNo,
    zone: zone ?? { code: row.zoneCode, name: "" },
    step,
    openedAt: row.openedAt,
    signedAt: row.signedAt,
    remark: row.remark,
    people: await peopleOf(ctx, {
      opened: [row.openedBy],
      ...counters,
      signed: row.signedBy ? [row.signedBy] : [],
    }),
    counted: taking.pieces.filter((piece) => piece[step === "recounting" ? "second" : "first"] !== null)
      .length,
    again: step === "recounting" ? taking.again : [],
    mayCount: judgeCounter(step, counters.first.includes(userId)).ok,
    maySign: judgeSignature(step, all, userId).ok,
    result: isBlind
      ? null
      : {
          ...sidesOf(taking.pieces, taking.differences),
          typed: taking.pieces.filter(({ entry }) => entry === "manual").length,
          differences: taking.differences,
        },
  };
}

async function peopleOf<Part extends string>(ctx: Context, ids: Record<Part, string[]>) {
  const parts = Object.entries<string[]>(ids);
  const nameOf = await namesOf(
    ctx,
    parts.flatMap(([, people]) => people),
  );
  return Object.fromEntries(parts.map(([part, people]) => [part, people.map(nameOf).join("、")])) as Record<
    Part,
    string
  >;
}
