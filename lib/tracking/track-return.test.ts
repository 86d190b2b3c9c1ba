import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Context } from "#lib/context";
import { mod3736 } from "#lib/domain/plate";
import { parseTrackCode } from "#lib/domain/track-code";
import { codeOf, finish, openedSale, receive } from "#lib/receiving/testing";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { type MadeReturn, makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { getReturn } from "#lib/tracking/get-return";
import { trackReturn } from "#lib/tracking/track-return";

const look = (code: string, address: string = randomUUID()) => asSystem(trackReturn, { code, address });

/** The code of a return, as the house hands it out. */
async function codeOfReturn({ returnNo }: MadeReturn): Promise<string> {
  const { trackUrl } = await runUseCase(await actorFor("receiver"), getReturn, { returnNo });
  return trackUrl?.split("/track/")[1] ?? "";
}

async function trackerOfReturn(made: MadeReturn) {
  const tracked = await look(await codeOfReturn(made));
  if (tracked.result !== "found") throw new Error(`not found: ${tracked.result}`);
  return tracked;
}

test("an announced return tells its milestones, its next date and no more of a box than the end of its number", async () => {
  const sale = await makeSale();
  const made = await makeReturn(sale);
  const tracked = await trackerOfReturn(made);
  expect(tracked).toMatchObject({
    tracker: { now: "on_the_way", attention: [], ends: [], next: { what: "arrive" } },
    boxes: [{ no: 1, ending: made.waybills[0]?.slice(-4), arrivedAt: null }],
  });
  const told = JSON.stringify(tracked);
  const { returnId, returnNo, platformReturnNo, waybills } = made;
  const { listId, invtNo, orderNo, ebcCode, ebpCode, agentCode, lines } = sale;
  const secrets = [returnId, returnNo, platformReturnNo, ...waybills, listId, invtNo, orderNo];
  for (const secret of [...secrets, ebcCode, ebpCode, agentCode, lines[0]?.gname, "示例", "张", "183.5"]) {
    expect(told).not.toContain(secret);
  }
});

test("a box that is opened, counted and inspected moves its return on, and tells no plate", async () => {
  const { at, sale, made, parcelId } = await openedSale({ lines: [{ qty: "1" }] });
  expect((await trackerOfReturn(made)).tracker.now).toBe("arrived");
  const { plate } = await receive(at, parcelId, codeOf(sale));
  await finish(at, parcelId);
  expect((await trackerOfReturn(made)).tracker).toMatchObject({
    now: "arrived",
    next: { what: "declare" },
  });
  await asSystem(async (ctx: Context) => {
    await moveItem(ctx, await lockItem(ctx, plate), "inspect", { grade: "good" });
  }, null);
  const tracked = await trackerOfReturn(made);
  expect(tracked.tracker).toMatchObject({ now: "checked", attention: [] });
  expect(JSON.stringify(tracked)).not.toContain(plate);
});

test("a piece that left the zone ends its return without customs, and the consumer hears that it was not accepted", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const made = await makeReturn(sale);
  const { plate } = await makePiece(sale, made);
  await asSystem(async (ctx: Context) => {
    const staged = await moveItem(ctx, await lockItem(ctx, plate), "stage_move_out", { outcome: "move_out" });
    await moveItem(ctx, staged, "move_out");
  }, null);
  const { tracker } = await trackerOfReturn(made);
  expect(tracker).toMatchObject({ now: "completed", ends: ["moved_out"], attention: ["not_accepted"] });
  expect(tracker.steps[4]).toEqual({ milestone: "verified", reached: "skipped", at: null });
});

test("what customs admitted says since when", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const made = await makeReturn(sale);
  const { plate } = await makePiece(sale, made);
  const admittedAt = new Date();
  await asSystem(async (ctx: Context) => {
    await moveItem(ctx, await lockItem(ctx, plate), "inspect", { grade: "good" });
  }, null);
  await declarePiece(plate, "admitted");
  await asSystem(async (ctx: Context) => {
    const item = await lockItem(ctx, plate);
    await moveItem(ctx, item, "admit", { verdict: "confirm", verifiedAt: admittedAt, admittedAt });
  }, null);
  const { tracker } = await trackerOfReturn(made);
  expect(tracker).toMatchObject({ now: "verified", next: null });
  expect(tracker.steps[4]).toEqual({ milestone: "verified", reached: "reached", at: admittedAt });
});

test("codes are drawn apart from each other with the check of plates, and read in groups as well", async () => {
  const sale = await makeSale();
  const codes = await Promise.all(
    Array.from({ length: 8 }, async () => codeOfReturn(await makeReturn(sale, { lines: [] }))),
  );
  expect(new Set(codes).size).toBe(8);
  // The same characters in the same places would be no draw.
  for (const at of [0, 7, 15]) expect(new Set(codes.map((code) => code[at])).size).toBeGreaterThan(1);
  for (const code of codes) expect(parseTrackCode(code)).toBe(code);
  const [code = ""] = codes;
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
  expect(await look(typed)).toMatchObject({ result: "found", code });
});

test("a misread code, one that nobody has and none at all have one answer", async () => {
  const code = await codeOfReturn(await makeReturn(await makeSale()));
  const free = "0".repeat(16);
  const wrongCheck = code.slice(0, -1) + (code.endsWith("7") ? "8" : "7");
  for (const wrong of [wrongCheck, free + mod3736(free), "", "x".repeat(200), `${code}0`, code.slice(1)]) {
    expect(await look(wrong)).toEqual({ result: "unknown" });
  }
});

test("sixty looks from one address are enough for a quarter of an hour, right or wrong", async () => {
  const code = await codeOfReturn(await makeReturn(await makeSale()));
  const address = randomUUID();
  for (let at = 0; at < 59; at++) await look("wrong", address);
  expect(await look(code, address)).toMatchObject({ result: "found" });
  expect(await look(code, address)).toEqual({ result: "too_often" });
  expect(await look("wrong", address)).toEqual({ result: "too_often" });
  expect(await look(code)).toMatchObject({ result: "found" });
  const later = { now: new Date(Date.now() + 16 * 60_000) };
  expect(await asSystem(trackReturn, { code, address }, later)).toMatchObject({ result: "found" });
});

test("who sees no boxes is not given the address that tells of them, and nobody asks in the product's name", async () => {
  const sale = await makeSale();
  const made = await makeReturn(sale);
  const merchant = await actorFor("merchant", sale.ebcCode);
  expect((await runUseCase(merchant, getReturn, { returnNo: made.returnNo })).trackUrl).toBeNull();
  const asked = { code: "x", address: "y" };
  expect(await refusalOf(runUseCase(await actorFor("supervisor"), trackReturn, asked))).toBe("not_permitted");
});
