import { unzipSync } from "fflate";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { readPhoto, readShownPhoto } from "#lib/evidence/serve-photo";
import { storePhoto } from "#lib/evidence/store-photo";
import { answerGoods } from "#lib/goods/answer-goods";
import { raiseClaim } from "#lib/goods/raise-claim";
import { executeBatch } from "#lib/outbound/execute-batch";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { makeDocument } from "#lib/papers/make-document";
import { claimPackFiles } from "#lib/papers/serve-claim-pack";
import { zipOf } from "#lib/papers/zip";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { getClaimPack } from "#lib/tracking/get-claim-pack";

const receiver = () => actorFor("receiver");

async function photograph(plate: string, motif: "goods" | "label"): Promise<string> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: "#fff", noise } });
  const photo = await keepPhoto(await receiver(), await picture.jpeg().toBuffer());
  await runUseCase(await receiver(), storePhoto, { of: { plate, motif }, photo });
  return photo.sha256;
}

/** The files of a pack by their names, as somebody who opens the ZIP finds them. */
async function unpack(actor: Actor, plates: string) {
  const pieces = await runUseCase(actor, getClaimPack, { plates });
  const files = await claimPackFiles(pieces, "zh", new Date(), readShownPhoto);
  return new Map(Object.entries(unzipSync(zipOf(files))));
}

test("the pack of a disputed piece has what both saw and said, and of a label no more than light and shade", async () => {
  const { plate, sale } = await makeAdmitted();
  const goods = await photograph(plate, "goods");
  const label = await photograph(plate, "label");
  const owner = await actorFor("merchant", sale.ebcCode);
  const reason = "照片里少了 <配件>";
  await runUseCase(owner, answerGoods, { plates: [plate], answer: "disputed", reason });
  const files = await unpack(owner, plate);
  expect([...files.keys()]).toEqual([
    "index.html",
    "facts.json",
    `${plate}/photo-01.webp`,
    `${plate}/photo-02.webp`,
  ]);
  expect(Buffer.from(files.get(`${plate}/photo-01.webp`) ?? [])).toEqual(await readPhoto(goods));
  const shown = Buffer.from(files.get(`${plate}/photo-02.webp`) ?? []);
  expect(shown).toEqual(await readShownPhoto({ sha256: label, isBlurred: true }));
  expect(shown).not.toEqual(await readPhoto(label));
  const page = Buffer.from(files.get("index.html") ?? []).toString();
  expect(page).toContain("照片里少了 &lt;配件&gt;");
  expect(page).toContain(goods);
  const { pieces } = JSON.parse(Buffer.from(files.get("facts.json") ?? []).toString());
  expect(pieces).toMatchObject([{ plate, state: "admitted", declaredFen: expect.any(Number), papers: [] }]);
  expect(pieces[0].history.map(({ type }: { type: string }) => type)).toContain("owner_disputed");
});

test("that of pieces that were handed over has the claim and the note of the hand-over, which lies in it once", async () => {
  const bench = await actorFor("supervisor");
  const { plate, sale } = await makeSettled("release", bench);
  const batchNo = await sealedLoad(bench, "release", [plate]);
  const made = await runUseCase(bench, makeDocument, { kind: "hand_over" as const, subjectNo: batchNo });
  await runUseCase(bench, executeBatch, { batchNo, gateAt: null });
  const owner = await actorFor("merchant", sale.ebcCode);
  await runUseCase(owner, raiseClaim, { plate, reason: "箱内破损", amountFen: 12_850 });
  const { number } = made;
  const files = await unpack(owner, `${plate},${plate}`);
  expect([...files.keys()]).toEqual(["index.html", "facts.json", `papers/${number}.pdf`]);
  expect(
    Buffer.from(files.get(`papers/${number}.pdf`) ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect(Buffer.from(files.get("index.html") ?? []).toString()).toContain("¥128.50");
});

test("there is no pack at all with a piece of another in it, and none for an originating office", async () => {
  const [mine, theirs] = [await makeAdmitted(), await makeAdmitted()];
  const owner = await actorFor("merchant", mine.sale.ebcCode);
  const both = { plates: `${mine.plate},${theirs.plate}` };
  expect(await refusalOf(runUseCase(owner, getClaimPack, both))).toBe("not_found");
  const office = await actorFor("origin_officer", mine.sale.officeCode);
  expect(await refusalOf(runUseCase(office, getClaimPack, { plates: mine.plate }))).toBe("not_permitted");
});

test("the house packs no paper that speaks of another merchant's goods, and an agent reads none", async () => {
  const bench = await actorFor("supervisor");
  const ebpCode = `P${randomDigits(9)}`;
  const load = async (sales: readonly Sale[]) => {
    const plates = [];
    for (const sale of sales) plates.push((await makeSettled("release", bench, { sale })).plate);
    const batchNo = await sealedLoad(bench, "release", plates, ebpCode);
    await runUseCase(bench, makeDocument, { kind: "hand_over" as const, subjectNo: batchNo });
    await runUseCase(bench, executeBatch, { batchNo, gateAt: null });
    return plates[0] ?? "";
  };
  const [one, two] = [await makeSale({ ebpCode }), await makeSale({ ebpCode })];
  const papersFor = async (actor: Actor, plates: string) =>
    (await runUseCase(actor, getClaimPack, { plates }))[0]?.papers.length;
  const mixed = await load([one, two]);
  const alone = await load([await makeSale({ ebpCode, ebcCode: one.ebcCode, agentCode: one.agentCode })]);
  expect(await papersFor(bench, mixed)).toBe(0);
  expect(await papersFor(bench, alone)).toBe(1);
  expect(await papersFor(await actorFor("platform", ebpCode), mixed)).toBe(1);
  expect(await papersFor(await actorFor("agent", one.agentCode), alone)).toBe(0);
});
