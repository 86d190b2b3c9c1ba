import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { documents } from "#db/schema/documents";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import type { PaperKind } from "#lib/domain/papers/paper";
import { executeBatch } from "#lib/outbound/execute-batch";
import { listHandOvers } from "#lib/outbound/list-hand-overs";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { getDocument } from "#lib/papers/get-document";
import { makeDocument } from "#lib/papers/make-document";
import { makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const house = await actorFor("supervisor");

async function noteOf(batchNo: string): Promise<string> {
  const made = await runUseCase(house, makeDocument, { kind: "hand_over" as const, subjectNo: batchNo });
  return made.number;
}

const handOver = (batchNo: string) => runUseCase(house, executeBatch, { batchNo, gateAt: null });
const read = (actor: Actor, number: string) => runUseCase(actor, getDocument, { number });
const shown = async (actor: Actor, batchNo: string) =>
  (await runUseCase(actor, listHandOvers, { batchNo })).note?.number ?? null;

/** A load of one merchant's piece, sealed, with its note. */
async function sealedWithNote() {
  const { plate, sale } = await makeSettled("release");
  const batchNo = await sealedLoad(house, "release", [plate]);
  return { batchNo, sale, plate, number: await noteOf(batchNo) };
}

test("R42 a receiver opens the note of what was handed over to it; for another it does not exist", async () => {
  const { batchNo, sale, number, plate } = await sealedWithNote();
  await handOver(batchNo);
  const other = await sealedWithNote();
  await handOver(other.batchNo);
  for (const actor of [await actorFor("merchant", sale.ebcCode), await actorFor("platform", sale.ebpCode)]) {
    const { content } = await read(actor, number);
    expect(content.body.rows.map((row) => row[1])).toEqual([plate]);
    expect(await refusalOf(read(actor, other.number))).toBe("not_found");
    expect(await refusalOf(read(actor, "HO2026999999"))).toBe("not_found");
    expect(await shown(actor, other.batchNo)).toBeNull();
  }
  expect(await shown(await actorFor("platform", sale.ebpCode), batchNo)).toBeNull();
  const merchant = await actorFor("merchant", sale.ebcCode);
  expect(await shown(merchant, batchNo)).toBe(number);
  const { loads } = await runUseCase(merchant, listHandOvers, { batchNo });
  expect(loads.map((load) => [load.batchNo, load.noteNo])).toEqual([[batchNo, number]]);
  expect(await refusalOf(read(await actorFor("agent", sale.agentCode), number))).toBe("not_permitted");
  expect(await refusalOf(read(await actorFor("origin_officer", sale.officeCode), number))).toBe(
    "not_permitted",
  );
});

test("R42 a platform's load of several merchants has a note that it opens, and none of them", async () => {
  const ebpCode = `P${randomDigits(9)}`;
  const settled = async () =>
    makeSettled("release", house, { sale: await makeSale({ ebpCode, lines: [{ qty: "1" }] }) });
  const [mine, theirs] = [await settled(), await settled()];
  const plates = [mine.plate, theirs.plate].sort();
  const batchNo = await sealedLoad(house, "release", plates, ebpCode);
  const number = await noteOf(batchNo);
  await handOver(batchNo);
  for (const { sale } of [mine, theirs]) {
    const merchant = await actorFor("merchant", sale.ebcCode);
    expect(await refusalOf(read(merchant, number))).toBe("not_found");
    expect(await shown(merchant, batchNo)).toBeNull();
  }
  const platform = await actorFor("platform", ebpCode);
  const { content } = await read(platform, number);
  expect(content.body.rows.map((row) => row[1])).toEqual(plates);
  expect(await shown(platform, batchNo)).toBe(number);
});

test("not before the hand-over, and no note of an earlier seal", async () => {
  const { batchNo, sale, number } = await sealedWithNote();
  const merchant = await actorFor("merchant", sale.ebcCode);
  expect(await refusalOf(read(merchant, number))).toBe("not_found");
  await runUseCase(house, unsealBatch, { batchNo, reason: "改单" });
  await runUseCase(house, sealBatch, { batchNo, countedPieces: 1, papers: {} });
  const next = await noteOf(batchNo);
  await handOver(batchNo);
  expect(await refusalOf(read(merchant, number))).toBe("not_found");
  expect(await read(merchant, next)).toMatchObject({ content: { number: next } });
});

test("no other paper of the house is a receiver's, though it speaks of the same load and pieces", async () => {
  const { batchNo, sale, number } = await sealedWithNote();
  await handOver(batchNo);
  const merchant = await actorFor("merchant", sale.ebcCode);
  expect(await read(merchant, await sameAs(number, "hand_over"))).toBeTruthy();
  expect(await refusalOf(read(merchant, await sameAs(number, "packing_list")))).toBe("not_found");
});

/** A paper of that kind which says what the note says. */
async function sameAs(note: string, kind: PaperKind): Promise<string> {
  const number = uuidv7().slice(-20);
  await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    const [row] = await tx.select().from(documents).where(eq(documents.number, note));
    if (!row) throw new Error(`no paper ${note}`);
    const its = { id: uuidv7(), verifyHash: randomBytes(32), replacesId: null };
    await tx.insert(documents).values({ ...row, ...its, kind, number });
  });
  return number;
}
