import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { waves } from "#db/schema/account-book";
import { bags } from "#db/schema/bags";
import { batches } from "#db/schema/batches";
import { commandCardSets } from "#db/schema/command-cards";
import { documents } from "#db/schema/documents";
import { users } from "#db/schema/people";
import { containers, locations, zones } from "#db/schema/places";
import { recalls } from "#db/schema/recalls";
import { returns } from "#db/schema/returns";
import { stockTakings } from "#db/schema/stock-takings";
import { vehicles } from "#db/schema/vehicles";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";
import { rollCode } from "#lib/domain/plate-roll";
import type { Role } from "#lib/domain/role";
import { getRoll } from "#lib/receiving/get-roll";
import { makeRoll } from "#lib/receiving/make-roll";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { type FoundByCode, findByCode } from "#lib/tracking/find-by-code";

const zone = `Z${randomDigits(5)}`;
const location = locationCode(zone, { aisle: 1, rack: 2, level: 3 });
const container = containerCode(Number(randomDigits(6)));
const [bagNo, label, handoverNo] = [
  `BG${randomDigits(12)}`,
  `BAG${randomDigits(9)}`,
  `VH${randomDigits(12)}`,
];
const [batchNo, waveNo, takingNo] = [
  `BT${randomDigits(12)}`,
  `WV${randomDigits(12)}`,
  `ST${randomDigits(12)}`,
];
const [number, verifyCode, recallNo] = [
  `HO2026${randomDigits(6)}`,
  `c${randomDigits(18)}`,
  `RC${randomDigits(10)}`,
];
const [bondedListNo, gatePassNo] = [`QD${randomDigits(16)}`, `HF${randomDigits(14)}`];
const badge = `OP-${randomDigits(10)}`;
const bench = `T${randomDigits(8)}`;
const carPlate = `浙A${randomDigits(6)}`;
const made: Record<"login" | "setNo" | "roll" | "plate" | "returnNo" | "track", string> = {
  login: "",
  setNo: "",
  roll: "",
  plate: "",
  returnNo: "",
  track: "",
};

const sha256 = (text: string) => createHash("sha256").update(text).digest();

beforeAll(async () => {
  const supervisor = await actorFor("supervisor");
  const now = new Date();
  const by = { madeBy: supervisor.userId, madeAt: now };
  const created = { createdBy: supervisor.userId, createdAt: now };
  await asSystem(async ({ tx }) => {
    await tx.insert(zones).values({ code: zone, name: "待检区", kind: "buffer", ...by });
    await tx.insert(locations).values({ code: location, zoneCode: zone, capacity: 10, ...by });
    await tx
      .insert(containers)
      .values({ code: container, kind: "tote", use: "open", locationCode: location, ...by });
    await tx.insert(bags).values({ bagNo, label, kind: "bag", cameAt: now, cameBy: supervisor.userId });
    await tx
      .insert(vehicles)
      .values({ handoverNo, plateNo: carPlate, openedAt: now, openedBy: supervisor.userId });
    await tx
      .insert(batches)
      .values({ batchNo, outcome: "reship", receiver: "海外仓", papers: {}, ...created });
    await tx
      .insert(waves)
      .values({ waveNo, ebcCode: "1", ebcName: "某店", bondedListNo, gatePassNo, ...created });
    await tx
      .insert(stockTakings)
      .values({ takingNo, zoneCode: zone, openedBy: supervisor.userId, openedAt: now });
    await tx.insert(documents).values({
      kind: "hand_over",
      number,
      subjectNo: batchNo,
      content: "{}",
      sha256: sha256("{}").toString("hex"),
      verifyHash: sha256(verifyCode),
      ...by,
    });
    await tx.insert(recalls).values({
      recallNo,
      barCode: "6901234567892",
      codeKey: `no-goods-${recallNo}`,
      source: "市场监管总局",
      documentNo: "公告",
      reason: "检出禁用物质",
      validFrom: "2026-01-01",
      issuedBy: supervisor.userId,
      issuedAt: now,
      endedAt: now,
      endedBy: supervisor.userId,
      endReason: "仅供查询",
    });
    const [cards] = await tx
      .insert(commandCardSets)
      .values({ bench, ...by })
      .returning();
    const person = eq(users.id, supervisor.userId);
    const [badged] = await tx.update(users).set({ badgeCode: badge }).where(person).returning();
    const owner = await makeReturn(await makeSale());
    const [row] = await tx.select().from(returns).where(eq(returns.returnNo, owner.returnNo));
    made.setNo = String(cards?.setNo);
    made.login = badged?.login ?? "";
    made.returnNo = owner.returnNo;
    made.track = row?.trackCode ?? "";
  }, null);
  const { rollNo } = await runUseCase(supervisor, makeRoll, { plates: 1 });
  const { labels } = await runUseCase(supervisor, getRoll, { rollNo });
  made.roll = rollCode(rollNo);
  made.plate = labels[0]?.shown ?? "";
});

