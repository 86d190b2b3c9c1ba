import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { apiKeys, users } from "#db/schema/people";
import { createApiKey } from "#lib/auth/create-api-key";
import { receiveImport } from "#lib/customs/receive-import";
import { listHead, listLine } from "#lib/customs/sample-messages.testing";
import type { Role } from "#lib/domain/role";
import { makeSale, randomDigits } from "#lib/returns/testing";
import { actorFor, asSystem } from "#lib/testing";

const receiveLists = receiveImport("lists:write", ["lists", "receipts"]);
const receiveReturns = receiveImport("returns:write", ["returns"]);

async function makeKey(role: Role = "declarant") {
  const { userId } = await actorFor(role);
  const [user] = await asSystem(({ tx }) => tx.select().from(users).where(eq(users.id, userId)), null);
  const { key } = await asSystem(createApiKey, { login: user?.login ?? "", label: "test" });
  return { key, userId };
}

function request(key: string, body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/api/v1/import-lists", {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${key}`, ...headers },
  });
}

const list = () => ({
  ...listHead,
  copNo: `QD${randomDigits(16)}`,
  invtNo: `31052026I${randomDigits(9)}`,
  releaseTime: "2026-08-02T10:17:33+08:00",
  lines: [listLine],
});

async function answerOf(response: Promise<Response>) {
  const { status } = await response;
  const body: Record<string, unknown> = await (await response).json();
  return { status, ...body };
}

describe("receiveImport", () => {
  it("takes what is good, names what is not, and changes nothing the second time", async () => {
    const { key } = await makeKey();
    const body = JSON.stringify({ lists: [list(), { ...list(), colour: "red" }] });
    expect(await answerOf(receiveLists(request(key, body)))).toMatchObject({
      status: 200,
      taken: { lists: 1 },
      refused: 1,
      problems: [{ file: "body", field: "colour", reason: "unknown_field", at: { line: 1 } }],
    });
    expect(await answerOf(receiveLists(request(key, body)))).toMatchObject({ status: 200, unchanged: 1 });
  });

  it("takes announced returns, and only those where returns go", async () => {
    const { key } = await makeKey();
    const sale = await makeSale();
    const announced = {
      returnNo: `TH${randomDigits(14)}`,
      orderNo: sale.orderNo,
      lines: [{ gnum: 1, qty: 1 }],
      reason: "x",
    };
    const body = JSON.stringify(announced);
    expect(await answerOf(receiveReturns(request(key, body)))).toMatchObject({ taken: { returns: 1 } });
    expect(await answerOf(receiveLists(request(key, body)))).toMatchObject({
      status: 422,
      code: "document_refused",
      params: { reason: "unknown_message" },
    });
  });

  it.each([
    ["nothing", "", 422, "document_refused"],
    ["no XML", "<a", 422, "document_refused"],
    ["21 MB", new Uint8Array(21 * 1024 * 1024), 413, "body_too_large"],
  ])("answers %s with words", async (_, body, status, code) => {
    const { key } = await makeKey();
    expect(await answerOf(receiveLists(request(key, body)))).toMatchObject({ status, code });
  });

  it.each([
    ["no key", 401, "signed_out", async () => ""],
    ["an unknown key", 401, "signed_out", async () => `gc_${randomDigits(32)}`],
    ["a key of another role", 403, "not_permitted", async () => (await makeKey("receiver")).key],
    [
      "a revoked key",
      401,
      "signed_out",
      async () => {
        const { key, userId } = await makeKey();
        const revoked = { revokedAt: new Date() };
        await asSystem(({ tx }) => tx.update(apiKeys).set(revoked).where(eq(apiKeys.userId, userId)), null);
        return key;
      },
    ],
    [
      "a disabled account",
      401,
      "account_disabled",
      async () => {
        const { key, userId } = await makeKey();
        const disabled = { disabledAt: new Date() };
        await asSystem(({ tx }) => tx.update(users).set(disabled).where(eq(users.id, userId)), null);
        return key;
      },
    ],
  ])("refuses %s", async (_, status, code, key) => {
    expect(await answerOf(receiveLists(request(await key(), JSON.stringify(list()))))).toMatchObject({
      status,
      code,
    });
  });
});
