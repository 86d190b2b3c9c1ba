import { expect, test } from "vitest";
import { acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { randomOffice } from "#lib/feedback/message.testing";
import { executeBatch } from "#lib/outbound/execute-batch";
import { asProposed, sealedLoad, toldOf } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { issueAndCatch, recallOf } from "#lib/recalls/recall.testing";
import { getReturnLoop } from "#lib/returns/get-return-loop";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { getItem } from "#lib/tracking/get-item";

const dayMs = 86_400_000;

/** A released piece that was handed over, for an office that reads and acknowledges in the product. */
async function handedOver() {
  const officeCode = await randomOffice();
  const sale = await makeSale({ officeCode, lines: [{ qty: "1" }] });
  const piece = await makeBooked({ sale, now: new Date(Date.now() - 10 * dayMs) });
  const supervisor = await actorFor("supervisor");
  await runUseCase(supervisor, settleOutcome, asProposed(piece.plate));
  const batchNo = await sealedLoad(supervisor, "release", [piece.plate]);
  await runUseCase(supervisor, executeBatch, { batchNo, gateAt: null });
  const returnNo: string = (await toldOf(sale.listId))[0]?.body.returnNo;
  const loop = () => runUseCase(supervisor, getReturnLoop, { returnNo });
  const office = await actorFor("origin_officer", officeCode);
  const acknowledgeAll = async () => {
    const { messages } = await loop();
    const open = messages.filter(({ answeredAt }) => answeredAt === null).map(({ id }) => id);
    return runUseCase(office, acknowledgeInInbox, { messageIds: open });
  };
  const chapters = async () => (await runUseCase(supervisor, getItem, { plate: piece.plate })).chapters;
  return { sale, batchNo, loop, acknowledgeAll, chapters };
}

test("a recall of a piece that is gone opens the loop again, and the office's answer closes it", async () => {
  const { sale, batchNo, loop, acknowledgeAll, chapters } = await handedOver();
  expect((await loop()).quarters).toBe(2);
  await acknowledgeAll();
  expect(await loop()).toMatchObject({ quarters: 4, trouble: null });

  expect(await chapters()).toEqual([]);
  const recallNo = await issueAndCatch(recallOf(sale));
  const opened = await loop();
  expect(opened.quarters).toBe(3);
  const revision = opened.messages.find(({ phase, sequence }) => phase === "completed" && sequence === 2);
  expect(revision).toMatchObject({ superseded: false, final: true, answeredAt: null });
  const said = { id: revision?.id, officeCode: sale.officeCode };
  const traced = { recallNo, chapter: 2, place: "gone", receiver: "示例电商企业", batchNo, closedAt: null };
  expect(await chapters()).toMatchObject([{ ...traced, revisions: [{ ...said, state: "delivered" }] }]);

  expect(await acknowledgeAll()).toEqual({ acknowledged: 1, already: 0 });
  expect(await loop()).toMatchObject({ quarters: 4, trouble: null });
  expect(await chapters()).toMatchObject([{ ...traced, revisions: [{ ...said, state: "acknowledged" }] }]);
});
