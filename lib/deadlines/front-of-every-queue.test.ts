import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { parcelReturns } from "#db/schema/returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { listReady } from "#lib/customs/list-ready";
import { listRefusals } from "#lib/customs/list-refusals";
import { makeDeclared, receive } from "#lib/customs/received-receipt.testing";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { getDock } from "#lib/dock/get-dock";
import { listInspectionQueue } from "#lib/inspection/list-inspection-queue";
import { listExceptions } from "#lib/receiving/list-exceptions";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";
import { open, receiverAt } from "#lib/receiving/testing";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { listVerificationQueue } from "#lib/verification/list-verification-queue";

/** Each queue in a year of its own, where nothing that another one releases is about to end. */
let now = new Date("2047-05-20T04:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const announced = async (releasedAt: Date, options = {}) =>
  makeReturn(await makeSale({ releasedAt }), options);
const lines = [{ qty: "1", gcode: "6109100010" }];

async function scanned(releasedAt: Date): Promise<string> {
  const waybillNo = (await announced(releasedAt)).waybills[0] ?? "";
  const scan = { waybillNo, entry: "scanner" as const };
  await runUseCase(await actorFor("dock_clerk"), arriveParcel, scan, { now });
  return waybillNo;
}

async function opened(releasedAt: Date): Promise<string> {
  const at = await receiverAt("F2", now);
  return (await open(at, (await announced(releasedAt)).waybills[0] ?? "")).parcelId;
}

async function pending(releasedAt: Date): Promise<string> {
  const sale = await makeSale({ releasedAt, lines });
  const made = await makeReturn(sale, { authorisation: "pending" });
  const { parcelId } = await makePiece(sale, made, { arrivedAt: daysAgo(1) });
  await asSystem(
    ({ tx }) => tx.insert(parcelReturns).values({ parcelId, returnId: made.returnId }),
    undefined,
  );
  return made.returnNo;
}

async function sent(releasedAt: Date): Promise<string> {
  const { plate } = await makeOnePiece({ releasedAt });
  await step.move(plate, "inspect");
  const { applicationId } = await declarePiece(plate, "sent", daysAgo(1));
  await asSystem(
    ({ tx }) =>
      tx.update(applications).set({ clockStoppedAt: null }).where(eq(applications.id, applicationId)),
    undefined,
  );
  await step.know(plate, { lane: "in_person" });
  return plate;
}

async function refused(releasedAt: Date): Promise<string> {
  const { applicationNo } = await makeDeclared({ sale: { releasedAt, lines }, arrivedAt: daysAgo(1) });
  await receive(applicationNo, "100", 2, "收件地址不详");
  return applicationNo;
}

async function held(releasedAt: Date): Promise<string> {
  const { plate } = await makeOnePiece({ releasedAt });
  await step.know(plate, { hold: "customs", holdReason: "待查" });
  return plate;
}

const inspected = async (releasedAt: Date) =>
  (await makeInspectedReturn({ sale: { releasedAt, lines }, arrivedAt: daysAgo(1) })).returnNo;

type Queue = { make: (releasedAt: Date) => Promise<string>; read: () => Promise<readonly string[]> };

const queues: Record<string, Queue> = {
  "the dock": {
    make: scanned,
    read: async () =>
      (await runUseCase(await actorFor("dock_clerk"), getDock, {}, { now })).newest.map(
        ({ waybillNo }) => waybillNo,
      ),
  },
  receiving: {
    make: opened,
    read: async () =>
      (await runUseCase(await actorFor("receiver"), listReceivingQueue, {}, { now })).parcels.map(
        ({ parcelId }) => parcelId,
      ),
  },
  inspection: {
    make: async (releasedAt) => (await makeOnePiece({ releasedAt })).plate,
    read: async () =>
      (await runUseCase(await actorFor("inspector"), listInspectionQueue, {}, { now })).rows.map(
        ({ plate }) => plate,
      ),
  },
  "what is ready to declare": {
    make: inspected,
    read: async () =>
      (await runUseCase(await actorFor("declarant"), (ctx) => listReady(ctx), null, { now })).map(
        ({ returnNo }) => returnNo,
      ),
  },
  "what customs refused": {
    make: refused,
    read: async () =>
      (await runUseCase(await actorFor("declarant"), (ctx) => listRefusals(ctx), null, { now })).map(
        ({ applicationNo }) => applicationNo,
      ),
  },
  verification: {
    make: sent,
    read: async () =>
      (await runUseCase(await actorFor("officer"), listVerificationQueue, {}, { now })).rows.map(
        ({ plate }) => plate,
      ),
  },
  "what waits for its merchant's word": {
    make: pending,
    read: async () => (await exceptions()).awaiting.map(({ returnNo }) => returnNo),
  },
  "what is held": { make: held, read: async () => (await exceptions()).held.map(({ plate }) => plate) },
};

const exceptions = async () =>
  runUseCase(await actorFor("supervisor"), (ctx) => listExceptions(ctx), null, { now });

test.each(Object.keys(queues))(
  "on day 25 a parcel stands in front of %s, the nearest last day first",
  async (name) => {
    const queue = queues[name];
    if (!queue) throw new Error("no such queue");
    now = new Date(Date.UTC(2047 + Object.keys(queues).indexOf(name), 4, 20, 4));
    const day25 = await queue.make(daysAgo(25));
    const lastDay = await queue.make(daysAgo(30));
    const day24 = await queue.make(daysAgo(24));
    const late = await queue.make(daysAgo(31));
    const shown = await queue.read();
    expect(shown.slice(0, 2)).toEqual([lastDay, day25]);
    expect(shown.slice(2).filter((key) => key === day25 || key === lastDay)).toEqual([]);
    expect([day24, late]).not.toContain(shown[0]);
  },
);
