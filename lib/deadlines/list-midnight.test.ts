import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { listMidnight } from "#lib/deadlines/list-midnight";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale, type Sale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const dayMs = 86_400_000;
const releasedAt = new Date(Date.now() - 30 * dayMs);

async function midnight(now?: Date, sort: "money" | "hour" = "money") {
  return runUseCase(await actorFor("declarant"), listMidnight, { sort }, now ? { now } : {});
}
const rowOf = async (returnNo: string, now?: Date) =>
  (await midnight(now)).rows.find((row) => row.returnNo === returnNo);

/** One piece of a sale whose last day is today, declared; its clock stopped or not. */
async function declared(stopped: boolean, sale?: Sale) {
  const ofSale = sale ?? (await makeSale({ releasedAt, lines: [{ qty: "1" }] }));
  const made = await makeReturn(ofSale);
  const { plate } = await makePiece(ofSale, made);
  await step.move(plate, "inspect");
  const { applicationId } = await declarePiece(plate, stopped ? "accepted" : "sent");
  if (!stopped) {
    await inScope(system, (tx) =>
      tx.update(applications).set({ clockStoppedAt: null }).where(eq(applications.id, applicationId)),
    );
  }
  return made.returnNo;
}

describe("what must be declared before midnight", () => {
  test("what was announced and has not come, with the money at stake", async () => {
    const { returnNo } = await makeReturn(await makeSale({ releasedAt }));
    expect(await rowOf(returnNo)).toMatchObject({
      stage: "announced",
      pieces: 0,
      taxFen: 3340,
      allowanceFen: 36_700,
    });
  });

  test("what is here: to be inspected, then to be declared", async () => {
    const { made, plate } = await makeOnePiece({ releasedAt });
    expect(await rowOf(made.returnNo)).toMatchObject({ stage: "inspection", pieces: 1, taxFen: 1670 });
    await step.move(plate, "inspect");
    expect(await rowOf(made.returnNo)).toMatchObject({ stage: "declarant" });
  });

  test("what was sent and not accepted; what was accepted is done", async () => {
    expect(await rowOf(await declared(false))).toMatchObject({ stage: "sent" });
    expect(await rowOf(await declared(true))).toBeUndefined();
  });

  test("the rest that is still on its way, of a return that was accepted in part", async () => {
    const returnNo = await declared(true, await makeSale({ releasedAt, lines: [{ qty: "2" }] }));
    expect(await rowOf(returnNo)).toMatchObject({ pieces: 1 });
    await inScope(system, (tx) =>
      tx
        .update(returns)
        .set({ countClosedAt: new Date(), countClosedReason: "少件" })
        .where(eq(returns.returnNo, returnNo)),
    );
    expect(await rowOf(returnNo)).toBeUndefined();
  });

  test("not what cannot be declared: not original, or about to leave the zone", async () => {
    const [other, leaving] = [await makeOnePiece({ releasedAt }), await makeOnePiece({ releasedAt })];
    await step.know(other.plate, { mismatches: ["not_original"] });
    await step.know(leaving.plate, { outcome: "move_out" });
    expect(await rowOf(other.made.returnNo)).toBeUndefined();
    expect(await rowOf(leaving.made.returnNo)).toBeUndefined();
  });

  test.each([
    ["of another regime", { tradeMode: "9610" }],
    ["of a bonded logistics centre (GACC 2021 No. 70)", { officeCode: "2992" }],
    ["of a cancelled list", { status: "cancelled" as const }],
    ["not released", { status: "not_released" as const }],
  ])("nothing %s", async (_what, options) => {
    const { returnNo } = await makeReturn(await makeSale({ releasedAt, ...options }));
    expect(await rowOf(returnNo)).toBeUndefined();
  });

  test("on the last day only, to its last second in Shanghai", async () => {
    const sale = await makeSale({ releasedAt: new Date("2040-01-31T04:00:00+08:00") });
    const { returnNo } = await makeReturn(sale);
    const at = (text: string) => rowOf(returnNo, new Date(`${text}+08:00`));
    expect(await at("2040-02-29T23:59:59")).toBeUndefined();
    expect(await at("2040-03-01T00:01:00")).toBeDefined();
    expect(await at("2040-03-01T23:59:59")).toBeDefined();
    expect(await at("2040-03-02T00:00:00")).toBeUndefined();
    expect((await midnight(new Date("2040-03-01T23:59:00+08:00"))).minutesLeft).toBe(1);
  });
});

test("the list adds up what is known, and counts what is not", async () => {
  const now = new Date("2040-06-30T12:00:00+08:00");
  const ownDay = new Date("2040-05-31T12:00:00+08:00");
  const known = await makeReturn(await makeSale({ releasedAt: ownDay }));
  const unknown = await makeReturn(
    await makeSale({ releasedAt: ownDay, lines: [{ qty: "1", gcode: "9701000000" }] }),
  );
  const list = await midnight(now);
  expect(list).toMatchObject({ day: "2040-06-30", total: 2, taxFen: 3340, openTax: 1, allowanceFen: 55_050 });
  expect(list.rows.map(({ returnNo }) => returnNo)).toEqual([unknown.returnNo, known.returnNo]);
  const byHour = await midnight(now, "hour");
  expect(byHour.rows.map(({ returnNo }) => returnNo)).toEqual([known.returnNo, unknown.returnNo]);
});

test("only the declarant and the supervisor read it", async () => {
  for (const role of ["receiver", "officer", "auditor", "administrator"] as const) {
    const read = runUseCase(await actorFor(role), listMidnight, { sort: "money" as const });
    expect(await refusalOf(read)).toBe("not_permitted");
  }
});
