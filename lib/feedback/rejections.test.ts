import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { feedbackCauses } from "#db/schema/rejections";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { countDesks } from "#lib/counts/count-desks";
import { storePhoto } from "#lib/evidence/store-photo";
import { acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { explainRejection } from "#lib/feedback/explain-rejection";
import { getFeedback } from "#lib/feedback/get-feedback";
import { listFeedback } from "#lib/feedback/list-feedback";
import { listOpenLoops } from "#lib/feedback/list-open-loops";
import { listRejections } from "#lib/feedback/list-rejections";
import { makeMessage } from "#lib/feedback/message.testing";
import { nameCause } from "#lib/feedback/name-cause";
import { rejectInInbox } from "#lib/feedback/reject-in-inbox";
import { writeQuery } from "#lib/feedback/write-query";
import { getReturnLoop } from "#lib/returns/get-return-loop";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;

/** A message that its office rejected in the inbox. */
async function rejected() {
  const made = await makeMessage();
  const officer = await actorFor("origin_officer", made.office);
  const messageId = made.message.id;
  await runUseCase(officer, rejectInInbox, { messageId, reason: "数量与本关底账不符" });
  return { ...made, officer, messageId };
}

async function photograph(actor: Actor, plate: string): Promise<void> {
  const sha256 = createHash("sha256").update(randomUUID()).digest("hex");
  const photo = { sha256, sourceSha256: sha256, mediaType: "image/webp", sizeBytes: 1 } as const;
  await runUseCase(actor, storePhoto, { of: { plate }, photo });
}

async function revisionsOf(subjectKey: string) {
  return inScope(system, (tx) =>
    tx
      .select()
      .from(feedbackMessages)
      .where(eq(feedbackMessages.subjectKey, subjectKey))
      .orderBy(feedbackMessages.sequence),
  );
}

describe("a rejection", () => {
  test("opens the loop, is judged, explained, and replaced by a message that names it", async () => {
    const { messageId, officer, made, message } = await rejected();
    const supervisor = await actorFor("supervisor");
    const explain = () =>
      runUseCase(supervisor, explainRejection, { messageId, explanation: "与该关核对，底账漏记一件。" });
    expect(await runUseCase(supervisor, getReturnLoop, made)).toMatchObject({ trouble: "rejected" });
    expect(await refusalOf(explain())).toBe("cause_needed");
    const note = "实物一件，照片为证";
    await runUseCase(supervisor, nameCause, { messageId, cause: "their_books", way: "query", note });
    await explain();
    const [first, second, ...more] = await revisionsOf(message.subjectKey);
    expect(more).toEqual([]);
    expect(first?.body).toBe(message.body);
    expect(second).toMatchObject({ sequence: 2, supersedes: messageId, factsDigest: message.factsDigest });
    expect(JSON.parse(second?.body ?? "")).toMatchObject({
      supersedes: messageId,
      correction: { cause: "their_books", explanation: "与该关核对，底账漏记一件。" },
    });
    expect(await refusalOf(explain())).toBe("message_replaced");
    expect((await runUseCase(supervisor, getReturnLoop, made)).trouble).toBeNull();
    await runUseCase(officer, acknowledgeInInbox, { messageIds: [second?.id ?? ""] });
    expect((await revisionsOf(message.subjectKey))[1]?.acknowledgedAt).not.toBeNull();
  });

  test("is not talked away where the application must change", async () => {
    const { messageId } = await rejected();
    const declarant = await actorFor("declarant");
    const note = "申报数量有误";
    await runUseCase(declarant, nameCause, { messageId, cause: "our_application", way: "amend", note });
    const work = runUseCase(declarant, explainRejection, { messageId, explanation: "无误" });
    expect(await refusalOf(work)).toBe("way_changes_facts");
  });

  test("is explained only by who carries the way out", async () => {
    const { messageId, message, plate } = await rejected();
    const [supervisor, officer] = [await actorFor("supervisor"), await actorFor("officer")];
    const note = "件数存疑";
    await runUseCase(supervisor, nameCause, { messageId, cause: "our_count", way: "officer_again", note });
    const explain = { messageId, explanation: "复核无误" };
    expect(await refusalOf(runUseCase(supervisor, explainRejection, explain))).toBe("not_permitted");
    await photograph(officer, plate);
    await runUseCase(officer, explainRejection, explain);
    expect(await revisionsOf(message.subjectKey)).toHaveLength(2);
  });

  test.each([
    ["inspect_again", "supervisor"],
    ["officer_again", "officer"],
  ] as const)("of our count is not talked away before every piece was seen: %s", async (way, role) => {
    const { messageId, plate } = await rejected();
    const [supervisor, own] = [await actorFor("supervisor"), await actorFor(role)];
    await photograph(own, plate);
    await runUseCase(supervisor, nameCause, { messageId, cause: "our_count", way, note: "件数存疑" });
    const explain = () => runUseCase(own, explainRejection, { messageId, explanation: "复点无误" });
    expect(await refusalOf(explain())).toBe("not_seen_again");
    const seeAgain = async () => (await runUseCase(own, getFeedback, { id: messageId })).seeAgain;
    expect(await seeAgain()).toEqual([{ plate, seen: false }]);
    if (role === "officer") {
      await photograph(supervisor, plate);
      expect(await refusalOf(explain())).toBe("not_seen_again");
    }
    await photograph(own, plate);
    expect(await seeAgain()).toEqual([{ plate, seen: true }]);
    await explain();
  });

  test("is seen by customs in Hangzhou, in a list, in its counts, and among what alarms", async () => {
    const { messageId, made, office } = await rejected();
    const [officer, supervisor] = [await actorFor("officer"), await actorFor("supervisor")];
    const before = await runUseCase(officer, listRejections, { stage: "needs_cause" });
    expect(before.rows.find(({ id }) => id === messageId)).toMatchObject({
      reason: "数量与本关底账不符",
      way: null,
    });
    expect((await runUseCase(officer, countDesks, null)).feedback).toBeGreaterThan(0);
    const note = "点错";
    await runUseCase(supervisor, nameCause, { messageId, cause: "our_count", way: "inspect_again", note });
    await runUseCase(supervisor, nameCause, { messageId, cause: "their_books", way: "query", note });
    const after = await runUseCase(officer, listRejections, { stage: "at_work" });
    expect(after.rows.filter(({ id }) => id === messageId)).toMatchObject([
      { cause: "their_books", way: "query" },
    ]);
    const loops = await runUseCase(officer, listOpenLoops, { view: "alarm", office });
    expect(loops).toMatchObject({
      rows: [{ returnNo: made.returnNo, wait: { reason: "rejected" } }],
      counts: { alarm: 1, all: 1 },
    });
  });

  test("of another office does not exist, neither to read nor to answer", async () => {
    const own = await makeMessage();
    const foreign = await rejected();
    const officer = await actorFor("origin_officer", own.office);
    const supervisor = await actorFor("supervisor");
    const cause = { cause: "their_books", way: "query", note: "查" } as const;
    await runUseCase(supervisor, nameCause, { messageId: foreign.messageId, ...cause });
    const reject = runUseCase(officer, rejectInInbox, { messageId: foreign.messageId, reason: "不符" });
    expect(await refusalOf(reject)).toBe("not_found");
    expect((await runUseCase(officer, listRejections, {})).rows).toEqual([]);
    expect(
      (await runUseCase(officer, listOpenLoops, { view: "all" })).rows.map((row) => row.returnNo),
    ).toEqual([own.made.returnNo]);
    const seen = await runUseCase(officer, ({ tx }) => tx.select().from(feedbackCauses), null);
    expect(seen).toEqual([]);
    const judge = runUseCase(officer, nameCause, { messageId: foreign.messageId, ...cause });
    expect(await refusalOf(judge)).toBe("not_permitted");
  });

  test("is refused for what was not rejected or has its answer", async () => {
    const made = await makeMessage();
    const supervisor = await actorFor("supervisor");
    const cause = { cause: "their_books", way: "query", note: "查" } as const;
    const judge = runUseCase(supervisor, nameCause, { messageId: made.message.id, ...cause });
    expect(await refusalOf(judge)).toBe("not_rejected");
    const officer = await actorFor("origin_officer", made.office);
    await runUseCase(officer, acknowledgeInInbox, { messageIds: [made.message.id] });
    const reject = runUseCase(officer, rejectInInbox, { messageId: made.message.id, reason: "不符" });
    expect(await refusalOf(reject)).toBe("already_answered");
  });
});

describe("a question", () => {
  test("is answered in its thread, which the house finds and no other office sees", async () => {
    const made = await makeMessage();
    const other = await makeMessage();
    const [officer, stranger] = [
      await actorFor("origin_officer", made.office),
      await actorFor("origin_officer", other.office),
    ];
    const declarant = await actorFor("declarant");
    const messageId = made.message.id;
    await runUseCase(officer, writeQuery, { messageId, note: "包装是否完好？" });
    const asked = () => runUseCase(declarant, listFeedback, { state: "asked", office: made.office });
    expect((await asked()).rows.map(({ id }) => id)).toEqual([messageId]);
    await runUseCase(declarant, writeQuery, { messageId, note: "完好，见照片。" });
    expect((await asked()).rows).toEqual([]);
    const { thread } = await runUseCase(officer, getFeedback, { id: messageId });
    expect(thread).toMatchObject([
      { side: "office", words: "包装是否完好？" },
      { side: "house", words: "完好，见照片。" },
    ]);
    expect(await refusalOf(runUseCase(stranger, writeQuery, { messageId, note: "？" }))).toBe("not_found");
    const auditor = await actorFor("auditor");
    expect(await refusalOf(runUseCase(auditor, writeQuery, { messageId, note: "？" }))).toBe("not_permitted");
  });
});
