import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "#db/schema/history";
import { officeKeys } from "#db/schema/offices";
import { inScope } from "#db/scope";
import {
  accepting,
  addKey,
  answer,
  keptFor,
  type MadeMessage,
  makeMessage,
  randomOffice,
  readMessage,
  rejecting,
} from "#lib/feedback/message.testing";
import { refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
async function answersInHistory(returnId: string): Promise<string[]> {
  const rows = await inScope(system, (tx) =>
    tx
      .select({ type: events.type })
      .from(events)
      .where(eq(events.subjectId, returnId))
      .orderBy(events.sequence),
  );
  return rows.map(({ type }) => type).filter((type) => type.startsWith("feedback_"));
}

describe("a genuine answer", () => {
  test("acknowledges once, with history, and closes the delivery too", async () => {
    const made = await makeMessage({ endpoint: "http://127.0.0.1:9/feedback" });
    expect(made.message.deliveredAt).toBeNull();
    expect(await answer(accepting(made), made.secret)).toBe("acknowledged");
    const message = await readMessage(made.message.id);
    expect(message.acknowledgedAt).toBeInstanceOf(Date);
    expect(message.deliveredAt).toEqual(message.acknowledgedAt);
    expect(await answersInHistory(made.made.returnId)).toEqual(["feedback_acknowledged"]);
  });

  test("rejects with its reason", async () => {
    const made = await makeMessage();
    expect(await answer(rejecting(made), made.secret)).toBe("rejected");
    expect(await readMessage(made.message.id)).toMatchObject({
      acknowledgedAt: null,
      rejectionReason: "数量与本关底账不符",
    });
    expect(await answersInHistory(made.made.returnId)).toEqual(["feedback_rejected"]);
  });

  test("may be signed with either of two keys, not with a retired one", async () => {
    const made = await makeMessage();
    const newer = await addKey(made.office);
    expect(await answer(accepting(made), newer)).toBe("acknowledged");
    await inScope(system, (tx) =>
      tx.update(officeKeys).set({ retiredAt: sql`now()` }).where(eq(officeKeys.officeCode, made.office)),
    );
    expect(await refusalOf(answer(accepting(made), newer))).toBe("signature_invalid");
  });
});

describe("repeated answers", () => {
  test("the same message again, ten at once, acknowledges once", async () => {
    const made = await makeMessage();
    const said = accepting(made);
    const effects = await Promise.all(
      Array.from({ length: 10 }, () => answer(said, made.secret, { id: "ack-1" })),
    );
    expect(effects.sort()).toEqual(["acknowledged", ...Array(9).fill("repeated")]);
    expect(await keptFor(made.office)).toEqual([{ effect: "acknowledged", cause: null }]);
    expect(await answersInHistory(made.made.returnId)).toEqual(["feedback_acknowledged"]);
  });

  test("the same answer under another id is kept and changes nothing", async () => {
    const made = await makeMessage();
    await answer(accepting(made), made.secret);
    const { acknowledgedAt } = await readMessage(made.message.id);
    expect(await answer(accepting(made), made.secret)).toBe("repeated");
    expect((await readMessage(made.message.id)).acknowledgedAt).toEqual(acknowledgedAt);
    expect((await keptFor(made.office)).map(({ effect }) => effect)).toEqual(["acknowledged", "repeated"]);
  });
});

describe("answers that contradict wait for a person and change nothing", () => {
  test.each<[string, string, (made: MadeMessage) => Promise<string>]>([
    [
      "about a message nobody sent",
      "unknown_message",
      (made) => answer({ ...accepting(made), messageId: "AP000000000000.admitted.1" }, made.secret),
    ],
    [
      "to another body",
      "other_body",
      (made) => answer({ ...accepting(made), bodySha256: "0".repeat(64) }, made.secret),
    ],
  ])("%s", async (_, cause, send) => {
    const made = await makeMessage();
    expect(await send(made)).toBe("review");
    expect(await keptFor(made.office)).toEqual([{ effect: "review", cause }]);
    expect(await readMessage(made.message.id)).toMatchObject({ acknowledgedAt: null, rejectedAt: null });
    expect(await answersInHistory(made.made.returnId)).toEqual([]);
  });

  test("by an office whose message it is not", async () => {
    const made = await makeMessage();
    const stranger = await randomOffice();
    const { secret } = await makeMessage({ office: stranger });
    expect(await answer({ ...accepting(made), office: stranger }, secret)).toBe("review");
    expect(await keptFor(stranger)).toEqual([{ effect: "review", cause: "foreign_office" }]);
    expect(await readMessage(made.message.id)).toMatchObject({ acknowledgedAt: null });
  });

  test.each([
    ["no after yes", accepting, rejecting, "acknowledgedAt", "rejectedAt"],
    ["yes after no", rejecting, accepting, "rejectedAt", "acknowledgedAt"],
  ] as const)("%s", async (_, first, second, kept, untouched) => {
    const made = await makeMessage();
    await answer(first(made), made.secret);
    expect(await answer(second(made), made.secret)).toBe("review");
    const message = await readMessage(made.message.id);
    expect(message[kept]).toBeInstanceOf(Date);
    expect(message[untouched]).toBeNull();
    expect((await keptFor(made.office)).at(-1)).toEqual({ effect: "review", cause: "contradiction" });
  });

  test("under an id that was used for another answer", async () => {
    const office = await randomOffice();
    const first = await makeMessage({ office });
    const second = await makeMessage({ office });
    await answer(accepting(first), first.secret, { id: "always-this" });
    const said = accepting(second);
    expect(await answer(said, second.secret, { id: "always-this" })).toBe("review");
    expect(await answer(said, second.secret, { id: "always-this" })).toBe("repeated");
    expect(await readMessage(second.message.id)).toMatchObject({ acknowledgedAt: null });
    expect((await keptFor(office)).at(-1)).toEqual({ effect: "review", cause: "id_reused" });
  });
});
