import { loadPhotos } from "#db/schema/batches";
import type { Actor, Context } from "#lib/context";
import { type LoadMoment, loadMoments } from "#lib/domain/photo";
import { confirmDestructionList } from "#lib/outbound/confirm-destruction-list";
import { declareDestruction } from "#lib/outbound/declare-destruction";
import { listDestruction } from "#lib/outbound/list-destruction";
import { readBatch } from "#lib/outbound/load.testing";
import { recordDestruction } from "#lib/outbound/record-destruction";
import { recordResidues } from "#lib/outbound/record-residues";
import { shipDestruction } from "#lib/outbound/ship-destruction";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

type At = { now: Date } | Record<never, never>;
const hourMs = 3_600_000;

/** A photo of a load, by its hash only; no file lies behind it. */
export async function photographLoad(batchNo: string, moments: readonly LoadMoment[] = loadMoments) {
  const { id: batchId } = await readBatch(batchNo);
  const { userId: takenBy } = await actorFor("supervisor");
  const file = { sha256: uuidv7(), sourceSha256: uuidv7(), mediaType: "image/webp", sizeBytes: 1 };
  const rows = moments.map((moment) => ({ ...file, batchId, moment, takenBy }));
  await asSystem(
    (ctx: Context) => ctx.tx.insert(loadPhotos).values(rows.map((row) => ({ ...row, takenAt: ctx.now }))),
    null,
  );
}

export const shipment = {
  vehicleNo: "浙A12345",
  gatePassNo: "P29912600001",
  sealNo: "HZ1",
  weightGrams: 100_000,
};

/** That shipment, past the gate at that time. */
export const shippedAt = (at: Date) => ({ ...shipment, gateAt: at.toISOString() });

/** A recording that ends at that time, an hour long. */
export const recording = (to: Date) => ({
  camera: "CAM-7",
  videoFrom: to.toISOString(),
  videoTo: new Date(to.getTime() + hourMs).toISOString(),
});

/** Lists an approved load of one piece and has another confirm the list. */
export async function listAndConfirm(by: Actor, batchNo: string, at: At = {}): Promise<void> {
  await runUseCase(by, listDestruction, { batchNo, countedPieces: 1 }, at);
  const second = await signerFor("supervisor");
  await runUseCase(second, confirmDestructionList, { batchNo, pin }, at);
}

/** The goods of an approved load of one piece are listed, leave the zone and are destroyed; the papers come later. */
export async function destroyNow(by: Actor, batchNo: string, now = new Date()): Promise<void> {
  await listAndConfirm(by, batchNo, { now });
  await runUseCase(by, shipDestruction, { batchNo, ...shippedAt(now) }, { now });
  await photographLoad(batchNo);
  const destruction = { batchNo, ...recording(now), weightGrams: shipment.weightGrams };
  await runUseCase(by, recordDestruction, destruction, { now: new Date(now.getTime() + 2 * hourMs) });
}

/** The papers that end a destruction. */
export const destructionPapers = { certificateNo: "XM-1", destructionDeclarationNo: "299120260000000001" };

/** The papers are in and declared, and nothing is left: the load may be written off. */
export async function completePapers(by: Actor, batchNo: string): Promise<void> {
  await runUseCase(await actorFor("declarant"), declareDestruction, { batchNo, ...destructionPapers });
  await runUseCase(by, recordResidues, { batchNo, residues: { kind: "none" } });
}
