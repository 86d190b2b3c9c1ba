import { and, asc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { batches, destructionStepsTaken } from "#db/schema/batches";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import type { Approval } from "#lib/domain/approval";
import { waitsForAcceptance, waitsForConfirmation } from "#lib/returns/waits-for-destruction";
import { hasHandInLoad, tookStep, waitsForSecondYes } from "#lib/returns/waits-for-second";

const sealer = alias(users, "sealer");

/** Loads that wait for a second person: sealed ones, and destructions whose list or explanation another answers for. */
export async function listLoadApprovals(ctx: Context, userId: string): Promise<Approval[]> {
  return [
    ...(await listSealed(ctx, userId)),
    ...(await listSteps(ctx, "destruction_list", waitsForConfirmation, tookStep(userId, ["listed"]))),
    ...(await listSteps(
      ctx,
      "explanation",
      waitsForAcceptance,
      tookStep(userId, ["explained", "destroyed"]),
    )),
  ];
}

async function listSealed(ctx: Context, userId: string): Promise<Approval[]> {
  const rows = await ctx.tx
    .select({
      outcome: batches.outcome,
      subject: batches.batchNo,
      detail: batches.receiver,
      by: sealer.name,
      sealedAt: batches.sealedAt,
      createdAt: batches.createdAt,
      isOwn: hasHandInLoad(userId),
    })
    .from(batches)
    .leftJoin(sealer, eq(sealer.id, batches.sealedBy))
    .where(waitsForSecondYes)
    .orderBy(asc(batches.sealedAt));
  return rows.map(({ outcome, sealedAt, createdAt, ...row }) => ({
    ...row,
    kind: outcome === "destroy" ? "destroy" : "move_out",
    href: `/batches/${row.subject}`,
    since: sealedAt ?? createdAt,
  }));
}

const stepBehind = { destruction_list: "listed", explanation: "explained" } as const;

async function listSteps(
  ctx: Context,
  kind: keyof typeof stepBehind,
  waits: SQL | undefined,
  isOwn: SQL<boolean>,
): Promise<Approval[]> {
  const rows = await ctx.tx
    .select({
      subject: batches.batchNo,
      detail: batches.receiver,
      by: users.name,
      since: destructionStepsTaken.at,
      isOwn,
    })
    .from(batches)
    .innerJoin(
      destructionStepsTaken,
      and(
        eq(destructionStepsTaken.batchId, batches.id),
        eq(destructionStepsTaken.round, batches.round),
        eq(destructionStepsTaken.step, stepBehind[kind]),
      ),
    )
    .innerJoin(users, eq(users.id, destructionStepsTaken.by))
    .where(waits)
    .orderBy(asc(destructionStepsTaken.at));
  return rows.map((row) => ({ ...row, kind, href: `/batches/${row.subject}` }));
}
