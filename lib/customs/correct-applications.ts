import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { type Application, applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { declareReturn } from "#lib/customs/declare-return";
import type { DeclaredReturns } from "#lib/customs/declare-returns";
import { preDeclareReturn } from "#lib/customs/pre-declare-return";
import { type QueuedDocument, queueDocuments } from "#lib/customs/queue-document";
import { Correction, judgeCorrection } from "#lib/domain/correction";
import { judgeCorrectable } from "#lib/domain/judge-refusal";
import { AppError, orThrow } from "#lib/errors";

const atMost = 25;

export const CorrectApplications = z.strictObject({
  applicationNos: z.array(z.string().min(1).max(40)).min(1).max(atMost),
  /** What is written otherwise in all of them. */
  fields: Correction,
});

/**
 * Sends refused applications anew with a common correction: each as a new document that names the one it
 * stands in the place of. Each stands alone. Refuses none at all and a person’s fields in many (`judgeCorrection`), one that was refused in law (`refused_for_good`), one
 * whose refusal nobody has classed yet (`refusal_undecided`), and what `declareReturn` refuses.
 */
export async function correctApplications(
  ctx: Context,
  { applicationNos, fields }: z.infer<typeof CorrectApplications>,
): Promise<DeclaredReturns> {
  const declarantId = authorize(ctx, "application.declare");
  orThrow(judgeCorrection(fields, new Set(applicationNos).size));
  const answer: DeclaredReturns = { declared: [], refused: [] };
  const documents: QueuedDocument[] = [];
  const rows = await lockRefused(ctx, applicationNos);
  for (const applicationNo of new Set(applicationNos)) {
    const row = rows.get(applicationNo);
    try {
      if (!row) throw new AppError("not_found", { code: applicationNo });
      orThrow(judgeCorrectable(row.application));
      const { owner } = row;
      const declare = (await isAwaited(ctx, row.application)) ? preDeclareReturn : declareReturn;
      const made = await ctx.tx.transaction((tx) => declare({ ...ctx, tx }, owner, declarantId, fields));
      answer.declared.push(made.declared);
      documents.push(made.document);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const returnNo = row?.owner.returnNo ?? applicationNo;
      answer.refused.push({ returnNo, code: error.code, params: error.params });
    }
  }
  await queueDocuments(ctx, documents);
  return answer;
}

/** It was sent ahead of its goods, and none of them has come: the correction goes ahead of them as well. */
async function isAwaited(ctx: Context, { preDeclared, returnId }: Application): Promise<boolean> {
  if (!preDeclared) return false;
  const here = and(eq(items.returnId, returnId), ne(items.state, "void"));
  return (await ctx.tx.$count(items, here)) === 0;
}

/** Their returns all at once and in one order, before the day's numbers. */
async function lockRefused(ctx: Context, applicationNos: readonly string[]) {
  const found: Application[] = await ctx.tx
    .select()
    .from(applications)
    .where(inArray(applications.applicationNo, [...applicationNos]));
  const ids = found.map((row) => row.returnId);
  const owners = ids.length
    ? await ctx.tx
        .select()
        .from(returns)
        .where(inArray(returns.id, ids))
        .orderBy(asc(returns.id))
        .for("update")
    : [];
  const locked = new Map(owners.map((owner) => [owner.id, owner]));
  const rows = new Map<string, { application: Application; owner: (typeof owners)[number] }>();
  for (const { id, returnId, applicationNo } of found) {
    const owner = locked.get(returnId);
    // Read anew under the lock: a receipt may have changed it meanwhile.
    const [application] = await ctx.tx.select().from(applications).where(eq(applications.id, id));
    if (owner && application) rows.set(applicationNo, { application, owner });
  }
  return rows;
}
