import { and, eq, isNull, lt } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { outbox } from "#db/schema/outbox";
import { type Context, systemActor } from "#lib/context";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { declareReturns } from "#lib/customs/declare-returns";
import { acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { rejectInInbox } from "#lib/feedback/reject-in-inbox";
import { writeQuery } from "#lib/feedback/write-query";
import { settle } from "#lib/outbox/settle";
import { uuidv7 } from "#lib/uuid";
import type { Player } from "./accounts.ts";
import { type ActOf, type Deed, known, returnNoOf, type World } from "./world.ts";

export const declare: Deed<ActOf<"declare">> = {
  actor: (world) => world.players.declarant,
  run: async (world, { waybill }, ctx) => {
    const returnNos = [await returnNoOf(ctx, world, waybill)];
    const { declared, refused } = await declareReturns(ctx, { returnNos });
    const [application] = declared;
    if (application) return application.applicationNo;
    throw new Error(`${waybill} was not declared: ${JSON.stringify(refused)}`);
  },
  learn: (world, { waybill }, applicationNo) => world.applicationNos.set(waybill, applicationNo),
};

/** What customs once said: that the document came in, or one of its receipts. */
export const hearCustoms: Deed<ActOf<"customs">> = {
  actor: () => systemActor,
  run: async (world, { waybill, status, info }, ctx) => {
    const applicationNo = known(world.applicationNos, waybill);
    if (status === "sent") await recordDelivery(ctx, applicationNo);
    else {
      await applyReceipt(ctx, {
        guid: uuidv7().toUpperCase(),
        customsCode: null,
        ebcCode: null,
        copNo: applicationNo,
        preNo: `B${applicationNo.slice(2).padStart(17, "0")}`,
        invtNo: null,
        returnStatus: status,
        returnedAt: ctx.now,
        returnInfo: info,
      });
    }
    return null;
  },
};

/** A document of the past was answered in the past: nothing of it is sent again when the worker starts. */
async function recordDelivery(ctx: Context, applicationNo: string): Promise<void> {
  const [message] = await ctx.tx.select().from(outbox).where(eq(outbox.id, applicationNo));
  if (!message?.body) throw new Error(`no message ${applicationNo} waits for customs`);
  const outcome = {
    delivered: true,
    status: 202,
    trouble: null,
    words: "",
    retryAfterMs: null,
    durationMs: 41,
  };
  await settle(ctx, {
    message: { ...message, body: message.body, attempts: 1 },
    outcome,
    startedAt: ctx.now,
    random: 0.5,
  });
}

function readerOf(world: World, officeCode: string): Player {
  const reader = world.players.origin.get(officeCode);
  if (!reader) throw new Error(`nobody reads for ${officeCode}`);
  return reader;
}

/** What lies in the reader's own inbox without an answer, the oldest first. */
function unanswered(ctx: Context, before: Date, limit: number) {
  const { acknowledgedAt, rejectedAt, createdAt, id } = feedbackMessages;
  return ctx.tx
    .select({ id })
    .from(feedbackMessages)
    .where(and(isNull(acknowledgedAt), isNull(rejectedAt), lt(createdAt, before)))
    .orderBy(createdAt, id)
    .limit(limit);
}

/** An officer of an originating office clears the inbox of what came before yesterday evening. */
export const acknowledge: Deed<ActOf<"acknowledge">> = {
  actor: (world, { officeCode }) => readerOf(world, officeCode),
  run: async (_world, _act, ctx) => {
    const before = new Date(ctx.now.getTime() - 20 * 3_600_000);
    const waiting = await unanswered(ctx, before, 60);
    const messageIds = waiting.map(({ id }) => id);
    if (messageIds.length > 0) await acknowledgeInInbox(ctx, { messageIds });
    return null;
  },
};

/** Not every office agrees: one message is rejected, about another the officer asks. */
export const object: Deed<ActOf<"object">> = {
  actor: (world, { officeCode }) => readerOf(world, officeCode),
  run: async (_world, _act, ctx) => {
    const [rejected, asked] = await unanswered(ctx, ctx.now, 2);
    if (rejected)
      await rejectInInbox(ctx, { messageId: rejected.id, reason: "数量与本关底账不符，请核实。" });
    if (asked) await writeQuery(ctx, { messageId: asked.id, note: "外包装破损的一件，内件是否完好？" });
    return null;
  },
};
