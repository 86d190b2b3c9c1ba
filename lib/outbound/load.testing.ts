import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { batches } from "#db/schema/batches";
import { feedbackMessages } from "#db/schema/feedback";
import { events } from "#db/schema/history";
import type { Actor, Context } from "#lib/context";
import type { DestinationKind } from "#lib/domain/destination";
import type { BatchOutcome, Grade } from "#lib/domain/item";
import { papersAtExecution, papersAtSeal } from "#lib/domain/load-papers";
import { shanghaiDay } from "#lib/domain/shanghai";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { openBatch } from "#lib/outbound/open-batch";
import { recordGoodsPaper } from "#lib/outbound/record-goods-paper";
import { sealBatch } from "#lib/outbound/seal-batch";
import { type SettleOutcome, settleOutcome } from "#lib/outbound/settle-outcome";
import { recordContractor } from "#lib/registers/record-contractor";
import { makeAdmitted, makeBooked, type StockPiece } from "#lib/returns/stock-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

type Settled = z.infer<typeof SettleOutcome>;

const dayMs = 86_400_000;

/** A settlement as the inspector proposed, of these pieces. */
export const asProposed = (...plates: string[]): Settled => ({
  plates,
  outcome: null,
  basis: "as_proposed",
  reference: null,
  reason: null,
  destructionCause: null,
});

/** A settlement to destroy, for which `proveNoWayBack` puts the proof on record. */
export const toDestroy = (...plates: string[]): Settled => ({
  plates,
  outcome: "destroy",
  basis: "owner_instruction",
  reference: "IN-20261121-7",
  reason: "目的国拒收，附承运人函",
  destructionCause: "damaged",
});

/** Puts on record that pieces cannot be shipped back. */
export async function proveNoWayBack(...plates: string[]): Promise<void> {
  const today = shanghaiDay(new Date());
  const paper = { documentNo: "JS-20261101-3", documentDate: today, note: "承运人函" };
  const proof = { ...paper, kind: "shipping_back_refused", refusal: "consignee_refuses" } as const;
  await runUseCase(await actorFor("supervisor"), recordGoodsPaper, { plates, ...proof });
}

/** A registered contractor whose licence is good. */
export async function licensedContractor(licensedUntil = "2099-12-31"): Promise<string> {
  const code = uuidv7().replaceAll("-", "").slice(-18).toUpperCase();
  const licence = {
    code,
    name: "绿净环境",
    licenceNo: "XK-1",
    licensedFor: "一般固体废物销毁",
    licensedUntil,
  };
  await runUseCase(await actorFor("supervisor"), recordContractor, licence);
  return code;
}

const gradeFor = { release: "good", reship: "defective", destroy: "damaged" } as const satisfies Record<
  Exclude<BatchOutcome, "move_out">,
  Grade
>;

/** A booked piece with a settled outcome, admitted ten days ago, so that its owner's silence counts. */
export async function makeSettled(
  outcome: keyof typeof gradeFor,
  settler?: Actor,
  ofSale: Partial<Pick<StockPiece, "sale">> = {},
): Promise<StockPiece> {
  const proposed = outcome === "release" ? "release" : "reship";
  const now = new Date(Date.now() - 10 * dayMs);
  const piece = await makeBooked({ grade: gradeFor[outcome], proposed, now, ...ofSale });
  const by = settler ?? (await actorFor("supervisor"));
  if (outcome === "destroy") await proveNoWayBack(piece.plate);
  const settlement = outcome === "destroy" ? toDestroy(piece.plate) : asProposed(piece.plate);
  await runUseCase(by, settleOutcome, settlement);
  return piece;
}

/** A gross weight where the outcome asks for one. */
export const weightFor = (outcome: BatchOutcome) => (outcome === "reship" ? 12_500 : null);

const numbered = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `NO-${name}`]));

/** Every paper with which a load of an outcome is sealed. */
export const papersFor = (outcome: BatchOutcome) => numbered(papersAtSeal[outcome]);

/** What is there only when it leaves. */
export const lastPapersFor = (outcome: BatchOutcome, destinationKind: DestinationKind | null = null) =>
  numbered(papersAtExecution({ outcome, destinationKind }));

/**
 * An open batch with these pieces in it. Released goods are handed to that owner, or else to the merchant of the first
 * piece; a load without both, to some merchant.
 */
export async function loadOf(
  builder: Actor,
  outcome: BatchOutcome,
  plates: readonly string[],
  owner?: string | null,
) {
  const contractorCode = outcome === "destroy" ? await licensedContractor() : null;
  const destination = { kind: "same_book", code: null } as const;
  const receiverCode = outcome === "release" ? (owner ?? (await merchantOf(plates[0]))) : null;
  const opened = {
    outcome,
    receiver: "示例收货方",
    receiverCode,
    contractorCode,
    destination,
    country: "133",
  };
  const { batchNo } = await runUseCase(builder, openBatch, opened);
  for (const plate of plates) await runUseCase(builder, addToBatch, { batchNo, plate });
  return batchNo;
}

async function merchantOf(plate: string | undefined): Promise<string | null> {
  const { ebcCode } = await readPiece(plate ?? (await makeAdmitted()).plate);
  return ebcCode;
}

/** A batch that was counted and sealed with all its papers. */
export async function sealedLoad(
  builder: Actor,
  outcome: BatchOutcome,
  plates: readonly string[],
  owner?: string,
) {
  const batchNo = await loadOf(builder, outcome, plates, owner);
  const asked = { papers: papersFor(outcome), grossWeightGrams: weightFor(outcome) };
  await runUseCase(builder, sealBatch, { batchNo, countedPieces: plates.length, ...asked });
  return batchNo;
}

/** A batch as it stands. */
export async function readBatch(batchNo: string) {
  const [row] = await asSystem(
    (ctx: Context) => ctx.tx.select().from(batches).where(eq(batches.batchNo, batchNo)),
    null,
  );
  if (!row) throw new Error(`no batch ${batchNo}`);
  return row;
}

/** What the office of a list was told, oldest first. */
export async function toldOf(listId: string) {
  const rows = await asSystem(
    (ctx: Context) =>
      ctx.tx
        .select()
        .from(feedbackMessages)
        .where(eq(feedbackMessages.listId, listId))
        .orderBy(asc(feedbackMessages.createdAt), asc(feedbackMessages.id)),
    null,
  );
  return rows.map(({ phase, sequence, final, body }) => ({ phase, sequence, final, body: JSON.parse(body) }));
}

/** The history of one piece, oldest first. */
export async function eventsOf(plate: string) {
  const { id } = await readPiece(plate);
  return asSystem(
    (ctx: Context) =>
      ctx.tx.select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.sequence)),
    null,
  );
}

/** The same, by its steps. */
export async function stepsOf(plate: string): Promise<string[]> {
  return (await eventsOf(plate)).map(({ type }) => type);
}
