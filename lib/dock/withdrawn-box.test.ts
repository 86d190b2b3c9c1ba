import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { parcels } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { withdrawArrival } from "#lib/dock/withdraw-arrival";
import { arrivalLimitDays } from "#lib/domain/clocks";
import { storePhoto } from "#lib/evidence/store-photo";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { openParcel } from "#lib/receiving/open-parcel";
import { arrivedMessages, finish, open, receiverAt } from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { ListReturns, listReturns } from "#lib/tracking/list-returns";

const system = { scope: "system", code: null, actorId: null } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const scan = (waybillNo: string) => ({ waybillNo, entry: "scanner" as const });

/** The first of two boxes announced with a return of one piece, scanned by a clerk. */
async function firstOfTwo(now: Date, { releasedAt }: { releasedAt: Date }) {
  const clerk = await actorFor("dock_clerk");
  const sale = await makeSale({ lines: [{ qty: "1" }], releasedAt });
  const digits = randomDigits(12);
  const waybills = [`SF1${digits}`, `SF2${digits}`] as const;
  const made = await makeReturn(sale, { waybills });
  await runUseCase(clerk, arriveParcel, scan(waybills[0]), { now });
  const [parcel] = await inScope(system, (tx) =>
    tx.select({ id: parcels.id }).from(parcels).where(eq(parcels.waybillNo, waybills[0])),
  );
  return { clerk, sale, made, waybills, parcelId: parcel?.id ?? "" };
}

test("R25 a withdrawn box leaves nothing behind at the bench, among photos and in the lists", async () => {
  const released = { releasedAt: daysAgo(arrivalLimitDays - 2) };
  const { clerk, made, parcelId, waybills } = await firstOfTwo(new Date(), released);
  const near = async () => {
    const found = await runUseCase(await actorFor("auditor"), listReturns, {
      ...ListReturns.parse({ clock: "near" }),
      q: made.returnNo,
    });
    return found.total;
  };
  expect(await near()).toBe(0);
  await runUseCase(clerk, withdrawArrival, { waybillNo: waybills[0] });
  expect(await near()).toBe(1);
  const { actor, bench } = await receiverAt("A1");
  expect(await refusalOf(runUseCase(actor, getReceivingBench, { parcelId, bench }))).toBe("not_found");
  const sha256 = "0".repeat(64);
  const photo = { sha256, sourceSha256: sha256, mediaType: "image/webp", sizeBytes: 1 } as const;
  const of = { waybillNo: waybills[0] };
  expect(await refusalOf(runUseCase(actor, storePhoto, { of, photo }))).toBe("parcel_not_arrived");
  const asked = { code: made.returnNo, entry: "scanner", bench } as const;
  const expected = waybills.map((waybillNo) => ({ waybillNo, status: "expected", arrivedAt: null }));
  const found = await runUseCase(actor, openParcel, asked);
  expect(found).toMatchObject({ result: "choose", candidates: expected });
  const other = { parcelId: (await open({ actor, bench }, waybills[1])).parcelId, bench };
  const { returns } = await runUseCase(actor, getReceivingBench, other);
  expect(returns[0]?.waybills).toMatchObject([{ status: "expected" }, { status: "opened" }]);
});

test("a withdrawn box lets the count of the other one end: the office hears its last word", async () => {
  const past = daysAgo(2);
  const { clerk, sale, waybills } = await firstOfTwo(past, { releasedAt: daysAgo(arrivalLimitDays + 1) });
  const at = await receiverAt("A1", past);
  const { parcelId } = await open(at, waybills[1]);
  await finish(at, parcelId, { shortReason: "空包裹" });
  expect(await arrivedMessages(sale)).toMatchObject([{ final: false }]);
  await runUseCase(clerk, withdrawArrival, { waybillNo: waybills[0], reason: "扫错单号" });
  expect(await arrivedMessages(sale)).toMatchObject([{ final: false }, { final: true }]);
});
