import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import type { Context } from "#lib/context";
import { enqueueFeedback } from "#lib/returns/enqueue-feedback";
import { lockItems } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { asSystem } from "#lib/testing";

/** Settles one piece of each of so many lists; returns with how many statements their offices were told, and what. */
async function tell(lists: number) {
  const pieces: { plate: string }[] = [];
  for (let n = 0; n < lists; n += 1) pieces.push(await makeBooked({ grade: "good", proposed: "release" }));
  return asSystem(async (ctx: Context) => {
    const locked = await lockItems(
      ctx,
      pieces.map(({ plate }) => plate),
    );
    const fact = { outcome: "release", outcomeBasis: "as_proposed", settledAt: ctx.now } as const;
    const told = { outcome: "release", basis: "as_proposed", reference: null, reason: null };
    const note = { type: "outcome_settled", body: { ...told, destructionCause: null } };
    for (const piece of locked) await recordItemFact(ctx, piece, fact, note);
    let statements = 0;
    const tx = new Proxy(ctx.tx, {
      get: (target, key) => {
        if (key === "select" || key === "insert" || key === "update" || key === "execute") statements += 1;
        return Reflect.get(target, key);
      },
    });
    const touched = [...ctx.touchedLists];
    await enqueueFeedback({ ...ctx, tx });
    ctx.touchedLists.clear();
    const messages = await ctx.tx
      .select({ listId: feedbackMessages.listId })
      .from(feedbackMessages)
      .where(and(inArray(feedbackMessages.listId, touched), eq(feedbackMessages.phase, "outcome")));
    return { statements, outcomes: messages.length / lists };
  }, null);
}

test("the offices of many lists are told with as many statements as that of one", async () => {
  const one = await tell(1);
  expect(one.outcomes).toBe(1);
  expect(await tell(5)).toEqual(one);
});
