import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "#db/schema/history";
import { ownerReminders } from "#db/schema/owner-reminders";
import type { Context } from "#lib/context";
import { answerGoods } from "#lib/goods/answer-goods";
import { remindAll } from "#lib/goods/keep-reminding";
import { listGoods } from "#lib/goods/list-goods";
import { listStaying } from "#lib/goods/list-staying";
import { remindOwners } from "#lib/goods/remind-owners";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { makeAdmitted, type StockPiece } from "#lib/returns/stock-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);
const daysLater = (days: number) => new Date(Date.now() + days * day);

const remindersOf = ({ plate }: StockPiece) =>
  asSystem(async (ctx: Context) => {
    const { id } = await readPiece(plate);
    const rows = await ctx.tx.select().from(ownerReminders).where(eq(ownerReminders.itemId, id));
    const told = await ctx.tx.select().from(events).where(eq(events.subjectId, id));
    expect(told.filter(({ type }) => type === "owner_reminded")).toHaveLength(rows.length);
    return rows.map((row) => row.day).sort((a, b) => a - b);
  }, null);

describe("an owner who neither answers nor instructs", () => {
  test("is reminded on days 7, 15 and 30, once each, and of nothing after", async () => {
    const piece = await makeAdmitted({ grade: "defective", proposed: "reship" });
    const after: number[][] = [];
    for (const days of [6, 7, 7, 14, 15, 16, 30, 31, 200]) {
      await remindAll(daysLater(days));
      after.push(await remindersOf(piece));
    }
    expect(after).toEqual([[], [7], [7], [7], [7, 15], [7, 15], [7, 15, 30], [7, 15, 30], [7, 15, 30]]);
    expect(await readPiece(piece.plate)).toMatchObject({ state: "admitted", outcome: null, hold: null });
  });

  test("is reminded once, whoever looks at the same moment", async () => {
    const piece = await makeAdmitted({ now: ago(8) });
    await Promise.all([1, 2, 3].map(() => remindAll(new Date())));
    expect(await remindersOf(piece)).toEqual([7]);
  });

  test("is told the last day alone where the product stood still", async () => {
    const piece = await makeAdmitted({ now: ago(16) });
    await remindAll(new Date());
    expect(await remindersOf(piece)).toEqual([15]);
  });

  test("finds it on its desk, may answer there, and is left alone then", async () => {
    const piece = await makeAdmitted({ now: ago(8) });
    const owner = await actorFor("merchant", piece.sale.ebcCode);
    const platform = await actorFor("platform", piece.sale.ebpCode);
    await remindAll(new Date());
    for (const actor of [owner, platform]) {
      const { rows } = await runUseCase(actor, listGoods, { view: "reminded" });
      expect(rows.find(({ plate }) => plate === piece.plate)).toMatchObject({
        storageDays: 8,
        answerable: true,
        reminder: { stage: 1, day: 7 },
      });
    }
    await runUseCase(owner, answerGoods, { plates: [piece.plate], answer: "confirmed", reason: null });
    await remindAll(daysLater(40));
    expect(await remindersOf(piece)).toEqual([7]);
    const { counts } = await runUseCase(owner, listGoods, { view: "reminded" });
    expect(counts.reminded).toBe(0);
  });

  test("is not asked about what is settled", async () => {
    const piece = await makeAdmitted({ now: ago(8) });
    await runUseCase(await actorFor("supervisor"), settleOutcome, {
      plates: [piece.plate],
      outcome: null,
      basis: "as_proposed",
      reference: null,
      reason: null,
      destructionCause: null,
    });
    await remindAll(new Date());
    expect(await remindersOf(piece)).toEqual([]);
  });

  test("is reminded by the product alone, and reads no reminder of another", async () => {
    const piece = await makeAdmitted({ now: ago(8) });
    await remindAll(new Date());
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, remindOwners, null))).toBe("not_permitted");
    const stranger = await actorFor("merchant", "9999999999");
    const seen = await runUseCase(stranger, (ctx: Context) => ctx.tx.select().from(ownerReminders), null);
    expect(seen).toEqual([]);
    expect(await remindersOf(piece)).toEqual([7]);
  });
});

describe("goods that stay too long", () => {
  const staying = async (piece: StockPiece, age: "1" | "2" | "3", now: Date) => {
    const input = { age, merchant: piece.sale.ebcCode, whole: "1" as const };
    const list = await runUseCase(await actorFor("auditor"), listStaying, input, { now });
    return { ...list, row: list.rows.find(({ plate }) => plate === piece.plate) };
  };

  test("are listed by the days they are here, with what each waits for", async () => {
    const piece = await makeAdmitted();
    expect((await staying(piece, "1", daysLater(6))).row).toBeUndefined();
    expect((await staying(piece, "1", daysLater(7))).row).toMatchObject({ houseDays: 7, reason: "settle" });
    expect((await staying(piece, "3", daysLater(29))).row).toBeUndefined();
    const late = await staying(piece, "3", daysLater(30));
    expect(late.row).toMatchObject({
      storageDays: 30,
      answer: { by: "silence" },
      ebcCode: piece.sale.ebcCode,
    });
    expect(late.merchants.map(({ code }) => code)).toContain(piece.sale.ebcCode);
  });

  test("are not for who looks from outside", async () => {
    const piece = await makeAdmitted();
    const owner = await actorFor("merchant", piece.sale.ebcCode);
    expect(await refusalOf(runUseCase(owner, listStaying, { age: "1" }))).toBe("not_permitted");
  });
});
