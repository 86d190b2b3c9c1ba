import { describe, expect, test } from "vitest";
import type { Context } from "#lib/context";
import { answerGoods } from "#lib/goods/answer-goods";
import { endClaim } from "#lib/goods/end-claim";
import { raiseClaim } from "#lib/goods/raise-claim";
import { executeBatch } from "#lib/outbound/execute-batch";
import { makeSettled, sealedLoad, stepsOf, toldOf } from "#lib/outbound/load.testing";
import { listOpenClaims } from "#lib/receiving/list-open-claims";
import { raceBehind } from "#lib/returns/race.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { getDispute } from "#lib/tracking/get-dispute";

/** A piece that was released to its merchant. */
async function handedOver() {
  const bench = await actorFor("supervisor");
  const { plate, sale } = await makeSettled("release", bench);
  const batchNo = await sealedLoad(bench, "release", [plate]);
  await runUseCase(bench, executeBatch, { batchNo, gateAt: null });
  return { bench, plate, sale, owner: await actorFor("merchant", sale.ebcCode) };
}

const claim = (plate: string) => ({ plate, reason: "箱内商品破损", amountFen: 12_800 });
const end = (claimId = "") =>
  ({ claimId, liable: "carrier", amountFen: 10_000, reason: "承运人签收单有破损记录" }) as const;

describe("a dispute after the hand-over", () => {
  test("is no dispute: nothing holds what is gone", async () => {
    const { plate, owner } = await handedOver();
    const dispute = { plates: [plate], answer: "disputed" as const, reason: "破损" };
    expect(await refusalOf(runUseCase(owner, answerGoods, dispute))).toBe("item_state_forbids");
  });

  test("is a claim on record, which changes nothing that is true of the piece and no office hears of", async () => {
    const { plate, sale, owner } = await handedOver();
    const { headSequence: _, headHash: __, ...before } = await readPiece(plate);
    const told = (await toldOf(sale.listId)).length;
    await runUseCase(owner, raiseClaim, claim(plate));
    const { headSequence: ___, headHash: ____, ...after } = await readPiece(plate);
    expect(after).toEqual(before);
    expect(await stepsOf(plate)).toContain("owner_claimed");
    expect(await toldOf(sale.listId)).toHaveLength(told);
  });

  test("is ended once, with who answers for it and with how much, and both sides read it in order", async () => {
    const { bench, plate, owner } = await handedOver();
    await runUseCase(owner, raiseClaim, claim(plate));
    const [open] = (await runUseCase(bench, getDispute, { plate })).claims;
    expect(open).toMatchObject({ amountFen: 12_800, end: null });
    await runUseCase(bench, endClaim, end(open?.id));
    expect(await refusalOf(runUseCase(bench, endClaim, end(open?.id)))).toBe("already_answered");
    for (const reader of [owner, bench]) {
      const { claims, said } = await runUseCase(reader, getDispute, { plate });
      expect(claims).toMatchObject([
        { reason: "箱内商品破损", end: { liable: "carrier", amountFen: 10_000 } },
      ]);
      const words = said.map(({ side, entry }) => `${side} ${entry.type}`);
      expect(words.slice(-2)).toEqual(["owner owner_claimed", "house owner_claim_ended"]);
    }
    expect((await readPiece(plate)).state).toBe("closed");
  });

  test("waits among the exceptions until it is ended", async () => {
    const { bench, plate, owner } = await handedOver();
    const waiting = async () => {
      const rows = await runUseCase(bench, (ctx: Context) => listOpenClaims(ctx, 100_000), null);
      return rows.filter((row) => row.plate === plate);
    };
    await runUseCase(owner, raiseClaim, claim(plate));
    const [open] = await waiting();
    expect(open).toMatchObject({ amountFen: 12_800, reason: "箱内商品破损" });
    await runUseCase(bench, endClaim, end(open?.id));
    expect(await waiting()).toEqual([]);
  });
});

describe("a claim is refused", () => {
  test("before the hand-over", async () => {
    const { plate, sale } = await makeAdmitted();
    const owner = await actorFor("merchant", sale.ebcCode);
    expect(await refusalOf(runUseCase(owner, raiseClaim, claim(plate)))).toBe("item_state_forbids");
  });

  test("while another of the same piece is open, also when two are made at once", async () => {
    const { bench, plate, owner } = await handedOver();
    const again = () => refusalOf(runUseCase(owner, raiseClaim, claim(plate)));
    const [first, second] = await raceBehind(owner, raiseClaim, claim(plate), again);
    expect([first.status, second]).toEqual(["fulfilled", { status: "fulfilled", value: "claim_open" }]);
    const [open] = (await runUseCase(bench, getDispute, { plate })).claims;
    await runUseCase(bench, endClaim, { ...end(open?.id), liable: "nobody", amountFen: null });
    await runUseCase(owner, raiseClaim, claim(plate));
  });

  test("for another's goods, which do not exist; nor does the claim of another, nor an end by its owner", async () => {
    const { bench, plate, owner } = await handedOver();
    const neighbour = await actorFor("merchant", (await makeSale()).ebcCode);
    expect(await refusalOf(runUseCase(neighbour, raiseClaim, claim(plate)))).toBe("not_found");
    expect(await refusalOf(runUseCase(neighbour, getDispute, { plate }))).toBe("not_found");
    await runUseCase(owner, raiseClaim, claim(plate));
    const [open] = (await runUseCase(bench, getDispute, { plate })).claims;
    expect(await refusalOf(runUseCase(owner, endClaim, end(open?.id)))).toBe("not_permitted");
    const wrong = { ...end(open?.id), amountFen: null };
    expect(await refusalOf(runUseCase(bench, endClaim, wrong))).toBe("claim_amount_wrong");
  });

  test("what was said between the two sides is no business of an originating office", async () => {
    const { plate, sale } = await handedOver();
    const office = await actorFor("origin_officer", sale.officeCode);
    expect(await refusalOf(runUseCase(office, getDispute, { plate }))).toBe("not_permitted");
  });
});