type Led = () => FoundByCode;
const thing =
  (of: Extract<FoundByCode, { kind: "thing" }>["of"], code: () => string): Led =>
  () => ({ kind: "thing", of, code: code() });
const paper: Led = () => ({ kind: "paper", number });
const nothing: FoundByCode = { kind: "none" };

/** What is printed, who may open what it leads to, and somebody in the house who may not, if there is one. */
const kinds: [string, () => string, Led, Role, Role | null][] = [
  ["a zone", () => zoneLabel(zone), thing("zone", () => zoneLabel(zone)), "receiver", null],
  ["a location", () => location, thing("location", () => location), "inspector", null],
  ["a container", () => container, thing("container", () => container), "officer", null],
  ["a bag", () => bagNo, thing("bag", () => bagNo), "dock_clerk", "inspector"],
  ["the label on a bag", () => label, thing("bag", () => bagNo), "receiver", "declarant"],
  ["the hand-over of a vehicle", () => handoverNo, thing("vehicle", () => handoverNo), "receiver", "officer"],
  ["a vehicle's own plate", () => carPlate, thing("vehicle", () => handoverNo), "dock_clerk", "auditor"],
  ["a load", () => batchNo, thing("batch", () => batchNo), "auditor", null],
  ["a wave", () => waveNo, thing("wave", () => waveNo), "stock_controller", "receiver"],
  ["a bonded list", () => bondedListNo, thing("wave", () => waveNo), "supervisor", "auditor"],
  ["a gate pass", () => gatePassNo, thing("wave", () => waveNo), "stock_controller", "dock_clerk"],
  ["a stock-taking", () => takingNo, thing("taking", () => takingNo), "auditor", null],
  ["a paper", () => number, paper, "dock_clerk", null],
  ["the code of a paper", () => `https://guicang.cn/verify/${verifyCode}`, paper, "officer", null],
  ["a roll's plate", () => made.plate, thing("roll", () => made.roll), "receiver", "inspector"],
  ["a recall", () => recallNo, thing("recall", () => recallNo), "officer", "receiver"],
  ["a badge", () => badge, thing("person", () => made.login), "auditor", "receiver"],
  ["a badge that is not customs'", () => badge, thing("person", () => made.login), "supervisor", "officer"],
  [
    "a command card",
    () => `CMD-CONFIRM-${made.setNo}-0123456789`,
    thing("cards", () => made.setNo),
    "supervisor",
    "inspector",
  ],
];

test.each(kinds)("%s leads to its page for who may open it, and nowhere for anybody else", async (...row) => {
  const [, code, led, role, other] = row;
  const find = async (who: Role, scope: string | null = null) =>
    runUseCase(await actorFor(who, scope), findByCode, { code: code() });
  expect(await find(role)).toEqual(led());
  if (other) expect([other, await find(other)]).toEqual([other, nothing]);
  for (const outside of ["merchant", "platform", "agent", "origin_officer"] as const) {
    expect([outside, await find(outside, "0000")]).toEqual([outside, nothing]);
  }
});

test("a tracker's code and address lead to its return, for who may see it", async () => {
  const clerk = await actorFor("receiver");
  const stranger = await actorFor("merchant", `C${randomDigits(9)}`);
  for (const code of [made.track, made.track.toLowerCase(), `https://guicang.cn/track/${made.track}`]) {
    const found = await runUseCase(clerk, findByCode, { code });
    expect([code, found]).toEqual([code, { kind: "return", returnNo: made.returnNo }]);
    expect(await runUseCase(stranger, findByCode, { code })).toEqual(nothing);
  }
});
