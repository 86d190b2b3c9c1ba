import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { getDocument } from "#lib/papers/get-document";
import { makeDocument } from "#lib/papers/make-document";
import { verifyDocument } from "#lib/papers/verify-document";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

async function paperOfRelease() {
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeSettled("release");
  const batchNo = await sealedLoad(supervisor, "release", [plate]);
  const make = async () => {
    const made = await runUseCase(supervisor, makeDocument, {
      kind: "hand_over",
      subjectNo: batchNo,
    } as const);
    const { content, sha256 } = await runUseCase(supervisor, getDocument, made);
    return { number: made.number, content, sha256, code: content.verifyUrl.split("/").at(-1) ?? "" };
  };
  return { supervisor, batchNo, plate, make };
}

const look = (code: string, address: string = randomUUID()) => asSystem(verifyDocument, { code, address });

test("the code of a paper proves its kind, number, date, hash and issuer, and tells nothing else", async () => {
  const { make, batchNo, plate } = await paperOfRelease();
  const { code, number, content, sha256 } = await make();
  const verified = await look(code);
  expect(verified).toEqual({
    result: "genuine",
    paper: {
      kind: "hand_over",
      number,
      madeAt: new Date(content.madeAt),
      issuer: content.issuer,
      sha256,
      replacedBy: null,
    },
  });
  const told = JSON.stringify(verified);
  for (const secret of [batchNo, plate, content.madeBy]) expect(told).not.toContain(secret);
});

test("a paper in whose place another stands says so", async () => {
  const { make, supervisor, batchNo } = await paperOfRelease();
  const { code } = await make();
  await runUseCase(supervisor, unsealBatch, { batchNo, reason: "改单" });
  await runUseCase(supervisor, sealBatch, { batchNo, countedPieces: 1, papers: {} });
  const { number } = await make();
  expect(await look(code)).toMatchObject({ result: "genuine", paper: { replacedBy: number } });
});

test("a code is too long to be guessed, and one that nobody has is unknown", async () => {
  const { code } = await (await paperOfRelease()).make();
  expect(Buffer.from(code, "base64url").length * 8).toBeGreaterThanOrEqual(120);
  for (const wrong of ["", "x".repeat(200), `${code}x`, code.slice(1)]) {
    expect(await look(wrong)).toEqual({ result: "unknown" });
  }
});

test("sixty looks from one address are enough for a quarter of an hour, right or wrong", async () => {
  const { code } = await (await paperOfRelease()).make();
  const address = randomUUID();
  for (let at = 0; at < 59; at++) await look("wrong", address);
  expect(await look(code, address)).toMatchObject({ result: "genuine" });
  expect(await look(code, address)).toEqual({ result: "too_often" });
  expect(await look(code)).toMatchObject({ result: "genuine" });
  const later = { now: new Date(Date.now() + 16 * 60_000) };
  expect(await asSystem(verifyDocument, { code, address }, later)).toMatchObject({ result: "genuine" });
});

test("nobody asks in the product's name", async () => {
  const supervisor = await actorFor("supervisor");
  const asked = { code: "x", address: "y" };
  expect(await refusalOf(runUseCase(supervisor, verifyDocument, asked))).toBe("not_permitted");
});
