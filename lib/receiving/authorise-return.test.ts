import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applicationLines, applications } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { inScope } from "#db/scope";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { arrivedMessages, codeOf, finish, open, receive, receiverAt, returnOf } from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;

/* A merchant sees neither messages nor pieces before admission; what an office hears must not depend on it. */
test("feedback is decided on all facts, not on those the acting person may see", async () => {
  const sale = await makeSale();
  const admitted = await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }] });
  const pending = await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }], authorisation: "pending" });
  const declarant = await actorFor("declarant");
  await asSystem(async (ctx) => {
    const [application] = await ctx.tx
      .insert(applications)
      .values({
        applicationNo: `AP${randomDigits(12)}`,
        returnId: admitted.returnId,
        listId: sale.listId,
        customsCode: "2991",
        status: "admitted",
        declaredBy: declarant.userId,
        declaredAt: ctx.now,
        officeCode: sale.officeCode,
        ebpCode: sale.ebpCode,
        ebcCode: sale.ebcCode,
        agentCode: sale.agentCode,
      })
      .returning();
    if (!application) throw new Error("no application");
    await ctx.tx.insert(applicationLines).values({ applicationId: application.id, gnum: 1, qty: "1" });
    ctx.touchedLists.add(sale.listId);
  }, {});
  const merchant = await actorFor("merchant", sale.ebcCode);
  await runUseCase(merchant, authoriseReturn, { returnNo: pending.returnNo });
  const heard = await inScope(system, (tx) =>
    tx.select().from(feedbackMessages).where(eq(feedbackMessages.listId, sale.listId)),
  );
  expect(heard.map(({ phase, sequence }) => [phase, sequence])).toEqual([["admitted", 1]]);
});

describe("authorisation", () => {
  async function counted() {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const { parcelId } = await open(at, sale.logisticsNo);
    await receive(at, parcelId, codeOf(sale));
    await finish(at, parcelId);
    const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
    return { sale, returnNo: bench.returns[0]?.returnNo ?? "" };
  }

  test("the merchant gives it for its own return, and the office hears nothing new of it", async () => {
    const { sale, returnNo } = await counted();
    const merchant = await actorFor("merchant", sale.ebcCode);
    const before = await arrivedMessages(sale);
    expect(await runUseCase(merchant, authoriseReturn, { returnNo })).toMatchObject({
      authorisation: "given",
    });
    expect((await returnOf(returnNo)).authorisation).toBe("given");
    expect(await arrivedMessages(sale)).toEqual(before);
  });

  test("another merchant's return does not exist", async () => {
    const { returnNo } = await counted();
    const stranger = await actorFor("merchant", "C000000000");
    expect(await refusalOf(runUseCase(stranger, authoriseReturn, { returnNo }))).toBe("not_found");
  });

  test("a supervisor says where it came from", async () => {
    const { returnNo } = await counted();
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, authoriseReturn, { returnNo }))).toBe("reason_needed");
    const input = { returnNo, note: "商家邮件 11-21" };
    expect(await runUseCase(supervisor, authoriseReturn, input)).toMatchObject({ authorisation: "given" });
  });
});
