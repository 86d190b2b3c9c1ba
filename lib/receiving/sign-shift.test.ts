import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "#db/schema/history";
import { parcels } from "#db/schema/returns";
import { shiftHandovers } from "#db/schema/shift-handovers";
import { inScope } from "#db/scope";
import { createUser } from "#lib/auth/create-user";
import { issueBadge } from "#lib/auth/issue-badge";
import type { Role } from "#lib/domain/role";
import { getShiftHandover } from "#lib/receiving/get-shift-handover";
import { getShiftStand } from "#lib/receiving/get-shift-stand";
import { listShiftHandovers } from "#lib/receiving/list-shift-handovers";
import { openParcel } from "#lib/receiving/open-parcel";
import { signShift } from "#lib/receiving/sign-shift";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const pin = "482913";
const newBench = () => uuidv7().slice(-12);

async function colleague(role: Role) {
  const login = `s${uuidv7()}`;
  const plain = { scopeCode: null, badgeCode: null, officerNumber: null, password: "correct horse battery" };
  const { userId } = await asSystem(createUser, { login, name: "同事", role, pin, ...plain });
  const { badgeCode: badge } = await runUseCase(await actorFor("supervisor"), issueBadge, { login });
  const actor = { ...(await actorFor(role)), userId };
  return { userId, actor, sign: { badge, pin } };
}

const parcelCode = () => `YT${Date.now()}${Math.floor(Math.random() * 90 + 10)}`;
const nothingWaits = { pendingScans: 0, pendingPhotos: 0, note: null };

test("R43 a bench is handed over with what lies open on it, signed by both, and stays as it was signed", async () => {
  const bench = newBench();
  const { actor: giver, sign } = await colleague("receiver");
  const next = await colleague("receiver");
  const code = parcelCode();
  await runUseCase(giver, openParcel, { code, entry: "scanner", bench, blind: true });
  const asked = { bench, ...nothingWaits, giver: sign, taker: next.sign };
  const { handoverNo } = await runUseCase(giver, signShift, asked);
  const signed = await runUseCase(giver, getShiftHandover, { handoverNo });
  expect(signed.stand.boxes).toMatchObject([{ waybillNo: code, parked: false, pieces: 0 }]);
  expect(signed.stand.cagesTotal).toBeGreaterThan(0);
  expect(signed).toMatchObject({
    bench,
    givenBy: "同事",
    takenBy: "同事",
    pendingScans: 0,
    pendingPhotos: 0,
  });
  const past = await runUseCase(giver, (ctx) => listShiftHandovers(ctx), null);
  expect(past.map((one) => one.handoverNo)).toContain(handoverNo);
  const change = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(shiftHandovers).set({ note: "x" }).where(eq(shiftHandovers.handoverNo, handoverNo)),
  );
  await expect(change).rejects.toThrow();
});

test("red clocks are handed over with the money at stake, the most first, and stay as they were signed", async () => {
  const now = new Date("2043-06-30T12:00:00+08:00");
  const releasedAt = new Date("2043-05-31T12:00:00+08:00");
  const announce = async (line: { qty: string; gcode?: string }) =>
    (await makeReturn(await makeSale({ releasedAt, lines: [line] }), { lines: [{ gnum: 1, qty: line.qty }] }))
      .returnNo;
  const one = await announce({ qty: "1" });
  const two = await announce({ qty: "2" });
  const unknown = await announce({ qty: "1", gcode: "9701000000" });
  const [bench, { actor: giver, sign }, next] = [
    newBench(),
    await colleague("receiver"),
    await colleague("receiver"),
  ];
  const told = {
    redTotal: 3,
    redStake: { taxFen: 5010, openTax: 1, allowanceFen: 73_400 },
    red: [
      { returnNo: unknown, stake: { taxFen: null, allowanceFen: 18_350 } },
      { returnNo: two, stake: { taxFen: 3340, allowanceFen: 36_700 } },
      { returnNo: one, stake: { taxFen: 1670, allowanceFen: 18_350 } },
    ],
  };
  expect(await runUseCase(giver, getShiftStand, { bench }, { now })).toMatchObject(told);
  const asked = { bench, ...nothingWaits, giver: sign, taker: next.sign };
  const { handoverNo } = await runUseCase(giver, signShift, asked, { now });
  const { stand } = await runUseCase(giver, getShiftHandover, { handoverNo });
  expect(stand).toMatchObject(told);
});

test("nobody hands over or takes over without badge and PIN, from themselves, unable to, or without a word", async () => {
  const [giver, next, auditor] = [
    await colleague("receiver"),
    await colleague("receiver"),
    await colleague("auditor"),
  ];
  const asked = { bench: newBench(), ...nothingWaits, giver: giver.sign, taker: next.sign };
  const refused = (change: Partial<typeof asked>) =>
    refusalOf(runUseCase(giver.actor, signShift, { ...asked, ...change }));
  const wrong = { pin: "000000" };
  expect(await refused({ taker: { ...next.sign, ...wrong } })).toBe("pin_wrong");
  expect(await refused({ giver: { ...giver.sign, ...wrong } })).toBe("pin_wrong");
  expect(await refused({ giver: next.sign })).toBe("badge_of_another");
  expect(await refused({ taker: giver.sign })).toBe("own_work");
  expect(await refused({ taker: auditor.sign })).toBe("not_permitted");
  expect(await refused({ pendingScans: 2 })).toBe("reason_needed");
  expect(await refused({ pendingPhotos: 1 })).toBe("reason_needed");
  const told = { ...asked, pendingScans: 2, pendingPhotos: 1, note: "网络中断，恢复后自动发送" };
  expect(await runUseCase(giver.actor, signShift, told)).toEqual({ handoverNo: expect.any(Number) });
});

test("the giver's boxes at the bench pass to the taker with the signature, and to no other bench", async () => {
  const [bench, giver, next] = [newBench(), await colleague("receiver"), await colleague("receiver")];
  const code = parcelCode();
  const open = { code, entry: "scanner" as const, blind: true };
  const tenHoursAgo = new Date(Date.now() - 36_000_000);
  await runUseCase(giver.actor, openParcel, { ...open, bench }, { now: tenHoursAgo });
  const asked = { bench, ...nothingWaits, giver: giver.sign, taker: next.sign };
  const { handoverNo } = await runUseCase(giver.actor, signShift, asked);
  const [box] = await asSystem(
    async ({ tx }) => tx.select().from(parcels).where(eq(parcels.waybillNo, code)),
    null,
  );
  expect(box).toMatchObject({ openedBy: next.userId, bench });
  const said = await asSystem(
    async ({ tx }) =>
      tx
        .select()
        .from(events)
        .where(eq(events.subjectId, box?.id ?? ""))
        .orderBy(events.sequence),
    null,
  );
  expect(said.at(-1)?.type).toBe("pass_on");
  expect(JSON.parse(said.at(-1)?.body ?? "")).toMatchObject({
    handoverNo,
    fromUserId: giver.userId,
    toUserId: next.userId,
  });
  const elsewhere = { ...open, bench: newBench() };
  expect(await refusalOf(runUseCase(giver.actor, openParcel, elsewhere))).toBe("parcel_elsewhere");
});
