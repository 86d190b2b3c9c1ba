import { describe, expect, test } from "vitest";
import { manualDeliveries } from "#db/schema/rejections";
import { acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { getFeedback } from "#lib/feedback/get-feedback";
import { getHandOverScan } from "#lib/feedback/get-hand-over-scan";
import { listAnswersInReview } from "#lib/feedback/list-answers-in-review";
import { listWaiting } from "#lib/feedback/list-waiting";
import {
  accepting,
  answer,
  makeMessage,
  randomOffice,
  readMessage,
  rejecting,
} from "#lib/feedback/message.testing";
import { recordHandOver } from "#lib/feedback/record-hand-over";
import { rejectInInbox } from "#lib/feedback/reject-in-inbox";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const endpoint = "http://127.0.0.1:9/feedback";
const hourMs = 3_600_000;
const photo = { sha256: "a".repeat(64), mediaType: "image/jpeg", sizeBytes: 1 };
const hoursAgo = (hours: number) => new Date(Date.now() - hours * hourMs);

function paper(messageIds: readonly string[], said: "none" | "accepted" | "rejected" = "none") {
  return {
    of: {
      messageIds: [...messageIds],
      paperNo: "杭关退函〔2026〕12号",
      handedBy: "程主管",
      receivedBy: "甬关 王",
      handedAt: new Date(),
      answer: said,
      reason: said === "rejected" ? "不符" : "",
    },
    photo,
  };
}

describe("the inbox of an office with an endpoint", () => {
  test("stays closed while the endpoint may yet answer, and opens when it has been dead for a day", async () => {
    const office = await randomOffice();
    const fresh = await makeMessage({ office, endpoint });
    const officer = await actorFor("origin_officer", office);
    const messageIds = [fresh.message.id];
    expect(await refusalOf(runUseCase(officer, acknowledgeInInbox, { messageIds }))).toBe("inbox_closed");
    const reject = { messageId: fresh.message.id, reason: "不符" };
    expect(await refusalOf(runUseCase(officer, rejectInInbox, reject))).toBe("inbox_closed");
    expect((await runUseCase(officer, getFeedback, { id: fresh.message.id })).isAnswerable).toBe(false);
    await makeMessage({ office, endpoint, now: hoursAgo(25) });
    expect((await runUseCase(officer, getFeedback, { id: fresh.message.id })).isAnswerable).toBe(true);
    await runUseCase(officer, acknowledgeInInbox, { messageIds });
    const after = await readMessage(fresh.message.id);
    expect(after).toMatchObject({ deliveredVia: "inbox", answeredVia: "inbox" });
    const { delivery } = await runUseCase(officer, getFeedback, { id: fresh.message.id });
    expect(delivery?.deliveredAt).toBeNull();
  });

  test("is not opened by another office's dead endpoint", async () => {
    await makeMessage({ endpoint, now: hoursAgo(25) });
    const fresh = await makeMessage({ endpoint });
    const officer = await actorFor("origin_officer", fresh.office);
    const work = runUseCase(officer, acknowledgeInInbox, { messageIds: [fresh.message.id] });
    expect(await refusalOf(work)).toBe("inbox_closed");
  });
});

describe("a message that is handed over on paper", () => {
  test("counts as delivered by hand, and the electronic answer later agrees", async () => {
    const made = await makeMessage({ endpoint, now: hoursAgo(30) });
    const officer = await actorFor("officer");
    expect(await runUseCase(officer, recordHandOver, paper([made.message.id], "accepted"))).toEqual({
      recorded: 1,
    });
    expect(await readMessage(made.message.id)).toMatchObject({
      deliveredVia: "manual",
      answeredVia: "manual",
    });
    expect(await answer(accepting(made), made.secret)).toBe("repeated");
    const file = await runUseCase(officer, getFeedback, { id: made.message.id });
    expect(file.handOvers).toMatchObject([{ paperNo: "杭关退函〔2026〕12号", answer: "accepted" }]);
    expect(file.delivery?.deliveredAt).toBeNull();
  });

  test("and contradicted over the wire goes to review, whichever came first", async () => {
    const now = hoursAgo(25);
    const [first, second] = [await makeMessage({ endpoint, now }), await makeMessage({ endpoint, now })];
    const officer = await actorFor("officer");
    await runUseCase(officer, recordHandOver, paper([first.message.id], "accepted"));
    expect(await answer(rejecting(first), first.secret)).toBe("review");
    expect(await answer(rejecting(second), second.secret)).toBe("rejected");
    await runUseCase(officer, recordHandOver, paper([second.message.id], "accepted"));
    expect(await readMessage(second.message.id)).toMatchObject({ acknowledgedAt: null });
    const { rows } = await runUseCase(officer, listAnswersInReview, undefined);
    const inReview = rows.map(({ messageId }) => messageId);
    expect(inReview).toEqual(expect.arrayContaining([first.message.id, second.message.id]));
  });

  test("waits for the answer, which the house never gives itself", async () => {
    const made = await makeMessage({ endpoint, now: hoursAgo(25) });
    const declarant = await actorFor("declarant");
    for (const said of ["accepted", "rejected"] as const) {
      const own = runUseCase(declarant, recordHandOver, paper([made.message.id], said));
      expect(await refusalOf(own)).toBe("not_permitted");
    }
    await runUseCase(declarant, recordHandOver, paper([made.message.id]));
    const waiting = () => runUseCase(declarant, listWaiting, { office: made.office });
    expect((await waiting()).rows).toMatchObject([{ id: made.message.id, isOnPaper: true }]);
    await runUseCase(await actorFor("officer"), recordHandOver, paper([made.message.id], "accepted"));
    expect((await waiting()).rows).toEqual([]);
    expect(await readMessage(made.message.id)).toMatchObject({ answeredVia: "manual" });
  });

  test("is none while its office is reached over the wire", async () => {
    const made = await makeMessage({ endpoint });
    const work = runUseCase(await actorFor("supervisor"), recordHandOver, paper([made.message.id]));
    expect(await refusalOf(work)).toBe("inbox_closed");
  });

  test("is recorded whole or not at all, and never ahead of time", async () => {
    const made = await makeMessage({ endpoint, now: hoursAgo(25) });
    const supervisor = await actorFor("supervisor");
    const lost = runUseCase(supervisor, recordHandOver, paper([made.message.id, "nothing.arrived.1"]));
    expect(await refusalOf(lost)).toBe("not_found");
    const ahead = paper([made.message.id]);
    ahead.of.handedAt = new Date(Date.now() + hourMs);
    expect(await refusalOf(runUseCase(supervisor, recordHandOver, ahead))).toBe("input_invalid");
    expect(await readMessage(made.message.id)).toMatchObject({ deliveredAt: null });
  });

  test("shows its scan to its own office and to no other, and is recorded by no office", async () => {
    const [made, other] = [await makeMessage({ endpoint, now: hoursAgo(25) }), await makeMessage()];
    const supervisor = await actorFor("supervisor");
    await runUseCase(supervisor, recordHandOver, paper([made.message.id]));
    const [row] = (await runUseCase(supervisor, getFeedback, { id: made.message.id })).handOvers;
    const own = await actorFor("origin_officer", made.office);
    const stranger = await actorFor("origin_officer", other.office);
    const id = row?.id ?? "";
    expect(await runUseCase(own, getHandOverScan, { id })).toEqual({ sha256: photo.sha256 });
    expect(await refusalOf(runUseCase(stranger, getHandOverScan, { id }))).toBe("not_found");
    expect(await runUseCase(stranger, ({ tx }) => tx.select().from(manualDeliveries), null)).toEqual([]);
    expect(await refusalOf(runUseCase(own, recordHandOver, paper([made.message.id])))).toBe("not_permitted");
  });
});

test("what waits is sorted by the day on which the tax falls due", async () => {
  const office = await randomOffice();
  const day = 24 * hourMs;
  const releases = [10, 29, 20];
  const made = [];
  for (const days of releases) {
    made.push(await makeMessage({ office, endpoint, releasedAt: new Date(Date.now() - days * day) }));
  }
  const foreign = await makeMessage({ endpoint });
  const auditor = await actorFor("auditor");
  const { rows, total } = await runUseCase(auditor, listWaiting, { office });
  expect(rows.map(({ id }) => id)).toEqual([made[1], made[2], made[0]].map((one) => one?.message.id));
  expect(total).toBe(3);
  const stranger = await actorFor("origin_officer", foreign.office);
  expect((await runUseCase(stranger, listWaiting, { office })).rows).toEqual([]);
});
