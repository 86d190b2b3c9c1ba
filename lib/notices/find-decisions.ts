import { and, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { accountChanges } from "#db/schema/accounts";
import { batches } from "#db/schema/batches";
import { recalls } from "#db/schema/recalls";
import type { Context } from "#lib/context";
import { decidingRole } from "#lib/domain/account-rules";
import { approversOf } from "#lib/domain/notice";
import { lookBack } from "#lib/notices/look-back";
import { waitsForClearance } from "#lib/returns/waits-for-officer";
import type { Cause } from "#lib/returns/write-notices";

/** What waits for somebody else's yes, and recalls that were issued lately; who caused it is not told. */
export async function findDecisions(ctx: Context): Promise<Cause[]> {
  return [...(await findLoads(ctx)), ...(await findAccounts(ctx)), ...(await findRecalls(ctx))];
}

async function findLoads(ctx: Context): Promise<Cause[]> {
  const { batchNo, round, sealedBy, approvedBy } = batches;
  const sealed = await ctx.tx
    .select({ batchNo, round, causedBy: sealedBy })
    .from(batches)
    .where(and(eq(batches.status, "sealed"), inArray(batches.outcome, ["destroy", "move_out"])));
  const approved = await ctx.tx
    .select({ batchNo, round, causedBy: approvedBy })
    .from(batches)
    .where(waitsForClearance);
  const of = (kind: "load_approval" | "load_clearance", rows: typeof sealed): Cause[] =>
    rows.map((row) => ({
      kind,
      mark: `${row.batchNo}:${row.round}`,
      facts: { batchNo: row.batchNo },
      causedBy: row.causedBy,
    }));
  return [...of("load_approval", sealed), ...of("load_clearance", approved)];
}

async function findAccounts(ctx: Context): Promise<Cause[]> {
  const { id, login, before, after, madeBy } = accountChanges;
  const rows = await ctx.tx
    .select({ id, login, before, after, madeBy })
    .from(accountChanges)
    .where(
      and(
        inArray(accountChanges.kind, ["open", "role", "enable"]),
        isNotNull(madeBy),
        sql`not exists (select from account_decisions d where d.change_id = ${id})`,
      ),
    );
  return rows.flatMap((row): Cause[] =>
    row.after === null
      ? []
      : [
          {
            kind: "account_approval",
            mark: row.id,
            facts: { login: row.login },
            causedBy: row.madeBy,
            roles: approversOf(decidingRole(row.before, row.after)),
          },
        ],
  );
}

async function findRecalls(ctx: Context): Promise<Cause[]> {
  const { recallNo, issuedBy, issuedAt, endedAt } = recalls;
  const rows = await ctx.tx
    .select({ recallNo, causedBy: issuedBy })
    .from(recalls)
    .where(and(isNull(endedAt), gt(issuedAt, lookBack(ctx))));
  return rows.map((row) => ({
    kind: "recall_issued",
    mark: row.recallNo,
    facts: { recallNo: row.recallNo },
    causedBy: row.causedBy,
  }));
}
