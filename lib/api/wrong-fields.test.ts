import { beforeAll, expect, test } from "vitest";
import { receiptsExample } from "#lib/api/examples";
import type { JsonSchema } from "#lib/api/fields-schema";
import { makeMachines, type Told } from "#lib/api/machine.testing";
import { listOperations } from "#lib/api/operations";
import { faultsBy, publishedDocument } from "#lib/api/published.testing";
import { spoiledBodies } from "#lib/api/spoiled-bodies.testing";
import { REFUND_RETURN } from "#lib/domain/ceb/receipt-fields";

let machines: Awaited<ReturnType<typeof makeMachines>>;

beforeAll(async () => {
  machines = await makeMachines();
});

const { schemas } = publishedDocument().components;
const named: Readonly<Record<string, JsonSchema>> = schemas;

/** The schema itself, or the first of the forms it may have, which is the one of the example. */
function objectSchema(name: string): JsonSchema {
  const schema = named[name] ?? {};
  const [first] = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return first ? objectSchema(String(first.$ref).replace("#/components/schemas/", "")) : schema;
}

const bodies = listOperations().flatMap(({ id, ...operation }) =>
  operation.accepts
    .filter(({ type }) => type === "application/json")
    .map(({ schema, example }) => ({ id, operation, schema, example })),
);

/** The fields that a refusal names: of the whole, or of each document in it. */
function fieldsIn({ body }: Told): unknown[] {
  const problems = Array.isArray(body.problems) ? body.problems : [];
  return [Object(body.params).field, ...problems.map(({ field }) => field)];
}

test.each(bodies)("$id refuses whatever is wrong with a field, by its name", async (row) => {
  const { operation, schema, example } = row;
  const spoiled = spoiledBodies(objectSchema(schema), Object(example));
  const taken: unknown[] = [];
  for (const { field, what, body } of spoiled) {
    const told = await machines.call(operation, body);
    const isRefused = told.status === 422 && told.type === "application/problem+json";
    if (!isRefused || !fieldsIn(told).includes(field)) taken.push({ field, what, told });
    if (faultsBy({ $ref: `#/components/schemas/${schema}` }, JSON.parse(JSON.stringify(body))).length === 0)
      taken.push({ field, what, told: "the document allows it" });
  }
  expect(taken).toEqual([]);
  expect(spoiled.length).toBeGreaterThan(10);
});

const demanded = REFUND_RETURN.filter(({ required }) => required).map(({ element }) => element);

test.each(demanded)("a receipt without %s is refused by its name", async (element) => {
  const operation = listOperations().find(({ id }) => id === "sendReceipts");
  if (!operation) throw new Error("it is not documented");
  const pattern = new RegExp(`<ceb:${element}>.*</ceb:${element}>`);
  const told = await machines.call(operation, receiptsExample.replace(pattern, ""));
  expect(told).toMatchObject({
    status: 422,
    body: { code: "document_refused", params: { reason: "missing", field: element } },
  });
});

test.each(bodies)("$id refuses what is no JSON", async ({ operation }) => {
  const told = await machines.call(operation, '{"');
  expect([told.status, told.type]).toEqual([422, "application/problem+json"]);
});
