import { expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { closeVehicle } from "#lib/dock/close-vehicle";
import { emptyBag } from "#lib/dock/empty-bag";
import { getBag } from "#lib/dock/get-bag";
import { getVehicle } from "#lib/dock/get-vehicle";
import { listBags } from "#lib/dock/list-bags";
import { openBag } from "#lib/dock/open-bag";
import { openVehicle } from "#lib/dock/open-vehicle";
import { takeOutOfBag } from "#lib/dock/take-out-of-bag";
import { undoOutOfBag } from "#lib/dock/undo-out-of-bag";
import { withdrawArrival } from "#lib/dock/withdraw-arrival";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const clerk = await actorFor("dock_clerk");
const waybill = () => `YT${randomDigits(13)}`;
const papers = { plateNo: "浙A·12345", sealNo: null, gatePaperNo: null, carrier: null, waybills: [] };

const bagWith = (waybills: string[] = [], extra: { label?: string; handoverNo?: string } = {}) =>
  runUseCase(clerk, openBag, {
    kind: "bag",
    label: `BAG${randomDigits(10)}`,
    handoverNo: null,
    waybills,
    ...extra,
  });
const scanIn = (waybillNo: string, bagNo: string | null) =>
  runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner", bagNo });
const takeOut = (bagNo: string, waybillNo: string) =>
  runUseCase(clerk, takeOutOfBag, { bagNo, waybillNo, entry: "scanner" });
const file = (bagNo: string) => runUseCase(clerk, getBag, { bagNo });
const end = (bagNo: string, explanation = "") => runUseCase(clerk, emptyBag, { bagNo, explanation });

test("parcels are scanned into a bag, and out of it again", async () => {
  const [a, b, back] = [waybill(), waybill(), waybill()];
  const { bagNo } = await bagWith();
  for (const waybillNo of [a, b, back, a]) expect(await scanIn(waybillNo, bagNo)).toMatchObject({ bagNo });
  await runUseCase(clerk, withdrawArrival, { waybillNo: back });
  expect(await file(bagNo)).toMatchObject({ expected: [a, b].sort(), out: [] });
  expect(await takeOut(bagNo, a)).toMatchObject({ result: "expected", arrivedNow: false });
  expect(await takeOut(bagNo, a)).toMatchObject({
    result: "again",
    takenOutBy: expect.stringMatching(/dock/),
  });
  expect(await file(bagNo)).toMatchObject({ out: [a], missing: [b], surplus: [] });
  const { bags } = await runUseCase(clerk, listBags, {});
  expect(bags.find((bag) => bag.bagNo === bagNo)).toMatchObject({ expected: 2, out: 1, missing: 1 });
});

test("a parcel scanned into another bag has left the one before", async () => {
  const a = waybill();
  const [first, second] = [await bagWith(), await bagWith()];
  await scanIn(a, first.bagNo);
  await scanIn(a, second.bagNo);
  expect(await file(first.bagNo)).toMatchObject({ out: [a] });
  expect(await file(second.bagNo)).toMatchObject({ expected: [a], out: [] });
});

test("a closed bag with a list says what is missing and too many, and ends only with words", async () => {
  const [a, b, stranger] = [waybill(), waybill(), waybill()];
  const { bagNo, listed } = await bagWith([a, b, a]);
  expect(listed).toBe(2);
  expect(await takeOut(bagNo, a)).toMatchObject({ result: "expected", arrivedNow: true });
  expect(await takeOut(bagNo, stranger)).toMatchObject({ result: "extra", arrivedNow: true });
  expect(await file(bagNo)).toMatchObject({ missing: [b], surplus: [stranger] });
  expect(await refusalOf(end(bagNo))).toBe("bag_unexplained");
  await end(bagNo, "袋内少一件，承运商称下一车送");
  expect(await file(bagNo)).toMatchObject({ explanation: "袋内少一件，承运商称下一车送" });
  const late = [() => end(bagNo, "再说"), () => takeOut(bagNo, b), () => scanIn(b, bagNo)];
  for (const act of late) expect(await refusalOf(act())).toBe("bag_emptied");
});

test("R23 R25 the last scan out of a bag is taken back with all it did", async () => {
  const [a, stranger] = [waybill(), waybill()];
  const { bagNo } = await bagWith([a]);
  const undo = (by = clerk) => runUseCase(by, undoOutOfBag, { bagNo });
  expect(await refusalOf(undo())).toBe("nothing_to_undo");
  await takeOut(bagNo, a);
  await takeOut(bagNo, stranger);
  expect(await refusalOf(undo(await actorFor("supervisor")))).toBe("nothing_to_undo");
  expect(await undo()).toEqual({ waybillNo: stranger, withdrawn: true });
  expect(await file(bagNo)).toMatchObject({ out: [a], surplus: [], missing: [] });
  expect(await refusalOf(runUseCase(clerk, withdrawArrival, { waybillNo: stranger }))).toBe(
    "parcel_not_arrived",
  );
  expect(await takeOut(bagNo, stranger)).toMatchObject({ result: "extra", arrivedNow: true });
  expect(await undo()).toMatchObject({ waybillNo: stranger });
  expect(await undo()).toEqual({ waybillNo: a, withdrawn: true });
  expect(await file(bagNo)).toMatchObject({ out: [], missing: [a] });
  expect(await takeOut(bagNo, a)).toMatchObject({ result: "expected", arrivedNow: true });
});

test("R25 a parcel that the dock had scanned before is only put back into its bag", async () => {
  const a = waybill();
  const { bagNo } = await bagWith();
  await scanIn(a, bagNo);
  await takeOut(bagNo, a);
  expect(await runUseCase(clerk, undoOutOfBag, { bagNo })).toEqual({ waybillNo: a, withdrawn: false });
  expect(await file(bagNo)).toMatchObject({ expected: [a], out: [] });
});

test("R25 a parcel that went into another bag is not put back into the one before", async () => {
  const a = waybill();
  const [first, second] = [await bagWith(), await bagWith()];
  await scanIn(a, first.bagNo);
  await scanIn(a, second.bagNo);
  expect(await refusalOf(runUseCase(clerk, undoOutOfBag, { bagNo: first.bagNo }))).toBe("nothing_to_undo");
});

test("a bag that nobody described ends without words", async () => {
  const { bagNo } = await bagWith();
  expect(await takeOut(bagNo, waybill())).toMatchObject({ result: "found" });
  expect(await end(bagNo)).toEqual({ bagNo });
});

test("a label hangs on one bag at a time", async () => {
  const label = `BAG${randomDigits(10)}`;
  const { bagNo } = await bagWith([], { label });
  expect(await refusalOf(bagWith([], { label }))).toBe("bag_label_taken");
  await end(bagNo);
  expect(await bagWith([], { label })).toMatchObject({ listed: 0 });
});

test("a hand-over counts its bags, and calls nothing missing that is listed in an unopened one", async () => {
  const [loose, inside, missing] = [waybill(), waybill(), waybill()];
  const waybills = [loose, inside, missing];
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills, listedBags: 2 });
  const { bagNo } = await bagWith([inside], { handoverNo });
  await runUseCase(clerk, arriveParcel, { waybillNo: loose, entry: "scanner", handoverNo });
  const sheet = () => runUseCase(clerk, getVehicle, { handoverNo });
  expect(await sheet()).toMatchObject({
    listedBags: 2,
    bags: [{ bagNo, expected: 1 }],
    inBags: [inside],
    missing: [missing],
  });
  await takeOut(bagNo, inside);
  expect(await sheet()).toMatchObject({ inBags: [], missing: [missing] });
  const close = (explanation: string) => runUseCase(clerk, closeVehicle, { handoverNo, explanation });
  await expect(close("")).rejects.toMatchObject({ params: { count: "2" } });
  await close("少一袋一件");
  expect(await refusalOf(bagWith([], { handoverNo }))).toBe("vehicle_closed");
  expect(await refusalOf(bagWith([], { handoverNo: "VH0" }))).toBe("not_found");
});

test("only the dock has bags", async () => {
  const inspector = await actorFor("inspector");
  expect(await refusalOf(runUseCase(inspector, listBags, {}))).toBe("not_permitted");
  expect(await refusalOf(file("BG0"))).toBe("not_found");
});
