import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { waves } from "#db/schema/account-book";
import { bags } from "#db/schema/bags";
import { batches } from "#db/schema/batches";
import { documents } from "#db/schema/documents";
import { containers, locations, zones } from "#db/schema/places";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";
import { rollCode } from "#lib/domain/plate-roll";
import { getRoll } from "#lib/receiving/get-roll";
import { makeRoll } from "#lib/receiving/make-roll";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { inquire } from "#lib/tracking/inquire";

test("R34 R50 whatever is scanned is looked up by any of its codes", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const owner = await makeReturn(sale);
  const piece = await makePiece(sale, owner);
  const clerk = await actorFor("receiver");
  const byPlate = await runUseCase(clerk, inquire, { code: piece.plate });
  expect(byPlate.pieces).toMatchObject([{ plate: piece.plate, state: "received" }]);
  const byBox = await runUseCase(clerk, inquire, { code: piece.waybillNo });
  expect(byBox.parcels).toMatchObject([{ waybillNo: piece.waybillNo }]);
  const byWaybill = await runUseCase(clerk, inquire, { code: owner.waybills[0] ?? "" });
  expect(byWaybill.returns).toEqual([owner.returnNo]);
  const byNothing = await runUseCase(clerk, inquire, { code: "NOTHING-4711" });
  expect(byNothing).toEqual({ pieces: [], parcels: [], returns: [], things: [] });
});

test("R50 a label of the house is named, with the way to its page for who may see it", async () => {
  const zone = `Q${randomDigits(6)}`;
  const { userId } = await actorFor("supervisor");
  const made = { madeBy: userId, madeAt: new Date() };
  const at = locationCode(zone, { aisle: 1, rack: 2, level: 3 });
  const container = containerCode(Number(randomDigits(6)));
  const bagNo = `BG${randomDigits(12)}`;
  const label = `BAG${randomDigits(9)}`;
  await asSystem(async ({ tx }) => {
    await tx.insert(zones).values({ code: zone, name: "待检区", kind: "buffer", ...made });
    await tx.insert(locations).values({ code: at, zoneCode: zone, capacity: 10, ...made });
    await tx
      .insert(containers)
      .values({ code: container, kind: "tote", use: "open", locationCode: at, ...made });
    await tx.insert(bags).values({ bagNo, label, kind: "bag", cameAt: new Date(), cameBy: userId });
  }, null);
  const things = async (role: "receiver" | "inspector", code: string) =>
    (await runUseCase(await actorFor(role), inquire, { code })).things;
  expect(await things("inspector", zoneLabel(zone))).toMatchObject([{ kind: "zone", says: "待检区" }]);
  expect(await things("inspector", at)).toMatchObject([{ kind: "location", says: "待检区", pieces: 0 }]);
  expect(await things("inspector", container)).toMatchObject([
    { kind: "container", says: at, mayOpen: true },
  ]);
  expect(await things("receiver", label)).toMatchObject([{ kind: "bag", code: bagNo, mayOpen: true }]);
  expect(await things("inspector", bagNo)).toMatchObject([{ kind: "bag", says: label, mayOpen: false }]);
});

test("R50 loads, waves and papers are known by their numbers, a paper by the code in its corner too", async () => {
  const { userId } = await actorFor("supervisor");
  const [batchNo, waveNo] = [`BT${randomDigits(12)}`, `WV${randomDigits(12)}`];
  const number = `HO2026${randomDigits(6)}`;
  const verifyCode = `c${randomDigits(18)}`;
  const content = JSON.stringify({ issuer: "归仓" });
  const hex = (text: string) => createHash("sha256").update(text).digest();
  await asSystem(async ({ tx }) => {
    await tx.insert(batches).values({
      batchNo,
      outcome: "reship",
      receiver: "海外仓",
      papers: {},
      createdBy: userId,
      createdAt: new Date(),
    });
    await tx
      .insert(waves)
      .values({ waveNo, ebcCode: "1", ebcName: "某店", createdBy: userId, createdAt: new Date() });
    await tx.insert(documents).values({
      kind: "hand_over",
      number,
      subjectNo: batchNo,
      content,
      sha256: hex(content).toString("hex"),
      verifyHash: hex(verifyCode),
      madeBy: userId,
      madeAt: new Date(),
    });
  }, null);
  const clerk = await actorFor("receiver");
  const things = async (code: string) => (await runUseCase(clerk, inquire, { code })).things;
  expect(await things(batchNo)).toMatchObject([{ kind: "batch", status: "open", pieces: 0, mayOpen: true }]);
  expect(await things(waveNo)).toMatchObject([{ kind: "wave", says: "某店", mayOpen: false }]);
  expect(await things(number)).toMatchObject([{ kind: "paper", code: number, says: batchNo }]);
  expect(await things(`https://guicang.example/verify/${verifyCode}`)).toMatchObject([
    { kind: "paper", code: number },
  ]);
});

test("R48 R50 a plate that no piece has yet is known by its roll", async () => {
  const clerk = await actorFor("receiver");
  const { rollNo } = await runUseCase(clerk, makeRoll, { plates: 1 });
  const { labels } = await runUseCase(clerk, getRoll, { rollNo });
  const ask = async (role: "receiver" | "inspector") =>
    runUseCase(await actorFor(role), inquire, { code: labels[0]?.shown ?? "" });
  const roll = { kind: "roll", code: rollCode(rollNo) };
  expect(await ask("receiver")).toMatchObject({ pieces: [], things: [{ ...roll, mayOpen: true }] });
  expect(await ask("inspector")).toMatchObject({ things: [{ ...roll, mayOpen: false }] });
});

test("who is not of the house looks nothing up", async () => {
  const merchant = await actorFor("merchant", "1234567890");
  expect(await refusalOf(runUseCase(merchant, inquire, { code: "RW-1" }))).toBe("not_permitted");
});
