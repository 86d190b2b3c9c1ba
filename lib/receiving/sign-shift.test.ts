import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
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

async function taker(role: Role) {
  const login = `s${uuidv7()}`;
  const plain = { scopeCode: null, badgeCode: null, officerNumber: null, password: "correct horse battery" };
  const { userId } = await asSystem(createUser, { login, name: "接班人", role, pin, ...plain });
  const { badgeCode: badge } = await runUseCase(await actorFor("supervisor"), issueBadge, { login });
  return { userId, badge };
}

test("R43 a bench is handed over with what lies open on it, signed by both, and stays as it was signed", async () => {
  const bench = newBench();
  const giver = await actorFor("receiver");
  const next = await taker("receiver");
  const code = `YT${Date.now()}${Math.floor(Math.random() * 90 + 10)}`;
  await runUseCase(giver, openParcel, { code, entry: "scanner", bench, blind: true });
  const asked = { bench, pendingScans: 0, note: null, badge: next.badge, pin };
  const { handoverNo } = await runUseCase(giver, signShift, asked);
  const signed = await runUseCase(giver, getShiftHandover, { handoverNo });
  expect(signed.stand.boxes).toMatchObject([{ waybillNo: code, parked: false, pieces: 0 }]);
  expect(signed.stand.cagesTotal).toBeGreaterThan(0);
  expect(signed).toMatchObject({ bench, takenBy: "接班人", pendingScans: 0 });
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
  const [bench, giver, next] = [newBench(), await actorFor("receiver"), await taker("receiver")];
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
  const asked = { bench, pendingScans: 0, note: null, badge: next.badge, pin };
  const { handoverNo } = await runUseCase(giver, signShift, asked, { now });
  const { stand } = await runUseCase(giver, getShiftHandover, { handoverNo });
  expect(stand).toMatchObject(told);
});

test("nobody takes over without the PIN, from themselves, unable to, or over scans without a word", async () => {
  const bench = newBench();
  const next = await taker("receiver");
  const giver = await actorFor("receiver");
  const asked = { bench, pendingScans: 0, note: null, badge: next.badge, pin };
  const self = { ...giver, userId: next.userId };
  const auditor = await taker("auditor");
  expect(await refusalOf(runUseCase(giver, signShift, { ...asked, pin: "000000" }))).toBe("pin_wrong");
  expect(await refusalOf(runUseCase(self, signShift, asked))).toBe("own_work");
  expect(await refusalOf(runUseCase(giver, signShift, { ...asked, badge: auditor.badge }))).toBe(
    "not_permitted",
  );
  expect(await refusalOf(runUseCase(giver, signShift, { ...asked, pendingScans: 2 }))).toBe("reason_needed");
  const told = { ...asked, pendingScans: 2, note: "网络中断，恢复后自动发送" };
  expect(await runUseCase(giver, signShift, told)).toEqual({ handoverNo: expect.any(Number) });
});
