import { asc } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { events } from "#db/schema/history";
import { items } from "#db/schema/items";
import { parcels } from "#db/schema/returns";
import type { FailureKind } from "./storm.ts";
import type { WorkedBox } from "./work-boxes.ts";

type Fail = (kind: FailureKind, what: string) => void;
type Stored = typeof parcels.$inferSelect & { plates: string[]; history: string[] };

/** Compares what was acknowledged with what is stored: every scan once, none twice, nothing that nobody scanned. */
export async function auditBoxes(tx: Transaction, boxes: readonly WorkedBox[], fail: Fail): Promise<void> {
  const stored = await readStored(tx);
  for (const box of boxes) {
    const parcel = stored.get(box.waybill);
    stored.delete(box.waybill);
    auditBox(box, parcel, fail);
  }
  for (const waybill of stored.keys()) fail("doubled", `${waybill} is stored and nobody scanned it`);
}

async function readStored(tx: Transaction): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>();
  const byId = new Map<string, Stored>();
  for (const row of await tx.select().from(parcels)) {
    const parcel = { ...row, plates: [], history: [] };
    stored.set(row.waybillNo, parcel);
    byId.set(row.id, parcel);
  }
  for (const { parcelId, plate } of await tx.select().from(items)) byId.get(parcelId)?.plates.push(plate);
  const past = await tx
    .select({ subjectId: events.subjectId, type: events.type })
    .from(events)
    .orderBy(asc(events.sequence));
  for (const { subjectId, type } of past) byId.get(subjectId)?.history.push(type);
  return stored;
}

function auditBox(box: WorkedBox, parcel: Stored | undefined, fail: Fail): void {
  const { waybill } = box;
  if (!parcel) {
    if (box.arrivedAt) fail("lost", `the arrival of ${waybill}`);
    return;
  }
  if (box.arrivedAt && parcel.arrivedAt.toISOString() !== box.arrivedAt) {
    fail("altered", `${waybill} arrived ${parcel.arrivedAt.toISOString()}, acknowledged ${box.arrivedAt}`);
  }
  const plates = new Set(parcel.plates);
  for (const plate of box.plates) if (!plates.delete(plate)) fail("lost", `piece ${plate} of ${waybill}`);
  for (const plate of plates) fail("doubled", `piece ${plate} of ${waybill}`);
  if (!box.counted) return;
  if (parcel.status !== "counted") fail("lost", `the count of ${waybill}`);
  const history = parcel.history.join(" ");
  if (history !== "arrive open count") fail("doubled", `${waybill} went through: ${history}`);
}
