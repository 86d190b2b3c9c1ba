import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { getFeedback } from "#lib/feedback/get-feedback";
import { listAnswersInReview } from "#lib/feedback/list-answers-in-review";
import { listFeedback } from "#lib/feedback/list-feedback";
import { accepting, answer, makeMessage, randomOffice, readMessage } from "#lib/feedback/message.testing";
import { redeliver } from "#lib/feedback/redeliver";
import { step } from "#lib/returns/steps.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const endpoint = "http://127.0.0.1:9/feedback";
const hourMs = 3_600_000;

describe("an officer's inbox", () => {
  test("holds the messages of the own lists only, in rows, counts and details", async () => {
    const own = await makeMessage();
    const foreign = await makeMessage();
    const officer = await actorFor("origin_officer", own.office);
    const list = await runUseCase(officer, listFeedback, {});
    expect(list.rows.map(({ id }) => id)).toEqual([own.message.id]);
    expect(list.total).toBe(1);
    expect((await runUseCase(officer, listFeedback, { office: foreign.office })).total).toBe(0);
    expect(await refusalOf(runUseCase(officer, getFeedback, { id: foreign.message.id }))).toBe("not_found");
    expect((await runUseCase(officer, getFeedback, { id: own.message.id })).said).toMatchObject({
      phase: "arrived",
      returnNo: own.made.returnNo,
      facts: { lines: [{ gnum: 1, qty: "1" }] },
    });
  });

  test("acknowledges many once", async () => {
    const office = await randomOffice();
    const [first, second] = [await makeMessage({ office }), await makeMessage({ office })];
    const officer = await actorFor("origin_officer", office);
    const messageIds = [first.message.id, second.message.id, first.message.id];
    expect(await runUseCase(officer, acknowledgeInInbox, { messageIds })).toEqual({
      acknowledged: 2,
      already: 0,
    });
    expect(await readMessage(second.message.id)).toMatchObject({ acknowledgedBy: officer.userId });
    expect(await runUseCase(officer, acknowledgeInInbox, { messageIds })).toEqual({
      acknowledged: 0,
      already: 2,
    });
  });

  test("one foreign message among many stops them all", async () => {
    const own = await makeMessage();
    const foreign = await makeMessage();
    const officer = await actorFor("origin_officer", own.office);
    const messageIds = [own.message.id, foreign.message.id];
    expect(await refusalOf(runUseCase(officer, acknowledgeInInbox, { messageIds }))).toBe("not_found");
    expect(await readMessage(own.message.id)).toMatchObject({ acknowledgedAt: null });
  });

  test("a rejected message is not acknowledged by hand", async () => {
    const made = await makeMessage();
    await answer({ ...accepting(made), result: "rejected", reason: "不符" }, made.secret);
    const officer = await actorFor("origin_officer", made.office);
    const work = runUseCase(officer, acknowledgeInInbox, { messageIds: [made.message.id] });
    expect(await refusalOf(work)).toBe("already_answered");
  });
});

