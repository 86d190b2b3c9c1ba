import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { returns } from "#db/schema/returns";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { LabelContent } from "#lib/domain/papers/label-content";
import { returnLabel, returnLabelsAtMost } from "#lib/domain/papers/return-label";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";
import { paperWords } from "#lib/papers/paper-words";
import { readSetting } from "#lib/read-setting";

export const GetReturnLabels = z.strictObject({
  /** Our numbers with commas between them. */
  returnNos: z
    .string()
    .regex(/^RT\d{12}(,RT\d{12})*$/)
    .refine((text) => text.split(",").length <= returnLabelsAtMost),
});

/**
 * The labels of announced returns of one's own, in the order asked for, as often as one likes. Refuses `not_found`
 * where one of them is none, and `return_address_missing` before the house has said where parcels go.
 */
export async function getReturnLabels(
  ctx: Context,
  { returnNos }: z.infer<typeof GetReturnLabels>,
): Promise<LabelContent[]> {
  authorize(ctx, "return.announce");
  const numbers = [...new Set(returnNos.split(","))];
  const rows = await ctx.tx
    .select({
      returnNo: returns.returnNo,
      platformReturnNo: returns.platformReturnNo,
      trackCode: returns.trackCode,
    })
    .from(returns)
    .where(and(inArray(returns.returnNo, numbers), eq(returns.source, "announced")));
  const found = numbers.map((number) => {
    const row = rows.find(({ returnNo }) => returnNo === number);
    if (!row) throw new AppError("not_found", { code: number });
    return row;
  });
  const address = await readReturnAddress(ctx);
  if (address.length === 0) throw new AppError("return_address_missing");
  const words = wordsOfLabel();
  return found.map(({ trackCode, ...row }) =>
    returnLabel({ ...row, trackUrl: `${env().PUBLIC_URL}/track/${trackCode}`, address, words }),
  );
}

/** Whether labels can be made at all: the house has said where parcels go. */
export async function hasReturnAddress(ctx: Context): Promise<boolean> {
  authorize(ctx, "return.announce");
  return (await readReturnAddress(ctx)).length > 0;
}

/** Where parcels go back to; no line while nobody in the house has said so. */
async function readReturnAddress(ctx: Context): Promise<string[]> {
  const setting = await withAllInSight(ctx.tx, ctx.actor.scope, () => readSetting(ctx, "returnAddress"));
  return setting.value;
}

function wordsOfLabel() {
  const [zh, en] = [paperWords("zh"), paperWords("en")];
  return {
    title: `${zh("returnLabel.title")} ${en("returnLabel.title")}`,
    notes: [zh("returnLabel.follow"), en("returnLabel.follow")],
  };
}
