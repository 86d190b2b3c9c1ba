import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationLines, applications } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { inScope } from "#db/scope";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

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
