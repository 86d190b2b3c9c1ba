import { waves } from "#db/schema/account-book";
import { applicationLines, applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { parcels } from "#db/schema/returns";
import type { Actor, Context } from "#lib/context";
import type { ItemCommand } from "#lib/domain/lifecycle";
import { plateFromSequence } from "#lib/domain/plate";
import { loadOf, papersFor, weightFor } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { appendHistory, chainStart } from "#lib/returns/append-history";
import { lockBatchRow } from "#lib/returns/lock-batch-row";
import { lockItems } from "#lib/returns/lock-item";
import { type ItemPatch, moveItem } from "#lib/returns/move-item";
import { type MadeReturn, makeReturn, makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

/** A sealed load of so many pieces of one application that go back overseas, by their plates in order. */
export async function largeLoad(builder: Actor, wanted: number) {
  const qty = String(wanted);
  const sale = await makeSale({ lines: [{ qty }] });
  const owner = await makeReturn(sale, { lines: [{ gnum: 1, qty }] });
  const by = (await actorFor("inspector")).userId;
  const batchNo = await loadOf(builder, "reship", []);
  const plates = await asSystem(stagePieces, { sale, owner, wanted, by, batchNo });
  const asked = { papers: papersFor("reship"), grossWeightGrams: weightFor("reship") };
  await runUseCase(builder, sealBatch, { batchNo, countedPieces: wanted, ...asked });
  return { batchNo, plates, listId: sale.listId };
}

type Wanted = { sale: Sale; owner: MadeReturn; wanted: number; by: string; batchNo: string };

/** All in one transaction: made one after the other they would take a minute. */
async function stagePieces(ctx: Context, { wanted, by, batchNo, ...of }: Wanted): Promise<string[]> {
  const { id: batchId } = await lockBatchRow(ctx, batchNo);
  const plates = await insertPieces(ctx, of, wanted, by);
  const applicationId = await admitApplication(ctx, of, wanted, by);
  const waveId = uuidv7();
  const shop = { waveNo: `HZ${randomDigits(12)}`, ebcCode: of.sale.ebcCode, ebcName: "示例电商企业" };
  await ctx.tx.insert(waves).values({ id: waveId, ...shop, createdBy: by, createdAt: ctx.now });
  const reship = { outcome: "reship", outcomeBasis: "as_proposed", settledAt: ctx.now } as const;
  const steps: [ItemCommand, ItemPatch][] = [
    ["inspect", { grade: "defective", outcomeProposed: "reship", proposedBy: by }],
    ["declare", { applicationId, lane: "exempt", laneBasis: "instruction" }],
    ["admit", { verdict: "confirm", verifiedAt: ctx.now, admittedAt: ctx.now }],
    ["book", { waveId }],
    ["stage", { batchId, ...reship }],
  ];
  for (const [command, facts] of steps) {
    for (const piece of await lockItems(ctx, plates)) await moveItem(ctx, piece, command, facts);
  }
  return plates.toSorted();
}

type Of = Pick<Wanted, "sale" | "owner">;

async function insertPieces(ctx: Context, { sale, owner }: Of, wanted: number, by: string) {
  const { listId, officeCode, ebpCode, ebcCode, agentCode } = sale;
  const [parcelId, at] = [uuidv7(), ctx.now];
  const box = { id: parcelId, waybillNo: `SF${randomDigits(13)}`, status: "counted" } as const;
  await ctx.tx.insert(parcels).values({ ...box, arrivedAt: at, arrivedBy: by, countedAt: at, countedBy: by });
  const rows = [];
  for (let n = 0; n < wanted; n++) {
    const [id, plate] = [uuidv7(), plateFromSequence(BigInt(`5${randomDigits(11)}`))];
    const head = await appendHistory(ctx, "item", id, chainStart, { type: "receive", toState: "received" });
    rows.push({ ...head, id, plate, parcelId, listId, gnum: 1, officeCode, ebpCode, ebcCode, agentCode });
  }
  const same = { returnId: owner.returnId, scannedCode: "无", goodsName: "面霜", receivedAt: at };
  await ctx.tx.insert(items).values(rows.map((row) => ({ ...row, ...same, receivedBy: by })));
  return rows.map(({ plate }) => plate);
}

async function admitApplication(ctx: Context, { sale, owner }: Of, wanted: number, by: string) {
  const { listId, officeCode, ebpCode, ebcCode, agentCode } = sale;
  const [applicationId, at] = [uuidv7(), ctx.now];
  await ctx.tx.insert(applications).values({
    ...{ id: applicationId, applicationNo: `TH${randomDigits(14)}`, returnId: owner.returnId, listId },
    ...{ officeCode, ebpCode, ebcCode, agentCode, customsCode: "2991", status: "admitted", declaredBy: by },
    ...{ declaredAt: at, acceptedAt: at, clockStoppedAt: at },
  });
  await ctx.tx.insert(applicationLines).values({ applicationId, gnum: 1, qty: String(wanted) });
  return applicationId;
}
