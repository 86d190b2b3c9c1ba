import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findings } from "#db/schema/findings";
import { createUser } from "#lib/auth/create-user";
import type { Actor, Context } from "#lib/context";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { declarePiece, makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { liftHold } from "#lib/verification/lift-hold";
import { type Verification, VerifyItem, verifyItem } from "#lib/verification/verify-item";

const pin = "246810";

async function officer(): Promise<Actor & { userId: string }> {
  const { userId } = await asSystem(createUser, {
    login: `gy${randomDigits(12)}`,
    name: "关员甲",
    role: "officer" as const,
    scopeCode: null,
    password: "a long enough word",
    pin,
    badgeCode: null,
    officerNumber: randomDigits(7),
  });
  return { userId, role: "officer", scope: "customs", scopeCode: null };
}

function verdictOn(plate: string, change: Partial<Verification> = {}): Verification {
  return {
    plate,
    verdict: "confirm",
    checklist: {},
    grade: "good",
    original: "yes",
    batchCode: null,
    expiresOn: null,
    note: null,
    instructionNo: null,
    pin,
    ...change,
  };
}

/** A declared piece, inspected by `inspectedBy`; found as good and proposed for release. */
async function declared(status: "accepted" | "admitted" = "accepted", inspectedBy?: string) {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  const foundBy = inspectedBy ?? (await actorFor("inspector")).userId;
  await asSystem(async (ctx: Context) => {
    const item = await lockItem(ctx, plate);
    const { id: itemId, round } = item;
    const seen = { checklist: {}, grade: "good", original: "yes" } as const;
    await ctx.tx
      .insert(findings)
      .values({ itemId, round, kind: "inspection", ...seen, foundBy, foundAt: ctx.now });
    await moveItem(ctx, item, "inspect", { grade: "good", outcomeProposed: "release" });
  }, null);
  await declarePiece(plate, status);
  return plate;
}

describe("a verdict", () => {
  test.each(["confirm", "confirm_with_remark"] as const)(
    "%s admits what customs admitted",
    async (verdict) => {
      const plate = await declared("admitted");
      const given = verdictOn(plate, { verdict, note: "外箱轻微压痕" });
      expect(await runUseCase(await officer(), verifyItem, given)).toMatchObject({
        state: "admitted",
        verdict,
      });
      const item = await readPiece(plate);
      expect(item).toMatchObject({ state: "admitted", verdict });
      expect(item.admittedAt).not.toBeNull();
    },
  );

  test("confirm waits for customs where customs has not answered", async () => {
    const plate = await declared();
    await runUseCase(await officer(), verifyItem, verdictOn(plate));
    expect(await readPiece(plate)).toMatchObject({ state: "declared", verdict: "confirm" });
  });

  test("withhold holds the piece for customs, and only an officer lifts it", async () => {
    const plate = await declared("admitted");
    const person = await officer();
    const reason = "疑似假冒，送检";
    await runUseCase(person, verifyItem, verdictOn(plate, { verdict: "withhold", note: reason }));
    expect(await readPiece(plate)).toMatchObject({ state: "declared", hold: "customs", holdReason: reason });

    const lift = { plate, kind: "customs" as const, reason: "鉴定为真" };
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, liftHold, lift))).toBe("hold_kind_differs");
    await runUseCase(person, liftHold, lift);
    expect(await readPiece(plate)).toMatchObject({ state: "declared", hold: null, verdict: null, round: 2 });
    await runUseCase(person, verifyItem, verdictOn(plate));
    expect(await readPiece(plate)).toMatchObject({ state: "admitted" });
  });

  test("send back opens the next round and takes the verdict with it", async () => {
    const plate = await declared("admitted");
    const given = verdictOn(plate, { verdict: "send_back", note: "批号与申报不符" });
    await runUseCase(await officer(), verifyItem, given);
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", round: 2, verdict: null });
  });

  test("of another grade governs, and what may be proposed follows it", async () => {
    const plate = await declared("admitted");
    const given = verdictOn(plate, { verdict: "confirm_with_remark", grade: "defective", note: "泵头断裂" });
    await runUseCase(await officer(), verifyItem, given);
    expect(await readPiece(plate)).toMatchObject({
      grade: "defective",
      outcomeRecommended: "reship",
      outcomeProposed: "reship",
    });
  });
});

describe("a verdict is refused", () => {
  test("with a wrong PIN, and nothing is written but the count of wrong ones", async () => {
    const plate = await declared("admitted");
    const person = await officer();
    expect(await refusalOf(runUseCase(person, verifyItem, verdictOn(plate, { pin: "000000" })))).toBe(
      "pin_wrong",
    );
    expect(await readPiece(plate)).toMatchObject({ state: "declared", verdict: null });
    await asSystem(async (ctx) => {
      const { id } = await lockItem(ctx, plate);
      const found = await ctx.tx.select().from(findings).where(eq(findings.itemId, id));
      expect(found.map(({ kind }) => kind)).toEqual(["inspection"]);
    }, null);
  });

  test("R38 to who inspected the piece", async () => {
    const person = await officer();
    const plate = await declared("admitted", person.userId);
    expect(await refusalOf(runUseCase(person, verifyItem, verdictOn(plate)))).toBe("own_work");
  });

  test.each<[string, Partial<Verification>, string]>([
    ["a remark without words", { verdict: "confirm_with_remark" }, "reason_needed"],
    ["withholding without words", { verdict: "withhold" }, "reason_needed"],
    ["sending back without words", { verdict: "send_back" }, "reason_needed"],
    ["a yes to goods that are not original", { original: "no" }, "item_not_conforming"],
  ])("for %s", async (_, change, code) => {
    const plate = await declared("admitted");
    expect(await refusalOf(runUseCase(await officer(), verifyItem, verdictOn(plate, change)))).toBe(code);
    expect(await readPiece(plate)).toMatchObject({ state: "declared", verdict: null });
  });

  test("a second time in one round", async () => {
    const plate = await declared();
    await runUseCase(await officer(), verifyItem, verdictOn(plate));
    expect(await refusalOf(runUseCase(await officer(), verifyItem, verdictOn(plate)))).toBe(
      "already_answered",
    );
  });

  test("on a piece that is not declared", async () => {
    const sale = await makeSale();
    const { plate } = await makePiece(sale, await makeReturn(sale));
    expect(await refusalOf(runUseCase(await officer(), verifyItem, verdictOn(plate)))).toBe(
      "item_state_forbids",
    );
  });

  test("to a supervisor", async () => {
    const plate = await declared();
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, verifyItem, verdictOn(plate)))).toBe("not_permitted");
  });
});

test("no hold of another kind is lifted, and none that is not there", async () => {
  const plate = await declared();
  const reason = "复核无误";
  const supervisor = await actorFor("supervisor");
  const lift = { plate, kind: "amendment" as const, reason };
  expect(await refusalOf(runUseCase(supervisor, liftHold, lift))).toBe("hold_kind_differs");
});

test.each([
  ["send_back", true],
  ["confirm", false],
  ["confirm_with_remark", false],
  ["withhold", false],
] as const)("what was declared otherwise is said with a send-back only: %s", (verdict, isTaken) => {
  const given = verdictOn("RW-000000010", { verdict, differs: ["quantity"] });
  expect(VerifyItem.safeParse(given).success).toBe(isTaken);
});
