import createClient from "openapi-fetch";
import { beforeAll, expect, test } from "vitest";
import { clientTypes } from "#lib/api/client-types";
import {
  announcedReturnExample,
  announcedReturnsCsvExample,
  importListExample,
  instructionExample,
} from "#lib/api/examples";
import { answerRequest } from "#lib/api/machine.testing";
import { publishedDocument } from "#lib/api/published.testing";
import { makeHandedOver } from "#lib/api/things.testing";
import { makeDeclared } from "#lib/customs/received-receipt.testing";
import { env } from "#lib/env";
import { keyFor } from "#lib/keys/key.testing";
import { actorFor } from "#lib/testing";
import type { paths } from "../../public/schemas/guicang-api.mjs";

/** A client as a stranger makes it: the published types, a key, and nothing else of this house. */
function clientWith(token: string) {
  return createClient<paths>({
    baseUrl: "http://localhost",
    headers: { authorization: `Bearer ${token}`, "accept-language": "en" },
    fetch: answerRequest,
  });
}

let client: ReturnType<typeof clientWith>;
let things: Awaited<ReturnType<typeof makeHandedOver>>;

beforeAll(async () => {
  things = await makeHandedOver();
  client = clientWith(await keyFor(await actorFor("declarant")));
});

test("the published types are those of the document", async () => {
  const file = "../../public/schemas/guicang-api.d.mts";
  await expect(clientTypes(publishedDocument("en"))).toMatchFileSnapshot(file);
});

test("the client sends the examples of lists and returns", async () => {
  const list = { ...importListExample, lines: [...importListExample.lines] };
  const sent = await client.POST("/api/v1/import-lists", { body: list });
  expect([sent.response.status, sent.data?.problems]).toEqual([200, []]);
  const announced = await client.POST("/api/v1/returns", {
    body: announcedReturnExample,
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
  });
  expect([announced.response.status, announced.data?.problems]).toEqual([200, []]);
  const table = await client.POST("/api/v1/returns", {
    body: announcedReturnsCsvExample,
    bodySerializer: String,
    headers: { "content-type": "text/csv" },
  });
  expect([table.response.status, table.data?.problems]).toEqual([200, []]);
});

test("the client instructs as customs' platform does", async () => {
  const { applicationNo } = await makeDeclared();
  const customs = clientWith(env().CUSTOMS_TOKEN ?? "");
  const told = await customs.POST("/api/v1/customs/instructions", {
    body: { ...instructionExample, lane: "exempt", applicationNo, plate: null },
  });
  expect(told.data?.pieces).toEqual(expect.any(Number));
});

test("the client reads a page and follows it, and each thing by its number", async () => {
  const page = await client.GET("/api/v1/returns", { params: { query: { stage: "ended" } } });
  const next = page.data?.next ?? undefined;
  const second = await client.GET("/api/v1/returns", { params: { query: { after: next } } });
  expect([page.response.status, second.response.status]).toEqual([200, 200]);
  const { returnNo, plate, batchNo, number } = things;
  const found = await client.GET("/api/v1/returns/{returnNo}", { params: { path: { returnNo } } });
  expect(found.data?.pieces.map((piece) => piece.plate)).toEqual([plate]);
  const pieces = await client.GET("/api/v1/items", { params: { query: { batchNo } } });
  expect(pieces.data?.items.map((piece) => piece.plate)).toEqual([plate]);
  const piece = await client.GET("/api/v1/items/{plate}", { params: { path: { plate } } });
  expect(piece.data?.state).toBe("closed");
  const paper = await client.GET("/api/v1/documents/{number}", {
    params: { path: { number }, query: { format: "csv" } },
    parseAs: "text",
  });
  expect(paper.data).toContain(plate);
});

test("the client is told of a refusal by its code", async () => {
  const told = await client.GET("/api/v1/items/{plate}", { params: { path: { plate: "NONE" } } });
  expect([told.data, told.error?.code]).toEqual([undefined, "not_found"]);
  expect(told.error?.title).toMatch(/^There is no such record/);
});
