import { describe, expect, test } from "vitest";
import { disableUser } from "#lib/auth/disable-user";
import type { Actor, Context } from "#lib/context";
import { asProposed, eventsOf, proveNoWayBack, stepsOf, toDestroy, toldOf } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

/** Login and PIN of a supervisor who has no hand in anything yet. */
async function otherSupervisor() {
  const { login } = await signerFor("supervisor");
  return { login, pin };
}

describe("settling", () => {
  test("as proposed takes each piece's own proposal, and tells the office", async () => {
    const supervisor = await actorFor("supervisor");
    const good = await makeAdmitted();
    const bad = await makeBooked({ grade: "defective", proposed: "reship" });
    const given = asProposed(good.plate, bad.plate, good.plate);
    expect(await runUseCase(supervisor, settleOutcome, given)).toEqual({ settled: 2 });
    expect(await readPiece(good.plate)).toMatchObject({ outcome: "release", outcomeBasis: "as_proposed" });
    expect(await readPiece(bad.plate)).toMatchObject({ outcome: "reship", state: "booked" });
    const [told] = (await toldOf(bad.sale.listId)).filter(({ phase }) => phase === "outcome");
    expect(told).toMatchObject({ sequence: 1, final: false });
    expect(told?.body.facts.outcomes).toMatchObject([{ outcome: "reship", gnum: 1 }]);
  });

  test("tells the office only when every piece of the application has its outcome", async () => {
    const supervisor = await actorFor("supervisor");
    const { plate, sale } = await makeAdmitted();
    const outcomes = async () => (await toldOf(sale.listId)).filter(({ phase }) => phase === "outcome");
    expect(await outcomes()).toHaveLength(0);
    await runUseCase(supervisor, settleOutcome, asProposed(plate));
    expect(await outcomes()).toHaveLength(1);
  });

  test("anew replaces the old outcome, keeps it in the history and sends a revision", async () => {
    const supervisor = await actorFor("supervisor");
    const { plate, sale } = await makeAdmitted({ grade: "damaged", proposed: "reship" });
    await runUseCase(supervisor, settleOutcome, asProposed(plate));
    await proveNoWayBack(plate);
    const nameless = { ...toDestroy(plate), reason: null };
    expect(await refusalOf(runUseCase(supervisor, settleOutcome, nameless))).toBe("reason_needed");
    await runUseCase(supervisor, settleOutcome, { ...toDestroy(plate), second: await otherSupervisor() });
    expect(await readPiece(plate)).toMatchObject({ outcome: "destroy", outcomeBasis: "owner_instruction" });
    expect((await stepsOf(plate)).filter((step) => step === "outcome_settled")).toHaveLength(2);
    const told = (await toldOf(sale.listId)).filter(({ phase }) => phase === "outcome");
    expect(told.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(told[1]?.body).toMatchObject({ supersedes: told[0]?.body.id });
  });
});

describe("settling anew", () => {
  /** A damaged piece, settled to go overseas by `settler`. */
  async function settledBy(settler: Actor) {
    const { plate } = await makeBooked({ grade: "damaged", proposed: "reship" });
    await runUseCase(settler, settleOutcome, asProposed(plate));
    await proveNoWayBack(plate);
    return plate;
  }

  test("writes both names into the history", async () => {
    const settler = await signerFor("stock_controller");
    const plate = await settledBy(settler);
    const second = await signerFor("supervisor");
    await runUseCase(settler, settleOutcome, { ...toDestroy(plate), second: { login: second.login, pin } });
    const last = (await eventsOf(plate)).findLast(({ type }) => type === "outcome_settled");
    expect(last).toMatchObject({ actorId: settler.userId, secondActorId: second.userId });
    expect(JSON.parse(last?.body ?? "")).toMatchObject({ outcome: "destroy", replaces: "reship" });
  });

  test("is refused to one person, to the same twice, to a wrong PIN, and to who may not approve", async () => {
    const settler = await signerFor("supervisor");
    const plate = await settledBy(settler);
    const settle = (second?: { login: string; pin: string }) =>
      refusalOf(runUseCase(settler, settleOutcome, { ...toDestroy(plate), second }));
    const { login } = await otherSupervisor();
    const gone = await signerFor("supervisor");
    await asSystem(disableUser, gone.login);
    expect(await settle()).toBe("second_signature_needed");
    expect(await settle({ login: settler.login, pin })).toBe("own_work");
    expect(await settle({ login, pin: "000000" })).toBe("pin_wrong");
    expect(await settle({ login: "nobody", pin })).toBe("pin_wrong");
    expect(await settle({ login: gone.login, pin })).toBe("pin_wrong");
    expect(await settle({ login: (await signerFor("stock_controller")).login, pin })).toBe("not_permitted");
    expect(await readPiece(plate)).toMatchObject({ outcome: "reship" });
  });

  test("takes two also where only cause, basis or reference change; what stands is not settled again", async () => {
    const settler = await signerFor("stock_controller");
    const { plate } = await makeBooked({ grade: "damaged", proposed: "reship" });
    await proveNoWayBack(plate);
    const given = toDestroy(plate);
    await runUseCase(settler, settleOutcome, given);
    expect(await refusalOf(runUseCase(settler, settleOutcome, given))).toBe("settled_already");
    for (const change of [
      { destructionCause: "expired" as const },
      { basis: "customs_decision" as const },
      { reference: "IN-20261121-8" },
    ]) {
      const anew = { ...given, ...change };
      expect(await refusalOf(runUseCase(settler, settleOutcome, anew))).toBe("second_signature_needed");
    }
    const other = { ...given, reference: "IN-20261121-8", second: await otherSupervisor() };
    await runUseCase(settler, settleOutcome, other);
    expect((await stepsOf(plate)).filter((step) => step === "outcome_settled")).toHaveLength(2);
  });

  test("takes two also where an upheld dispute withdrew what was settled", async () => {
    const settler = await signerFor("supervisor");
    const plate = await settledBy(settler);
    await asSystem(async (ctx: Context) => {
      const none = { outcome: null, outcomeBasis: null, settledAt: null };
      await recordItemFact(ctx, await lockItem(ctx, plate), none, { type: "outcome_withdrawn" });
    }, null);
    const anew = toDestroy(plate);
    expect(await refusalOf(runUseCase(settler, settleOutcome, anew))).toBe("second_signature_needed");
    await runUseCase(settler, settleOutcome, { ...anew, second: await otherSupervisor() });
    expect(await readPiece(plate)).toMatchObject({ outcome: "destroy" });
  });
});

describe("settling is refused", () => {
  test("as a whole when one piece will not do", async () => {
    const supervisor = await actorFor("supervisor");
    const good = await makeAdmitted();
    const moving = await makeAdmitted({ proposed: "move_out" });
    const given = asProposed(good.plate, moving.plate);
    expect(await refusalOf(runUseCase(supervisor, settleOutcome, given))).toBe("outcome_not_settled");
    expect(await readPiece(good.plate)).toMatchObject({ outcome: null });
  });

  test("to release damaged goods, whoever says so", async () => {
    const supervisor = await actorFor("supervisor");
    const { plate } = await makeAdmitted({ grade: "damaged", proposed: "reship" });
    const given = {
      ...asProposed(plate),
      outcome: "release" as const,
      basis: "owner_instruction" as const,
      reference: "IN-1",
    };
    expect(await refusalOf(runUseCase(supervisor, settleOutcome, given))).toBe("outcome_not_allowed");
  });

  test("to an inspector, and for a plate nobody has", async () => {
    const { plate } = await makeAdmitted({ sale: await makeSale({ lines: [{ qty: "1" }] }) });
    const inspector = await actorFor("inspector");
    expect(await refusalOf(runUseCase(inspector, settleOutcome, asProposed(plate)))).toBe("not_permitted");
    const supervisor = await actorFor("supervisor");
    const unknown = asProposed(plate, "RW-00000000");
    expect(await refusalOf(runUseCase(supervisor, settleOutcome, unknown))).toBe("not_found");
  });
});
