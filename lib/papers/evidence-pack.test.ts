import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { officeKeys } from "#db/schema/offices";
import { persons } from "#db/schema/persons";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { packPhotos } from "#lib/evidence/pack-photos";
import { storePhoto } from "#lib/evidence/store-photo";
import { type MadeMessage, makeMessage } from "#lib/feedback/message.testing";
import { readMessagesOfReturn } from "#lib/feedback/read-messages-of-return";
import { signerForOffice } from "#lib/feedback/signer-for-office";
import { evidencePack } from "#lib/papers/evidence-pack";
import { packSummary } from "#lib/papers/pack-summary";
import { photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { readPackFacts } from "#lib/tracking/read-pack-facts";

const system = { scope: "system", code: null, actorId: null } as const;

async function takePhoto(plate: string, motif: "goods" | "label"): Promise<string> {
  const inspector = await actorFor("inspector");
  const noise = Buffer.from(Array.from({ length: 32 * 32 * 3 }, () => Math.floor(Math.random() * 256)));
  const bytes = await sharp(noise, { raw: { width: 32, height: 32, channels: 3 } })
    .png()
    .toBuffer();
  const photo = await keepPhoto(inspector, bytes);
  return (await runUseCase(inspector, storePhoto, { of: { plate, motif }, photo })).sha256;
}

async function read(actor: Actor, returnNo: string, office: string) {
  const { facts, photos } = await runUseCase(actor, readPackFacts, { returnNo });
  return {
    facts,
    photos: await packPhotos(photos),
    messages: await runUseCase(actor, readMessagesOfReturn, returnNo),
    sign: await runUseCase(actor, signerForOffice, office),
    packedAt: new Date(),
  };
}

const letSign = ({ office }: MadeMessage) =>
  inScope(system, (tx) =>
    tx.update(officeKeys).set({ signsOutgoing: true }).where(eq(officeKeys.officeCode, office)),
  );

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a pack of evidence", () => {
  test("holds the messages as they travel, the photos, and a manifest that the office's key proves", async () => {
    const made = await makeMessage();
    await letSign(made);
    const kept = await takePhoto(made.plate, "goods");
    const label = await takePhoto(made.plate, "label");
    await photographPiece(made.plate);
    const officer = await actorFor("origin_officer", made.office);
    const files = unzipSync(evidencePack(await read(officer, made.made.returnNo, made.office)));

    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text("messages/01-arrived-1.json")).toBe(made.message.body);
    const manifest = JSON.parse(text("manifest.json"));
    const listed = Object.keys(files).filter((name) => !name.startsWith("manifest"));
    expect(manifest.files.map(({ name }: { name: string }) => name).sort()).toEqual(listed.sort());
    for (const { name, sha256: said } of manifest.files) {
      expect([name, sha256(files[name] ?? new Uint8Array())]).toEqual([name, said]);
    }
    const [goods, blurred, lost] = manifest.photos;
    expect(goods).toMatchObject({ plate: made.plate, keptSha256: kept, isBlurred: false, trouble: null });
    expect(sha256(files[goods.file] ?? new Uint8Array())).toBe(kept);
    expect(blurred).toMatchObject({ keptSha256: label, isBlurred: true });
    expect(sha256(files[blurred.file] ?? new Uint8Array())).not.toBe(label);
    expect(lost).toMatchObject({ file: null, trouble: "photo_missing" });

    const { id, timestamp, signature } = JSON.parse(text("manifest.signature.json"));
    const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
    expect(new Webhook(made.secret).verify(text("manifest.json"), headers)).toEqual(manifest);
    expect(text("facts.json")).toContain(made.plate);
    expect(text("summary.zh.html")).toContain(made.made.returnNo);
    expect(text("summary.en.html")).toContain("Evidence of return");
  });

  test("is not signed where the office has no key that signs", async () => {
    const made = await makeMessage();
    const officer = await actorFor("origin_officer", made.office);
    const files = unzipSync(evidencePack(await read(officer, made.made.returnNo, made.office)));
    expect(Object.keys(files)).toContain("manifest.json");
    expect(Object.keys(files)).not.toContain("manifest.signature.json");
  });

  test("names no buyer, whoever packs it", async () => {
    const made = await makeMessage();
    const pack = await read(await actorFor("declarant"), made.made.returnNo, made.office);
    const [person] = await inScope(system, (tx) => tx.select().from(persons).limit(1));
    const text = JSON.stringify({ facts: pack.facts, messages: pack.messages });
    expect(text).not.toMatch(/"(buyer|idNumber|telephone|trackUrl)"/);
    expect(text).not.toContain(person?.nameMasked ?? "张*");
  });

  test("of another office does not exist", async () => {
    const [own, foreign] = [await makeMessage(), await makeMessage()];
    await letSign(foreign);
    const officer = await actorFor("origin_officer", own.office);
    const { returnNo } = foreign.made;
    expect(await refusalOf(runUseCase(officer, readPackFacts, { returnNo }))).toBe("not_found");
    expect(await runUseCase(officer, readMessagesOfReturn, returnNo)).toEqual([]);
    expect(await refusalOf(runUseCase(officer, signerForOffice, foreign.office))).toBe("not_found");
  });

  test("is for who reads messages", async () => {
    const { made, sale } = await makeMessage();
    const merchant = await actorFor("merchant", sale.ebcCode);
    expect(await refusalOf(runUseCase(merchant, readMessagesOfReturn, made.returnNo))).toBe("not_permitted");
  });
});

test("a summary shows what people wrote and runs none of it", async () => {
  const made = await makeMessage();
  const pack = await read(await actorFor("officer"), made.made.returnNo, made.office);
  const wicked = '<img src=x onerror="alert(1)">';
  const facts = {
    ...pack.facts,
    pieces: pack.facts.pieces.map((piece) => ({ ...piece, goodsName: wicked })),
  };
  const page = packSummary({ ...pack, facts }, "zh");
  expect(page).not.toContain(wicked);
  expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
});
