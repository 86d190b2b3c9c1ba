import { expect, test } from "vitest";
import { listAnnounced } from "#lib/goods/list-announced";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

test("an owner sees what was announced of its own returns, the newest first, with waybills and tracker", async () => {
  const ebpCode = `P${randomDigits(9)}`;
  const [sale, other] = [await makeSale({ ebpCode }), await makeSale()];
  const waybillNo = `YT${randomDigits(12)}`;
  const first = await makeReturn(sale, { waybills: [waybillNo] });
  const second = await makeReturn(sale);
  await makeReturn(other);
  const page = await runUseCase(await actorFor("platform", ebpCode), listAnnounced, {});
  expect(page).toMatchObject({ total: 2, previous: null, next: null });
  expect(page.rows).toMatchObject([
    { returnNo: second.returnNo, waybills: second.waybills },
    { returnNo: first.returnNo, waybills: [waybillNo], trackCode: expect.stringMatching(/^\w{17}$/) },
  ]);
});

test("it is for who announces", async () => {
  expect(await refusalOf(runUseCase(await actorFor("receiver"), listAnnounced, {}))).toBe("not_permitted");
});
