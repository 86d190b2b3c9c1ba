import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { importLists } from "#db/schema/import-lists";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import type { Context } from "#lib/context";
import { readFeedbackBody } from "#lib/domain/read-feedback-body";
import { fixLastDays } from "#lib/domain/rules/clock-params";
import { theLaw } from "#lib/domain/rules/rules-in-time";
import { loopsOf } from "#lib/returns/loops-of";
import { makeOnePiece, makeWave, messagesOf, spoken, step } from "#lib/returns/steps.testing";
import { randomDigits } from "#lib/returns/testing";
import { declarePiece } from "#lib/returns/testing-piece";
import { asSystem } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;

describe("the fact that comes last fires the message", () => {
  test("arrived: the count of the parcel", async () => {
    const { sale, parcelId } = await makeOnePiece();
    await step.count(parcelId, sale.listId, null);
    expect(await spoken(sale.listId)).toEqual([]);
    await step.count(parcelId, sale.listId, new Date());
    expect(await spoken(sale.listId)).toEqual(["arrived.1"]);
  });

  test("arrived: the release of the list", async () => {
    const { sale } = await makeOnePiece({ status: "not_released" });
    await step.touch(sale.listId);
    expect(await spoken(sale.listId)).toEqual([]);
    const released = {
      status: "released",
      invtNo: `31052026I${randomDigits(9)}`,
      releasedAt: new Date(),
      ...fixLastDays(theLaw, new Date()),
    } as const;
    await inScope(system, (tx) =>
      tx.update(importLists).set(released).where(eq(importLists.id, sale.listId)),
    );
    await step.touch(sale.listId);
    expect(await spoken(sale.listId)).toEqual(["arrived.1"]);
  });

  test("from admission to the end, with a change of mind in between", async () => {
    const { sale, plate } = await makeOnePiece();
    await step.move(plate, "inspect");
    const { applicationId } = await declarePiece(plate, "accepted");
    expect(await spoken(sale.listId)).toEqual(["arrived.1"]);
    await step.decide(applicationId, plate);
    expect(await spoken(sale.listId)).toEqual(["arrived.1", "admitted.1"]);
    const said = readFeedbackBody((await messagesOf(sale.listId)).at(-1)?.body ?? "");
    expect(said.facts.lines).toEqual([{ gnum: 1, qty: "1" }]);
    expect(said.cumulative[0]).toMatchObject({ listedQty: "1", arrivedQty: "1", admittedQty: "1" });
    await step.know(plate, { verdict: "confirm" });
    expect((await spoken(sale.listId)).length).toBe(2);
    await step.know(plate, { outcome: "release" });
    expect((await spoken(sale.listId)).at(-1)).toBe("outcome.1");
    await step.know(plate, { outcome: "reship" });
    const revised = (await messagesOf(sale.listId)).at(-1);
    expect(revised).toMatchObject({ phase: "outcome", sequence: 2, final: false });
    expect(revised?.supersedes).toBe(revised?.id.replace(/2$/, "1"));
    await step.move(plate, "book", { waveId: await makeWave(sale.ebcCode) });
    await step.move(plate, "stage");
    expect((await spoken(sale.listId)).length).toBe(4);
    await step.move(plate, "close");
    expect((await messagesOf(sale.listId)).at(-1)).toMatchObject({
      phase: "completed",
      sequence: 1,
      final: true,
    });
  });

  test("outcome: the officer's word, when customs and the owner were quicker", async () => {
    const { sale, plate } = await makeOnePiece();
    await step.move(plate, "inspect");
    const { applicationId } = await declarePiece(plate, "accepted");
    await step.know(plate, { outcome: "release" });
    await step.decide(applicationId, plate);
    expect(await spoken(sale.listId)).toEqual(["arrived.1", "admitted.1"]);
    await step.know(plate, { verdict: "confirm_with_remark" });
    expect((await spoken(sale.listId)).at(-1)).toBe("outcome.1");
  });

  test("a last word on arrival, when a return ends without an application", async () => {
    const { sale, made, plate } = await makeOnePiece();
    await step.move(plate, "stage_move_out", { outcome: "move_out" });
    expect(await spoken(sale.listId)).toEqual(["arrived.1"]);
    await step.move(plate, "move_out");
    const [first, last] = await messagesOf(sale.listId);
    expect(last).toMatchObject({ phase: "arrived", sequence: 2, final: true, supersedes: first?.id });
    expect(last?.body).toContain('"endedWithoutApplication":true');
    const rings = await asSystem((ctx: Context) => loopsOf(ctx, [made.returnId]), null);
    expect(rings.get(made.returnId)).toEqual({ quarters: 1, trouble: null });
  });
});

describe("what is written", () => {
  test("eight transactions at once write one message", async () => {
    const { sale } = await makeOnePiece();
    await Promise.all(Array.from({ length: 8 }, () => step.touch(sale.listId)));
    expect(await spoken(sale.listId)).toEqual(["arrived.1"]);
  });

  test("goes into the queue for an office with an address, and lies in the inbox of one without", async () => {
    const officeCode = `8${randomDigits(3)}`;
    const sent = await makeOnePiece({ officeCode, endpoint: "http://127.0.0.1:9/feedback" });
    const kept = await makeOnePiece({ officeCode: `7${randomDigits(3)}` });
    for (const { sale } of [sent, kept]) await step.touch(sale.listId);
    const [message] = await messagesOf(sent.sale.listId);
    const [inInbox] = await messagesOf(kept.sale.listId);
    const queued = await inScope(system, (tx) =>
      tx
        .select()
        .from(outbox)
        .where(eq(outbox.id, message?.id ?? "")),
    );
    expect(queued[0]).toMatchObject({ destination: officeCode, deliveredAt: null });
    expect(queued[0]?.body?.toString()).toBe(message?.body);
    expect(message?.deliveredAt).toBeNull();
    expect(inInbox?.deliveredAt).toEqual(inInbox?.createdAt);
  });

  test("an act that fails says nothing", async () => {
    const { sale } = await makeOnePiece();
    const work = asSystem(async (ctx: Context) => {
      ctx.touchedLists.add(sale.listId);
      throw new Error("broken");
    }, null);
    await expect(work).rejects.toThrow("broken");
    expect(await spoken(sale.listId)).toEqual([]);
  });
});
