import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { confirmReceipt } from "#lib/outbound/confirm-receipt";
import { endDifference } from "#lib/outbound/end-difference";
import { executeBatch } from "#lib/outbound/execute-batch";
import { getBatch } from "#lib/outbound/get-batch";
import { countHandOvers, listHandOvers } from "#lib/outbound/list-hand-overs";
import { makeSettled, sealedLoad, stepsOf } from "#lib/outbound/load.testing";
import { listExceptions } from "#lib/receiving/list-exceptions";
import { makeSale, randomDigits } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

/** Pieces of different merchants, handed over to the platform that sold them all. */
async function handedOver(pieces = 2) {
  const bench = await actorFor("supervisor");
  const ebpCode = `P${randomDigits(9)}`;
  const made = [];
  for (let at = 0; at < pieces; at++) {
    made.push(await makeSettled("release", bench, { sale: await makeSale({ ebpCode }) }));
  }
  const batchNo = await sealedLoad(
    bench,
    "release",
    made.map(({ plate }) => plate),
    ebpCode,
  );
  await runUseCase(bench, executeBatch, { batchNo, gateAt: null });
  const owners = await Promise.all(made.map(({ sale }) => actorFor("merchant", sale.ebcCode)));
  const platform = await actorFor("platform", ebpCode);
  return { bench, batchNo, plates: made.map(({ plate }) => plate), platform, owners };
}

const confirm = (
  actor: Actor,
  batchNo: string,
  differences: Parameters<typeof confirmReceipt>[1]["differences"] = [],
  paperNo: string | null = null,
) => runUseCase(actor, confirmReceipt, { batchNo, differences, paperNo });
const missing = (plate = "") => ({ plate, said: "missing" as const, note: "箱内没有这一件" });

describe("a receiver confirms", () => {
  test("what was handed to it, once", async () => {
    const { batchNo, plates, platform } = await handedOver();
    expect(await runUseCase(platform, countHandOvers, null)).toBe(1);
    const seen = await runUseCase(platform, listHandOvers, { batchNo: null });
    expect(seen.loads).toMatchObject([{ batchNo, pieces: 2, waiting: 2 }]);
    expect(seen.pieces.map(({ plate }) => plate)).toEqual(plates.toSorted());
    expect(await confirm(platform, batchNo)).toEqual({ received: 2, differences: 0 });
    expect(await refusalOf(confirm(platform, batchNo))).toBe("already_answered");
    expect(await runUseCase(platform, countHandOvers, null)).toBe(0);
    for (const plate of plates) expect(await stepsOf(plate)).toContain("receipt_confirmed");
  });

  test("nothing that was handed to another, though the goods are its own", async () => {
    const over = await handedOver(1);
    const { plate, sale } = await makeSettled("release");
    const toMerchant = await sealedLoad(over.bench, "release", [plate]);
    await runUseCase(over.bench, executeBatch, { batchNo: toMerchant, gateAt: null });
    const strangers = [
      [over.owners[0] as Actor, over.batchNo],
      [await actorFor("platform", sale.ebpCode), toMerchant],
    ] as const;
    for (const [actor, batchNo] of strangers) {
      expect(await refusalOf(confirm(actor, batchNo))).toBe("not_found");
      expect(await runUseCase(actor, countHandOvers, null)).toBe(0);
      const seen = await runUseCase(actor, listHandOvers, { batchNo });
      expect([seen.loads, seen.pieces, seen.note]).toEqual([[], [], null]);
    }
    const merchant = await actorFor("merchant", sale.ebcCode);
    expect(await confirm(merchant, toMerchant)).toEqual({ received: 1, differences: 0 });
  });

  test("not before the hand-over, not what is another's, and the load of a stranger does not exist", async () => {
    const bench = await actorFor("supervisor");
    const piece = await makeSettled("release");
    const batchNo = await sealedLoad(bench, "release", [piece.plate]);
    const owner = await actorFor("merchant", piece.sale.ebcCode);
    expect(await refusalOf(confirm(owner, batchNo))).toBe("not_found");
    const [over, other] = [await handedOver(1), await handedOver(1)];
    expect(await refusalOf(confirm(owner, over.batchNo))).toBe("not_found");
    const another = confirm(over.platform, over.batchNo, [missing(other.plates[0])]);
    expect(await refusalOf(another)).toBe("not_found");
  });

  test("the house enters the signed paper where nobody answered", async () => {
    const { bench, batchNo, platform } = await handedOver();
    expect(await refusalOf(confirm(bench, batchNo))).toBe("numbers_missing");
    expect(await confirm(bench, batchNo, [], "QS-7")).toEqual({ received: 2, differences: 0 });
    expect(await refusalOf(confirm(platform, batchNo))).toBe("already_answered");
    const { receipts } = await runUseCase(bench, getBatch, { batchNo });
    expect(receipts.answers.map(({ paperNo }) => paperNo)).toEqual(["QS-7"]);
  });
});

describe("a stated difference", () => {
  test("changes nothing of the piece, stands among the exceptions, and ends once by a supervisor", async () => {
    const { bench, batchNo, plates, platform: owner } = await handedOver(1);
    const plate = plates[0] ?? "";
    const before = await readPiece(plate);
    await confirm(owner, batchNo, [missing(plate)]);
    const { state, outcome, hold } = await readPiece(plate);
    expect({ state, outcome, hold }).toEqual({ state: before.state, outcome: before.outcome, hold: null });
    const open = async () =>
      (await runUseCase(bench, listExceptions, undefined)).differences.some((row) => row.plate === plate);
    expect(await open()).toBe(true);

    const end = { batchNo, plate, end: "carrier_liable", reason: "承运人签收时已少件" } as const;
    const clerk = await actorFor("stock_controller");
    expect(await refusalOf(runUseCase(clerk, endDifference, end))).toBe("not_permitted");
    await runUseCase(bench, endDifference, end);
    expect(await open()).toBe(false);
    expect(await refusalOf(runUseCase(bench, endDifference, end))).toBe("already_answered");
    const { pieces } = await runUseCase(owner, listHandOvers, { batchNo });
    expect(pieces).toMatchObject([{ said: "missing", end: "carrier_liable" }]);
  });

  test("is none where the receiver said that all came", async () => {
    const { bench, batchNo, plates, platform } = await handedOver(1);
    await confirm(platform, batchNo);
    const end = { batchNo, plate: plates[0] ?? "", end: "receiver_withdrew", reason: "没有差异" } as const;
    expect(await refusalOf(runUseCase(bench, endDifference, end))).toBe("not_found");
  });
});
