import type { JsonSchema } from "#lib/api/fields-schema";
import { type AuthScheme, type Operation, type ProblemCode, statusOf } from "#lib/api/operation";
import { listOperations, type OperationId } from "#lib/api/operations";
import { parametersOf } from "#lib/api/parameters";
import { type SchemaName, schemas } from "#lib/api/schemas";
import { machinePageSize } from "#lib/domain/machine/paging";
import { requestsAtMost } from "#lib/http/key-rate";
import type { Locale } from "#lib/i18n/locale";
import en from "../i18n/messages/en/api.json" with { type: "json" };
import zh from "../i18n/messages/zh/api.json" with { type: "json" };

type Words = typeof zh;
const wordsOf: Record<Locale, Words> = { zh, en };

/**
 * The machine API as an OpenAPI 3.1 document in one language: every operation of the table, with the schemas that
 * validate. The same for everybody, and nothing of the house stands in it but its own address.
 */
export function apiDocument(locale: Locale, serverUrl: string) {
  const words = wordsOf[locale];
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of listOperations()) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation, words) };
  }
  return {
    openapi: "3.1.0",
    info: { title: words.title, description: descriptionOf(words), version: "1" },
    servers: [{ url: serverUrl }],
    externalDocs: { url: `${serverUrl}/api-docs` },
    paths,
    components: { schemas, securitySchemes: securitySchemes(words) },
  };
}

function descriptionOf({ lead, problemsNote, limitsNote, pagingNote }: Words): string {
  const limits = limitsNote.replace("{most, number}", String(requestsAtMost));
  const paging = pagingNote.replace("{size, number}", String(machinePageSize));
  return [lead, problemsNote, limits, paging].join("\n\n");
}

function operationOf(operation: Operation & { id: OperationId }, words: Words): JsonSchema {
  const { id, auth, accepts, answer, codes } = operation;
  const parameters = parametersOf(operation);
  const { summary, note } = words.operations[id];
  const content = accepts.map(({ type, ...body }) => [type, mediaOf(body)]);
  return {
    operationId: id,
    summary,
    description: note,
    security: auth === "none" ? [] : [{ [auth]: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(accepts.length > 0 && { requestBody: { required: true, content: Object.fromEntries(content) } }),
    responses: {
      "200": {
        description: words.answer,
        ...(auth === "apiKey" && { headers: rate }),
        content: answersOf(answer),
      },
      ...problemsOf(codes, words),
    },
  };
}

function answersOf({ types = ["application/json"], ...answer }: Operation["answer"]): JsonSchema {
  return Object.fromEntries(types.map((type) => [type, mediaOf(answer)]));
}

function mediaOf({ schema, example }: { schema: SchemaName; example?: unknown }): JsonSchema {
  return { schema: refTo(schema), ...(example !== undefined && { example }) };
}

function refTo(schema: SchemaName): JsonSchema {
  return { $ref: `#/components/schemas/${schema}` };
}

/** One answer for each status, with the codes that are told with it. */
function problemsOf(codes: readonly ProblemCode[], words: Words): Record<string, JsonSchema> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  const answers = [...byStatus].map(([status, told]) => [String(status), problemOf(status, told, words)]);
  return Object.fromEntries(answers);
}

const text = { schema: { type: "string" } };
const rate = { "RateLimit-Policy": text, RateLimit: text };
const retryAfter = { "Retry-After": { schema: { type: "integer" } } };

function problemOf(status: number, codes: readonly ProblemCode[], words: Words): JsonSchema {
  const titles: Readonly<Record<string, string>> = words.problems;
  const schema = { allOf: [refTo("Problem")], properties: { code: { enum: codes } } };
  return {
    description: codes.map((code) => `\`${code}\`: ${titles[code]}`).join("\n\n"),
    ...(status === 503 && { headers: retryAfter }),
    ...(status === 429 && { headers: { ...rate, ...retryAfter } }),
    content: { "application/problem+json": { schema } },
  };
}

function securitySchemes({ auth }: Words): Record<Exclude<AuthScheme, "none">, JsonSchema> {
  return {
    apiKey: { type: "http", scheme: "bearer", description: auth.apiKey },
    customsToken: { type: "http", scheme: "bearer", description: auth.customsToken },
    officeSignature: {
      type: "apiKey",
      in: "header",
      name: "webhook-signature",
      description: auth.officeSignature,
    },
  };
}
