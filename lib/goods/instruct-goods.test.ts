import { expect, test } from "vitest";
import { instructGoods } from "#lib/goods/instruct-goods";
import { listGoods } from "#lib/goods/list-goods";
import { listStaying } from "#lib/goods/list-staying";
import { remindOwners } from "#lib/goods/remind-owners";
import { withdrawInstruction } from "#lib/goods/withdraw-instruction";
import { stepsOf, toDestroy } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { getItem } from "#lib/tracking/get-item";

const reship = { outcome: "reship", reference: "CZ-2026-18", note: "退回韩国仓" } as const;
const destroy = { ...reship, outcome: "destroy" } as const;

/** Two damaged pieces of one merchant, and the merchant. */
async function twoDamaged() {
  const sale = await makeSale({ lines: [{ qty: "2" }] });
  const make = () => makeBooked({ sale, grade: "damaged", proposed: "reship" });
  const plates = [(await make()).plate, (await make()).plate] as const;
  return { sale, plates, owner: await actorFor("merchant", sale.ebcCode) };
}

test("an owner instructs for many at once; the house sees it, and settles on that word", async () => {
  const { plates, owner } = await twoDamaged();
  const [plate] = plates;
  expect(await runUseCase(owner, instructGoods, { plates: [...plates], ...reship })).toEqual({
    instructed: 2,
  });
  const { rows, counts } = await runUseCase(owner, listGoods, { view: "confirmed" });
  expect(rows.map((row) => row.instruction)).toEqual([reship, reship]);
  expect(counts.to_check).toBe(0);
  const controller = await actorFor("stock_controller");
  const { instruction } = await runUseCase(controller, getItem, { plate });
  expect(instruction).toEqual(reship);
  const beside = { plates: [...plates], reason: null, destructionCause: null };
  const released = { outcome: "release", basis: "as_proposed", reference: null } as const;
  const against = runUseCase(controller, settleOutcome, { ...beside, ...released });
  expect(await refusalOf(against)).toBe("instructed_otherwise");
  const { outcome, reference } = reship;
  const followed = { ...beside, outcome, basis: "owner_instruction", reference } as const;
  await runUseCase(controller, settleOutcome, followed);
  expect(await stepsOf(plate)).toEqual(expect.arrayContaining(["owner_instructed", "outcome_settled"]));
  const late = runUseCase(owner, withdrawInstruction, { plates: [plate] });
  expect(await refusalOf(late)).toBe("settled_before");
  const again = runUseCase(owner, instructGoods, { plates: [plate], ...destroy });
  expect(await refusalOf(again)).toBe("settled_before");
});

test("the list of goods that stay shows what their owner instructed", async () => {
  const { sale, plates, owner } = await twoDamaged();
  const [told, untold] = plates;
  await runUseCase(owner, instructGoods, { plates: [told], ...reship });
  const now = new Date(Date.now() + 10 * 86_400_000);
  const asked = { age: "1", merchant: sale.ebcCode, whole: "1" } as const;
  const { rows } = await runUseCase(await actorFor("auditor"), listStaying, asked, { now });
  const instructionOf = (plate: string) => rows.find((row) => row.plate === plate)?.instruction;
  expect([instructionOf(told), instructionOf(untold)]).toEqual([reship, null]);
});

test("it takes its word back and gives another, all or none", async () => {
  const { plates, owner } = await twoDamaged();
  const [first, second] = plates;
  await runUseCase(owner, instructGoods, { plates: [first], ...reship });
  const both = { plates: [second, first] };
  expect(await refusalOf(runUseCase(owner, instructGoods, { ...both, ...destroy }))).toBe(
    "instructed_already",
  );
  expect(await refusalOf(runUseCase(owner, withdrawInstruction, both))).toBe("not_instructed");
  expect(await readPiece(second)).toMatchObject({ instructedOutcome: null });
  await runUseCase(owner, withdrawInstruction, { plates: [first] });
  const { counts } = await runUseCase(owner, listGoods, { view: "to_check" });
  expect(counts.to_check).toBe(2);
  await runUseCase(owner, instructGoods, { ...both, ...destroy });
  expect(await readPiece(first)).toMatchObject({ instructedOutcome: "destroy", instructionNo: "CZ-2026-18" });
});

test("goods fit for sale are not destroyed on anybody's word, and others only once that is proved", async () => {
  const good = await makeBooked();
  const owner = await actorFor("merchant", good.sale.ebcCode);
  const unlawful = runUseCase(owner, instructGoods, { plates: [good.plate], ...destroy });
  expect(await refusalOf(unlawful)).toBe("outcome_not_allowed");
  const damaged = await twoDamaged();
  const [plate] = damaged.plates;
  await runUseCase(damaged.owner, instructGoods, { plates: [plate], ...destroy });
  const settle = runUseCase(await actorFor("supervisor"), settleOutcome, toDestroy(plate));
  expect(await refusalOf(settle)).toBe("shipping_back_possible");
});

test("only the merchant whose goods they are", async () => {
  const { sale, plates } = await twoDamaged();
  const instruction = { plates: [...plates], ...reship };
  const platform = await actorFor("platform", sale.ebpCode);
  expect(await refusalOf(runUseCase(platform, instructGoods, instruction))).toBe("not_permitted");
  const other = await actorFor("merchant", "C-OTHER");
  expect(await refusalOf(runUseCase(other, instructGoods, instruction))).toBe("not_found");
});

test("who instructed is reminded no more", async () => {
  const { plate, sale } = await makeAdmitted({ now: new Date(Date.now() - 10 * 86_400_000) });
  const owner = await actorFor("merchant", sale.ebcCode);
  await runUseCase(owner, instructGoods, { plates: [plate], ...reship });
  for (let after: string | null = null, isFirst = true; isFirst || after; isFirst = false) {
    ({ next: after } = await asSystem(remindOwners, after));
  }
  expect(await stepsOf(plate)).not.toContain("owner_reminded");
});
