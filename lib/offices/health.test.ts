import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { outboxDestinations } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { listFeedback } from "#lib/feedback/list-feedback";
import { listOpenLoops } from "#lib/feedback/list-open-loops";
import { accepting, answer, makeMessage, randomOffice, rejecting } from "#lib/feedback/message.testing";
import { recordHandOver } from "#lib/feedback/record-hand-over";
import { getOffice } from "#lib/offices/get-office";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const endpoint = "http://127.0.0.1:9/feedback";

/** Says that the wire brought a message so long after it was written. */
async function deliver(id: string, createdAt: Date, afterMs: number): Promise<void> {
  const deliveredAt = new Date(createdAt.getTime() + afterMs);
  await inScope(system, (tx) =>
    tx.update(feedbackMessages).set({ deliveredAt, deliveredVia: "wire" }).where(eq(feedbackMessages.id, id)),
  );
}

test("an office's figures are its own, and each counts the rows it opens", async () => {
  const [office, other] = [await randomOffice(), await randomOffice()];
  const supervisor = await actorFor("supervisor");
  const start = new Date(Date.now() - 25 * 3_600_000);
  const made = [];
  for (let n = 0; n < 5; n++) made.push(await makeMessage({ office, endpoint, now: start }));
  const [first, second, third, fourth] = made;
  if (!first || !second || !third || !fourth) throw new Error("too few messages");
  await deliver(first.message.id, start, 1_000);
  await deliver(second.message.id, start, 3_000);
  await answer(accepting(first), first.secret);
  await answer(rejecting(second), second.secret);
  const paper = { paperNo: "12", handedBy: "程", receivedBy: "王", handedAt: new Date(), reason: "" };
  await runUseCase(supervisor, recordHandOver, {
    of: { ...paper, messageIds: [third.message.id], answer: "none" },
    photo: { sha256: "b".repeat(64), mediaType: "image/png", sizeBytes: 1 },
  });
  await makeMessage({ office: other, endpoint });
  await inScope(system, (tx) =>
    tx
      .insert(outboxDestinations)
      .values({ destination: office, consecutiveFailures: 4, openUntil: new Date(0) }),
  );
  const { health } = await runUseCase(await actorFor("administrator"), getOffice, { code: office });
  expect(health).toMatchObject({
    messages: 5,
    delivered: 3,
    manual: 1,
    undelivered: 2,
    rejected: 1,
    openLoops: 5,
    deliveryP50Ms: 2_000,
    deliveryP95Ms: 2_900,
    failures: 4,
    restsUntil: null,
  });
  expect(health?.answerP50Ms).toBeGreaterThan(0);
  const rows = async (filter: object) =>
    (await runUseCase(supervisor, listFeedback, { office, ...filter })).total;
  expect(await rows({ days: "30" })).toBe(5);
  expect(await rows({ state: "undelivered" })).toBe(2);
  expect(await rows({ state: "rejected" })).toBe(1);
  expect(await rows({ state: "reached" })).toBe(3);
  expect(await rows({ via: "manual" })).toBe(1);
  expect((await runUseCase(supervisor, listOpenLoops, { view: "all", office })).counts.all).toBe(5);
  const silent = await runUseCase(supervisor, getOffice, { code: other });
  expect(silent.health).toMatchObject({
    messages: 1,
    rejected: 0,
    manual: 0,
    deliveryP50Ms: null,
    failures: 0,
  });
});
