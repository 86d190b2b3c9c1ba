import { describe, expect, test } from "vitest";
import { asProposed, stepsOf, toDestroy, toldOf } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

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
    const nameless = { ...toDestroy(plate), reason: null };
    expect(await refusalOf(runUseCase(supervisor, settleOutcome, nameless))).toBe("reason_needed");
    await runUseCase(supervisor, settleOutcome, toDestroy(plate));
    expect(await readPiece(plate)).toMatchObject({ outcome: "destroy", outcomeBasis: "owner_instruction" });
    expect((await stepsOf(plate)).filter((step) => step === "outcome_settled")).toHaveLength(2);
    const told = (await toldOf(sale.listId)).filter(({ phase }) => phase === "outcome");
    expect(told.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(told[1]?.body).toMatchObject({ supersedes: told[0]?.body.id });
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
