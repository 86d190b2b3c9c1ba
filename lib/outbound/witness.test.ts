import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { approveBatch } from "#lib/outbound/approve-batch";
import { demandWitness } from "#lib/outbound/demand-witness";
import { listAndConfirm, shippedAt } from "#lib/outbound/destruction.testing";
import { getBatch } from "#lib/outbound/get-batch";
import { listToWitness } from "#lib/outbound/list-to-witness";
import { makeSettled, papersFor, sealedLoad, stepsOf } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { shipDestruction } from "#lib/outbound/ship-destruction";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { witnessDestruction } from "#lib/outbound/witness-destruction";
import { runUseCase } from "#lib/run-use-case";
import { changeSetting } from "#lib/settings/change-setting";
import { actorFor, refusalOf } from "#lib/testing";

takeTurnsDeciding();

/** An approved load of one piece, and who built it. */
async function approved(witness = false) {
  const builder = await signerFor("stock_controller");
  const { plate } = await makeSettled("destroy");
  const batchNo = await sealedLoad(builder, "destroy", [plate]);
  if (witness) {
    await runUseCase(builder, unsealBatch, { batchNo, reason: "须关员监督" });
    const seal = { batchNo, countedPieces: 1, papers: papersFor("destroy"), witness };
    await runUseCase(builder, sealBatch, seal);
  }
  const supervisor = await signerFor("supervisor");
  await runUseCase(supervisor, approveBatch, approvalOf(batchNo));
  return { builder, supervisor, plate, batchNo };
}

describe("a load that asks for a witness", () => {
  test("does not leave the zone before an officer has signed", async () => {
    const { builder, batchNo } = await approved(true);
    await listAndConfirm(builder, batchNo);
    const ship = () => runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(new Date()) });
    expect(await refusalOf(ship())).toBe("step_not_due");
    await runUseCase(await signerFor("officer"), witnessDestruction, { batchNo, pin });
    await ship();
    const { path } = await runUseCase(builder, getBatch, { batchNo });
    expect(path.taken.witnessed?.by).toMatch(/^\d{7}$/);
  });

  test("is one of which an officer asks it before it leaves, and stays so when it is sealed anew", async () => {
    const { builder, supervisor, batchNo, plate } = await approved();
    const officer = await signerFor("officer");
    const demand = (who: Actor) => runUseCase(who, demandWitness, { batchNo });
    const isUnasked = async () =>
      (await runUseCase(officer, listToWitness, null)).unasked.some((row) => row.batchNo === batchNo);
    expect(await refusalOf(demand(supervisor))).toBe("not_permitted");
    expect(await isUnasked()).toBe(true);
    await demand(officer);
    expect(await isUnasked()).toBe(false);
    expect(await stepsOf(plate)).toContain("destruction_witness_demanded");
    expect(await refusalOf(demand(officer))).toBe("batch_state_forbids");
    await runUseCase(builder, unsealBatch, { batchNo, reason: "补装" });
    await runUseCase(builder, sealBatch, { batchNo, countedPieces: 1, papers: papersFor("destroy") });
    await runUseCase(supervisor, approveBatch, approvalOf(batchNo));
    await listAndConfirm(builder, batchNo);
    const ship = () => runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(new Date()) });
    expect(await refusalOf(ship())).toBe("step_not_due");
    await runUseCase(officer, witnessDestruction, { batchNo, pin });
    await ship();
  });

  test("is none that has left", async () => {
    const { builder, batchNo } = await approved();
    await listAndConfirm(builder, batchNo);
    await runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(new Date()) });
    const demand = runUseCase(await signerFor("officer"), demandWitness, { batchNo });
    expect(await refusalOf(demand)).toBe("batch_state_forbids");
  });

  test("is every load, where the officers decided so", async () => {
    await decide("destructionWitnessed", true);
    const { builder, batchNo } = await approved();
    await listAndConfirm(builder, batchNo);
    const ship = runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(new Date()) });
    expect(await refusalOf(ship)).toBe("step_not_due");
  });
});

test("whether every destruction is witnessed is the officers' to decide, and not the house's", async () => {
  const change = { key: "destructionWitnessed", value: false } as const;
  for (const role of ["supervisor", "administrator"] as const) {
    expect(await refusalOf(runUseCase(await actorFor(role), changeSetting, change))).toBe("not_permitted");
  }
  expect((await runUseCase(await actorFor("officer"), changeSetting, change)).value).toBe(false);
});
