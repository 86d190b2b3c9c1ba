import { expect, test } from "vitest";
import { send } from "#lib/api/machine.testing";
import { listOperations, type OperationId } from "#lib/api/operations";
import { makeHandedOver } from "#lib/api/things.testing";
import type { Actor } from "#lib/context";
import type { ApiScope } from "#lib/domain/api-key";
import { makeMessage } from "#lib/feedback/message.testing";
import { keyFor } from "#lib/keys/key.testing";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { actorFor } from "#lib/testing";

type Asked = Record<string, string>;

/** A machine that reads with a key of that account. */
async function machineOf(actor: Actor, scopes: readonly ApiScope[] | null = null) {
  const key = await keyFor(actor, { scopes });
  return (id: OperationId, asked: Asked = {}) => {
    const operation = listOperations().find((one) => one.id === id);
    if (!operation) throw new Error(`${id} is not documented`);
    return send(operation, undefined, { authorization: `Bearer ${key}` }, asked);
  };
}

const owners = [
  ["merchant", "ebcCode"],
  ["platform", "ebpCode"],
  ["agent", "agentCode"],
] as const;

test.each(owners)("the machine of a %s reads its own and nothing of another", async (role, code) => {
  const mine = await makeHandedOver();
  const theirs = await makeHandedOver();
  const read = await machineOf(await actorFor(role, mine.sale[code]));
  expect((await read("listReturns")).body).toMatchObject({
    returns: [
      { returnNo: mine.returnNo, orderNo: mine.sale.orderNo, states: [{ state: "closed", pieces: 1 }] },
    ],
    next: null,
  });
  expect((await read("listItems")).body).toMatchObject({ items: [{ plate: mine.plate }], next: null });
  expect((await read("readReturn", { returnNo: mine.returnNo })).body).toMatchObject({
    pieces: [{ plate: mine.plate, state: "closed" }],
  });
  expect((await read("readItem", { plate: mine.plate })).body).toMatchObject({ batchNo: mine.batchNo });
  for (const [id, asked] of [
    ["readReturn", { returnNo: theirs.returnNo }],
    ["readItem", { plate: theirs.plate }],
  ] as const) {
    expect((await read(id, asked)).body).toMatchObject({ status: 404, code: "not_found" });
  }
  expect((await read("listItems", { returnNo: theirs.returnNo })).body).toEqual({ items: [], next: null });
  expect((await read("listItems", { batchNo: theirs.batchNo })).body).toEqual({ items: [], next: null });
});

test("a receiver's machine lists its loads and fetches their note; the note of another does not exist", async () => {
  const mine = await makeHandedOver();
  const theirs = await makeHandedOver();
  const read = await machineOf(await actorFor("merchant", mine.sale.ebcCode));
  const batches = [{ batchNo: mine.batchNo, pieces: 1, noteNo: mine.number }];
  expect((await read("listBatches")).body).toMatchObject({ batches, next: null });
  const paper = await read("readPaper", { number: mine.number });
  expect([paper.status, paper.type, String(paper.body).slice(0, 5)]).toEqual([
    200,
    "application/pdf",
    "%PDF-",
  ]);
  const table = await read("readPaper", { number: mine.number, format: "csv", language: "en" });
  expect([table.status, table.type]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(String(table.body)).toContain(mine.plate);
  expect((await read("readPaper", { number: theirs.number })).body).toMatchObject({ code: "not_found" });
});

test("what customs has not admitted, its owner's machine does not see", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const { returnNo } = await makeReturn(sale);
  const made = await makeReturn(sale);
  const { plate } = await makePiece(sale, made);
  const read = await machineOf(await actorFor("merchant", sale.ebcCode));
  expect((await read("readItem", { plate })).status).toBe(404);
  expect((await read("listItems")).body).toEqual({ items: [], next: null });
  expect((await read("readReturn", { returnNo })).body).toMatchObject({ pieces: [], states: [] });
  expect((await (await machineOf(await actorFor("declarant")))("readItem", { plate })).status).toBe(404);
});

test("an office's machine reads the feedback that went to it, word for word, and no other", async () => {
  const mine = await makeMessage();
  const theirs = await makeMessage();
  const read = await machineOf(await actorFor("origin_officer", mine.office));
  const { id, body, bodySha256 } = mine.message;
  expect((await read("listFeedback")).body).toMatchObject({ messages: [{ messageId: id }], next: null });
  expect((await read("readFeedback", { messageId: id })).body).toMatchObject({ body, bodySha256 });
  expect((await read("readFeedback", { messageId: theirs.message.id })).status).toBe(404);
  expect((await read("listFeedback", { state: "acknowledged" })).body).toEqual({ messages: [], next: null });
});

test("lists are followed by their cursor to the end, each row once", async () => {
  const sale = await makeSale({ lines: [{ qty: "60" }] });
  const now = new Date();
  const made = new Set<string>();
  for (let n = 0; n < 53; n++) made.add((await makeReturn(sale, { lines: [], now })).returnNo);
  const read = await machineOf(await actorFor("merchant", sale.ebcCode));
  const first = (await read("listReturns")).body;
  const second = (await read("listReturns", { after: String(first.next) })).body;
  expect(second.next).toBeNull();
  const seen = [first, second].flatMap(({ returns }) => Object(returns) as { returnNo: string }[]);
  expect(seen.length).toBe(made.size);
  expect(new Set(seen.map(({ returnNo }) => returnNo))).toEqual(made);
});

test("what changed since an instant is listed, a return also by its piece", async () => {
  const long = new Date(Date.now() - 3_600_000);
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  await makeReturn(sale, { lines: [], now: long });
  const { plate } = await makeAdmitted({ sale });
  const read = await machineOf(await actorFor("merchant", sale.ebcCode));
  const since = (at: Date) => ({ changedSince: at.toISOString() });
  const countOf = async (asked: Asked) => Object((await read("listReturns", asked)).body.returns).length;
  expect(await countOf({})).toBe(2);
  expect(await countOf(since(new Date(Date.now() - 600_000)))).toBe(1);
  expect(await countOf(since(new Date(Date.now() + 600_000)))).toBe(0);
  expect((await read("listItems", since(new Date(Date.now() - 600_000)))).body).toMatchObject({
    items: [{ plate }],
  });
  expect((await read("listItems", since(new Date(Date.now() + 600_000)))).body).toMatchObject({ items: [] });
  expect((await read("listItems", { state: "admitted" })).body).toMatchObject({ items: [{ plate }] });
  expect((await read("listItems", { state: "closed" })).body).toMatchObject({ items: [] });
});

const keyed = listOperations().filter(({ auth, method }) => auth === "apiKey" && method === "get");

test.each(keyed)("$id needs its own scope", async ({ id, scope, asks }) => {
  const actor = await actorFor("declarant");
  const asked = Object.fromEntries(
    Object.keys(asks?.shape ?? {}).flatMap((name) =>
      ["returnNo", "plate", "number", "messageId"].includes(name) ? [[name, "NONE"]] : [],
    ),
  );
  const others = await machineOf(actor, ["lists:write"]);
  expect((await others(id, asked)).body).toMatchObject({
    status: 403,
    code: "scope_missing",
    params: { scope },
  });
  const own = await machineOf(actor, scope ? [scope] : []);
  expect([200, 404]).toContain((await own(id, asked)).status);
});

test("a role that may not read a thing does not read it by a key either", async () => {
  const read = await machineOf(await actorFor("merchant", "C000000000"));
  expect((await read("listFeedback")).body).toMatchObject({ status: 403, code: "not_permitted" });
});
