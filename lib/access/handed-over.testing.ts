import { executeBatch } from "#lib/outbound/execute-batch";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { makeDocument } from "#lib/papers/make-document";
import type { Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { tellItem } from "#lib/tracking/tell-items";

/** A piece of a sale that was handed over to its merchant, with its return, its load and the note of that. */
export async function makeHandedOver(sale: Sale) {
  const house = await actorFor("supervisor");
  const { plate } = await makeSettled("release", undefined, { sale });
  const batchNo = await sealedLoad(house, "release", [plate]);
  const note = { kind: "hand_over" as const, subjectNo: batchNo };
  const { number } = await runUseCase(house, makeDocument, note);
  await runUseCase(house, executeBatch, { batchNo, gateAt: null });
  const { returnNo } = await runUseCase(house, tellItem, { plate });
  return { plate, batchNo, number, returnNo: returnNo ?? "" };
}
