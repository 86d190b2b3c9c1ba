import { expect, test } from "vitest";
import { getFeedback } from "#lib/feedback/get-feedback";
import { listFeedback } from "#lib/feedback/list-feedback";
import { listOpenLoops } from "#lib/feedback/list-open-loops";
import { listRejections } from "#lib/feedback/list-rejections";
import { makeMessage } from "#lib/feedback/message.testing";
import { rejectInInbox } from "#lib/feedback/reject-in-inbox";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

test("messages, rejections and loops show both clocks and the money of their return", async () => {
  const { office, made, message } = await makeMessage();
  const messageId = message.id;
  await runUseCase(await actorFor("origin_officer", office), rejectInInbox, { messageId, reason: "不符" });
  const officer = await actorFor("officer");
  const loops = await runUseCase(officer, listOpenLoops, { view: "alarm", office });
  const all = await runUseCase(officer, listFeedback, { office });
  const rejections = await runUseCase(officer, listRejections, {});
  for (const row of [
    loops.rows.find(({ returnNo }) => returnNo === made.returnNo),
    all.rows.find(({ id }) => id === messageId),
    rejections.rows.find(({ id }) => id === messageId),
    await runUseCase(officer, getFeedback, { id: messageId }),
  ]) {
    expect(row?.clocks).toMatchObject({ application: { state: "running" }, arrival: { state: "running" } });
    expect(row?.stake?.allowanceFen).toBeGreaterThan(0);
  }
});
