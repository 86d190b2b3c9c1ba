import { expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { put } from "#lib/places/put.testing";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";
import { openParcel } from "#lib/receiving/open-parcel";
import { makeOnePiece } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { getReturn } from "#lib/tracking/get-return";
import { inquire } from "#lib/tracking/inquire";

test("where an unopened parcel stands is read at the receiving desk, by inquiry and on its return, until it is opened", async () => {
  const clerk = await actorFor("dock_clerk");
  const receiver = await actorFor("receiver");
  const dayMs = 86_400_000;
  const made = await makeReturn(await makeSale({ releasedAt: new Date(Date.now() - 5_000 * dayMs) }));
  const waybillNo = made.waybills[0] ?? "";
  const { first: locationCode } = await makeTestZone("buffer");
  await runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner" as const });
  await put(clerk, waybillNo, locationCode);
  const read = async () => {
    const { parcels: waiting } = await runUseCase(receiver, listReceivingQueue, {});
    const { parcels: inquired } = await runUseCase(receiver, inquire, { code: waybillNo });
    const { boxes } = await runUseCase(receiver, getReturn, { returnNo: made.returnNo });
    const rows = [waiting.find((row) => row.waybillNo === waybillNo), inquired[0], boxes[0]];
    return rows.map((row) => row?.locationCode);
  };
  expect(await read()).toEqual([locationCode, locationCode, locationCode]);
  const opening = { code: waybillNo, entry: "scanner" as const, bench: "1", blind: false };
  await runUseCase(receiver, openParcel, opening);
  expect(await read()).toEqual([null, null, null]);
});

test("where a piece stands is read by inquiry: its location, or its container and where that stands", async () => {
  const clerk = await actorFor("receiver");
  const { plate } = await makeOnePiece();
  const zone = await makeTestZone("unadmitted");
  const standsAt = async () => (await runUseCase(clerk, inquire, { code: plate })).pieces[0];
  expect(await standsAt()).toMatchObject({ locationCode: null, containerCode: null });
  await put(clerk, plate, zone.first);
  expect(await standsAt()).toMatchObject({ locationCode: zone.first, containerCode: null });
  const tote = await makeTote("open");
  await put(clerk, plate, tote);
  expect(await standsAt()).toMatchObject({ locationCode: null, containerCode: tote });
  await put(clerk, tote, zone.second);
  expect(await standsAt()).toMatchObject({ locationCode: zone.second, containerCode: tote });
});
