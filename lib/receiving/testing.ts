import { and, eq } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { events, type SubjectKind } from "#db/schema/history";
import { importListLines } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { openParcel } from "#lib/receiving/open-parcel";
import { receivePiece } from "#lib/receiving/receive-piece";
import { makeReturn, makeSale, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;

type Receiver = Actor & { userId: string };

/** Somebody who receives at a bench. */
export type Receiving = { actor: Receiver; bench: string; now?: Date };

/** One receiver at a bench of their own, for tests; at `now`, or else at the real time. */
export async function receiverAt(bench: string, now?: Date): Promise<Receiving> {
  return { actor: await actorFor("receiver"), bench, now };
}

/** Opens a box; fails the test when the code leads to a choice. */
export async function open({ actor, bench, now }: Receiving, code: string, extra: object = {}) {
  const opening = await runUseCase(actor, openParcel, { code, entry: "scanner", bench, ...extra }, { now });
  if (opening.result === "choose") throw new Error("several parcels fit");
  return opening;
}

/** Receives one piece; fails the test when it is not taken at once. */
export async function receive(
  { actor, bench, now }: Receiving,
  parcelId: string,
  code: string | null,
  extra: object = {},
) {
  const reception = await runUseCase(actor, receivePiece, { parcelId, bench, code, ...extra }, { now });
  if (reception.result !== "received") throw new Error(`not received: ${JSON.stringify(reception)}`);
  return reception;
}

/** The types of a subject's events, oldest first. */
export async function historyOf(subjectKind: SubjectKind, subjectId: string): Promise<string[]> {
  const rows = await inScope(system, (tx) =>
    tx.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(events.sequence),
  );
  return rows.filter((row) => row.subjectKind === subjectKind).map(({ type }) => type);
}

/** What a box's events of one type say, oldest first. */
export async function bodiesOf(parcelId: string, type: string) {
  const rows = await inScope(system, (tx) =>
    tx.select().from(events).where(eq(events.subjectId, parcelId)).orderBy(events.sequence),
  );
  return rows.filter((row) => row.type === type).map(({ body }) => JSON.parse(body));
}

/** The waybill of a box that is announced and on its way. */
export async function expectedBox(): Promise<string> {
  const { waybills } = await makeReturn(await makeSale());
  return waybills[0] ?? "";
}

/** The barcode of a sale's line. */
export function codeOf(sale: Sale, gnum = 1): string {
  return sale.lines[gnum - 1]?.barCode ?? "";
}

/** A sale, its announced return, and its box open at a bench. */
export async function openedSale(options: Parameters<typeof makeSale>[0] = {}) {
  const at = await receiverAt("A1");
  const sale = await makeSale(options);
  const made = await makeReturn(sale);
  const { parcelId } = await open(at, made.waybills[0] ?? "");
  return { at, sale, made, parcelId };
}

/** One piece as it stands. */
export async function itemOf(plate: string) {
  const [item] = await inScope(system, (tx) => tx.select().from(items).where(eq(items.plate, plate)));
  if (!item) throw new Error(`no piece ${plate}`);
  return item;
}

/** What stands on each line of a sale. */
export async function claimedOf(sale: Sale): Promise<number[]> {
  const rows = await inScope(system, (tx) =>
    tx
      .select({ claimed: importListLines.claimedQty })
      .from(importListLines)
      .where(eq(importListLines.listId, sale.listId))
      .orderBy(importListLines.gnum),
  );
  return rows.map(({ claimed }) => Number(claimed));
}

/** Ends the counting of a box. */
export function finish({ actor, bench, now }: Receiving, parcelId: string, extra: object = {}) {
  return runUseCase(actor, finishParcel, { parcelId, bench, ...extra }, { now });
}

/** What the office of a sale heard of its arrival, in order. */
export async function arrivedMessages(sale: Sale) {
  const rows = await inScope(system, (tx) =>
    tx
      .select()
      .from(feedbackMessages)
      .where(and(eq(feedbackMessages.listId, sale.listId), eq(feedbackMessages.phase, "arrived")))
      .orderBy(feedbackMessages.sequence),
  );
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }));
}

/** One return as it stands. */
export async function returnOf(returnNo: string) {
  const [row] = await inScope(system, (tx) =>
    tx.select().from(returns).where(eq(returns.returnNo, returnNo)),
  );
  if (!row) throw new Error(`no return ${returnNo}`);
  return row;
}
