import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { inScope } from "#db/scope";
import type { Context } from "#lib/context";
import { getReturnLoop } from "#lib/returns/get-return-loop";
import { loopsOf } from "#lib/returns/loops-of";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { randomDigits } from "#lib/returns/testing";
import { declarePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;

describe("the loop of a return", () => {
  test("shows each message with what became of it, to the house and to its own office", async () => {
    const officeCode = `6${randomDigits(3)}`;
    const { sale, made, plate } = await makeOnePiece({ officeCode });
    await step.move(plate, "inspect");
    const { applicationId } = await declarePiece(plate, "accepted");
    const supervisor = await actorFor("supervisor");
    const read = () => runUseCase(supervisor, getReturnLoop, { returnNo: made.returnNo });
    expect(await read()).toMatchObject({ quarters: 2, messages: [{ phase: "arrived", state: "delivered" }] });
    await step.decide(applicationId, plate);
    await inScope(system, (tx) =>
      tx
        .update(feedbackMessages)
        .set({ acknowledgedAt: new Date() })
        .where(eq(feedbackMessages.listId, sale.listId)),
    );
    const closing = await read();
    expect(closing).toMatchObject({
      quarters: 3,
      trouble: null,
      office: { code: officeCode, hasInbox: true },
    });
    expect(closing.messages.map(({ phase, state }) => `${phase} ${state}`)).toEqual([
      "arrived acknowledged",
      "admitted acknowledged",
    ]);
    const officer = await actorFor("origin_officer", officeCode);
    expect(await runUseCase(officer, getReturnLoop, { returnNo: made.returnNo })).toEqual(closing);
  });

  test("has no ring for who does not see the messages", async () => {
    const { sale, made } = await makeOnePiece();
    const platform = await actorFor("platform", sale.ebpCode);
    const rings = await runUseCase(platform, (ctx: Context) => loopsOf(ctx, [made.returnId]), null);
    expect(rings.size).toBe(0);
  });
});
