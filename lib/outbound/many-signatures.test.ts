import { expect, test } from "vitest";
import { approveBatch } from "#lib/outbound/approve-batch";
import { asProposed, makeSettled, proveNoWayBack, sealedLoad, toDestroy } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

/** Two more than the pool has connections. */
const crowd = Array.from({ length: 12 }, (_, index) => index);

test("more people than connections settle with a second signature at once, and all are done", async () => {
  const settler = await actorFor("stock_controller");
  const plates: string[] = [];
  for (const _ of crowd) {
    const { plate } = await makeBooked({ grade: "damaged", proposed: "reship" });
    await runUseCase(settler, settleOutcome, asProposed(plate));
    await proveNoWayBack(plate);
    plates.push(plate);
  }
  const { login } = await signerFor("supervisor");
  const answers = await Promise.all(
    plates.map((plate) =>
      runUseCase(settler, settleOutcome, { ...toDestroy(plate), second: { login, pin } }),
    ),
  );
  expect(answers).toEqual(crowd.map(() => ({ settled: 1 })));
});

test("wrong PINs by more people than connections at once are counted, and nobody waits for another", async () => {
  const builder = await actorFor("supervisor");
  const batchNo = await sealedLoad(builder, "destroy", [(await makeSettled("destroy")).plate]);
  const signers = await Promise.all(crowd.map(() => signerFor("supervisor")));
  const wrong = { batchNo, pin: "000000" };
  const answers = await Promise.all(
    signers.map((signer) => refusalOf(runUseCase(signer, approveBatch, wrong))),
  );
  expect(answers).toEqual(crowd.map(() => "pin_wrong"));
});

test("many tries of one person at once are no more than so many in turn", async () => {
  const builder = await actorFor("supervisor");
  const batchNo = await sealedLoad(builder, "destroy", [(await makeSettled("destroy")).plate]);
  const signer = await signerFor("supervisor");
  const tries = crowd.map(() => refusalOf(runUseCase(signer, approveBatch, { batchNo, pin: "000000" })));
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer === "pin_wrong")).toHaveLength(5);
  expect(answers.filter((answer) => answer === "locked_out")).toHaveLength(7);
});
