import { expect, test } from "vitest";
import { importReturns } from "#lib/customs/import-returns";
import { GetReturnLabels, getReturnLabels } from "#lib/papers/get-return-labels";
import { makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { changeSetting } from "#lib/settings/change-setting";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

async function announced(sale: Sale) {
  const [outcome] = await asSystem(importReturns, [
    {
      returnNo: `TH${randomDigits(14)}`,
      orderNo: sale.orderNo,
      invtNo: null,
      forwardWaybill: null,
      waybills: [],
      lines: [{ gnum: 1, barcode: null, qty: "1", serials: [] }],
      reason: "七天无理由",
      authorised: true,
    },
  ]);
  if (outcome?.status !== "taken" || !outcome.announcedAs) throw new Error("not announced");
  return outcome.announcedAs;
}

test("labels come in the order asked for, of one's own returns only, as often as one likes", async () => {
  const address = ["归仓退货中心仓", "浙江省杭州市示例路1号"];
  await runUseCase(await actorFor("supervisor"), changeSetting, { key: "returnAddress", value: address });
  const sale = await makeSale();
  const [first, second] = [await announced(sale), await announced(sale)];
  const other = await announced(await makeSale());
  const actor = await actorFor("platform", sale.ebpCode);
  const ask = (...returnNos: string[]) =>
    runUseCase(actor, getReturnLabels, { returnNos: returnNos.join(",") });
  const labels = await ask(second.returnNo, first.returnNo, second.returnNo);
  expect(labels.map(({ code }) => code)).toEqual([second.returnNo, first.returnNo]);
  expect(labels[0]).toMatchObject({
    title: "归仓退货中心仓",
    leadsTo: expect.stringMatching(new RegExp(`^https?://.*/track/${second.trackCode}$`)),
    lines: ["浙江省杭州市示例路1号", second.platformReturnNo, expect.any(String), expect.any(String)],
  });
  expect(await ask(first.returnNo)).toHaveLength(1);
  expect(await refusalOf(ask(first.returnNo, other.returnNo))).toBe("not_found");
});

test.each(["receiver", "officer"] as const)("a %s makes no return labels", async (role) => {
  const work = runUseCase(await actorFor(role), getReturnLabels, { returnNos: "RT261130000001" });
  expect(await refusalOf(work)).toBe("not_permitted");
});

test.each([
  ["200 numbers", 200, true],
  ["201", 201, false],
])("a file holds %s", (_, count, isLawful) => {
  const returnNos = Array.from({ length: count }, () => "RT261130000001").join(",");
  expect(GetReturnLabels.safeParse({ returnNos }).success).toBe(isLawful);
});
