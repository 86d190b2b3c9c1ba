import { and, eq, isNull, lt } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { outbox } from "#db/schema/outbox";
import { type Context, systemActor } from "#lib/context";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { declareReturns } from "#lib/customs/declare-returns";
import { acknowledgeInInbox } from "#lib/feedback/acknowledge-in-inbox";
import { settle } from "#lib/outbox/settle";
import { runUseCase } from "#lib/run-use-case";
import { uuidv7 } from "#lib/uuid";
import { liftHold } from "#lib/verification/lift-hold";
import { verifyItem } from "#lib/verification/verify-item";
import type { Act, Step } from "./act.ts";
import { checklistOf } from "./seen.ts";
import { actOnce, known, returnNoOf, type World } from "./world.ts";

type ActOf<Name extends Act["do"]> = Extract<Act, { do: Name }>;

export async function declare(world: World, step: Step, { waybill }: ActOf<"declare">): Promise<void> {
  const returnNos = [await returnNoOf(world, waybill)];
  const { declared, refused } = await actOnce(step, world.players.declarant, declareReturns, { returnNos });
  const [application] = declared;
  if (!application) throw new Error(`${waybill} was not declared: ${JSON.stringify(refused)}`);
  world.applicationNos.set(waybill, application.applicationNo);
}

/** What customs once said: that the document came in, or one of its receipts. */
export async function hearCustoms(world: World, step: Step, act: ActOf<"customs">): Promise<void> {
  const applicationNo = known(world.applicationNos, act.waybill);
  if (act.status === "sent") return recordDelivery(step, applicationNo);
  await actOnce(step, systemActor, applyReceipt, {
    guid: uuidv7().toUpperCase(),
    customsCode: null,
    ebcCode: null,
    copNo: applicationNo,
    preNo: `B${applicationNo.slice(2).padStart(17, "0")}`,
    invtNo: null,
    returnStatus: act.status,
    returnedAt: step.at,
    returnInfo: act.info,
  });
}

/** A document of the past was answered in the past: nothing of it is sent again when the worker starts. */
async function recordDelivery(step: Step, applicationNo: string): Promise<void> {
  const message = await runUseCase(systemActor, readMessage, applicationNo);
  const outcome = {
    delivered: true,
    status: 202,
    trouble: null,
    words: "",
    retryAfterMs: null,
    durationMs: 41,
  };
  await actOnce(step, systemActor, settle, {
    message: { ...message, attempts: 1 },
    outcome,
    startedAt: step.at,
    random: 0.5,
  });
}

async function readMessage(ctx: Context, id: string) {
  const [message] = await ctx.tx.select().from(outbox).where(eq(outbox.id, id));
  if (!message) throw new Error(`no message ${id} waits for customs`);
  return message;
}

export async function verify(world: World, step: Step, act: ActOf<"verify">): Promise<void> {
  const { family, ...seen } = act.seen;
  const { officer } = world.players;
  await actOnce(step, officer, verifyItem, {
    plate: known(world.plates, act.piece),
    verdict: act.verdict,
    ...seen,
    batchCode: null,
    checklist: checklistOf(act.seen),
    instructionNo: null,
    pin: officer.pin,
  });
}

export async function lift(world: World, step: Step, act: ActOf<"lift_hold">): Promise<void> {
  const actor = act.kind === "customs" ? world.players.officer : world.players.supervisor;
  const plate = known(world.plates, act.piece);
  await actOnce(step, actor, liftHold, { plate, kind: act.kind, reason: act.reason });
}

/** An officer of an originating office clears the inbox of what came before noon of the day before. */
export async function acknowledge(world: World, step: Step, act: ActOf<"acknowledge">): Promise<void> {
  const reader = world.players.origin.get(act.officeCode);
  if (!reader) throw new Error(`nobody reads for ${act.officeCode}`);
  const before = new Date(step.at.getTime() - 20 * 3_600_000);
  const messageIds = await runUseCase(reader, readWaiting, before);
  if (messageIds.length > 0) await actOnce(step, reader, acknowledgeInInbox, { messageIds });
}

async function readWaiting(ctx: Context, before: Date): Promise<string[]> {
  const waiting = await ctx.tx
    .select({ id: feedbackMessages.id })
    .from(feedbackMessages)
    .where(and(isNull(feedbackMessages.acknowledgedAt), lt(feedbackMessages.createdAt, before)))
    .orderBy(feedbackMessages.id)
    .limit(200);
  return waiting.map(({ id }) => id);
}
