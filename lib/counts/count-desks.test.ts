import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { batches } from "#db/schema/batches";
import { feedbackMessages } from "#db/schema/feedback";
import type { Context } from "#lib/context";
import { countDesks } from "#lib/counts/count-desks";
import { listMidnight } from "#lib/deadlines/list-midnight";
import type { DeskKey } from "#lib/domain/desks";
import type { Role } from "#lib/domain/role";
import { listFeedback } from "#lib/feedback/list-feedback";
import { listGoods } from "#lib/goods/list-goods";
import { listInspectionQueue } from "#lib/inspection/list-inspection-queue";
import { getOutbound } from "#lib/outbound/get-outbound";
import { listMoveOuts } from "#lib/outbound/list-move-outs";
import { listToWitness } from "#lib/outbound/list-to-witness";
import { listPlaces } from "#lib/places/list-places";
import { makeTestZone } from "#lib/places/testing";
import { listExceptions } from "#lib/receiving/list-exceptions";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";
import { open, receive, receiverAt } from "#lib/receiving/testing";
import { makeOnePiece, makeWave, step } from "#lib/returns/steps.testing";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { declarePiece } from "#lib/returns/testing-piece";
import { getStock } from "#lib/stock/get-stock";
import { actorFor, asSystem, atOneMoment } from "#lib/testing";
import { listVerificationQueue } from "#lib/verification/list-verification-queue";

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

type Desk = { role: Role; total: (ctx: Context) => Promise<number> };

const desks: Partial<Record<DeskKey, Desk>> = {
  receiving: {
    role: "receiver",
    total: async (ctx) => {
      const { totals } = await listReceivingQueue(ctx);
      return totals.waiting + totals.opened;
    },
  },
  inspection: { role: "inspector", total: async (ctx) => (await listInspectionQueue(ctx, {})).total },
  midnight: {
    role: "declarant",
    total: async (ctx) => (await listMidnight(ctx, { sort: "money" })).rows.length,
  },
  verification: { role: "officer", total: async (ctx) => (await listVerificationQueue(ctx, {})).total },
  places: { role: "receiver", total: async (ctx) => (await listPlaces(ctx, {})).waitingCount },
  stock: {
    role: "stock_controller",
    total: async (ctx) => sum((await getStock(ctx, {})).shops.map(({ waiting, inWave }) => waiting + inWave)),
  },
  outbound: {
    role: "supervisor",
    total: async (ctx) => {
      const { counts } = await getOutbound(ctx, { view: "settle", outcome: "release" });
      return counts.settle + sum(Object.values(counts.load));
    },
  },
  moveOuts: {
    role: "officer",
    total: async (ctx) =>
      (await listMoveOuts(ctx, {})).waiting.length + (await listToWitness(ctx, null)).waiting.length,
  },
  exceptions: { role: "supervisor", total: async (ctx) => (await listExceptions(ctx)).total },
  goods: {
    role: "merchant",
    total: async (ctx) => (await listGoods(ctx, { view: "to_check" })).counts.to_check,
  },
  inbox: { role: "origin_officer", total: async (ctx) => (await listFeedback(ctx, { state: "open" })).total },
  feedback: {
    role: "supervisor",
    total: async (ctx) => (await listFeedback(ctx, { state: "trouble" })).total,
  },
};

const shop = `C${randomDigits(9)}`;
const office = "5999";
const scopeOf: Partial<Record<Role, string>> = { merchant: shop, origin_officer: office };

beforeAll(async () => {
  await makeTestZone("stock");
  await fillBenches();
  await fillCustoms();
  await fillHouse();
});

async function fillBenches() {
  await makeReturn(await makeSale({ releasedAt: new Date(Date.now() - 30 * 86_400_000) }));
  const at = await receiverAt("A1");
  const blind = await open(at, `YT${randomDigits(13)}`, { blind: true });
  await receive(at, blind.parcelId, randomGtin());
  const sale = await makeSale();
  const bench = await open(at, sale.logisticsNo);
  await receive(at, bench.parcelId, sale.lines[0]?.barCode ?? "");
  await receive(at, bench.parcelId, randomGtin(), { notOnList: true });
  const held = await makeOnePiece();
  await step.know(held.plate, { hold: "customs", holdReason: "查" });
  const again = await makeOnePiece();
  await step.move(again.plate, "inspect");
  await declarePiece(again.plate);
  await step.move(again.plate, "send_back", { round: 2 });
}

async function fillCustoms() {
  const withheld = await makeOnePiece();
  const free = await makeOnePiece();
  const lifted = await makeOnePiece();
  const exempt = await makeOnePiece();
  for (const { plate } of [withheld, free, lifted, exempt]) {
    await step.move(plate, "inspect");
    await declarePiece(plate);
  }
  await step.know(withheld.plate, { verdict: "withhold", hold: "customs", holdReason: "查" });
  await step.know(lifted.plate, { verdict: "withhold" });
  await step.know(exempt.plate, { lane: "exempt" });
  await step.touch(free.sale.listId);
  await step.touch(exempt.sale.listId);
  await reject(exempt.sale.listId);
}

/** Their office says no to what it heard of a list. */
const reject = (ofList: string) =>
  asSystem(async ({ tx, now }: Context, listId: string) => {
    const said = { rejectedAt: now, rejectionReason: "数量不符" };
    await tx.update(feedbackMessages).set(said).where(eq(feedbackMessages.listId, listId));
  }, ofList);

async function fillHouse() {
  const ofShop = () => makeSale({ lines: [{ qty: "1" }], ebcCode: shop, officeCode: office });
  await makeAdmitted({ sale: await ofShop() });
  const held = await makeAdmitted({ sale: await ofShop() });
  await step.know(held.plate, { hold: "dispute", holdReason: "少件" });
  const inWave = await makeAdmitted({ sale: await ofShop() });
  await step.know(inWave.plate, { waveId: await makeWave(shop) });
  await makeBooked({ sale: await ofShop() });
  const settled = await makeBooked({ sale: await ofShop() });
  await step.know(settled.plate, { outcome: "reship", settledAt: new Date() });
  const { userId: createdBy } = await actorFor("supervisor");
  await asSystem(async ({ tx, now }: Context) => {
    const list = { batchNo: `CK${randomDigits(12)}`, outcome: "move_out", status: "approved" } as const;
    await tx
      .insert(batches)
      .values({ ...list, receiver: "示例收货方", papers: {}, createdBy, createdAt: now });
  }, null);
}

test.each(Object.entries(desks))(
  "the rail counts at %s what its desk lists",
  async (key, { role, total }) => {
    const actor = await actorFor(role, scopeOf[role] ?? null);
    const [counted, listed] = await atOneMoment(actor, async (ctx) => [
      await countDesks(ctx),
      await total(ctx),
    ]);
    expect(counted).toHaveProperty(key, listed);
    expect(listed).toBeGreaterThan(0);
  },
);
