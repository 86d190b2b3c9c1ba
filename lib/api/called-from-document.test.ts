import { beforeAll, expect, test } from "vitest";
import { makeMachines, send, type Told } from "#lib/api/machine.testing";
import type { Operation } from "#lib/api/operation";
import { listOperations, type OperationId } from "#lib/api/operations";
import { faultsBy, publishedDocument } from "#lib/api/published.testing";
import { makeHandedOver } from "#lib/api/things.testing";
import { makeDeclared } from "#lib/customs/received-receipt.testing";

let machines: Awaited<ReturnType<typeof makeMachines>>;
/** Numbers of this run, where an operation is about something that must be here. */
let here: Partial<Record<OperationId, Record<string, string>>>;

beforeAll(async () => {
  machines = await makeMachines();
  const { message, office } = machines;
  const { applicationNo } = await makeDeclared();
  here = {
    instructLane: { applicationNo },
    acknowledgeFeedback: { messageId: message.id, office, bodySha256: message.bodySha256 },
    ...(await makeThings(message.id)),
  };
});

/** What of this run a machine of the house can read. */
async function makeThings(messageId: string) {
  const { plate, number, returnNo } = await makeHandedOver();
  return {
    readReturn: { returnNo },
    readItem: { plate },
    readPaper: { number },
    readFeedback: { messageId },
  };
}

const documented = listOperations();
const calls = documented.flatMap(({ id, ...operation }) =>
  operation.accepts
    .filter(({ example }) => example !== undefined)
    .map(({ type, example }) => ({ id, operation, type, example })),
);

/** What the document says of an answer, held against the answer that came. */
function faultsOf({ path, method }: Pick<Operation, "path" | "method">, { status, type, body }: Told) {
  const { responses } = Object(publishedDocument().paths[path]?.[method]);
  const content = responses[String(status)]?.content ?? {};
  const described = content[type?.split(";")[0] ?? ""];
  return described ? faultsBy(described.schema, body) : [`${status} ${type} is not described`];
}

test.each(calls)("$id takes its example as $type", async ({ id, operation, example }) => {
  const body = typeof example === "object" ? { ...example, ...here[id] } : example;
  const told = await machines.call(operation, body);
  expect([told.status, told.body.problems ?? []]).toEqual([200, []]);
  expect(faultsOf(operation, told)).toEqual([]);
});

const reads = documented.filter(({ auth, method }) => auth === "apiKey" && method === "get");

test.each(reads)("$id is read by what the document says of it", async (operation) => {
  const told = await machines.call(operation, undefined, here[operation.id]);
  expect(told.status).toBe(200);
  expect(faultsOf(operation, told)).toEqual([]);
  expect(told.headers.get("ratelimit")).toMatch(/^"key";r=\d+;t=\d+$/);
  const stranger = await send(operation, undefined, {}, here[operation.id]);
  expect([stranger.status, faultsOf(operation, stranger)]).toEqual([401, []]);
});

test.each(reads)("$id refuses whatever is wrong with a parameter, by its name", async (operation) => {
  const names = Object.keys(operation.asks?.shape ?? {});
  for (const name of [...names, "surplus"]) {
    const told = await machines.call(operation, undefined, { ...here[operation.id], [name]: "\u0001 ?" });
    expect([name, told.status, Object(told.body.params).field]).toEqual([name, 422, name]);
    expect(faultsOf(operation, told)).toEqual([]);
  }
});

test("each operation has a body that can be sent, or needs none", () => {
  const silent = documented.filter(
    ({ id, accepts }) => accepts.length > 0 && !calls.some((call) => call.id === id),
  );
  expect(silent).toEqual([]);
});

test("the document is read by anybody, in the language asked for", async () => {
  const operation = documented.find(({ id }) => id === "readDocument");
  if (!operation) throw new Error("it is not documented");
  const told = await send(operation, undefined, { "accept-language": "en-GB" });
  expect(told).toMatchObject({ status: 200, body: { openapi: "3.1.0", info: { title: "Guicang API" } } });
  expect(faultsOf(operation, told)).toEqual([]);
  expect((await send(operation, undefined)).body).toMatchObject({ info: { title: "归仓接口" } });
});

const guarded = calls.filter(({ operation }) => operation.auth !== "none");

test.each(guarded)("$id tells a stranger by problem+json", async ({ operation, example }) => {
  const told = await send(operation, example, { "accept-language": "en" });
  expect(told).toMatchObject({
    status: 401,
    type: "application/problem+json",
    body: { status: 401, params: {}, title: expect.stringMatching(/^The /) },
  });
  const { type, code } = told.body;
  expect(type).toMatch(new RegExp(`^https?://.*/api-docs#${code}$`));
  expect(faultsOf(operation, told)).toEqual([]);
  expect((await send(operation, example)).body.title).toMatch(/^[\p{sc=Han}、]+$/u);
});
