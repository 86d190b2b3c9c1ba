import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import type { Actor, Context } from "#lib/context";
import type { ApplicationStatus } from "#lib/domain/application";
import { checklists } from "#lib/domain/checklist";
import { inspectItem } from "#lib/inspection/inspect-item";
import { stepsOf } from "#lib/outbound/load.testing";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece, photographPiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { liftHold } from "#lib/verification/lift-hold";
import { verifyItem } from "#lib/verification/verify-item";

const seen = {
  checklist: Object.fromEntries(checklists.fashion.map((question) => [question, true])),
  grade: "good",
  batchCode: null,
  expiresOn: null,
  note: null,
} as const;

async function inspectAs(actor: Actor, plate: string, original: "yes" | "no") {
  const given = { plate, ...seen, original, proposedOutcome: null, reason: null };
  return runUseCase(actor, inspectItem, given);
}

/** A declared piece that an officer sent back, and that the inspector then called another one than declared. */
async function amended(status: ApplicationStatus, inspector?: Actor) {
  const sale = await makeSale({ lines: [{ qty: "1", gcode: "6109100010" }] });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  await photographPiece(plate);
  await inspectAs(await actorFor("inspector"), plate, "yes");
  const { applicationId } = await declarePiece(plate, "admitted");
  await asSystem(async (ctx: Context) => {
    await moveItem(ctx, await lockItem(ctx, plate), "send_back", { round: 2 });
  }, null);
  const found = await inspectAs(inspector ?? (await actorFor("inspector")), plate, "no");
  expect(found).toMatchObject({ state: "inspected", hold: "amendment" });
  await asSystem(async (ctx: Context) => {
    await ctx.tx.update(applications).set({ status }).where(eq(applications.id, applicationId));
  }, null);
  return plate;
}

const lift = (plate: string, secondLook = false) => ({
  plate,
  kind: "amendment" as const,
  reason: "比对序列号，与申报一致",
  secondLook,
});

describe("a piece that waits for an amendment", () => {
  test.each(["accepted", "admitted"] as const)("does not go on in an %s application", async (status) => {
    const plate = await amended(status);
    expect(await refusalOf(runUseCase(await actorFor("supervisor"), liftHold, lift(plate)))).toBe(
      "amendment_pending",
    );
    expect(await readPiece(plate)).toMatchObject({ hold: "amendment", round: 2 });
  });

  test.each(["refused", "withdrawn"] as const)("is free once its application is %s", async (status) => {
    const plate = await amended(status);
    await runUseCase(await actorFor("supervisor"), liftHold, lift(plate));
    expect(await readPiece(plate)).toMatchObject({
      state: "inspected",
      hold: null,
      round: 2,
      applicationId: null,
    });
  });

  test("after a second look is inspected and verified anew, and only then admitted", async () => {
    const plate = await amended("admitted");
    await runUseCase(await actorFor("supervisor"), liftHold, lift(plate, true));
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", hold: null, round: 3 });
    expect((await stepsOf(plate)).at(-1)).toBe("second_look");
    expect(await inspectAs(await actorFor("inspector"), plate, "yes")).toMatchObject({ state: "declared" });
    expect(await readPiece(plate)).toMatchObject({ verdict: null, admittedAt: null });
    const verdict = {
      plate,
      ...seen,
      original: "yes",
      verdict: "confirm",
      instructionNo: null,
      pin,
    } as const;
    await runUseCase(await signerFor("officer"), verifyItem, verdict);
    expect(await readPiece(plate)).toMatchObject({ state: "admitted", round: 3 });
  });

  test("called another one again waits again", async () => {
    const plate = await amended("admitted");
    await runUseCase(await actorFor("supervisor"), liftHold, lift(plate, true));
    expect(await inspectAs(await actorFor("inspector"), plate, "no")).toMatchObject({ hold: "amendment" });
  });

  test("never on the second look of who inspected it", async () => {
    const supervisor = await actorFor("supervisor");
    const plate = await amended("admitted", supervisor);
    expect(await refusalOf(runUseCase(supervisor, liftHold, lift(plate, true)))).toBe("own_work");
  });
});
