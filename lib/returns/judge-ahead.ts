import { eq, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { judgements } from "#db/schema/rules";
import type { Context } from "#lib/context";
import { lastDaysOf } from "#lib/domain/clocks";
import { bTypeCentreOf } from "#lib/domain/codes/b-type-centres";
import { judgeByEveryRule } from "#lib/domain/rules/judge-piece";
import { noDestructionFacts } from "#lib/domain/rules/outcome-rules";
import type { PieceFacts } from "#lib/domain/rules/piece-facts";
import { readRules } from "#lib/read-rules";
import { creditClassAmong, enterprisesOf } from "#lib/returns/enterprises";
import { readTransactions } from "#lib/returns/read-transactions";
import { prohibitedInForce } from "#lib/returns/stop-prohibited";

/**
 * Writes down what every rule says of an application that is made before its pieces are here. What only goods
 * in the house tell, their arrival and that they are the original ones, stays open; of its lines the one with
 * the least room speaks.
 */
export async function recordJudgementAhead(ctx: Context, applicationId: string): Promise<void> {
  const [row] = await ctx.tx
    .select({ application: applications, list: importLists })
    .from(applications)
    .innerJoin(importLists, eq(importLists.id, applications.listId))
    .where(eq(applications.id, applicationId));
  if (!row) throw new Error("an application without its list");
  const { application, list } = row;
  const codes = [application.ebcCode, application.agentCode];
  const facts: PieceFacts = {
    ...lastDaysOf(list),
    listStatus: list.status,
    tradeMode: list.tradeMode,
    now: ctx.now,
    arrivedAt: null,
    appliedAt: null,
    offLine: null,
    original: null,
    refusedLegally: false,
    line: await readTightestLine(ctx, applicationId),
    creditClass: creditClassAmong(await enterprisesOf(ctx, codes), codes),
    prohibitedBy: await readProhibition(ctx, applicationId),
    recalledBy: null,
    bTypeCentre: bTypeCentreOf(application.officeCode),
  };
  const values = await readTransactions(ctx, [list.id]);
  const piece = {
    facts,
    releasedAt: list.releasedAt,
    grade: null,
    outcome: null,
    destruction: noDestructionFacts,
    limits: { transactionFen: values.get(list.id) ?? null, yearFen: null },
    proposedAt: ctx.now,
  };
  await ctx.tx.insert(judgements).values({
    itemId: null,
    applicationId,
    occasion: "pre_declaration",
    rules: judgeByEveryRule(piece, await readRules(ctx)),
    judgedBy: ctx.actor.userId,
    judgedAt: ctx.now,
  });
}

async function readTightestLine(ctx: Context, applicationId: string): Promise<PieceFacts["line"]> {
  const [line] = await ctx.tx.execute<NonNullable<PieceFacts["line"]>>(sql`
    select l.qty::text as "listedQty", taken.qty::text as "elsewhereQty", wanted.qty::text as "lineQty"
    from application_lines wanted
    join applications a on a.id = wanted.application_id
    join import_list_lines l on l.list_id = a.list_id and l.gnum = wanted.gnum
    cross join lateral (
      select coalesce(sum(i.line_qty), 0) as qty from items i
      where i.list_id = a.list_id and i.gnum = wanted.gnum and i.state <> 'void'
        and i.application_id is distinct from a.id
    ) taken
    where wanted.application_id = ${applicationId}
    order by l.qty - taken.qty - wanted.qty, wanted.gnum limit 1`);
  return line;
}

/** The entry that prohibits the goods of one of its lines, by barcode or HS code. */
async function readProhibition(ctx: Context, applicationId: string): Promise<string | null> {
  const [entry] = await ctx.tx.execute<{ source: string }>(sql`
    select prohibited_goods.source from application_lines wanted
    join applications a on a.id = wanted.application_id
    join import_list_lines l on l.list_id = a.list_id and l.gnum = wanted.gnum
    join prohibited_goods on prohibited_goods.code_key = ltrim(l.bar_code, '0')
      or starts_with(l.gcode, prohibited_goods.hs_prefix)
    where wanted.application_id = ${applicationId} and ${prohibitedInForce(ctx.now)}
    limit 1`);
  return entry?.source ?? null;
}
