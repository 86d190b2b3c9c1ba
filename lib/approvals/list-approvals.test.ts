import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { users } from "#db/schema/people";
import { trainingRuns } from "#db/schema/training-runs";
import { proposed } from "#lib/accounts/people.testing";
import { listApprovals } from "#lib/approvals/list-approvals";
import type { Actor, Context } from "#lib/context";
import { countDesks } from "#lib/counts/count-desks";
import { approveBatch } from "#lib/outbound/approve-batch";
import { confirmDestructionList } from "#lib/outbound/confirm-destruction-list";
import { listDestruction } from "#lib/outbound/list-destruction";
import { loadOf, makeSettled, papersFor, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { makeTestZone } from "#lib/places/testing";
import { runUseCase } from "#lib/run-use-case";
import { openTaking } from "#lib/stock/open-taking";
import { close, count, sign, stockedZone } from "#lib/stock/taking.testing";
import { actorFor, asSystem, atOneMoment, refusalOf } from "#lib/testing";

beforeAll(async () => {
  await makeTestZone("stock");
});

/** How something stands in a person's list: theirs to decide, their own work, or not at all. */
async function standingOf(actor: Actor, kind: string, subject: string) {
  const { rows } = await runUseCase(actor, (ctx) => listApprovals(ctx), null);
  const row = rows.find((one) => one.kind === kind && one.subject === subject);
  return row ? (row.isOwn ? "own" : "mine") : null;
}

test("a sealed destruction waits for a supervisor who had no hand in it, until it is approved", async () => {
  const [settler, builder] = [await actorFor("supervisor"), await actorFor("stock_controller")];
  const { plate } = await makeSettled("destroy", settler);
  const batchNo = await loadOf(builder, "destroy", [plate]);
  const second = await signerFor("supervisor");
  expect(await standingOf(second, "destroy", batchNo)).toBeNull();
  const sealer = await actorFor("supervisor");
  await runUseCase(sealer, sealBatch, { batchNo, countedPieces: 1, papers: papersFor("destroy") });
  expect(await standingOf(sealer, "destroy", batchNo)).toBe("own");
  expect(await standingOf(settler, "destroy", batchNo)).toBe("own");
  expect(await standingOf(second, "destroy", batchNo)).toBe("mine");
  await runUseCase(second, approveBatch, approvalOf(batchNo));
  expect(await standingOf(second, "destroy", batchNo)).toBeNull();
});

test("the list of a destruction is confirmed by another than who made it", async () => {
  const builder = await actorFor("stock_controller");
  const { plate } = await makeSettled("destroy");
  const batchNo = await sealedLoad(builder, "destroy", [plate]);
  const [first, second] = [await signerFor("supervisor"), await signerFor("supervisor")];
  await runUseCase(first, approveBatch, approvalOf(batchNo));
  expect(await standingOf(second, "destruction_list", batchNo)).toBeNull();
  await runUseCase(first, listDestruction, { batchNo, countedPieces: 1 });
  expect(await standingOf(first, "destruction_list", batchNo)).toBe("own");
  expect(await standingOf(second, "destruction_list", batchNo)).toBe("mine");
  await runUseCase(second, confirmDestructionList, { batchNo, pin });
  expect(await standingOf(second, "destruction_list", batchNo)).toBeNull();
});

test("a stock-taking waits once it is counted, and not for who counted", async () => {
  const { zone, plates, controller, supervisor } = await stockedZone(1);
  const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
  const other = await actorFor("supervisor");
  await count(supervisor, takingNo, plates[0] ?? "", zone.first);
  expect(await standingOf(other, "taking", takingNo)).toBeNull();
  await close(controller, takingNo);
  expect(await standingOf(supervisor, "taking", takingNo)).toBe("own");
  expect(await standingOf(other, "taking", takingNo)).toBe("mine");
  await sign(other, takingNo);
  expect(await standingOf(other, "taking", takingNo)).toBeNull();
});

test("a stock-taking that differs waits only after the second count", async () => {
  const { zone, controller, first, second, supervisor } = await stockedZone(1);
  const { takingNo } = await runUseCase(controller, openTaking, { zoneCode: zone.code });
  await close(first, takingNo);
  expect(await standingOf(supervisor, "taking", takingNo)).toBeNull();
  await close(second, takingNo);
  expect(await standingOf(supervisor, "taking", takingNo)).toBe("mine");
});

test("an account of who touches goods waits for a supervisor, one of customs does not", async () => {
  const supervisor = await actorFor("supervisor");
  const clerk = await proposed("receiver");
  const officer = await proposed("officer");
  expect(await standingOf(supervisor, "account", clerk.login)).toBe("mine");
  expect(await standingOf(supervisor, "account", officer.login)).toBeNull();
});

test("a training that was passed waits for another than who did it, one that was not for nobody", async () => {
  const supervisor = await actorFor("supervisor");
  const [passed, failed] = [await learnerWith(95), await learnerWith(80)];
  expect(await standingOf(supervisor, "training", passed.name)).toBe("mine");
  expect(await standingOf(supervisor, "training", failed.name)).toBeNull();
  expect(await standingOf({ ...supervisor, userId: passed.userId }, "training", passed.name)).toBe("own");
});

/** Somebody who still learns, with a training of so many in a hundred. */
async function learnerWith(percent: number) {
  const { userId } = await actorFor("supervisor");
  const name = `学员${userId}`;
  await asSystem(async ({ tx, now }: Context, _: null) => {
    await tx.update(users).set({ trainee: true, name }).where(eq(users.id, userId));
    await tx.insert(trainingRuns).values({ userId, percent, finishedAt: now });
  }, null);
  return { userId, name };
}

test("the rail counts what is listed as theirs to decide", async () => {
  const builder = await actorFor("supervisor");
  const { plate } = await makeSettled("destroy");
  await sealedLoad(builder, "destroy", [plate]);
  const [counted, { rows, mine }] = await atOneMoment(builder, async (ctx) => [
    await countDesks(ctx),
    await listApprovals(ctx),
  ]);
  expect(rows.some(({ isOwn }) => isOwn)).toBe(true);
  expect(mine).toBe(rows.filter(({ isOwn }) => !isOwn).length);
  expect(counted).toHaveProperty("approvals", mine);
});

test("only supervisors read it", async () => {
  const controller = await actorFor("stock_controller");
  expect(await refusalOf(runUseCase(controller, (ctx) => listApprovals(ctx), null))).toBe("not_permitted");
});
