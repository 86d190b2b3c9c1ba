import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox";
import { declareReturns } from "#lib/customs/declare-returns";
import { look, makeDeclared, receive } from "#lib/customs/received-receipt.testing";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { customsChannel } from "#lib/outbox/customs-channel";
import { readItemFile } from "#lib/returns/read-item-file";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

takeTurnsDeciding();

const dayMs = 86_400_000;
const later = (days: number) => new Date(Date.now() + days * dayMs);
const clockOf = async (plate: string, now: Date) =>
  (await asSystem(async (ctx) => (await readItemFile(ctx, plate)).clocks.application, undefined, { now }))
    .state;

async function deliver(applicationNo: string) {
  await asSystem(async (ctx) => {
    const [message] = await ctx.tx.select().from(outbox).where(eq(outbox.orderingKey, applicationNo));
    if (!message?.body) throw new Error("no document waits");
    await customsChannel.onDelivered(ctx, { ...message, body: message.body });
  }, undefined);
}

describe("what stops the time to apply (GACC 2020 No. 45 says: apply)", () => {
  test.each([
    ["accepted", "running", "kept"],
    ["sent", "kept", "kept"],
  ] as const)("that it is %s", async (stops, whenSent, whenAccepted) => {
    await decide("clockStopsWhen", stops);
    const made = await makeDeclared();
    const plate = made.plates[0] ?? "";
    await deliver(made.applicationNo);
    expect((await look(made.applicationNo)).application.status).toBe("sent");
    expect(await clockOf(plate, new Date())).toBe(whenSent);
    await receive(made.applicationNo, "120", 1);
    expect(await clockOf(plate, later(60))).toBe(whenAccepted);
  });
});

test("what did not reach customs was not sent: the time to apply runs again until it is", async () => {
  await decide("clockStopsWhen", "sent");
  const made = await makeDeclared();
  const plate = made.plates[0] ?? "";
  await receive(made.applicationNo, "1", 1);
  expect(await clockOf(plate, new Date())).toBe("kept");
  await receive(made.applicationNo, "4", 2, "发送海关失败");
  expect(await clockOf(plate, new Date())).toBe("running");
});

describe("a refused application", () => {
  test.each([
    ["loses", false, "late"],
    ["keeps", true, "kept"],
  ] as const)("%s its first date when it is corrected", async (_, keeps, clock) => {
    await decide("refusedKeepsDate", keeps);
    const made = await makeDeclared();
    const plate = made.plates[0] ?? "";
    await receive(made.applicationNo, "120", 1);
    await receive(made.applicationNo, "100", 2, "收件地址不详");
    expect(await clockOf(plate, later(25))).toBe(clock);
    const declarant = await actorFor("declarant");
    const again = runUseCase(declarant, declareReturns, { returnNos: [made.returnNo] }, { now: later(25) });
    if (keeps) {
      const [{ applicationNo = "" } = {}] = (await again).declared;
      const { application } = await look(applicationNo);
      expect(application.clockStoppedAt).toEqual((await look(made.applicationNo)).application.clockStoppedAt);
    } else expect((await again).refused).toMatchObject([{ code: "item_not_conforming" }]);
  });
});
