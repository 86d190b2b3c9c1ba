import { z } from "zod";
import type { JsonSchema } from "#lib/api/fields-schema";
import type { Operation } from "#lib/api/operation";

type Parameter = { name: string; in: "path" | "query" | "header"; required: boolean; schema: JsonSchema };

/** What an operation takes besides its body: of its path, behind it, and in headers that are no proof of who asks. */
export function parametersOf(operation: Operation): Parameter[] {
  return [
    ...askedOf(operation),
    ...(operation.once ? [idempotencyKey] : []),
    ...(operation.auth === "officeSignature" ? signatureHeaders : []),
  ];
}

function askedOf({ path, asks }: Operation): Parameter[] {
  if (!asks) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(asks, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: path.includes(`{${name}}`) ? "path" : "query",
    required: required.includes(name),
    schema: Object(schema),
  }));
}

const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", pattern: "^[\\w.:-]{8,64}$" },
};

/** The signature itself is the security scheme. */
const signatureHeaders: Parameter[] = ["webhook-id", "webhook-timestamp"].map((name) => ({
  name,
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1, maxLength: 512 },
}));
