import { expect, test } from "vitest";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { codeOf, finish, open, receive, receiverAt, returnOf } from "#lib/receiving/testing";
import { raceBehind } from "#lib/returns/race.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { refusalOf } from "#lib/testing";

test("of two boxes finished at one moment, the one that is last is asked for what is missing", async () => {
  const [one, two] = [await receiverAt("A1"), await receiverAt("B1")];
  const sale = await makeSale({ lines: [{ qty: "3" }] });
  const waybills = [`SF${randomDigits(13)}`, `SF${randomDigits(13)}`];
  const made = await makeReturn(sale, { waybills });
  const first = await open(one, waybills[0] ?? "");
  const second = await open(two, waybills[1] ?? "");
  await receive(one, first.parcelId, codeOf(sale));
  await receive(two, second.parcelId, codeOf(sale));
  const input = { parcelId: first.parcelId, bench: "A1" };
  const [earlier, later] = await raceBehind(one.actor, finishParcel, input, () =>
    refusalOf(finish(two, second.parcelId)),
  );
  expect(earlier).toMatchObject({ status: "fulfilled", value: { closed: [] } });
  expect(later).toMatchObject({ status: "fulfilled", value: "count_reason_needed" });
  await finish(two, second.parcelId, { shortReason: "少一件" });
  expect(await returnOf(made.returnNo)).toMatchObject({ countClosedReason: "少一件" });
});
