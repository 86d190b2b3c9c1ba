import { executeBatch } from "#lib/outbound/execute-batch";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { makeDocument } from "#lib/papers/make-document";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { tellItem } from "#lib/tracking/tell-items";

/** A piece that was handed over to its merchant, with its return, its load and the note of that. */
export async function makeHandedOver() {
  const house = await actorFor("supervisor");
  const { plate, sale } = await makeSettled("release");
  const batchNo = await sealedLoad(house, "release", [plate]);
  const { number } = await runUseCase(house, makeDocument, {
    kind: "hand_over" as const,
    subjectNo: batchNo,
  });
  await runUseCase(house, executeBatch, { batchNo, gateAt: null });
  const { returnNo } = await runUseCase(house, tellItem, { plate });
  return { plate, sale, batchNo, number, returnNo: returnNo ?? "" };
}
