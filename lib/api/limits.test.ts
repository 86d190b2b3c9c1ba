import { beforeAll, expect, test } from "vitest";
import { announcedReturnExample } from "#lib/api/examples";
import { makeMachines, routes, send } from "#lib/api/machine.testing";
import { listOperations, type OperationId } from "#lib/api/operations";
import { faultsBy } from "#lib/api/published.testing";
import { actorOfKey } from "#lib/auth/actor-of-key";
import { requestsAtMost, takeTurn } from "#lib/http/key-rate";
import { keyFor } from "#lib/keys/key.testing";
import { makeSale, randomDigits } from "#lib/returns/testing";
import { actorFor } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

let machines: Awaited<ReturnType<typeof makeMachines>>;

beforeAll(async () => {
  machines = await makeMachines();
});

function operationOf(id: OperationId) {
  const operation = listOperations().find((one) => one.id === id);
  if (!operation) throw new Error(`${id} is not documented`);
  return operation;
}

test("a key that comes too often is told when to come again, and no other key is", async () => {
  const declarant = await actorFor("declarant");
  const [busy, quiet] = [await keyFor(declarant), await keyFor(declarant)];
  const read = (key: string) =>
    send(operationOf("listBatches"), undefined, { authorization: `Bearer ${key}` });
  const { keyId } = await actorOfKey({ headers: new Headers({ authorization: `Bearer ${busy}` }) });
  for (let request = 1; request < requestsAtMost; request++) takeTurn(keyId, Date.now());
  const last = await read(busy);
  expect([last.status, last.headers.get("ratelimit")]).toEqual([
    200,
    expect.stringMatching(/^"key";r=0;t=\d+$/),
  ]);
  const over = await read(busy);
  expect(over).toMatchObject({
    status: 429,
    type: "application/problem+json",
    body: { code: "rate_limited" },
  });
  expect(over.headers.get("ratelimit-policy")).toBe(`"key";q=${requestsAtMost};w=60`);
  expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await read(quiet)).status).toBe(200);
});

/** A return nobody announced yet, of a sale of its own. */
async function newReturn() {
  const { orderNo } = await makeSale();
  return { ...announcedReturnExample, returnNo: `TH${randomDigits(14)}`, orderNo, waybills: null };
}

test("the same write under one key is answered once; other contents under it are refused", async () => {
  const operation = operationOf("announceReturns");
  const body = await newReturn();
  const key = { "idempotency-key": uuidv7() };
  const first = await machines.call(operation, body, {}, key);
  expect(first).toMatchObject({ status: 200, body: { taken: { returns: 1 }, unchanged: 0 } });
  expect((await machines.call(operation, body, {}, key)).body).toEqual(first.body);
  expect((await machines.call(operation, body)).body).toMatchObject({ taken: { returns: 0 }, unchanged: 1 });
  const other = await machines.call(operation, await newReturn(), {}, key);
  expect(other).toMatchObject({ status: 422, body: { code: "key_reused" } });
});

test("a refusal of the whole file is repeated word for word too", async () => {
  const key = { "idempotency-key": uuidv7() };
  const refused = await machines.call(operationOf("sendImportLists"), { lists: [{}] }, {}, key);
  expect(refused).toMatchObject({ status: 422, body: { code: "document_refused" } });
  const again = await machines.call(operationOf("sendImportLists"), { lists: [{}] }, {}, key);
  expect(again.body).toEqual(refused.body);
});

const writes = listOperations().filter(({ once }) => once);

test.each(writes)("$id refuses a key that is none", async ({ id, accepts: [content] }) => {
  const told = await machines.call(operationOf(id), content?.example, {}, { "idempotency-key": "short" });
  expect(told).toMatchObject({ status: 422, body: { params: { field: "Idempotency-Key" } } });
});

test.each([...routes].filter(([path]) => !path.includes("...")))(
  "%s answers a method that it does not take by problem+json, and names those it does",
  async (path, route) => {
    const asked = { returnNo: "R1", plate: "P1", number: "N1", messageId: "M1" };
    const served = listOperations().filter((operation) => operation.path === path);
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      if (served.some((operation) => operation.method.toUpperCase() === method)) continue;
      const url = `http://localhost${path.replace(/\{(\w+)\}/g, "X1")}`;
      const answer = await route[method]?.(new Request(url, { method }), { params: Promise.resolve(asked) });
      expect([path, method, answer?.status]).toEqual([path, method, 405]);
      expect(answer?.headers.get("allow")).toBe(served.map((one) => one.method.toUpperCase()).join(", "));
      const body = await answer?.json();
      expect(body).toMatchObject({ code: "method_wrong" });
      expect(faultsBy({ $ref: "#/components/schemas/Problem" }, body)).toEqual([]);
    }
  },
);

test("a path that is none is answered by problem+json", async () => {
  const route = routes.get("/api/v1/[...rest]");
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
    const request = new Request("http://localhost/api/v1/nothing/here", { method });
    const answer = await route?.[method]?.(request, { params: Promise.resolve({}) });
    expect([answer?.status, answer?.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await answer?.json()).toMatchObject({ code: "path_unknown" });
  }
});
