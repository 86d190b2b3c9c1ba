import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { inScope } from "#db/scope";
import { listInspectionQueue } from "#lib/inspection/list-inspection-queue";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";
import { open, receiverAt } from "#lib/receiving/testing";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { declarePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { listVerificationQueue } from "#lib/verification/list-verification-queue";

/** In a year of its own, where nothing that another test releases is about to end. */
const now = new Date("2041-03-20T04:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
/** On the last day, on the 25th, a day before that, and a day too late. */
const [lastDay, day25, day24, late] = [30, 25, 24, 31].map(daysAgo);

/** The keys among those shown, in the queue's order. */
const orderOf = (shown: readonly string[], own: Readonly<Record<string, string>>) =>
  shown.flatMap((key) => Object.keys(own).filter((name) => own[name] === key));

/** Customs accepted an application for all of a return before its pieces were counted. */
async function declareAhead({ sale, made }: Awaited<ReturnType<typeof makeOnePiece>>) {
  const { listId, officeCode, ebpCode, ebcCode, agentCode } = sale;
  const { userId: declaredBy } = await actorFor("declarant");
  const at = { declaredAt: daysAgo(2), acceptedAt: daysAgo(1), clockStoppedAt: daysAgo(1) };
  await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.insert(applications).values({
      listId,
      officeCode,
      ebpCode,
      ebcCode,
      agentCode,
      declaredBy,
      returnId: made.returnId,
      ...at,
      applicationNo: `AP${randomDigits(12)}`,
      customsCode: "2991",
      status: "accepted",
      preDeclared: true,
    }),
  );
}

describe("from day 25 without an application it goes to the front, the nearest last day first", () => {
  test("of the receiving queue", async () => {
    const at = await receiverAt("F1", now);
    const boxOf = async (releasedAt: Date | undefined) =>
      (await open(at, (await makeReturn(await makeSale({ releasedAt }), { now })).waybills[0] ?? ""))
        .parcelId;
    const own = {
      day24: await boxOf(day24),
      late: await boxOf(late),
      day25: await boxOf(day25),
      lastDay: await boxOf(lastDay),
    };
    const { parcels } = await runUseCase(at.actor, listReceivingQueue, {}, { now });
    const shown = parcels.map(({ parcelId }) => parcelId);
    expect(orderOf(shown, own).slice(0, 2)).toEqual(["lastDay", "day25"]);
    expect(shown.slice(0, 2)).toEqual([own.lastDay, own.day25]);
    expect(parcels[0]?.clocks.application).toMatchObject({ state: "running", daysLeft: 0 });
  });

  test("but not what was declared ahead of the pieces, and is accepted", async () => {
    const [ahead, waiting] = [
      await makeOnePiece({ releasedAt: day25 }),
      await makeOnePiece({ releasedAt: day25 }),
    ];
    await declareAhead(ahead);
    const { rows } = await runUseCase(await actorFor("inspector"), listInspectionQueue, {}, { now });
    const shown = rows.map(({ plate }) => plate);
    expect(shown).toContain(waiting.plate);
    expect(shown.slice(0, shown.indexOf(waiting.plate))).not.toContain(ahead.plate);
    const row = rows.find(({ plate }) => plate === ahead.plate);
    if (row) expect(row.clocks.application).toMatchObject({ state: "kept" });
  });

  test("of the verification queue, while customs has not accepted it", async () => {
    const declared = async (releasedAt: Date | undefined, stopped: boolean) => {
      const { plate } = await makeOnePiece({ releasedAt });
      await step.move(plate, "inspect");
      const { applicationId } = await declarePiece(plate, stopped ? "accepted" : "sent", daysAgo(1));
      const clockStoppedAt = stopped ? daysAgo(1) : null;
      await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
        tx.update(applications).set({ clockStoppedAt }).where(eq(applications.id, applicationId)),
      );
      await step.know(plate, { lane: "in_person" });
      return plate;
    };
    const own = { accepted: await declared(day25, true), waiting: await declared(day25, false) };
    const { rows } = await runUseCase(await actorFor("officer"), listVerificationQueue, {}, { now });
    expect(rows[0]).toMatchObject({
      plate: own.waiting,
      clocks: { application: { state: "running", daysLeft: 5 } },
    });
    expect(rows.slice(1).every(({ plate }) => plate !== own.waiting)).toBe(true);
  });
});
