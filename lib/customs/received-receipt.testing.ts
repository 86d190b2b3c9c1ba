import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { applications, customsReceipts } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { items } from "#db/schema/items";
import { inScope } from "#db/scope";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { declareReturns } from "#lib/customs/declare-returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

export const system = { scope: "system", code: null, actorId: null } as const;
const started = Date.now();
/** A moment of this run, so many seconds after its start. */
export const at = (seconds: number) => new Date(started + seconds * 1_000);

/** An inspected return whose pieces are declared. */
export async function makeDeclared(options: Parameters<typeof makeInspectedReturn>[0] = {}) {
  const made = await makeInspectedReturn(options);
  const { declared } = await runUseCase(await actorFor("declarant"), declareReturns, {
    returnNos: [made.returnNo],
  });
  return { ...made, applicationNo: declared[0]?.applicationNo ?? "" };
}

/** Takes customs' answer to a document. */
export function receive(copNo: string, returnStatus: string, second: number, returnInfo = "[Desc:ok]") {
  return asSystem(applyReceipt, {
    guid: randomUUID(),
    customsCode: null,
    ebcCode: null,
    copNo,
    preNo: "T20260801000000001",
    invtNo: null,
    returnStatus,
    returnedAt: at(second),
    returnInfo,
  });
}

/** The officer finds a piece as declared; its state afterwards. */
export const confirm = (plate: string) =>
  asSystem(async (ctx) => {
    const item = await recordItemFact(
      ctx,
      await lockItem(ctx, plate),
      { verdict: "confirm", verifiedAt: ctx.now },
      { type: "verify" },
    );
    return (await admitIfReady(ctx, item)).state;
  }, undefined);

/** What stands of an application, its pieces, its receipts and its feedback. */
export async function look(applicationNo: string) {
  return inScope(system, async (tx) => {
    const [application] = await tx
      .select()
      .from(applications)
      .where(eq(applications.applicationNo, applicationNo));
    if (!application) throw new Error("no application");
    const pieces = await tx
      .select({ plate: items.plate, state: items.state, applicationId: items.applicationId })
      .from(items)
      .where(eq(items.returnId, application.returnId))
      .orderBy(items.id);
    const receipts = await tx
      .select({ returnStatus: customsReceipts.returnStatus, effect: customsReceipts.effect })
      .from(customsReceipts)
      .where(eq(customsReceipts.copNo, applicationNo))
      .orderBy(customsReceipts.id);
    const phases = await tx
      .select({ id: feedbackMessages.id })
      .from(feedbackMessages)
      .where(eq(feedbackMessages.applicationId, application.id));
    return { application, states: pieces.map((piece) => piece.state), pieces, receipts, phases };
  });
}

/** One piece, declared and not yet answered. */
export async function declaredPiece() {
  const made = await makeDeclared({ pieces: [{ gnum: 1 }] });
  return { ...made, plate: made.plates[0] ?? "" };
}
