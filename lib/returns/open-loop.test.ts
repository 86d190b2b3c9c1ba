import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { getReturnLoop } from "#lib/returns/get-return-loop";
import { loopIsOpen } from "#lib/returns/open-loop";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { declarePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
type Made = Awaited<ReturnType<typeof makeOnePiece>>;

/** Whether the database holds the loop open; it must agree with the ring. */
async function isOpen({ made }: Made): Promise<boolean> {
  const rows = await inScope(system, (tx) =>
    tx
      .select({ id: returns.id })
      .from(returns)
      .where(and(eq(returns.returnNo, made.returnNo), loopIsOpen)),
  );
  const auditor = await actorFor("auditor");
  const { quarters } = await runUseCase(auditor, getReturnLoop, { returnNo: made.returnNo });
  expect(rows.length === 1).toBe(quarters < 4);
  return rows.length === 1;
}

function answerAll({ sale }: Made, answer: "acknowledgedAt" | "rejectedAt") {
  const none = { acknowledgedAt: null, rejectedAt: null };
  return inScope(system, (tx) =>
    tx
      .update(feedbackMessages)
      .set({ ...none, [answer]: new Date() })
      .where(eq(feedbackMessages.listId, sale.listId)),
  );
}

test("a return that ended without an application is open until its last word is acknowledged", async () => {
  const one = await makeOnePiece();
  await step.move(one.plate, "stage_move_out", { outcome: "move_out" });
  await answerAll(one, "acknowledgedAt");
  expect(await isOpen(one)).toBe(true);
  await step.move(one.plate, "move_out");
  expect(await isOpen(one)).toBe(true);
  await answerAll(one, "acknowledgedAt");
  expect(await isOpen(one)).toBe(false);
  await answerAll(one, "rejectedAt");
  expect(await isOpen(one)).toBe(true);
});

test("one with an application is open while its goods have no end, whatever was acknowledged", async () => {
  const one = await makeOnePiece();
  await step.move(one.plate, "inspect");
  const { applicationId } = await declarePiece(one.plate, "accepted");
  await step.decide(applicationId, one.plate);
  await answerAll(one, "acknowledgedAt");
  expect(await isOpen(one)).toBe(true);
});
