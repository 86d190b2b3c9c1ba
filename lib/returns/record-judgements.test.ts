import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { judgements } from "#db/schema/rules";
import { inScope } from "#db/scope";
import { databaseCode } from "#lib/database-refusal";
import type { RuleJudgement } from "#lib/domain/rules/judge-piece";
import { ruleCodes } from "#lib/domain/rules/rule-book";
import { lockItem } from "#lib/returns/lock-item";
import { recordJudgements } from "#lib/returns/record-judgements";
import { step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { asSystem } from "#lib/testing";

const dayMs = 86_400_000;

async function judge(releasedDaysAgo: number, grade: "good" | null) {
  const sale = await makeSale({ releasedAt: new Date(Date.now() - releasedDaysAgo * dayMs) });
  const { plate, itemId } = await makePiece(sale, await makeReturn(sale));
  await step.know(plate, { grade, outcomeProposed: grade && "release" });
  await asSystem(
    async (ctx) => recordJudgements(ctx, "finding", [{ item: await lockItem(ctx, plate) }]),
    null,
  );
  return itemId;
}

const read = (itemId: string, scope: "warehouse" | "customs" | "platform") =>
  inScope({ scope, code: null, actorId: null }, (tx) =>
    tx.select().from(judgements).where(eq(judgements.itemId, itemId)),
  );
const said = (rules: readonly RuleJudgement[], code: string) => rules.find(({ rule }) => rule === code);

test("a judgement keeps every rule with its version, its facts and its verdict", async () => {
  const itemId = await judge(10, "good");
  const [row] = await read(itemId, "warehouse");
  expect(row).toMatchObject({ occasion: "finding", applicationId: null });
  expect(row?.rules.map(({ rule }) => rule).sort()).toEqual([...ruleCodes].sort());
  expect(said(row?.rules ?? [], "regime_1210")).toEqual({
    rule: "regime_1210",
    version: 1,
    verdict: "met",
    facts: { tradeMode: "1210" },
  });
  expect(said(row?.rules ?? [], "single_limit")).toMatchObject({ facts: { transactionFen: 36_700 } });
  expect(said(row?.rules ?? [], "yearly_limit")).toMatchObject({
    verdict: "undecidable",
    missing: "yearly_total",
  });
});

test("what breaks a rule, and what a rule still waits for, stands in it", async () => {
  const [row] = await read(await judge(40, null), "customs");
  expect(said(row?.rules ?? [], "applied_in_time")).toMatchObject({ verdict: "not_met" });
  expect(said(row?.rules ?? [], "original_goods")).toMatchObject({ missing: "inspection" });
  expect(said(row?.rules ?? [], "bonded_first")).toBeUndefined();
});

test("what was judged is never written anew", async () => {
  const itemId = await judge(10, "good");
  const rewrite = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(judgements).set({ occasion: "settlement" }).where(eq(judgements.itemId, itemId)),
  );
  expect(databaseCode(await rewrite.then(() => null).catch((thrown: unknown) => thrown))).toBe("GC002");
});

test("owners of the goods do not read it", async () => {
  expect(await read(await judge(10, "good"), "platform")).toEqual([]);
});
