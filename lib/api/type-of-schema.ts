import type { JsonSchema } from "#lib/api/fields-schema";

const plainTypes: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
};

/** A schema of the document as a type of TypeScript; what it says beyond types, as patterns, is not in it. */
export function typeOf(schema: JsonSchema): string {
  const { $ref, enum: values, anyOf, allOf } = schema;
  if (typeof $ref === "string") return `components["schemas"]["${$ref.split("/").at(-1)}"]`;
  if (Array.isArray(values)) return either(values.map((value) => JSON.stringify(value)));
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(anyOf)) return either(anyOf.map((one) => typeOf(Object(one))));
  if (Array.isArray(allOf)) {
    const parts = allOf.map((one) => typeOf(Object(one)));
    return [...parts, ...(schema.properties ? [typeOfMembers(schema)] : [])].join(" & ");
  }
  const types: unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  return either(types.map((type) => typeNamed(type, schema)));
}

/** An object's members, those it must have without a mark. */
export function typeOfMembers({ properties, required, additionalProperties }: JsonSchema): string {
  const demanded: readonly unknown[] = Array.isArray(required) ? required : [];
  const members = Object.entries<JsonSchema>(Object(properties)).map(
    ([name, schema]) => `${JSON.stringify(name)}${demanded.includes(name) ? "" : "?"}: ${typeOf(schema)};`,
  );
  const others =
    typeof additionalProperties === "object"
      ? [`[name: string]: ${othersOf(members, Object(additionalProperties))};`]
      : [];
  return `{ ${[...members, ...others].join(" ")} }`;
}

/** Beside named members of any type only `unknown` is lawful. */
function othersOf(members: readonly string[], schema: JsonSchema): string {
  return members.length > 0 ? "unknown" : typeOf(schema);
}

function typeNamed(type: unknown, schema: JsonSchema): string {
  if (type === "array") return `(${typeOf(Object(schema.items))})[]`;
  if (type === "object")
    return schema.properties || schema.additionalProperties
      ? typeOfMembers(schema)
      : "{ [name: string]: unknown }";
  return plainTypes[String(type)] ?? "unknown";
}

function either(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}
