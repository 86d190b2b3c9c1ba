import { z } from "zod";
import { batches } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeContractor } from "#lib/domain/contractor";
import { destinationKinds, judgeDestination } from "#lib/domain/destination";
import { batchOutcomes } from "#lib/domain/item";
import { judgeCountry } from "#lib/domain/reshipment";
import { AppError, orThrow } from "#lib/errors";
import { nameOfOwner } from "#lib/outbound/name-of-owner";
import { licenceOf } from "#lib/returns/contractors";
import { nextNumber } from "#lib/returns/next-number";

export const OpenBatch = z.strictObject({
  outcome: z.enum(batchOutcomes),
  receiver: z.string().trim().min(1).max(100),
  /** The merchant or platform that released goods are handed to, by its code at customs; its name follows from it. */
  receiverCode: z.string().trim().min(1).max(18).nullish(),
  /** The registered contractor of a destruction, who is then its receiver. */
  contractorCode: z.string().min(1).max(18).nullish(),
  /** Where released goods go; the other bonded warehouse by its code. */
  destination: z
    .strictObject({
      kind: z.enum(destinationKinds),
      code: z.string().trim().min(1).max(20).nullable(),
    })
    .nullish(),
  /** The country a load overseas goes to, by customs' code. */
  country: z
    .string()
    .regex(/^\d{3}$/)
    .nullish(),
});

/**
 * Opens a load for pieces of one outcome and one receiver; a destruction goes to a licensed contractor only, released
 * goods to one owner of goods in this house by its code (`not_found` for any other) at a bonded destination
 * (`destination_domestic`), what is shipped back to one country overseas.
 */
export async function openBatch(
  ctx: Context,
  input: z.infer<typeof OpenBatch>,
): Promise<{ batchNo: string }> {
  const userId = authorize(ctx, "batch.manage");
  const { outcome } = input;
  const contractorCode = outcome === "destroy" ? (input.contractorCode ?? null) : null;
  const licence = await licenceOf(ctx, contractorCode);
  if (outcome === "destroy") orThrow(judgeContractor(licence, ctx.now));
  const receiverCode = outcome === "release" ? (input.receiverCode ?? null) : null;
  const receiver = licence?.name ?? (await ownerName(ctx, receiverCode)) ?? input.receiver;
  const destination = outcome === "release" ? (input.destination ?? null) : null;
  orThrow(judgeDestination(outcome, { code: receiverCode, name: receiver }, destination));
  const countryCode = outcome === "reship" ? (input.country ?? null) : null;
  orThrow(judgeCountry(outcome, countryCode));
  const batchNo = await nextNumber(ctx, "batch");
  await ctx.tx.insert(batches).values({
    outcome,
    receiver,
    receiverCode,
    destinationKind: destination?.kind ?? null,
    destinationCode: destination?.code ?? null,
    countryCode,
    contractorCode,
    batchNo,
    papers: {},
    createdBy: userId,
    createdAt: ctx.now,
  });
  ctx.changed.add("batches");
  return { batchNo };
}

async function ownerName(ctx: Context, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const name = await nameOfOwner(ctx, code);
  if (name === null) throw new AppError("not_found", { code });
  return name;
}