describe("the page of messages", () => {
  test("pages forward and back without losing or doubling a row", async () => {
    const office = await randomOffice();
    const start = Date.now() - 10 * hourMs;
    // Sixty messages of three instants, so that the id decides within one.
    for (let n = 0; n < 60; n++) await makeMessage({ office, now: new Date(start + (n % 3) * 1_000) });
    const auditor = await actorFor("auditor");
    const all = await runUseCase(auditor, listFeedback, { office });
    expect(all).toMatchObject({ total: 60, previous: null });
    const second = await runUseCase(auditor, listFeedback, { office, after: all.next ?? "" });
    expect(second).toMatchObject({ total: 60, next: null });
    const ids = [...all.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
    const back = await runUseCase(auditor, listFeedback, { office, before: second.previous ?? "" });
    expect(back.rows).toEqual(all.rows);
    expect(back).toMatchObject({ previous: null, next: all.next });
  });

  test("every state filters what its rows say", async () => {
    const office = await randomOffice();
    const waiting = await makeMessage({ office, endpoint });
    const acknowledged = await makeMessage({ office });
    await answer(accepting(acknowledged), acknowledged.secret);
    const rejected = await makeMessage({ office });
    await answer({ ...accepting(rejected), result: "rejected", reason: "不符" }, rejected.secret);
    const overdue = await makeMessage({ office, now: new Date(Date.now() - 25 * hourMs) });
    const auditor = await actorFor("auditor");
    for (const [state, made] of Object.entries({ waiting, acknowledged, rejected, overdue })) {
      const { rows, total } = await runUseCase(auditor, listFeedback, {
        office,
        state: state as "waiting",
        returnNo: undefined,
      });
      expect(rows.map((row) => [row.id, row.state])).toEqual([[made.message.id, state]]);
      expect(total).toBe(1);
    }
    expect((await runUseCase(auditor, listFeedback, { office, state: "open" })).total).toBe(2);
    const of = { returnNo: waiting.made.returnNo, phase: "arrived" as const };
    expect((await runUseCase(auditor, listFeedback, of)).total).toBe(1);
  });

  test("shows answers in review to the house, not to an office", async () => {
    const made = await makeMessage();
    await answer({ ...accepting(made), bodySha256: "0".repeat(64) }, made.secret);
    const declarant = await actorFor("declarant");
    const { rows } = await runUseCase(declarant, listAnswersInReview, undefined);
    expect(rows).toContainEqual(expect.objectContaining({ messageId: made.message.id, cause: "other_body" }));
    const officer = await actorFor("origin_officer", made.office);
    expect((await runUseCase(officer, listAnswersInReview, undefined)).rows).toEqual([]);
    expect((await runUseCase(officer, getFeedback, { id: made.message.id })).answers).toEqual([]);
  });
});

describe("delivering once more", () => {
  const setQueue = (id: string, values: Partial<typeof outbox.$inferInsert>) =>
    inScope(system, (tx) => tx.update(outbox).set(values).where(eq(outbox.id, id)));

  async function queueOf(id: string) {
    const [row] = await inScope(system, (tx) => tx.select().from(outbox).where(eq(outbox.id, id)));
    return row;
  }

  test("queues the same id and body again", async () => {
    const { message } = await makeMessage({ endpoint });
    await setQueue(message.id, { deliveredAt: new Date(), attempts: 1 });
    const before = await queueOf(message.id);
    const now = new Date();
    await runUseCase(await actorFor("supervisor"), redeliver, { messageId: message.id }, { now });
    const after = await queueOf(message.id);
    expect(after).toEqual({ ...before, deliveredAt: null, nextAttemptAt: now });
    expect(after?.body?.toString()).toBe(message.body);
  });

  test.each<[string, string, (made: Awaited<ReturnType<typeof makeMessage>>) => Promise<unknown>]>([
    [
      "on its way",
      "message_not_waiting",
      ({ message }) => setQueue(message.id, { leasedUntil: new Date(Date.now() + 60_000) }),
    ],
    ["acknowledged", "already_answered", (made) => answer(accepting(made), made.secret)],
  ])("not while it is %s", async (_, code, arrange) => {
    const made = await makeMessage({ endpoint });
    await arrange(made);
    const work = runUseCase(await actorFor("declarant"), redeliver, { messageId: made.message.id });
    expect(await refusalOf(work)).toBe(code);
  });

  test("not what another message replaced", async () => {
    const { message, plate } = await makeMessage({ endpoint });
    await step.move(plate, "stage_move_out", { outcome: "move_out" });
    await step.move(plate, "move_out");
    const work = runUseCase(await actorFor("declarant"), redeliver, { messageId: message.id });
    expect(await refusalOf(work)).toBe("message_not_waiting");
  });

  test("not from an inbox, and not by everybody", async () => {
    const { message } = await makeMessage();
    const input = { messageId: message.id };
    expect(await refusalOf(runUseCase(await actorFor("supervisor"), redeliver, input))).toBe(
      "message_not_waiting",
    );
    expect(await refusalOf(runUseCase(await actorFor("auditor"), redeliver, input))).toBe("not_permitted");
  });
});
